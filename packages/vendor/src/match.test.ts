// Matching by cases: every reason for a non-match, and what an offer promises.

import { parseDecimal, type Intent } from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { parseCatalogue, type Catalogue } from './catalogue.ts'
import { intentOf, nowMs, type Json } from './intent.fixture.ts'
import { matchIntent } from './match.ts'
import type { Item } from './item.ts'
import { explainNonMatch, type NonMatch } from './non-match.ts'

const [madrid, toledo, paris] = ['ezjmg', 'ezj4u', 'u09tv']

const wishing = (...wishes: Json[]) => intentOf({ item: { title: 'A bicycle', wishes } })
const must = (wish: Json) => wishing({ ...wish, must: true })
const buying = (amount: string, unit = '1', more: Json = {}) =>
  intentOf({ quantity: { amount: parseDecimal(amount), unit }, ...more })

const bicycle = {
  sku: 'B-1',
  category: '34430000',
  title: 'City bicycle',
  price: '400.00',
  delivery: [{ mode: 'pickup' }],
}

function catalogueOf(items: Json[], changes: Json = {}): Catalogue {
  const parsed = parseCatalogue({ vendor: { name: 'Ruedas' }, currency: 'EUR', items, ...changes })
  expect(parsed.problems).toEqual([])
  if (!parsed.ok) throw new Error('no catalogue')
  return parsed.catalogue
}

const offersOf = (intent: Intent, ...items: Json[]) =>
  matchIntent(intent, catalogueOf(items.map((item) => ({ ...bicycle, ...item }))), nowMs).offers
const offerOf = (intent: Intent, item: Json) => offersOf(intent, item)[0]

/** The reasons for which the bicycle, changed by `item`, does not match. */
function reasonsOf(intent: Intent, item: Json, changes: Json = {}): readonly NonMatch[] {
  const { offers, nonMatches } = matchIntent(intent, catalogueOf([{ ...bicycle, ...item }], changes), nowMs)
  expect(offers).toEqual([])
  expect(nonMatches.map(({ sku }) => sku)).toEqual([bicycle.sku])
  return nonMatches[0]!.reasons
}

const made = (...options: Json[]) => ({ options })
const june = (from: number, to: number) => ({
  window: { from: `2027-06-${String(from).padStart(2, '0')}`, to: `2027-06-${String(to).padStart(2, '0')}` },
})
const shipped = (delivery: Json) => ({ delivery: [{ mode: 'ship', ...delivery }] })

