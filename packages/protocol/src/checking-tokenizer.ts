// Reads CBOR item by item, within bounds, and sees whether each is in its one form. SPEC section 3.

import { Tokenizer, Type, type Token } from 'cborg'
import { equals } from 'uint8arrays/equals'
import { limits } from './limits.ts'

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

/** An array or a map that has begun. */
interface Level {
  readonly isMap: boolean
  /** Items still missing: of a map keys and values. */
  missing: number
  /** Where the last key of a map is, its head included. */
  key: Span | undefined
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Reads tokens for the decoder, and stops it at the first that is foreign, too deep or one too many. What is not in its
 * one form it notes: to encode the value again and to compare would take twice as long.
 */
export class CheckingTokenizer extends Tokenizer {
  /** Whether all heads are the shortest, all texts are UTF-8, and all keys stand in order, each once. */
  isCanonical = true
  #tokens = 0
  readonly #open: Level[] = []

  override next(): Token {
    if (++this.#tokens > limits.maxTokens) throw new Error(`more than ${limits.maxTokens} items`)
    const start = this.pos()
    const token = super.next()
    if (!plainTypes.has(token.type)) throw new Error(`an item of type ${token.type.name}`)
    const span = { start, end: this.pos() }
    if (!hasShortestHead(this.data, start) || (token.type === Type.string && !isUtf8(token.value, this.data, span)))
      this.isCanonical = false
    this.#track(token, span)
    return token
  }

  #track({ type, value }: Token, span: Span): void {
    const level = this.#open.at(-1)
    if (level) {
      if (level.isMap && level.missing % 2 === 0) {
        if (level.key && !isBefore(this.data, level.key, span)) this.isCanonical = false
        level.key = span
      }
      level.missing -= 1
    }
    if (type === Type.array || type === Type.map) {
      const isMap = type === Type.map
      this.#open.push({ isMap, missing: isMap ? value * 2 : value, key: undefined })
      if (this.#open.length > limits.maxDepth) throw new Error(`nested deeper than ${limits.maxDepth}`)
    }
    while (this.#open.at(-1)?.missing === 0) this.#open.pop()
  }
}

/** The argument of a head stands in its first byte, or follows in the fewest of 1, 2, 4 and 8 bytes that hold it. */
function hasShortestHead(data: Uint8Array, start: number): boolean {
  const inFirstByte = data[start]! & 0x1f
  if (inFirstByte < 24) return true
  if (inFirstByte === 24) return data[start + 1]! >= 24
  const bytesOfShorter = 2 ** (inFirstByte - 25)
  return data.subarray(start + 1, start + 1 + bytesOfShorter).some((byte) => byte !== 0)
}

const utf8 = new TextEncoder()

/** The decoder puts a mark in the place of what is no UTF-8, and drops a byte order mark. */
function isUtf8(text: string, data: Uint8Array, { start, end }: Span): boolean {
  if (isAscii(data, start, end)) return true
  const inFirstByte = data[start]! & 0x1f
  const headBytes = inFirstByte < 24 ? 1 : 1 + 2 ** (inFirstByte - 24)
  return equals(utf8.encode(text), data.subarray(start + headBytes, end))
}

function isAscii(data: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (data[i]! >= 0x80) return false
  return true
}

/** The order of keys: the shorter first, then byte by byte. With their heads it is the same. */
function isBefore(data: Uint8Array, a: Span, b: Span): boolean {
  const length = a.end - a.start
  const longer = b.end - b.start - length
  if (longer !== 0) return longer > 0
  for (let i = 0; i < length; i++) {
    const difference = data[b.start + i]! - data[a.start + i]!
    if (difference !== 0) return difference > 0
  }
  return false
}
