// What whoever runs a buyer's node sees of its own intents, from their preparation to their end.

import type { PrivateWant, Want } from '@pregon/buyer'
import type { Intent, SignedRecord } from '@pregon/protocol'

/** An intent that is ready to be shown to its buyer, and that nobody else has seen. */
export interface PreparedIntent {
  /** The intent key, lower-case hex. */
  readonly key: string
  readonly want: Want
  /** The exact record, but for the work that is still to be done for it. */
  readonly intent: Intent
}

/** One of the buyer's intents. */
export interface OwnIntent {
  /** The intent key, lower-case hex: names the intent over its revisions. */
  readonly key: string
  /** The latest revision. */
  readonly record: SignedRecord<'intent'>
  /** What belongs to it and never leaves the node. */
  readonly private: PrivateWant
  readonly state: 'live' | 'withdrawn' | 'expired'
  readonly createdAtMs: number
}

/** What the buyer gets back from the mesh at once. */
export interface Published {
  readonly intent: OwnIntent
  /** Peers that took it. 0 where the last one left at that moment: the intent then goes out when there is one again. */
  readonly reached: number
}

/** How a record is published: an intent, its next revision, or its withdrawal. */
export interface PublishOptions {
  readonly signal?: AbortSignal | undefined
  /** Told of the tries of the work, and of how many are needed on average. */
  readonly onProgress?: ((tries: number, expected: number) => void) | undefined
  /** Told once the work is done, and nothing is left but to sign the record and hand it out. */
  readonly onWorkDone?: (() => void) | undefined
}
