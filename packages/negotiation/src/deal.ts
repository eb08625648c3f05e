// What a conversation has come to: whether something was accepted, confirmed, taken back, fulfilled. STATES.md.

import { recordIdFromBytes, type RecordId, type SignedRecord } from '@pregon/protocol'
import { offersIn, saidOf, type Conversation, type Entry, type Said, type Side } from './state.ts'

/**
 * - `open`: offers stand, and nothing is accepted
 * - `accepted`: waits for the vendor's confirmation
 * - `agreed`, `fulfilled`, `received`: confirmed, and what came of it
 * - `declined`: by the side that says no to all of it
 * - `not-chosen`: the buyer has what it wanted elsewhere
 * - `cancelled`: what was accepted, or agreed, was taken back
 */
export type Phase = 'open' | 'accepted' | 'agreed' | 'fulfilled' | 'received' | 'declined' | 'not-chosen' | 'cancelled'

/** The buyer's latest acceptance and what came of it. */
export interface Deal {
  readonly accept: Said<'accept'>
  readonly offer: SignedRecord<'offer'>
  readonly confirm: Said<'confirm'> | undefined
  readonly cancel: (Said<'cancel'> & { readonly by: Side }) | undefined
}

export interface State {
  readonly phase: Phase
  /** Who declined, or cancelled. */
  readonly by?: Side
  readonly deal?: Deal
}

/**
 * How a conversation stands. It depends on what was said alone, never on the order of its arrival:
 * 1. A cancellation ends its deal whatever else was said, so that a confirmation that crosses it does not bind.
 * 2. A vendor that declined has confirmed nothing after that, whatever acceptance was under way.
 */
export function stateOf(conversation: Conversation): State {
  const deal = dealOf(conversation)
  const decline = saidOf(conversation.vendor, 'decline').length > 0
  if (deal?.cancel) return { phase: 'cancelled', by: deal.cancel.by, deal }
  if (deal?.confirm) return { phase: progressOf(conversation, deal.accept.id), deal }
  if (decline) return { phase: 'declined', by: 'vendor', ...(deal && { deal }) }
  if (deal) return { phase: 'accepted', deal }
  if (saidOf(conversation.buyer, 'decline').length > 0) return { phase: 'declined', by: 'buyer' }
  if (saidOf(conversation.buyer, 'not-chosen').length > 0) return { phase: 'not-chosen', by: 'buyer' }
  return { phase: 'open' }
}

/** The latest acceptance, with what both sides said of it. */
export function dealOf({ buyer, vendor }: Conversation): Deal | undefined {
  const accept = saidOf(buyer, 'accept').at(-1)
  if (!accept) return undefined
  const offer = offersIn(vendor).find(({ id }) => id === recordIdFromBytes(accept.body.offer))
  if (!offer) return undefined
  return { accept, offer, confirm: confirmOf(vendor, accept.id), cancel: cancelOf({ buyer, vendor }, accept.id) }
}

export function confirmOf(vendor: readonly Entry[], accept: RecordId): Said<'confirm'> | undefined {
  return saidOf(vendor, 'confirm').find(({ body }) => recordIdFromBytes(body.accept) === accept)
}

/** The buyer's counts before the vendor's, where both took it back. */
export function cancelOf(conversation: Conversation, accept: RecordId): Deal['cancel'] {
  const by = (side: Side) =>
    saidOf(conversation[side], 'cancel')
      .filter(({ body }) => recordIdFromBytes(body.accept) === accept)
      .map((said) => ({ ...said, by: side }))
  return [...by('buyer'), ...by('vendor')][0]
}

function progressOf({ buyer, vendor }: Conversation, accept: RecordId): Phase {
  const names = ({ body }: { body: { accept: Uint8Array } }) => recordIdFromBytes(body.accept) === accept
  if (saidOf(buyer, 'receive').some(names)) return 'received'
  return saidOf(vendor, 'fulfil').some(names) ? 'fulfilled' : 'agreed'
}

const binding: ReadonlySet<Phase> = new Set(['accepted', 'agreed', 'fulfilled', 'received'])

/** Whether a conversation takes one of the agreements that its intent asks for, or may still turn out to. */
export function takesDeal(conversation: Conversation): boolean {
  return binding.has(stateOf(conversation).phase)
}

/** Whether a buyer may accept one more offer on an intent that asks for so many deals. */
export function hasRoomForDeal(conversations: readonly Conversation[], deals: number): boolean {
  return conversations.filter(takesDeal).length < deals
}
