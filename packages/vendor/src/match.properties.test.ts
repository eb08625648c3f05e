// Whatever intent meets whatever catalogue: an answer, and only offers that the protocol takes.

import {
  answerOnlyTerms,
  createSigner,
  deliveryModes,
  encodePayload,
  intentSchema,
  evaluateWish,
  limits as protocol,
  recordIdOf,
  recordIdToBytes,
  recordKinds,
  signRecord,
  unitCodes,
  utf8Length,
  type Intent,
  type Offer,
} from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCatalogue, type Catalogue } from './catalogue.ts'
import { intentOf, nowMs, type Json } from './intent.fixture.ts'
import type { Draft } from './draft.ts'
import { limits } from './limits.ts'
import { matchIntent } from './match.ts'
import { explainNonMatch } from './non-match.ts'

const categories = ['34430000', '34431000', '34400000', '34000000', '55100000']
const names = ['color', 'length', 'wifi', 'opened', 'seat', 'constructor']
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })
const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: seldom })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary })
/** A record of which each field is there once in a while. */
const some = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Json> =>
  fc
    .record(Object.fromEntries(Object.entries(model).map(([name, arbitrary]) => [name, seldom(arbitrary)])))
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)))

const text = (maxBytes: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxBytes, 300) }).map((long) => {
    let short = long
    while (utf8Length(short) > maxBytes) short = [...short].slice(0, -1).join('')
    return short.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, 'x').trim() || 'x'
  })
const shortText = fc.constantFrom('red', 'Rojo', 'pequeño', 'x'.repeat(60))
const day = fc
  .integer({ min: -5, max: 40 })
  .map((days) => new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10))
const geohash = fc.constantFrom('ezjmg', 'ezj4u', 'u09tv', 'e', 'ez')
const place = fc.oneof(
  fc.record({ country: fc.constantFrom('ES', 'FR') }),
  fc.record({ region: fc.constantFrom('ES-MD', 'FR-IDF') }),
  fc.record({ geohash, radiusKm: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ geohash, country: fc.constant('ES') }),
)
const plainPlace = fc.record({ country: fc.constantFrom('ES', 'FR'), geohash })

const decimal = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -12, max: 12 }))
  .map(([mantissa, exponent]) => (mantissa === 0 ? [0, 0] : [mantissa % 10 === 0 ? mantissa + 1 : mantissa, exponent]))
const largeDecimal = fc.tuple(
  fc.maxSafeInteger().filter((mantissa) => mantissa % 10 !== 0),
  fc.integer({ min: -12, max: 12 }),
)

const value = fc.oneof(
  shortText,
  fc.boolean(),
  decimal,
  largeDecimal,
  day.map((date) => ({ date })),
  place.map((inside) => ({ place: inside })),
)
const ordered = fc.oneof(
  decimal,
  largeDecimal,
  day.map((date) => ({ date })),
)
const anyUnit = optional(fc.constantFrom('mm', 'cm', '1', 'kg', 'd'))

const wish = fc
  .tuple(
    fc.constantFrom(...names),
    often<Json>(
      fc.integer({ min: 1, max: 100 }).map((weight) => ({ weight })),
      fc.constant({ must: true }),
    ),
    fc.oneof(
      fc.record({ op: fc.constant('eq'), value, unit: anyUnit }),
      fc.record({ op: fc.constant('in'), values: fc.array(value, { minLength: 1, maxLength: 16 }), unit: anyUnit }),
      fc.record({ op: fc.constant('gte'), min: ordered, unit: anyUnit }),
      fc.record({ op: fc.constant('lte'), max: ordered, unit: anyUnit }),
      fc.record({ op: fc.constant('between'), min: ordered, max: ordered, unit: anyUnit }),
      fc.record({ op: fc.constant('contains'), value: shortText }),
      fc.record({ op: fc.constant('exists') }),
    ),
  )
  .map(([name, weight, rest]) => ({ name, ...weight, ...rest }))
  .filter((one) => intentSchema.shape.item.safeParse({ title: 'x', wishes: [one] }).success)

