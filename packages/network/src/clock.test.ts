// The watch on the clock: what it tells of, and what it passes over.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClockWatch, onClockJump, onWaking, tellClockJump } from './clock.ts'
import { limits } from './limits.ts'

const hourMs = 60 * 60 * 1000

function watchFrom(wallMs: number) {
  const now = { wallMs, steadyMs: 0 }
  const watch = createClockWatch({ ...now })
  return (passed: { wallMs: number; steadyMs: number }) => {
    now.wallMs += passed.wallMs
    now.steadyMs += passed.steadyMs
    return watch({ ...now })
  }
}

test('time that passes as usual is no jump, however unevenly the watch is asked', () => {
  const passing = fc.array(
    fc.record({ ms: fc.nat(limits.asleepMs - 1), slewMs: fc.integer({ min: -1000, max: 1000 }) }),
  )
  fc.assert(
    fc.property(passing, (steps) => {
      const pass = watchFrom(1_800_000_000_000)
      for (const { ms, slewMs } of steps) expect(pass({ wallMs: ms + slewMs, steadyMs: ms })).toBeUndefined()
    }),
  )
})

test('a clock that is set is told of once, with how far', () => {
  const pass = watchFrom(1_800_000_000_000)
  expect(pass({ wallMs: 1000 - hourMs, steadyMs: 1000 })).toBe(-hourMs)
  expect(pass({ wallMs: 1000, steadyMs: 1000 })).toBeUndefined()
  expect(pass({ wallMs: 1000 + hourMs, steadyMs: 1000 })).toBe(hourMs)
})

test('a sleep is told of, whether the steady clock slept too or went on', () => {
  const pass = watchFrom(1_800_000_000_000)
  expect(pass({ wallMs: 8 * hourMs, steadyMs: 500 })).toBe(8 * hourMs - 500)
  expect(pass({ wallMs: 8 * hourMs, steadyMs: 8 * hourMs })).toBe(8 * hourMs)
})

test('who listens is told until they no longer do, and of waking only where the clock went ahead', () => {
  const host = {}
  const told: unknown[] = []
  const forget = onClockJump(host, (aheadMs) => told.push(aheadMs))
  onWaking(host, () => told.push('woken'))
  tellClockJump(host, -hourMs)
  tellClockJump(host, hourMs)
  forget()
  tellClockJump(host, 2 * hourMs)
  tellClockJump({}, hourMs)
  expect(told).toEqual([-hourMs, hourMs, 'woken', 'woken'])
})
