// Offers and messages that are signed as in the network, made with few words.

import {
  createSigner,
  type Currency,
  parseDecimal,
  recordIdOf,
  recordIdToBytes,
  signRecord,
  type Message,
  type Offer,
  type RecordId,
  type SignedRecord,
  type Signer,
} from '@pregon/protocol'
import { draft } from './draft.ts'
import { judge, type Judgement } from './judge.ts'
import { extend, other, type Conversation, type Entry, type Side } from './state.ts'

export const network = 'test'
export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs
export const startMs = 1_800_000_000_000

const keyOf = (n: number): Signer => createSigner(new Uint8Array(32).fill(n))

export const signers: Readonly<Record<Side, Signer>> = { buyer: keyOf(1), vendor: keyOf(2) }
const sealKey = new Uint8Array(32).fill(9)
export const intentId = recordIdToBytes(recordIdOf(Uint8Array.of(1)))

export interface OfferOptions {
  readonly atMs?: number
  readonly bindingUntilMs?: number
  readonly totalCents?: number
  /** The conversation that it goes on with. */
  readonly after?: Conversation
}

export function makeOffer(options: OfferOptions = {}): SignedRecord<'offer'> {
  const { atMs = startMs, bindingUntilMs = atMs + dayMs, totalCents = 1000, after } = options
  const [first, last, seen] = [after?.vendor[0], after?.vendor.at(-1), after?.buyer.at(-1)]
  const value: Offer = {
    v: 0,
    key: signers.vendor.publicKey,
    profile: Uint8Array.of(1),
    intent: intentId,
    to: sealKey,
    createdAt: atMs,
    bindingUntil: bindingUntilMs,
    item: { sku: 'A-1', title: 'A thing', properties: [] },
    quantity: { amount: parseDecimal('1'), unit: '1' as const },
    price: { currency: 'EUR' as Currency, total: totalCents, lines: [{ label: 'A thing', amount: totalCents }] },
    delivery: { mode: 'ship' as const },
    terms: { answer: 'decline' as const },
    ...(first &&
      last && {
        after: {
          conversation: recordIdToBytes(first.id),
          prev: recordIdToBytes(last.id),
          ...(seen && { seen: recordIdToBytes(seen.id) }),
        },
      }),
  }
  return signRecord('offer', value, signers.vendor, network)
}

export function makeEntry(conversation: Conversation, side: Side, body: Message['body'], nowMs: number): Entry {
  const address = { key: signers[side].publicKey, to: sealKey }
  return signRecord('message', draft(conversation, side, body, address, nowMs), signers[side], network)
}

/** What comes of saying something in a conversation that both sides have whole. */
export function say(
  conversation: Conversation,
  side: Side,
  body: Message['body'],
  nowMs: number,
): { judgement: Judgement; after: Conversation; id: RecordId } {
  const entry = makeEntry(conversation, side, body, nowMs)
  const judgement = judge(conversation, side, entry, nowMs)
  return { judgement, id: entry.id, after: judgement === 'next' ? extend(conversation, side, entry) : conversation }
}

export const sides = Object.keys(other) as readonly Side[]
