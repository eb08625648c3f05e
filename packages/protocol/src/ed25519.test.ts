// The strict rule: the portable verifier against libsodium and Node's OpenSSL, on edge cases and a mutated corpus.

import fc from 'fast-check'
import * as noble from '@noble/ed25519'
import { createPublicKey, verify as verifyOpenSsl } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sodium from 'sodium-native'
import { equals } from 'uint8arrays/equals'
import { toString } from 'uint8arrays/to-string'
import { fromString } from 'uint8arrays/from-string'
import { expect, test } from 'vitest'
import { bytes, signer, signers } from './arbitraries.fixture.ts'
import { verifyPortable } from './ed25519.ts'

interface Case {
  readonly message: Uint8Array
  readonly publicKey: Uint8Array
  readonly signature: Uint8Array
}

function bySodium({ signature, message, publicKey }: Case): boolean {
  return sodium.crypto_sign_verify_detached(Buffer.from(signature), Buffer.from(message), Buffer.from(publicKey))
}

function byOpenSsl({ signature, message, publicKey }: Case): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: toString(publicKey, 'base64url') },
    format: 'jwk',
  })
  return verifyOpenSsl(null, message, key, signature)
}

/** The one answer of all three, which is the test. */
function verdict(example: Case): boolean {
  const portable = verifyPortable(example.signature, example.message, example.publicKey)
  const answers = { portable, sodium: bySodium(example), openSsl: byOpenSsl(example) }
  expect(answers, JSON.stringify(example)).toEqual({ portable, sodium: portable, openSsl: portable })
  return portable
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/05-signatures.json', import.meta.url), 'utf8'),
) as { vectors: { name: string; message: string; publicKey: string; signature: string; valid: boolean }[] }

const edgeCases = vectors.vectors.filter(({ name }) => name.startsWith('edge case'))
const unhex = (text: string) => fromString(text, 'base16')

test('all three agree on the twelve published edge cases, and accept the one', () => {
  const answers = edgeCases.map(({ message, publicKey, signature }) =>
    verdict({ message: unhex(message), publicKey: unhex(publicKey), signature: unhex(signature) }),
  )
  expect(answers).toEqual([false, false, false, true, ...Array.from({ length: 8 }, () => false)])
})

const field = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n

function littleEndian(value: bigint): Uint8Array {
  return unhex(value.toString(16).padStart(64, '0')).toReversed()
}

const eighth = noble.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')
const smallOrder = Array.from({ length: 8 }, (_, i) => (i === 0 ? noble.Point.ZERO : eighth.multiplyUnsafe(BigInt(i))))
/** Points of small order, and second encodings of those that have one: y + p, or the sign of an x that is 0. */
const oddPoints = [
  ...smallOrder.map((point) => point.toBytes()),
  ...[0n, 1n, field - 1n, field, field + 1n, field + 2n, 2n ** 255n - 1n].flatMap((y) => [
    littleEndian(y),
    littleEndian(y + 2n ** 255n),
  ]),
]

test('points of small order are eight', () => {
  expect(new Set(smallOrder.map((point) => point.toHex())).size).toBe(8)
  expect(smallOrder.every((point) => point.isSmallOrder())).toBe(true)
})

const oddScalars = [0n, 1n, 8n, order - 1n, order, order + 1n, 8n * order, 2n ** 255n, 2n ** 256n - 1n].map(
  littleEndian,
)
const message = fc.uint8Array({ maxLength: 40 })
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

test('all three refuse every pair of odd points with every odd scalar', () => {
  const [key] = signers as [(typeof signers)[number]]
  const points = [...oddPoints, key.publicKey]
  for (const publicKey of points)
    for (const R of points)
      for (const S of [0, 1, 4, 8].map((i) => oddScalars[i]!)) {
        const accepted = verdict({ message: Uint8Array.of(1), publicKey, signature: join(R, S) })
        expect(accepted).toBe(false)
      }
})

