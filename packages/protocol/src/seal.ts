// Sealing: HPKE (RFC 9180) in base mode, with padding, to the X25519 key of an intent or a vendor. SPEC section 15.

import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'
import { CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { ProtocolError } from './errors.ts'
import { limits } from './limits.ts'

/** The one cipher suite: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
})

/** Bytes of an encapsulated key. */
export const encapsulatedKeyBytes = 32

/** What a message is sealed for: bound into the key, so that no ciphertext serves another purpose, intent or reader. */
export interface SealContext {
  readonly purpose: 'offer'
  /** The record id of the intent, in binary. */
  readonly intent: Uint8Array
  /** The reader's X25519 public key. */
  readonly recipient: Uint8Array
}

export interface Sealed {
  /** The encapsulated key, 32 bytes. */
  readonly enc: Uint8Array
  readonly ciphertext: Uint8Array
}

/** A private key in the platform's own keeping. */
export type SealPrivateKey = object & { readonly __brand: 'SealPrivateKey' }

export interface SealKeyPair {
  /** X25519, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly privateKey: SealPrivateKey
}

/** The key pair of a 32-byte secret (RFC 9180, DeriveKeyPair). */
export async function sealKeyPair(secret: Uint8Array): Promise<SealKeyPair> {
  const pair = await suite.kem.deriveKeyPair(toBuffer(secret))
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: pair.privateKey as SealPrivateKey,
  }
}

/** Pads and seals. Throws `unsealable` where the recipient's key is no usable point. */
export async function seal(plaintext: Uint8Array, context: SealContext): Promise<Sealed> {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(toBuffer(context.recipient))
    const sender = await suite.createSenderContext({ recipientPublicKey, info: toBuffer(infoOf(context)) })
    return { enc: new Uint8Array(sender.enc), ciphertext: new Uint8Array(await sender.seal(toBuffer(pad(plaintext)))) }
  } catch (cause) {
    throw new ProtocolError('unsealable', {}, { cause })
  }
}

/** Opens and unpads, or gives undefined for anything that was not sealed to this key in this context. Never throws. */
export async function open(
  { enc, ciphertext }: Sealed,
  context: SealContext,
  privateKey: SealPrivateKey,
): Promise<Uint8Array | undefined> {
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: privateKey,
      enc: toBuffer(enc),
      info: toBuffer(infoOf(context)),
    })
    return unpad(new Uint8Array(await recipient.open(toBuffer(ciphertext))))
  } catch {
    return undefined
  }
}

/** A length in four bytes, big-endian, the plaintext, and zeros up to a multiple of the padding step. */
export function pad(plaintext: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedBytes(plaintext.length))
  new DataView(padded.buffer).setUint32(0, plaintext.length)
  padded.set(plaintext, 4)
  return padded
}

/** Undefined where the length, the padding's size or one of its zeros is wrong. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length < 4) return undefined
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  const plaintext = padded.subarray(4, end)
  const exact = end <= padded.length && paddedBytes(plaintext.length) === padded.length
  return exact && padded.subarray(end).every((byte) => byte === 0) ? plaintext : undefined
}

function paddedBytes(plaintextBytes: number): number {
  return Math.ceil((4 + plaintextBytes) / limits.paddingBytes) * limits.paddingBytes
}

function infoOf({ purpose, intent, recipient }: SealContext): Uint8Array {
  return concat([fromString(`pregon/v1/${purpose}/`), intent, recipient])
}

/** A copy in a buffer of its own, which is what the library's types ask for. */
function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