describe('every reason for a non-match', () => {
  type Case = [code: string, explanation: string, intent: Intent, item: Json, catalogue?: Json]
  const cases: Case[] = [
    ['category', 'The intent is in category cpv2008/34430000, and this item is in cpv2008/34410000.', intentOf(), { category: '34410000' }],
    ['currency', 'The intent asks for prices in USD, and this catalogue has them in EUR.', intentOf({ budget: { currency: 'USD', max: 1 } }), {}],
    ['terms', 'The intent asks for the terms «pregon:answer-only:1», which this catalogue does not accept.', intentOf(), {}, { terms: { accept: ['ab'.repeat(32)], acceptDefault: false } }],
    ['unknown-property', 'The intent requires gears of at least 7, and this item does not state «gears».', must({ name: 'gears', op: 'gte', min: [7, 0] }), {}],
    ['wish-not-met', 'The intent requires color «red» or «blue», and this item has «green», «grey».', must({ name: 'color', op: 'in', values: ['red', 'blue'] }), { properties: { color: ['green', 'grey'] } }],
    ['wish-not-met', 'The intent requires weight of at most 9 kg, and this item has 9.001 kg.', must({ name: 'weight', op: 'lte', max: [9, 0], unit: 'kg' }), { properties: { weight: '9.001 kg' } }],
    ['wish-not-met', 'The intent requires weight of at most 9 kg, and this item has «light».', must({ name: 'weight', op: 'lte', max: [9, 0], unit: 'kg' }), { properties: { weight: 'light' } }],
    ['wish-not-met', 'The intent requires length from 10 cm to 20 cm, and this item has 10 mm to 50 mm.', must({ name: 'length', op: 'between', min: [1, 1], max: [2, 1], unit: 'cm' }), made({ name: 'length', range: { min: 10, max: 50, unit: 'mm' } })],
    ['wish-not-met', 'The intent requires material «steel», and this item has «PLA», «ABS».', must({ name: 'material', op: 'eq', value: 'steel' }), made({ name: 'material', choices: [{ value: 'PLA' }, { value: 'ABS' }] })],
    ['unit', 'The intent counts in kg, and this item is sold in pieces.', buying('2', 'kg'), {}],
    ['quantity-below-minimum', 'This item is sold from 10 pieces on.', buying('9'), { minQuantity: 10 }],
    ['out-of-stock', 'There are only 2 pieces of this item.', buying('3'), { stock: 2 }],
    ['out-of-stock', 'There are only 2.5 kg of this item.', buying('2501', 'g'), { unit: 'kg', stock: 2.5 }],
    ['not-available-in-window', 'This item is to be had from 2027-06-05 to 2027-06-12, which does not cover the days wanted.', intentOf(june(5, 13)), { available: june(5, 12).window }],
    ['delivery-mode', 'This item can be had only by pickup.', intentOf({ delivery: { modes: ['ship', 'digital'] } }), {}],
    ['out-of-area', 'By pickup: it is 1054 km away, and 50 km is the most.', intentOf({ place: { geohash: madrid, radiusKm: 50 } }), { place: { geohash: paris } }],
    ['out-of-area', 'By pickup: FR is not in ES.', intentOf({ place: { country: 'ES' } }), { place: { country: 'FR' } }],
    ['out-of-area', 'By pickup: the item does not say its region.', intentOf({ place: { region: 'ES-MD' } }), { place: { country: 'ES' } }],
    ['out-of-area', 'By ship: the intent does not say its country.', intentOf(), shipped({ countries: ['ES'] })],
    ['out-of-area', 'By ship: FR is not in ES, PT.', intentOf({ place: { country: 'FR' } }), shipped({ countries: ['ES', 'PT'] })],
    ['too-late', 'By ship: it can be there on 2027-06-08, and it is wanted by 2027-06-07.', intentOf(june(3, 7)), { leadTimeDays: 4, ...shipped({ days: { min: 2, max: 3 } }) }],
    ['too-late', 'By pickup: it can be there on 2027-06-04, and it is wanted by 2027-06-03.', intentOf({ delivery: { modes: ['pickup'], latest: '2027-06-03' } }), { leadTimeDays: 3 }],
    ['too-late', 'By pickup: it can be there on 2027-06-06, and it is wanted by 2027-06-05.', intentOf(june(5, 12)), { leadTimeDays: 5, available: june(1, 30).window }],
    ['too-late', 'By pickup: it can be there on 2027-06-05, and it is wanted by 2027-06-04.', intentOf({ ...june(5, 12), delivery: { modes: ['pickup'], latest: '2027-06-04' } }), {}],
    ['too-late', 'By pickup: it can be there on 2027-06-09, and it is wanted by 2027-06-08.', intentOf({ ...june(1, 8), item: { title: 'A bicycle', wishes: [{ name: 'material', op: 'eq', value: 'steel', must: true }] } }), { leadTimeDays: 3, ...made({ name: 'material', choices: [{ value: 'PLA' }, { value: 'steel', leadTimeDeltaDays: 5 }] }) }],
    ['over-budget', 'It costs at least 410.00 EUR, and the intent pays up to 409.99 EUR.', intentOf({ budget: { currency: 'EUR', max: 40_999 } }), { fees: [{ label: 'Set-up', amount: '10.00' }] }],
    ['total-too-large', 'The price of this quantity is more than can be kept exactly.', buying('225179981369'), {}],
  ] // oxfmt-ignore
  test.each(cases)('%s: %s', (code, explanation, intent, item, catalogue) => {
    const reasons = reasonsOf(intent, item, catalogue)
    expect(reasons.map((reason) => reason.code)).toEqual([code])
    expect(explainNonMatch(reasons[0]!)).toBe(explanation)
  })

  test('all reasons are given, not only the first', () => {
    const intent = intentOf({
      item: {
        title: 'A bicycle',
        wishes: [
          { name: 'color', op: 'eq', value: 'red', must: true },
          { name: 'gears', op: 'exists', must: true },
        ],
      },
      quantity: { amount: [5, 0], unit: '1' },
      place: { country: 'ES' },
      window: june(2, 3).window,
      budget: { currency: 'EUR', max: 100 },
    })
    const item = { properties: { color: 'blue' }, stock: 1, minQuantity: 6, place: { country: 'FR' }, leadTimeDays: 9 }
    expect(reasonsOf(intent, item).map(({ code }) => code)).toEqual([
      'wish-not-met',
      'unknown-property',
      'quantity-below-minimum',
      'out-of-stock',
      'out-of-area',
      'too-late',
      'over-budget',
    ])
  })
})

