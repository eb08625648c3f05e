// Canonical DAG-CBOR, bounded before anything is built from it. SPEC section 3.

import { decode, encode, type DecodeOptions, type EncodeOptions } from 'cborg'
import { plainBytes } from './bytes.ts'
import { CheckingTokenizer } from './checking-tokenizer.ts'
import { failed, type Decoded } from './rules.ts'

/** What a payload may consist of: no floats, no null, no links. Numbers are safe integers. */
export type CborValue =
  | string
  | number
  | boolean
  | Uint8Array
  | readonly CborValue[]
  | { readonly [key: string]: CborValue }

/**
 * The library's map order is DAG-CBOR's. Its dag-cbor codec is not used: that one takes some maps for links
 * (`{"/": x, "bytes": x}`), and would refuse what every other implementation accepts.
 */
const encodeOptions: EncodeOptions = { float64: true, ignoreUndefinedProperties: true }

const decodeOptions: DecodeOptions = { allowIndefinite: false, allowBigInt: false }

/** Leaves out fields that are undefined. Expects plain values; what is no `CborValue` gives bytes that do not decode. */
export function encodePayload(value: object): Uint8Array {
  return plainBytes(encode(value, encodeOptions))
}

/** Decodes any bytes to a value, or says which rule they break: `payload` or `payload-canonical`. */
export function decodePayload(bytes: Uint8Array): Decoded<CborValue> {
  try {
    const tokenizer = new CheckingTokenizer(plainBytes(bytes), decodeOptions)
    const value: CborValue = decode(bytes, { tokenizer })
    return tokenizer.isCanonical ? { ok: true, value } : failed('payload-canonical')
  } catch (error) {
    return failed('payload', error instanceof Error ? error.message : undefined)
  }
}
