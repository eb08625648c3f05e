// Bytes as every platform has them, and as hexadecimal. SPEC section 1.

import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'

/**
 * The same bytes as a plain Uint8Array. A Node Buffer passes for one, but its `slice` shares memory instead of copying
 * it, and its `buffer` often holds what belongs to others.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Two small digits a byte: for people, and for comparing bytes as texts. */
export function toHex(bytes: Uint8Array): string {
  return toString(bytes, 'base16')
}

/** Expects an even number of small hexadecimal digits. */
export function fromHex(digits: string): Uint8Array {
  return fromString(digits, 'base16')
}
