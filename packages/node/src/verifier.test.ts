// The native verifier holds the same strict rule as the portable one: for honest signatures, for the published edge
// cases, and for whatever a mutation makes of either.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSigner, fromHex, verifyPortable } from '@pregon/protocol'
import { nativeVerifier } from './verifier.ts'

interface SignatureVector {
  readonly name: string
  readonly message: string
  readonly publicKey: string
  readonly signature: string
  readonly valid: boolean
}

const file = new URL('../../../tests/vectors/05-signatures.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: SignatureVector[] }

const fromVector = fc
  .constantFrom(...vectors)
  .map(({ message, publicKey, signature }) => [fromHex(signature), fromHex(message), fromHex(publicKey)] as const)
const honest = fc
  .tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 200 }))
  .map(([secret, message]) => {
    const signer = createSigner(secret)
    return [signer.sign(message), message, signer.publicKey] as const
  })

/** One bit turned over in one of the three parts, or its end cut off or grown. */
interface Mutation {
  readonly part: number
  readonly at: number
  readonly bit: number
  readonly kind: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  part: fc.nat(2),
  at: fc.nat(10_000),
  bit: fc.nat(7),
  kind: fc.constantFrom('none', 'flip', 'flip', 'flip', 'cut', 'grow'),
})

function mutate(parts: readonly Uint8Array[], { part, at, bit, kind }: Mutation): Uint8Array[] {
  return parts.map((bytes, i) => {
    if (i !== part || kind === 'none' || bytes.length === 0) return bytes
    if (kind === 'cut') return bytes.slice(0, at % bytes.length)
    if (kind === 'grow') return Uint8Array.of(...bytes, at % 256)
    return bytes.map((byte, j) => (j === at % bytes.length ? byte ^ (1 << bit) : byte))
  })
}

type Three = [Uint8Array, Uint8Array, Uint8Array]

describe('native verifier', () => {
  it.each(vectors)('$name', ({ message, publicKey, signature, valid }) => {
    expect(nativeVerifier(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(valid)
  })

  it('agrees with the portable verifier on mutations, and takes what is honest', () => {
    fc.assert(
      fc.property(fc.oneof(honest, fromVector), mutation, (parts, change) => {
        const mutated = mutate(parts, change) as Three
        expect(nativeVerifier(...mutated)).toBe(verifyPortable(...mutated))
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(honest, (parts) => nativeVerifier(...parts) === true),
      { numRuns: 20 },
    )
  })

  it('reads bytes from inside a larger buffer', () => {
    const signer = createSigner(new Uint8Array(32).fill(7))
    const message = new TextEncoder().encode('inside')
    const around = Uint8Array.of(1, 2, 3, ...signer.sign(message), 4, 5)
    expect(nativeVerifier(around.subarray(3, 67), message, signer.publicKey)).toBe(true)
  })
})
