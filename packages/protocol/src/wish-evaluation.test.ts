// What it means for an item to meet a wish: every operator, every kind of value, and what stays unknown.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseDecimal } from './decimal.ts'
import { evaluateWish, type WishOutcome } from './wish-evaluation.ts'
import type { IsoDate } from './date.ts'
import type { Unit } from './unit.ts'
import type { Place, Property, Value, Wish } from './wish.ts'

type Bare<W> = W extends Wish ? Omit<W, 'name' | 'must' | 'weight'> : never

const wish = (rest: Bare<Wish>): Wish => ({ name: 'thing', weight: 10, ...rest })
const property = (value: Value, unit?: Unit): Property => ({ name: 'thing', value, ...(unit && { unit }) })
const number = (text: string) => parseDecimal(text)
const day = (text: string) => ({ date: text as IsoDate })
const at = (place: Place) => ({ place })

type Case = [wish: Wish, property: Property, outcome: WishOutcome]

function judgesAs(cases: readonly Case[]) {
  test.each(cases)('%o of %o is %s', (wished, has, outcome) => {
    expect(evaluateWish(wished, [has])).toBe(outcome)
  })
}

describe('numbers compare exactly, across units of one dimension', () => {
  judgesAs([
    [wish({ op: 'lte', max: number('500'), unit: 'm' }), property(number('0.5'), 'km'), 'met'],
    [wish({ op: 'lte', max: number('500'), unit: 'm' }), property(number('0.500001'), 'km'), 'missed'],
    [wish({ op: 'lte', max: number('500'), unit: 'm' }), property(number('3'), 'kg'), 'unknown'],
    [wish({ op: 'lte', max: number('500'), unit: 'm' }), property(number('3')), 'unknown'],
    [wish({ op: 'lte', max: number('500'), unit: 'm' }), property('near'), 'unknown'],
    [wish({ op: 'gte', min: number('2') }), property(number('2')), 'met'],
    [wish({ op: 'gte', min: number('2') }), property(number('1.999')), 'missed'],
    [wish({ op: 'gte', min: number('1'), unit: 'mo' }), property(number('31'), 'd'), 'unknown'],
    [wish({ op: 'eq', value: number('1'), unit: 'h' }), property(number('60'), 'min'), 'met'],
    [wish({ op: 'between', min: number('1'), max: number('2'), unit: 'kg' }), property(number('1000'), 'g'), 'met'],
    [wish({ op: 'between', min: number('1'), max: number('2'), unit: 'kg' }), property(number('2000'), 'g'), 'met'],
    [wish({ op: 'between', min: number('1'), max: number('2'), unit: 'kg' }), property(number('2001'), 'g'), 'missed'],
    [wish({ op: 'between', min: number('1'), max: number('2'), unit: 'kg' }), property(number('999'), 'g'), 'missed'],
    [wish({ op: 'between', min: number('1'), max: number('2'), unit: 'kg' }), property(true), 'unknown'],
    [wish({ op: 'in', values: [number('6'), number('8')], unit: 'mm' }), property(number('0.8'), 'cm'), 'met'],
    [wish({ op: 'in', values: [number('6'), number('8')], unit: 'mm' }), property(number('7'), 'mm'), 'missed'],
  ])
})

describe('days compare as days', () => {
  judgesAs([
    [wish({ op: 'gte', min: day('2027-07-03') }), property(day('2027-07-03')), 'met'],
    [wish({ op: 'gte', min: day('2027-07-03') }), property(day('2027-07-02')), 'missed'],
    [wish({ op: 'lte', max: day('2027-07-03') }), property(day('2027-10-01')), 'missed'],
    [wish({ op: 'eq', value: day('2027-07-03') }), property(day('2027-07-03')), 'met'],
    [wish({ op: 'eq', value: day('2027-07-03') }), property('2027-07-03'), 'unknown'],
    [wish({ op: 'lte', max: day('2027-07-03') }), property(number('3')), 'unknown'],
  ])
})

describe('texts compare without regard to case, accents and white space', () => {
  judgesAs([
    [wish({ op: 'eq', value: 'media pensión' }), property(' Media  PENSION '), 'met'],
    [wish({ op: 'eq', value: 'caf\u00e9' }), property('cafe\u0301'), 'met'],
    [wish({ op: 'eq', value: 'Straße' }), property('STRASSE'), 'met'],
    [wish({ op: 'eq', value: 'half-board' }), property('half board'), 'missed'],
    [wish({ op: 'in', values: ['half-board', 'all-inclusive'] }), property('All-Inclusive'), 'met'],
    [wish({ op: 'in', values: ['half-board', number('2')] }), property('breakfast'), 'missed'],
    [wish({ op: 'in', values: [number('1'), number('2')] }), property('breakfast'), 'unknown'],
    [wish({ op: 'contains', value: 'MAR' }), property('Vistas al már y a la montaña'), 'met'],
    [wish({ op: 'contains', value: 'montana' }), property('Vistas a la montaña'), 'met'],
    [wish({ op: 'contains', value: 'lago' }), property('Vistas al mar'), 'missed'],
    [wish({ op: 'contains', value: 'true' }), property(true), 'unknown'],
    // Vowel signs of other scripts are letters, and no accents.
    [wish({ op: 'eq', value: 'कि' }), property('का'), 'missed'],
    [wish({ op: 'eq', value: '가' }), property('각'), 'missed'],
    [wish({ op: 'contains', value: '가' }), property('각'), 'missed'],
  ])
})

