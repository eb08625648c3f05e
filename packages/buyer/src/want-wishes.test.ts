// Reading wishes: the short ways to write them, what each means, and the sentence for each mistake.

import { parseDecimal, type Wish } from '@pregon/protocol'
import { describe, expect, it, test } from 'vitest'
import { parseWant } from './want.ts'

const nowMs = Date.UTC(2027, 4, 1)
const parse = (wishes: unknown) => parseWant({ category: 63511000, title: 'A week by the sea', wishes }, { nowMs })

function wishOf(wish: object): Wish | undefined {
  const parsed = parse([{ name: 'thing', ...wish }])
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.want.body.item.wishes[0]
}

function problemsOf(wish: unknown): string[] {
  const parsed = parse([wish])
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message)
}

const number = (text: string) => parseDecimal(text)

describe('a wish', () => {
  test.each<[object, object]>([
    [{ value: true }, { op: 'eq', value: true }],
    [{ value: 'red' }, { op: 'eq', value: 'red' }],
    [{ value: 500 }, { op: 'eq', value: number('500') }],
    [{ value: '500' }, { op: 'eq', value: '500' }],
    [{ value: 0.1 }, { op: 'eq', value: number('0.1') }],
    [{ value: '500 m' }, { op: 'eq', value: number('500'), unit: 'm' }],
    [{ value: '20 m²' }, { op: 'eq', value: number('20'), unit: 'm2' }],
    [{ value: '-5 °C' }, { op: 'eq', value: number('-5'), unit: 'Cel' }],
    [{ value: '2027-07-03' }, { op: 'eq', value: { date: '2027-07-03' } }],
    [{ value: { country: 'ES' } }, { op: 'eq', value: { place: { country: 'ES' } } }],
    [
      { op: 'eq', value: 3, unit: 'kg' },
      { op: 'eq', value: number('3'), unit: 'kg' },
    ],
    [{ in: ['half-board', 'all-inclusive'] }, { op: 'in', values: ['half-board', 'all-inclusive'] }],
    [{ in: ['6 mm', 8] }, { op: 'in', values: [number('6'), number('8')], unit: 'mm' }],
    [{ in: 'red' }, { op: 'in', values: ['red'] }],
    [{ min: 2 }, { op: 'gte', min: number('2') }],
    [{ min: '2' }, { op: 'gte', min: number('2') }],
    [{ min: '2 pieces' }, { op: 'gte', min: number('2') }],
    [
      { op: 'lte', max: '500 m' },
      { op: 'lte', max: number('500'), unit: 'm' },
    ],
    [{ max: '2027-07-03' }, { op: 'lte', max: { date: '2027-07-03' } }],
    [
      { min: 1, max: '2.50 kg' },
      { op: 'between', min: number('1'), max: number('2.5'), unit: 'kg' },
    ],
    [
      { min: '2027-07-03', max: '2027-07-03' },
      { op: 'between', min: { date: '2027-07-03' }, max: { date: '2027-07-03' } },
    ],
    [{ contains: 'mar' }, { op: 'contains', value: 'mar' }],
    [
      { op: 'contains', value: 'mar' },
      { op: 'contains', value: 'mar' },
    ],
    [{ op: 'exists' }, { op: 'exists' }],
  ])('%o means %o', (wish, meaning) => {
    expect(wishOf(wish)).toEqual({ name: 'thing', weight: 10, ...meaning })
  })

  it('must hold, or has a weight, which is 10 where nothing is said', () => {
    expect(wishOf({ value: true, must: true })).toEqual({ name: 'thing', op: 'eq', value: true, must: true })
    expect(wishOf({ value: true, must: false, weight: null })).toMatchObject({ weight: 10 })
    expect(wishOf({ value: true, weight: 100 })).toMatchObject({ weight: 100 })
  })
})

