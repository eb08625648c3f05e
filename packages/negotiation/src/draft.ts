// What a side says next, as a message that stands in its place. STATES.md.

import { recordIdToBytes, type Message } from '@pregon/protocol'
import { stateOf } from './deal.ts'
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
  const { phase, deal } = stateOf(conversation)
  if (phase !== 'accepted' || !deal) return undefined
  const { id, body } = deal.accept
  return {
    atMs: mayTurnElsewhereMs(body.confirmBy),
    body: { type: 'cancel', accept: recordIdToBytes(id), reason: 'no_confirm' },
  }
}
