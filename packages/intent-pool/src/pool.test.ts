// What the pool does with records that pass: life, revision, withdrawal, expiry, restart, and two records at once.

import { describe, expect, test } from 'vitest'
import {
  bornAtFor,
  limits,
  parseCategory,
  recordIdToBytes,
  toHex,
  topicOf,
  verifyPortable,
  type SignedRecord,
} from '@pregon/protocol'
import type { LiveIntent } from './events.ts'
import { rememberUntilMs } from './limits.ts'
import { createVolatileMemory } from './memory.ts'
import {
  admit,
  category as usual,
  dayMs,
  hourMs,
  keyOf,
  makeIntent,
  makeWithdrawal,
  openPool,
  outcome,
  parameters,
  startMs,
} from './records.fixture.ts'

const intent = makeIntent(1)
const revision = makeIntent(1, { revision: 1 })
const withdrawal = makeWithdrawal(1)

/** A verifier that answers when the test says so, in any order. */
function createSlowVerifier() {
  const waiting: (() => void)[] = []
  const verify = async (...question: Parameters<typeof verifyPortable>) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    await promise
    return verifyPortable(...question)
  }
  return { verify, answer: (question: number) => waiting[question]!() }
}

const revisionsOf = (intents: Iterable<LiveIntent>) => [...intents].map(({ record }) => record.value.revision)

describe('an admitted intent', () => {
  test('is live, and found by id, key and category, with its bytes', async () => {
    const pool = openPool()
    const admission = await admit(pool, intent, 'a forwarder')
    if (admission.verdict !== 'accept') throw new Error(admission.detail)
    const [event] = admission.events
    expect(event).toMatchObject({ type: 'admitted', intent: { from: 'a forwarder', record: { kind: 'intent' } } })
    const [live] = pool.live(startMs)
    expect(live?.record.bytes).toEqual(intent)
    expect(live?.record.id).toBe(admission.record.id)
    expect(pool.get(admission.record.id)).toBe(live)
    expect(pool.getByKey(keyOf(1))).toBe(live)
    expect([pool.size, pool.sizeBytes]).toEqual([1, intent.length])
  })

  test('is the pool’s own copy, so that the buffer it came in may be used again', async () => {
    const buffer = Uint8Array.of(...intent, ...new Uint8Array(50_000))
    const pool = openPool()
    const admission = admit(pool, buffer.subarray(0, intent.length))
    buffer.fill(0)
    expect(await outcome(admission)).toBe('admitted')
    const [live] = pool.live(startMs)
    expect(live?.record.bytes).toEqual(intent)
    expect(live?.record.bytes.buffer.byteLength).toBe(intent.length)
  })

  test('is found by every category at or above its own, and by no other', async () => {
    const pool = openPool()
    for (const [n, code] of ['63511000', '63512000', '63000000', '63100000', '34110000'].entries()) {
      const category = parseCategory(code)
      const bytes = makeIntent(n, { category })
      const arrival = { topic: topicOf(parameters.name, category), from: 'a peer', nowMs: startMs }
      expect(await outcome(pool.admit(bytes, arrival))).toBe('admitted')
    }
    const found = (...codes: string[]) =>
      pool
        .query({ categories: codes.map((code) => parseCategory(code)) }, startMs)
        .map(({ record }) => record.value.category.slice(-8))
    expect(found('635')).toEqual(['63511000', '63512000'])
    expect(found('63')).toEqual(['63511000', '63512000', '63000000', '63100000'])
    expect(found('63511')).toEqual(['63511000'])
    expect(found('63511', '34')).toEqual(['63511000', '34110000'])
    expect(found('63511', '635')).toEqual(['63511000', '63512000'])
    expect(found('60')).toEqual([])
    expect(pool.query({ categories: [parseCategory('63')] }, startMs + 3 * dayMs)).toEqual([])
  })

  test('is counted with what was refused', async () => {
    const pool = openPool()
    for (const bytes of [intent, intent, revision, intent, withdrawal, new Uint8Array()]) await admit(pool, bytes)
    const { events, refusals } = pool.counts()
    expect(events).toEqual({ admitted: 1, replaced: 1, withdrawn: 1, evicted: 0, expired: 0 })
    expect(Object.entries(refusals).filter(([, count]) => count > 0)).toEqual([
      ['envelope', 1],
      ['known', 1],
      ['superseded', 1],
    ])
  })
})