describe('categories', () => {
  const item = (category: string) => [{ ...bicycle, category }]
  const matches = (category: string, intent: string) =>
    matchIntent(intentOf({ category: `cpv2008/${intent}` }), catalogueOf(item(category)), nowMs)

  test.each([
    ['34431000', '34430000'],
    ['34430000', '34431000'],
    ['34430000', '34000000'],
    ['34000000', '34430000'],
  ])('an item in %s answers an intent in %s', (category, intent) => {
    expect(matches(category, intent).offers).toHaveLength(1)
  })
  test('an item beside the intent’s branch is explained, one of another group is not looked at', () => {
    expect(matches('34432000', '34431000').nonMatches).toHaveLength(1)
    expect(matches('34110000', '34431000')).toEqual({
      fitting: 0,
      offers: [],
      missing: 0,
      nonMatches: [],
      unjudged: 0,
    })
  })
  test('items of other groups are not touched', () => {
    const catalogue = catalogueOf([bicycle, { ...bicycle, sku: 'C-1', category: '34110000' }])
    const untouchable = new Proxy<Item[]>([], {
      get: () => {
        throw new Error('touched')
      },
    })
    const shelves = catalogue.shelves.map((shelf) =>
      shelf.digits === '3411' ? { ...shelf, items: untouchable } : shelf,
    )
    expect(matchIntent(intentOf(), { ...catalogue, shelves }, nowMs).offers).toHaveLength(1)
    expect(() => matchIntent(intentOf({ category: 'cpv2008/34000000' }), { ...catalogue, shelves }, nowMs)).toThrow(
      'touched',
    )
  })
})

describe('wishes', () => {
  type Case = [wish: Json, met: unknown, missed: unknown]
  test.each<Case>([
    [{ op: 'eq', value: 'Rojo' }, 'rojo', 'azul'],
    [{ op: 'eq', value: true }, true, false],
    [
      {
        op: 'in',
        values: [
          [26, 0],
          [28, 0],
        ],
      },
      28,
      27,
    ],
    [{ op: 'gte', min: [15, -1], unit: 'm' }, '150 cm', '149.999999 cm'],
    [{ op: 'lte', max: [1, 0], unit: 'h' }, { value: 60, unit: 'min' }, '61 min'],
    [{ op: 'between', min: [1, 0], max: [2, 0], unit: 'kg' }, '2000 g', '2001 g'],
    [{ op: 'gte', min: { date: '2027-01-01' } }, { date: '2027-01-01' }, { date: '2026-12-31' }],
    [{ op: 'contains', value: 'WIFI' }, ['piscina', 'wifi'], ['piscina']],
    [{ op: 'contains', value: 'cafe' }, 'Café y té', 'té'],
    [{ op: 'exists' }, 'yes', undefined],
    [{ op: 'eq', value: { place: { country: 'ES' } } }, { place: { region: 'ES-MD' } }, { place: { country: 'FR' } }],
  ])('%j is met by %j and not by %j', (wish, met, missed) => {
    const intent = must({ name: 'thing', ...wish })
    expect(offersOf(intent, { properties: { thing: met } })).toHaveLength(1)
    expect(offersOf(intent, { properties: missed === undefined ? {} : { thing: missed } })).toHaveLength(0)
  })

  test('the weight of met wishes ranks first, then the price, then the sku', () => {
    const intent = wishing(
      { name: 'color', op: 'eq', value: 'red', weight: 60 },
      { name: 'gears', op: 'gte', min: [7, 0], weight: 50 },
    )
    const offers = offersOf(
      intent,
      { sku: 'neither', price: '1.00' },
      { sku: 'gears-b', properties: { gears: 8 } },
      { sku: 'gears-a', properties: { gears: 8 } },
      { sku: 'both', price: '900.00', properties: { gears: 7, color: 'red' } },
      { sku: 'cheaper-gears', price: '399.99', properties: { gears: 8 } },
      { sku: 'color', price: '500.00', properties: { color: 'red' } },
    )
    expect(offers.map(({ item }) => item.sku)).toEqual([
      'both',
      'color',
      'cheaper-gears',
      'gears-a',
      'gears-b',
      'neither',
    ])
  })
})

