// What comes in by gossip, over real sockets: a flood waits for itself, is not read faster than it is dealt with, and takes
// neither the turns nor the memory of others.

import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Admit } from './gossip.ts'
import { costOf } from './intake.ts'
import { collect, heartbeatOf, otherTopic, startNode, startRawPeer, topic } from './loopback.fixture.ts'

const record = (text: string): Uint8Array => new TextEncoder().encode(text.padEnd(600, '.'))
const messagesOf = (who: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ topic, data: record(`${who} ${i}`) }))

test('records of a peer that sends little do not wait for those of one that floods', async () => {
  const judged = collect<string>()
  const admit: Admit = async (_, { from }) => {
    await nextRound()
    judged.add(from)
    return { verdict: 'accept' }
  }
  const node = await startNode({ topics: [topic], admit })
  const [flood, honest] = [await startRawPeer(node), await startRawPeer(node)]
  const floods = 4000
  for (let i = 0; i < 4; i++) flood.send({ messages: messagesOf(`flood ${i}`, floods / 4) })
  await judged.untilLength(200)
  honest.send({ messages: messagesOf('honest', 20) })
  const order = await judged.untilLength(floods + 20)
  const ofHonest = order.flatMap((from, at) => (from === honest.host.peerId.toString() ? [at] : []))
  expect(ofHonest).toHaveLength(20)
  expect(ofHonest.at(-1)).toBeLessThan(floods / 2)
})

test('a flood that is not dealt with stays with its sender', async () => {
  const { promise: dealtWith, resolve } = Promise.withResolvers<{ verdict: 'accept' }>()
  const node = await startNode({ topics: [topic], admit: async () => dealtWith })
  const flood = await startRawPeer(node)
  const [frames, perFrame] = [200, 150]
  for (let i = 0; i < frames; i++) flood.send({ messages: messagesOf(`flood ${i}`, perFrame) })
  // Time enough for all of it to cross, were it taken; and whoever comes meanwhile is let in.
  await startRawPeer(node)
  await heartbeatOf(node)
  await heartbeatOf(node)
  expect(flood.stream.writeBufferLength).toBeGreaterThan(frames * perFrame * 600 * 0.7)
  expect(node.host.getConnections(flood.host.peerId)).toHaveLength(1)
  resolve({ verdict: 'accept' })
})

test('a frame costs by what it holds', () => {
  const empty = { subscriptions: [], messages: [] }
  expect(costOf(empty)).toBeLessThan(0.1)
  const ids = Array.from({ length: 3200 }, () => new Uint8Array(20))
  expect(
    costOf({
      ...empty,
      control: { ihave: [{ topicID: otherTopic, messageIDs: ids }], iwant: [], graft: [], prune: [], idontwant: [] },
    }),
  ).toBeGreaterThan(100)
})
