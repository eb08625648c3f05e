// Arbitrary valid records, values and bytes, for property tests.

import fc, { type Arbitrary } from 'fast-check'
import { bornAtFor, deliveryModes, type Intent, type Withdrawal } from './intent.ts'
import { addDays, type IsoDate } from './date.ts'
import { isCategory, type Category } from './category.ts'
import { encodePayload, type CborValue } from './cbor.ts'
import { isDecimal, type Decimal } from './decimal.ts'
import { createSigner, type Signer } from './ed25519.ts'
import { limits } from './limits.ts'
import { cancelReasons, declineReasons, type Message } from './message.ts'
import { currencies, type Currency } from './money.ts'
import type { Offer } from './offer.ts'
import { delegateScopes, type Profile } from './profile.ts'
import { recordIdOf, recordIdToBytes } from './record-id.ts'
import { unitCodes } from './unit.ts'
import type { OrderedValue, Place, Property, Value, Wish } from './wish.ts'

export const bytes = (length: number): Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length })

/** Secrets of an Ed25519 key. */
export const arbitrarySecret: Arbitrary<Uint8Array> = bytes(32)

const secrets = [1, 2, 3, 4].map((n) => new Uint8Array(32).fill(n))
/** Few, since making one takes a millisecond. */
export const signers: readonly Signer[] = secrets.map(createSigner)

/** Fields that may be there or not; never there and undefined. */
const optional = <T extends object>(fields: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<Partial<T>> =>
  fc.record(fields, { requiredKeys: [] }) as Arbitrary<Partial<T>>

const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/

/** Texts on one line, at the most `maxBytes` bytes long whatever their letters. */
export const line = (maxBytes: number): Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('ñ', '🚲', '한', 'a')),
      minLength: 1,
      maxLength: Math.min(12, Math.floor(maxBytes / 4)),
    })
    .filter((text) => !forbidden.test(text))

export const decimal: Arbitrary<Decimal> = fc
  .tuple(
    fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -999, max: 999 })),
    fc.integer({ min: -limits.maxDecimalExponent, max: limits.maxDecimalExponent }),
  )
  .map(([mantissa, exponent]): Decimal => (mantissa === 0 ? [0, 0] : [mantissa, exponent]))
  .filter(isDecimal)

const positiveDecimal = decimal.filter(([mantissa]) => mantissa > 0)

export const date: Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays('2000-01-01' as IsoDate, days))

const dateRange = fc.tuple(date, date).map(([a, b]): [IsoDate, IsoDate] => (a < b ? [a, b] : [b, a]))

export const category: Arbitrary<Category> = fc
  .tuple(fc.constantFrom('34', '63', '30', '90', '03'), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }))
  .map(([division, digits]) => `cpv2008/${(division + digits.join('')).padEnd(8, '0')}`)
  .filter(isCategory)

const currency = fc.constantFrom(...(currencies as Currency[]))
const unit = fc.constantFrom(...unitCodes)
const country = fc.stringMatching(/^[A-Z]{2}$/)
const amount = fc.maxSafeNat()

export const place: Arbitrary<Place> = fc
  .tuple(
    optional({ country, region: fc.stringMatching(/^[A-Z0-9]{1,3}$/) }),
    optional({
      geohash: fc.stringMatching(/^[0-9b-hjkmnp-z]{1,5}$/),
      radiusKm: fc.integer({ min: 1, max: limits.maxRadiusKm }),
    }),
  )
  .map(([{ country: land, region }, { geohash, radiusKm }]): Place => ({
    ...(land === undefined ? {} : { country: land }),
    ...(region === undefined ? {} : { region: `${land ?? 'ES'}-${region}` }),
    ...(geohash === undefined ? {} : { geohash }),
    ...(geohash === undefined || radiusKm === undefined ? {} : { radiusKm }),
  }))
  .filter((found) => Object.keys(found).length > 0)

export const value: Arbitrary<Value> = fc.oneof(
  line(limits.maxTextBytes),
  fc.boolean(),
  decimal,
  date.map((day) => ({ date: day })),
  place.map((found) => ({ place: found })),
)

export const propertyName: Arbitrary<string> = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,39}$/)

const weighing = fc.oneof(
  fc.constant({ must: true as const }),
  fc.integer({ min: 1, max: limits.maxWeight }).map((weight) => ({ weight })),
)

const ordered: Arbitrary<OrderedValue> = fc.oneof(
  decimal,
  date.map((day) => ({ date: day })),
)

