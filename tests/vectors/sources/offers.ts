// Vectors of SPEC section 14: offers as records, and offers as the buyer's node judges them.

import { encode } from '@ipld/dag-cbor'
import { fromString } from 'uint8arrays/from-string'
import {
  bornAt,
  buyer,
  buyerSeal,
  delegate,
  intentId,
  network,
  nowMs,
  offer,
  profile,
  root,
  smallestIntent,
  stranger,
  terms,
} from './samples.ts'
import { validRecord } from './records.ts'
import {
  changed,
  hex,
  idBytes,
  idText,
  sha256,
  signedEnvelope,
  signedRecord,
  type Fields,
  type Json,
  type KeyPair,
} from './writer.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

const breaches: [name: string, path: string, value?: unknown][] = [
  ['an offer without a profile', 'profile'],
  ['an intent id that is no record id', 'intent', new Uint8Array(36)],
  ['an offer that binds for no time', 'bindingUntil', nowMs],
  ['an offer that binds for 30 days and a millisecond', 'bindingUntil', nowMs + 30 * dayMs + 1],
  ['a quantity of zero', 'quantity.amount', [0, 0]],
  ['a total that is not the sum of its lines', 'price.total', 109_901],
  ['a price without lines', 'price.lines', []],
  ['17 price lines', 'price.lines', Array.from({ length: 17 }, () => ({ label: 'x', amount: 0 }))],
  ['a negative total', 'price', { currency: 'EUR', total: -1, lines: [{ label: 'x', amount: -1 }] }],
  ['a delivery that ends before it begins', 'delivery', { mode: 'ship', from: '2026-09-30', to: '2026-09-29' }],
  ['an answer to terms without their hash', 'terms', { answer: 'accept' }],
  ['an answer to terms that is unknown', 'terms', { answer: 'perhaps' }],
  ['a proposal without an id', 'terms', { answer: 'propose', sha256: terms.sha256 }],
  ['a unit on a text', 'item.properties', [{ name: 'color', value: 'red', unit: 'kg' }]],
  ['49 properties', 'item.properties', Array.from({ length: 49 }, (_, i) => ({ name: `p${i}`, value: true }))],
  ['an offer that goes on without naming the last', 'after', { conversation: idBytes(encode({})) }],
  ['a note of 501 bytes', 'note', 'a'.repeat(501)],
]

const first = idBytes(encode(offer))
const said = idBytes(encode({ said: 1 }))
const after = { conversation: first, prev: first }

export function offerVectors(): Json[] {
  const proposal = { ...offer, terms: { answer: 'propose', ...terms }, note: 'Two lines\nof it.' }
  return [
    validRecord('an offer of a delegate', 'offer', offer, delegate),
    validRecord('an offer of the root key', 'offer', { ...offer, key: root.publicKey }, root),
    validRecord('an offer with other terms', 'offer', proposal, delegate),
    validRecord('an offer that goes on with a conversation', 'offer', { ...offer, after }, delegate),
    validRecord(
      'an offer that answers what was said',
      'offer',
      { ...offer, after: { ...after, seen: said } },
      delegate,
    ),
    validRecord('an offer that declines the terms', 'offer', { ...offer, terms: { answer: 'decline' } }, delegate),
    ...breaches.map(([name, path, value]) => ({
      name,
      kind: 'offer',
      hex: hex(signedRecord('offer', changed(offer, path, value), delegate)),
      valid: false,
      code: 'schema',
    })),
    {
      name: 'more than 8 KiB',
      kind: 'offer',
      hex: hex(signedEnvelope('/pregon/offer/1', new Uint8Array(8192), delegate)),
      valid: false,
      code: 'size',
    },
    {
      name: 'an offer that another key signed',
      kind: 'offer',
      hex: hex(signedRecord('offer', offer, stranger)),
      valid: false,
      code: 'signer',
    },
  ]
}