describe('of the revisions of an intent', () => {
  test('the higher replaces the lower', async () => {
    const pool = openPool()
    await admit(pool, intent)
    const admission = await admit(pool, revision)
    expect(admission).toMatchObject({
      events: [
        {
          type: 'replaced',
          intent: { record: { value: { revision: 1 } } },
          previous: { record: { value: { revision: 0 } } },
        },
      ],
    })
    expect(revisionsOf(pool.live(startMs))).toEqual([1])
    expect(pool.size).toBe(1)
    expect(pool.sizeBytes).toBe(revision.length)
  })

  test('two of equal number: the one with the lower id stays, whichever comes first', async () => {
    const twins = ['one', 'two', 'three', 'four'].map((title) => makeIntent(1, { item: { title, wishes: [] } }))
    const ids = new Set<string>()
    for (const order of [twins, twins.toReversed()]) {
      const pool = openPool()
      const seen: SignedRecord[] = []
      for (const bytes of order) {
        const admission = await admit(pool, bytes)
        if (admission.verdict === 'accept') seen.push(admission.record)
      }
      const binary = seen.map(({ id }) => toHex(recordIdToBytes(id)))
      expect(binary.every((id, i) => i === 0 || id < binary[i - 1]!)).toBe(true)
      ids.add(pool.live(startMs)[0]!.record.id)
    }
    expect(ids.size).toBe(1)
  })

  test('one that shortens the life is the one that counts, also after its end', async () => {
    const pool = openPool()
    await admit(pool, intent)
    await admit(pool, makeIntent(1, { revision: 1, expiresAt: startMs + hourMs }))
    expect(pool.expire(startMs + hourMs)).toMatchObject([{ type: 'expired' }])
    expect(await outcome(admit(pool, intent, 'a peer', startMs + hourMs))).toBe('superseded')
  })
})

describe('a withdrawal', () => {
  test('ends the intent for good', async () => {
    const pool = openPool()
    await admit(pool, intent)
    expect(await admit(pool, withdrawal)).toMatchObject({
      events: [{ type: 'withdrawn', withdrawal: { kind: 'withdrawal' }, previous: { record: { kind: 'intent' } } }],
    })
    expect(pool.live(startMs)).toEqual([])
    expect([pool.size, pool.sizeBytes]).toEqual([0, 0])
  })

  test('may come before what it withdraws', async () => {
    const pool = openPool()
    const admission = await admit(pool, withdrawal)
    expect(admission).toMatchObject({ events: [{ type: 'withdrawn' }] })
    expect(admission).not.toHaveProperty('events.0.previous')
    expect(await outcome(admit(pool, intent))).toBe('withdrawn')
  })

  test('of a known intent is not asked for more than the network’s minimum of work', async () => {
    const paid = makeIntent(1, {}, { minBits: 12 })
    const pool = openPool({ price: { bits: 12, categories: [] } })
    expect(await outcome(admit(pool, paid))).toBe('admitted')
    expect(await outcome(admit(pool, withdrawal))).toBe('withdrawn')
  })
})

describe('the price', () => {
  const price = { bits: 10, categories: [{ category: usual, bits: 7 }] }
  const sibling = parseCategory('63512000')

  test('of the finest category counts, and what falls short of it alone is ignored and not rejected', async () => {
    const pool = openPool({ price })
    expect(await admit(pool, makeIntent(1, {}, { minBits: 6 }))).toMatchObject({ verdict: 'ignore', code: 'price' })
    expect(await outcome(admit(pool, makeIntent(1, {}, { minBits: 7 })))).toBe('admitted')
    expect(await outcome(admit(pool, makeIntent(2, { category: sibling }, { minBits: 9 })))).toBe('price')
    expect(await outcome(admit(pool, makeIntent(2, { category: sibling }, { minBits: 10 })))).toBe('admitted')
    expect(await admit(pool, makeIntent(3, {}, { minBits: 3 }))).toMatchObject({ verdict: 'reject', code: 'work' })
  })

  test('never goes below the network’s minimum', async () => {
    const pool = openPool({ price: { bits: 0, categories: [] } })
    expect(await outcome(admit(pool, makeIntent(1, {}, { minBits: 3 })))).toBe('work')
    expect(await outcome(admit(pool, intent))).toBe('admitted')
  })
})