const condition = fc.oneof(
  value.map((one) => ({ op: 'eq' as const, value: one })),
  fc.tuple(decimal, unit).map(([one, code]) => ({ op: 'eq' as const, value: one, unit: code })),
  fc.array(value, { minLength: 1, maxLength: limits.maxAlternatives }).map((values) => ({ op: 'in' as const, values })),
  ordered.map((min) => ({ op: 'gte' as const, min })),
  ordered.map((max) => ({ op: 'lte' as const, max })),
  dateRange.map(([from, to]) => ({ op: 'between' as const, min: { date: from }, max: { date: to } })),
  fc.tuple(decimal, unit).map(([one, code]) => ({ op: 'between' as const, min: one, max: one, unit: code })),
  line(limits.maxTextBytes).map((text) => ({ op: 'contains' as const, value: text })),
  fc.constant({ op: 'exists' as const }),
)

export const wish: Arbitrary<Wish> = fc
  .tuple(propertyName, weighing, condition)
  .map(([name, weight, rest]) => ({ name, ...weight, ...rest }))

export const property: Arbitrary<Property> = fc.oneof(
  fc.tuple(propertyName, value).map(([name, one]) => ({ name, value: one })),
  fc.tuple(propertyName, decimal, unit).map(([name, one, code]) => ({ name, value: one, unit: code })),
)

/** What a payload may hold, within its bounds. Integers, texts and keys of every width of head. */
export const cborValue: Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -300, max: 300 })),
    fc.boolean(),
    fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !text.startsWith('\u{feff}')),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(
      fc.string({ unit: 'binary' }).filter((key) => !key.startsWith('\u{feff}')),
      tie('value'),
      { maxKeys: 6, noNullPrototype: true },
    ),
  ),
})).value

/** At most 600 bytes, which leaves room for the rest of the smallest kind. */
const extensions = optional({
  ext: fc
    .dictionary(fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/), cborValue, {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    })
    .filter((ext) => encodePayload(ext).length <= 600),
})

const termsReference = fc
  .tuple(line(60), bytes(32), optional({ url: fc.constant('https://example.org/terms?v=1') }))
  .map(([id, sha256, url]) => ({ id, sha256, ...url }))

const bornAt = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(bornAtFor)

const some = <T>(entries: readonly T[]) => fc.subarray([...entries], { minLength: 1 })

const intentOptions = optional({
  place,
  window: dateRange.map(([from, to]) => ({ from, to })),
  delivery: fc.tuple(some(deliveryModes), optional({ latest: date })).map(([modes, latest]) => ({ modes, ...latest })),
  budget: fc.tuple(currency, optional({ max: amount })).map(([code, max]) => ({ currency: code, ...max })),
})

