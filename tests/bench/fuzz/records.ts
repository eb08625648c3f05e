// Records as inputs: a payload that is mutated by its items, in an envelope that holds or does not.

import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import {
  bornAtFor,
  createSigner,
  decodeEnvelope,
  encodeEnvelope,
  encodePayload,
  nonceBytes,
  recordKinds,
  signatureDomain,
  signedBytes,
  withNonce,
  type Envelope,
  type Intent,
  type RecordKind,
} from '@pregon/protocol'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import type { Random } from '../random.ts'
import { mutateBytes, mutateSome } from './byte-mutations.ts'
import { cborSeed, mutateCbor, type CborSeed } from './cbor-mutations.ts'

/** One record in so many has mutated bytes around a good payload; of the others, one in so many has a foreign key. */
const [rawEvery, foreignEvery] = [4, 16]

/** Inputs from valid records, at most `maxBytes` long where a piece is repeated. */
export function recordInputs(records: readonly Uint8Array[], maxBytes: number): (random: Random) => Uint8Array {
  const envelopes = records.flatMap((bytes) => {
    const decoded = decodeEnvelope(bytes)
    return decoded.ok ? [decoded.value] : []
  })
  const payloads = envelopes.map(({ payload }) => cborSeed(payload))
  return (random) => {
    if (random.below(rawEvery) === 0) return mutateBytes(random, records, maxBytes)
    const envelope = random.pick(envelopes)
    const payload = mutateCbor(random, [cborOf(envelope, envelopes, payloads), random.pick(payloads)])
    const publicKey = random.below(foreignEvery) === 0 ? random.bytes(32) : envelope.publicKey
    return encodeEnvelope({ ...envelope, payload, publicKey })
  }
}

const cborOf = (envelope: Envelope, envelopes: readonly Envelope[], payloads: readonly CborSeed[]): CborSeed =>
  payloads[envelopes.indexOf(envelope)]!

/** Inputs that are CBOR without an envelope. */
export function cborInputs(encodings: readonly Uint8Array[], maxBytes: number): (random: Random) => Uint8Array {
  const seeds = encodings.map(cborSeed)
  return (random) => {
    const way = random.below(rawEvery)
    if (way === 0) return mutateBytes(random, encodings, maxBytes)
    const mutated = mutateCbor(random, seeds)
    return way === 1 ? mutateSome(random, mutated, encodings) : mutated
  }
}

/** A moment at which the records of `signedInputs` are young. */
export const bornMs = bornAtFor(1_800_000_000_000)

export const fuzzNetwork = 'fuzz'

interface Author {
  readonly publicKey: Uint8Array
  readonly key: KeyObject
}

/** Intents and withdrawals whose payload is mutated, and then signed by the key that it names: most checks are passed. */
export function signedInputs(): (random: Random) => Uint8Array {
  const authors = Array.from({ length: 24 }, (_, i) => authorOf(i + 1))
  const seeds = authors.map(({ publicKey }) => intentsOf(publicKey).map((value) => cborSeed(encodePayload(value))))
  const withdrawals = authors.map(({ publicKey }) => cborSeed(encodePayload(withdrawalOf(publicKey))))
  return (random) => {
    const which = random.below(authors.length)
    const kind = random.below(5) === 0 ? 'withdrawal' : 'intent'
    const own = kind === 'withdrawal' ? [withdrawals[which]!] : seeds[which]!
    const payload = random.below(8) === 0 ? random.pick(own).bytes : mutateCbor(random, own)
    // Any other nonce makes it another record.
    const named = payload.length < 12 ? payload : withNonce(payload, random.bytes(nonceBytes))
    return signed(kind, named, authors[which]!)
  }
}

function signed(kind: RecordKind, payload: Uint8Array, { publicKey, key }: Author): Uint8Array {
  const { payloadType } = recordKinds[kind]
  const signature = sign(null, signedBytes(signatureDomain(fuzzNetwork), payloadType, payload), key)
  return encodeEnvelope({ publicKey, payloadType, payload, signature })
}

/** What stands before the 32 bytes of an Ed25519 secret in PKCS #8. */
const secretPrefix = fromString('302e020100300506032b657004220420', 'hex')

function authorOf(number: number): Author {
  const secret = new Uint8Array(32).fill(number)
  const der = Buffer.from(concat([secretPrefix, secret]))
  return {
    publicKey: createSigner(secret).publicKey,
    key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
  }
}

const hourMs = 60 * 60 * 1000
const nonce = new Uint8Array(nonceBytes)

/** From next to nothing to every field that an intent has. */
function intentsOf(key: Uint8Array): object[] {
  const smallest = {
    n: nonce,
    v: 0,
    key: new Uint8Array(key),
    bornAt: bornMs,
    revision: 0,
    expiresAt: bornMs + 12 * hourMs,
    category: 'cpv2008/34430000',
    item: { title: 'A touring bicycle', wishes: [] },
    quantity: { amount: [1, 0], unit: '1' },
    deals: 1,
    terms: { id: 'sample', sha256: new Uint8Array(32) },
    reply: {
      seal: new Uint8Array(32).fill(9),
      peer: `12D3KooW${'A'.repeat(44)}`,
      addresses: ['/ip4/192.0.2.1/tcp/4001'],
    },
  }
  const wishes = [
    { name: 'colour', op: 'eq', value: 'blue', must: true },
    { name: 'frameSize', op: 'between', min: [5, 1], max: [58, 0], unit: 'cm', weight: 40 },
    { name: 'weight', op: 'lte', max: [145, -1], unit: 'kg', weight: 10 },
    { name: 'brakes', op: 'in', values: ['disc', 'rim', true, { date: '2027-06-01' }], weight: 5 },
    { name: 'made', op: 'gte', min: { date: '2025-01-01' }, weight: 5 },
    { name: 'origin', op: 'eq', value: { place: { country: 'ES', region: 'ES-MD' } }, weight: 1 },
    { name: 'lights', op: 'exists', must: true },
    { name: 'notes', op: 'contains', value: 'steel', weight: 3 },
  ]
  const full = {
    ...smallest,
    revision: 3,
    item: { title: 'A touring bicycle', description: 'Steel,\nwith racks.', wishes },
    place: { country: 'ES', region: 'ES-MD', geohash: 'ezjmg', radiusKm: 30 },
    window: { from: '2027-06-01', to: '2027-06-30' },
    delivery: { modes: ['ship', 'pickup'], latest: '2027-07-31' },
    budget: { currency: 'EUR', max: 120_000 },
    ext: { 'example.colour': { a: [1, 'é', new Uint8Array(2)] } },
  }
  return [smallest, full] satisfies Partial<Record<keyof Intent, unknown>>[]
}

const withdrawalOf = (key: Uint8Array): object => ({
  n: nonce,
  v: 0,
  key: new Uint8Array(key),
  bornAt: bornMs,
  category: 'cpv2008/34430000',
})
