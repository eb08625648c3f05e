// A full pool: who goes first, and that nobody can censor by forwarding first.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '@pregon/protocol'
import { ensurePoolLimits, poolLimits, rememberUntilMs } from './limits.ts'
import type { IntentPool } from './pool.ts'
import {
  admit,
  createCachedVerifier,
  dayMs,
  hourMs,
  keyOf,
  makeIntent,
  makeWithdrawal,
  openPool,
  outcome,
  startMs,
} from './records.fixture.ts'

/** A small intent: the longer its life, the higher its rank. */
const living = (n: number, hours: number) => makeIntent(n, { expiresAt: startMs + hours * hourMs })

/** Which of the intents 0, 1, 2... are held. */
const held = (pool: IntentPool) => Array.from({ length: 20 }, (_, n) => n).filter((n) => pool.getByKey(keyOf(n)))

describe('in a full pool', () => {
  const equal = { maxForwarderShare: 1 }

  test('the lowest work x remaining life goes first', async () => {
    const pool = openPool({ limits: { ...equal, maxIntents: 3 } })
    // Lives of the same day ask for the same work; more than that was done for number 1.
    await admit(pool, living(0, 20))
    await admit(pool, makeIntent(1, { expiresAt: startMs + 15 * hourMs }, { minBits: 14 }))
    await admit(pool, living(2, 23))
    expect(await admit(pool, living(3, 24 * 20))).toMatchObject({
      events: [{ type: 'admitted' }, { type: 'evicted', intent: { key: keyOf(0) } }],
    })
    expect(held(pool)).toEqual([1, 2, 3])
  })

  test('a newcomer that ranks lowest gets no place, and nothing else changes', async () => {
    const pool = openPool({ limits: { ...equal, maxIntents: 2 } })
    await admit(pool, living(0, 24 * 20))
    await admit(pool, living(1, 24 * 20))
    expect(await outcome(admit(pool, living(2, 1)))).toBe('pool-full')
    expect(held(pool)).toEqual([0, 1])
    expect(pool.rememberedSize).toBe(2)
  })

  test('as many go as the newcomer’s bytes need, and none if it would not outrank them all', async () => {
    const description = 'x'.repeat(1800)
    const large = (n: number, hours: number) =>
      makeIntent(n, { expiresAt: startMs + hours * hourMs, item: { title: 'x', description, wishes: [] } })
    const pool = openPool({ limits: { ...equal, maxIntentBytes: limits.maxIntentBytes } })
    for (const [n, hours] of [300, 200, 400].entries()) await admit(pool, large(n, hours))
    await admit(pool, living(3, 100))
    await admit(pool, living(4, 500))
    expect(await outcome(admit(pool, large(5, 150)))).toBe('pool-full')
    expect(held(pool)).toEqual([0, 1, 2, 3, 4])
    expect(await outcome(admit(pool, large(5, 450)))).toBe('admitted, evicted, evicted')
    expect(held(pool)).toEqual([0, 2, 4, 5])
    expect(pool.sizeBytes).toBeLessThanOrEqual(limits.maxIntentBytes)
  })

  test('what has expired goes before what is live, even of a forwarder above its share, as expired', async () => {
    const pool = openPool({ limits: { maxIntents: 4, maxForwarderShare: 1 / 2 } })
    await admit(pool, living(0, 2), 'quiet')
    for (const n of [1, 2, 3]) await admit(pool, living(n, 30), 'flooder')
    const nowMs = startMs + 2 * hourMs
    expect(await outcome(admit(pool, living(4, 3), 'another', nowMs))).toBe('admitted, expired')
    expect(held(pool)).toEqual([1, 2, 3, 4])
  })

  test('a withdrawal needs no place', async () => {
    const pool = openPool({ limits: { ...equal, maxIntents: 1 } })
    await admit(pool, living(0, 24))
    expect(await outcome(admit(pool, makeWithdrawal(1)))).toBe('withdrawn')
    expect(held(pool)).toEqual([0])
  })

  test('a revision takes the place of its own intent, whatever its rank', async () => {
    const pool = openPool({ limits: { ...equal, maxIntents: 2 } })
    await admit(pool, living(0, 24 * 20))
    await admit(pool, living(1, 24 * 20))
    const shorter = makeIntent(1, { revision: 1, expiresAt: startMs + hourMs })
    expect(await outcome(admit(pool, shorter))).toBe('replaced')
    expect(held(pool)).toEqual([0, 1])
  })

  test('a revision that gets no place still ends what it replaces', async () => {
    const description = 'x'.repeat(2000)
    const item = { title: 'x', description, wishes: [] }
    const pool = openPool({ limits: { ...equal, maxIntentBytes: limits.maxIntentBytes } })
    for (const n of [0, 1, 2]) await admit(pool, makeIntent(n, { expiresAt: startMs + 20 * dayMs, item }))
    await admit(pool, living(3, 24))
    const larger = makeIntent(3, { revision: 1, expiresAt: startMs + 2 * hourMs, item })
    expect(await outcome(admit(pool, larger))).toBe('replaced, evicted')
    expect(held(pool)).toEqual([0, 1, 2])
    expect(await outcome(admit(pool, living(3, 24)))).toBe('superseded')
    pool.expire(startMs + 20 * dayMs)
    pool.expire(rememberUntilMs(startMs))
    expect(pool.rememberedSize).toBe(0)
  })

  test('an intent that was evicted may come again when there is room', async () => {
    const pool = openPool({ limits: { ...equal, maxIntents: 1 } })
    await admit(pool, living(0, 20))
    await admit(pool, living(1, 24 * 9))
    expect(await outcome(admit(pool, living(0, 20)))).toBe('pool-full')
    await admit(pool, makeWithdrawal(1))
    expect(await outcome(admit(pool, living(0, 20)))).toBe('admitted')
  })
})

