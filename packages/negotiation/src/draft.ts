// What a side says next, as a message that stands in its place. STATES.md.

import { recordIdToBytes, type Message } from '@pregon/protocol'
import { dealOf, type Deal } from './deal.ts'
import { mayTurnElsewhereMs } from './judge.ts'
import { other, standingOf, type Conversation, type Side } from './state.ts'

/** Who speaks to whom. */
export interface Address {
  /** The key that signs. */
  readonly key: Uint8Array
  /** The reader's seal key. */
  readonly to: Uint8Array
}

/** A message that says `body`, not signed yet. A clock that was set back moves nothing before what was said already. */
export function draft(
  conversation: Conversation,
  side: Side,
  body: Message['body'],
  { key, to }: Address,
  nowMs: number,
): Message {
  const [own, others] = [conversation[side], conversation[other[side]]]
  const [first, last] = [conversation.vendor[0]!, own.at(-1)]
  const intent = first.value.intent
  return {
    v: 0,
    key,
    conversation: recordIdToBytes(first.id),
    intent,
    to,
    ...(last && { prev: recordIdToBytes(last.id) }),
    ...(others.length > 0 && { seen: recordIdToBytes(others.at(-1)!.id) }),
    at: Math.max(nowMs, last ? standingOf(last).atMs : 0),
    body,
  }
}

/** What a buyer's node has to do by itself, and when. */
export interface Due {
  readonly atMs: number
  readonly body: Message['body']
}

/** An acceptance that was not confirmed in time is taken back, so that the buyer may turn elsewhere. */
export function dueOf(conversation: Conversation): Due | undefined {
  const deal = dealOf(conversation)
  if (!deal || !isWaiting(conversation, deal)) return undefined
  const { accept } = deal
  return {
    atMs: mayTurnElsewhereMs(accept.body.confirmBy),
    body: { type: 'cancel', accept: recordIdToBytes(accept.id), reason: 'no_confirm' },
  }
}

/** A vendor that declined gives the buyer free at once. */
function isWaiting(conversation: Conversation, { confirm, cancel }: Deal): boolean {
  const declined = conversation.vendor.some(({ kind, value }) => kind === 'message' && value.body.type === 'decline')
  return !confirm && !cancel && !declined
}