describe('while a signature is checked', () => {
  test('a second copy of the record is not admitted', async () => {
    const { verify, answer } = createSlowVerifier()
    const pool = openPool({ verify })
    const copies = [admit(pool, intent), admit(pool, intent)]
    answer(1)
    answer(0)
    const outcomes = await Promise.all(copies.map(outcome))
    expect(outcomes.toSorted()).toEqual(['admitted', 'known'])
    expect(pool.size).toBe(1)
  })

  test.each([
    ['the lower is answered first', [0, 1], ['admitted', 'replaced']],
    ['the higher is answered first', [1, 0], ['superseded', 'admitted']],
  ])('of two revisions the higher stays: %s', async (_, order, expected) => {
    const { verify, answer } = createSlowVerifier()
    const pool = openPool({ verify })
    const outcomes = [outcome(admit(pool, intent)), outcome(admit(pool, revision))]
    for (const question of order) {
      answer(question)
      await outcomes[question]
    }
    expect(await Promise.all(outcomes)).toEqual(expected)
    expect(revisionsOf(pool.live(startMs))).toEqual([1])
  })

  test('a withdrawal that was faster wins', async () => {
    const { verify, answer } = createSlowVerifier()
    const pool = openPool({ verify })
    const late = outcome(admit(pool, intent))
    const quick = outcome(admit(pool, withdrawal))
    answer(1)
    expect(await quick).toBe('withdrawn')
    answer(0)
    expect(await late).toBe('withdrawn')
    expect(pool.size).toBe(0)
  })

  test('an unfinished check of a forged copy does not keep the true one out', async () => {
    const { verify, answer } = createSlowVerifier()
    const pool = openPool({ verify })
    const forged = outcome(admit(pool, intent.with(intent.length - 1, intent.at(-1)! ^ 1)))
    const genuine = outcome(admit(pool, intent))
    answer(1)
    expect(await genuine).toBe('admitted')
    answer(0)
    expect(await forged).toBe('signature')
    expect(pool.size).toBe(1)
  })
})