describe('fair shares', () => {
  test('a flood through one peer pushes out its own intents, not those of others, however low these rank', async () => {
    const pool = openPool({ limits: { maxIntents: 8, maxForwarderShare: 1 / 4 } })
    await admit(pool, living(0, 2), 'quiet')
    await admit(pool, living(1, 2), 'quiet')
    for (let n = 2; n < 20; n++) {
      expect(await admit(pool, living(n, 24 + n), 'flooder')).toMatchObject({ verdict: 'accept' })
    }
    expect(held(pool)).toEqual([0, 1, 14, 15, 16, 17, 18, 19])
  })

  test('a share is counted in bytes as well', async () => {
    const item = { title: 'x', description: 'x'.repeat(2000), wishes: [] }
    const large = (n: number, hours: number) => makeIntent(n, { expiresAt: startMs + hours * hourMs, item })
    const pool = openPool({ limits: { maxIntentBytes: limits.maxIntentBytes, maxForwarderShare: 1 / 2 } })
    await admit(pool, living(0, 1), 'quiet')
    for (let n = 1; n <= 4; n++) expect(await outcome(admit(pool, large(n, 100 + n), 'flooder'))).toMatch(/^admitted/)
    expect(held(pool)).toEqual([0, 2, 3, 4])
  })

  test('a peer that has used up its share cannot censor what it is the first to forward', async () => {
    const pool = openPool({ limits: { maxIntents: 8, maxForwarderShare: 1 / 4 } })
    for (let n = 0; n < 8; n++) await admit(pool, makeIntent(n, { expiresAt: startMs + 29 * dayMs }), 'censor')
    const unwanted = living(9, 1)
    expect(await outcome(admit(pool, unwanted, 'censor'))).toBe('admitted, evicted')
    expect(held(pool)).toContain(9)
  })

  test('whether a record is accepted never depends on who forwarded it', async () => {
    const verify = createCachedVerifier()
    const peers = ['a', 'b', 'c', 'd']
    const records = Array.from({ length: 8 }, (_, n) => [1, 20, 100, 500].map((hours) => living(n, hours)))
    const newcomers = [1, 20, 100, 500].map((hours) => living(9, hours))
    const arrival = fc.tuple(fc.constantFrom(...records.flat()), fc.constantFrom(...peers))
    await fc.assert(
      fc.asyncProperty(
        fc.array(arrival, { minLength: 4, maxLength: 14 }),
        fc.constantFrom(...newcomers),
        async (earlier, newcomer) => {
          const outcomes = new Set<string>()
          for (const from of [...peers, 'a stranger']) {
            const pool = openPool({ verify, limits: { maxIntents: 4, maxForwarderShare: 1 / 3 } })
            for (const [bytes, by] of earlier) await admit(pool, bytes, by)
            outcomes.add(await outcome(admit(pool, newcomer, from)))
          }
          expect(outcomes.size).toBe(1)
        },
      ),
    )
  })
})

describe('limits that cannot be kept are refused', () => {
  test.each([
    [{ maxIntents: 0 }, 'maxIntents'],
    [{ maxIntents: 1.5 }, 'maxIntents'],
    [{ maxIntentBytes: 100 }, 'maxIntentBytes'],
    [{ maxForwarderShare: 0 }, 'maxForwarderShare'],
    [{ maxForwarderShare: 2 }, 'maxForwarderShare'],
    [{ maxIntents: 10, maxRemembered: 10 }, 'maxRemembered'],
  ])('%o', (own, name) => {
    expect(() => ensurePoolLimits(own)).toThrow(RangeError)
    expect(() => openPool({ limits: own })).toThrow(name)
  })

  test('and the defaults can be kept', () => {
    expect(ensurePoolLimits({})).toEqual(poolLimits)
  })
})
