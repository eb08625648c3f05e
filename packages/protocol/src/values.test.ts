// Decimals, measures, money, days and categories: laws that hold for all of them, and the sentences of their errors.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { category, date, decimal } from './arbitraries.fixture.ts'
import {
  allTopics,
  categoryDigits,
  isWithinCategory,
  parseCategory,
  topicOf,
  topicsToFollow,
  type Category,
} from './category.ts'
import { addDays, daysBetween, isIsoDate, startOfDay, toIsoDate } from './date.ts'
import { compareDecimals, formatDecimal, isDecimal, parseDecimal } from './decimal.ts'
import { ProtocolError } from './errors.ts'
import { currencies, currencyDecimals, formatMoney, isCurrency, parseMoney, type Currency } from './money.ts'
import { compareMeasures, isUnit, unitCodes, units } from './unit.ts'

describe('decimals', () => {
  test('come back from their text as they were', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value)
      }),
    )
  })

  test('compare as exact fractions do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const whole = ([mantissa, exponent]: typeof a) => BigInt(mantissa) * 10n ** BigInt(exponent + 12)
        const order = whole(a) < whole(b) ? -1 : whole(a) > whole(b) ? 1 : 0
        expect(compareDecimals(a, b)).toBe(order)
        expect(compareDecimals(b, a)).toBe(order === 0 ? 0 : -order)
      }),
    )
  })

  test('compare exactly also where floating point sees no difference', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(compareDecimals([most - 2, 12], [most, 12])).toBe(-1)
    expect(compareDecimals([most, -12], [most - 2, -12])).toBe(1)
    expect(compareDecimals([most, -1], [(most - 1) / 10, 0])).toBe(1)
    expect(compareMeasures({ value: [most, 0], unit: 'mm' }, { value: [(most - 1) / 10, -2], unit: 'm' })).toBe(1)
    expect(compareMeasures({ value: [most - 1, 12], unit: 'min' }, { value: [most, 12], unit: 'min' })).toBe(-1)
  })

  test('have one form', () => {
    const others: [number, number][] = [
      [-0, 0],
      [0, 1],
      [10, 0],
      [-10, 0],
      [1.5, 0],
      [1, 0.5],
      [1, 13],
      [2 ** 53 + 1, 0],
      [Number.NaN, 0],
    ]
    expect(others.map(isDecimal)).toEqual(others.map(() => false))
  })
})

describe('measures', () => {
  test('of one dimension compare both ways round, those of two do not compare', () => {
    const unit = fc.constantFrom(...unitCodes)
    fc.assert(
      fc.property(decimal, unit, decimal, unit, (a, unitA, b, unitB) => {
        const [one, two] = [
          { value: a, unit: unitA },
          { value: b, unit: unitB },
        ]
        const order = compareMeasures(one, two)
        const isComparable = units[unitA].dimension === units[unitB].dimension
        expect(order !== undefined).toBe(isComparable)
        if (order !== undefined) expect(0 - compareMeasures(two, one)!).toBe(order)
      }),
    )
  })

  test('units are known by their own codes only', () => {
    expect(isUnit('kg')).toBe(true)
    expect(['KG', 'toString', '__proto__', ''].filter(isUnit)).toEqual([])
  })
})

describe('money', () => {
  test('comes back from its text as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(currencies as Currency[])), fc.maxSafeNat(), (currency, amount) => {
        const [digits = ''] = formatMoney({ currency, amount }).split(' ')
        expect(parseMoney(digits, currency)).toEqual({ currency, amount })
        expect(digits.split('.')[1]?.length ?? 0).toBe(currencyDecimals(currency))
      }),
    )
  })

  test('knows each currency once, and no name of a method', () => {
    expect(new Set(currencies).size).toBe(currencies.length)
    expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
    expect(['toString', 'constructor', 'eur', ''].filter(isCurrency)).toEqual([])
  })

  test.each([
    ['12.505', 'EUR', '«12.505» has 3 decimals, and EUR has 2: round it to 2.'],
    ['1.5', 'JPY', '«1.5» has 1 decimal, and JPY has none: write whole JPY.'],
    ['1', 'euro', '«euro» is not a currency of ISO 4217: write three capital letters, such as EUR.'],
    ['-1', 'EUR', '«-1» is not an amount: write digits with a point, such as 12.50, and no sign.'],
  ])('says what is wrong with %s %s', (amount, currency, sentence) => {
    expect(() => parseMoney(amount, currency)).toThrow(sentence)
  })

  test('a debt is written with its sign', () => {
    expect(formatMoney({ currency: 'EUR' as Currency, amount: -5 })).toBe('-0.05 EUR')
  })
})

describe('days', () => {
  test('count forth and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -300, max: 3000 }), (day, days) => {
        const other = addDays(day, days)
        expect(daysBetween(day, other)).toBe(days)
        expect(toIsoDate(startOfDay(day))).toBe(day)
        expect(isIsoDate(other)).toBe(other >= '2000')
      }),
    )
  })
})

describe('categories', () => {
  test('lie within those whose digits begin theirs', () => {
    fc.assert(
      fc.property(category, category, (a, b) => {
        expect(isWithinCategory(a, b)).toBe(categoryDigits(a).startsWith(categoryDigits(b)))
        expect(isWithinCategory(a, `${a.slice(0, 10)}000000` as Category)).toBe(true)
      }),
    )
  })

  test('a follower of a category hears what is said in it and in all of its division', () => {
    fc.assert(
      fc.property(category, (own) => {
        const followed = topicsToFollow('main', [own])
        expect(followed).toContain(topicOf('main', own))
        expect(followed).toContain(topicOf('main', parseCategory(own.slice(8, 10))))
        expect(allTopics('main')).toEqual(expect.arrayContaining(followed))
      }),
    )
  })

  test('all topics are 317, each once: 45 divisions and their groups', () => {
    const topics = allTopics('main')
    expect(new Set(topics).size).toBe(topics.length)
    expect(topics.filter((topic) => /\/\d{2}$/.test(topic))).toHaveLength(45)
    expect(topics).toHaveLength(317)
  })

  test.each([
    ['63511000', 'cpv2008/63511000'],
    [' 63511 ', 'cpv2008/63511000'],
    ['cpv2008/63511000', 'cpv2008/63511000'],
    ['cpv2008:63511000-4', 'cpv2008/63511000'],
    ['30', 'cpv2008/30000000'],
  ])('«%s» is read as %s', (text, expected) => {
    expect(parseCategory(text)).toBe(expected)
  })

  test.each([
    ['bicycles', '«bicycles» is not a category: write the 8 digits of a CPV 2008 code, such as 63511000.'],
    ['10000000', 'CPV 2008 has no division 10: its divisions are 03, 09,'],
    ['34800000', 'CPV 2008 has no group 348: those of division 34 are 341, 342,'],
    ['34101000', '«34101000» is not a category: in a CPV 2008 code only zeros follow a zero, as in 63511000.'],
  ])('says what is wrong with «%s»', (text, sentence) => {
    expect(() => parseCategory(text)).toThrow(sentence)
    expect(() => parseCategory(text)).toThrow(ProtocolError)
  })
})
