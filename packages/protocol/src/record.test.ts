// Records of every kind: round trips, what signing refuses, what the order of fields promises.

import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as arbitrary from './arbitraries.fixture.ts'
import { encodePayload } from './cbor.ts'
import { verifyPortable, type Signer } from './ed25519.ts'
import { encodeEnvelope, signedBytes } from './envelope.ts'
import { ProtocolError } from './errors.ts'
import { bornAtFor, hasLawfulLife, intentSchema, withdrawalSchema, workedLifeMs, type Intent } from './intent.ts'
import { limits } from './limits.ts'
import { signatureDomain } from './networks.ts'
import {
  decodeRecord,
  encodeRecordPayload,
  recordKinds,
  signPayload,
  signRecord,
  verifyRecord,
  type RecordKind,
  type RecordValues,
} from './record.ts'
import { findNonce, withNonce, workBits } from './work.ts'

const values: { [K in RecordKind]: (signer: Signer) => Arbitrary<RecordValues[K]> } = arbitrary
const kinds = Object.keys(recordKinds) as RecordKind[]
const [alice, bob] = arbitrary.signers as [Signer, Signer]
const intents = arbitrary.intent(alice)
const sample = (): Intent => fc.sample(intents, { numRuns: 1, seed: 7 })[0]!

describe.each(kinds)('%s', (kind) => {
  const signed = arbitrary.signer.chain((signer) =>
    fc.tuple(fc.constant(signer), values[kind](signer) as Arbitrary<RecordValues[RecordKind]>),
  )

  test('comes back from its bytes as it was, and its bytes from its value', () => {
    fc.assert(
      fc.property(signed, ([signer, value]) => {
        const record = signRecord(kind, value, signer, 'main')
        const decoded = decodeRecord(record.bytes, [kind])
        if (!decoded.ok) throw new Error(decoded.refusal.detail)
        expect(decoded.value.value).toEqual(value)
        expect(decoded.value.id).toBe(record.id)
        expect(encodeRecordPayload(kind, decoded.value.value)).toEqual(record.envelope.payload)
      }),
      { numRuns: 60 },
    )
  })

  test('is one of its network', () => {
    fc.assert(
      fc.property(signed, ([signer, value]) => {
        const record = signRecord(kind, value, signer, 'main')
        expect(verifyRecord(record, 'main', verifyPortable)).toBe(true)
        expect(verifyRecord(record, 'test', verifyPortable)).toBe(false)
      }),
      { numRuns: 5 },
    )
  })

  test('is refused where another kind belongs', () => {
    fc.assert(
      fc.property(signed, ([signer, value]) => {
        const record = signRecord(kind, value, signer, 'main')
        const others = kinds.filter((other) => other !== kind && recordKinds[other].maxBytes >= record.bytes.length)
        expect(decodeRecord(record.bytes, others)).toMatchObject({
          ok: false,
          refusal: { verdict: 'reject', code: 'kind' },
        })
      }),
      { numRuns: 5 },
    )
  })
})

test('a Node Buffer is decoded to bytes of its own', () => {
  const record = signRecord('intent', sample(), alice, 'main')
  const buffer = Buffer.from(record.bytes)
  const decoded = decodeRecord(buffer, ['intent'])
  if (!decoded.ok) throw new Error(decoded.refusal.detail)
  buffer.fill(0)
  expect(decoded.value.value).toEqual(record.value)
  expect(decoded.value.value.key.constructor).toBe(Uint8Array)
})

test('fields that are undefined are left out', () => {
  const value: Intent = { ...sample(), place: { country: 'ES', geohash: undefined }, window: undefined }
  const { value: signed } = signRecord('intent', value, alice, 'main')
  expect(signed.place).toEqual({ country: 'ES' })
  expect('window' in signed).toBe(false)
})

test('a place whose every part is undefined is no place', () => {
  const value: Intent = { ...sample(), place: { country: undefined } }
  expect(() => signRecord('intent', value, alice, 'main')).toThrow('place says no place')
})

test('the sentence on an invalid record names the field', () => {
  const value = { ...sample(), deals: 0 }
  expect(() => signRecord('intent', value, alice, 'main')).toThrow(/^The intent is not valid: deals /)
})

