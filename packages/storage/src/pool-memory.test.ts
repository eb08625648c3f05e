// The pool's memory over the database: what it remembers, for how long, and after a restart.

import { createVolatileMemory, rememberUntilMs, type PoolMemory, type RememberedIntent } from '@pregon/intent-pool'
import { poolMemorySuite } from '@pregon/intent-pool/testing'
import { parseCategory, recordIdOf } from '@pregon/protocol'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { createPoolMemory } from './pool-memory.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const bornAtMs = 1_790_000_000_000

const entryOf = (n: number, more: Partial<RememberedIntent> = {}): RememberedIntent => ({
  key: n.toString(16).padStart(64, '0'),
  bornAtMs,
  category: parseCategory('cpv2008:34110000'),
  revision: 0,
  recordId: recordIdOf(Uint8Array.of(n)),
  withdrawn: false,
  ...more,
})

const load = (memory: PoolMemory, nowMs = bornAtMs): RememberedIntent[] =>
  [...memory.load(nowMs)].toSorted((a, b) => (a.key < b.key ? -1 : 1))

const opened: Disposable[] = []
afterEach(() => {
  for (const thing of opened.splice(0).toReversed()) thing[Symbol.dispose]()
})

/** One folder, in which the database is opened anew each time. */
function place() {
  const folder = temporaryFolder()
  opened.push(folder)
  return () => {
    const database = openDatabase(folder)
    opened.push({ [Symbol.dispose]: () => database.close() })
    return createPoolMemory(database)
  }
}

describe('the memory port, as every place must keep it', () => {
  test.each(poolMemorySuite(place))('$name', ({ run }) => {
    run()
  })
})

describe("the pool's memory", () => {
  test('gives back what was saved, the latest of each key', () => {
    using database = temporaryDatabase()
    const memory = createPoolMemory(database)
    expect(load(memory)).toEqual([])
    const latest = entryOf(1, { revision: 7, withdrawn: true, recordId: recordIdOf(Uint8Array.of(99)) })
    memory.save(entryOf(1))
    memory.save(entryOf(2))
    memory.save(latest)
    expect(load(memory)).toEqual([latest, entryOf(2)])
  })

  test('forgets what it is told to, and takes unknown keys calmly', () => {
    using database = temporaryDatabase()
    const memory = createPoolMemory(database)
    for (const n of [1, 2, 3]) memory.save(entryOf(n))
    memory.forget([entryOf(1).key, entryOf(3).key, entryOf(4).key])
    memory.forget([])
    expect(load(memory)).toEqual([entryOf(2)])
  })

  test('drops for good what can do no harm any more', () => {
    using database = temporaryDatabase()
    const memory = createPoolMemory(database)
    memory.save(entryOf(1))
    const until = rememberUntilMs(bornAtMs)
    expect(load(memory, until - 1)).toEqual([entryOf(1)])
    expect(load(memory, until)).toEqual([])
    expect(load(memory, bornAtMs)).toEqual([])
  })

  test('may be written while it is read, and read in part', () => {
    using database = temporaryDatabase()
    const memory = createPoolMemory(database)
    for (const n of [1, 2, 3]) memory.save(entryOf(n))
    for (const entry of memory.load(bornAtMs)) memory.save({ ...entry, revision: entry.revision + 1 })
    for (const entry of memory.load(bornAtMs)) {
      expect(entry.revision).toBe(1)
      break
    }
    memory.forget([entryOf(1).key])
    expect(load(memory)).toHaveLength(2)
  })

  test('finds everything again after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    createPoolMemory(before).save(entryOf(1, { withdrawn: true }))
    before.close()
    const after = openDatabase(folder)
    expect(load(createPoolMemory(after))).toEqual([entryOf(1, { withdrawn: true })])
    after.close()
  })

  test('agrees with the volatile memory over any history', () => {
    const lifeMs = rememberUntilMs(bornAtMs) - bornAtMs
    const change = fc.record({
      n: fc.nat(8),
      revision: fc.nat(9999),
      withdrawn: fc.boolean(),
      ageMs: fc.constantFrom(0, 1, lifeMs - 1, lifeMs, lifeMs + 1),
      isForgotten: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        using database = temporaryDatabase()
        const memories = [createPoolMemory(database), createVolatileMemory()]
        for (const { n, ageMs, isForgotten, ...more } of changes) {
          const remembered = entryOf(n, { ...more, bornAtMs: bornAtMs - ageMs })
          for (const memory of memories) {
            if (isForgotten) memory.forget([remembered.key])
            else memory.save(remembered)
          }
        }
        const [kept, expected] = memories.map((memory) => load(memory))
        expect(kept).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})
