// The pool's memory written in groups: what must not wait does not, what waits is written, and nothing is lost where the
// disk fails meanwhile.

import { createVolatileMemory, type RememberedIntent } from '@pregon/intent-pool'
import { parseCategory, recordIdOf } from '@pregon/protocol'
import type { StoredPoolMemory } from '@pregon/storage'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deferWrites } from './deferred-memory.ts'
import { limits } from './limits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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

/** A disk that fails while it is told to. */
function openDisk() {
  const kept = createVolatileMemory()
  const disk = { fails: false, writes: 0 }
  const ensureWorks = (): void => {
    if (disk.fails) throw new Error('disk full')
    disk.writes += 1
  }
  const memory: StoredPoolMemory = {
    load: (nowMs) => kept.load(nowMs),
    save: () => expect.unreachable('entries are written in groups'),
    saveAll(entries) {
      ensureWorks()
      for (const entry of entries) kept.save(entry)
    },
    forget(keys) {
      ensureWorks()
      kept.forget(keys)
    },
  }
  const faults: unknown[] = []
  return { disk, faults, memory: deferWrites(memory, (error) => faults.push(error)), onDisk: () => [...kept.load(0)] }
}

test('what is live is written soon, many at once', () => {
  const { disk, memory, onDisk } = openDisk()
  for (let n = 0; n < 20; n++) memory.save(entryOf(n))
  expect(onDisk()).toEqual([])
  vi.advanceTimersByTime(limits.maxUnwrittenMs)
  expect(onDisk()).toHaveLength(20)
  expect(disk.writes).toBe(1)
})

test('what ends an intent is written at once, with all that waits', () => {
  const { memory, onDisk } = openDisk()
  memory.save(entryOf(1))
  memory.save(entryOf(2, { withdrawn: true }))
  expect(onDisk()).toEqual([entryOf(1), entryOf(2, { withdrawn: true })])
})

test('no more waits than is allowed', () => {
  const { memory, onDisk } = openDisk()
  for (let n = 0; n < limits.maxUnwritten; n++) memory.save(entryOf(n))
  expect(onDisk()).toHaveLength(limits.maxUnwritten)
})

test('what waits is read, and forgotten, like what is written', () => {
  const { memory, onDisk } = openDisk()
  memory.save(entryOf(1))
  memory.save(entryOf(2))
  memory.forget([entryOf(1).key])
  expect([...memory.load(bornAtMs)]).toEqual([entryOf(2)])
  expect(onDisk()).toEqual([entryOf(2)])
})

test('where the disk fails, what waits is kept, nothing more is taken, and it is told each time', () => {
  const { disk, faults, memory, onDisk } = openDisk()
  memory.save(entryOf(1))
  disk.fails = true
  vi.advanceTimersByTime(limits.maxUnwrittenMs)
  expect(faults).toHaveLength(1)
  expect(() => memory.save(entryOf(2))).toThrow('disk full')
  vi.advanceTimersByTime(limits.unwrittenRetryMs)
  expect(faults).toHaveLength(2)
  disk.fails = false
  memory.save(entryOf(3))
  expect(onDisk()).toEqual([entryOf(1)])
  memory.close()
  expect(onDisk()).toEqual([entryOf(1), entryOf(3)])
})

test('an end that cannot be written leaves what waited under its key', () => {
  const { disk, memory, onDisk } = openDisk()
  memory.save(entryOf(1, { revision: 4 }))
  disk.fails = true
  expect(() => memory.save(entryOf(1, { withdrawn: true }))).toThrow('disk full')
  disk.fails = false
  memory.close()
  expect(onDisk()).toEqual([entryOf(1, { revision: 4 })])
})
