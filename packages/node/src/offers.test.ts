// The whole path over loopback: a signed intent goes out through a relay, sealed offers come back, and what the buyer
// changes reaches the vendors.

import { once, type EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { NodeError } from './errors.ts'
import {
  hotels,
  hour,
  listenAt,
  loopback,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startStranger,
  startVendor,
  tellOnceFollowed,
  wantOf,
} from './loopback.fixture.ts'

/** A relay, a vendor of hotels behind it, and a buyer, all with the clock of the test. */
async function startMesh(clock = { nowMs: Date.now() }) {
  const nowMs = () => clock.nowMs
  const relay = await startRelay({ nowMs })
  const bootstrap = relay.addresses()
  const vendor = await startVendor({ nowMs, bootstrap, catalogue: hotels('700.00', '650.00') })
  const buyer = await startBuyer({ nowMs, bootstrap })
  return { clock, relay, vendor, buyer, bootstrap }
}

describe('offers', () => {
  it('come back on a published intent, kept and ranked', async () => {
    const { relay, vendor, buyer } = await startMesh()
    const prepared = await buyer.prepare(wantOf())
    expect(buyer.intents(), 'nothing is kept before it is published').toEqual([])
    const offered = nextEvent(buyer.events, 'offer')
    const answered = nextEvent(vendor.events, 'offered')
    const { intent, reached } = await buyer.publish(prepared)
    expect(reached).toBeGreaterThanOrEqual(1)
    const [key, offer] = await offered
    const [answeredIntent, sent, reply] = await answered
    expect(key).toBe(prepared.key)
    expect(answeredIntent.id).toBe(intent.record.id)
    expect(sent.id).toBe(offer.offer.id)
    expect(reply.status).toBe('received')
    expect(buyer.offers(key)).toMatchObject([
      { id: offer.offer.id, verdict: 'eligible', total: { currency: 'EUR', amount: 65_000 }, profile: { name: 'Sol' } },
    ])
    expect([relay.liveIntents(), vendor.liveIntents()]).toEqual([1, 1])
    await expect(buyer.publish(prepared)).rejects.toMatchObject({ code: 'already-published' })
  })

  it('answer the new revision of an intent, and supersede those on the old one', async () => {
    const { clock, vendor, buyer } = await startMesh()
    const first = nextEvent(buyer.events, 'offer')
    const key = await publishWant(buyer)
    const [, { offer: oldOffer }] = await first
    clock.nowMs += 1000
    const replaced = nextEvent(vendor.events, 'pool', ({ type }) => type === 'replaced')
    const second = nextEvent(buyer.events, 'offer')
    const { intent } = await buyer.revise(key, wantOf({ title: 'A week by the sea, with breakfast' }))
    expect(intent.record.value.revision).toBe(1)
    await replaced
    const [, { offer: newOffer }] = await second
    expect(newOffer.value.item.sku).toBe('H1')
    const [best, ...others] = buyer.offers(key)
    expect(best?.id).toBe(newOffer.id)
    expect(others).toMatchObject([{ id: oldOffer.id, verdict: 'excluded', reasons: [{ code: 'superseded' }] }])
    await expect(buyer.revise(key, wantOf({ category: '34430000' }))).rejects.toMatchObject({
      code: 'category-changed',
    })
  })

  it('come no more after a withdrawal, which takes the intent out of every pool', async () => {
    const { relay, vendor, buyer } = await startMesh()
    const offered = nextEvent(buyer.events, 'offer')
    const key = await publishWant(buyer)
    await offered
    const gone = [relay, vendor].map(async ({ events }) =>
      nextEvent(events as (typeof relay)['events'], 'pool', ({ type }) => type === 'withdrawn'),
    )
    expect(await buyer.withdraw(key)).toBeGreaterThanOrEqual(1)
    await Promise.all(gone)
    expect([relay.liveIntents(), vendor.liveIntents()]).toEqual([0, 0])
    expect(buyer.intents()).toMatchObject([{ key, state: 'withdrawn' }])
    expect(buyer.offers(key)).toHaveLength(1)
    await expect(buyer.withdraw(key)).rejects.toMatchObject({
      code: 'intent-ended',
      details: { key, state: 'withdrawn' },
    })
    await expect(buyer.revise(key, wantOf())).rejects.toMatchObject({ code: 'intent-ended' })
  })

  it('cannot be had on an intent that has expired', async () => {
    const { clock, buyer } = await startMesh()
    const key = await publishWant(buyer)
    clock.nowMs += 13 * hour
    expect(buyer.intents()).toMatchObject([{ key, state: 'expired' }])
    await expect(buyer.withdraw(key)).rejects.toThrow('is expired, and cannot be changed')
  })

  it('are not sent where nothing fits, and the vendor learns why', async () => {
    const { vendor, buyer } = await startMesh()
    const matched = nextEvent(vendor.events, 'matched')
    await publishWant(buyer, wantOf({ wishes: [{ name: 'pool', value: false, must: true }] }))
    const [, { offers, nonMatches }] = await matched
    expect(offers).toEqual([])
    expect(nonMatches.map(({ sku, reasons }) => [sku, reasons[0]?.code])).toEqual([
      ['H0', 'wish-not-met'],
      ['H1', 'wish-not-met'],
    ])
  })

  it('see changes that overlap one after the other: a withdrawal stays, whatever was under way', async () => {
    const { vendor, buyer } = await startMesh()
    const key = await publishWant(buyer)
    const withdrawn = nextEvent(vendor.events, 'pool', ({ type }) => type === 'withdrawn')
    const changes = [buyer.revise(key, wantOf({ title: 'A' })), buyer.revise(key, wantOf({ title: 'B' }))] as const
    const ended = buyer.withdraw(key)
    const late = expect(buyer.revise(key, wantOf({ title: 'C' }))).rejects.toBeInstanceOf(NodeError)
    const revisions = await Promise.all(changes)
    expect(revisions.map(({ intent }) => intent.record.value.revision)).toEqual([1, 2])
    expect(await ended).toBeGreaterThanOrEqual(1)
    await late
    await withdrawn
    expect(buyer.intents()).toMatchObject([{ key, state: 'withdrawn' }])
    expect(vendor.liveIntents()).toBe(0)
  })

  it('are kept and acknowledged although a listener throws', async () => {
    const { vendor, buyer } = await startMesh()
    const faults: Error[] = []
    const enqueue = queueMicrotask
    vi.stubGlobal('queueMicrotask', (task: () => void) =>
      enqueue(() => {
        try {
          task()
        } catch (fault) {
          faults.push(fault as Error)
        }
      }),
    )
    onTestFinished(() => void vi.unstubAllGlobals())
    for (const [name, { events }] of Object.entries({ buyer, vendor }))
      (events as EventEmitter).on(name === 'buyer' ? 'offer' : 'matched', () => {
        throw new Error(`a fault of the ${name}’s program`)
      })
    const answered = nextEvent(vendor.events, 'offered')
    const key = await publishWant(buyer)
    const [, , reply] = await answered
    expect(reply.status).toBe('received')
    expect(buyer.offers(key)).toHaveLength(1)
    expect(faults.map(({ message }) => message)).toEqual([
      'a fault of the vendor’s program',
      'a fault of the buyer’s program',
    ])
  })

  it('are sent again to a reply host that could not be reached', async () => {
    const vendor = await startVendor()
    const relay = await startRelay()
    const options = loopback({ bootstrap: relay.addresses() })
    const buyer = await startBuyer(options)
    const key = await publishWant(buyer)
    const { record } = buyer.intents()[0]!
    await buyer.stop()
    const stranger = await startStranger(vendor.addresses())
    const offered = nextEvent(vendor.events, 'offered')
    const inBetween = await listenAt(record.value.reply.addresses[0]!)
    const tried = once(inBetween, 'connection')
    await tellOnceFollowed(stranger, record)
    const [socket] = (await tried) as [Socket]
    socket.destroy()
    await inBetween[Symbol.asyncDispose]()
    await buyer.start()
    const [intent, , reply] = await offered
    expect([intent.id, reply.status]).toEqual([record.id, 'received'])
    expect(buyer.offers(key)).toHaveLength(1)
  })
})