describe('the memory', () => {
  test('keeps no trace of a forged record', async () => {
    const memory = createVolatileMemory()
    const pool = openPool({ memory })
    const forgedWithdrawal = withdrawal.with(withdrawal.length - 1, withdrawal.at(-1)! ^ 1)
    expect(await outcome(admit(pool, forgedWithdrawal))).toBe('signature')
    expect([...memory.load(startMs)]).toEqual([])
    expect(pool.rememberedSize).toBe(0)
    expect(await outcome(admit(pool, intent))).toBe('admitted')
  })

  test('outlives a restart: neither a withdrawn nor a replaced record rises', async () => {
    const memory = createVolatileMemory()
    const before = openPool({ memory })
    for (const bytes of [intent, revision, makeIntent(2), makeWithdrawal(2)]) await admit(before, bytes)

    const after = openPool({ memory })
    expect(await outcome(admit(after, intent))).toBe('superseded')
    expect(await outcome(admit(after, makeIntent(2)))).toBe('withdrawn')
    expect(await outcome(admit(after, makeWithdrawal(2)))).toBe('known')
    expect(await outcome(admit(after, revision))).toBe('admitted')
  })

  test('lasts until the last revision could have lived, plus a day in which the clock may be set wrong', async () => {
    const memory = createVolatileMemory()
    const pool = openPool({ memory })
    await admit(pool, withdrawal)
    const end = rememberUntilMs(startMs)
    expect(end).toBe(startMs + 31 * dayMs)
    expect(pool.nextExpiry()).toBe(end)
    pool.expire(end - 1)
    expect(pool.rememberedSize).toBe(1)
    pool.expire(end)
    expect(pool.rememberedSize).toBe(0)
    expect([...memory.load(startMs)]).toEqual([])
    expect(pool.nextExpiry()).toBeUndefined()
  })

  test('that strangers fill with withdrawals of intents that never were still knows what ended', async () => {
    const memory = createVolatileMemory()
    const tuning = { limits: { maxIntents: 2, maxRemembered: 5 } }
    const pool = openPool({ memory, ...tuning })
    await admit(pool, intent)
    await admit(pool, withdrawal)
    const bornAt = startMs + limits.bornAtStepMs
    for (let n = 2; n < 20; n++)
      expect(await outcome(admit(pool, makeWithdrawal(n, { bornAt }), 'a peer', bornAt))).toBe('withdrawn')
    expect(pool.rememberedSize).toBe(5)
    expect(await outcome(admit(pool, intent))).toBe('withdrawn')
    expect(await outcome(admit(openPool({ memory, ...tuning }), intent))).toBe('withdrawn')
  })

  test('that cannot be written leaves the record out, and lets it in later', async () => {
    const memory = createVolatileMemory()
    let isFull = true
    const save: typeof memory.save = (entry) => {
      if (isFull) throw new Error('the disk is full')
      memory.save(entry)
    }
    const pool = openPool({ memory: { ...memory, save } })
    await expect(admit(pool, intent)).rejects.toThrow('the disk is full')
    expect([pool.size, pool.rememberedSize]).toEqual([0, 0])
    isFull = false
    expect(await outcome(admit(pool, intent))).toBe('admitted')
  })

  test('that cannot forget does not keep an expiry from being told', async () => {
    const memory = createVolatileMemory()
    let isStuck = true
    const forget: typeof memory.forget = (keys) => {
      if (isStuck) throw new Error('the disk is stuck')
      memory.forget(keys)
    }
    const pool = openPool({ memory: { ...memory, forget } })
    await admit(pool, withdrawal)
    await admit(pool, makeIntent(2, { expiresAt: startMs + 30 * dayMs }))
    expect(() => pool.expire(rememberUntilMs(startMs))).toThrow('the disk is stuck')
    isStuck = false
    expect(pool.expire(rememberUntilMs(startMs))).toMatchObject([{ type: 'expired' }])
  })

  test('lets an intent be revised by its own key only', async () => {
    const pool = openPool()
    await admit(pool, intent)
    expect(await outcome(admit(pool, makeIntent(2, { revision: 5 })))).toBe('admitted')
    expect(revisionsOf(pool.live(startMs))).toEqual([0, 5])
  })
})

describe('expiry', () => {
  test('ends intents in the order of their ends, each once', async () => {
    const pool = openPool()
    const lives = [30, 2, 11, 2].map((hours) => startMs + hours * hourMs)
    for (const [n, expiresAt] of lives.entries()) await admit(pool, makeIntent(n, { expiresAt }))
    expect(pool.nextExpiry()).toBe(startMs + 2 * hourMs)
    expect(pool.expire(startMs + 2 * hourMs - 1)).toEqual([])
    expect(pool.expire(startMs + 11 * hourMs)).toHaveLength(3)
    expect(pool.expire(startMs + 11 * hourMs)).toEqual([])
    expect(pool.nextExpiry()).toBe(startMs + 30 * hourMs)
    expect(pool.size).toBe(1)
    expect(pool.counts().events.expired).toBe(3)
  })

  test('is seen by whoever asks for what is live, also before it was swept', async () => {
    const pool = openPool()
    await admit(pool, intent)
    expect(pool.live(startMs + 3 * dayMs - 1)).toHaveLength(1)
    expect(pool.live(startMs + 3 * dayMs)).toEqual([])
    expect(pool.size).toBe(1)
  })

  test('does not wait for the clock of whoever is behind by less than the skew', async () => {
    const bornAt = bornAtFor(startMs + 10 * 60 * 1000)
    const pool = openPool()
    const bytes = makeIntent(1, { bornAt })
    expect(await outcome(admit(pool, bytes, 'a peer', bornAt - 2 * 60 * 1000 - 1))).toBe('future')
    expect(await outcome(admit(pool, bytes, 'a peer', bornAt - 2 * 60 * 1000))).toBe('admitted')
  })
})
