// Every rule that a received record can fail, in the order in which they are asked, with the verdict that follows.
// SPEC section 12 repeats this table.
//
// `reject` is for what no honest peer would send, so it may depend on nothing but the record's bytes, the topic they
// came by and the network's parameters. Whatever depends on a node's clock, memory or price is `ignore`.

/** What a node does with a record: pass it on, drop it, or drop it and hold it against the peer that sent it. */
export type VerdictName = 'accept' | 'ignore' | 'reject'

interface Rule {
  readonly verdict: Exclude<VerdictName, 'accept'>
  readonly says: string
}

export const rules = {
  size: { verdict: 'reject', says: 'A record has at most the bytes that its kind allows.' },
  envelope: { verdict: 'reject', says: 'The bytes are one signed envelope with an Ed25519 key and signature.' },
  'envelope-canonical': { verdict: 'reject', says: 'The envelope is the one encoding of what it decodes to.' },
  'payload-type': { verdict: 'ignore', says: 'The payload type is one that this node knows.' },
  kind: { verdict: 'reject', says: 'The kind of record belongs where it was sent.' },
  payload: {
    verdict: 'reject',
    says: 'The payload is DAG-CBOR of bounded depth and length, with neither floats, nulls nor tags.',
  },
  'payload-canonical': { verdict: 'reject', says: 'The payload is the one encoding of what it decodes to.' },
  version: { verdict: 'ignore', says: 'The minor version is one that this node knows.' },
  critical: { verdict: 'ignore', says: 'Every critical extension is one that this node knows.' },
  schema: { verdict: 'reject', says: 'Every field has the type and range of its kind.' },
  signer: { verdict: 'reject', says: 'The key inside the payload is the key of the envelope.' },
  topic: { verdict: 'reject', says: 'The topic is the one of the record’s category.' },
  lifetime: { verdict: 'reject', says: 'Expiry is later than birth, by the longest life at most.' },
  future: { verdict: 'ignore', says: 'Birth is not later than now plus the clock skew.' },
  expired: { verdict: 'ignore', says: 'Expiry is later than now.' },
  known: { verdict: 'ignore', says: 'The record is not one already seen.' },
  'known-other-bytes': { verdict: 'ignore', says: 'A record already seen comes in the same bytes again.' },
  withdrawn: { verdict: 'ignore', says: 'The intent has not been withdrawn.' },
  'identity-changed': { verdict: 'ignore', says: 'A revision keeps the birth and the category of its intent.' },
  superseded: { verdict: 'ignore', says: 'No higher revision of the intent is known.' },
  work: { verdict: 'reject', says: 'The work reaches the network’s minimum for the record’s size and life.' },
  price: { verdict: 'ignore', says: 'The work reaches this node’s own price in the record’s category.' },
  signature: { verdict: 'reject', says: 'The signature is valid under the strict Ed25519 rule.' },
  'pool-full': { verdict: 'ignore', says: 'The pool has room, or the record outranks the lowest one in it.' },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** The verdict on a record that failed a rule. `detail` is for logs of a person at work, never for a metric label. */
export interface Refusal {
  readonly verdict: 'ignore' | 'reject'
  readonly code: RuleName
  readonly detail: string
}

export type Verdict = { readonly verdict: 'accept' } | Refusal

/** What a decoder returns for any bytes whatsoever. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function refuse(code: RuleName, detail: string = rules[code].says): Refusal {
  return { verdict: rules[code].verdict, code, detail }
}

export function failed(code: RuleName, detail?: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refuse(code, detail) }
}
