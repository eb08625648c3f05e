// Signature checks in a small mesh: with stock settings every copy of a message is checked, with ours each record once.

import { createIntentPool, createVolatileMemory } from '@pregon/intent-pool'
import { nativeVerifier } from '@pregon/node'
import { networkParameters, type Topic, type Verifier } from '@pregon/protocol'
import type { PublicKey } from '@libp2p/interface'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeIntent, topicIn } from '../../bench/intents.ts'
import { createRandom } from '../../bench/random.ts'
import {
  connect,
  heartbeatOf,
  network,
  startOurs,
  startStock,
  textOf,
  until,
  untilFollowed,
  type GossipingHost,
} from './hosts.fixture.ts'

const hosts = 8
const messages = 20
const topic: Topic = topicIn(network)
// Quick to mine; every check stays on.
const parameters = { ...networkParameters(network), minWorkBits: 8 }

async function connectAll(all: readonly GossipingHost[]): Promise<void> {
  // One after the other: stock shakes hands with ten at once.
  for (const [i, host] of all.entries())
    for (const other of all.slice(0, i)) {
      await connect(host, other)
      await untilFollowed(host, topic, other.peerId)
      await untilFollowed(other, topic, host.peerId)
    }
  await heartbeatOf(all[0]!)
  await heartbeatOf(all[0]!)
}

async function startStockMesh() {
  const host = { connectionManager: { inboundConnectionThreshold: 100 } }
  const all = await Promise.all(Array.from({ length: hosts }, async () => startStock({ host, follows: [topic] })))
  const counts = { checks: 0, delivered: 0 }
  for (const { services } of all) services.gossip.addEventListener('message', () => (counts.delivered += 1))
  // The class of all keys. Handshakes and addresses are signed with them, too: only messages are counted.
  const keys = Object.getPrototypeOf(all[0]!.peerId.publicKey) as PublicKey
  const verify = keys.verify
  vi.spyOn(keys, 'verify').mockImplementation(function (this: PublicKey, data, signature, options) {
    const bytes = data instanceof Uint8Array ? data : data.subarray()
    if (textOf(bytes.subarray(0, 14)) === 'libp2p-pubsub:') counts.checks += 1
    return verify.call(this, data, signature, options)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  await connectAll(all)
  return {
    counts,
    publish: async (bytes: Uint8Array, by: number) => void (await all[by]!.services.gossip.publish(topic, bytes)),
  }
}

async function startOurMesh() {
  const counts = { checks: 0, delivered: 0 }
  const verify: Verifier = (...question) => {
    counts.checks += 1
    return nativeVerifier(...question)
  }
  const all = await Promise.all(
    Array.from({ length: hosts }, async () => {
      const pool = createIntentPool({ parameters, verify, memory: createVolatileMemory(), nowMs: Date.now() })
      return startOurs({
        topics: [topic],
        async admit(bytes, source) {
          const admission = await pool.admit(bytes, { ...source, nowMs: Date.now() })
          if (admission.verdict === 'accept') counts.delivered += 1
          return admission
        },
      })
    }),
  )
  await connectAll(all.map(({ host }) => host))
  return { counts, publish: async (bytes: Uint8Array, by: number) => void (await all[by]!.publish(topic, bytes)) }
}

test('of 20 records in a mesh of 8: stock checks each more than three times a delivery, ours once', async () => {
  const random = createRandom(1)
  const [stock, ours] = await Promise.all([startStockMesh(), startOurMesh()])
  for (let each = 0; each < messages; each++) {
    const intent = { parameters, random, recordBytes: 600, lifeMs: 3_600_000, nowMs: Date.now() }
    const bytes = makeIntent(intent)
    await stock.publish(bytes, each % hosts)
    await ours.publish(bytes, each % hosts)
  }
  const deliveries = messages * (hosts - 1)
  await until(() => stock.counts.delivered >= deliveries && ours.counts.delivered >= deliveries)
  expect([stock.counts.delivered, ours.counts.delivered]).toEqual([deliveries, deliveries])
  const perDelivery = ({ counts }: typeof stock) => counts.checks / counts.delivered
  expect(perDelivery(stock)).toBeGreaterThan(3)
  expect(perDelivery(ours)).toBeLessThanOrEqual(1.01)
})
