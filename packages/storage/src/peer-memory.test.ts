// Remembered peers: newest first, the latest of each, and never more than the limit.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { limits } from './limits.ts'
import { createPeerMemory, type RememberedPeer } from './peer-memory.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const entryOf = (n: number, lastSeenMs = n): RememberedPeer => ({
  peer: `12D3KooW${String(n).padStart(6, '0')}`,
  record: Uint8Array.of(n % 256, lastSeenMs % 256),
  lastSeenMs,
})

const newestFirst = (a: RememberedPeer, b: RememberedPeer): number =>
  b.lastSeenMs - a.lastSeenMs || (a.peer < b.peer ? -1 : 1)

describe('the memory of peers', () => {
  test('agrees with a map over any history', () => {
    const change = fc.record({ n: fc.nat(6), lastSeenMs: fc.nat(10), isForgotten: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.nat(8), (changes, max) => {
        using database = temporaryDatabase()
        const memory = createPeerMemory(database)
        const model = new Map<string, RememberedPeer>()
        for (const { n, lastSeenMs, isForgotten } of changes) {
          const entry = entryOf(n, lastSeenMs)
          if (isForgotten) {
            memory.forget(entry.peer)
            model.delete(entry.peer)
          } else {
            memory.remember(entry)
            model.set(entry.peer, entry)
          }
        }
        expect(memory.recent(max)).toEqual([...model.values()].toSorted(newestFirst).slice(0, max))
      }),
      { numRuns: 25 },
    )
  })

  test('drops those not seen for longest, and lets none older in', () => {
    using database = temporaryDatabase()
    const memory = createPeerMemory(database)
    const max = limits.maxRememberedPeers
    for (let n = 1; n <= max; n += 1) memory.remember(entryOf(n))
    memory.remember(entryOf(1, max + 1))
    memory.remember(entryOf(max + 2))
    memory.remember(entryOf(0))
    const kept = memory.recent(max + 10)
    expect(kept).toHaveLength(max)
    expect(kept.slice(0, 2)).toEqual([entryOf(max + 2), entryOf(1, max + 1)])
    expect(kept.at(-1)).toEqual(entryOf(3))
  })

  test('gives none where none, or fewer, are asked for', () => {
    using database = temporaryDatabase()
    const memory = createPeerMemory(database)
    memory.remember(entryOf(1))
    expect(memory.recent(0)).toEqual([])
    expect(memory.recent(-1)).toEqual([])
  })

  test('finds everything again after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    createPeerMemory(before).remember(entryOf(1))
    before.close()
    const after = openDatabase(folder)
    expect(createPeerMemory(after).recent(10)).toEqual([entryOf(1)])
    after.close()
  })
})
