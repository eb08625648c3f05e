// Hostile gossip over real sockets: replays, re-signed copies, and floods of every kind of control message. Each leaves the
// node up, with honest traffic flowing.

import type { RPC } from '@libp2p/gossipsub/message'
import { createIntentPool, createVolatileMemory, type Admission } from '@pregon/intent-pool'
import { nativeVerifier } from '@pregon/node'
import { decodeRecord, encodeEnvelope, networkParameters, signatureDomain, signedBytes, toHex } from '@pregon/protocol'
import { beforeEach, expect, test } from 'vitest'
import { createFastSigner, makeIntent, topicIn } from '../bench/intents.ts'
import { createRandom } from '../bench/random.ts'
import {
  control,
  heartbeatOf,
  insideOf,
  isInMesh,
  network,
  scoreOf,
  startAttacker,
  startOurs,
  topics,
  until,
  type Attacker,
} from './holes/hosts.fixture.ts'

const topic = topicIn(network)
// Quick to mine; every check stays on.
const parameters = { ...networkParameters(network), minWorkBits: 8 }
const hourMs = 60 * 60 * 1000
const random = createRandom(1)

const intent = (recordBytes = 600): Uint8Array =>
  makeIntent({ parameters, random, recordBytes, lifeMs: hourMs, nowMs: Date.now() })

/** A relay with a real pool, an honest publisher, an honest follower, and an attacker. */
async function startStage() {
  const pool = createIntentPool({
    parameters,
    verify: nativeVerifier,
    memory: createVolatileMemory(),
    nowMs: Date.now(),
  })
  const verdicts: { from: string; code: string }[] = []
  const sentAway: string[] = []
  const node = await startOurs({
    topics,
    onSentAway: (peer) => sentAway.push(peer),
    async admit(bytes, source) {
      const admission: Admission = await pool.admit(bytes, { ...source, nowMs: Date.now() })
      verdicts.push({ from: source.from, code: admission.verdict === 'accept' ? 'accept' : admission.code })
      return admission
    },
  })
  const publisher = await startAttacker(node.host)
  const follower = await startAttacker(node.host, { follows: [topic] })
  const attacker = await startAttacker(node.host, { follows: [topic] })
  await until(() => isInMesh(node.host, topic, follower.host))
  return { pool, node, verdicts, sentAway, publisher, follower, attacker }
}

let stage: Awaited<ReturnType<typeof startStage>>
beforeEach(async () => {
  stage = await startStage()
})

const messagesOf = ({ heard }: Attacker): RPC.Message[] => heard.flatMap(({ messages }) => messages)
const hasHeard = (peer: Attacker, bytes: Uint8Array): boolean =>
  messagesOf(peer).some(({ data }) => toHex(data!) === toHex(bytes))
const verdictsOf = ({ host }: Attacker): string[] =>
  stage.verdicts.filter(({ from }) => from === host.peerId.toString()).map(({ code }) => code)

async function expectHonestTraffic(): Promise<void> {
  const { node, publisher, follower, sentAway } = stage
  const bytes = intent()
  publisher.say({ messages: [{ topic, data: bytes }] })
  await until(() => hasHeard(follower, bytes))
  for (const { host } of [publisher, follower]) {
    expect(scoreOf(node.host, host)).toBeGreaterThanOrEqual(0)
    expect(sentAway).not.toContain(host.peerId.toString())
  }
}

/** As two minutes do. */
function forgetWhatWasSeen(): void {
  const { seenCache, fastMsgIdCache } = stage.node.host.services.gossip as unknown as Record<string, { clear(): void }>
  seenCache!.clear()
  fastMsgIdCache!.clear()
}

test('a record replayed after gossip has forgotten it is known to the pool, and goes no further', async () => {
  const { pool, publisher, attacker, follower } = stage
  const bytes = intent()
  publisher.say({ messages: [{ topic, data: bytes }] })
  await until(() => hasHeard(follower, bytes))
  for (let each = 1; each <= 50; each++) {
    forgetWhatWasSeen()
    attacker.say({ messages: [{ topic, data: bytes }] })
    await until(() => verdictsOf(attacker).length === each)
  }
  expect(new Set(verdictsOf(attacker))).toEqual(new Set(['known']))
  await expectHonestTraffic()
  expect(messagesOf(follower)).toHaveLength(2)
  expect(pool.size).toBe(2)
})

test('copies signed by another key, or badly, are rejected until their sender is sent away; the honest one is taken', async () => {
  const { node, publisher, attacker, follower, sentAway } = stage
  const bytes = intent()
  const copies = Array.from({ length: 20 }, (_, each) => (each % 2 ? signedByAnother(bytes) : turnBit(bytes, each)))
  try {
    for (const data of copies) attacker.say({ messages: [{ topic, data }] })
  } catch {
    // It was sent away.
  }
  await until(() => node.host.getConnections(attacker.host.peerId).length === 0)
  expect(sentAway).toEqual([attacker.host.peerId.toString()])
  expect(new Set(verdictsOf(attacker))).toEqual(new Set(['signature', 'signer']))
  publisher.say({ messages: [{ topic, data: bytes }] })
  await until(() => hasHeard(follower, bytes))
  await expectHonestTraffic()
})

/** The same payload in an envelope of another key, whose signature holds. */
function signedByAnother(bytes: Uint8Array): Uint8Array {
  const decoded = decodeRecord(bytes, ['intent'])
  if (!decoded.ok) throw new Error('no intent')
  const { payloadType, payload } = decoded.value.envelope
  const { publicKey, sign } = createFastSigner(random.bytes(32))
  const signature = sign(signedBytes(signatureDomain(network), payloadType, payload))
  return encodeEnvelope({ publicKey, payloadType, payload, signature })
}

