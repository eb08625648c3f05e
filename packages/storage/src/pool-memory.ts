// What a pool remembers of intents, in the database: the port that the intent pool asks for.

import { rememberUntilMs, type PoolMemory, type RememberedIntent } from '@pregon/intent-pool'
import type { Category, RecordId } from '@pregon/protocol'
import type { Database } from './database.ts'

/** From an intent's birth to when nothing that its key signed can do harm any more. */
const memoryMs = rememberUntilMs(0)

export interface StoredPoolMemory extends PoolMemory {
  /** Writes all of them, or none where it throws: several take a tenth of the time that each would take by itself. */
  saveAll(entries: Iterable<RememberedIntent>): void
}

/** A write outlives a crash of the process; after a power cut the mesh tells the last few again. Throws `StorageError`. */
export function createPoolMemory(database: Database): StoredPoolMemory {
  const { quick } = database
  const upsert = quick.prepare(`
    INSERT INTO remembered_intents (key, born_at_ms, category, revision, record_id, withdrawn)
    VALUES (:key, :bornAtMs, :category, :revision, :recordId, :withdrawn)
    ON CONFLICT (key) DO UPDATE SET
      born_at_ms = excluded.born_at_ms,
      category = excluded.category,
      revision = excluded.revision,
      record_id = excluded.record_id,
      withdrawn = excluded.withdrawn
  `)
  const selectAll = quick.prepare<MemoryRow>(`
    SELECT key, born_at_ms AS bornAtMs, category, revision, record_id AS recordId, withdrawn
    FROM remembered_intents
  `)
  const deleteHarmless = quick.prepare('DELETE FROM remembered_intents WHERE born_at_ms <= :bornUntilMs')
  const deleteOne = quick.prepare('DELETE FROM remembered_intents WHERE key = :key')

  return {
    *load(nowMs) {
      // What became harmless while the node was off was never forgotten by the pool, which will not hear of it again.
      deleteHarmless.run({ bornUntilMs: nowMs - memoryMs })
      for (const row of selectAll.iterate()) yield rowToMemory(row)
    },
    save: (entry) => void upsert.run(memoryToRow(entry)),
    saveAll: (entries) =>
      quick.transaction(() => {
        for (const entry of entries) upsert.run(memoryToRow(entry))
      }),
    forget: (keys) =>
      quick.transaction(() => {
        for (const key of keys) deleteOne.run({ key })
      }),
  }
}

type MemoryRow = {
  key: string
  bornAtMs: number
  category: string
  revision: number
  recordId: string
  withdrawn: number
}

const memoryToRow = ({ key, bornAtMs, category, revision, recordId, withdrawn }: RememberedIntent): MemoryRow => ({
  key,
  bornAtMs,
  category,
  revision,
  recordId,
  withdrawn: withdrawn ? 1 : 0,
})

const rowToMemory = (row: MemoryRow): RememberedIntent => ({
  key: row.key,
  bornAtMs: row.bornAtMs,
  category: row.category as Category,
  revision: row.revision,
  recordId: row.recordId as RecordId,
  withdrawn: row.withdrawn === 1,
})
