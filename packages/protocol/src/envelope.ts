// The libp2p signed envelope (RFC 0002) with an Ed25519 key, encoded and decoded canonically. SPEC section 4.

import { encode as encodeVarint, encodingLength } from 'uint8-varint'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { ed25519 } from './ed25519.ts'
import { failed, type Decoded } from './rules.ts'

export interface Envelope {
  /** Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
  /** UTF-8 of the payload type, such as `/pregon/intent/1`. */
  readonly payloadType: Uint8Array
  readonly payload: Uint8Array
  /** Ed25519 signature, 64 bytes. */
  readonly signature: Uint8Array
}

/** A libp2p PublicKey message of an Ed25519 key up to the key's own 32 bytes: type 1, 32 bytes of data. */
const publicKeyPrefix = Uint8Array.of(0x08, 0x01, 0x12, 0x20)
/** Tags of the envelope's four length-delimited fields. Field 4 does not exist. */
const tags = { publicKey: 0x0a, payloadType: 0x12, payload: 0x1a, signature: 0x2a } as const

export function encodeEnvelope({ publicKey, payloadType, payload, signature }: Envelope): Uint8Array {
  return concat([
    field(tags.publicKey, concat([publicKeyPrefix, publicKey])),
    field(tags.payloadType, payloadType),
    field(tags.payload, payload),
    field(tags.signature, signature),
  ])
}

/**
 * Decodes any bytes to an envelope, or says which rule they break: `envelope` or `envelope-canonical`.
 * Its parts are views of `bytes`.
 */
export function decodeEnvelope(bytes: Uint8Array): Decoded<Envelope> {
  let offset = 0
  const parts: Uint8Array[] = []
  for (const tag of Object.values(tags)) {
    if (bytes[offset] !== tag) return failed('envelope', `no field with tag ${tag} at byte ${offset}`)
    const length = readLength(bytes, offset + 1)
    if (length === undefined) return failed('envelope', `no length at byte ${offset + 1}`)
    if (!length.minimal) return failed('envelope-canonical', `a longer length than needed at byte ${offset + 1}`)
    const end = length.next + length.value
    if (end > bytes.length) return failed('envelope', `the field at byte ${offset} runs past the end`)
    parts.push(bytes.subarray(length.next, end))
    offset = end
  }
  if (offset !== bytes.length) return failed('envelope-canonical', 'bytes after the last field')
  const [key, payloadType, payload, signature] = parts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  if (
    key.length !== publicKeyPrefix.length + ed25519.publicKeyBytes ||
    publicKeyPrefix.some((byte, i) => key[i] !== byte)
  )
    return failed('envelope', 'the key is not an Ed25519 key')
  if (signature.length !== ed25519.signatureBytes) return failed('envelope', 'the signature is not 64 bytes long')
  return { ok: true, value: { publicKey: key.subarray(publicKeyPrefix.length), payloadType, payload, signature } }
}

/** The bytes that an envelope's signature covers. The domain names the network, so that no record crosses to another. */
export function signedBytes(domain: string, payloadType: Uint8Array, payload: Uint8Array): Uint8Array {
  return concat([fromString(domain), payloadType, payload].flatMap((part) => [encodeVarint(part.length), part]))
}

function field(tag: number, value: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(tag), encodeVarint(value.length), value])
}

/** Reads a length of at most three bytes, which is more than the largest record needs. */
function readLength(bytes: Uint8Array, start: number): { value: number; next: number; minimal: boolean } | undefined {
  let value = 0
  for (let i = 0; i < 3; i++) {
    const byte = bytes[start + i]
    if (byte === undefined) return undefined
    value += (byte & 0x7f) << (7 * i)
    if (byte < 0x80) return { value, next: start + i + 1, minimal: encodingLength(value) === i + 1 }
  }
  return undefined
}
