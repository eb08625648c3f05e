// What the pool asks of the world: a place that remembers intents over restarts.

import type { Category, RecordId } from '@pregon/protocol'

/** What is remembered of an intent for as long as anything signed by its key could do harm. */
export interface RememberedIntent {
  /** The intent key, lower-case hex. */
  readonly key: string
  /** The birth that every revision must keep. */
  readonly bornAtMs: number
  /** The category that every revision must keep. */
  readonly category: Category
  /** The highest revision admitted. Once withdrawn: 0, since no revision counts any more. */
  readonly revision: number
  /** The record id of that revision. Once withdrawn: the withdrawal's. */
  readonly recordId: RecordId
  readonly withdrawn: boolean
}

/**
 * Synchronous: what is saved counts from then on. A place that writes later must write at once what ends an intent, since
 * a crash could bring that back to life; other intents the mesh tells of again. `poolMemorySuite` says what must hold.
 */
export interface PoolMemory {
  /** Everything remembered that can still do harm at `nowMs` (`rememberUntilMs` is later), in any order. */
  load(nowMs: number): Iterable<RememberedIntent>
  /** Writes one entry over an earlier one of the same key. */
  save(entry: RememberedIntent): void
  /** Drops the entries of these keys. A key without an entry is no error. */
  forget(keys: readonly string[]): void
}
