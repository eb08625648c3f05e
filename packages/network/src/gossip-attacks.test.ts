// A peer that speaks gossipsub byte by byte, and says what no honest peer would.

import { once } from 'node:events'
import type { RPC } from '@libp2p/gossipsub/message'
import { refuse } from '@pregon/protocol'
import { encode } from 'it-length-prefixed'
import { expect, test, vi } from 'vitest'
import { limits } from './limits.ts'
import {
  collect,
  heartbeatOf,
  network,
  scoreOf,
  soon,
  startNode,
  startRawPeer,
  topic,
  topics,
  untilGone,
  type RawPeer,
} from './loopback.fixture.ts'
import { gossipSettings } from './settings.ts'
import type { Admit, Gossip } from './gossip.ts'

const { maxInboundDataLength } = gossipSettings(network)
const record = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A node that accepts everything, an attacker, and a follower of one topic that keeps all messages as they come. */
async function stage(): Promise<{
  node: Gossip
  admitted: ReturnType<typeof collect<string>>
  attacker: RawPeer
  follower: RawPeer
}> {
  const admitted = collect<string>()
  const admit: Admit = (bytes) => {
    admitted.add(new TextDecoder().decode(bytes.subarray(0, 20)))
    return { verdict: 'accept' }
  }
  const node = await startNode({ topics: [topic], admit })
  const [attacker, follower] = [await startRawPeer(node), await startRawPeer(node)]
  follower.send({ subscriptions: [{ subscribe: true, topic }], control: graft() })
  await node.untilSubscribed(topic, soon())
  return { node, admitted, attacker, follower }
}

const graft = (): RPC.ControlMessage => ({
  ihave: [],
  iwant: [],
  graft: [{ topicID: topic }],
  prune: [],
  idontwant: [],
})

test('the sender field of a message is stripped before it is passed on', async () => {
  const { attacker, follower } = await stage()
  attacker.send({ messages: [{ topic, data: record('small'), from: new Uint8Array(50_000).fill(7) }] })
  const [message] = await follower.received.untilLength(1)
  expect(message).toEqual({ topic, data: record('small') })
})

test('a sender field of a megabyte makes the frame too long: nothing is passed on, and the peer is sent away', async () => {
  const { node, admitted, attacker, follower } = await stage()
  await heartbeatOf(node)
  attacker.send({ messages: [{ topic, data: record('large'), from: new Uint8Array(maxInboundDataLength) }] })
  await untilGone(node.host, attacker.host)
  await node.publish(topic, record('from the node'))
  expect((await follower.received.untilLength(1))[0]).toMatchObject({ data: record('from the node') })
  expect(admitted.items).toEqual([])
})

test.for<[string, Partial<RPC.Message>]>([
  ['signature', { signature: new Uint8Array(64) }],
  ['sequence number', { seqno: new Uint8Array(8) }],
  ['key', { key: new Uint8Array(36) }],
])('a message that carries a %s is refused, and lowers the score of who sent it', async ([, field]) => {
  const { node, admitted, attacker, follower } = await stage()
  for (let each = 0; each < 10; each++)
    attacker.send({ messages: [{ topic, data: record(`foreign ${each}`), ...field }] })
  attacker.send({ messages: [{ topic, data: record('plain') }] })
  expect((await follower.received.untilLength(1))[0]).toEqual({ topic, data: record('plain') })
  expect(admitted.items).toEqual(['plain'])
  await heartbeatOf(node)
  await heartbeatOf(node)
  expect(scoreOf(node, attacker)).toBeLessThan(-4000)
})

test('a refused copy does not use up the id of the honest record', async () => {
  const { admitted, attacker, follower } = await stage()
  attacker.send({ messages: [{ topic, data: record('honest'), signature: new Uint8Array(64) }] })
  attacker.send({ messages: [{ topic, data: record('honest') }] })
  expect(await follower.received.untilLength(1)).toEqual([{ topic, data: record('honest') }])
  expect(admitted.items).toEqual(['honest'])
})

