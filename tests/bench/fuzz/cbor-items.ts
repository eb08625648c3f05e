// Where the items of a CBOR encoding stand, and heads of every width.

export const majors = { uint: 0, negint: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const

/** One item: its head, then its bytes or the items inside it. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly major: number
  readonly headBytes: number
  readonly argument: number
}

/** All items of a valid encoding of definite lengths, each before those inside it. */
export function itemsOf(bytes: Uint8Array): Item[] {
  const items: Item[] = []
  readItem(bytes, 0, items)
  return items
}

/** Gives where the item ends. */
function readItem(bytes: Uint8Array, start: number, items: Item[]): number {
  const at = items.length
  const { major, headBytes, argument } = readHead(bytes, start)
  items.push({ start, end: start, major, headBytes, argument })
  let end = start + headBytes
  if (major === majors.bytes || major === majors.text) end += argument
  const inside = major === majors.array ? argument : major === majors.map ? 2 * argument : major === majors.tag ? 1 : 0
  for (let left = inside; left > 0; left--) end = readItem(bytes, end, items)
  items[at] = { start, end, major, headBytes, argument }
  return end
}

function readHead(bytes: Uint8Array, start: number): Pick<Item, 'major' | 'headBytes' | 'argument'> {
  const first = bytes[start]
  if (first === undefined) throw new RangeError(`no item begins at byte ${start}`)
  const [major, low] = [first >> 5, first & 31]
  if (low < 24) return { major, headBytes: 1, argument: low }
  const width = 2 ** (low - 24)
  if (width > 8) throw new RangeError(`an item of indefinite length begins at byte ${start}`)
  const argument = bytes.subarray(start + 1, start + 1 + width).reduce((value, byte) => value * 256 + byte, 0)
  return { major, headBytes: 1 + width, argument }
}

/** A head, in the fewest bytes or in so many behind the first. */
export function headOf(major: number, argument: bigint, width = widthOf(argument)): Uint8Array {
  if (width === 0) return Uint8Array.of((major << 5) | Number(argument))
  const head = new Uint8Array(1 + width)
  head[0] = (major << 5) | (24 + Math.log2(width))
  for (let i = width, rest = argument; i > 0; i--, rest >>= 8n) head[i] = Number(rest & 0xffn)
  return head
}

function widthOf(argument: bigint): number {
  if (argument < 24n) return 0
  return argument < 2n ** 8n ? 1 : argument < 2n ** 16n ? 2 : argument < 2n ** 32n ? 4 : 8
}
