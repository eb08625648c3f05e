// What matching costs, counted in steps: so it can be done a slice at a time, and an intent made to cost much has an end.

import { limits } from './limits.ts'

/** Steps spent on one intent. A step is about a look-up and a comparison: some ten-millionths of a second at most. */
export interface Effort {
  spent: number
  /** What was spent at the last pause. */
  pausedAt: number
}

/** Work that pauses now and then, for whoever drives it to let others have a turn. */
export type Steps<T> = Generator<undefined, T, undefined>

export const noEffort = (): Effort => ({ spent: 0, pausedAt: 0 })

/** Counts, and says whether it is time for a pause. */
export function spend(effort: Effort, steps: number): boolean {
  effort.spent += steps
  if (effort.spent - effort.pausedAt < limits.stepsBetweenPauses) return false
  effort.pausedAt = effort.spent
  return true
}

/** Does it all at once. */
export function finish<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
