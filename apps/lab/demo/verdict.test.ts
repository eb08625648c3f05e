// Tests that the verdict passes a run that came out as planted, and that each thing that could go wrong fails it.

import { expect, test } from 'vitest'
import type { Actor, BuyerActor, Cast, VendorActor } from './cast.ts'
import type { DemoEvent, EventOf } from './events.ts'
import type { Entry } from './journal.ts'
import { summarise } from './summary.ts'
import { judge, type Run } from './verdict.ts'

const relay: Actor = { role: 'relay', name: 'Relay' }
const near: VendorActor = { role: 'vendor', name: 'Near', group: 'car', topics: ['t/34', 't/341'] }
const dear: VendorActor = { role: 'vendor', name: 'Dear', group: 'car', topics: ['t/34', 't/341'] }
const other: VendorActor = { role: 'vendor', name: 'Other', group: 'holiday', topics: ['t/63', 't/635'] }
const buyer: BuyerActor = {
  role: 'buyer',
  name: 'Buyer',
  group: 'car',
  category: 'cpv2008/34115300',
  topic: 't/341',
  sealedMax: 100_000,
  expected: [
    { vendor: 'Near', sku: 'N-1', total: 90_000 },
    { vendor: 'Dear', sku: 'D-1', total: 120_000 },
  ],
}
const adversary = { role: 'adversary' as const, name: 'Adversary', category: '63511000', targets: [relay, other] }
const cast: Cast = { relay, vendors: [near, dear, other], buyers: [buyer], adversary }

const said = (actor: Actor, event: DemoEvent): Entry => ({ atMs: 0, actor, event })
const started = (actor: Actor): Entry =>
  said(actor, { event: 'started', peer: `peer of ${actor.name}`, vendor: `did of ${actor.name}` })
const admitted = (actor: Actor, intent = 'i', topic = 't/341'): Entry =>
  said(actor, { event: 'admitted', intent, key: 'k', category: 'c', topic, from: 'x' })
const rejected = (actor: Actor, code: string, from = 'peer of Adversary'): Entry =>
  said(actor, { event: 'refused', verdict: 'reject', code, topic: 't', from })
const attackedBy = (target: Actor): Entry[] => [
  ...['work', 'size'].map((rule) =>
    said(adversary, { event: 'sent', rule, about: '', topic: 't', bytes: 1, reached: 1, to: `peer of ${target.name}` }),
  ),
  rejected(target, 'work'),
  rejected(target, 'size'),
  said(adversary, { event: 'hung-up', by: `peer of ${target.name}` }),
]

type Place = EventOf<'offer'>['ranking'][number]
const place = (sku: string, amount: number, excludedBy?: string): Place => ({
  rank: 1,
  offer: `offer ${sku}`,
  verdict: excludedBy === undefined ? 'eligible' : 'excluded',
  points: 0,
  total: { currency: 'EUR', amount },
  sku,
  title: '',
  reasons: excludedBy === undefined ? [] : [{ code: excludedBy, points: 0, text: '' }],
})
const offer = (vendor: string, sku: string, ms: number, ...ranking: Place[]): Entry =>
  said(buyer, {
    event: 'offer',
    offer: `offer ${sku}`,
    vendor: { name: vendor, did: `did of ${vendor}` },
    msSincePublished: ms,
    ranking,
  })
const nearPlace = place('N-1', 90_000)
const dearPlace = place('D-1', 120_000, 'above-sealed-ceiling')
const nearOffer = offer('Near', 'N-1', 40, nearPlace)
const dearOffer = offer('Dear', 'D-1', 70, nearPlace, dearPlace)
const preview = (budget: object): Entry =>
  said(buyer, { event: 'preview', record: { item: { title: '' }, budget }, hidden: [] })
const published = said(buyer, {
  event: 'published', key: 'k', intent: 'i', category: 'c', topic: 't/341', reached: 1, workBits: 17, ms: 1,
}) // oxfmt-ignore

const asPlanted: readonly Entry[] = [
  ...[relay, near, dear, other, adversary].map(started),
  preview({ currency: 'EUR' }),
  published,
  ...[relay, near, dear].map((actor) => admitted(actor)),
  nearOffer,
  dearOffer,
  ...attackedBy(relay),
  ...attackedBy(other),
]