describe('prices', () => {
  const breaks = {
    quantityBreaks: [
      { from: 100, price: '300.00' },
      { from: 10, price: '350.00' },
    ],
  }
  test.each([
    ['9', 9 * 40_000],
    ['10', 10 * 35_000],
    ['99.5', 99.5 * 35_000],
    ['100', 100 * 30_000],
  ])('%s pieces by quantity breaks cost %i cents', (amount, total) => {
    expect(offerOf(buying(amount), breaks)?.price.total).toBe(total)
  })

  test('a fraction of a minor unit is rounded half up', () => {
    expect(offerOf(buying('1.5'), { price: '0.01' })?.price.total).toBe(2)
    expect(offerOf(buying('1.49'), { price: '0.01' })?.price.total).toBe(1)
    expect(offerOf(buying('333', 'g'), { unit: 'kg', price: '0.50' })?.price.total).toBe(17)
  })

  test('the largest total is exact, and one more is refused', () => {
    const most = { price: '90071992547409.91' }
    expect(offerOf(intentOf(), most)?.price.total).toBe(Number.MAX_SAFE_INTEGER)
    const more = { ...most, delivery: [{ mode: 'pickup', price: '0.01' }] }
    expect(reasonsOf(intentOf(), more)).toEqual([{ code: 'total-too-large' }])
    expect(offerOf(buying('3'), { price: '30023997515803.30' })?.price.total).toBe(9007199254740990)
  })

  test('options, fees and delivery are lines of their own', () => {
    const item = {
      ...made(
        { name: 'material', choices: [{ value: 'PLA' }, { value: 'Steel', priceFactor: '1.25' }] },
        { name: 'length', range: { min: 10, max: 500, unit: 'mm' }, pricePerUnit: '0.10' },
        { name: 'color', choices: [{ value: 'grey' }, { value: 'red', priceDelta: '2.00' }] },
      ),
      fees: [{ label: 'Set-up', amount: '15.00' }],
      ...shipped({ price: '7.50', days: { min: 1, max: 2 } }),
    }
    const intent = intentOf({
      quantity: { amount: [2, 0], unit: '1' },
      item: {
        title: 'Brackets',
        wishes: [
          { name: 'material', op: 'eq', value: 'steel', must: true },
          { name: 'length', op: 'gte', min: [55, -1], unit: 'cm', weight: 5 },
          { name: 'color', op: 'exists', weight: 1 },
        ],
      },
    })
    const draft = offerOf(intent, item)!
    expect(draft.price).toEqual({
      currency: 'EUR',
      total: 80_000 + 20_000 + 1_100 + 1_500 + 750,
      lines: [
        { label: '2 pieces at 400.00 EUR', amount: 80_000 },
        { label: 'material: Steel', amount: 20_000 },
        { label: 'length: 55 mm', amount: 1_100 },
        { label: 'Set-up', amount: 1_500 },
        { label: 'delivery: ship', amount: 750 },
      ],
    })
    expect(draft.item.properties).toEqual([
      { name: 'material', value: 'Steel' },
      { name: 'length', value: [55, 0], unit: 'mm' },
      { name: 'color', value: 'grey' },
    ])
    expect(draft.delivery).toEqual({ mode: 'ship', from: '2027-06-02', to: '2027-06-03' })
  })

  test('under a public ceiling a preference gives way, a requirement does not', () => {
    const item = made({ name: 'material', choices: [{ value: 'PLA' }, { value: 'ABS', priceDelta: '50.00' }] })
    const wish = { name: 'material', op: 'eq', value: 'ABS' }
    const intent = (more: Json, max: number) =>
      intentOf({ item: { title: 'A', wishes: [{ ...wish, ...more }] }, budget: { currency: 'EUR', max } })
    expect(offerOf(intent({ weight: 9 }, 45_000), item)?.price.total).toBe(45_000)
    expect(offerOf(intent({ weight: 9 }, 44_999), item)?.price.total).toBe(40_000)
    expect(offerOf(intent({ must: true }, 44_999), item)).toBeUndefined()
  })
})

