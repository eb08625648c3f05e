// HPKE in base mode a second time, after RFC 9180 and with the platform's primitives, for ciphertexts that the tested
// code did not make. Suite: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.

import { createCipheriv, createHmac, createPublicKey, diffieHellman } from 'node:crypto'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { join, privateKeyOf, publicBytesOf, unhex } from './writer.ts'

const kemSuite = join([fromString('KEM'), unhex('0020')])
const hpkeSuite = join([fromString('HPKE'), unhex('002000010003')])
const empty = new Uint8Array()

function hmac(key: Uint8Array, ...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(join(parts)).digest())
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return hmac(salt, fromString('HPKE-v1'), suite, fromString(label), ikm)
}

/** At most 32 bytes, so one block. */
function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const head = join([[0, length], fromString('HPKE-v1'), suite, fromString(label), info])
  return hmac(prk, head, Uint8Array.of(1)).subarray(0, length)
}

export interface SealKeys {
  readonly secretKey: Uint8Array
  readonly publicKey: Uint8Array
}

/** DeriveKeyPair of section 7.1.3. */
export function deriveKeyPair(ikm: Uint8Array): SealKeys {
  const prk = labeledExtract(kemSuite, empty, 'dkp_prk', ikm)
  const secretKey = labeledExpand(kemSuite, prk, 'sk', empty, 32)
  return { secretKey, publicKey: publicBytesOf(privateKeyOf('x25519', secretKey)) }
}

function sharedPoint(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const jwk = { kty: 'OKP', crv: 'X25519', x: toString(publicKey, 'base64url') }
  const peer = createPublicKey({ key: jwk, format: 'jwk' })
  return new Uint8Array(diffieHellman({ privateKey: privateKeyOf('x25519', secretKey), publicKey: peer }))
}

export interface SealedBytes {
  readonly enc: Uint8Array
  readonly ciphertext: Uint8Array
}

/** Seals one message as the `sequence`th (0 to 255) under an ephemeral key derived from `ikmE`. */
export function sealWith(
  ikmE: Uint8Array,
  recipient: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
  sequence = 0,
): SealedBytes {
  const { secretKey, publicKey: enc } = deriveKeyPair(ikmE)
  const eaePrk = labeledExtract(kemSuite, empty, 'eae_prk', sharedPoint(secretKey, recipient))
  const secret = labeledExpand(kemSuite, eaePrk, 'shared_secret', join([enc, recipient]), 32)
  const context = join([
    [0],
    labeledExtract(hpkeSuite, empty, 'psk_id_hash', empty),
    labeledExtract(hpkeSuite, empty, 'info_hash', info),
  ])
  const prk = labeledExtract(hpkeSuite, secret, 'secret', empty)
  const nonce = labeledExpand(hpkeSuite, prk, 'base_nonce', context, 12)
  nonce[11]! ^= sequence
  const key = labeledExpand(hpkeSuite, prk, 'key', context, 32)
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  cipher.setAAD(aad, { plaintextLength: plaintext.length })
  const body = join([cipher.update(plaintext), cipher.final()])
  return { enc, ciphertext: join([body, cipher.getAuthTag()]) }
}

/** Four bytes of length, the plaintext, zeros up to a multiple of 1024. */
export function padded(plaintext: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((plaintext.length + 4) / 1024) * 1024)
  new DataView(bytes.buffer).setUint32(0, plaintext.length)
  bytes.set(plaintext, 4)
  return bytes
}
