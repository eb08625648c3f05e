// Work: leading zero bits of a hash over a record, a speed bump that makes a flood cost something. SPEC section 7.

import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { sha256, sha256Hex } from './sha256.ts'

/**
 * Where the nonce stands in a payload that carries work. Keys are sorted shortest first and `n` sorts first among the
 * keys of one letter, so after the map's head (1 byte), the key (2 bytes) and the head of 8 bytes (1 byte) it follows.
 */
const nonceStart = 4
export const nonceBytes = 8
const nonceEnd = nonceStart + nonceBytes

const tag = fromString('pregon/work/1')
const dayMs = 24 * 60 * 60 * 1000

/** Bits of work that a record must carry: the network's minimum, one more for each doubling of size and of life. */
export function requiredWorkBits(minWorkBits: number, payloadBytes: number, lifeMs: number): number {
  return minWorkBits + doublings(1024, payloadBytes) + doublings(dayMs, lifeMs)
}

/** Bits of work that a payload carries. Expects a payload whose first field is the nonce `n`. */
export function workBits(payload: Uint8Array): number {
  return leadingZeroBits(sha256Hex(workInput(payload)))
}

/** A nonce for `payload` among `tries` from `firstTry` on, or undefined: call again from `firstTry + tries`. */
export function findNonce(payload: Uint8Array, bits: number, firstTry: number, tries: number): Uint8Array | undefined {
  if (!Number.isSafeInteger(firstTry + tries) || firstTry < 0) throw new RangeError('nonces are tried from 0 to 2^53-1')
  const input = workInput(payload)
  const nonce = input.subarray(-nonceBytes)
  const view = new DataView(input.buffer, nonce.byteOffset)
  for (let i = firstTry; i < firstTry + tries; i++) {
    view.setBigUint64(0, BigInt(i))
    if (leadingZeroBits(sha256Hex(input)) >= bits) return nonce.slice()
  }
  return undefined
}

/** The payload with its nonce replaced. */
export function withNonce(payload: Uint8Array, nonce: Uint8Array): Uint8Array {
  const copy = new Uint8Array(payload)
  copy.set(nonce, nonceStart)
  return copy
}

/** What is hashed: the tag, the hash of the payload without its nonce, the nonce. */
function workInput(payload: Uint8Array): Uint8Array {
  const rest = sha256(concat([payload.subarray(0, nonceStart), payload.subarray(nonceEnd)]))
  return concat([tag, rest, payload.subarray(nonceStart, nonceEnd)])
}

/** Of a number in hexadecimal digits, of which each stands for four bits. */
function leadingZeroBits(digits: string): number {
  const first = digits.search(/[^0]/)
  return first === -1 ? digits.length * 4 : first * 4 + Math.clz32(parseInt(digits[first]!, 16)) - 28
}

/** How often `base` must be doubled to reach `value`. Whole numbers throughout, so exact. */
function doublings(base: number, value: number): number {
  let times = 0
  for (let reach = base; reach < value; reach *= 2) times++
  return times
}
