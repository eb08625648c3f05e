// Chance that nobody can foresee.

import { randomInt } from 'node:crypto'

/** The same in a random order. */
export function shuffle<T>(items: readonly T[]): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  return shuffled
}

/** Between half and one and a half times a duration, so that nodes that started together do not act together. */
export const jittered = (durationMs: number): number => durationMs * (0.5 + randomInt(1001) / 1000)
