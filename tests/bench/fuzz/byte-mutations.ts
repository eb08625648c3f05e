// Mutations that know nothing of what the bytes mean: flipped bits, cuts, repetitions, pieces of other seeds.

import { concat } from 'uint8arrays/concat'
import type { Random } from '../random.ts'

type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array

/** A place in the bytes, or right behind them. */
const placeIn = (bytes: Uint8Array, random: Random): number => random.below(bytes.length + 1)

function replaced(bytes: Uint8Array, from: number, to: number, piece: Uint8Array): Uint8Array {
  return concat([bytes.subarray(0, from), piece, bytes.subarray(to)])
}

/** A piece of at most so many bytes. */
function pieceOf(bytes: Uint8Array, random: Random, most: number): Uint8Array {
  const from = placeIn(bytes, random)
  return bytes.subarray(from, from + random.below(most + 1))
}

/** Lengths and numbers that readers trip over: endless and longest varints, heads that promise more than there is. */
const oddities = [
  [0x80],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0x7f],
  [0x80, 0x00],
  [0x00],
  [0xff],
  [0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x5a, 0xff, 0xff, 0xff, 0xff],
  [0x9b, 0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0xbf, 0xff],
].map((bytes) => Uint8Array.from(bytes))

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const copy = bytes.slice()
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8)
    return copy
  },
  (bytes, random) => {
    const copy = bytes.slice()
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256)
    return copy
  },
  (bytes, random) => {
    const at = placeIn(bytes, random)
    return replaced(bytes, at, at, random.bytes(1 + random.below(8)))
  },
  (bytes, random) => {
    const at = placeIn(bytes, random)
    return replaced(bytes, at, at + 1 + random.below(16), new Uint8Array())
  },
  (bytes, random) => bytes.subarray(0, placeIn(bytes, random)),
  (bytes, random) => bytes.subarray(placeIn(bytes, random)),
  (bytes, random) => {
    const piece = pieceOf(bytes, random, 64)
    const at = placeIn(bytes, random)
    return replaced(bytes, at, at, concat(Array.from({ length: 1 + random.below(4) }, () => piece)))
  },
  (bytes, random, others) => {
    const other = random.pick(others)
    return concat([bytes.subarray(0, placeIn(bytes, random)), other.subarray(placeIn(other, random))])
  },
  (bytes, random, others) => {
    const at = placeIn(bytes, random)
    return replaced(bytes, at, at + random.below(16), pieceOf(random.pick(others), random, 64))
  },
  (bytes, random) => {
    const at = placeIn(bytes, random)
    return replaced(bytes, at, at + random.below(3), random.pick(oddities))
  },
  (bytes, random) => {
    const from = placeIn(bytes, random)
    return bytes.slice().fill(random.below(256), from, from + 1 + random.below(16))
  },
]

/** So many bytes of noise are the most that help: what is longer is refused for its first ones. */
const maxNoiseBytes = 200

/** One input in so many is nothing but noise, and one in so many is a piece again and again up to the bound. */
const [noiseEvery, repeatEvery] = [50, 400]

/** One to four mutations of a seed, or noise. At most `maxBytes` long, give or take a piece. */
export function mutateBytes(random: Random, seeds: readonly Uint8Array[], maxBytes: number): Uint8Array {
  if (random.below(noiseEvery) === 0) return random.bytes(random.below(maxNoiseBytes))
  const seed = random.pick(seeds)
  if (random.below(repeatEvery) === 0) return repeatedPiece(random, seed, maxBytes)
  return mutateSome(random, seed, seeds)
}

/** One to four mutations of these bytes. */
export function mutateSome(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let mutated = bytes
  for (let left = 1 + random.below(4); left > 0; left--) mutated = random.pick(mutations)(mutated, random, others)
  return mutated
}

/** A seed in which one short piece stands again and again until the whole is as long as it may be: slow readers show. */
function repeatedPiece(random: Random, seed: Uint8Array, maxBytes: number): Uint8Array {
  const from = placeIn(seed, random)
  const piece = seed.subarray(from, from + 1 + random.below(24))
  const times = Math.max(0, Math.floor((maxBytes - seed.length) / Math.max(1, piece.length)))
  return concat([seed.subarray(0, from), ...Array.from({ length: times }, () => piece), seed.subarray(from)])
}
