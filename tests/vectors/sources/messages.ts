// Vectors of SPEC section 16.2: messages as records.

import { encode } from '@ipld/dag-cbor'
import { breaches, invalidRecord, validRecord } from './records.ts'
import { bornAt, buyer, delegate, intentId, nowMs, offer, stranger, vendorSeal } from './samples.ts'
import { hex, idBytes, sha256, signedEnvelope, signedRecord, type Fields, type Json } from './writer.ts'

const offerId = idBytes(encode(offer))
const acceptId = idBytes(encode({ accept: 1 }))
const questionId = idBytes(encode({ question: 1 }))

const said = (body: Fields): Fields => ({
  v: 0,
  key: buyer.publicKey,
  conversation: offerId,
  intent: intentId,
  to: vendorSeal.publicKey,
  seen: offerId,
  at: nowMs,
  body,
})

const accept: Fields = {
  type: 'accept',
  offer: offerId,
  intent: intentId,
  confirmBy: nowMs + 3_600_000,
  review: sha256(Uint8Array.of(7)),
}

const bodies: readonly Fields[] = [
  { type: 'question', text: 'When could it come?' },
  { type: 'answer', question: questionId, text: 'On Tuesday.\nOr later.' },
  { type: 'counter', offer: offerId, price: { currency: 'EUR', total: 99_000 }, note: 'Paid at once.' },
  {
    type: 'counter',
    offer: offerId,
    quantity: { amount: [2, 0], unit: '1' },
    delivery: { mode: 'pickup', from: '2026-09-24', to: '2026-09-30' },
  },
  accept,
  { type: 'confirm', accept: acceptId, token: new Uint8Array(64).fill(3) },
  { type: 'decline', reason: 'price_sensitivity', note: 'Too dear.' },
  { type: 'cancel', accept: acceptId, reason: 'no_confirm' },
  { type: 'not-chosen' },
  { type: 'fulfil', accept: acceptId, tracking: 'X 123', note: 'With the night courier.' },
  { type: 'receive', accept: acceptId },
]

const question = said({ type: 'question', text: 'When?' })

export function messageVectors(): Json[] {
  const { seen: _, ...unfounded } = question
  return [
    ...bodies.map((body, i) => validRecord(`${String(body['type'])}, ${i + 1}`, 'message', said(body), buyer)),
    validRecord(
      'a message that follows the author’s own',
      'message',
      { ...unfounded, key: delegate.publicKey, prev: offerId },
      delegate,
    ),
    validRecord('a message that follows both', 'message', { ...question, prev: acceptId }, buyer),
    ...breaches(
      'message',
      question,
      buyer,
      [
        ['a message without a conversation', 'conversation'],
        ['a conversation that is no record id', 'conversation', new Uint8Array(36)],
        ['a message to nobody', 'to'],
        ['a message without a time', 'at'],
        ['a body of an unknown type', 'body', { type: 'shout', text: 'Now!' }],
        ['an empty question', 'body.text', ''],
        ['a question of 2001 bytes', 'body.text', 'a'.repeat(2001)],
        ['a question with a foreign field', 'body.urgent', true],
        ['an answer to no question', 'body', { type: 'answer', text: 'Yes.' }],
        ['a counter without an offer', 'body', { type: 'counter', note: 'Less.' }],
        ['a counter that asks for nothing', 'body', { type: 'counter', offer: offerId }],
        ['an acceptance without a time to confirm', 'body', { ...accept, confirmBy: undefined }],
        ['an acceptance with a short review key', 'body', { ...accept, review: new Uint8Array(31) }],
        ['a confirmation without a token', 'body', { type: 'confirm', accept: acceptId }],
        ['a decline for no known reason', 'body', { type: 'decline', reason: 'bored' }],
        ['a cancellation of nothing', 'body', { type: 'cancel', reason: 'other' }],
        ['a time below zero', 'at', -bornAt],
      ].map(([name, path, value]) => [name, path, clean(value)] as [string, string, unknown]),
    ),
    invalidRecord('a message that follows nothing', 'message', unfounded, buyer),
    {
      name: 'more than 8 KiB',
      kind: 'message',
      hex: hex(signedEnvelope('/pregon/message/1', new Uint8Array(8192), buyer)),
      valid: false,
      code: 'size',
    },
    {
      name: 'a message that another key signed',
      kind: 'message',
      hex: hex(signedRecord('message', question, stranger)),
      valid: false,
      code: 'signer',
    },
  ]
}

/** Without the fields that are undefined, for which the encoding has no form. */
const clean = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))
    : value
