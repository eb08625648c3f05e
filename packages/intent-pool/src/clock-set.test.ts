// A node's clock is set by an hour, and back: nothing that ended lives again, and what is live lives on.

import { expect, test } from 'vitest'
import { admit, dayMs, hourMs, makeIntent, makeWithdrawal, openPool, outcome, startMs } from './records.fixture.ts'

/** The longest life that an intent may have. */
const longest = { expiresAt: startMs + 30 * dayMs }

test.for([-hourMs, hourMs])(
  'what was withdrawn stays so while the clock is %i ms off, and after that',
  async (offMs) => {
    const pool = openPool()
    const [intent, withdrawal] = [makeIntent(1, longest), makeWithdrawal(1)]
    expect(await outcome(admit(pool, intent))).toBe('admitted')
    expect(await outcome(admit(pool, withdrawal))).toBe('withdrawn')
    // Half an hour before the intent would have ended by itself.
    const lateMs = longest.expiresAt - hourMs / 2
    for (const nowMs of [startMs + hourMs, startMs + hourMs + offMs, lateMs, lateMs + offMs, lateMs]) {
      pool.expire(nowMs)
      expect(await outcome(admit(pool, intent, 'a peer', nowMs))).not.toMatch(/admitted|replaced/)
    }
  },
)

test('an intent that ended by a clock set ahead is taken again by the right one, and one that lives outlasts a clock set back', async () => {
  const pool = openPool()
  const [short, long] = [makeIntent(1, { expiresAt: startMs + hourMs }), makeIntent(2, longest)]
  for (const bytes of [short, long]) expect(await outcome(admit(pool, bytes))).toBe('admitted')
  const types = (nowMs: number) => pool.expire(nowMs).map(({ type }) => type)
  expect(types(startMs - hourMs)).toEqual([])
  expect(pool.live(startMs - hourMs)).toHaveLength(2)
  expect(types(startMs + 1.5 * hourMs)).toEqual(['expired'])
  expect(await outcome(admit(pool, short, 'a peer', startMs + hourMs / 2))).toBe('admitted')
  expect(pool.live(startMs + hourMs / 2)).toHaveLength(2)
})
