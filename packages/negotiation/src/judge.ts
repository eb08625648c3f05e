// Whether an entry may be said where it stands. Both sides judge alike: by the author's chain before it, and by as much of
// the other's as the author says to have seen. STATES.md.

import {
  limits as protocolLimits,
  recordIdFromBytes,
  type Message,
  type MessageType,
  type RecordId,
} from '@pregon/protocol'
import { cancelOf, confirmOf } from './deal.ts'
import { limits } from './limits.ts'
import { offersIn, other, saidOf, standingOf, type BodyOf, type Conversation, type Entry, type Side } from './state.ts'

/**
 * What becomes of an entry that has arrived:
 * - `next`: it extends its author's chain
 * - `known`: it is there already
 * - `missing`: something before it is not there yet, and must come first
 * - any other: it is refused, and the chain stays as it was
 */
export type Judgement = 'next' | 'known' | 'missing' | Refusal

export const refusals = {
  'other-conversation': 'It belongs to another conversation.',
  forked: 'Its author has said something else in its place.',
  'seen-less': 'It has seen less of the other side than its author had before.',
  'out-of-time': 'It is dated before its author’s last, or later than the clocks may differ.',
  'too-many': 'Its author has said as much as a conversation may hold.',
  'not-yours': 'The other side says such a thing, and not this one.',
  'unknown-reference': 'It names an offer, a question or an acceptance that is not there.',
  'not-now': 'It cannot be said as the conversation stands.',
  'too-late': 'The time for it has passed.',
  'too-early': 'The time for it has not come.',
} as const

export type Refusal = keyof typeof refusals

/** What the author of an entry had before it: the own chain, and the other's up to what was seen. */
interface View {
  readonly side: Side
  readonly conversation: Conversation
}

/** Judges an entry of a side whose signature and reader were checked. */
export function judge(conversation: Conversation, side: Side, entry: Entry, nowMs: number): Judgement {
  const own = conversation[side]
  if (own.some(({ id }) => id === entry.id)) return 'known'
  const { prev, seen, atMs, conversation: of } = standingOf(entry)
  if (of !== conversation.vendor[0]!.id) return 'other-conversation'
  if (prev !== own.at(-1)?.id) return prev === undefined || own.some(({ id }) => id === prev) ? 'forked' : 'missing'
  const seenTo = placeOf(conversation[other[side]], seen)
  if (seenTo === undefined) return 'missing'
  const last = own.at(-1)
  if (last && seenTo < placeOf(conversation[other[side]], standingOf(last).seen)!) return 'seen-less'
  if (atMs > nowMs + protocolLimits.maxClockSkewMs || (last && atMs < standingOf(last).atMs)) return 'out-of-time'
  if (own.length >= limits.maxEntries) return 'too-many'
  const had = { ...conversation, [other[side]]: conversation[other[side]].slice(0, seenTo) }
  return judgeSaying(entry, { side, conversation: had }) ?? 'next'
}

/** How many entries of a chain were seen where `seen` is the last of them; undefined where it is not there. */
function placeOf(chain: readonly Entry[], seen: RecordId | undefined): number | undefined {
  if (seen === undefined) return 0
  const place = chain.findIndex(({ id }) => id === seen)
  return place === -1 ? undefined : place + 1
}

function judgeSaying(entry: Entry, view: View): Refusal | undefined {
  if (entry.kind === 'offer') return view.side === 'vendor' ? judgeOffer(view) : 'not-yours'
  const { body, at } = entry.value
  const { by, judge: judgeBody } = sayings[body.type]
  if (!by.includes(view.side)) return 'not-yours'
  return (judgeBody as (body: Message['body'], view: View, atMs: number) => Refusal | undefined)(body, view, at)
}

/** A vendor may offer anew until it has declined, or one of its offers was agreed on. */
function judgeOffer({ conversation }: View): Refusal | undefined {
  return hasDeclined(conversation, 'vendor') || liveConfirm(conversation) ? 'not-now' : undefined
}

interface Saying<T extends MessageType> {
  readonly by: readonly Side[]
  readonly judge: (body: BodyOf<T>, view: View, atMs: number) => Refusal | undefined
}

const both = ['buyer', 'vendor'] as const