describe('yes and no', () => {
  judgesAs([
    [wish({ op: 'eq', value: true }), property(true), 'met'],
    [wish({ op: 'eq', value: true }), property(false), 'missed'],
    [wish({ op: 'eq', value: true }), property('true'), 'unknown'],
    [wish({ op: 'exists' }), property('anything'), 'met'],
    [wish({ op: 'exists' }), property(number('0')), 'met'],
    [wish({ op: 'exists' }), property(false), 'missed'],
  ])
})

describe('a place meets a wish for itself or for a larger place around it', () => {
  const spain = wish({ op: 'eq', value: at({ country: 'ES' }) })
  const andalusia = wish({ op: 'eq', value: at({ region: 'ES-AN' }) })
  const cell = wish({ op: 'eq', value: at({ geohash: 'eysb' }) })
  judgesAs([
    [spain, property(at({ country: 'ES' })), 'met'],
    [spain, property(at({ region: 'ES-MD' })), 'met'],
    [spain, property(at({ country: 'FR' })), 'missed'],
    [spain, property(at({ geohash: 'eysb' })), 'unknown'],
    [spain, property('ES'), 'unknown'],
    [andalusia, property(at({ country: 'ES', region: 'ES-AN' })), 'met'],
    [andalusia, property(at({ region: 'ES-MD' })), 'missed'],
    [andalusia, property(at({ country: 'FR' })), 'missed'],
    [andalusia, property(at({ country: 'ES' })), 'unknown'],
    [cell, property(at({ geohash: 'eysbx' })), 'met'],
    [cell, property(at({ geohash: 'eys' })), 'unknown'],
    [cell, property(at({ geohash: 'eysc' })), 'missed'],
    [wish({ op: 'eq', value: at({ geohash: 'eysb', radiusKm: 60 }) }), property(at({ geohash: 'eysc' })), 'unknown'],
    [wish({ op: 'eq', value: at({ country: 'ES', geohash: 'eysb' }) }), property(at({ country: 'ES' })), 'unknown'],
    [wish({ op: 'eq', value: at({ country: 'ES', geohash: 'eysb' }) }), property(at({ country: 'PT' })), 'missed'],
  ])
})

const operators: readonly Wish[] = [
  wish({ op: 'eq', value: 'red' }),
  wish({ op: 'in', values: ['red', 'blue'] }),
  wish({ op: 'contains', value: 'red' }),
  wish({ op: 'exists' }),
  wish({ op: 'gte', min: number('1') }),
  wish({ op: 'lte', max: number('1') }),
  wish({ op: 'between', min: number('0'), max: number('1') }),
]

describe('several properties', () => {
  it.each(operators)('are unknown where none has the name of the wish: $op', (wished) => {
    expect(evaluateWish(wished, [])).toBe('unknown')
    expect(
      evaluateWish(wished, [
        { name: 'other', value: 'red' },
        { name: 'another', value: [1, 0] },
      ]),
    ).toBe('unknown')
  })

  it('of one name are several values, and one that meets the wish is enough', () => {
    const colours = [property('green'), property(true), property('red')]
    expect(evaluateWish(wish({ op: 'eq', value: 'red' }), colours)).toBe('met')
    expect(evaluateWish(wish({ op: 'eq', value: 'blue' }), colours)).toBe('missed')
  })

  it('give the same outcome in any order', () => {
    const value = fc.constantFrom<Value>('red', 'blue', true, false, [1, 0], [2, 0], [3, -1], {
      place: { country: 'ES' },
    })
    const values = fc.array(value, { maxLength: 6 })
    fc.assert(
      fc.property(values, fc.constantFrom(...operators), (list, wished) => {
        const there = list.map((each) => property(each))
        expect(evaluateWish(wished, there)).toBe(evaluateWish(wished, there.toReversed()))
      }),
    )
  })

  it('that are added never turn a met wish into a missed one', () => {
    const value = fc.constantFrom<Value>('red', 'blue', false, [1, 0], [7, 0])
    fc.assert(
      fc.property(fc.array(value), value, fc.constantFrom(...operators), (list, added, wished) => {
        const before = evaluateWish(
          wished,
          list.map((each) => property(each)),
        )
        const after = evaluateWish(
          wished,
          [...list, added].map((each) => property(each)),
        )
        if (before === 'met') expect(after).toBe('met')
        if (before === 'missed') expect(after).not.toBe('unknown')
      }),
    )
  })
})

test('at least and at most some number are both met by that number alone', () => {
  const decimal = fc.integer({ min: -50, max: 50 }).map((n) => number(String(n)))
  fc.assert(
    fc.property(decimal, decimal, (bound, has) => {
      const atLeast = evaluateWish(wish({ op: 'gte', min: bound }), [property(has)])
      const atMost = evaluateWish(wish({ op: 'lte', max: bound }), [property(has)])
      const equal = evaluateWish(wish({ op: 'eq', value: bound }), [property(has)])
      expect([atLeast, atMost]).toContain('met')
      expect(atLeast === 'met' && atMost === 'met').toBe(equal === 'met')
    }),
  )
})
