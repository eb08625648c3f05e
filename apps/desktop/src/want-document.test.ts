// A document that is written back from an intent says the same when it is read again.

import { intentFrom, parseWant } from '@pregon/buyer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseYaml } from './read-want-file.ts'
import { wantDocument } from './want-document.ts'
import { wordsOf } from './words.ts'

const nowMs = Date.parse('2027-01-01T12:00:00Z')
const reply = { seal: new Uint8Array(32), peer: '', addresses: [] }

function read(document: unknown) {
  const parsed = parseWant(document, { nowMs })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.want
}

function roundTrip(document: unknown) {
  const want = read(document)
  const intent = intentFrom(want, { key: new Uint8Array(32), bornAtMs: nowMs, revision: 0, nowMs, reply })
  // Through YAML too, which is how a person gets it.
  const text = stringify(wantDocument(intent, want.private))
  return { want, again: read(parseYaml('again.yaml', text, wordsOf('en').texts.yaml).value), text }
}

const name = fc.constantFrom('pool', 'beds', 'beachDistance')
const number = fc.oneof(
  fc.integer({ min: 0, max: 10 ** 6 }).map((n) => ({ written: n / 100, lossless: true })),
  fc.integer({ min: 0, max: 10 ** 6 }).map((n) => ({ written: n, lossless: true })),
)
const decimal = number.map(({ written }) => written)
const measure = decimal.map((n) => `${n} m`)
const day = fc.constantFrom('2027-07-03', '2027-07-04')
const value = fc.oneof(
  fc.boolean(),
  decimal,
  measure,
  day,
  fc.constantFrom('red', '500', 'yes', 'true', '1e3', '2027-13-40', 'null', '~', '0x10', ' - a: b', 'España'),
  fc.constantFrom({ country: 'ES' }, { region: 'ES-AN' }, { geohash: 'eysb' }),
)
const condition = fc.oneof(
  value.map((is) => ({ value: is })),
  fc.array(fc.constantFrom('a', 'b', '12'), { minLength: 1, maxLength: 4 }).map((list) => ({ in: list })),
  fc.oneof(decimal, measure, day).map((min) => ({ min })),
  fc.oneof(decimal, measure, day).map((max) => ({ max })),
  fc.constantFrom({ min: 1, max: 4 }, { min: '1 m', max: '2 km' }, { min: '2027-07-03', max: '2027-07-04' }),
  fc.constantFrom({ contains: 'mar' }, { contains: '500 m' }, { op: 'exists' }),
)
const importance = fc.oneof(
  fc.constant({ must: true }),
  fc.constant({}),
  fc.nat(99).map((n) => ({ weight: n + 1 })),
)
const wish = fc
  .tuple(name, condition, importance)
  .map(([named, asked, weighed]) => ({ name: named, ...asked, ...weighed }))
const wishes = fc
  .array(wish, { maxLength: 5 })
  .filter((list) => parseWant({ category: '63511', title: 'x', wishes: list }, { nowMs }).ok)

test('any wish comes back', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const { want, again, text } = roundTrip({ category: '63511000', title: 'A week', wishes: list })
      expect(again.body, text).toEqual(want.body)
    }),
  )
})

test.for([
  { title: 'Only a title' },
  { description: 'Two lines,\nand more: of it' },
  { quantity: '2.5 kg', deals: 3 },
  { quantity: 12 },
  { place: { country: 'ES', region: 'ES-AN', geohash: 'eysb', radiusKm: 60 } },
  { window: { from: '2027-07-03', to: '2027-07-10' }, delivery: { modes: ['ship', 'pickup'], latest: '2027-07-10' } },
  { budget: { currency: 'EUR' } },
  { budget: { currency: 'EUR', max: '1200.10' } },
  { budget: { currency: 'JPY', max: '120000', sealed: true } },
  { terms: { id: 'MINE', sha256: 'ab'.repeat(32), url: 'https://example.org/terms' } },
  { preferences: { price: 50, terms: 'must' } },
])('what is said comes back: %j', (fields) => {
  const { want, again } = roundTrip({ category: '03111000', title: 'Seeds', ...fields })
  expect(again.body).toEqual(want.body)
  expect(again.private).toEqual(want.private)
})

test('the end of its life stays where it was', () => {
  const { want, again } = roundTrip({ category: '63511000', title: 'A week', expires: '5 days' })
  expect(again.lifeMs).toBe(want.lifeMs)
})
