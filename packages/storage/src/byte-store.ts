// Small values by key, in the database: what a DHT keeps for others. Several stores lie side by side, each under its name.

import type { Database } from './database.ts'
import { limits } from './limits.ts'

export interface ByteStore {
  get(key: string): Uint8Array | undefined
  put(key: string, value: Uint8Array): void
  /** A key that is not there is as good as deleted. */
  delete(key: string): void
  /**
   * The entries whose keys begin with `prefix`, in the order of their code points. The store may be written meanwhile:
   * an entry that was there before and still is comes exactly once; one that changes may come as it was or as it is.
   */
  list(prefix: string): Iterable<ByteEntry>
}

export interface ByteEntry {
  /** Short, well-formed Unicode. */
  readonly key: string
  readonly value: Uint8Array
}

/** A write outlives a crash of the process; after a power cut the network tells the last few again. Throws `StorageError`. */
export function createByteStore(database: Database, name: string): ByteStore {
  const { quick } = database
  const select = quick.prepare<{ value: Uint8Array }>(
    'SELECT value FROM stored_bytes WHERE store = :store AND key = :key',
  )
  const upsert = quick.prepare(`
    INSERT INTO stored_bytes (store, key, value) VALUES (:store, :key, :value)
    ON CONFLICT (store, key) DO UPDATE SET value = excluded.value
  `)
  const remove = quick.prepare('DELETE FROM stored_bytes WHERE store = :store AND key = :key')
  const pageOf = (range: string) =>
    quick.prepare<ByteEntry>(`
      SELECT key, value FROM stored_bytes WHERE store = :store AND ${range} ORDER BY key LIMIT :limit
    `)
  const firstPage = pageOf('key >= :from AND key < :end')
  const nextPage = pageOf('key > :from AND key < :end')
  const limit = limits.maxEntriesPerRead

  return {
    get: (key) => select.all({ store: name, key })[0]?.value,
    put: (key, value) => void upsert.run({ store: name, key, value }),
    delete: (key) => void remove.run({ store: name, key }),
    *list(prefix) {
      const end = prefixEnd(prefix)
      // Page by page: a statement that is still open while its table changes may miss rows or give them twice.
      let page = firstPage.all({ store: name, from: prefix, end, limit })
      for (;;) {
        yield* page
        const last = page.at(-1)
        if (last === undefined || page.length < limit) return
        page = nextPage.all({ store: name, from: last.key, end, limit })
      }
    },
  }
}

/** In SQLite's order, bytes come after every text, whatever it holds. */
const afterAllText = new Uint8Array()

const lastCodePoint = 0x10_ff_ff

/** The least value after every text that begins with `prefix`, by code points, as SQLite compares. */
export function prefixEnd(prefix: string): string | Uint8Array {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === lastCodePoint) points.pop()
  const last = points.pop()
  if (last === undefined) return afterAllText
  // Surrogates are no characters: the one after U+D7FF is U+E000.
  return String.fromCodePoint(...points, last === 0xd7_ff ? 0xe0_00 : last + 1)
}
