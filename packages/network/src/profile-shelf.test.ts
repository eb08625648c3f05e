// The shelf of profiles: newest wins in any order, a bounded number, and what is over is gone.

import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { isNewerProfile, type SignedRecord } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileOf, stored } from './dht.fixture.ts'
import { createMemoryByteStore } from './dht-store.ts'
import { limits } from './limits.ts'
import { secretOf } from './loopback.fixture.ts'
import { createProfileShelf } from './profile-shelf.ts'

const self = peerIdFromPrivateKey(await generateKeyPairFromSeed('Ed25519', secretOf(1)))
const startMs = Date.now()
const profiles = [1, 1, 2, 3, 4].map((revision, at) =>
  profileOf(7, revision, { issuedAt: startMs, name: `Name ${at}` }),
)

const shelfOf = (options = {}) =>
  createProfileShelf({ self, nowMs: () => startMs, store: createMemoryByteStore(), ...options })

function tryTo(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    expect(error).toMatchObject({ name: 'NetworkError', code: 'not-kept' })
    return false
  }
}

test('whatever the order in which profiles of a vendor arrive, the newest of them stands', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(profiles.length - 1), { minLength: 1, maxLength: 12 }), (order) => {
      const arriving = order.map((at) => profiles[at]!)
      const shelf = shelfOf()
      const { key } = stored(profiles[0]!)
      let newest = arriving[0]!
      for (const profile of arriving) {
        const isTaken = tryTo(() => shelf.put(key, stored(profile).raw))
        expect(isTaken).toBe(profile.id === newest.id || isNewerProfile(profile, newest))
        if (isTaken) newest = profile
      }
      expect(Buffer.from(shelf.get(key)!).includes(Buffer.from(newest.bytes))).toBe(true)
    }),
  )
})

test('what is no profile is not kept', () => {
  const shelf = shelfOf()
  for (const raw of [new Uint8Array(), new Uint8Array(40).fill(255), stored(profiles[0]!).raw.subarray(0, 90)])
    expect(tryTo(() => shelf.put('/dht/record/a', raw))).toBe(false)
  expect([...shelf.list('')]).toEqual([])
})

test('a full shelf holds the profiles nearest to its host, in whatever order they come', () => {
  const vendors = Array.from({ length: 12 }, (_, at) => profileOf(20 + at, 1, { issuedAt: startMs }))
  const held = (order: readonly (typeof vendors)[number][]) => {
    const shelf = shelfOf({ max: 5 })
    for (const { key, raw } of order.map((profile) => stored(profile))) tryTo(() => shelf.put(key, raw))
    return [...shelf.list('')].map(([key]) => key).toSorted()
  }
  const expected = held(vendors)
  expect(expected).toHaveLength(5)
  const positions = vendors.map((_, at) => at)
  fc.assert(
    fc.property(fc.shuffledSubarray(positions, { minLength: positions.length }), (order) => {
      expect(held(order.map((at) => vendors[at]!))).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('a profile that is over makes way, also for an older one that is not', () => {
  let nowMs = startMs
  const store = createMemoryByteStore()
  const shelf = shelfOf({ nowMs: () => nowMs, store })
  const short = profileOf(7, 9, { issuedAt: startMs, life: 1000 })
  const { key, raw } = stored(short)
  shelf.put(key, raw)
  nowMs += 1000
  expect(shelf.get(key)).toBeUndefined()
  expect([...store.list('')]).toEqual([])
  shelf.put(key, stored(profiles[0]!).raw)
  expect(shelf.get(key)).toBeDefined()
})

test('what was kept before a restart is there after it, and counts', () => {
  const store = createMemoryByteStore()
  const vendors = [31, 32, 33].map((vendor) => stored(profileOf(vendor, 1, { issuedAt: startMs })))
  const before = shelfOf({ store, max: 3 })
  for (const { key, raw } of vendors) before.put(key, raw)
  store.put('/dht/record/damaged', new Uint8Array(9))
  const after = shelfOf({ store, max: 3 })
  for (const { key } of vendors) expect(after.get(key)).toBeDefined()
  const more = Array.from({ length: 20 }, (_, at) => stored(profileOf(40 + at, 1, { issuedAt: startMs })))
  for (const { key, raw } of more) tryTo(() => after.put(key, raw))
  expect([...after.list('')]).toHaveLength(3)
})

test('a profile that nobody hands in again for two days is forgotten, also for the sake of room', () => {
  let nowMs = startMs
  const store = createMemoryByteStore()
  const shelf = shelfOf({ nowMs: () => nowMs, store, max: 2 })
  const [left, renewed, newcomer] = [51, 52, 53].map((vendor) => profileOf(vendor, 1, { issuedAt: startMs })) as [
    SignedRecord<'profile'>,
    SignedRecord<'profile'>,
    SignedRecord<'profile'>,
  ]
  for (const profile of [left, renewed]) shelf.put(stored(profile).key, stored(profile, startMs).raw)
  nowMs += limits.storedProfileMs - 1
  expect(shelf.get(stored(left).key)).toBeDefined()
  shelf.put(stored(renewed).key, stored(renewed, nowMs).raw)
  nowMs += 1
  // Neither is the nearest to this host, so that only the age decides.
  for (const profile of [newcomer, renewed]) shelf.put(stored(profile).key, stored(profile, nowMs).raw)
  expect([...shelf.list('')].map(([key]) => key).toSorted()).toEqual(
    [newcomer, renewed].map((profile) => stored(profile).key).toSorted(),
  )
  expect(shelf.get(stored(left).key)).toBeUndefined()
})

test('a clock that is set back or forward loses what is over by it, and nothing else', () => {
  const hour = 60 * 60 * 1000
  for (const offMs of [-24 * hour, -hour, hour, 24 * hour]) {
    let nowMs = startMs
    const shelf = shelfOf({ nowMs: () => nowMs })
    const { key, raw } = stored(profiles[1]!)
    shelf.put(key, raw)
    nowMs += offMs
    expect(shelf.get(key)).toBeDefined()
    expect(tryTo(() => shelf.put(key, stored(profiles[4]!, nowMs).raw))).toBe(true)
    expect(tryTo(() => shelf.put(key, raw))).toBe(false)
  }
})

test('the highest revision that there is stands against all others', () => {
  const shelf = shelfOf()
  const highest = profileOf(7, Number.MAX_SAFE_INTEGER, { issuedAt: startMs })
  const { key, raw } = stored(highest)
  shelf.put(key, raw)
  expect(tryTo(() => shelf.put(key, stored(profiles[4]!).raw))).toBe(false)
  expect(
    tryTo(() => shelf.put(key, raw)),
    'handed in again',
  ).toBe(true)
})
