// Who was named as a follower of a topic, and how much that is worth: each path of each look-up has one voice, which its
// answers share, so that neither one liar nor one captured path outweighs the others. SPEC section 17.3.

/** Who was named, and the addresses that were given of each, all as texts. */
export type Named = ReadonlyMap<string, readonly string[]>

export interface Candidate {
  readonly name: string
  /** Those that most answers give come first, since a liar may give wrong ones of an honest peer. */
  readonly addresses: readonly string[]
}

export interface Tally {
  /** How many were named. */
  readonly size: number
  /** Counts one answer that came on a path of a look-up. */
  add(path: string, named: Named): void
  /** All who were named: those on whom more answers agree come first, and a random order holds among about equals. */
  ranked(random: () => number): Candidate[]
}

interface Path {
  answers: number
  /** By name, the answers that name it. */
  readonly named: Map<string, number>
}

export function createTally(): Tally {
  const paths = new Map<string, Path>()
  /** By name, how many answers give each address. */
  const given = new Map<string, Map<string, number>>()
  const voicesFor = (name: string): number =>
    [...paths.values()].reduce((sum, { answers, named }) => sum + (named.get(name) ?? 0) / answers, 0)
  return {
    get size() {
      return given.size
    },
    add(pathName, answer) {
      const path: Path = paths.get(pathName) ?? { answers: 0, named: new Map() }
      paths.set(pathName, path)
      path.answers += 1
      for (const [name, addresses] of answer) {
        countOne(path.named, name)
        const counts = given.get(name) ?? new Map<string, number>()
        given.set(name, counts)
        for (const address of new Set(addresses)) countOne(counts, address)
      }
    },
    ranked(random) {
      // Whoever has twice the voices of another stands before it in any case.
      const weighed = [...given].map(([name, counts]) => ({ name, counts, weight: voicesFor(name) * (1 + random()) }))
      return weighed
        .toSorted((a, b) => b.weight - a.weight)
        .map(({ name, counts }) => ({ name, addresses: mostCounted(counts) }))
    },
  }
}

function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const mostCounted = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name)