const run = (entries: readonly Entry[]): Run => ({ cast, entries })
const without = (...gone: Entry[]) => asPlanted.filter((entry) => !gone.includes(entry))
const firstOf = (actor: Actor, event: string, holds: (event: DemoEvent) => boolean = () => true) =>
  asPlanted.find((entry) => entry.actor === actor && entry.event.event === event && holds(entry.event))!

test('a run that came out as planted passes', () => {
  expect(judge(run(asPlanted))).toEqual([])
})

test.each<[string, readonly Entry[], RegExp]>([
  ['an offer that is missing', without(nearOffer), /got no offer of N-1 of Near for 900 EUR/],
  [
    'an offer that was not planted',
    [...asPlanted, offer('Other', 'O-1', 90, place('O-1', 5))],
    /not planted: O-1 of Other/,
  ],
  ['an offer that comes twice', [...asPlanted, nearOffer], /twice: N-1/],
  [
    'an offer by another vendor than the planted one',
    [...without(nearOffer), offer('Other', 'N-1', 40, nearPlace)],
    /not planted: N-1 of Other/,
  ],
  [
    'an offer at another price',
    [...without(nearOffer), offer('Near', 'N-1', 40, place('N-1', 90_001))],
    /no offer of N-1 of Near for 900 EUR/,
  ],
  ['a vendor that was not reached', without(firstOf(near, 'admitted')), /reached 1 of 2 vendors/],
  [
    'an offer above the sealed ceiling that is ranked',
    [...asPlanted, offer('Dear', 'D-1', 70, place('D-1', 120_000))],
    /D-1 in the ranking, which is above the sealed ceiling/,
  ],
  [
    'an offer below the ceiling that is left out',
    [...asPlanted, offer('Near', 'N-1', 70, place('N-1', 90_000, 'too-late'))],
    /N-1 out of the ranking/,
  ],
  [
    'a sealed ceiling that is told',
    [...without(firstOf(buyer, 'preview')), preview({ currency: 'EUR', max: 100_000 })],
    /without its sealed ceiling/,
  ],
  ['an invalid record that is admitted', [...asPlanted, admitted(other, 'forged', 't/635')], /Other admitted forged/],
  ['an intent of a topic that is not followed', [...asPlanted, admitted(other)], /Other admitted an intent of t\/341/],
  [
    'an invalid record that is not rejected',
    without(firstOf(other, 'refused')),
    /Other did not reject a record that breaks «work»/,
  ],
  [
    'an invalid record that is rejected by another rule',
    [...without(firstOf(relay, 'refused')), rejected(relay, 'signature')],
    /Relay rejected a record by «signature»/,
  ],
  [
    'invalid records that never arrive',
    asPlanted.filter(({ event }) => event.event !== 'sent' && event.event !== 'refused'),
    /No invalid record arrived at Relay/,
  ],
  ['an adversary that is let stay', without(firstOf(adversary, 'hung-up')), /Relay did not hang up/],
  [
    'an invalid record that is passed on',
    [...asPlanted, rejected(near, 'work', 'peer of Relay')],
    /An honest peer sent/,
  ],
])('fails for %s', (_, entries, reason) => {
  expect(judge(run(entries)).join('\n')).toMatch(reason)
})

test('the summary counts what happened, and each byte on the wire once', () => {
  const stopped = [relay, near].map((actor) => said(actor, { event: 'stopped', wireBytes: 500 }))
  expect(summarise(run([...asPlanted, ...stopped]))).toEqual({
    nodes: 6,
    intents: [{ category: buyer.category, reached: 2, offersExpected: 2, offers: 2, msToFirstOffer: 40, msToAll: 70 }],
    invalidSent: 4,
    rejected: 4,
    wireBytes: 500,
  })
})

test('the summary has no time to all offers where one is missing', () => {
  expect(summarise(run(without(dearOffer))).intents[0]).toMatchObject({ offers: 1, msToFirstOffer: 40, msToAll: null })
})
