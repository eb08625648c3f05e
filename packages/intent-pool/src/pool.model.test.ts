// The pool against a model that keeps plain lists and scans them: any sequence of arrivals, any passing of time, any
// restart. And what nodes agree on: the order of arrival does not matter.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from 'uint8arrays/compare'
import { bornAtFor, decodeRecord, limits, recordIdToBytes, toHex, workBits, type RecordId } from '@pregon/protocol'
import type { IntentRecord } from './admission.ts'
import { rememberUntilMs, type PoolLimits } from './limits.ts'
import { createVolatileMemory } from './memory.ts'
import type { IntentPool } from './pool.ts'
import type { PoolMemory } from './ports.ts'
import {
  admit,
  category,
  createCachedVerifier,
  dayMs,
  hourMs,
  makeIntent,
  makeWithdrawal,
  openPool,
  outcome,
  startMs,
} from './records.fixture.ts'

const verify = createCachedVerifier()

const small: PoolLimits = {
  maxIntents: 4,
  maxIntentBytes: limits.maxIntentBytes,
  maxForwarderShare: 1 / 2,
  maxRemembered: 1000,
}

interface Made {
  readonly bytes: Uint8Array
  readonly record: IntentRecord
}

function decoded(bytes: Uint8Array): Made {
  const result = decodeRecord(bytes, ['intent', 'withdrawal'])
  if (!result.ok) throw new Error(result.refusal.detail)
  return { bytes, record: result.value }
}

/** All that five buyers ever sign: revisions in two versions each, short and long lives and texts, and withdrawals. */
const buyers = [0, 1, 2, 3, 4]
const bornAtOf = (n: number) => bornAtFor(startMs - n * hourMs)
const lives = [2 * hourMs + 10 * 60 * 1000, dayMs, 6 * dayMs, 29 * dayMs]
const texts = ['Short', 'x'.repeat(1800)]

const intents = buyers.flatMap((n) =>
  [0, 1, 2].flatMap((revision) =>
    texts.map((description, version) => {
      const bornAt = bornAtOf(n)
      const expiresAt = bornAt + n * hourMs + lives[(n + revision + version) % lives.length]!
      return decoded(makeIntent(n, { bornAt, revision, expiresAt, item: { title: 'x', description, wishes: [] } }))
    }),
  ),
)
const withdrawals = buyers.map((n) => decoded(makeWithdrawal(n, { bornAt: bornAtOf(n) })))
const strangers = buyers.map((n) => decoded(makeIntent(n, { bornAt: bornAtOf(n + 1), revision: 3 })))

const allIds: readonly RecordId[] = [...intents, ...strangers].map(({ record }) => record.id)

/** Mostly intents: a withdrawal ends all play with its key. */
const anyRecord = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...intents) },
  { weight: 1, arbitrary: fc.constantFrom(...withdrawals) },
  { weight: 1, arbitrary: fc.constantFrom(...strangers) },
)
const anyPeer = fc.constantFrom('a', 'b', 'c')

interface Holding {
  readonly key: string
  readonly id: string
  readonly from: string
  readonly bits: number
  readonly bytes: number
  readonly expiresAt: number
}

interface Known {
  readonly bornAt: number
  readonly category: string
  readonly withdrawn: boolean
  readonly revision: number
  readonly id: Uint8Array
}

/** What the pool is expected to do, said with lists. */
class Model {
  nowMs = startMs
  held: Holding[] = []
  readonly known = new Map<string, Known>()
  /** The past, for what must hold whatever the model says. */
  readonly withdrawn = new Set<string>()
  readonly highest = new Map<string, number>()

  restart(): void {
    this.held = []
  }

  pass(ms: number): void {
    this.nowMs += ms
    this.held = this.held.filter(({ expiresAt }) => expiresAt > this.nowMs)
    for (const [key, { bornAt }] of this.known) if (rememberUntilMs(bornAt) <= this.nowMs) this.known.delete(key)
  }

