// Nothing is lost where every process is killed: a buyer's node that comes back has its intents, its keys, its reply host
// and its offers, a relay passes on again what it had passed on, and a vendor is still the same vendor.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCommand, temporaryFolder, writeDocument, type RunningCommand } from './commands.fixture.ts'

const network = `e2e-${process.pid}`

const catalogueOf = (name: string, sku: string) => ({
  vendor: { name, country: 'ES' },
  currency: 'EUR',
  items: [
    {
      sku,
      category: '63511000',
      title: `${name}: a week`,
      price: '700.00',
      delivery: [{ mode: 'pickup' }],
      properties: { pool: true },
    },
  ],
})

const want = { category: '63511000', title: 'A week by the sea', wishes: [{ name: 'pool', value: true, must: true }] }

function vendor(folder: string, name: string, bootstrap: string) {
  const catalogue = writeDocument(folder, `${name}.json`, catalogueOf(name, `sku-${name}`))
  const own = ['--data', join(folder, name), '--catalogue', catalogue]
  return startCommand('pregon-vendor', ['start', '--network', network, '--bootstrap', bootstrap, ...own])
}

const relayIn = (folder: string) =>
  startCommand('pregon-vendor', ['relay', '--network', network, '--data', join(folder, 'relay')])

async function addressOf(relay: RunningCommand): Promise<string> {
  const { addresses } = await relay.until('started')
  return (addresses as [string])[0]
}

test('after a kill of all, the intent is out again, and old and new offers are there', async () => {
  const folder = temporaryFolder()
  const file = writeDocument(folder, 'want.yaml', want)
  const buyerData = ['--network', network, '--data', join(folder, 'buyer')]
  const relay = relayIn(folder)
  const address = await addressOf(relay)
  const first = vendor(folder, 'first', address)
  const { vendor: did } = await first.until('started')
  const buyer = startCommand('pregon', ['want', '--file', file, ...buyerData, '--bootstrap', address])
  const { key, intent } = await buyer.until('published')
  const { offer } = await buyer.until('offer')
  for (const killed of [buyer, first, relay]) expect(await killed.end('SIGKILL')).toBeNull()

  const relayAgain = relayIn(folder)
  const newAddress = await addressOf(relayAgain)
  // This one never heard the first publication.
  const second = vendor(folder, 'second', newAddress)
  await second.until('started')
  const buyerAgain = startCommand('pregon', ['start', ...buyerData, '--bootstrap', newAddress])
  expect(await buyerAgain.until('resumed')).toMatchObject({ key, ranking: [{ offer, vendor: { did } }] })
  // The same revision: its offer comes to the address of the first publication.
  expect(await second.until('offered')).toMatchObject({ intent, status: 'received' })
  expect((await buyerAgain.until('offer'))['ranking']).toHaveLength(2)
  expect(await buyerAgain.end('SIGINT')).toBe(0)

  const firstAgain = vendor(folder, 'first', newAddress)
  expect(await firstAgain.until('started')).toMatchObject({ vendor: did })
  for (const stopped of [firstAgain, second, relayAgain]) expect(await stopped.end('SIGTERM')).toBe(0)
})
