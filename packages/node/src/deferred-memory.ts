// The pool's memory, written in groups: admission does not wait for the disk with every intent.

import type { PoolMemory, RememberedIntent } from '@pregon/intent-pool'
import type { StoredPoolMemory } from '@pregon/storage'
import { limits } from './limits.ts'

export interface DeferredMemory extends PoolMemory {
  /** Writes what waits, and nothing after that. */
  close(): void
}

/**
 * Invariants:
 * 1. What ends an intent is written at once: a crash brings nothing back from the dead.
 * 2. Of others a crash loses what `maxUnwrittenMs` brought: they were live, and the mesh tells of them again.
 * 3. Where the memory fails, entries wait, and no further one is taken until all that wait are written.
 */
export function deferWrites(memory: StoredPoolMemory, onFault: (error: unknown) => void): DeferredMemory {
  const waiting = new Map<string, RememberedIntent>()
  let timer: NodeJS.Timeout | undefined
  let failed = false

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0) return
    try {
      memory.saveAll(waiting.values())
      failed = false
      waiting.clear()
    } catch (error) {
      failed = true
      flushLater()
      throw error
    }
  }

  function flushLater(): void {
    const flushNow = (): void => {
      try {
        flush()
      } catch (error) {
        onFault(error)
      }
    }
    timer ??= setTimeout(flushNow, failed ? limits.unwrittenRetryMs : limits.maxUnwrittenMs)
  }

  return {
    load(nowMs) {
      flush()
      return memory.load(nowMs)
    },
    save(entry) {
      if (failed) flush()
      const earlier = waiting.get(entry.key)
      waiting.set(entry.key, entry)
      try {
        if (entry.withdrawn || waiting.size >= limits.maxUnwritten) flush()
        else flushLater()
      } catch (error) {
        if (earlier) waiting.set(entry.key, earlier)
        else waiting.delete(entry.key)
        throw error
      }
    },
    forget(keys) {
      for (const key of keys) waiting.delete(key)
      memory.forget(keys)
    },
    close() {
      try {
        flush()
      } catch (error) {
        onFault(error)
      }
      clearTimeout(timer)
    },
  }
}
