// How often each peer may ask.

import { expect, test } from 'vitest'
import { createQuota } from './quota.ts'

test('each peer has its own share, and a new one in the next window', () => {
  const quota = createQuota({ max: 2, windowMs: 1000 })
  expect([quota.take('a', 0), quota.take('a', 1), quota.take('a', 2)]).toEqual([true, true, false])
  expect(quota.take('b', 3)).toBe(true)
  expect(quota.take('a', 999)).toBe(false)
  expect(quota.take('a', 1000)).toBe(true)
})

test('a clock that is set back does not lock anybody out', () => {
  const quota = createQuota({ max: 1, windowMs: 1000 })
  expect(quota.take('a', 1_000_000)).toBe(true)
  expect(quota.take('a', 0)).toBe(true)
})

test('a request that costs as much as several is counted as several', () => {
  const quota = createQuota({ max: 5, windowMs: 1000 })
  expect([quota.take('a', 0, 3), quota.take('a', 0, 3), quota.take('a', 0, 2), quota.take('a', 0)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})
