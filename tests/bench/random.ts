// Seeded randomness: a benchmark of one seed has the same nodes, liars and order of questions on every machine.

export interface Random {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number
  bytes(count: number): Uint8Array
  pick<T>(list: readonly T[]): T
  /** So many of the entries, in random order; all of them where there are no more. */
  sample<T>(list: readonly T[], count: number): T[]
}

/** `seed` is a whole number; only its lower 32 bits count. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  // SplitMix32: a counter whose bits are mixed twice.
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count)
  return {
    below,
    bytes: (count) => Uint8Array.from({ length: count }, () => next() >>> 24),
    pick: (list) => list[below(list.length)]!,
    sample(list, count) {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!)
    },
  }
}
