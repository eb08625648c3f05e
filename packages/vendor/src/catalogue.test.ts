// Reading catalogue files: each mistake in one sentence, and the right items in use.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoriesOf, parseCatalogue } from './catalogue.ts'

type Json = Record<string, unknown>

const item = {
  sku: 'B-1',
  category: '34430000',
  title: 'City bicycle',
  price: '400.00',
  delivery: [{ mode: 'pickup' }],
}
const file = { vendor: { name: 'Ruedas' }, currency: 'EUR', items: [item] }

const problemOf = (document: unknown) => {
  const { problems } = parseCatalogue(document)
  expect(problems).toHaveLength(1)
  return problems[0]!
}

describe('mistakes in the file as a whole leave nothing to use', () => {
  test.each<[document: unknown, message: string]>([
    ['{}', 'The catalogue is a text: write an object with vendor, currency, terms.'],
    [null, 'The catalogue is null: write an object with vendor, currency, terms.'],
    [{ ...file, curency: 'EUR' }, 'curency is not a field: did you mean «currency»? The fields here are vendor, currency, terms, bindingHours, items.'],
    [{ ...file, vendor: {} }, 'vendor.name is missing: add the name of your business.'],
    [{ ...file, vendor: { name: ' ' } }, 'vendor.name is empty: write a text.'],
    [{ ...file, vendor: { name: 'R', country: 'Spain' } }, 'vendor.country is not a country: write its two capital letters, such as "ES".'],
    [{ ...file, vendor: { name: 'R', url: 'http://a.es' } }, 'vendor.url is not an https address: write one such as "https://example.org".'],
    [{ ...file, currency: undefined }, 'currency is missing: add the three letters of a currency, such as "EUR".'],
    [{ ...file, currency: 'EURO' }, 'currency: «EURO» is not a currency of ISO 4217: write three capital letters, such as "EUR".'],
    [{ ...file, items: [] }, 'items is empty: add a list with at least one item.'],
    [{ ...file, items: {} }, 'items is an object: write a list with at least one item.'],
    [{ ...file, bindingHours: 721 }, 'bindingHours is not a whole number from 1 to 720: write whole hours, such as 48.'],
    [{ ...file, terms: { accept: ['ab'] } }, 'terms.accept[0] is not a SHA-256 hash: write its 64 hexadecimal digits.'],
    [{ ...file, terms: { acceptDefault: 'no' } }, 'terms.acceptDefault is a text: write true or false.'],
    [{ ...file, terms: { acceptDefault: false } }, 'terms accepts none: list a hash in «accept», or leave «acceptDefault» out.'],
  ])('%j: %s', (document, message) => {
    expect(problemOf(document).message).toBe(message)
    expect(parseCatalogue(document).ok).toBe(false)
  }) // oxfmt-ignore
})

