// Intents in the order in which a full pool lets go of them: the lowest work bits x remaining life first.

import type { LiveIntent } from './events.ts'
import { IndexedHeap } from './indexed-heap.ts'

/** Work bits x remaining life in milliseconds: what an intent has paid for and not yet used up. */
export function rankOf({ workBits, record }: LiveIntent, nowMs: number): number {
  return workBits * (record.value.expiresAt - nowMs)
}

export interface Ranking {
  readonly size: number
  add(intent: LiveIntent): void
  remove(intent: LiveIntent): void
  lowest(nowMs: number): LiveIntent | undefined
  soonestToExpire(): LiveIntent | undefined
}

/**
 * Ranks change their order as time goes by, since remaining lives shrink at one pace and are multiplied by unequal
 * work. Among intents of equal work the order never changes: it is that of their expiry. So there is one heap for each
 * number of bits, and the lowest of all is the lowest of some dozen heads.
 */
export function createRanking(): Ranking {
  const heaps = new Map<number, IndexedHeap<LiveIntent>>()
  let size = 0
  const heads = () => [...heaps.values()].map((heap) => heap.peek()!)
  return {
    get size() {
      return size
    },
    add(intent) {
      const heap = heaps.get(intent.workBits) ?? new IndexedHeap<LiveIntent>((a, b) => compareExpiry(a, b) < 0)
      heaps.set(intent.workBits, heap)
      heap.push(intent)
      size++
    },
    remove(intent) {
      const heap = heaps.get(intent.workBits)
      if (!heap?.remove(intent)) return
      if (heap.size === 0) heaps.delete(intent.workBits)
      size--
    },
    lowest: (nowMs) => lowestOf(heads(), nowMs),
    soonestToExpire: () => first(heads(), compareExpiry),
  }
}

/** The lowest in rank. Of equals it is the one with the lower key, so that the order is the same for whoever asks. */
export function lowestOf(intents: readonly LiveIntent[], nowMs: number): LiveIntent | undefined {
  return first(intents, (a, b) => rankOf(a, nowMs) - rankOf(b, nowMs) || compareKeys(a, b))
}

type Compare = (a: LiveIntent, b: LiveIntent) => number

const compareExpiry: Compare = (a, b) => a.record.value.expiresAt - b.record.value.expiresAt || compareKeys(a, b)

const compareKeys: Compare = (a, b) => (a.key < b.key ? -1 : 1)

function first(intents: readonly LiveIntent[], compare: Compare): LiveIntent | undefined {
  let found: LiveIntent | undefined
  for (const intent of intents) if (found === undefined || compare(intent, found) < 0) found = intent
  return found
}
