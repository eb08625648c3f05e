// What a gossip message is known by, and what is taken off it before anything else happens.

import type { Message } from '@libp2p/gossipsub'
import { hash } from 'node:crypto'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { messageIdBytes } from './settings.ts'

/**
 * The first 20 bytes of SHA-256 over the topic, a zero byte and all data. All of it, the signature included: an id of
 * the payload alone could be used up by a badly signed copy that arrives first.
 */
export function messageIdOf({ topic, data }: Pick<Message, 'topic' | 'data'>): Uint8Array {
  return hash('sha256', concat([fromString(topic), Uint8Array.of(0), data]), 'buffer').subarray(0, messageIdBytes)
}

/**
 * Runs before a message's id is looked up: drops the `from` field, which StrictNoSign leaves in place and would pass
 * on whole, and gives the id as text, so that a second copy is recognised without further work.
 */
export function stripForeignFields(message: { from?: Uint8Array; topic: string; data?: Uint8Array }): string {
  delete message.from
  return toString(messageIdOf({ topic: message.topic, data: message.data ?? new Uint8Array(0) }), 'base64')
}