/** The signature is the last field. */
function turnBit(bytes: Uint8Array, fromEnd: number): Uint8Array {
  const turned = bytes.slice()
  turned[turned.length - 1 - fromEnd]! ^= 1
  return turned
}

test('a peer that asks for the same records over and over is given each three times at most', async () => {
  const { publisher, attacker, follower, node } = stage
  const records = Array.from({ length: 5 }, () => intent(2000))
  publisher.say({ messages: records.map((data) => ({ topic, data })) })
  await until(() => hasHeard(follower, records.at(-1)!))
  const messageIDs = insideOf(node.host)
    .mcache.history.flat()
    .map(({ msgId }) => msgId)
  expect(messageIDs).toHaveLength(records.length)
  const before = messagesOf(attacker).length
  for (let beat = 0; beat < 3; beat++) {
    for (let frame = 0; frame < 200; frame++)
      attacker.say(control({ iwant: Array.from({ length: 20 }, () => ({ messageIDs })) }))
    await heartbeatOf(node.host)
  }
  await expectHonestTraffic()
  const given = messagesOf(attacker).length - before
  // And the record of the honest traffic, as it follows the topic.
  expect(given).toBeLessThanOrEqual(3 * records.length + 1)
})

test('a peer that announces invented records is asked for 5000 a second, then found out and asked for nothing', async () => {
  const { attacker, node } = stage
  // Twelve seconds by the settings, longer than a test should take.
  Object.assign(insideOf(node.host).gossipTracer, { gossipsubIWantFollowupMs: 100 })
  const asked = () => attacker.heard.reduce((sum, rpc) => sum + (rpc.control?.iwant[0]?.messageIDs.length ?? 0), 0)
  const invented = () => Array.from({ length: 500 }, () => random.bytes(20))
  const announce = async () => {
    for (let frame = 0; frame < 40; frame++)
      attacker.say(control({ ihave: [{ topicID: topic, messageIDs: invented() }] }))
    await heartbeatOf(node.host)
  }
  // Whoever is never found out is asked for ever. A score just below the bound may recover while its peer is asked for nothing.
  for (let beats = 1, isFoundOut = false; !isFoundOut; beats++) {
    const [before, score] = [asked(), scoreOf(node.host, attacker.host)]
    await announce()
    // What is sent right after a heartbeat counts for the next one.
    expect(asked()).toBeLessThanOrEqual(5000 * (beats + 1))
    isFoundOut = score <= -4000 && asked() === before
  }
  expect(isInMesh(node.host, topic, attacker.host)).toBe(false)
  await expectHonestTraffic()
})

test('of records that a peer does not want, 512 a second are noted, and nothing of an id that is none', async () => {
  const { attacker, node, follower } = stage
  for (let frame = 0; frame < 100; frame++)
    attacker.say(control({ idontwant: [{ messageIDs: [random.bytes(200_000)] }] }))
  for (let frame = 0; frame < 100; frame++)
    attacker.say(control({ idontwant: [{ messageIDs: Array.from({ length: 500 }, () => random.bytes(20)) }] }))
  const last = intent()
  attacker.say({ messages: [{ topic, data: last }] })
  await until(() => hasHeard(follower, last))
  const noted = [...insideOf(node.host).idontwants.get(attacker.host.peerId.toString())!.keys()]
  expect(noted.length).toBeLessThanOrEqual(5 * 512)
  expect(Math.max(...noted.map((id) => id.length))).toBeLessThan(40)
  await expectHonestTraffic()
})

test('a peer that follows every topic and none, over and over, leaves nothing behind', async () => {
  const { attacker, node, follower } = stage
  const all = (subscribe: boolean) => topics.map((each) => ({ topic: each, subscribe }))
  for (let frame = 0; frame < 500; frame++) attacker.say({ subscriptions: [...all(true), ...all(false)] })
  const last = intent()
  attacker.say({ messages: [{ topic, data: last }] })
  await until(() => hasHeard(follower, last))
  const followed = topics.filter((each) =>
    node.host.services.gossip.getSubscribers(each).some((peer) => peer.equals(attacker.host.peerId)),
  )
  expect(followed).toEqual([])
  await expectHonestTraffic()
})

test('a peer that grafts and prunes every topic over and over is put out of every mesh, and heard no more', async () => {
  const { attacker, node, follower } = stage
  const graft = topics.map((topicID) => ({ topicID }))
  const prune = graft.map(({ topicID }) => ({ topicID, peers: [], backoff: 1e12 }))
  attacker.say({ subscriptions: topics.map((each) => ({ topic: each, subscribe: true })) })
  for (let frame = 0; frame < 300; frame++) attacker.say(control({ graft, prune }))
  await expectHonestTraffic()
  await heartbeatOf(node.host)
  await heartbeatOf(node.host)
  expect(scoreOf(node.host, attacker.host)).toBeLessThan(-16_000)
  expect(topics.filter((each) => isInMesh(node.host, each, attacker.host))).toEqual([])
  attacker.say({ messages: [{ topic, data: intent() }] })
  await expectHonestTraffic()
  expect(verdictsOf(attacker)).toEqual([])
  const { tags } = await node.host.peerStore.get(follower.host.peerId)
  expect([...tags.keys()], 'grafts are written nowhere').not.toContain(topic)
})
