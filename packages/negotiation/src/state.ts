// A conversation as both sides keep it: what each of them has said, in order. STATES.md.

import { recordIdFromBytes, type Message, type MessageType, type RecordId, type SignedRecord } from '@pregon/protocol'

export type Side = 'buyer' | 'vendor'

/** One thing that was said: an offer, or any other message. */
export type Entry = SignedRecord<'offer' | 'message'>

/**
 * Each side's entries are a chain: every entry names its author's last, and the other's last that its author had. So what
 * is kept does not depend on when what arrived, and two that keep the same chains see the same state.
 */
export interface Conversation {
  /** The first offer comes first. */
  readonly vendor: readonly Entry[]
  readonly buyer: readonly Entry[]
}

/** Where an entry stands in its conversation. */
export interface Standing {
  readonly conversation: RecordId
  /** The author's last; none before the vendor's first offer and the buyer's first word. */
  readonly prev: RecordId | undefined
  /** The other's last that the author had. */
  readonly seen: RecordId | undefined
  readonly atMs: number
}

export const other: Readonly<Record<Side, Side>> = { buyer: 'vendor', vendor: 'buyer' }

/** Expects the first offer, already verified. */
export function openConversation(offer: SignedRecord<'offer'>): Conversation {
  return { vendor: [offer], buyer: [] }
}

/** The conversation with one entry more. Expects that it was judged. */
export function extend(conversation: Conversation, side: Side, entry: Entry): Conversation {
  return { ...conversation, [side]: [...conversation[side], entry] }
}

export function standingOf(entry: Entry): Standing {
  if (entry.kind === 'message') {
    const { conversation, prev, seen, at } = entry.value
    return { conversation: recordIdFromBytes(conversation), prev: idOf(prev), seen: idOf(seen), atMs: at }
  }
  const { after, createdAt } = entry.value
  const conversation = after ? recordIdFromBytes(after.conversation) : entry.id
  return { conversation, prev: idOf(after?.prev), seen: idOf(after?.seen), atMs: createdAt }
}

const idOf = (bytes: Uint8Array | undefined): RecordId | undefined => bytes && recordIdFromBytes(bytes)

export type BodyOf<T extends MessageType> = Extract<Message['body'], { type: T }>

/** A message of one type, with its id. */
export interface Said<T extends MessageType> {
  readonly id: RecordId
  readonly atMs: number
  readonly body: BodyOf<T>
}

/** The messages of one type in a chain, in order. */
export function saidOf<T extends MessageType>(chain: readonly Entry[], type: T): Said<T>[] {
  return chain.flatMap((entry) =>
    entry.kind === 'message' && entry.value.body.type === type
      ? [{ id: entry.id, atMs: entry.value.at, body: entry.value.body as BodyOf<T> }]
      : [],
  )
}

/** The offers in a vendor's chain, in order. */
export function offersIn(chain: readonly Entry[]): SignedRecord<'offer'>[] {
  return chain.filter((entry): entry is SignedRecord<'offer'> => entry.kind === 'offer')
}