test('messages on topics outside the taxonomy, or not followed, take no memory and are passed on to nobody', async () => {
  const { node, admitted, attacker, follower } = await stage()
  const foreign = ['', 'anything', `${topic}0`, ...topics.slice(1, 4)]
  attacker.send({ subscriptions: foreign.map((each) => ({ subscribe: true, topic: each })) })
  for (const each of foreign) attacker.send({ messages: [{ topic: each, data: new Uint8Array(8000) }] })
  attacker.send({ messages: [{ topic, data: record('last') }] })
  expect(await follower.received.untilLength(1)).toEqual([{ topic, data: record('last') }])
  expect(admitted.items).toEqual(['last'])
  const { mcache, topics: known } = node.host.services.gossip as unknown as {
    mcache: { size: number }
    topics: Map<string, unknown>
  }
  expect(mcache.size).toBe(1)
  expect([...known.keys()].toSorted()).toEqual(topics.slice(0, 4).toSorted())
})

test('frames that are no protobuf, or more than a peer ever sends, are dropped, and the peer is still heard', async () => {
  const { admitted, attacker, follower } = await stage()
  const { maxMessages, maxSubscriptions } = gossipSettings(network).decodeRpcLimits
  attacker.stream.send(Uint8Array.of(3, 255, 255, 255))
  attacker.send({
    messages: Array.from({ length: maxMessages + 1 }, (_, each) => ({ topic, data: record(`many ${each}`) })),
  })
  attacker.send({ subscriptions: Array.from({ length: maxSubscriptions + 1 }, () => ({ subscribe: true, topic })) })
  attacker.send({ messages: [{ topic, data: record('last') }] })
  expect(await follower.received.untilLength(1)).toEqual([{ topic, data: record('last') }])
  expect(admitted.items).toEqual(['last'])
})

test('a peer that follows a topic, but takes no stream from this node, counts as nobody', async () => {
  const node = await startNode()
  const deaf = await startRawPeer(node, { hears: false })
  const { gossip } = node.host.services
  const told = once(gossip as unknown as EventTarget, 'subscription-change', { signal: soon() })
  deaf.send({ subscriptions: [{ subscribe: true, topic }] })
  await told
  expect(gossip.getSubscribers(topic)).toHaveLength(1)
  const controller = new AbortController()
  const waiting = node.untilSubscribed(topic, controller.signal)
  await heartbeatOf(node)
  controller.abort(new Error('nobody'))
  await expect(waiting).rejects.toThrow('nobody')
  await expect(node.publish(topic, record('unheard'))).rejects.toMatchObject({ code: 'no-subscribers' })
})

test('of a frame of many bad records ten are checked, and it is told once that its sender is sent away', async () => {
  const onSentAway = vi.fn<(peer: string) => void>()
  const judged = collect<string>()
  const admit: Admit = (bytes) => {
    judged.add(new TextDecoder().decode(bytes))
    return refuse('signature')
  }
  const node = await startNode({ topics: [topic], admit, onSentAway })
  const attacker = await startRawPeer(node)
  const bad = 5 * limits.maxRejectedRecords
  attacker.send({ messages: Array.from({ length: bad }, (_, each) => ({ topic, data: record(`bad ${each}`) })) })
  await judged.untilLength(limits.maxRejectedRecords)
  await heartbeatOf(node)
  expect(judged.items).toHaveLength(limits.maxRejectedRecords)
  expect(onSentAway.mock.calls).toEqual([[attacker.host.peerId.toString()]])
})

test('a peer whose frames are none is sent away at the tenth, and one out of bounds at once', async () => {
  const node = await startNode({ topics: [topic] })
  const [babbler, giant] = [await startRawPeer(node), await startRawPeer(node)]
  const nonsense = encode.single(new Uint8Array(50).fill(0xff))
  for (let i = 1; i < limits.maxRejectedRecords; i++) babbler.stream.send(nonsense)
  await heartbeatOf(node)
  expect(node.host.getConnections(babbler.host.peerId)).toHaveLength(1)
  babbler.stream.send(nonsense)
  // The length of a frame of 256 MiB, before the peer is known for longer than a moment.
  giant.stream.send(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x01))
  await untilGone(babbler.host, node.host)
  await untilGone(giant.host, node.host)
})
