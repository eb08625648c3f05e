// Small named facts about this node, in the database, such as when its phrase was confirmed.

import type { Database } from './database.ts'

export interface Facts {
  /** `name` is in kebab-case. */
  get(name: string): string | undefined
  set(name: string, value: string): void
}

/** Every write outlives a power cut. Methods throw a `StorageError`. */
export function createFacts(database: Database): Facts {
  const { durable } = database
  const select = durable.prepare<{ value: string }>('SELECT value FROM facts WHERE name = :name')
  const upsert = durable.prepare(`
    INSERT INTO facts (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
  `)
  return {
    get: (name) => select.all({ name })[0]?.value,
    set: (name, value) => void upsert.run({ name, value }),
  }
}
