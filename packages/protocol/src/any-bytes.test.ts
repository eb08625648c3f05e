// Every decoder gives a verdict for any bytes whatsoever, and throws for none.

import fc, { type Arbitrary } from 'fast-check'
import { encode as encodeDagCbor } from '@ipld/dag-cbor'
import { describe, expect, test } from 'vitest'
import * as arbitrary from './arbitraries.fixture.ts'
import { decodePayload, encodePayload } from './cbor.ts'
import { verifyPortable, type Signer } from './ed25519.ts'
import { decodeEnvelope, encodeEnvelope, signedBytes } from './envelope.ts'
import { decodeOfferFrame, decodeOfferReply } from './negotiation-frame.ts'
import { signatureDomain } from './networks.ts'
import { decodeRecord, recordKinds, signRecord, type RecordKind } from './record.ts'
import { recordIdOf } from './record-id.ts'
import { rules, type Decoded } from './rules.ts'
import { open, sealKeyPair, unpad } from './seal.ts'
import { verifyOffer } from './verify-offer.ts'
import { workBits } from './work.ts'

const [signer] = arbitrary.signers as [Signer]
const kinds = Object.keys(recordKinds) as RecordKind[]

const decoders: Record<string, (bytes: Uint8Array) => Decoded<unknown>> = {
  decodePayload,
  decodeEnvelope,
  decodeRecord: (bytes) => decodeRecord(bytes, kinds),
  decodeOfferFrame,
  decodeOfferReply,
}

/** Each decoder says yes, or names one of the rules. */
function expectVerdicts(bytes: Uint8Array): void {
  for (const [name, decode] of Object.entries(decoders)) {
    const decoded = decode(bytes)
    if (!decoded.ok) expect(rules[decoded.refusal.code].verdict, name).toBe(decoded.refusal.verdict)
  }
}

/** An envelope whose signature nobody asks for. */
const wrap = (kind: RecordKind, payload: Uint8Array) =>
  encodeEnvelope({
    publicKey: signer.publicKey,
    payloadType: recordKinds[kind].payloadType,
    payload,
    signature: new Uint8Array(64),
  })

const anyRecord = fc.oneof(
  arbitrary.intent(signer).map((value) => ({ kind: 'intent' as const, value })),
  arbitrary.profile(signer).map((value) => ({ kind: 'profile' as const, value })),
  arbitrary.offer(signer).map((value) => ({ kind: 'offer' as const, value })),
)

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array)

/** Everything in a value: its fields and entries, and theirs. */
function countParts(value: unknown): number {
  return isNested(value) ? Object.values(value).reduce((sum: number, part) => sum + 1 + countParts(part), 0) : 0
}

/** A copy with the `at`th part replaced. */
function replaceOne(value: object, at: number, replacement: unknown): object {
  let left = at
  const copy = (part: unknown): unknown => {
    if (!isNested(part)) return part
    const entries = Object.entries(part).map(
      ([name, inner]) => [name, left-- === 0 ? replacement : copy(inner)] as const,
    )
    return Array.isArray(part) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
  }
  return copy(value) as object
}

const validRecord: Arbitrary<Uint8Array> = fc
  .oneof(
    arbitrary.intent(signer).map((value) => signRecord('intent', value, signer, 'main')),
    arbitrary.withdrawal(signer).map((value) => signRecord('withdrawal', value, signer, 'main')),
    arbitrary.profile(signer).map((value) => signRecord('profile', value, signer, 'main')),
    arbitrary.offer(signer).map((value) => signRecord('offer', value, signer, 'main')),
  )
  .map(({ bytes }) => bytes)

type Mutation = readonly [at: number, to: number, how: 'set' | 'insert' | 'remove']

const mutation: Arbitrary<Mutation> = fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'insert', 'remove'))

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const copy = [...bytes]
  for (const [at, to, how] of mutations)
    copy.splice(at % (copy.length + 1), how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [to]))
  return Uint8Array.from(copy)
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })

