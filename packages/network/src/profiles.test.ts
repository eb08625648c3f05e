// Profiles in the DHT over real sockets: found by their key, never rolled back, whoever lies.

import { createSigner, profileKey, type SignedRecord } from '@pregon/protocol'
import { expect, test, vi } from 'vitest'
import { getAt, profileOf, putAt, startStaleServer } from './dht.fixture.ts'
import type { Gossip } from './gossip.ts'
import { join, network, secretOf, soon, startNode } from './loopback.fixture.ts'
import { lookUpProfile, putProfile, selectProfile } from './profiles.ts'
import { verifyPortable } from '@pregon/protocol'

const client = { mode: 'client', verify: verifyPortable } as const
const vendor = createSigner(secretOf(7)).publicKey
const key = profileKey(vendor)

/** How many peers a node's DHT knows. */
const known = (node: Gossip): number => node.host.services.dht.routingTable.size

/** Servers that know each other, and a client that knows them. */
async function startServers(number: number): Promise<{ servers: Gossip[]; reader: Gossip }> {
  const servers = await Promise.all(Array.from({ length: number }, async () => startNode()))
  for (const server of servers.slice(1)) await join(server, servers[0]!)
  const reader = await startNode({ listen: [], dht: client })
  for (const server of servers) await join(reader, server)
  await vi.waitFor(() => {
    for (const server of servers) expect(known(server)).toBe(number - 1)
    expect(known(reader)).toBe(number)
  }, 15_000)
  return { servers, reader }
}

/** The revisions that servers hold, each asked alone. */
async function revisionsAt(reader: Gossip, servers: readonly Gossip[]): Promise<(string | undefined)[]> {
  return Promise.all(
    servers.map(async ({ host }) => {
      const value = await getAt(reader.host, host, key)
      return [older, newer].find(({ bytes }) => value && Buffer.compare(bytes, value) === 0)?.id
    }),
  )
}

const older = profileOf(7, 1)
const newer = profileOf(7, 2, { name: 'Bicicletas Luna' })

test('a profile that was published is found by its key, by servers and by clients', async () => {
  const { servers, reader } = await startServers(5)
  expect(await putProfile(servers[1]!.host, newer, soon())).toBe(4)
  for (const node of [...servers, reader]) {
    const { profile, held, answered } = await lookUpProfile(node.host, vendor, soon())
    expect(profile?.id).toBe(newer.id)
    expect(held).toBeGreaterThanOrEqual(4)
    expect(answered).toBeLessThanOrEqual(5)
  }
})

test('a vendor that nobody knows is not found, and the answer says how many were asked', async () => {
  const { reader } = await startServers(3)
  expect(await lookUpProfile(reader.host, vendor, soon())).toEqual({
    profile: undefined,
    asked: 3,
    answered: 3,
    held: 0,
  })
})

test('the last server that keeps a profile finds it itself, though nobody is there to ask', async () => {
  const { servers, reader } = await startServers(2)
  await putProfile(servers[0]!.host, newer, soon())
  const keeper = servers[1]!
  await Promise.all([servers[0]!.stop(), reader.stop()])
  const { profile, held } = await lookUpProfile(keeper.host, vendor, soon())
  expect({ id: profile?.id, held }).toEqual({ id: newer.id, held: 0 })
})

test('a look-up of a server that knows nobody ends at once', async () => {
  const alone = await startNode()
  expect(await lookUpProfile(alone.host, vendor, soon())).toEqual({
    profile: undefined,
    asked: 0,
    answered: 0,
    held: 0,
  })
})

test('a value is kept under the key that it is for, whatever key the message names', async () => {
  const { servers, reader } = await startServers(1)
  const server = servers[0]!.host
  const foreign = profileKey(createSigner(secretOf(8)).publicKey)
  await putAt(reader.host, server, foreign, newer.bytes, key)
  expect(await getAt(reader.host, server, foreign)).toBeUndefined()
  expect(await revisionsAt(reader, servers)).toEqual([newer.id])
})