describe('each mistake gets one sentence that names the field and the remedy', () => {
  test.each<[unknown, string]>([
    ['pool', 'wishes[0] is not a mapping: write its fields below it: name, op, value,'],
    [{ value: 1 }, 'wishes[0].name is missing: write the name of a property, such as numberOfDoors.'],
    [
      { name: 'Sea view', value: 1 },
      'wishes[0].name is not the name of a property: begin small and use only letters and digits',
    ],
    [{ name: 'a' }, 'wishes[0] asks for nothing: add value, in, min, max or contains, or op: exists.'],
    [{ name: 'a', values: [1] }, 'wishes[0].values is not a field; did you mean wishes[0].value?'],
    [
      { name: 'a', value: 1, min: 2 },
      'wishes[0] has value and min, which do not go together: make a wish of each, or keep one.',
    ],
    [
      { name: 'a', value: 1, must: true, weight: 5 },
      'wishes[0] has both must and weight: keep must for what has to hold',
    ],
    [{ name: 'a', value: 1, must: true, weight: 5 }, '(10 when neither is given).'],
    [{ name: 'a', value: 1, must: 'maybe' }, 'wishes[0].must is not true or false: write one.'],
    [{ name: 'a', value: 1, weight: 0 }, 'wishes[0].weight is not a whole number from 1 to 100.'],
    [{ name: 'a', op: 'gt', min: 1 }, 'wishes[0].op is not an operation, «gt»: did you mean gte?'],
    [
      { name: 'a', op: '>=', min: 1 },
      'wishes[0].op is not an operation, «>=»: write one of eq, in, gte, lte, between, contains, exists, or leave it out.',
    ],
    [{ name: 'a', op: 'lte', min: 1 }, 'wishes[0] has op lte, which goes with max, and min is given.'],
    [{ name: 'a', op: 'between', min: 1 }, 'wishes[0] has op between, which goes with min and max, and min is given.'],
    [{ name: 'a', op: 'exists', value: 1 }, 'wishes[0] has op exists, which goes with no operand, and value is given.'],
    [{ name: 'a', op: 'gte' }, 'wishes[0] has op gte, which goes with min, and none is given.'],
    [{ name: 'a', max: '5 mtr' }, 'wishes[0].max has a unit that does not exist, «mtr»: write one of 1, %, mg,'],
    [
      { name: 'a', max: 'near' },
      'wishes[0].max is not a number, with a point and a unit if it has one, such as 0.5 km.',
    ],
    [{ name: 'a', max: 5, unit: 'metres' }, 'wishes[0].unit has a unit that does not exist, «metres»'],
    [{ name: 'a', value: 'red', unit: 'm' }, 'wishes[0].unit belongs to no number: remove it.'],
    [{ name: 'a', max: '5 m', unit: 'km' }, 'wishes[0] has values in km and m: write all in one unit.'],
    [{ name: 'a', min: '5 m', max: '6 km' }, 'wishes[0] has values in m and km: write all in one unit.'],
    [{ name: 'a', min: 6, max: 5 }, 'wishes[0] has a min above its max: swap them.'],
    [{ name: 'a', min: 6, max: '2027-07-03' }, 'wishes[0] has a day and a number as min and max: write both alike.'],
    [{ name: 'a', min: '2027-07-33' }, 'wishes[0].min is not a day of the calendar (2027-07-33).'],
    [{ name: 'a', value: '2027-07-33' }, 'wishes[0].value is not a day of the calendar (2027-07-33).'],
    [{ name: 'a', value: [1, 2] }, 'wishes[0].value is not a text: write it as one.'],
    [{ name: 'a', value: { geohash: 'eysb', radiusKm: 5 } }, 'wishes[0].value.radiusKm is not a field'],
    [{ name: 'a', value: { street: 'Mayor' } }, 'wishes[0].value.street tells more than strangers should know'],
    [{ name: 'a', in: [] }, 'wishes[0].in has 0 alternatives: write 1 to 16.'],
    [{ name: 'a', in: Array.from({ length: 17 }, (_, i) => i) }, 'wishes[0].in has 17 alternatives: write 1 to 16.'],
    [{ name: 'a', value: 1e-7 }, 'wishes[0].value is not a number'],
    [{ name: 'a', value: Infinity }, 'wishes[0].value is not a number'],
  ])('%o', (wish, sentence) => {
    expect(problemsOf(wish)[0]).toContain(sentence)
  })

  it('too many wishes', () => {
    const parsed = parse(Array.from({ length: 33 }, () => ({ name: 'pool', value: true })))
    expect(!parsed.ok && parsed.problems).toEqual([
      {
        path: 'wishes',
        code: 'many-wishes',
        details: { given: 33, most: 32 },
        message: 'wishes has 33 wishes, and 32 are the most: keep those that count most.',
      },
    ])
  })
})

test.each([
  ['yes', 'wishes[0].value is taken as the text «yes»: write true or false for a yes or a no.'],
  ['sí', 'wishes[0].value is taken as the text «sí»: write true or false for a yes or a no.'],
  ['5 mtr', 'wishes[0].value is taken as the text «5 mtr», since «mtr» is no unit.'],
])('the text «%s» is taken as it is, with a warning', (value, warning) => {
  const parsed = parse([{ name: 'thing', value }])
  expect(parsed.ok && parsed.want.body.item.wishes[0]).toMatchObject({ value })
  expect(parsed.warnings.map(({ message }) => message)).toEqual([warning])
})
