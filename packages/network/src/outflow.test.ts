// What goes out by gossip, over real sockets: a peer that takes nothing is sent off, and until then costs bounded memory;
// where most peers do not keep up, less is taken in.

import { randomBytes } from 'node:crypto'
import type { GossipSub } from '@libp2p/gossipsub'
import type { RPC } from '@libp2p/gossipsub/message'
import type { PeerId, Stream } from '@libp2p/interface'
import { expect, test } from 'vitest'
import { limits } from './limits.ts'
import {
  collect,
  heartbeatOf,
  meshProtocol,
  soon,
  startNode,
  startRawHost,
  startRawPeer,
  topic,
  untilGone,
  type RawPeer,
} from './loopback.fixture.ts'
import type { Admit, Gossip } from './gossip.ts'
import { guardOutflow } from './outflow.ts'

const records = (count: number) => Array.from({ length: count }, () => ({ topic, data: randomBytes(8000) }))

/** A follower of the topic that does not read what it is sent, until it is told to. */
async function startDeafPeer(node: Gossip): Promise<{ host: RawPeer['host']; listen: () => void }> {
  const host = await startRawHost()
  const { promise, resolve } = Promise.withResolvers<Stream>()
  await host.handle(meshProtocol, (stream) => {
    stream.pause()
    resolve(stream)
  })
  const peer = await startRawPeer(node, { hears: false, host })
  peer.send({ subscriptions: [{ subscribe: true, topic }] })
  const stream = await promise
  await node.untilSubscribed(topic, soon())
  return { host, listen: () => stream.resume() }
}

const unsentTo = (node: Gossip, { host }: Pick<RawPeer, 'host'>): number => {
  const { streamsOutbound } = node.host.services.gossip as unknown as {
    streamsOutbound: ReadonlyMap<string, { rawStream: Stream }>
  }
  return streamsOutbound.get(host.peerId.toString())?.rawStream.writeBufferLength ?? 0
}

/** A node that takes all records, and notes whom each came from. */
async function startJudge() {
  const judged = collect<string>()
  const admit: Admit = (_, { from }) => {
    judged.add(from)
    return { verdict: 'accept' }
  }
  return { judged, node: await startNode({ topics: [topic], admit }) }
}

test('a follower that reads nothing is sent off, and holds no more than its share until then', async () => {
  const { judged, node } = await startJudge()
  const deaf = await startDeafPeer(node)
  const [speaker, hearer] = [await startRawPeer(node), await startRawPeer(node)]
  hearer.send({ subscriptions: [{ subscribe: true, topic }] })
  await heartbeatOf(node)
  let most = 0
  // Three times what a peer may have waiting for it.
  const rounds = Math.ceil((3 * limits.fullPeerBytes) / (100 * 8000))
  for (let round = 1; round <= rounds; round++) {
    speaker.send({ messages: records(100) })
    await judged.untilLength(round * 100)
    most = Math.max(most, unsentTo(node, deaf))
  }
  expect(most).toBeGreaterThan(limits.slowPeerBytes)
  expect(most).toBeLessThan(limits.fullPeerBytes + 100 * 8000)
  await untilGone(deaf.host, node.host)
  expect(node.host.getConnections(hearer.host.peerId)).toHaveLength(1)
  await hearer.received.untilLength(rounds * 100)
})

test('while most followers do not keep up nothing more is taken in, and after that all of it', async () => {
  const { judged, node } = await startJudge()
  const deaf = [await startDeafPeer(node), await startDeafPeer(node)]
  const speaker = await startRawPeer(node)
  await heartbeatOf(node)
  const sent = 300
  for (let i = 0; i < sent; i++) speaker.send({ messages: records(1) })
  await heartbeatOf(node)
  await heartbeatOf(node)
  expect(judged.items.length).toBeLessThan(sent)
  expect(deaf.every((peer) => unsentTo(node, peer) > limits.slowPeerBytes)).toBe(true)
  for (const { listen } of deaf) listen()
  await judged.untilLength(sent)
})

test('followers that are slow all the time are waited for a while only, and anew once they have kept up', async () => {
  const streams = new Map(['one', 'two'].map((peer) => [peer, { rawStream: { writeBufferLength: 0 } }]))
  const send = (peer: string): boolean => {
    streams.get(peer)!.rawStream.writeBufferLength += 2 * limits.slowPeerBytes
    return true
  }
  const parts = { streamsOutbound: streams, sendRpc: send, heartbeat: async () => Promise.resolve() }
  const gone: PeerId[] = []
  const outflow = guardOutflow(parts as unknown as GossipSub, (peer) => gone.push(peer))
  const record = { subscriptions: [], messages: [{ topic }] } as unknown as RPC
  const guarded = parts as unknown as { sendRpc(peer: string, rpc: RPC): boolean; heartbeat(): Promise<void> }
  const speak = (): void => streams.forEach((_, peer) => void guarded.sendRpc(peer, record))
  const take = (left: number): void => streams.forEach(({ rawStream }) => (rawStream.writeBufferLength = left))
  for (let beat = 0; beat < limits.maxSlowHeartbeats; beat++) {
    speak()
    expect(outflow.isCongested()).toBe(true)
    take(limits.slowPeerBytes + 1)
    await guarded.heartbeat()
  }
  speak()
  expect(outflow.isCongested()).toBe(false)
  take(0)
  expect(outflow.isCongested()).toBe(false)
  speak()
  expect(outflow.isCongested()).toBe(true)
  expect(gone).toEqual([])
})