describe('a verdict and no throw', () => {
  test('for arbitrary bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectVerdicts), { numRuns: 3000 })
  })

  test('for arbitrary payloads in a good envelope', () => {
    const envelopes = fc
      .tuple(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 200 }))
      .map(([kind, payload]) => wrap(kind, payload))
    fc.assert(fc.property(envelopes, expectVerdicts), { numRuns: 2000 })
  })

  test('for arbitrary values in a good envelope', () => {
    const envelopes = fc
      .tuple(fc.constantFrom(...kinds), arbitrary.cborValue)
      .map(([kind, value]) => wrap(kind, encodeDagCbor(value)))
    fc.assert(fc.property(envelopes, expectVerdicts), { numRuns: 1000 })
  })

  test('for valid records with anything in them replaced by anything', () => {
    const anything = fc.oneof(
      arbitrary.cborValue,
      fc.maxSafeInteger(),
      fc.constantFrom('x'.repeat(3000), 'https://'.repeat(900)),
    )
    const odd = fc
      .tuple(anyRecord, fc.nat(), anything)
      .map(([{ kind, value }, at, replacement]) =>
        wrap(kind, encodeDagCbor(replaceOne(value, at % countParts(value), replacement))),
      )
    fc.assert(fc.property(odd, expectVerdicts), { numRuns: 3000 })
  })

  test('for valid records with bytes set, inserted and removed', () => {
    fc.assert(
      fc.property(validRecord, fc.array(mutations, { minLength: 20, maxLength: 20 }), (bytes, series) => {
        for (const steps of series) expectVerdicts(mutated(bytes, steps))
      }),
      { numRuns: 100 },
    )
  })

  test('for the largest records and beyond', () => {
    for (const byte of [0x00, 0x0a, 0x5a, 0x80, 0x81, 0x9f, 0xa1, 0xff])
      for (const length of [8191, 8192, 8193, 70_000]) {
        const bytes = new Uint8Array(length).fill(byte)
        expectVerdicts(bytes)
        expectVerdicts(wrap('intent', bytes.subarray(0, 8000)))
      }
  })
})

test('what decodes is the one encoding of what it decodes to', () => {
  const changed = fc.tuple(arbitrary.cborValue, mutations).map(([value, steps]) => mutated(encodeDagCbor(value), steps))
  fc.assert(
    fc.property(changed, (bytes) => {
      const decoded = decodePayload(bytes)
      if (decoded.ok) expect(encodePayload(decoded.value as object)).toEqual(bytes)
    }),
    { numRuns: 3000 },
  )
})

test('no changed byte of a record leaves its signature standing', () => {
  const record = signRecord(
    'withdrawal',
    fc.sample(arbitrary.withdrawal(signer), { numRuns: 1, seed: 3 })[0]!,
    signer,
    'main',
  )
  for (let at = 0; at < record.bytes.length; at++) {
    const decoded = decodeRecord(record.bytes.with(at, record.bytes[at]! ^ 0x10), kinds)
    if (!decoded.ok) continue
    const { signature, payloadType, payload, publicKey } = decoded.value.envelope
    expect(
      verifyPortable(signature, signedBytes(signatureDomain('main'), payloadType, payload), publicKey),
      `byte ${at}`,
    ).toBe(false)
  }
})

test('opening, unpadding, judging and weighing take any bytes too', async () => {
  const keys = await sealKeyPair(new Uint8Array(32).fill(5))
  const context = { purpose: 'offer', intent: new Uint8Array(36), recipient: keys.publicKey } as const
  const expected = {
    network: 'main',
    intent: recordIdOf(new Uint8Array()),
    seal: new Uint8Array(32),
    nowMs: 0,
    verify: verifyPortable,
  }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), async (a, b) => {
      expect(await open({ enc: a, ciphertext: b }, context, keys.privateKey)).toBeUndefined()
      expect(unpad(a)).toBeUndefined()
      expect(await verifyOffer(a, expected)).toBe('invalid-offer')
      expect(verifyPortable(a, a, b)).toBe(false)
      expect(workBits(a)).toBeLessThan(256)
    }),
    { numRuns: 200 },
  )
})
