// The fit against lines that are known, and Student's t against its printed table.
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { fitLine, tQuantile } from './fit.ts'

test('a plane without noise is found, and trusted wholly', () => {
  const rows = [
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 5],
    [4, 5],
  ]
  const { slopes, margins } = fitLine(
    rows,
    rows.map(([x, y]) => 7 + 2 * x! - 3 * y!),
  )
  expect(slopes[0]).toBeCloseTo(2, 9)
  expect(slopes[1]).toBeCloseTo(-3, 9)
  for (const margin of margins) expect(margin).toBeLessThan(1e-6)
})

test('of many noisy lines, about 19 in 20 have their slope within the margin', () => {
  const random = createRandom(5)
  const noise = () => random.below(1000) / 1000 + random.below(1000) / 1000 - 1
  const hits = Array.from({ length: 1000 }, () => {
    const rows = Array.from({ length: 10 }, (_, i) => [i, Math.min(i, 5)])
    const { slopes, margins } = fitLine(
      rows,
      rows.map(([x]) => 100 + 0.5 * x! + noise()),
    )
    return Math.abs(slopes[0]! - 0.5) <= margins[0]!
  })
  const share = hits.filter(Boolean).length / hits.length
  expect(share).toBeGreaterThan(0.93)
  expect(share).toBeLessThan(0.97)
})

test('what cannot be told apart is refused', () => {
  const rows = [1, 2, 3, 4, 5].map((x) => [x, 2 * x])
  expect(() => fitLine(rows, [1, 2, 3, 4, 5])).toThrow(RangeError)
  expect(() => fitLine([[1], [2]], [1, 2])).toThrow(RangeError)
})

test('Student’s t is that of the tables', () => {
  for (const [freedom, quantile] of [
    [1, 12.706],
    [7, 2.365],
    [15, 2.131],
    [16, 2.12],
    [30, 2.042],
    [120, 1.98],
  ] as const)
    expect(tQuantile(freedom)).toBeCloseTo(quantile, 2)
})
