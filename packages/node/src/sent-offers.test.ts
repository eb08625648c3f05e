// The list of sent offers: what a vendor's node keeps of each, also of those whose end it did not see.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSentOffers, openDatabase, openDataFolder } from '@pregon/storage'
import {
  hotels,
  hour,
  loopback,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startVendor,
  temporaryFolder,
  wantOf,
} from './loopback.fixture.ts'
import { createRootKey } from './root-key.ts'
import { openOfferLog } from './sent-offers.ts'
import { silentLogger } from './options.ts'
import { openVendorFolder } from './vendor-folder.ts'
import { createVendorNode } from './vendor-node.ts'

test('an offer is kept with what became of it, and outlives the node', async () => {
  const dataFolder = temporaryFolder()
  const vendor = await startVendor({ dataFolder })
  const buyer = await startBuyer({ bootstrap: vendor.addresses() })
  const offered = nextEvent(vendor.events, 'offered')
  const key = await publishWant(buyer)
  const [intent, offer] = await offered
  const kept = {
    offerId: offer.id,
    intentKey: key,
    intentId: intent.id,
    sku: 'H0',
    status: 'received',
    reason: undefined,
  }
  expect(vendor.offers({ limit: 10 })).toMatchObject([kept])
  expect(vendor.offers({ limit: 10 })[0]!.record).toEqual(offer.bytes)
  expect(vendor.offers({ limit: 10, before: offer.id })).toEqual([])
  expect(vendor.offerCounts()).toEqual({ sending: 0, received: 1, refused: 0, undelivered: 0 })
  await vendor.stop()
  const folder = openVendorFolder(dataFolder)
  onTestFinished(() => folder.close())
  expect(folder.offers({ limit: 10 })).toMatchObject([kept])
})

test('an offer that was on its way when the node stopped is given up at the next start', async () => {
  const dataFolder = temporaryFolder()
  const relay = await startRelay()
  const buyer = await startBuyer({ bootstrap: relay.addresses() })
  await publishWant(buyer)
  const { record } = buyer.intents()[0]!
  const opened = openDataFolder(dataFolder)
  const database = openDatabase(opened)
  const offer = { id: 'bafyoffer', bytes: new Uint8Array(3), value: { item: { sku: 'H0' }, createdAt: Date.now() } }
  openOfferLog({ folder: opened, database }, silentLogger).begin(record, offer as never)
  expect(createSentOffers(database).counts().sending).toBe(1)
  database.close()
  opened.close()

  const vendor = createVendorNode({ ...loopback({ dataFolder }), catalogue: hotels() })
  onTestFinished(async () => vendor.stop())
  await vendor.start()
  expect(vendor.offers({ limit: 1 })).toMatchObject([{ status: 'undelivered', reason: 'node-stopped' }])
})

test('no offer is made under a profile that is over, and the reason is told', async () => {
  const clock = { nowMs: Date.now() }
  const rootKey = join(temporaryFolder(), 'root.key')
  createRootKey(rootKey)
  const vendor = await startVendor({ rootKey, nowMs: () => clock.nowMs })
  rmSync(rootKey)
  const ending = vendor.profile().endsAt
  clock.nowMs = ending
  const buyer = await startBuyer({ bootstrap: vendor.addresses(), nowMs: () => clock.nowMs })
  const undelivered = nextEvent(vendor.events, 'undelivered')
  await publishWant(buyer, wantOf({}, clock.nowMs + hour))
  const [, reason] = await undelivered
  expect(reason).toBe('profile-over')
  expect(vendor.offerCounts().sending).toBe(0)
})
