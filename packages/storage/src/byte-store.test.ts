// Stores of small values: the same as a map of each name, whatever the keys, and safe to change while they are listed.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createByteStore, prefixEnd, type ByteStore } from './byte-store.ts'
import { openDatabase } from './database.ts'
import { limits } from './limits.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const keysOf = (store: ByteStore, prefix: string): string[] => [...store.list(prefix)].map(({ key }) => key)

/** By code points, which the order of JavaScript's own strings is not. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Few, so that keys meet, and each the edge of something: wildcards, the surrogates' gap, the last code point. */
const characters = [
  'a',
  'b',
  '/',
  '%',
  '_',
  '*',
  '\0',
  "'",
  '\u{d7ff}',
  '\u{e000}',
  '\u{ffff}',
  '\u{10000}',
  '\u{10ffff}',
]
const shortText = fc.array(fc.constantFrom(...characters), { maxLength: 4 }).map((parts) => parts.join(''))

function fill(store: ByteStore, count: number): string[] {
  const keys = Array.from({ length: count }, (_, n) => `p/${String(n).padStart(6, '0')}`)
  for (const key of keys) store.put(key, Uint8Array.of(1))
  return keys
}

describe('a byte store', () => {
  test('agrees with a map over any history, whatever its keys', () => {
    const change = fc.record({
      name: fc.constantFrom('one', 'two'),
      key: shortText,
      value: fc.option(fc.uint8Array({ maxLength: 20 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(shortText, { maxLength: 8 }), (changes, prefixes) => {
        using database = temporaryDatabase()
        const stores = { one: createByteStore(database, 'one'), two: createByteStore(database, 'two') }
        const models = { one: new Map<string, Uint8Array>(), two: new Map<string, Uint8Array>() }
        for (const { name, key, value } of changes) {
          if (value === undefined) {
            stores[name].delete(key)
            models[name].delete(key)
          } else {
            stores[name].put(key, value)
            models[name].set(key, value)
          }
        }
        for (const name of ['one', 'two'] as const) {
          for (const prefix of ['', ...prefixes]) {
            const expected = [...models[name]]
              .filter(([key]) => key.startsWith(prefix))
              .toSorted(([a], [b]) => byBytes(a, b))
              .map(([key, value]) => ({ key, value }))
            expect([...stores[name].list(prefix)]).toEqual(expected)
          }
          for (const { key } of changes) expect(stores[name].get(key)).toEqual(models[name].get(key))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('lists more than it reads at once, each entry once', () => {
    using database = temporaryDatabase()
    const store = createByteStore(database, 'dht')
    for (const more of [0, 1]) {
      const keys = fill(store, 2 * limits.maxEntriesPerRead + more)
      store.put('o', Uint8Array.of(2))
      store.put('q', Uint8Array.of(2))
      expect(keysOf(store, 'p/')).toEqual(keys)
    }
  })

  test('may be changed while it is listed', () => {
    using database = temporaryDatabase()
    const store = createByteStore(database, 'dht')
    const keys = fill(store, limits.maxEntriesPerRead + 10)
    const listed: string[] = []
    for (const { key } of store.list('p/')) {
      listed.push(key)
      store.delete(key)
      // A listing within a listing, and a write behind it.
      expect(keysOf(store, key)).toEqual([])
      store.put('p/', Uint8Array.of(3))
    }
    expect(listed).toEqual(keys)
    expect(keysOf(store, 'p/')).toEqual(['p/'])
  })

  test('no longer lists what was deleted before it was read', () => {
    using database = temporaryDatabase()
    const store = createByteStore(database, 'dht')
    const keys = fill(store, limits.maxEntriesPerRead + 10)
    const listed: string[] = []
    for (const { key } of store.list('p/')) {
      if (listed.length === 0) for (const late of keys.slice(limits.maxEntriesPerRead)) store.delete(late)
      listed.push(key)
    }
    expect(listed).toEqual(keys.slice(0, limits.maxEntriesPerRead))
  })

  test('reads only the keys of the prefix that it lists', () => {
    using database = temporaryDatabase()
    const plan = database.quick
      .prepare<{ detail: string }>(
        'EXPLAIN QUERY PLAN SELECT key FROM stored_bytes WHERE store = ? AND key >= ? AND key < ? ORDER BY key',
      )
      .all()
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH stored_bytes USING PRIMARY KEY (store=? AND key>? AND key<?)',
    ])
  })

  test('finds everything again after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    createByteStore(before, 'dht').put('/record/a', Uint8Array.of(1, 2))
    before.close()
    const after = openDatabase(folder)
    expect([...createByteStore(after, 'dht').list('/record/')]).toEqual([
      { key: '/record/a', value: Uint8Array.of(1, 2) },
    ])
    after.close()
  })
})

describe('the end of a prefix', () => {
  test('is the text after the last with that prefix, or bytes where there is none', () => {
    expect(prefixEnd('a')).toBe('b')
    expect(prefixEnd('a\u{d7ff}')).toBe('a\u{e000}')
    expect(prefixEnd('a\u{ffff}')).toBe('a\u{10000}')
    expect(prefixEnd('a\u{10ffff}\u{10ffff}')).toBe('b')
    expect(prefixEnd('\u{10ffff}')).toEqual(new Uint8Array())
    expect(prefixEnd('')).toEqual(new Uint8Array())
  })
})
