// The shelf of peers: bounded in number and in bytes, and the host itself is never forgotten.

import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import type { PeerId } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { expect, test } from 'vitest'
import { multiaddr } from '@multiformats/multiaddr'
import { secretOf, startNode } from './loopback.fixture.ts'
import { createPeerShelf } from './peer-shelf.ts'

const peers = await Promise.all(
  [1, 2, 3, 4, 5].map(async (number) =>
    peerIdFromPrivateKey(await generateKeyPairFromSeed('Ed25519', secretOf(number))),
  ),
)
const [self, ...others] = peers as [PeerId, PeerId, PeerId, PeerId, PeerId]
const keyOf = (peer: PeerId) => `/peers/${peer.toCID().toString()}`
const value = Uint8Array.of(1)

test('those not asked about for longest are forgotten first, but never the host itself', () => {
  const shelf = createPeerShelf(self, { max: 3 })
  for (const peer of [self, others[0], others[1]]) shelf.put(keyOf(peer), value)
  expect(shelf.get(keyOf(others[0]))).toEqual(value)
  for (const peer of [others[2], others[3]]) shelf.put(keyOf(peer), value)
  const known = peers.filter((peer) => shelf.isKnown(peer.toString()))
  expect(known).toEqual([self, others[2], others[3]])
  expect([...shelf.list('/peers/')]).toHaveLength(3)
})

test('an entry that is too large leaves the one before in place', () => {
  const shelf = createPeerShelf(self, { maxEntryBytes: 10 })
  shelf.put(keyOf(others[0]), value)
  expect(() => shelf.put(keyOf(others[0]), new Uint8Array(11))).toThrow(expect.objectContaining({ code: 'not-kept' }))
  expect(shelf.get(keyOf(others[0]))).toEqual(value)
  shelf.put(keyOf(self), new Uint8Array(11))
})

test('entries can be asked about while they are listed', () => {
  const shelf = createPeerShelf(self)
  for (const peer of peers) shelf.put(keyOf(peer), value)
  const listed = [...shelf.list('/peers/')].map(([key]) => shelf.get(key) && key)
  expect(listed).toEqual(peers.map(keyOf))
})

test('a host takes no more addresses of a peer than an entry holds', async () => {
  const { host } = await startNode()
  const addressesOf = (count: number) =>
    Array.from({ length: count }, (_, i) => multiaddr(`/ip4/127.0.${i >> 8}.${i & 255}/tcp/4001`))
  await host.peerStore.merge(others[0], { multiaddrs: addressesOf(20) })
  await expect(host.peerStore.merge(others[0], { multiaddrs: addressesOf(5000) })).rejects.toThrow('too large')
  expect((await host.peerStore.get(others[0])).addresses).toHaveLength(20)
})