test('a record that is too large is refused with its size', () => {
  const wishes = Array.from({ length: limits.maxWishes }, (_, i) => ({
    name: `w${i}`,
    op: 'in' as const,
    values: Array.from({ length: 3 }, (_unused, j) => `${j}`.repeat(limits.maxTextBytes)),
    weight: 1,
  }))
  const value: Intent = { ...sample(), item: { title: 'x', wishes } }
  expect(() => signRecord('intent', value, alice, 'main')).toThrow(/^The intent takes \d+ bytes, and 8192 is the most/)
})

test.each([
  ['a function', () => 1],
  ['null', null],
  ['a float', 1.5],
  ['a big integer', 2n ** 70n],
  ['a link', { '/': 'x', bytes: undefined }],
])('an extension that is %s gives an error of ours or is signed', (_, odd) => {
  const sign = () => signRecord('intent', { ...sample(), ext: { odd } }, alice, 'main')
  if (typeof odd === 'object' && odd !== null) expect(sign().value.ext).toEqual({ odd: { '/': 'x' } })
  else expect(sign).toThrow(ProtocolError)
})

test('an extension by the name of a prototype is refused, at whatever place among others', () => {
  const { publicKey, sign } = alice
  for (const ext of ['{"__proto__":1}', '{"a":1,"__proto__":{}}']) {
    const payload = encodePayload({ ...sample(), ext: JSON.parse(ext) as object })
    const { payloadType } = recordKinds.intent
    const signature = sign(signedBytes(signatureDomain('main'), payloadType, payload))
    const bytes = encodeEnvelope({ publicKey, payloadType, payload, signature })
    expect(decodeRecord(bytes, ['intent'])).toMatchObject({ ok: false, refusal: { code: 'schema' } })
  }
})

test('another signer than the key inside is refused', () => {
  expect(() => signRecord('intent', sample(), bob, 'main')).toThrow(ProtocolError)
})

test('every kind with work has the nonce first and room for its head in one byte', () => {
  for (const schema of [intentSchema, withdrawalSchema]) {
    const fields = Object.keys(schema.shape)
    expect(fields.length).toBeLessThanOrEqual(23)
    expect(fields.filter((name) => name.length === 1).toSorted()[0]).toBe('n')
  }
})

test('the nonce is found at its fixed offset, and replacing it changes nothing else', () => {
  fc.assert(
    fc.property(intents, arbitrary.bytes(8), (value, nonce) => {
      const payload = encodeRecordPayload('intent', value)
      expect(payload.subarray(4, 12)).toEqual(value.n)
      expect(withNonce(payload, nonce)).toEqual(encodeRecordPayload('intent', { ...value, n: nonce }))
    }),
    { numRuns: 30 },
  )
})

test('a payload may be given its work before it is signed', () => {
  const payload = encodeRecordPayload('intent', sample())
  const nonce = findNonce(payload, 8, 0, 10_000)!
  const record = signPayload('intent', withNonce(payload, nonce), alice, 'main')
  expect(record.value.n).toEqual(nonce)
  expect(workBits(record.envelope.payload)).toBeGreaterThanOrEqual(8)
})

test('births are rounded down to ten minutes', () => {
  expect(bornAtFor(1_790_000_999_999)).toBe(1_790_000_400_000)
  expect(bornAtFor(1_790_000_400_000)).toBe(1_790_000_400_000)
})

test('a life is lawful from its first millisecond to its thirtieth day', () => {
  const lives = [0, 1, limits.maxIntentLifeMs, limits.maxIntentLifeMs + 1, -1]
  const born = sample()
  expect(lives.map((life) => hasLawfulLife({ ...born, expiresAt: born.bornAt + life }))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})

test('a withdrawal asks for the work of no life', () => {
  const [withdrawal] = fc.sample(arbitrary.withdrawal(alice), 1)
  expect(workedLifeMs(withdrawal!)).toBe(0)
  expect(workedLifeMs({ ...sample(), bornAt: 600_000, expiresAt: 600_007 })).toBe(7)
})
