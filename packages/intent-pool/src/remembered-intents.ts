// What the pool remembers of intents, so that nothing rises from the dead: bounded, and kept over restarts by its port.

import { IndexedHeap } from './indexed-heap.ts'
import { rememberUntilMs } from './limits.ts'
import type { PoolMemory, RememberedIntent } from './ports.ts'

export interface RememberedIntents {
  readonly size: number
  get(key: string): RememberedIntent | undefined
  /** Remembers an intent that is now live, or has ended. Forgets others first if there is no room. */
  remember(entry: RememberedIntent, isLive: boolean): void
  /** Says that a live intent is no longer live, so that it may be forgotten in its turn. */
  release(key: string): void
  /** Forgets what can do no harm at `nowMs`. */
  forgetHarmless(nowMs: number): void
  /** When `forgetHarmless` next has something to do. */
  nextHarmlessMs(): number | undefined
}

/**
 * Reads what is remembered. Invariants:
 * 1. The port is written before the entry counts: a crash can lose an admission, never the memory of one.
 * 2. What is live is remembered. Only ended intents are forgotten: first those that were never heard of but by their
 *    withdrawal, which anybody can make in quantity, and among equals those first whose memory ends soonest. What was
 *    read from the port counts as heard of.
 * 3. A port that fails leaves no entry half written: at worst it keeps what was to be forgotten, which is harmless.
 */
export function recallIntents(memory: PoolMemory, maxRemembered: number, nowMs: number): RememberedIntents {
  const entries = new Map<string, RememberedIntent>()
  const byBirth = (a: RememberedIntent, b: RememberedIntent) => a.bornAtMs < b.bornAtMs
  /** Entries of intents that are not live. */
  const ended = new IndexedHeap<RememberedIntent>(byBirth)
  /** Those of which nothing but the withdrawal came. */
  const unheard = new IndexedHeap<RememberedIntent>(byBirth)

  /** Forgets ended intents, the unheard first, for as long as `isToGo` says so of the earliest birth. */
  function forgetWhile(isToGo: (earliest: RememberedIntent) => boolean): void {
    const keys: string[] = []
    for (const heap of [unheard, ended])
      for (let entry = heap.peek(); entry && isToGo(entry); entry = heap.peek()) {
        heap.remove(entry)
        entries.delete(entry.key)
        keys.push(entry.key)
      }
    if (keys.length > 0) memory.forget(keys)
  }

  for (const entry of memory.load(nowMs)) {
    entries.set(entry.key, entry)
    ended.push(entry)
  }
  forgetWhile(() => entries.size > maxRemembered)

  return {
    get size() {
      return entries.size
    },
    get: (key) => entries.get(key),
    remember(entry, isLive) {
      const earlier = entries.get(entry.key)
      if (!earlier) forgetWhile(() => entries.size >= maxRemembered)
      memory.save(entry)
      if (earlier && !ended.remove(earlier)) unheard.remove(earlier)
      entries.set(entry.key, entry)
      if (!isLive) (earlier ? ended : unheard).push(entry)
    },
    release(key) {
      ended.push(entries.get(key)!)
    },
    forgetHarmless: (now) => forgetWhile(({ bornAtMs }) => rememberUntilMs(bornAtMs) <= now),
    nextHarmlessMs() {
      const births = [unheard.peek(), ended.peek()].flatMap((entry) => (entry ? [entry.bornAtMs] : []))
      return births.length > 0 ? rememberUntilMs(Math.min(...births)) : undefined
    },
  }
}