  /** The outcome that is expected of a record, which the model then takes as happened. */
  receive({ bytes, record }: Made, from: string): string {
    const refusal = this.refusalOf(record)
    if (refusal !== undefined) return refusal
    const key = toHex(record.value.key)
    const before = this.known.get(key)
    const after = {
      bornAt: record.value.bornAt,
      category: record.value.category,
      withdrawn: record.kind === 'withdrawal',
      revision: record.kind === 'withdrawal' ? 0 : record.value.revision,
      id: recordIdToBytes(record.id),
    }
    const previous = this.held.find((each) => each.key === key)
    if (record.kind === 'withdrawal') {
      this.known.set(key, after)
      this.held = this.held.filter((each) => each !== previous)
      this.withdrawn.add(key)
      return 'withdrawn'
    }
    const newcomer: Holding = {
      key,
      id: record.id,
      from,
      bits: workBits(record.envelope.payload),
      bytes: bytes.length,
      expiresAt: record.value.expiresAt,
    }
    const others = this.held.filter((each) => each !== previous)
    const staying = this.#withRoomFor(newcomer, others)
    const isNews = before !== undefined && compare(before.id, after.id) !== 0
    if (staying === undefined && !isNews) return 'pool-full'
    this.known.set(key, after)
    this.highest.set(key, Math.max(record.value.revision, this.highest.get(key) ?? 0))
    this.held = staying ? [...staying, newcomer] : others
    const evicted = staying ? others.length - staying.length : 1
    return [previous ? 'replaced' : 'admitted', ...Array.from({ length: evicted }, () => 'evicted')].join(', ')
  }

  /** What clock and memory have against a record at this moment. */
  refusalOf(record: IntentRecord): string | undefined {
    const key = toHex(record.value.key)
    const before = this.known.get(key)
    const { bornAt } = record.value
    const end = record.kind === 'withdrawal' ? bornAt + limits.maxIntentLifeMs : record.value.expiresAt
    if (end <= this.nowMs) return 'expired'
    if (before === undefined) return undefined
    const isSame = compare(before.id, recordIdToBytes(record.id)) === 0
    if (this.held.some((each) => each.key === key) && isSame) return 'known'
    if (before.withdrawn) return isSame ? 'known' : 'withdrawn'
    if (bornAt !== before.bornAt || record.value.category !== before.category) return 'identity-changed'
    if (record.kind === 'withdrawal' || isSame || record.value.revision > before.revision) return undefined
    const isLower = compare(recordIdToBytes(record.id), before.id) < 0
    return record.value.revision === before.revision && isLower ? undefined : 'superseded'
  }

  /** Who of the others stays, once enough of them went; undefined if it is the newcomer that goes. */
  #withRoomFor(newcomer: Holding, others: readonly Holding[]): readonly Holding[] | undefined {
    const bytes = others.reduce((sum, each) => sum + each.bytes, newcomer.bytes)
    if (others.length < small.maxIntents && bytes <= small.maxIntentBytes) return others
    const rank = ({ bits, expiresAt }: Holding) => bits * (expiresAt - this.nowMs)
    const ofExcessive = others.filter(({ from }) => {
      const own = others.filter((each) => each.from === from)
      const ownBytes = own.reduce((sum, each) => sum + each.bytes, 0)
      return (
        own.length > small.maxIntents * small.maxForwarderShare ||
        ownBytes > small.maxIntentBytes * small.maxForwarderShare
      )
    })
    const [lowest] = (ofExcessive.length > 0 ? ofExcessive : others).toSorted(
      (a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1),
    )
    if (lowest === undefined || (ofExcessive.length === 0 && rank(lowest) >= rank(newcomer))) return undefined
    return this.#withRoomFor(
      newcomer,
      others.filter((each) => each !== lowest),
    )
  }
}

/** The real thing, which a restart makes anew over the same memory. */
interface Real {
  readonly memory: PoolMemory
  pool: IntentPool
}

type Command = fc.AsyncCommand<Model, Real>

function command(text: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => text,
    async run(model, real) {
      await run(model, real)
      expectSame(model, real.pool)
    },
  }
}

function expectSame(model: Model, pool: IntentPool): void {
  const { nowMs, held, known } = model
  const live = pool.live(nowMs)
  const asText = (key: string, id: string, from: string) => `${key} ${id} ${from}`
  expect(new Set(live.map(({ key, record, from }) => asText(key, record.id, from)))).toEqual(
    new Set(held.map(({ key, id, from }) => asText(key, id, from))),
  )
  expect(pool.size).toBe(held.length)
  expect(pool.sizeBytes).toBe(held.reduce((sum, { bytes }) => sum + bytes, 0))
  expect(pool.rememberedSize).toBe(known.size)
  const ends = held.map(({ expiresAt }) => expiresAt)
  const idle = [...known].filter(([key]) => !held.some((each) => each.key === key))
  const next = Math.min(...ends, ...idle.map(([, { bornAt }]) => rememberUntilMs(bornAt)))
  expect(pool.nextExpiry() ?? Infinity).toBe(next)
  // Whatever the model says: bounds hold, and nothing rises from the dead.
  expect(pool.size).toBeLessThanOrEqual(small.maxIntents)
  expect(pool.sizeBytes).toBeLessThanOrEqual(small.maxIntentBytes)
  for (const { key, record } of live) {
    expect(model.withdrawn.has(key)).toBe(false)
    expect(record.value.revision).toBe(model.highest.get(key))
    expect(pool.getByKey(key)?.record.id).toBe(record.id)
  }
  // Every way to ask gives the same.
  const ids = live.map(({ record }) => record.id)
  expect(allIds.filter((id) => pool.get(id) !== undefined)).toEqual(allIds.filter((id) => ids.includes(id)))
  const found = pool.query({ categories: [category] }, nowMs).map(({ record }) => record.id)
  expect(new Set(found)).toEqual(new Set(ids))
}

