// Numbers that only grow, on the disk before anybody sees them.

import type { Database } from './database.ts'

/** Gives out `atLeast`, or one more than the last number of this counter, whichever is more. Never twice the same. */
export type NextNumber = (name: string, atLeast: number) => number

export function createCounters(database: Database): NextNumber {
  const next = database.durable.prepare<{ value: number }>(`
    INSERT INTO counters (name, value) VALUES (:name, :atLeast)
    ON CONFLICT DO UPDATE SET value = max(value + 1, excluded.value)
    RETURNING value
  `)
  return (name, atLeast) => {
    // Reading all rows ends the statement: only then is its commit done, and known to have been.
    const [row] = next.all({ name, atLeast })
    if (row === undefined) throw new Error(`the counter ${name} gave no number`)
    return row.value
  }
}