const withProfile = (fields: Fields, key: KeyPair = root, onNetwork = network): Fields => ({
  ...offer,
  profile: signedRecord('profile', fields, key, onNetwork),
})

/** An envelope with the last bit of its signature turned. */
function spoiled(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy[bytes.length - 1]! ^= 1
  return copy
}

export function judgedOfferVectors(): Json[] {
  const signed = (fields: Fields, key = delegate, onNetwork = network) => signedRecord('offer', fields, key, onNetwork)
  const delegated = (change: Fields) =>
    changed(profile, 'delegates', [{ ...(profile['delegates'] as Fields[])[0], ...change }])
  const twice = changed(profile, 'delegates', [
    { key: delegate.publicKey, scope: ['confirm'], expiresAt: bornAt + dayMs },
    { key: delegate.publicKey, scope: ['offer'], expiresAt: bornAt + dayMs },
  ])
  const short = { ...profile, expiresAt: nowMs }
  const table: [name: string, bytes: Uint8Array, answer: string, change?: { nowMs?: number; seal?: Uint8Array }][] = [
    ['an offer of a delegate', signed(offer), 'verified'],
    ['an offer of the root key', signed({ ...offer, key: root.publicKey }, root), 'verified'],
    ['a delegate listed twice, once with the scope', signed(withProfile(twice)), 'verified'],
    [
      'an offer from a clock that is 2 minutes ahead',
      signed({ ...offer, createdAt: nowMs + 2 * minuteMs }),
      'verified',
    ],
    ['no record', fromString('hello'), 'invalid-offer'],
    ['an intent', signedRecord('intent', smallestIntent, buyer), 'invalid-offer'],
    ['a profile that is no record', signed({ ...offer, profile: fromString('hello') }), 'invalid-offer'],
    [
      'an offer in place of a profile',
      signed({ ...offer, profile: signedRecord('offer', { ...offer, profile: Uint8Array.of(1) }, delegate) }),
      'invalid-offer',
    ],
    ['an offer on another intent', signed({ ...offer, intent: idBytes(encode({ other: true })) }), 'invalid-offer'],
    ['an offer to another seal key', signed({ ...offer, to: sha256(fromString('another')) }), 'invalid-offer'],
    ['an offer on another node', signed(offer), 'invalid-offer', { seal: sha256(fromString('another')) }],
    [
      'an offer from a clock that is further ahead',
      signed({ ...offer, createdAt: nowMs + 2 * minuteMs + 1 }),
      'invalid-offer',
    ],
    ['a profile to come', signed(withProfile({ ...profile, issuedAt: nowMs + 2 * minuteMs + 1 })), 'invalid-offer'],
    ['an offer with a spoiled signature', spoiled(signed(offer)), 'invalid-offer'],
    [
      'a profile with a spoiled signature',
      signed({ ...offer, profile: spoiled(signedRecord('profile', profile, root)) }),
      'invalid-offer',
    ],
    ['an offer for another network', signed(offer, delegate, 'test'), 'invalid-offer'],
    ['a profile for another network', signed(withProfile(profile, root, 'test')), 'invalid-offer'],
    ['an offer at the end of its time', signed(offer), 'binding-passed', { nowMs: nowMs + 2 * dayMs }],
    ['a profile at the end of its time', signed(withProfile(short)), 'profile-expired'],
    ['a delegate at the end of its time', signed(withProfile(delegated({ expiresAt: nowMs }))), 'profile-expired'],
    ['a key that the profile does not list', signed({ ...offer, key: stranger.publicKey }, stranger), 'not-authorized'],
    ['a delegate for confirming only', signed(withProfile(delegated({ scope: ['confirm'] }))), 'not-authorized'],
  ]
  return table.map(([name, bytes, answer, change]) => ({
    name,
    network,
    intent: idText(encode(smallestIntent)),
    intentHex: hex(intentId),
    seal: hex(change?.seal ?? buyerSeal.publicKey),
    nowMs: change?.nowMs ?? nowMs,
    hex: hex(bytes),
    answer,
  }))
}
