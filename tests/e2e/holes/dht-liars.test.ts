// The DHT: an older profile does not take the place of a newer one, and one lying server makes no look-up fail.

import type { PeerId } from '@libp2p/interface'
import { lookUpProfile, putProfile } from '@pregon/network'
import { expect, onTestFinished, test } from 'vitest'
import { makeLiar } from '../../bench/profiles/liars.ts'
import { join, network, startHost } from '../../bench/profiles/mesh.ts'
import { countRollbacks } from '../../bench/profiles/rollbacks.ts'
import { addStockDht, readStock } from '../../bench/profiles/stock.ts'
import { createVendor } from '../../bench/profiles/vendors.ts'
import { createRandom } from '../../bench/random.ts'
import { soon } from './hosts.fixture.ts'

const kBucketSize = 20
const random = createRandom(1)
const start = async (mode: 'client' | 'server') =>
  startHost({ random, signal: soon(), onEnd: onTestFinished }, mode, kBucketSize)

/** A host of ours with the library's DHT beside its own. */
async function startWithStockDht(mode: 'client' | 'server') {
  const node = await start('client')
  const { dht, stop } = await addStockDht(node, { network, mode, kBucketSize })
  onTestFinished(stop)
  return { node, stock: dht }
}

test('an older profile handed in after a newer one: stock goes back, 5 servers of 5; ours stay, 5 of 5', async () => {
  const [attacker, ...ours] = await Promise.all(Array.from({ length: 6 }, async () => start('server')))
  const stock = await Promise.all(Array.from({ length: 5 }, async () => startWithStockDht('server')))
  for (const server of [...ours, ...stock.map(({ node }) => node)]) await join(server, [attacker!], soon())
  const vendors = [createVendor(attacker!, random, Date.now())]
  const attempts = { attacker: attacker!, vendors, newest: 1, count: 5 }
  const run = { random, signal: soon() }
  expect(await countRollbacks(run, { ...attempts, servers: stock.map(({ node }) => node) })).toBe(5)
  expect(await countRollbacks(run, { ...attempts, servers: ours })).toBe(0)
})

test('one server of five that lies: by the stock read 0 of 5 look-ups give the profile, by ours 5 of 5', async () => {
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, async () => start('server')))
  // It serves the first profile of each vendor for ever, and breaks off where it is handed a newer one.
  makeLiar(others[0]!, 'stale', random, 1)
  const reader = await startWithStockDht('client')
  for (const node of [...others, reader.node]) await join(node, [first!], soon())
  for (const other of others) await join(reader.node, [other], soon())
  // Ours knows them by now; the library's would take half a minute.
  const { routingTable } = reader.stock as unknown as { routingTable: { add: (peer: PeerId) => Promise<void> } }
  for (const { host } of [first!, ...others]) await routingTable.add(host.peerId)
  const vendor = createVendor(first!, random, Date.now())
  for (const revision of [0, 1])
    expect(await putProfile(first!.host, vendor.profile(revision), soon())).toBe(4 - revision)

  const [stock, ours]: unknown[][] = [[], []]
  for (let each = 0; each < 5; each++) {
    stock!.push((await readStock(reader.stock, vendor.key, soon())).failure)
    ours!.push((await lookUpProfile(reader.node.host, vendor.key, soon())).profile?.value.revision)
  }
  expect(stock).toEqual(Array(5).fill('Could not send correction'))
  expect(ours).toEqual(Array(5).fill(1))
})
