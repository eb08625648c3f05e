// Giving up connections: those that serve nothing go, and no others.

import type { PeerId } from '@libp2p/interface'
import { verifyPortable } from '@pregon/protocol'
import { expect, test, vi } from 'vitest'
import type { Gossip } from './gossip.ts'
import { limits } from './limits.ts'
import { join, startNode, topic } from './loopback.fixture.ts'
import { holdingTagValue, trimConnections } from './trim.ts'

/** Not in the table of the DHT, which holds the peers that it takes. */
const dht = { mode: 'client', verify: verifyPortable } as const

/** A node that is connected to as many others, each of which it dialled, for so long. */
async function startAmong(
  count: number,
  options: Parameters<typeof startNode>[0] = {},
  ageMs = 2 * limits.minConnectionMs,
) {
  const node = await startNode({ dht, ...options })
  const others = await Promise.all(Array.from({ length: count }, async () => startNode({ dht, ...options })))
  for (const other of others) await node.host.dial(other.host.getMultiaddrs())
  age(node, ageMs)
  return { node, others }
}

function age({ host }: Gossip, ageMs: number): void {
  for (const { timeline } of host.getConnections()) timeline.open = Date.now() - ageMs
}

const isConnected = ({ host }: Gossip, peer: PeerId): boolean => host.getConnections(peer).length > 0

test('of many connections that serve nothing, as many are given up as there are too many', async () => {
  const { node } = await startAmong(6)
  await trimConnections(node.host, 6)
  expect(node.host.getConnections()).toHaveLength(6)
  await trimConnections(node.host, 4)
  expect(node.host.getConnections()).toHaveLength(4)
})

test('a connection that is new is left alone', async () => {
  const { node } = await startAmong(3, {}, limits.minConnectionMs / 2)
  await trimConnections(node.host, 0)
  expect(node.host.getConnections()).toHaveLength(3)
})

test('a peer with a tag that holds it is kept, and one with a lesser tag is not', async () => {
  const { node, others } = await startAmong(3)
  const [held, tagged, plain] = others.map(({ host }) => host.peerId) as [PeerId, PeerId, PeerId]
  await node.host.peerStore.merge(held, { tags: { test: { value: holdingTagValue } } })
  await node.host.peerStore.merge(tagged, { tags: { test: { value: holdingTagValue - 1 } } })
  await trimConnections(node.host, 0)
  expect([held, tagged, plain].map((peer) => isConnected(node, peer))).toEqual([true, false, false])
})

test('a peer of a mesh is kept', async () => {
  const { node, others } = await startAmong(1, { topics: [topic] })
  const { peerId } = others[0]!.host
  const { mesh } = node.host.services.gossip as unknown as { mesh: ReadonlyMap<string, ReadonlySet<string>> }
  await vi.waitFor(() => expect([...(mesh.get(topic) ?? [])]).toEqual([peerId.toString()]), 10_000)
  await trimConnections(node.host, 0)
  expect(isConnected(node, peerId)).toBe(true)
})

test('connections that others opened are theirs to give up', async () => {
  const node = await startNode()
  const other = await startNode()
  await join(other, node)
  await vi.waitFor(() => expect(isConnected(node, other.host.peerId)).toBe(true))
  age(node, 2 * limits.minConnectionMs)
  await trimConnections(node.host, 0)
  expect(isConnected(node, other.host.peerId)).toBe(true)
})
