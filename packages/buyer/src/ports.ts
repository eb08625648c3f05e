// What the buyer's side asks of the world: a place that keeps its intents and the offers on them.

import type { RecordId } from '@pregon/protocol'
import type { PrivateWant } from './want.ts'

/** One of the buyer's own intents, with what never leaves the node. */
export interface StoredIntent {
  /** The intent key, lower-case hex: names the intent over its revisions. */
  readonly key: string
  /** The index from which the intent's keys are derived. */
  readonly keyIndex: number
  /** The envelope of the latest revision. */
  readonly record: Uint8Array
  readonly recordId: RecordId
  /** The envelope of its withdrawal, once the buyer ended it. */
  readonly withdrawal?: Uint8Array | undefined
  /** What never leaves the node. Kept as JSON. */
  readonly private: PrivateWant
  /** Where the reply host listens, as multiaddrs with their ports. */
  readonly replyAddresses: readonly string[]
  readonly createdAtMs: number
}

/** An offer as it was received and verified. */
export interface StoredOffer {
  /** The intent key, lower-case hex. */
  readonly intentKey: string
  readonly offerId: RecordId
  /** The offer's envelope, opened. */
  readonly record: Uint8Array
  readonly receivedAtMs: number
}

/** Synchronous: an offer is acknowledged only once it is kept. */
export interface BuyerStore {
  /** The creation time in seconds, or one more than the last index given out, whichever is later. Never twice the same. */
  nextKeyIndex(nowMs: number): number
  /** Writes an intent over an earlier revision with the same key. */
  saveIntent(intent: StoredIntent): void
  /** All intents, oldest first. */
  intents(): StoredIntent[]
  /** Keeps an offer. False if it was already kept. */
  saveOffer(offer: StoredOffer): boolean
  /** The offers on one intent, in the order of their arrival. */
  offers(intentKey: string): StoredOffer[]
}
