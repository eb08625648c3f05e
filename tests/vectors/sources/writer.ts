// A second, small writer of records, after SPEC.md and with the platform's cryptography: vectors must not be made by
// the code that they test.

import { createHash, createPrivateKey, createPublicKey, hash, hkdfSync, sign as signWith } from 'node:crypto'
import { encode } from '@ipld/dag-cbor'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'

export type Json = string | number | boolean | Json[] | { [key: string]: Json }
export type Fields = Record<string, unknown>

export const hex = (bytes: Uint8Array): string => toString(bytes, 'base16')
export const unhex = (text: string): Uint8Array => fromString(text, 'base16')
/** Byte strings one after the other. */
export function join(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

/** A value as DAG-JSON: bytes become `{"/": {"bytes": "..."}}`. */
export function dagJson(value: unknown): Json {
  if (value instanceof Uint8Array) return { '/': { bytes: toString(value, 'base64') } }
  if (Array.isArray(value)) return value.map(dagJson)
  if (typeof value !== 'object' || value === null) return value as Json
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, dagJson(entry)]))
}

export interface KeyPair {
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Uint8Array
}

/** RFC 8410 headers of the private keys that `node:crypto` reads. */
const pkcs8 = { ed25519: '302e020100300506032b657004220420', x25519: '302e020100300506032b656e04220420' }

export function privateKeyOf(curve: keyof typeof pkcs8, secret: Uint8Array) {
  const der = join([unhex(pkcs8[curve]), secret])
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
}

export function publicBytesOf(key: ReturnType<typeof createPrivateKey>): Uint8Array {
  return fromString(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url')
}

export function keyPair(secret: Uint8Array): KeyPair {
  const key = privateKeyOf('ed25519', secret)
  return { publicKey: publicBytesOf(key), sign: (message) => new Uint8Array(signWith(null, message, key)) }
}

export function derive(seed: Uint8Array, role: string, index: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', seed, new Uint8Array(), `pregon/v1/${role}/${index}`, 32))
}

export function varint(value: number): Uint8Array {
  return value < 0x80 ? Uint8Array.of(value) : join([[0x80 | (value & 0x7f)], varint(value >>> 7)])
}

export const withLength = (bytes: Uint8Array): Uint8Array => join([varint(bytes.length), bytes])

export const envelopeField = (tag: number, bytes: Uint8Array): Uint8Array => join([[tag], withLength(bytes)])

export const keyMessage = (publicKey: Uint8Array): Uint8Array => join([unhex('08011220'), publicKey])

export function signedBytes(network: string, payloadType: string, payload: Uint8Array): Uint8Array {
  return join([fromString(`/pregon/${network}/1`), fromString(payloadType), payload].map(withLength))
}

export interface EnvelopeParts {
  readonly publicKey: Uint8Array
  readonly payloadType: string
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}

export function envelope({ publicKey, payloadType, payload, signature }: EnvelopeParts): Uint8Array {
  return join([
    envelopeField(0x0a, keyMessage(publicKey)),
    envelopeField(0x12, fromString(payloadType)),
    envelopeField(0x1a, payload),
    envelopeField(0x2a, signature),
  ])
}

/** An envelope around payload bytes of any kind. */
export function signedEnvelope(payloadType: string, payload: Uint8Array, key: KeyPair, network = 'main'): Uint8Array {
  const signature = key.sign(signedBytes(network, payloadType, payload))
  return envelope({ publicKey: key.publicKey, payloadType, payload, signature })
}

/** A signed record of fields that may be wrong on purpose. */
export function signedRecord(kind: string, fields: Fields, key: KeyPair, network = 'main'): Uint8Array {
  return signedEnvelope(`/pregon/${kind}/1`, encode(fields), key, network)
}

export const idBytes = (payload: Uint8Array): Uint8Array => join([unhex('01711220'), sha256(payload)])
export const idText = (payload: Uint8Array): string => `b${toString(idBytes(payload), 'base32')}`

const nonceStart = 4
const nonceEnd = 12

/** What is hashed for work; the nonce is its last 8 bytes. */
function workInput(payload: Uint8Array): Uint8Array {
  const rest = sha256(join([payload.subarray(0, nonceStart), payload.subarray(nonceEnd)]))
  return join([fromString('pregon/work/1'), rest, payload.subarray(nonceStart, nonceEnd)])
}

/** Leading zero bits of a hash. More than 31 are never looked for here. */
function zeroBits(input: Uint8Array): number {
  return Math.clz32(hash('sha256', input, 'buffer').readUInt32BE())
}

export const workBits = (payload: Uint8Array): number => zeroBits(workInput(payload))

/** The fields with the first nonce, counted from 0, that gives at least `bits` and less than `below`. */
export function withWork(fields: Fields, bits: number, below = Infinity): Fields {
  const input = workInput(encode({ ...fields, n: new Uint8Array(8) }))
  const nonce = new DataView(input.buffer, input.length - 8)
  for (let tries = 0; ; tries++) {
    nonce.setUint32(4, tries)
    const found = zeroBits(input)
    if (found >= bits && found < below) return { ...fields, n: input.slice(-8) }
  }
}

/** A copy with one value replaced, or removed where `value` is undefined. `path` has dots: `item.wishes.0.op`. */
export function changed(fields: Fields, path: string, value?: unknown): Fields {
  const copy = structuredClone(fields)
  const names = path.split('.')
  const last = names.pop() ?? ''
  let target = copy as Record<string, Fields>
  for (const name of names) target = target[name] as Record<string, Fields>
  if (value === undefined) delete target[last]
  else (target as Fields)[last] = value
  return copy
}

/** The vector of a frame that is taken, and what is read from it. */
export const validFrame = (name: string, kind: string, fields: Fields): Json => ({
  name,
  kind,
  hex: hex(encode(fields)),
  valid: true,
  value: dagJson(fields),
})

/** The vector of a frame that is refused, and by which rule. */
export const invalidFrame = (name: string, kind: string, bytes: Uint8Array, code = 'schema'): Json => ({
  name,
  kind,
  hex: hex(bytes),
  valid: false,
  code,
})