describe('days', () => {
  const period = (from: number, to: number) => june(from, to).window

  test('goods that are ready early wait for the window', () => {
    expect(offerOf(intentOf(june(10, 20)), shipped({ days: { min: 1, max: 12 } }))?.delivery).toEqual({
      mode: 'ship',
      from: '2027-06-10',
      to: '2027-06-13',
    })
    expect(offerOf(intentOf(june(10, 20)), shipped({ days: { min: 1, max: 19 } }))?.delivery.to).toBe('2027-06-20')
    expect(offerOf(intentOf(june(10, 20)), shipped({ days: { min: 1, max: 20 } }))).toBeUndefined()
  })

  test('a stay is promised for the very days wanted', () => {
    expect(offerOf(intentOf(june(5, 12)), { available: period(5, 12) })?.delivery).toEqual({
      mode: 'pickup',
      ...period(5, 12),
    })
    expect(offerOf(intentOf(june(5, 12)), { available: period(6, 30) })).toBeUndefined()
  })

  test('without a window a stay is offered for the days that are left', () => {
    const item = { available: period(1, 12), leadTimeDays: 2 }
    expect(offerOf(intentOf(), item)?.delivery).toEqual({ mode: 'pickup', ...period(3, 12) })
    const past = { available: { from: '2027-05-01', to: '2027-05-31' } }
    expect(reasonsOf(intentOf(), past).map(({ code }) => code)).toContain('not-available-in-window')
  })

  test('lead times follow the quantity, and those of options run side by side', () => {
    const leadTimeDays = [
      { from: 1, days: 2 },
      { from: 50, days: 6 },
    ]
    const choice = (name: string, leadTimeDeltaDays: number) => ({ name, choices: [{ value: 'x', leadTimeDeltaDays }] })
    expect(offerOf(buying('49'), { leadTimeDays })?.delivery.to).toBe('2027-06-03')
    expect(offerOf(buying('50'), { leadTimeDays })?.delivery.to).toBe('2027-06-07')
    expect(offerOf(buying('50'), { leadTimeDays, ...made(choice('a', 3), choice('b', 5)) })?.delivery.to).toBe(
      '2027-06-12',
    )
  })

  test('an offer binds for two days, or as long as the catalogue says', () => {
    const binding = (changes: Json) =>
      matchIntent(intentOf(), catalogueOf([bicycle], changes), nowMs).offers[0]!.bindingUntil - nowMs
    expect(binding({})).toBe(48 * 3_600_000)
    expect(binding({ bindingHours: 5 })).toBe(5 * 3_600_000)
  })
})

describe('places', () => {
  const near = intentOf({ place: { geohash: madrid, radiusKm: 100 } })
  test.each<[string, Intent, Json]>([
    ['fetched within the buyer’s radius', near, { place: { geohash: toledo } }],
    ['fetched anywhere, where the buyer names no place', intentOf(), { place: { geohash: paris } }],
    ['shipped from afar', near, { place: { geohash: paris }, ...shipped({}) }],
    ['shipped to a country', intentOf({ place: { region: 'ES-MD' } }), shipped({ countries: ['ES'] })],
    ['shipped to a region', intentOf({ place: { region: 'ES-MD' } }), shipped({ regions: ['ES-MD'] })],
    ['done where the buyer is', near, { place: { geohash: toledo }, delivery: [{ mode: 'onsite', radiusKm: 80 }] }],
    ['sent as data', near, { delivery: [{ mode: 'digital' }] }],
  ])('served: %s', (_, intent, item) => {
    expect(offerOf(intent, item)).toBeDefined()
  })

  test('a radius is measured from the item, in the distance of cell centres', () => {
    const onsite = (radiusKm: number) => ({ place: { geohash: toledo }, delivery: [{ mode: 'onsite', radiusKm }] })
    expect(reasonsOf(near, onsite(50))).toMatchObject([{ code: 'out-of-area', area: { why: 'too-far', withinKm: 50 } }])
    expect(reasonsOf(intentOf(), onsite(50))).toMatchObject([
      { area: { why: 'unsaid', by: 'intent', field: 'geohash' } },
    ])
  })

  test('the cheapest way that fits is chosen', () => {
    const item = {
      place: { geohash: paris },
      delivery: [
        { mode: 'pickup' },
        { mode: 'ship', price: '9.00' },
        { mode: 'ship', price: '5.00', days: { min: 9, max: 9 } },
      ],
    }
    expect(offerOf(intentOf(), item)?.delivery.mode).toBe('pickup')
    expect(offerOf(near, item)?.price.total).toBe(40_500)
    expect(offerOf(intentOf({ ...june(1, 4), place: { geohash: madrid } }), item)?.price.total).toBe(40_900)
  })
})

describe('drafts stay within an offer', () => {
  test('wished properties come first, and of their values those that meet the wish', () => {
    const amenities = Array.from({ length: 20 }, (_, i) => `amenity ${i} ${'x'.repeat(150)}`)
    const properties = { filler: 'y'.repeat(200), amenities, wheels: 2 }
    const intent = wishing(
      { name: 'amenities', op: 'contains', value: 'amenity 19', weight: 1 },
      { name: 'wheels', op: 'eq', value: [2, 0], must: true },
    )
    const listed = offerOf(intent, { properties })!.item.properties
    expect(listed.slice(0, 2)).toEqual([
      { name: 'wheels', value: [2, 0] },
      { name: 'amenities', value: amenities[19] },
    ])
    expect(listed.length).toBeLessThan(22)
  })

  test('a long description is cut at a word', () => {
    const { description } = offerOf(intentOf(), { description: 'palabra '.repeat(200) })!.item
    expect(description).toMatch(/^(palabra )+palabra…$/)
    expect(description!.length).toBeLessThanOrEqual(600)
  })
})