describe('mistakes in an item leave only that item out', () => {
  const option = (changes: Json) => ({ options: [{ name: 'material', ...changes }] })
  const range = (changes: Json) => ({ options: [{ name: 'length', range: { min: 1, max: 5, ...changes } }] })
  const properties = (value: unknown) => ({ properties: { color: value } })

  test.each<[changes: Json, message: string]>([
    [{ sku: undefined }, 'sku is missing: add your own name of the item, such as "TENT-2".'],
    [{ sku: 'x'.repeat(65) }, 'sku has 65 bytes: shorten it to 64.'],
    [{ title: 'two\nlines' }, 'title breaks the line: write it on one.'],
    [{ title: 'bell \u0007' }, 'title has a control character or a mark of direction: remove it.'],
    [{ title: 'lone \ud800' }, 'title has a control character or a mark of direction: remove it.'],
    [{ colour: 'red' }, 'items[1].colour is not a field: those here are sku, category, title, description, price, unit, quantityBreaks, minQuantity, stock, leadTimeDays, fees, delivery, place, available, properties, options.'],
    [{ category: '99000000' }, 'category: CPV 2008 has no division 99: its divisions are 03,'],
    [{ category: 34430000 }, 'category is a number: write a CPV 2008 code as text, such as "34430000".'],
    [{ price: 129.9 }, 'price is a number: write an amount as text in quotes, such as "129.90".'],
    [{ price: '129.905' }, 'price: «129.905» has 3 decimals, and EUR has 2: round it to 2.'],
    [{ price: '-1' }, 'price: «-1» is not an amount: write digits with a point, such as 12.50, and no sign.'],
    [{ unit: 'kilo' }, 'unit: «kilo» is not a known unit: write one of 1, %, mg,'],
    [{ quantityBreaks: [{ from: 0, price: '1.00' }] }, 'quantityBreaks[0].from is not more than zero: write a number above it.'],
    [{ quantityBreaks: [{ from: 5, price: '1.00' }, { from: '5.0', price: '2.00' }] }, 'quantityBreaks has two entries from the same quantity: leave one out.'],
    [{ minQuantity: 'ten' }, 'minQuantity: «ten» is not a number such as 12 or 0.5.'],
    [{ stock: -1 }, 'stock is less than zero: write zero or more.'],
    [{ leadTimeDays: 1.5 }, 'leadTimeDays is not a whole number from 0 to 3650: write whole days, such as 3.'],
    [{ leadTimeDays: '3 days' }, 'leadTimeDays is not a lead time: write whole days from 0 to 3650, such as 3, or a list such as [{"from": 1, "days": 3}].'],
    [{ fees: [{ label: 'Set-up', amount: 5 }] }, 'fees[0].amount is a number: write an amount as text in quotes, such as "129.90".'],
    [{ delivery: [] }, 'delivery is empty: add at least one way of delivery, such as [{"mode": "pickup"}].'],
    [{ delivery: [{ mode: 'drone' }] }, 'delivery[0].mode is not a way of delivery: write one of ship, pickup, digital, onsite.'],
    [{ delivery: [{ mode: 'ship', days: { min: 3, max: 1 } }] }, 'delivery[0].days ends before it begins: let «min» be the lesser number.'],
    [{ delivery: [{ mode: 'onsite' }] }, 'delivery[0] says not where you go: add radiusKm, countries or regions.'],
    [{ delivery: [{ mode: 'pickup', countries: ['ES'] }] }, 'delivery[0] has an area, but buyers come to the item: leave it out.'],
    [{ delivery: [{ mode: 'ship', radiusKm: 5 }] }, 'delivery[0].radiusKm needs a centre: add a geohash to the item’s «place».'],
    [{ place: { geohash: 'ezjmgtw' } }, 'place is not a place. Write a country, a region or a geohash of at most 5 characters.'],
    [{ place: { country: 'Spain' } }, 'place is not a place: country is not a country of ISO 3166-1, such as ES. Write a'],
    [{ available: { from: '2027-02-30', to: '2027-03-01' } }, 'available.from: «2027-02-30» is not a day of the calendar: write it as in "2027-07-31".'],
    [{ available: { from: '2027-03-02', to: '2027-03-01' } }, 'available ends before it begins: let «from» be the earlier day.'],
    [{ properties: { 'Frame size': 1 } }, 'properties."Frame size" is not a property name: write one of at most 40 letters and digits, such as numberOfDoors.'],
    [properties(null), 'properties.color is null: write a text, true, false, a number, a measure such as "12.5 kg", {"date": ...} or {"place": ...}.'],
    [properties([]), 'properties.color has 0 values: write 1 to 32.'],
    [properties(['red', '']), 'properties.color[1] is empty: write a text.'],
    [properties({ date: 'May' }), 'properties.color.date: «May» is not a day of the calendar: write it as in "2027-07-31".'],
    [properties({ value: 1, unit: 'ell' }), 'properties.color.unit: «ell» is not a known unit: write one such as "kg".'],
    [properties({ colour: 1 }), 'properties.color is an object of other fields: write a text,'],
    [option({}), 'options[0] has neither choices nor a range, or both: write one of them.'],
    [option({ choices: [{}] }), 'options[0].choices[0].value is missing: add a text,'],
    [option({ choices: [{ value: 'PLA', priceDelta: '1.00', priceFactor: 2 }] }), 'options[0].choices[0] has both priceDelta and priceFactor: leave one out.'],
    [option({ choices: [{ value: 'PLA', priceFactor: '0.9' }] }), 'options[0].choices[0].priceFactor is less than 1: let the item’s price be that of the cheapest choice.'],
    [option({ choices: [{ value: 'PLA' }], pricePerUnit: '1.00' }), 'options[0].pricePerUnit belongs to a range: write a priceDelta into each choice.'],
    [{ ...option({ choices: [{ value: 'PLA' }] }), properties: { material: 'PLA' } }, 'options[0] states «material», which the item or another option states too: leave one out.'],
    [option({ choices: [{ value: 'PLA', properties: { material: 'ABS' } }] }), 'options[0].choices[0].properties.material repeats the option’s own name: leave it out.'],
    [range({ min: 6 }), 'options[0].range ends before it begins: let «min» be the lesser number.'],
    [range({ step: 0 }), 'options[0].range.step is not more than zero: write the distance of two values.'],
    [range({ max: '9000000000000', step: '0.000000000001' }), 'options[0].range has values of more digits than can be kept exactly: write a larger step.'],
    [range({ unit: 'ell' }), 'options[0].range.unit is not a known unit: write one such as "mm".'],
  ])('%j: %s', (changes, message) => {
    const document = { ...file, items: [item, { ...item, sku: 'B-2', ...changes }] }
    const sentence = message.startsWith('items[1]') ? message : `items[1].${message}`
    const problem = problemOf(document)
    expect(problem.message.slice(0, sentence.length)).toBe(sentence)
    expect(problem.message.endsWith('.')).toBe(true)
    expect(problem.message.startsWith(problem.path)).toBe(true)
    const parsed = parseCatalogue(document)
    expect(parsed.ok && parsed.catalogue.items.map(({ sku }) => sku)).toEqual(['B-1'])
  }) // oxfmt-ignore

  test('all mistakes of all items are listed, with the sku', () => {
    const items = [{ ...item, price: 1, stock: 'x' }, item, { ...item, sku: 'B-2', title: '' }]
    const { problems } = parseCatalogue({ ...file, items })
    expect(problems.map(({ path, sku }) => [path, sku])).toEqual([
      ['items[0].price', 'B-1'],
      ['items[0].stock', 'B-1'],
      ['items[2].title', 'B-2'],
    ])
  })

  test('a sku stands once', () => {
    expect(problemOf({ ...file, items: [item, item] })).toEqual({
      at: ['items', 1, 'sku'],
      path: 'items[1].sku',
      message: 'items[1].sku: «B-1» is the sku of an earlier item: give each item its own.',
      sku: 'B-1',
    })
  })
})