/** What may be said by whom, and when. */
const sayings: { readonly [T in MessageType]: Saying<T> } = {
  question: { by: both, judge: () => undefined },
  answer: {
    by: both,
    judge: ({ question }, { side, conversation }) =>
      hasId(saidOf(conversation[other[side]], 'question'), question) ? undefined : 'unknown-reference',
  },
  counter: {
    by: ['buyer'],
    judge: ({ offer }, { conversation }) => {
      if (!hasId(offersIn(conversation.vendor), offer)) return 'unknown-reference'
      return isOver(conversation) || liveAccept(conversation) ? 'not-now' : undefined
    },
  },
  accept: {
    by: ['buyer'],
    judge: ({ offer: named, confirmBy }, { conversation }, atMs) => {
      const offer = offersIn(conversation.vendor).find(({ id }) => id === recordIdFromBytes(named))
      if (!offer) return 'unknown-reference'
      if (isOver(conversation) || liveAccept(conversation)) return 'not-now'
      return confirmBy > atMs && confirmBy <= offer.value.bindingUntil ? undefined : 'too-late'
    },
  },
  confirm: {
    by: ['vendor'],
    judge: ({ accept: named }, { conversation }, atMs) => {
      const accept = acceptNamed(conversation, named)
      if (!accept) return 'unknown-reference'
      const isTaken = cancelOf(conversation, accept.id) ?? confirmOf(conversation.vendor, accept.id)
      if (isTaken || hasDeclined(conversation, 'vendor')) return 'not-now'
      return atMs <= accept.body.confirmBy ? undefined : 'too-late'
    },
  },
  decline: {
    by: both,
    judge: (_, { side, conversation }) => {
      const isBound = side === 'buyer' ? liveAccept(conversation) : liveConfirm(conversation)
      return hasDeclined(conversation, side) || isBound ? 'not-now' : undefined
    },
  },
  cancel: {
    by: both,
    judge: ({ accept: named, reason }, { side, conversation }, atMs) => {
      const accept = acceptNamed(conversation, named)
      if (!accept) return 'unknown-reference'
      const confirm = confirmOf(conversation.vendor, accept.id)
      if (cancelOf(conversation, accept.id) || (side === 'vendor' && !confirm)) return 'not-now'
      if (reason !== 'no_confirm') return undefined
      if (side === 'vendor' || confirm) return 'not-now'
      return atMs >= mayTurnElsewhereMs(accept.body.confirmBy) ? undefined : 'too-early'
    },
  },
  'not-chosen': {
    by: ['buyer'],
    judge: (_, { conversation }) => (isOver(conversation) || liveAccept(conversation) ? 'not-now' : undefined),
  },
  fulfil: {
    by: ['vendor'],
    judge: ({ accept }, { conversation }) => judgeProgress(conversation, accept),
  },
  receive: {
    by: ['buyer'],
    judge: ({ accept }, { conversation }) => judgeProgress(conversation, accept),
  },
}

/** From when a confirmation that has not come is none: both clocks may be off by the skew, one each way. */
export function mayTurnElsewhereMs(confirmBy: number): number {
  return confirmBy + 2 * protocolLimits.maxClockSkewMs
}

function judgeProgress(conversation: Conversation, named: Uint8Array): Refusal | undefined {
  const accept = acceptNamed(conversation, named)
  if (!accept) return 'unknown-reference'
  return confirmOf(conversation.vendor, accept.id) && !cancelOf(conversation, accept.id) ? undefined : 'not-now'
}

const acceptNamed = ({ buyer }: Conversation, named: Uint8Array) =>
  saidOf(buyer, 'accept').find(({ id }) => id === recordIdFromBytes(named))

const hasId = (said: readonly { readonly id: RecordId }[], named: Uint8Array): boolean =>
  said.some(({ id }) => id === recordIdFromBytes(named))

const hasDeclined = (conversation: Conversation, side: Side): boolean =>
  saidOf(conversation[side], 'decline').length > 0

/** Whether the buyer has said its last word on offers, or the vendor has, as far as the buyer saw. */
const isOver = (conversation: Conversation): boolean =>
  hasDeclined(conversation, 'buyer') ||
  hasDeclined(conversation, 'vendor') ||
  saidOf(conversation.buyer, 'not-chosen').length > 0

/** The buyer's acceptance that nobody took back. */
const liveAccept = (conversation: Conversation) =>
  saidOf(conversation.buyer, 'accept').find(({ id }) => !cancelOf(conversation, id))

/** The vendor's confirmation that nobody took back. */
const liveConfirm = (conversation: Conversation) =>
  saidOf(conversation.vendor, 'confirm').find(({ body }) => !cancelOf(conversation, recordIdFromBytes(body.accept)))
