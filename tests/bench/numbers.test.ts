// Percentiles, medians and rounding, beside what sorting by hand gives.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorTo, mean, median, percentile } from './numbers.ts'

test('a percentile is one of the values, and so many of them do not exceed it', () => {
  const values = fc.array(fc.integer(), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (list, percent) => {
      const found = percentile(list, percent / 100)
      expect(list).toContain(found)
      expect(list.filter((value) => value <= found).length).toBeGreaterThanOrEqual((percent / 100) * list.length)
      expect(list.filter((value) => value < found).length).toBeLessThan((percent / 100) * list.length)
    }),
  )
})

test.each([
  [[5], 5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('nothing has no percentile, median or mean', () => {
  expect([percentile([], 0.5), median([]), mean([])]).toEqual([Number.NaN, Number.NaN, Number.NaN])
})

test.each([
  [0.99999, 3, 0.999],
  [0.29, 2, 0.29],
  [12.345, 1, 12.3],
  [1, 4, 1],
])('%d to %d decimals is %d', (value, decimals, expected) => {
  expect(floorTo(value, decimals)).toBe(expected)
})
