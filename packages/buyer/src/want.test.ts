// Reading what a person wants: what each field becomes, and the sentence for each mistake.

import { answerOnlyTerms, createTerms, encodeRecordPayload, limits, parseDecimal } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { intentFrom } from './intent-from.ts'
import { parseWant, termsFileOf, type Want } from './want.ts'

const nowMs = Date.UTC(2027, 4, 1, 9, 37)
const dayMs = 24 * 60 * 60 * 1000
const least = { category: 63511000, title: 'A week by the sea' }

function wantOf(document: object): Want {
  const parsed = parseWant({ ...least, ...document }, { nowMs })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.want
}

function problemsOf(document: unknown): string[] {
  const parsed = parseWant(document, { nowMs })
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message)
}

const problemsWith = (document: object) => problemsOf({ ...least, ...document })

function warningsOf(document: object): string[] {
  return parseWant({ ...least, ...document }, { nowMs }).warnings.map(({ message }) => message)
}

const number = (text: string) => parseDecimal(text)

describe('a want', () => {
  it('of a category and a title alone has sensible rest', () => {
    expect(wantOf({})).toEqual({
      body: {
        category: 'cpv2008/63511000',
        item: { title: 'A week by the sea', wishes: [] },
        quantity: { amount: [1, 0], unit: '1' },
        deals: 1,
        terms: { id: answerOnlyTerms.id, sha256: answerOnlyTerms.sha256 },
      },
      lifeMs: 7 * dayMs,
      private: { preferences: {} },
    })
  })

  it('of every field becomes the body of an intent, and what stays private', () => {
    const want = wantOf({
      title: ' Una semana en la costa ',
      description: 'Dos adultos.\r\nSin coche.\n',
      wishes: [{ name: 'pool', value: true, weight: '30' }],
      quantity: '50 kg',
      deals: '2',
      place: { country: 'es', region: 'es-an', geohash: 'EYSB', radiusKm: '60' },
      window: { from: '2027-07-03', to: '2027-07-10' },
      delivery: { modes: ['ship', 'pickup', 'ship'], latest: '2027-06-01' },
      budget: { currency: 'EUR', max: '1200.00', sealed: true },
      expires: '12 hours',
      terms: { id: 'PDC-INTENT', sha256: 'AB'.repeat(32), url: 'https://example.org/terms' },
      preferences: { price: 0, terms: 'must' },
    })
    expect(want).toEqual({
      body: {
        category: 'cpv2008/63511000',
        item: {
          title: 'Una semana en la costa',
          description: 'Dos adultos.\nSin coche.',
          wishes: [{ name: 'pool', op: 'eq', value: true, weight: 30 }],
        },
        quantity: { amount: number('50'), unit: 'kg' },
        deals: 2,
        place: { country: 'ES', region: 'ES-AN', geohash: 'eysb', radiusKm: 60 },
        window: { from: '2027-07-03', to: '2027-07-10' },
        delivery: { modes: ['ship', 'pickup'], latest: '2027-06-01' },
        budget: { currency: 'EUR' },
        terms: { id: 'PDC-INTENT', sha256: new Uint8Array(32).fill(0xab), url: 'https://example.org/terms' },
      },
      lifeMs: 12 * 60 * 60 * 1000,
      private: { sealedMax: 120_000, preferences: { price: 0, terms: 'must' } },
    })
  })

  test.each([63511000, '63511000', 'cpv2008/63511000', '63511', 63511, '63511000-4'])(
    'reads the category %s',
    (category) => {
      expect(wantOf({ category }).body.category).toBe('cpv2008/63511000')
    },
  )

  it('tells a ceiling only where it is not sealed', () => {
    expect(wantOf({ budget: { currency: 'JPY', max: 1200 } }).body.budget).toEqual({ currency: 'JPY', max: 1200 })
    expect(wantOf({ budget: { currency: 'EUR', max: 12.5, sealed: false } }).body.budget).toEqual({
      currency: 'EUR',
      max: 1250,
    })
    expect(wantOf({ budget: { currency: 'EUR' } }).body.budget).toEqual({ currency: 'EUR' })
  })

  it('reads a category with a leading zero that is in quotes', () => {
    expect(wantOf({ category: '03000000' }).body.category).toBe('cpv2008/03000000')
    expect(problemsWith({ category: 3000000 })).toEqual([
      'category may have lost a leading zero (3000000): put the code in quotes.',
    ])
  })

  it('reads days that are still going on somewhere on earth', () => {
    // At noon UTC it is still the day before, for some more hours, at the western edge of the calendar.
    const morning = Date.UTC(2027, 4, 2, 11)
    const document = { ...least, window: { from: '2027-05-01', to: '2027-05-01' } }
    expect(parseWant(document, { nowMs: morning }).ok).toBe(true)
    expect(parseWant(document, { nowMs: morning + dayMs }).ok).toBe(false)
  })

  test.each([
    ['3 days', 3 * dayMs],
    ['1 week', 7 * dayMs],
    ['90 minutes', 90 * 60_000],
    ['2027-05-01T10:37:00Z', 60 * 60_000],
    ['2027-05-01T12:37+02:00', 60 * 60_000],
    ['2027-05-01 10:37:00Z', 60 * 60_000],
    ['2027-05-01', Date.UTC(2027, 4, 2) - nowMs],
    ['30 days', 30 * dayMs],
  ])('that expires %s lives %i ms', (expires, lifeMs) => {
    expect(wantOf({ expires }).lifeMs).toBe(lifeMs)
  })

  it('takes the hash of its terms from their file', () => {
    const bytes = new Uint8Array([1, 2, 3])
    const { sha256 } = createTerms('x', bytes)
    const document = { ...least, terms: { id: 'My terms', file: './terms.txt' } }
    expect(termsFileOf(document)).toBe('./terms.txt')
    const parsed = parseWant(document, { nowMs, termsBytes: bytes })
    expect(parsed.ok && parsed.want.body.terms).toEqual({ id: 'My terms', sha256 })
    const other = parseWant(
      { ...least, terms: { ...document.terms, sha256: '0'.repeat(64) } },
      { nowMs, termsBytes: bytes },
    )
    expect(!other.ok && other.problems[0]?.message).toContain('terms.sha256 is not that of terms.file')
    expect(termsFileOf(least)).toBeUndefined()
    expect(termsFileOf('nothing')).toBeUndefined()
  })
})

