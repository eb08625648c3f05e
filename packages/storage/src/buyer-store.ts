// The buyer's own intents and the offers on them, in the database: the port that the buyer's side asks for.

import type { BuyerStore, PrivateWant, StoredIntent, StoredOffer } from '@pregon/buyer'
import type { RecordId } from '@pregon/protocol'
import { createCounters } from './counters.ts'
import type { Database } from './database.ts'

/** Every write outlives a power cut. Methods throw a `StorageError`. */
export function createBuyerStore(database: Database): BuyerStore {
  const { durable } = database
  const nextNumber = createCounters(database)
  const upsertIntent = durable.prepare(`
    INSERT INTO intents (
      key, key_index, record, record_id, withdrawal, private, reply_addresses, created_at_ms
    ) VALUES (
      :key, :keyIndex, :record, :recordId, :withdrawal, :private, :replyAddresses, :createdAtMs
    )
    ON CONFLICT (key) DO UPDATE SET
      key_index = excluded.key_index,
      record = excluded.record,
      record_id = excluded.record_id,
      withdrawal = excluded.withdrawal,
      private = excluded.private,
      reply_addresses = excluded.reply_addresses,
      created_at_ms = excluded.created_at_ms
  `)
  const selectIntents = durable.prepare<IntentRow>(`
    SELECT key, key_index AS keyIndex, record, record_id AS recordId, withdrawal, private,
      reply_addresses AS replyAddresses, created_at_ms AS createdAtMs
    FROM intents ORDER BY created_at_ms, key_index
  `)
  const insertOffer = durable.prepare(`
    INSERT INTO offers (intent_key, offer_id, record, received_at_ms)
    VALUES (:intentKey, :offerId, :record, :receivedAtMs)
    ON CONFLICT (intent_key, offer_id) DO NOTHING
  `)
  const selectOffers = durable.prepare<OfferRow>(`
    SELECT intent_key AS intentKey, offer_id AS offerId, record, received_at_ms AS receivedAtMs
    FROM offers WHERE intent_key = :intentKey ORDER BY arrival
  `)

  return {
    nextKeyIndex: (nowMs) => nextNumber('key-index', Math.floor(nowMs / 1000)),
    saveIntent: (intent) => void upsertIntent.run(intentToRow(intent)),
    intents: () => selectIntents.all().map(rowToIntent),
    saveOffer: ({ intentKey, offerId, record, receivedAtMs }) =>
      insertOffer.run({ intentKey, offerId, record, receivedAtMs }) === 1,
    offers: (intentKey) => selectOffers.all({ intentKey }).map(rowToOffer),
  }
}

type IntentRow = {
  key: string
  keyIndex: number
  record: Uint8Array
  recordId: string
  withdrawal: Uint8Array | null
  private: string
  replyAddresses: string
  createdAtMs: number
}

type OfferRow = { intentKey: string; offerId: string; record: Uint8Array; receivedAtMs: number }

const intentToRow = (intent: StoredIntent): IntentRow => ({
  key: intent.key,
  keyIndex: intent.keyIndex,
  record: intent.record,
  recordId: intent.recordId,
  withdrawal: intent.withdrawal ?? null,
  private: JSON.stringify(intent.private),
  replyAddresses: JSON.stringify(intent.replyAddresses),
  createdAtMs: intent.createdAtMs,
})

const rowToIntent = (row: IntentRow): StoredIntent => ({
  key: row.key,
  keyIndex: row.keyIndex,
  record: row.record,
  recordId: row.recordId as RecordId,
  withdrawal: row.withdrawal ?? undefined,
  private: JSON.parse(row.private) as PrivateWant,
  replyAddresses: JSON.parse(row.replyAddresses) as string[],
  createdAtMs: row.createdAtMs,
})

const rowToOffer = (row: OfferRow): StoredOffer => ({ ...row, offerId: row.offerId as RecordId })
