// One of the buyer's intents at run time, and what the desk works with: shared by the rooms of the desk.

import type { EventEmitter } from 'node:events'
import PQueue from 'p-queue'
import type { BuyerStore, StoredIntent } from '@pregon/buyer'
import type { Gossip, ReplyHost } from '@pregon/network'
import type { Intent, NetworkParameters, RecordId, SignedRecord, Topic } from '@pregon/protocol'
import { NodeError } from './errors.ts'
import type { BuyerEvents } from './events.ts'
import type { IntentKeys } from './intent-keys.ts'
import type { NodeLogger } from './options.ts'
import type { OwnIntent } from './own-intent.ts'

export interface DeskContext {
  readonly parameters: NetworkParameters
  readonly gossip: Gossip
  readonly store: BuyerStore
  readonly seed: Uint8Array
  /** Where reply hosts listen. */
  readonly listen: readonly string[]
  /** Connects to followers of a topic, as far as there are any. The secret is the intent's own. Never rejects. */
  readonly reach: (topic: Topic, secret: Uint8Array) => Promise<void>
  /** How long a change then waits for a peer that follows its topic. */
  readonly reachTimeoutMs: number
  readonly nowMs: () => number
  readonly events: EventEmitter<BuyerEvents>
  readonly logger: NodeLogger
  /** The node's life. */
  readonly signal: AbortSignal
}

/** An intent as it stands in the store, and the record of its latest revision. */
export interface KeptIntent {
  readonly stored: StoredIntent
  readonly record: SignedRecord<'intent'>
}

export interface DeskEntry {
  readonly keys: IntentKeys
  /** One change at a time: a revision and a withdrawal that overlap must see each other. */
  readonly changes: PQueue
  /** Open as long as the intent is prepared or live. */
  replyHost?: ReplyHost
  /** Missing while it is only prepared. */
  published?: KeptIntent
  /** The offers kept: their vendors, as root keys in hex, by record id. */
  readonly offers: Map<RecordId, string>
}

export type PublishedEntry = DeskEntry & { published: KeptIntent }

export function createEntry(keys: IntentKeys): DeskEntry {
  return { keys, changes: new PQueue({ concurrency: 1 }), offers: new Map() }
}

export function isPublished(entry: DeskEntry): entry is PublishedEntry {
  return entry.published !== undefined
}

/** What the node's owner sees of a kept intent. */
export function toOwnIntent({ stored, record }: KeptIntent, nowMs: number): OwnIntent {
  const { key, createdAtMs, private: secret, withdrawal } = stored
  const unlessWithdrawn = record.value.expiresAt <= nowMs ? 'expired' : 'live'
  return { key, record, private: secret, state: withdrawal ? 'withdrawn' : unlessWithdrawn, createdAtMs }
}

export function stateOf(entry: DeskEntry, nowMs: number): OwnIntent['state'] | 'prepared' {
  return isPublished(entry) ? toOwnIntent(entry.published, nowMs).state : 'prepared'
}

/** To be asked when a change has its turn. Throws `intent-ended`. */
export function ensureLive(entry: PublishedEntry, nowMs: number): void {
  const state = stateOf(entry, nowMs)
  if (state !== 'live')
    throw new NodeError('intent-ended', `The intent ${entry.keys.key} is ${state}, and cannot be changed any more.`, {
      details: { key: entry.keys.key, state },
    })
}

/** Where offers on an intent go, for its record: its reply host, or where that was while it is not open again yet. */
export function replyOf({ keys, replyHost, published }: DeskEntry): Intent['reply'] {
  const { peer, addresses } = replyHost ?? published!.record.value.reply
  return { seal: keys.seal.publicKey, peer, addresses: [...addresses] }
}

export async function closeReplyHost(entry: DeskEntry): Promise<void> {
  const { replyHost } = entry
  delete entry.replyHost
  await replyHost?.stop()
}