describe('each mistake gets one sentence that names the field and the remedy', () => {
  test.each<[string, object, string]>([
    [
      'no category',
      { category: undefined },
      'category is missing: write the 8 digits of a CPV 2008 code, such as 63511000.',
    ],
    ['an unknown division', { category: 99000000 }, 'category: CPV 2008 has no division 99: its divisions are 03, 09,'],
    ['words for a category', { category: 'holidays' }, 'category: «holidays» is not a category: write the 8 digits'],
    ['no title', { title: null }, 'title is missing: say in a few words what you want.'],
    ['an empty title', { title: '  ' }, 'title is empty: write a text, or leave the field out.'],
    ['a number as title', { title: 2027 }, 'title is not a text: put «2027» in quotes.'],
    ['a list as title', { title: ['a'] }, 'title is not a text: write it as one.'],
    [
      'a title too long',
      { title: 'ñ'.repeat(80) },
      'title is longer than 140 bytes, which is about 140 letters: shorten it.',
    ],
    [
      'a title of two lines',
      { title: 'one\ntwo' },
      'title has a character that is not to be seen (a line break): remove it.',
    ],
    ['a tab', { description: 'one\ttwo' }, 'description has a character that is not to be seen (a tab): remove it.'],
    [
      'a control character',
      { title: 'one\u001b[2J' },
      'title has a character that is not to be seen (a control character',
    ],
    ['half a character', { title: 'one \ud800' }, 'title has a character that is not to be seen (a control character'],
    ['an unknown field', { budgt: {} }, 'budgt is not a field; did you mean budget?'],
    ['a field far from any', { colour: 'red' }, 'colour is not a field; the fields here are category, title,'],
    [
      'an unknown field of the budget',
      { budget: { currency: 'EUR', maximum: 1 } },
      'budget.maximum is not a field; did you mean budget.max?',
    ],
    [
      'a number as budget',
      { budget: 1200 },
      'budget is not a mapping: write its fields below it: currency, max, sealed.',
    ],
    [
      'wrong decimals',
      { budget: { currency: 'EUR', max: '12.505' } },
      'budget.max: «12.505» has 3 decimals, and EUR has 2: round it to 2.',
    ],
    [
      'decimals in yen',
      { budget: { currency: 'JPY', max: 12.5 } },
      'budget.max: «12.5» has 1 decimal, and JPY has none: write whole JPY.',
    ],
    [
      'an amount with its currency',
      { budget: { currency: 'EUR', max: '12 €' } },
      'budget.max: «12 €» is not an amount: write digits',
    ],
    [
      'an unknown currency',
      { budget: { currency: 'euro', max: 5 } },
      'budget.currency: «euro» is not a currency of ISO 4217',
    ],
    [
      'no currency',
      { budget: { max: 5 } },
      'budget.currency is missing: write three capital letters of ISO 4217, such as EUR.',
    ],
    ['a sealed nothing', { budget: { currency: 'EUR', sealed: true } }, 'budget is sealed and has no max: add the max'],
    [
      'a vague seal',
      { budget: { currency: 'EUR', max: 1, sealed: 'yes' } },
      'budget.sealed is not true or false: write one.',
    ],
    ['a quantity of nothing', { quantity: 0 }, 'quantity is not more than zero: write how much you want.'],
    ['a negative quantity', { quantity: '-3 kg' }, 'quantity is not more than zero: write how much you want.'],
    ['an unknown unit', { quantity: '50 Kg' }, 'quantity has a unit that does not exist, «Kg»: did you mean kg?'],
    [
      'a far unit',
      { quantity: '50 furlongs' },
      'quantity has a unit that does not exist, «furlongs»: write one of 1, %, mg, g,',
    ],
    [
      'a comma',
      { quantity: '0,5 kg' },
      'quantity is not a number, with a point and a unit if it has one, such as 0.5 km.',
    ],
    ['no deals', { deals: 0 }, 'deals is not a whole number from 1 to 100.'],
    ['half a deal', { deals: 1.5 }, 'deals is not a whole number from 1 to 100.'],
    [
      'a window in the past',
      { window: { from: '2026-07-03', to: '2027-07-10' } },
      'window.from is in the past (2026-07-03): write a day to come.',
    ],
    [
      'a window backwards',
      { window: { from: '2027-07-10', to: '2027-07-03' } },
      'window ends (2027-07-03) before it begins (2027-07-10): swap the days.',
    ],
    ['half a window', { window: { from: '2027-07-10' } }, 'window.to is missing: write a day, such as 2027-07-03.'],
    [
      'no such day',
      { window: { from: '2027-06-31', to: '2027-07-03' } },
      'window.from is not a day of the calendar: write year, month and day',
    ],
    [
      'a late day in the past',
      { delivery: { modes: 'ship', latest: '2027-04-01' } },
      'delivery.latest is in the past (2027-04-01): write a day to come.',
    ],
    [
      'no way of delivery',
      { delivery: { latest: '2027-06-01' } },
      'delivery.modes is missing: write one or more of ship, pickup, digital, onsite.',
    ],
    [
      'no ways of delivery',
      { delivery: { modes: [] } },
      'delivery.modes is empty: write one or more of ship, pickup, digital, onsite.',
    ],
    [
      'a strange way of delivery',
      { delivery: { modes: ['drone'] } },
      'delivery.modes[0] is not a way of delivery, «drone»: write one of ship',
    ],
    ['an expiry in the past', { expires: '2027-04-30' }, 'expires is in the past, «2027-04-30»: write a time to come.'],
    [
      'a long life',
      { expires: '31 days' },
      'expires is more than 30 days from now, the longest that an intent may live',
    ],
    [
      'a life without a unit',
      { expires: 7 },
      'expires is not a time: write 7 days, 12 hours, 2027-07-03 or 2027-07-03T12:00:00Z.',
    ],
    ['an expiry without a zone', { expires: '2027-05-02T12:00:00' }, 'expires is not a time: write 7 days'],
    ['an impossible expiry', { expires: '2027-13-02' }, 'expires is not a time: write 7 days'],
    ['unknown terms', { terms: 'mine' }, 'terms are not known by that name: write default, or id and file.'],
    [
      'terms without a hash',
      { terms: { id: 'mine' } },
      'terms.sha256 is missing: write the SHA-256 of the terms in hex, or name their file',
    ],
    [
      'terms without an id',
      { terms: { sha256: '0'.repeat(64) } },
      'terms.id is missing: write what the terms are called',
    ],
    [
      'a bad hash',
      { terms: { id: 'mine', sha256: 'abc' } },
      'terms.sha256 is not a SHA-256: put its 64 hex digits in quotes.',
    ],
    [
      'terms on an open page',
      { terms: { id: 'mine', sha256: '0'.repeat(64), url: 'http://x.org' } },
      'terms.url is not a web address of at most 300 letters',
    ],
    [
      'a preference too strong',
      { preferences: { price: 101 } },
      'preferences.price is not a whole number from 0 to 100.',
    ],
    [
      'an unknown preference',
      { preferences: { speed: 1 } },
      'preferences.speed is not a field; the fields here are price, delivery,',
    ],
  ])('%s', (_, document, sentence) => {
    const problems = problemsWith(document)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
  })

  test.each([undefined, null, 'a text', 7, [least], new Uint8Array(3)])('%o is no document', (document) => {
    expect(problemsOf(document)).toEqual([
      expect.stringContaining('The document is not a mapping: write its fields below it: category,'),
    ])
  })

  it('all at once', () => {
    const parsed = parseWant(
      { titel: 'x', budget: { currency: 'EUR', max: '1.234' }, wishes: [{ name: 'pool' }] },
      { nowMs },
    )
    expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual([
      'titel',
      'category',
      'title',
      'wishes[0]',
      'budget.max',
    ])
  })
})

