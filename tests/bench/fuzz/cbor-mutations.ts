// Mutations of CBOR by its items: other values in their places, heads that lie, keys twice or out of order, nesting.

import { concat } from 'uint8arrays/concat'
import type { Random } from '../random.ts'
import { hostileItems, hostileTexts, edgeNumbers } from './cbor-snippets.ts'
import { headOf, itemsOf, majors, type Item } from './cbor-items.ts'

/** A valid encoding, with where its items stand. */
export interface CborSeed {
  readonly bytes: Uint8Array
  readonly items: readonly Item[]
}

export const cborSeed = (bytes: Uint8Array): CborSeed => ({ bytes, items: itemsOf(bytes) })

/** What stands from one place to another is replaced. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly bytes: Uint8Array
}

interface Mutating {
  readonly random: Random
  readonly seed: CborSeed
  readonly seeds: readonly CborSeed[]
}

type Mutation = (item: Item, mutating: Mutating) => readonly Edit[]

const textOf = (item: Item, { seed }: Mutating): Uint8Array => seed.bytes.subarray(item.start, item.end)
const bodyOf = (item: Item, { seed }: Mutating): Uint8Array =>
  seed.bytes.subarray(item.start + item.headBytes, item.end)
const whole = (item: Item, bytes: Uint8Array): readonly Edit[] => [{ from: item.start, to: item.end, bytes }]
const head = (item: Item, bytes: Uint8Array): readonly Edit[] => [
  { from: item.start, to: item.start + item.headBytes, bytes },
]

const widths = [1, 2, 4, 8] as const
const lies = [0n, 1n, 23n, 24n, 255n, 256n, 65_536n, 2n ** 31n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 1n]
const breakByte = Uint8Array.of(0xff)

const replaceByOddity: Mutation = (item, { random }) => whole(item, random.pick(hostileItems))
const replaceByNumber: Mutation = (item, { random }) => whole(item, random.pick(edgeNumbers))
const replaceByText: Mutation = (item, { random }) => whole(item, random.pick(hostileTexts))
const replaceByOther: Mutation = (item, { random, seeds }) => {
  const other = random.pick(seeds)
  const { start, end } = random.pick(other.items)
  return whole(item, other.bytes.subarray(start, end))
}
/** An item of the same type, so that what follows the decoder has its turn too. */
const replaceByLike: Mutation = (item, mutating) => {
  const other = mutating.random.pick(mutating.seeds)
  const like = other.items.filter(({ major }) => major === item.major)
  if (like.length === 0) return []
  const { start, end } = mutating.random.pick(like)
  return whole(item, other.bytes.subarray(start, end))
}
const changeLength: Mutation = (item, { random }) => {
  const near = BigInt(item.argument) + (random.below(2) === 0 ? 1n : -1n)
  return head(item, headOf(item.major, random.below(2) === 0 && near >= 0n ? near : random.pick(lies)))
}
const widenHead: Mutation = (item, { random }) =>
  head(item, headOf(item.major, BigInt(item.argument), random.pick(widths)))
const changeMajor: Mutation = (item, { random }) => head(item, headOf(random.below(8), BigInt(item.argument)))
const duplicate: Mutation = (item, mutating) => whole(item, concat([textOf(item, mutating), textOf(item, mutating)]))
const remove: Mutation = (item) => whole(item, new Uint8Array())
const swap: Mutation = (item, mutating) => {
  const other = mutating.random.pick(mutating.seed.items)
  if (other.end > item.start && item.end > other.start) return []
  return [...whole(item, textOf(other, mutating)), ...whole(other, textOf(item, mutating))]
}
const makeIndefinite: Mutation = (item, mutating) => {
  const open = Uint8Array.of((item.major << 5) | 31)
  const isText = item.major === majors.text || item.major === majors.bytes
  return whole(item, concat([open, isText ? textOf(item, mutating) : bodyOf(item, mutating), breakByte]))
}
const tag: Mutation = (item, mutating) =>
  whole(
    item,
    concat([headOf(majors.tag, BigInt(mutating.random.pick([0, 2, 24, 42, 55_799]))), textOf(item, mutating)]),
  )
const nest: Mutation = (item, mutating) => {
  const levels = mutating.random.below(20) === 0 ? 4000 : 1 + mutating.random.below(24)
  const level = mutating.random.below(2) === 0 ? [0x81] : [0xa1, 0x61, 0x61]
  return whole(
    item,
    concat([Uint8Array.from(Array.from({ length: levels }, () => level).flat()), textOf(item, mutating)]),
  )
}
/** A list of the same item, now and then as long as a record can be. */
const repeat: Mutation = (item, mutating) => {
  const text = textOf(item, mutating)
  const most = mutating.random.below(20) === 0 ? Math.floor(7000 / text.length) : 40
  const count = mutating.random.below(Math.max(1, most))
  return whole(item, concat([headOf(majors.array, BigInt(count)), ...Array.from({ length: count }, () => text)]))
}
/** A map of many keys, in or out of order. */
const growMap: Mutation = (item, mutating) => {
  const { random } = mutating
  const count = random.below(random.below(20) === 0 ? 1000 : 24)
  const keys = Array.from({ length: count }, (_, i) => concat([headOf(majors.text, 3n), keyText(i, random)]))
  return whole(item, concat([headOf(majors.map, BigInt(count)), ...keys.flatMap((key) => [key, Uint8Array.of(0xf5)])]))
}
function keyText(i: number, random: Random): Uint8Array {
  const number = random.below(8) === 0 ? random.below(1000) : i
  return Uint8Array.of(97 + Math.floor(number / 676), 97 + (Math.floor(number / 26) % 26), 97 + (number % 26))
}
/** One byte of a text or byte string is another. */
const scramble: Mutation = (item, mutating) => {
  const body = bodyOf(item, mutating).slice()
  const isText = item.major === majors.bytes || item.major === majors.text
  if (!isText) return replaceByLike(item, mutating)
  if (body.length > 0)
    body[mutating.random.below(body.length)] = mutating.random.below(item.major === majors.text ? 128 : 256)
  return [{ from: item.start + item.headBytes, to: item.end, bytes: body }]
}

/** What may well be taken stands here as often as what is surely refused. */
const mutations: readonly Mutation[] = [
  ...Array.from({ length: 6 }, () => replaceByLike),
  ...Array.from({ length: 4 }, () => scramble),
  ...Array.from({ length: 3 }, () => replaceByText),
  ...Array.from({ length: 3 }, () => replaceByNumber),
  replaceByOddity,
  replaceByOther,
  changeLength,
  widenHead,
  changeMajor,
  duplicate,
  remove,
  swap,
  makeIndefinite,
  tag,
  nest,
  repeat,
  growMap,
]

/** Most inputs have one mutation, since of several the first that is refused hides the others. */
const severalEvery = 3

/** One to three mutations of the items of a seed. */
export function mutateCbor(random: Random, seeds: readonly CborSeed[]): Uint8Array {
  const seed = random.pick(seeds)
  const mutating = { random, seed, seeds }
  const edits: Edit[] = []
  const count = random.below(severalEvery) === 0 ? 2 + random.below(2) : 1
  for (let left = count; left > 0; left--) edits.push(...random.pick(mutations)(random.pick(seed.items), mutating))
  return applied(seed.bytes, edits)
}

/** Of edits that overlap, the one that begins first counts. */
function applied(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  for (const { from, to, bytes: piece } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue
    parts.push(bytes.subarray(at, from), piece)
    at = to
  }
  return concat([...parts, bytes.subarray(at)])
}
