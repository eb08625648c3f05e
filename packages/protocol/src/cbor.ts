// Canonical DAG-CBOR, bounded before anything is built from it. SPEC section 3.

import { decode, encode, Tokenizer, Type, type DecodeOptions, type EncodeOptions, type Token } from 'cborg'
import { equals } from 'uint8arrays/equals'
import { plainBytes } from './bytes.ts'
import { limits } from './limits.ts'
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

/** Longer heads than needed and repeated keys get through the decoder, and fall to the comparison after it. */
const decodeOptions: DecodeOptions = { allowIndefinite: false, allowBigInt: false }

/** Leaves out fields that are undefined. Expects plain values; what is no `CborValue` gives bytes that do not decode. */
export function encodePayload(value: object): Uint8Array {
  return plainBytes(encode(value, encodeOptions))
}

/** Decodes any bytes to a value, or says which rule they break: `payload` or `payload-canonical`. */
export function decodePayload(bytes: Uint8Array): Decoded<CborValue> {
  try {
    const tokenizer = new BoundedTokenizer(plainBytes(bytes), decodeOptions)
    const value: CborValue = decode(bytes, { tokenizer })
    return equals(encode(value, encodeOptions), bytes) ? { ok: true, value } : failed('payload-canonical')
  } catch (error) {
    return failed('payload', error instanceof Error ? error.message : undefined)
  }
}

const plainTypes = new Set([
  Type.uint,
  Type.negint,
  Type.bytes,
  Type.string,
  Type.array,
  Type.map,
  Type.true,
  Type.false,
])

/** Reads tokens for the decoder, and stops it at the first that is foreign, too deep or one too many. */
class BoundedTokenizer extends Tokenizer {
  #tokens = 0
  /** Items still missing at each open level. */
  readonly #open: number[] = []

  override next(): Token {
    if (++this.#tokens > limits.maxTokens) throw new Error(`more than ${limits.maxTokens} items`)
    const token = super.next()
    if (!plainTypes.has(token.type)) throw new Error(`an item of type ${token.type.name}`)
    this.#track(token)
    return token
  }

  #track(token: Token): void {
    const top = this.#open.length - 1
    if (top >= 0) this.#open[top]! -= 1
    if (token.type === Type.array || token.type === Type.map) {
      this.#open.push(token.type === Type.map ? token.value * 2 : token.value)
      if (this.#open.length > limits.maxDepth) throw new Error(`nested deeper than ${limits.maxDepth}`)
    }
    while (this.#open.at(-1) === 0) this.#open.pop()
  }
}