describe('an exact place never goes out', () => {
  const coarse =
    'an intent is public, so give a coarse place: country, region, or a geohash of at most 5 characters (about 5 km).'
  test.each([
    'address',
    'street',
    'streetAddress',
    'postalCode',
    'lat',
    'lon',
    'latitude',
    'longitude',
    'number',
    'postal_code',
  ])('as %s', (name) => {
    expect(problemsWith({ place: { country: 'ES', [name]: 'x' } })).toEqual([
      `place.${name} tells more than strangers should know: ${coarse}`,
    ])
    expect(problemsWith({ [name]: 'x' })).toEqual([`${name} tells more than strangers should know: ${coarse}`])
    expect(problemsWith({ delivery: { modes: 'ship', [name]: 'x' } })).toHaveLength(1)
  })

  it('as a text', () => {
    expect(problemsWith({ place: 'Calle Mayor 3, Madrid' })).toEqual([`place is not a place: ${coarse}`])
  })

  it('as a fine geohash', () => {
    expect(problemsWith({ place: { geohash: 'eysbxc' } })).toEqual([
      'place.geohash tells more than strangers should know: an intent is public, so keep its first 5 characters, eysbx (about 5 km).',
    ])
  })

  test.each([
    [{ country: 'Spain' }, 'place.country is not a country: write its two letters of ISO 3166, such as ES.'],
    [{ region: 'Andalucía' }, 'place.region is not a region: write its code of ISO 3166-2, such as ES-AN.'],
    [
      { geohash: 'aaaa' },
      'place.geohash is not a geohash: write digits and letters without a, i, l and o, such as eysb.',
    ],
    [{ geohash: 9600 }, 'place.geohash is not a text: put «9600» in quotes.'],
    [{ country: 'ES', radiusKm: 5 }, 'place has a radiusKm around nothing: add a geohash.'],
    [{ country: 'FR', region: 'ES-AN' }, 'place has the region ES-AN, which is not in FR.'],
    [{}, 'place is empty: give a coarse place'],
  ])('and %o is none at all', (place, sentence) => {
    expect(problemsWith({ place })).toEqual([expect.stringContaining(sentence)])
  })
})