const window = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const anyIntent: fc.Arbitrary<Intent> = some({
  category: often(fc.constant('34430000'), fc.constantFrom(...categories)).map((code) => `cpv2008/${code}`),
  item: fc.record({
    title: text(140),
    wishes: often(fc.array(wish, { maxLength: 3 }), fc.array(wish, { maxLength: 32 })),
  }),
  quantity: fc.record({
    amount: often<readonly number[]>(
      fc.constantFrom([1, 0], [5, 1], [25, -1]),
      largeDecimal.filter(([mantissa]) => mantissa > 0),
    ),
    unit: often<string>(fc.constant('1'), fc.constantFrom(...unitCodes)),
  }),
  place,
  window,
  delivery: fc.record({
    modes: fc.uniqueArray(fc.constantFrom(...deliveryModes), { minLength: 1 }),
    latest: optional(day),
  }),
  budget: fc.record({
    currency: often(fc.constant('EUR'), fc.constant('JPY')),
    max: optional(often(fc.nat(10_000_000), fc.maxSafeNat())),
  }),
  terms: fc.record({
    id: text(100),
    sha256: often(fc.constant(answerOnlyTerms.sha256), fc.constant(new Uint8Array(32))),
  }),
}).map(intentOf)

const amount = fc
  .oneof({ weight: 30, arbitrary: fc.nat(100_000) }, { weight: 1, arbitrary: fc.maxSafeNat() })
  .map((minor) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`)
const positive = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant('0.5'))
const days = fc.nat(30)
const fileText = fc.oneof(shortText, text(200))
const fileValue = fc.oneof(
  fileText,
  fc.boolean(),
  fc.integer(),
  fc.constantFrom('12.5 cm', '30 mm', '2 kg'),
  day.map((date) => ({ date })),
  plainPlace.map((inside) => ({ place: inside })),
)
const filler = fc.array(text(200), { maxLength: 32, minLength: 1 })

const option = (name: string) =>
  fc.oneof(
    fc.record({
      name: fc.constant(name),
      choices: fc.array(
        some({ priceDelta: amount, leadTimeDeltaDays: days }).chain((rest) =>
          fileValue.map((chosen) => ({ value: chosen, ...rest })),
        ),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    fc.record({
      name: fc.constant(name),
      range: fc.constantFrom(
        { min: 1, max: 90, unit: 'mm' },
        { min: '0.5', max: 3, step: '0.25' },
        { min: 0, max: 1e12 },
      ),
      pricePerUnit: amount,
    }),
  )

const delivery = fc.oneof(
  fc.record({ mode: fc.constantFrom('pickup') }),
  fc
    .tuple(
      fc.constantFrom('ship', 'digital', 'onsite'),
      amount,
      days,
      days,
      fc.constantFrom({ countries: ['ES'] }, { regions: ['ES-MD'] }, { radiusKm: 100 }),
    )
    .map(([mode, price, a, b, area]) => ({ mode, price, days: { min: Math.min(a, b), max: Math.max(a, b) }, ...area })),
)

const item = fc
  .tuple(
    fc.record({
      category: often(fc.constant('34430000'), fc.constantFrom(...categories)),
      title: text(140),
      price: amount,
      place: plainPlace,
      delivery: fc.array(delivery, { minLength: 1, maxLength: 8 }),
    }),
    some({
      description: text(300).map((part) => part.repeat(9)),
      unit: often(fc.constant('1'), fc.constant('kg')),
      quantityBreaks: amount.map((price) => [{ from: 10, price }]),
      minQuantity: positive,
      stock: fc.nat(200),
      leadTimeDays: days,
      fees: fc.array(fc.record({ label: text(60), amount }), { maxLength: 6 }),
      available: window,
      properties: fc.dictionary(
        fc.constantFrom('color', 'wifi', 'opened', 'other', 'constructor'),
        fc.oneof(fileValue, filler),
      ),
      options: fc.tuple(option('length'), option('seat')),
    }),
  )
  .map(([needed, more]) => ({ ...needed, ...more }))

const anyCatalogue: fc.Arbitrary<Catalogue> = fc.array(item, { minLength: 1, maxLength: 6 }).map((items) => {
  const parsed = parseCatalogue({
    vendor: { name: 'Ruedas' },
    currency: 'EUR',
    items: items.map((one, i) => ({ ...one, sku: `S-${i}` })),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.problems).toEqual([])
  return parsed.catalogue
})

const signer = createSigner(new Uint8Array(32).fill(7))

/** A draft as an offer with the longest profile that there can be. */
function toOffer(draft: Draft): Offer {
  return {
    v: 0,
    key: signer.publicKey,
    profile: new Uint8Array(protocol.maxProfileBytes),
    intent: recordIdToBytes(recordIdOf(encodePayload({}))),
    to: new Uint8Array(32),
    createdAt: nowMs,
    ...draft,
  }
}

test('every draft is a valid offer that fits, and every item gets an answer', () => {
  let drafts = 0
  let reasons = 0
  fc.assert(
    fc.property(anyIntent, anyCatalogue, (intent, catalogue) => {
      const { offers, nonMatches } = matchIntent(intent, catalogue, nowMs)
      for (const draft of offers) {
        const offer = toOffer(draft)
        expect(recordKinds.offer.schema.safeParse(offer).error).toBeUndefined()
        expect(signRecord('offer', offer, signer, 'main').bytes.length).toBeLessThanOrEqual(protocol.maxOfferBytes)
        drafts++
      }
      for (const nonMatch of nonMatches) {
        expect(nonMatch.reasons.length).toBeGreaterThan(0)
        for (const reason of nonMatch.reasons) expect(explainNonMatch(reason)).toMatch(/^[A-Z].*\.$/s)
        reasons++
      }
      const answered = [...offers.map((draft) => draft.item.sku), ...nonMatches.map(({ sku }) => sku)]
      expect(new Set(answered).size).toBe(answered.length)
    }),
    { numRuns: 200 },
  )
  expect(Math.min(drafts, reasons)).toBeGreaterThan(100)
})

test('an offer keeps what the intent requires', () => {
  fc.assert(
    fc.property(anyIntent, anyCatalogue, (intent, catalogue) => {
      for (const { price, delivery: promised, item: offered } of matchIntent(intent, catalogue, nowMs).offers) {
        expect(price.total).toBeLessThanOrEqual(intent.budget?.max ?? Number.MAX_SAFE_INTEGER)
        expect(intent.delivery?.modes ?? [promised.mode]).toContain(promised.mode)
        const last = [intent.delivery?.latest, intent.window?.to].filter((date) => date !== undefined)
        const source = catalogue.items.find(({ sku }) => sku === offered.sku)!
        if (source.available === undefined) for (const date of last) expect(promised.to! <= date).toBe(true)
        // Those of a property too long to be listed in full are judged on the catalogue alone.
        const isShort = [...source.properties.values()].every((values) => values.length < 3)
        const musts = intent.item.wishes.filter(({ must }) => must)
        if (isShort) for (const wanted of musts) expect(evaluateWish(wanted, offered.properties)).toBe('met')
      }
    }),
    { numRuns: 200 },
  )
})

test('the same intent and catalogue give the same offers', () => {
  fc.assert(
    fc.property(anyIntent, anyCatalogue, (intent, catalogue) => {
      expect(matchIntent(intent, catalogue, nowMs)).toEqual(matchIntent(intent, catalogue, nowMs))
    }),
  )
})

test('the fullest item leaves its offer within the limits', () => {
  const long = (bytes: number) => 'ñ'.repeat(Math.floor(bytes / 2))
  const choice = (i: number) => ({ name: `option${i}`, choices: [{ value: long(200), priceDelta: '1000000.00' }] })
  const fullest = {
    sku: long(64),
    category: '34430000',
    title: long(140),
    description: long(10_000),
    price: '1000000.00',
    fees: Array.from({ length: limits.maxFees }, () => ({ label: long(60), amount: '1000000.00' })),
    delivery: [{ mode: 'ship', price: '1000000.00', days: { min: 1, max: 9 } }],
    properties: Object.fromEntries(
      Array.from({ length: limits.maxProperties }, (_, i) => [`p${i}`, i % 2 ? long(200) : i]),
    ),
    options: Array.from({ length: limits.maxOptions }, (_, i) => choice(i)),
  }
  const parsed = parseCatalogue({ vendor: { name: 'R' }, currency: 'EUR', items: [fullest] })
  if (!parsed.ok) throw new Error('no catalogue')
  const [draft] = matchIntent(
    intentOf({ quantity: { amount: [123456789, -4], unit: '1' } }),
    parsed.catalogue,
    nowMs,
  ).offers
  expect(draft!.price.lines).toHaveLength(protocol.maxPriceLines)
  const { bytes } = signRecord('offer', toOffer(draft!), signer, 'main')
  expect(bytes.length).toBeGreaterThan(protocol.maxOfferBytes - 400)
})