test('values are read as texts, numbers, measures, days, places and lists', () => {
  const properties = {
    text: ' a b ', number: 0.5, yes: true, measure: '12.50 kg', wrapped: { value: '1000', unit: 'mm' }, notUnit: '4 doors',
    date: { date: '2027-07-31' }, place: { place: { country: 'ES' } }, asText: { text: '5 kg' }, list: ['a', 'a', 'b'],
    constructor: 'c',
  } // oxfmt-ignore
  const parsed = parseCatalogue({ ...file, items: [{ ...item, properties }] })
  expect(parsed.ok && [...parsed.catalogue.items[0]!.properties.values()].flat()).toEqual([
    { name: 'text', value: 'a b' },
    { name: 'number', value: [5, -1] },
    { name: 'yes', value: true },
    { name: 'measure', value: [125, -1], unit: 'kg' },
    { name: 'wrapped', value: [1, 3], unit: 'mm' },
    { name: 'notUnit', value: '4 doors' },
    { name: 'date', value: { date: '2027-07-31' } },
    { name: 'place', value: { place: { country: 'ES' } } },
    { name: 'asText', value: '5 kg' },
    { name: 'list', value: 'a' },
    { name: 'list', value: 'b' },
    { name: 'constructor', value: 'c' },
  ])
})

test('the categories of a catalogue are listed once each', () => {
  const items = ['34430000', '34110000', '34430000'].map((category, i) => ({ ...item, sku: `${i}`, category }))
  const parsed = parseCatalogue({ ...file, items })
  expect(parsed.ok && categoriesOf(parsed.catalogue)).toEqual(['cpv2008/34110000', 'cpv2008/34430000'])
})

test('any JSON whatsoever gives an answer', () => {
  const almost = fc.record({
    vendor: fc.constant({ name: 'R' }),
    currency: fc.constant('EUR'),
    items: fc.array(fc.jsonValue(), { minLength: 1 }),
  })
  const nearlyItem = fc.record({
    vendor: fc.constant({ name: 'R' }),
    currency: fc.constant('JPY'),
    items: fc.array(
      fc
        .dictionary(fc.constantFrom(...Object.keys(item), 'options', 'properties', 'place', 'stock'), fc.jsonValue())
        .map((changes) => ({ ...item, ...changes })),
      { minLength: 1 },
    ),
  })
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), almost, nearlyItem), (document) => {
      const parsed = parseCatalogue(document)
      if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0)
      for (const { message } of parsed.problems) expect(message).toMatch(/^(?!.*Invalid)\S.*\.$/s)
    }),
  )
})
