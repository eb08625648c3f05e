// Exact fractions: rounding where money is due, and conversion between units.

import { parseDecimal, type Unit } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ceiling,
  compareFractions,
  dividedBy,
  fractionOf,
  inUnit,
  minus,
  plus,
  roundHalfUp,
  times,
  whole,
} from './fraction.ts'

const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n))
  .map(([top, bottom]) => ({ top, bottom }))

test.each([
  ['0', 0n],
  ['0.49', 0n],
  ['0.5', 1n],
  ['1.5', 2n],
  ['2.5', 3n],
  ['9007199254740991', 9007199254740991n],
])('%s rounds to %i', (text, rounded) => {
  expect(roundHalfUp(fractionOf(parseDecimal(text)))).toBe(rounded)
})

test('rounding is never more than half away, upwards where it is exactly half', () => {
  fc.assert(
    fc.property(
      anyFraction.filter(({ top }) => top >= 0n),
      (a) => {
        const difference = minus({ top: roundHalfUp(a), bottom: 1n }, a)
        expect(compareFractions(difference, { top: 1n, bottom: 2n })).toBeLessThanOrEqual(0)
        expect(compareFractions(difference, { top: -1n, bottom: 2n })).toBeGreaterThan(0)
      },
    ),
  )
})

test('the ceiling is the least whole number that is not below', () => {
  fc.assert(
    fc.property(anyFraction, (a) => {
      const above = { top: ceiling(a), bottom: 1n }
      expect(compareFractions(above, a)).toBeGreaterThanOrEqual(0)
      expect(compareFractions(minus(above, whole(1)), a)).toBeLessThan(0)
    }),
  )
})

test('sums and quotients undo differences and products', () => {
  fc.assert(
    fc.property(
      anyFraction,
      anyFraction.filter(({ top }) => top > 0n),
      (a, b) => {
        expect(compareFractions(plus(minus(a, b), b), a)).toBe(0)
        expect(compareFractions(dividedBy(times(a, b), b), a)).toBe(0)
      },
    ),
  )
})

test.each<[string, Unit | undefined, Unit | undefined, string | undefined]>([
  ['2500', 'g', 'kg', '2.5'],
  ['1', 'wk', 'd', '7'],
  ['3', undefined, undefined, '3'],
  ['3', '1', 'kg', undefined],
  ['3', undefined, '1', undefined],
  ['1', 'mo', 'd', undefined],
])('%s %s in %s is %s', (amount, from, to, expected) => {
  const converted = inUnit({ value: parseDecimal(amount), unit: from }, to)
  if (expected === undefined) expect(converted).toBeUndefined()
  else expect(compareFractions(converted!, fractionOf(parseDecimal(expected)))).toBe(0)
})
