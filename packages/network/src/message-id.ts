// What a gossip message is known by, and what is taken off it before anything else happens.

import type { Message } from '@libp2p/gossipsub'
import { hash } from 'node:crypto'
import { messageIdBytes } from './settings.ts'

/**
 * The first 20 bytes of SHA-256 over the topic, a zero byte and all data. All of it, the signature included: an id of
 * the payload alone could be used up by a badly signed copy that arrives first.
 */
export function messageIdOf(message: Pick<Message, 'topic' | 'data'>): Uint8Array {
  return hash('sha256', namedBytes(message), 'buffer').subarray(0, messageIdBytes)
}

/**
 * The text by which an id is kept. What peers name in control messages may be as long as a frame: what is no id has one
 * name in common, so that it takes no memory.
 */
export function messageIdText(id: Uint8Array): string {
  return id.length === messageIdBytes ? Buffer.from(id).toString('base64') : ''
}

/**
 * Runs before a message's id is looked up: drops the `from` field, which StrictNoSign leaves in place and would pass
 * on whole, and gives the whole hash as text, so that a second copy is recognised without further work.
 */
export function stripForeignFields(message: { from?: Uint8Array; topic: string; data?: Uint8Array }): string {
  delete message.from
  return hash('sha256', namedBytes({ topic: message.topic, data: message.data ?? nothing }), 'base64')
}

const nothing = new Uint8Array(0)

const namedBytes = ({ topic, data }: Pick<Message, 'topic' | 'data'>): Buffer =>
  Buffer.concat([Buffer.from(`${topic}\0`), data])
