// What gossipsub leaves to nobody, beside gossipsub left alone: a clock that is set back, and peers that come and go.

import { setTimeout as wait } from 'node:timers/promises'
import { AdaptiveTimeout } from '@libp2p/utils'
import { expect, onTestFinished, test, vi } from 'vitest'
import { limits } from './limits.ts'
import type { Gossip } from './gossip.ts'
import { join, scoreOf, startNode, startRawPeer, topic, topics } from './loopback.fixture.ts'
import { forgetGone, gossipParts } from './upkeep.ts'

const hourMs = 60 * 60 * 1000

/** Sets the clock of this process, for libraries as for ourselves, until the test ends. */
function settableClock() {
  const realNow = Date.now.bind(Date)
  let aheadMs = 0
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + aheadMs)
  onTestFinished(() => spy.mockRestore())
  return (ms: number): void => {
    aheadMs = ms
  }
}

const partsOf = (node: Gossip) => gossipParts(node.host.services.gossip)
const beat = async (node: Gossip): Promise<void> => partsOf(node).heartbeat()

/** Gossipsub as it comes: its heartbeat without what is done beside it. */
function leaveAlone(node: Gossip): Gossip {
  expect(Reflect.deleteProperty(partsOf(node), 'heartbeat')).toBe(true)
  return node
}

const inMesh = (node: Gossip, other: Gossip): boolean =>
  (node.host.services.gossip as unknown as { mesh: ReadonlyMap<string, ReadonlySet<string>> }).mesh
    .get(topic)!
    .has(other.host.peerId.toString())

async function untilMeshed(node: Gossip, other: Gossip): Promise<void> {
  while (!inMesh(node, other)) await wait(20)
}

test('a clock set back by an hour stops the scores where gossipsub is left alone, and nothing here', async () => {
  const setClock = settableClock()
  const ours = await startNode({ topics: [topic] })
  const stock = leaveAlone(await startNode({ topics: [topic] }))
  const peer = await startNode({ topics: [topic] })
  const scores = (node: Gossip) =>
    partsOf(node).score as unknown as { refreshScores(): void; rejectInvalidMessage(peer: string, topic: string): void }
  for (const node of [ours, stock]) {
    await join(node, peer)
    await untilMeshed(node, peer)
    await beat(node)
  }
  setClock(-hourMs)
  for (const node of [ours, stock]) {
    await beat(node)
    scores(node).refreshScores()
  }
  expect(scoreOf(ours, peer)).toBeGreaterThanOrEqual(0)
  await beat(ours)
  expect(inMesh(ours, peer)).toBe(true)

  for (const node of [ours, stock]) scores(node).rejectInvalidMessage(peer.host.peerId.toString(), topic)
  // Longer than a score is cached.
  setClock(2000 - hourMs)
  expect(scoreOf(ours, peer)).toBeLessThan(-90)
  expect(scoreOf(stock, peer)).toBeGreaterThanOrEqual(0)
})

test('who was in the mesh for a while is worth no less after the clock was set back', async () => {
  const setClock = settableClock()
  const node = await startNode({ topics: [topic] })
  const peer = await startNode({ topics: [topic] })
  await join(node, peer)
  await untilMeshed(node, peer)
  const inTopic = partsOf(node).score.peerStats.get(peer.host.peerId.toString())!.topics[topic]!
  const forMs = () => Date.now() - inTopic.graftTime
  const before = forMs()
  setClock(-hourMs)
  expect(forMs()).toBeLessThan(0)
  await beat(node)
  // But for the milliseconds that one clock has and another rounds away.
  expect(forMs()).toBeGreaterThan(before - 10)
})

test('what gossipsub noted to forget is forgotten in time, whichever way the clock is set', async () => {
  const setClock = settableClock()
  const ours = await startNode({ topics: [topic] })
  const stock = leaveAlone(await startNode({ topics: [topic] }))
  const seen = (node: Gossip) =>
    partsOf(node).seenCache as unknown as { put(id: string): void; prune(): void; readonly size: number }
  for (const node of [ours, stock]) seen(node).put('of before')
  setClock(-hourMs)
  for (const node of [ours, stock]) await beat(node)
  // Three minutes on, by which all that was seen before may be forgotten.
  setClock(3 * 60 * 1000 - hourMs)
  for (const node of [ours, stock]) seen(node).prune()
  expect(seen(stock).size).toBe(1)
  expect(seen(ours).size).toBe(0)
})

test('nothing is left of peers that came, spoke and went, where gossipsub alone keeps something of each', async () => {
  const rounds = 60
  const node = leaveAlone(await startNode({ topics }))
  const parts = partsOf(node)
  const score = parts.score as typeof parts.score & { markFirstMessageDelivery(peer: string, topic: string): void }
  const kept = () => ({
    cachedScores: score.scoreCache.size,
    stats: score.peerStats.size,
    addresses: score.peerIPs.size,
    topicBytes: parts.peerTopicBytes.size,
    followers: [...parts.topics.values()].reduce((sum, { size }) => sum + size, 0),
    whitelisted: parts.acceptFromWhitelist.size,
    control: parts.control.size,
    gossip: parts.gossip.size,
    outbound: parts.outbound.size,
  })
  const before = kept()
  for (let i = 0; i < rounds; i++) {
    const peer = await startRawPeer(node)
    const id = peer.host.peerId.toString()
    peer.send({ subscriptions: [{ topic, subscribe: true }] })
    await vi.waitFor(() => expect(parts.topics.get(topic)?.size).toBe(1), { interval: 5 })
    // A good score, as every peer has that was in the mesh for a while, or the first to bring a record.
    score.markFirstMessageDelivery(id, topic)
    score.scoreCache.delete(id)
    expect(scoreOf(node, peer)).toBeGreaterThan(0)
    await peer.host.stop()
    await vi.waitFor(() => expect(parts.peers.size).toBe(0), { interval: 5 })
  }
  // Somebody’s last frame, read when it was gone.
  parts.topics.set(topic, new Set(['gone']))
  parts.peerTopicBytes.set('gone', 100)
  expect(kept().cachedScores).toBe(before.cachedScores + rounds)
  forgetGone(parts, Date.now())
  expect(kept()).toEqual(before)
})

test('a mesh is closed to a peer for minutes at most, whatever that peer asked for', async () => {
  const node = await startNode({ topics: [topic] })
  const parts = partsOf(node)
  const nowMs = Date.now()
  ;(parts.backoff as Map<string, Map<string, number>>).set(
    topic,
    new Map([
      ['a peer', nowMs + 1e12],
      ['another', nowMs],
    ]),
  )
  forgetGone(parts, nowMs)
  expect([...parts.backoff.get(topic)!]).toEqual([
    ['a peer', nowMs + limits.maxBackoffMs],
    ['another', nowMs],
  ])
})

test('a time limit that libp2p learns by the clock stays one after the clock was set back', () => {
  const setClock = settableClock()
  const limit = new AdaptiveTimeout({ minTimeout: 1000, maxTimeout: 2000 })
  const learn = (): number => {
    const signal = limit.getTimeoutSignal()
    limit.cleanUp(signal)
    return signal.timeout
  }
  for (const aheadMs of [0, 10, -hourMs, -hourMs + 10, 20]) {
    setClock(aheadMs)
    // Without the patch in `patches/` this throws from the second on: a limit of no number of milliseconds.
    expect(learn()).toBe(1000)
  }
})