test('a server that is asked nonsense answers nothing of it, and goes on', async () => {
  const { servers, reader } = await startServers(1)
  const server = servers[0]!.host
  const texts = ['/pk/', '/pk/none', '/', '//', '/profile', '/profile/', '/ipns/none'].map((text) =>
    new TextEncoder().encode(text),
  )
  for (const nonsense of [...texts, new Uint8Array(), new Uint8Array(100_000).fill(47)]) {
    expect(await getAt(reader.host, server, nonsense)).toBeUndefined()
    expect(await putAt(reader.host, server, nonsense, newer.bytes)).toBe(false)
  }
  expect(await putAt(reader.host, server, key, newer.bytes)).toBe(true)
})

test('no server lets an older profile replace a newer one', async () => {
  const { servers, reader } = await startServers(5)
  await putProfile(servers[0]!.host, newer, soon())
  const taken = await Promise.all(servers.map(async ({ host }) => putAt(reader.host, host, key, older.bytes)))
  expect(taken).toEqual([false, false, false, false, false])
  expect(await revisionsAt(reader, servers)).toEqual(servers.map(() => newer.id))
})

test('an older and a newer profile that arrive together leave the newer one, in whatever order', async () => {
  const { servers, reader } = await startServers(2)
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      servers.flatMap(({ host }) => [newer, older].map(async ({ bytes }) => putAt(reader.host, host, key, bytes))),
    )
    expect(await revisionsAt(reader, servers)).toEqual([newer.id, newer.id])
  }
})

test('a server that serves an old profile for ever spoils no look-up, and is never asked to correct itself', async () => {
  const { servers, reader } = await startServers(4)
  const liar = await startStaleServer(older)
  await join({ host: liar } as unknown as Gossip, servers[0]!)
  await vi.waitFor(() => expect(servers.map(known)).toEqual([4, 4, 4, 4]), 15_000)
  await putProfile(servers[1]!.host, newer, soon())
  for (const node of [...servers, reader]) {
    const { profile } = await lookUpProfile(node.host, vendor, soon())
    expect(profile?.id).toBe(newer.id)
  }
})

test('a server refuses what is no profile of the key in force', async () => {
  const { servers, reader } = await startServers(1)
  const server = servers[0]!.host
  const now = Date.now()
  const refused: Record<string, SignedRecord<'profile'>> = {
    'another vendor': profileOf(8, 1),
    over: profileOf(7, 1, { issuedAt: now - 2000, life: 1000 }),
    'of the future': profileOf(7, 1, { issuedAt: now + 3_600_000 }),
    'of another network': profileOf(7, 1, { on: `${network}-2` }),
  }
  for (const [why, { bytes }] of Object.entries(refused))
    expect(await putAt(reader.host, server, key, bytes), why).toBe(false)
  expect(await putAt(reader.host, server, key, new Uint8Array(5000)), 'too long').toBe(false)
  expect(
    await putAt(
      reader.host,
      server,
      key,
      newer.bytes.map((byte, at) => (at === newer.bytes.length - 1 ? byte ^ 1 : byte)),
    ),
  ).toBe(false)
  const peer = reader.host.peerId.publicKey!
  const pkKey = new Uint8Array([...new TextEncoder().encode('/pk/'), ...peer.toMultihash().bytes])
  expect(await putAt(reader.host, server, pkKey, new Uint8Array([8, 1, 18, 32, ...peer.raw])), 'a peer key').toBe(false)
  expect(await putAt(reader.host, server, key, newer.bytes), 'the good one').toBe(true)
})

test('the selector takes the highest revision, and of two with one revision always the same', () => {
  const [twin, other] = [profileOf(7, 2, { name: 'A' }), profileOf(7, 2, { name: 'B' })]
  const [low, high] = twin.id < other.id ? [twin, other] : [other, twin]
  expect(
    selectProfile(
      key,
      [older, low, high].map(({ bytes }) => bytes),
    ),
  ).toBe(2)
  expect(
    selectProfile(
      key,
      [high, low, older].map(({ bytes }) => bytes),
    ),
  ).toBe(0)
  expect(selectProfile(key, [new Uint8Array(3), older.bytes])).toBe(1)
})