describe('warnings do not stop a want', () => {
  test.each([
    ['Write to ana.perez@example.org please', 'an email address'],
    ['Call +34 600 123 456', 'a phone number'],
    ['Llamar al 600123456.', 'a phone number'],
    ['Tel. (020) 7946-0958', 'a phone number'],
    ['Entrega en calle de Alcalá 42, 3º', 'a street address'],
    ['12 rue de la Paix', 'a street address'],
    ['at 221 Baker Street', 'a street address'],
    ['Hauptstraße 5', 'a street address'],
  ])('%s', (description, what) => {
    expect(warningsOf({ description })).toEqual([
      `description seems to contain ${what}: an intent is public, and vendors reach you without it.`,
    ])
    expect(wantOf({ description }).body.item.description).toBe(description)
  })

  test.each([
    'From 2027-07-03 to 2027-07-10, 2 adults and 2 children',
    'Camino de Santiago, 7 days',
    '50 brackets of 120 x 80 x 3 mm, 5052 aluminium',
    'Coche con menos de 60000 km, 2021 o posterior, por 15000 EUR',
    'A quiet street @ the sea',
  ])('«%s» is worth none', (description) => {
    expect(warningsOf({ description })).toEqual([])
  })

  it('are told for the texts of wishes too', () => {
    expect(warningsOf({ wishes: [{ name: 'contact', value: 'me@example.org' }] })).toEqual([
      'wishes[0].value seems to contain an email address: an intent is public, and vendors reach you without it.',
    ])
  })
})