test('all three agree on signatures, keys and messages with bits turned', () => {
  const turned = (bits: number) => fc.array(fc.nat(bits - 1), { minLength: 0, maxLength: 2 })
  const turn = (original: Uint8Array, bits: number[]) => {
    const copy = original.slice()
    for (const bit of bits) copy[bit >> 3]! ^= 1 << (bit & 7)
    return copy
  }
  fc.assert(
    fc.property(
      signer,
      bytes(8),
      turned(512),
      turned(256),
      turned(64),
      ({ publicKey, sign }, text, ofSignature, ofKey, ofMessage) => {
        const original = { message: text, publicKey, signature: sign(text) }
        const example = {
          message: turn(text, ofMessage),
          publicKey: turn(publicKey, ofKey),
          signature: turn(original.signature, ofSignature),
        }
        const isUnchanged = (['message', 'publicKey', 'signature'] as const).every((part) =>
          equals(example[part], original[part]),
        )
        expect(verdict(example)).toBe(isUnchanged)
      },
    ),
    { numRuns: 1500 },
  )
})

test('all three agree where a part is replaced by an odd point or scalar, or S is raised by the order', () => {
  const point = fc.constantFrom(...oddPoints)
  const scalar = fc.constantFrom(...oddScalars)
  const replaced = fc.tuple(signer, message).chain(([{ publicKey, sign }, text]) => {
    const signature = sign(text)
    const [R, S] = [signature.subarray(0, 32), signature.subarray(32)]
    const raised = littleEndian(BigInt(`0x${toString(S.toReversed(), 'base16')}`) + order)
    return fc.oneof(
      point.map((A) => ({ message: text, publicKey: A, signature })),
      point.map((odd) => ({ message: text, publicKey, signature: join(odd, S) })),
      scalar.map((odd) => ({ message: text, publicKey, signature: join(R, odd) })),
      fc.tuple(point, scalar).map(([A, odd]) => ({ message: text, publicKey: A, signature: join(A, odd) })),
      fc.constant({ message: text, publicKey, signature: join(R, raised) }),
    )
  })
  fc.assert(
    fc.property(replaced, (example) => {
      expect(verdict(example)).toBe(false)
    }),
    { numRuns: 1500 },
  )
})

test('all three agree on keys and R of mixed order', () => {
  // A signature by hand: a torsion point is added to the key, to R, or to both.
  const torsion = fc.nat(7).map((i) => smallOrder[i]!)
  const scalar = bytes(32).map((secret) => (BigInt(`0x${toString(secret, 'base16')}`) % (order - 1n)) + 1n)
  let accepted = 0
  fc.assert(
    fc.property(scalar, scalar, torsion, torsion, message, (a, r, ofA, ofR, text) => {
      const publicKey = noble.Point.BASE.multiplyUnsafe(a).add(ofA).toBytes()
      const R = noble.Point.BASE.multiplyUnsafe(r).add(ofR).toBytes()
      const hashed = noble.hashes.sha512!(join(R, publicKey, text))
      const k = BigInt(`0x${toString(hashed.toReversed(), 'base16')}`) % order
      const S = littleEndian((r + k * a) % order)
      if (verdict({ message: text, publicKey, signature: join(R, S) })) accepted++
    }),
    { numRuns: 500 },
  )
  expect(accepted).toBeGreaterThan(0)
})

test('lengths other than 32 and 64 are refused', () => {
  const [{ publicKey, sign }] = signers as [(typeof signers)[number]]
  const signature = sign(new Uint8Array())
  expect(verifyPortable(signature, new Uint8Array(), publicKey)).toBe(true)
  expect(verifyPortable(signature.subarray(1), new Uint8Array(), publicKey)).toBe(false)
  expect(verifyPortable(join(signature, Uint8Array.of(0)), new Uint8Array(), publicKey)).toBe(false)
  expect(verifyPortable(signature, new Uint8Array(), publicKey.subarray(1))).toBe(false)
  expect(verifyPortable(signature, new Uint8Array(), join(publicKey, Uint8Array.of(0)))).toBe(false)
})
