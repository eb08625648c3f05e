// The shelf of followers: at the places of the network's topics alone, and a bounded number at each.

import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { rendezvousDigests } from '@pregon/protocol'
import { create } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { toString } from 'uint8arrays/to-string'
import { expect, test } from 'vitest'
import { createFollowerShelf } from './follower-shelf.ts'
import { limits } from './limits.ts'
import { network, secretOf, topics } from './loopback.fixture.ts'

const self = peerIdFromPrivateKey(await generateKeyPairFromSeed('Ed25519', secretOf(1)))
const placesOf = (topic: (typeof topics)[number]) =>
  rendezvousDigests(topic).map((digest) => `/dht/provider/${toString(create(sha256.code, digest).bytes, 'base32')}`)
const [place, otherPlace] = placesOf(topics[0]!) as [string, string]
const value = Uint8Array.of(1)
const everybody = () => true

test('followers are kept at each place of each topic of the network, and nowhere else', () => {
  const shelf = createFollowerShelf(network, self, everybody)
  for (const each of topics.flatMap(placesOf)) shelf.put(`${each}/peer`, value)
  expect([...shelf.list('/dht/provider')]).toHaveLength(4 * topics.length)
  const foreign = toString(create(sha256.code, secretOf(3)).bytes, 'base32')
  for (const key of [`/dht/provider/${foreign}/peer`, '/dht/provider//peer', '/dht/provider'])
    expect(() => shelf.put(key, value)).toThrow(expect.objectContaining({ code: 'not-kept' }))
  expect([...shelf.list('/dht/provider')]).toHaveLength(4 * topics.length)
})

test('one place is listed without the others, and an announcement can be taken back', () => {
  const shelf = createFollowerShelf(network, self, everybody)
  shelf.put(`${place}/one`, value)
  shelf.put(`${place}/two`, value)
  shelf.put(`${otherPlace}/three`, value)
  expect([...shelf.list(place)].map(([key]) => key)).toEqual([`${place}/one`, `${place}/two`])
  expect(shelf.get(`${place}/one`)).toEqual(value)
  shelf.delete(`${place}/one`)
  expect(shelf.get(`${place}/one`)).toBeUndefined()
  expect([...shelf.list(place)].map(([key]) => key)).toEqual([`${place}/two`])
})

test('a flooded place stays within its bound, keeps a share of those that were there, and our own announcement', () => {
  const shelf = createFollowerShelf(network, self, everybody)
  const keysAt = (at: string) => [...shelf.list(at)].map(([key]) => key)
  shelf.put(`${place}/${self.toString()}`, value)
  const honest = Array.from({ length: 100 }, (_, at) => `${place}/honest-${at}`)
  for (const key of honest) shelf.put(key, value)
  for (let flood = 0; flood < 2 * limits.maxFollowersPerPlace; flood += 1) shelf.put(`${place}/flood-${flood}`, value)
  expect(keysAt(place)).toHaveLength(limits.maxFollowersPerPlace)
  expect(keysAt(place)).toContain(`${place}/${self.toString()}`)
  expect(keysAt(place).filter((key) => honest.includes(key)).length).toBeGreaterThan(0)
  const before = keysAt(place)
  shelf.put(before[0]!, value)
  expect(keysAt(place)).toEqual(before)
})

test('one of whom nothing is known is not listed at a place, so that the others can be named', () => {
  const shelf = createFollowerShelf(network, self, (peer) => peer === 'met')
  for (const peer of ['met', 'forgotten']) shelf.put(`${place}/${peer}`, value)
  expect([...shelf.list(place)]).toEqual([[`${place}/met`, value]])
  expect([...shelf.list('/dht/provider')]).toHaveLength(2)
})
