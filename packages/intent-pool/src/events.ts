// What the pool says: the verdict on a record, and what happened to intents on the way.

import type { Refusal, SignedRecord } from '@pregon/protocol'

/** An intent that the pool holds, ready to be matched and to be served to others. */
export interface LiveIntent {
  /** The intent key, lower-case hex: names the intent over its revisions. */
  readonly key: string
  /** The latest revision. `record.bytes` is the envelope as it travels. */
  readonly record: SignedRecord<'intent'>
  /** Who forwarded this revision: a peer id, or a name for the node itself. */
  readonly from: string
  /** Bits of work that the record carries. */
  readonly workBits: number
}

/** What happened to an intent. */
export type PoolEvent =
  /** An intent is live that was not: a new one, or one that the pool could not keep earlier. */
  | { readonly type: 'admitted'; readonly intent: LiveIntent }
  /** A revision took the place of `previous`. */
  | { readonly type: 'replaced'; readonly intent: LiveIntent; readonly previous: LiveIntent }
  /** The buyer ended an intent, live until now if there is a `previous`. */
  | {
      readonly type: 'withdrawn'
      readonly key: string
      readonly withdrawal: SignedRecord<'withdrawal'>
      readonly previous?: LiveIntent
    }
  /** The pool was full, and this intent was the first to go. */
  | { readonly type: 'evicted'; readonly intent: LiveIntent }
  /** An intent reached its expiry. */
  | { readonly type: 'expired'; readonly intent: LiveIntent }

export const poolEventTypes = ['admitted', 'replaced', 'withdrawn', 'evicted', 'expired'] as const
export type PoolEventType = (typeof poolEventTypes)[number]

/** The verdict on received bytes. `events` are in the order in which they happened. */
export type Admission =
  | {
      readonly verdict: 'accept'
      readonly record: SignedRecord<'intent' | 'withdrawal'>
      readonly events: readonly PoolEvent[]
    }
  | Refusal
