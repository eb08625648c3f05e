// The price of work over loopback: a vendor that asks more ignores what pays too little, takes what pays enough, and says
// so in its profile; nobody is sent away for it, and other vendors answer both.

import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { didToKey, parseCategory, workBits, type SignedRecord, type WorkPrice } from '@pregon/protocol'
import type { BuyerNode } from './buyer-node.ts'
import { hotels, nextEvent, startBuyer, startRelay, startVendor, temporaryFolder, wantOf } from './loopback.fixture.ts'
import { ownRootKeyPath } from './root-key.ts'

const tuning = { minWorkBits: 4 }
const asked = 16
const price: WorkPrice = { bits: 4, categories: [{ category: parseCategory('635'), bits: asked }] }

const paysEnough = ({ envelope }: SignedRecord<'intent'>) => workBits(envelope.payload) >= asked
const paysLittle = (intent: SignedRecord<'intent'>) => !paysEnough(intent)

/** Publishes with no more work than it must do. One whose work is worth more by luck is left to live. */
async function publishCheaply(buyer: BuyerNode): Promise<void> {
  for (;;) {
    const { intent } = await buyer.publish(await buyer.prepare(wantOf()))
    if (paysLittle(intent.record)) return
  }
}

it('a vendor’s price is told in its profile, and asked of intents in its category', async () => {
  const relay = await startRelay({ tuning })
  const bootstrap = relay.addresses()
  const dear = await startVendor({ tuning, bootstrap, work: price, catalogue: hotels('700.00') })
  const usual = await startVendor({ tuning, bootstrap, catalogue: hotels('800.00') })
  const buyer = await startBuyer({ tuning, bootstrap })
  expect(dear.profile()).toMatchObject({ record: { value: { work: price } }, saysAll: true })
  expect(usual.profile().record.value.work).toBeUndefined()
  await dear.publishProfile()
  const found = await buyer.lookUpVendor(didToKey(dear.vendor()))
  expect(found.profile?.value.work).toEqual(price)

  const sentAway: string[] = []
  dear.events.on('sent-away', (peer) => sentAway.push(peer))
  const refused = nextEvent(dear.events, 'refused', ({ code }) => code === 'price')
  const answeredCheap = nextEvent(usual.events, 'offered', paysLittle)
  await publishCheaply(buyer)
  expect(await refused).toMatchObject([{ verdict: 'ignore', code: 'price' }, {}])
  await answeredCheap

  const answeredPaid = [dear, usual].map(async ({ events }) => nextEvent(events, 'offered', paysEnough))
  const { intent } = await buyer.publish(await buyer.prepare(wantOf({ title: 'A week in June', workBits: asked })))
  const answers = await Promise.all(answeredPaid)
  expect(answers.at(0)?.[0].id).toBe(intent.record.id)
  expect(dear.offerCounts().received).toBeGreaterThanOrEqual(1)
  expect(sentAway).toEqual([])
})

it('a relay’s price keeps what pays too little from being passed on', async () => {
  const relay = await startRelay({ tuning, work: price })
  const buyer = await startBuyer({ tuning, bootstrap: relay.addresses() })
  const refused = nextEvent(relay.events, 'refused', ({ code }) => code === 'price')
  await publishCheaply(buyer)
  await refused
  const admitted = nextEvent(relay.events, 'pool', ({ type }) => type === 'admitted')
  await buyer.publish(await buyer.prepare(wantOf({ workBits: asked })))
  await admitted
})

it('a new price is told from the next start on; where the root key is away, it is known that it is not told yet', async () => {
  const dataFolder = temporaryFolder()
  const before = await startVendor({ dataFolder })
  const { revision } = before.profile().record.value
  await before.stop()
  const priced = await startVendor({ dataFolder, work: price })
  expect(priced.profile()).toMatchObject({ saysAll: true, record: { value: { work: price } } })
  expect(priced.profile().record.value.revision).toBeGreaterThan(revision)
  await priced.stop()
  renameSync(ownRootKeyPath(dataFolder), join(dataFolder, 'put-away'))
  const away = await startVendor({ dataFolder })
  expect(away.profile()).toMatchObject({ saysAll: false, record: { value: { work: price } } })
})