const nameOf = ({ record }: Made) =>
  `${record.kind} ${toHex(record.value.key).slice(0, 4)} ${record.kind === 'intent' ? record.value.revision : ''}`

const arrives = fc.tuple(anyRecord, anyPeer).map(([made, from]) =>
  command(`${nameOf(made)} by ${from}`, async (model, { pool }) => {
    expect(await outcome(admit(pool, made.bytes, from, model.nowMs))).toBe(model.receive(made, from))
  }),
)

const arriveTogether = fc.array(fc.tuple(anyRecord, anyPeer), { minLength: 2, maxLength: 4 }).map((arrivals) =>
  command(
    `together: ${arrivals.map(([made, from]) => `${nameOf(made)} by ${from}`).join('; ')}`,
    async (model, real) => {
      const admissions = arrivals.map(([{ bytes }, from]) => outcome(admit(real.pool, bytes, from, model.nowMs)))
      // Refused on arrival, for good. The others are judged again in their order, once their signatures are checked.
      const onArrival = arrivals.map(([{ record }]) => model.refusalOf(record))
      const expected = arrivals.map(([made, from], i) => onArrival[i] ?? model.receive(made, from))
      expect(await Promise.all(admissions)).toEqual(expected)
    },
  ),
)

const isForged = anyRecord.map((made) =>
  command(`${nameOf(made)} forged`, async (model, { pool }) => {
    const last = made.bytes.length - 1
    const forged = made.bytes.with(last, made.bytes[last]! ^ 1)
    expect((await admit(pool, forged, 'a', model.nowMs)).verdict).not.toBe('accept')
  }),
)

const timePasses = fc.constantFrom(10 * 60 * 1000, 3 * hourMs, dayMs, 8 * dayMs).map((ms) =>
  command(`${ms / hourMs} hours pass`, async (model, { pool }) => {
    const before = model.held.length
    model.pass(ms)
    expect(pool.expire(model.nowMs)).toHaveLength(before - model.held.length)
    // What lived until it could do no harm is forgotten the next time.
    expect(pool.expire(model.nowMs)).toEqual([])
  }),
)

const restarts = fc.constant(
  command('restart', async (model, real) => {
    model.restart()
    real.pool = openPool({ verify, memory: real.memory, limits: small, nowMs: model.nowMs })
  }),
)

/** Several arrivals for each of the rest. */
const commands = fc.commands(
  [
    arrives,
    arrives,
    arrives,
    arrives,
    arrives,
    arrives,
    arriveTogether,
    arriveTogether,
    isForged,
    timePasses,
    restarts,
  ],
  { maxCommands: 60, size: 'max' },
)

describe('the pool', () => {
  test('does what the model says, and keeps its invariants, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const memory = createVolatileMemory()
        const pool = openPool({ verify, memory, limits: small })
        await fc.asyncModelRun(() => ({ model: new Model(), real: { memory, pool } }), sequence)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('holds and remembers the same, in whatever order the same records come', async () => {
    const records = fc.uniqueArray(fc.constantFrom(...intents, ...withdrawals), { minLength: 2, maxLength: 16 })
    const orders = records.chain((chosen) => {
      const shuffled = fc.shuffledSubarray(chosen, { minLength: chosen.length })
      return fc.tuple(shuffled, shuffled)
    })
    await fc.assert(
      fc.asyncProperty(orders, fc.boolean(), async ([one, other], isTogether) => {
        expect(await resultOf(one, isTogether)).toEqual(await resultOf(other, isTogether))
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

/** What is live and what is remembered once all have come, from pools that are large enough for all. */
async function resultOf(records: readonly Made[], isTogether: boolean) {
  const memory = createVolatileMemory()
  const pool = openPool({ verify, memory })
  const arrive = async ({ bytes }: Made) => admit(pool, bytes)
  if (isTogether) await Promise.all(records.map(arrive))
  else for (const each of records) await arrive(each)
  return {
    live: new Set(pool.live(startMs).map(({ record }) => record.id)),
    remembered: new Set(memory.load(startMs)),
  }
}
