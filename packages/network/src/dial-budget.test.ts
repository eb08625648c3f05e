// The budget of dials: places that never answer are soon left in peace, and those that do are dialled as often as one likes.

import { expect, test } from 'vitest'
import { createDialBudget } from './dial-budget.ts'
import { limits } from './limits.ts'

const { maxRunning, maxFailed, forgivenMs } = limits.strangersDials

test('a place that does not answer is dialled a few times at first, and then once in a while', () => {
  const budget = createDialBudget()
  const failures = (place: string, nowMs: number): number => {
    let count = 0
    for (; count < 1000 && budget.begin(place, nowMs); count++) budget.end(place, false, nowMs)
    return count
  }
  expect(failures('victim', 0)).toBe(maxFailed)
  expect(failures('other', 0)).toBe(maxFailed)
  expect(failures('victim', forgivenMs - 1)).toBe(0)
  expect(failures('victim', forgivenMs)).toBe(1)
  expect(failures('victim', 1.5 * forgivenMs)).toBe(0)
  expect(failures('victim', 3 * forgivenMs)).toBe(2)
  expect(failures('victim', 1000 * forgivenMs)).toBe(maxFailed)
})

test('a place that answers is dialled as often as one likes', () => {
  const budget = createDialBudget()
  for (let each = 0; each < 10 * maxFailed; each++) {
    expect(budget.begin('buyer', 0)).toBe(true)
    budget.end('buyer', true, 0)
  }
})

test('a place is dialled a few times at once', () => {
  const budget = createDialBudget()
  for (let each = 0; each < maxRunning; each++) expect(budget.begin('victim', 0)).toBe(true)
  const laterMs = 1000 * forgivenMs
  expect(budget.begin('victim', laterMs)).toBe(false)
  budget.end('victim', true, laterMs)
  expect([budget.begin('victim', laterMs), budget.begin('other', laterMs)]).toEqual([true, true])
})

test('of more places than are counted, the one that was dialled longest ago is forgotten', () => {
  const budget = createDialBudget()
  for (let each = 0; each < maxFailed; each++) {
    budget.begin('victim', 0)
    budget.end('victim', false, 0)
  }
  for (let each = 0; each < limits.maxCountedPeers - 1; each++) {
    budget.begin(`${each}`, 0)
    budget.end(`${each}`, false, 0)
  }
  expect(budget.begin('victim', 0)).toBe(false)
  budget.begin('one more', 0)
  expect(budget.begin('victim', 0)).toBe(true)
})
