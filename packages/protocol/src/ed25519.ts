// Ed25519 under one strict rule, in portable code: signing, and the reference that native verifiers are held to.
// SPEC section 5.

import * as noble from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { concat } from 'uint8arrays/concat'
import { equals } from 'uint8arrays/equals'

noble.hashes.sha512 = sha512

export const ed25519 = { publicKeyBytes: 32, secretKeyBytes: 32, signatureBytes: 64 } as const

/** Whether a signature holds under the strict rule. Native verifiers may be asynchronous. Never throws. */
export type Verifier = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean | Promise<boolean>

/** Something that signs with one Ed25519 key. */
export interface Signer {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

export function createSigner(secretKey: Uint8Array): Signer {
  return { publicKey: noble.getPublicKey(secretKey), sign: (message) => noble.sign(message, secretKey) }
}

const { n: groupOrder } = noble.Point.CURVE()

/**
 * The strict rule: S below the group order; A and R canonical and of large order; `encode([S]B - [k]A)` equals R
 * without multiplying by the cofactor. The library's own `verify` multiplies, and so accepts what others refuse.
 */
export function verifyPortable(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== ed25519.signatureBytes || publicKey.length !== ed25519.publicKeyBytes) return false
  const R = signature.subarray(0, 32)
  const S = littleEndian(signature.subarray(32))
  if (S >= groupOrder) return false
  try {
    const A = noble.Point.fromBytes(publicKey)
    if (A.isSmallOrder()) return false
    const k = littleEndian(sha512(concat([R, publicKey, message]))) % groupOrder
    const expected = noble.Point.BASE.multiplyUnsafe(S).subtract(A.multiplyUnsafe(k))
    // Encoding is canonical, so equal bytes also mean that R was.
    return !expected.isSmallOrder() && equals(expected.toBytes(), R)
  } catch {
    // Not a point of the curve, or not in its canonical encoding.
    return false
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}