/** An intent of the signer's key. Its payload stays below the limit of its kind. */
export const intent = ({ publicKey: key }: Signer): Arbitrary<Intent> =>
  fc
    .tuple(
      fc.record({
        n: bytes(8),
        v: fc.constant(0),
        key: fc.constant(key),
        bornAt,
        revision: fc.integer({ min: 0, max: limits.maxRevision }),
        expiresAt: fc.maxSafeNat(),
        category,
        item: fc
          .tuple(line(limits.maxTitleBytes), fc.array(wish, { maxLength: 5 }), optional({ description: line(100) }))
          .map(([title, wishes, rest]) => ({ title, wishes, ...rest })),
        quantity: fc.record({ amount: positiveDecimal, unit }),
        deals: fc.integer({ min: 1, max: limits.maxDeals }),
        terms: termsReference,
        reply: fc.record({
          seal: bytes(32),
          peer: fc.stringMatching(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/),
          addresses: fc.uniqueArray(fc.stringMatching(/^\/ip4\/[0-9.]{7}\/tcp\/[0-9]{4}$/), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      }),
      intentOptions,
      extensions,
    )
    .map(([required, options, ext]) => ({ ...required, ...options, ...ext }))

export const withdrawal = ({ publicKey: key }: Signer): Arbitrary<Withdrawal> =>
  fc
    .tuple(fc.record({ n: bytes(8), v: fc.constant(0), key: fc.constant(key), bornAt, category }), extensions)
    .map(([required, ext]) => ({ ...required, ...ext }))

const lifetime = (maxMs: number) =>
  fc.tuple(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.integer({ min: 1, max: maxMs }))

const priceBits = fc.integer({ min: 0, max: limits.maxPriceBits })

export const workPrice = fc.record({
  bits: priceBits,
  categories: fc.uniqueArray(fc.record({ category, bits: priceBits }), {
    maxLength: 4,
    selector: (entry) => entry.category,
  }),
})

export const profile = ({ publicKey: key }: Signer): Arbitrary<Profile> =>
  fc
    .tuple(
      lifetime(limits.maxProfileLifeMs),
      fc.record({
        v: fc.constant(0),
        key: fc.constant(key),
        revision: fc.maxSafeNat(),
        name: line(limits.maxTitleBytes),
        seal: bytes(32),
        delegates: fc.array(fc.record({ key: bytes(32), scope: some(delegateScopes), expiresAt: amount }), {
          maxLength: 3,
        }),
      }),
      optional({ country, url: fc.constant('https://example.org'), work: workPrice }),
      extensions,
    )
    .map(([[issuedAt, life], required, options, ext]) => ({
      ...required,
      issuedAt,
      expiresAt: issuedAt + life,
      ...options,
      ...ext,
    }))

const arbitraryId = fc.uint8Array({ maxLength: 8 }).map((payload) => recordIdToBytes(recordIdOf(payload)))

const answer = fc.oneof(
  bytes(32).map((sha256) => ({ answer: 'accept' as const, sha256 })),
  termsReference.map((reference) => ({ answer: 'propose' as const, ...reference })),
  fc.constant({ answer: 'decline' as const }),
)

const price = fc
  .tuple(
    currency,
    fc.array(fc.record({ label: line(limits.maxTitleBytes), amount: fc.integer({ min: 0 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([code, lines]) => ({ currency: code, total: lines.reduce((sum, entry) => sum + entry.amount, 0), lines }))

export const offer = ({ publicKey: key }: Signer): Arbitrary<Offer> =>
  fc
    .tuple(
      lifetime(limits.maxOfferLifeMs),
      fc.record({
        v: fc.constant(0),
        key: fc.constant(key),
        profile: fc.uint8Array({ minLength: 1, maxLength: 400 }),
        intent: arbitraryId,
        to: bytes(32),
        item: fc
          .tuple(line(64), line(limits.maxTitleBytes), fc.array(property, { maxLength: 5 }))
          .map(([sku, title, properties]) => ({ sku, title, properties })),
        quantity: fc.record({ amount: positiveDecimal, unit }),
        price,
        delivery: fc
          .tuple(fc.constantFrom(...deliveryModes), fc.option(dateRange, { nil: undefined }))
          .map(([mode, range]) => (range ? { mode, from: range[0], to: range[1] } : { mode })),
        terms: answer,
      }),
      optional({
        note: line(200),
        after: fc
          .tuple(fc.record({ conversation: arbitraryId, prev: arbitraryId }), optional({ seen: arbitraryId }))
          .map(([required, seen]) => ({ ...required, ...seen })),
      }),
      extensions,
    )
    .map(([[createdAt, life], required, options, ext]) => ({
      ...required,
      createdAt,
      bindingUntil: createdAt + life,
      ...options,
      ...ext,
    }))

const note = optional({ note: line(200) })

const withNote = <T extends object>(fields: Arbitrary<T>) =>
  fc.tuple(fields, note).map(([required, options]) => ({ ...required, ...options }))

const bodyOf = <T extends string, F extends object>(type: T, fields: Arbitrary<F>) =>
  fields.map((rest) => ({ type, ...rest }))

const naming = <K extends string>(name: K) => arbitraryId.map((id) => ({ [name]: id }) as Record<K, Uint8Array>)

const body: Arbitrary<Message['body']> = fc.oneof(
  bodyOf('question', fc.record({ text: line(300) })),
  bodyOf('answer', fc.record({ question: arbitraryId, text: line(300) })),
  bodyOf(
    'counter',
    fc
      .tuple(
        naming('offer'),
        optional({
          price: fc.record({ currency, total: amount }),
          quantity: fc.record({ amount: positiveDecimal, unit }),
          delivery: fc.constantFrom(...deliveryModes).map((mode) => ({ mode })),
          note: line(200),
        }),
      )
      .filter(([, wanted]) => Object.keys(wanted).length > 0)
      .map(([offered, wanted]) => ({ ...offered, ...wanted })),
  ),
  bodyOf(
    'accept',
    fc.record({ offer: arbitraryId, intent: arbitraryId, confirmBy: fc.maxSafeNat(), review: bytes(32) }),
  ),
  bodyOf('confirm', fc.record({ accept: arbitraryId, token: bytes(64) })),
  bodyOf('decline', withNote(fc.record({ reason: fc.constantFrom(...declineReasons) }))),
  bodyOf('cancel', withNote(fc.record({ accept: arbitraryId, reason: fc.constantFrom(...cancelReasons) }))),
  bodyOf('not-chosen', fc.constant({})),
  bodyOf('fulfil', withNote(naming('accept'))),
  bodyOf('receive', withNote(naming('accept'))),
)

export const message = ({ publicKey: key }: Signer): Arbitrary<Message> =>
  fc
    .tuple(
      fc.record({
        v: fc.constant(0),
        key: fc.constant(key),
        conversation: arbitraryId,
        intent: arbitraryId,
        to: bytes(32),
        at: fc.maxSafeNat(),
        body,
      }),
      fc.oneof(naming('prev'), naming('seen'), fc.record({ prev: arbitraryId, seen: arbitraryId })),
      extensions,
    )
    .map(([required, before, ext]) => ({ ...required, ...before, ...ext }))

export const signer: Arbitrary<Signer> = fc.constantFrom(...signers)