describe('whatever the document is', () => {
  const fieldValue = fc.oneof(
    { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
    {
      arbitrary: fc.constantFrom<unknown>(
        '500 m',
        3,
        'ES',
        'eysb',
        '2027-07-03',
        true,
        'must',
        '3 days',
        'EUR',
        '12.50',
        'ship',
      ),
      weight: 3,
    },
  )
  const record = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fieldValue])), { requiredKeys: [] })
  const wish = record(['name', 'op', 'value', 'in', 'min', 'max', 'contains', 'unit', 'must', 'weight'])
  const namedWish = wish.map((rest) => ({ ...rest, name: 'pool' }))
  const documents = fc.record(
    {
      category: fc.oneof(fc.constant(63511000), fieldValue),
      title: fc.oneof(fc.constant('A week by the sea'), fieldValue),
      description: fc.oneof(fc.string({ unit: 'binary' }), fieldValue),
      wishes: fc.oneof(fc.array(fc.oneof(wish, namedWish), { maxLength: 4 }), fieldValue),
      quantity: fieldValue,
      deals: fieldValue,
      place: fc.oneof(record(['country', 'region', 'geohash', 'radiusKm']), fieldValue),
      window: fc.oneof(record(['from', 'to']), fieldValue),
      delivery: fc.oneof(record(['modes', 'latest']), fieldValue),
      budget: fc.oneof(record(['currency', 'max', 'sealed']), fieldValue),
      expires: fieldValue,
      terms: fieldValue,
      preferences: fc.oneof(record(['price', 'delivery', 'terms']), fieldValue),
    },
    { requiredKeys: ['category', 'title'] },
  )
  const reply = { seal: new Uint8Array(32), peer: `12D3KooW${'x'.repeat(44)}`, addresses: ['/ip4/127.0.0.1/tcp/4001'] }

  it('it is read to an intent that the protocol takes, or to problems that name their fields', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.anything()), (document) => {
        const parsed = parseWant(document, { nowMs })
        if (parsed.ok) {
          const intent = intentFrom(parsed.want, {
            key: new Uint8Array(32),
            bornAtMs: nowMs,
            revision: 0,
            nowMs,
            reply,
          })
          expect(encodeRecordPayload('intent', intent).length).toBeGreaterThan(0)
        } else {
          expect(parsed.problems.length).toBeGreaterThan(0)
          for (const { path, message } of parsed.problems) expect(message.startsWith(path || 'The document')).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('an intent lives as long as wanted, on the steps that births are on, and never too long', () => {
    const life = fc.integer({ min: 1, max: 30 * 24 * 60 })
    const now = fc.integer({ min: nowMs, max: nowMs + dayMs })
    fc.assert(
      fc.property(life, now, (minutes, thenMs) => {
        const parsed = parseWant({ ...least, expires: `${minutes} minutes` }, { nowMs: thenMs })
        if (!parsed.ok) throw new Error('not read')
        const origin = { key: new Uint8Array(32), bornAtMs: thenMs, revision: 0, nowMs: thenMs, reply }
        const { bornAt, expiresAt } = intentFrom(parsed.want, origin)
        expect(expiresAt % limits.bornAtStepMs).toBe(0)
        expect(expiresAt - bornAt).toBeLessThanOrEqual(limits.maxIntentLifeMs)
        expect(expiresAt).toBeGreaterThanOrEqual(Math.min(thenMs + parsed.want.lifeMs, bornAt + limits.maxIntentLifeMs))
      }),
    )
  })
})

test('a revision keeps the birth of its intent, and lives no longer than the first could', () => {
  const reply = { seal: new Uint8Array(32), peer: `12D3KooW${'x'.repeat(44)}`, addresses: ['/ip4/127.0.0.1/tcp/4001'] }
  const bornAtMs = nowMs - 20 * dayMs
  const intent = intentFrom(wantOf({ expires: '20 days' }), {
    key: new Uint8Array(32),
    bornAtMs,
    revision: 3,
    nowMs,
    reply,
  })
  expect(intent.revision).toBe(3)
  expect(intent.bornAt).toBe(Date.UTC(2027, 3, 11, 9, 30))
  expect(intent.expiresAt).toBe(intent.bornAt + limits.maxIntentLifeMs)
})
