// The offers that a vendor sent and what became of them, in the database.

import type { Category, RecordId } from '@pregon/protocol'
import type { Database } from './database.ts'
import { limits } from './limits.ts'

export interface SentOffer {
  readonly offerId: RecordId
  /** The key of the intent that it answers, lower-case hex. */
  readonly intentKey: string
  /** The revision of the intent that it answers. */
  readonly intentId: RecordId
  /** The offer's envelope, not sealed. */
  readonly record: Uint8Array
  /** The vendor's own name of the item. */
  readonly sku: string
  /** The category of the intent. */
  readonly category: Category
  readonly createdAtMs: number
  readonly status: SentOfferStatus
  /** Why it was refused or not delivered: a code. */
  readonly reason?: string | undefined
}

/** `sending` until the buyer's node has answered or was given up. */
export type SentOfferStatus = 'sending' | 'received' | 'refused' | 'undelivered'

export interface SentOffers {
  /** Keeps an offer, or what became of one that is kept. Beyond `limits.maxSentOffers`, the oldest are dropped. */
  save(offer: SentOffer): void
  /** At most `limit` offers, those made last first. `before` is the last offer of the page before. */
  list(page: { limit: number; before?: RecordId | undefined }): SentOffer[]
  /** How many offers made at `sinceMs` or later (by default, of all that are kept) are in each status. */
  counts(sinceMs?: number): Record<SentOfferStatus, number>
}

/**
 * An offer saved as `sending`, which may bind its vendor, outlives a power cut; what became of it outlives a crash of
 * the process. Methods throw a `StorageError`.
 */
export function createSentOffers(database: Database): SentOffers {
  const { durable, quick } = database
  const upsert = `
    INSERT INTO sent_offers (
      offer_id, intent_key, intent_id, record, sku, category, created_at_ms, status, reason
    ) VALUES (
      :offerId, :intentKey, :intentId, :record, :sku, :category, :createdAtMs, :status, :reason
    )
    ON CONFLICT (offer_id) DO UPDATE SET
      intent_key = excluded.intent_key,
      intent_id = excluded.intent_id,
      record = excluded.record,
      sku = excluded.sku,
      category = excluded.category,
      created_at_ms = excluded.created_at_ms,
      status = excluded.status,
      reason = excluded.reason
  `
  const dropOldest = 'DELETE FROM sent_offers WHERE number <= (SELECT max(number) FROM sent_offers) - :max'
  const saveWith = (connection: typeof durable) => {
    const [write, drop] = [connection.prepare(upsert), connection.prepare(dropOldest)]
    return (row: SentOfferRow) =>
      connection.transaction(() => {
        write.run(row)
        drop.run({ max: limits.maxSentOffers })
      })
  }
  const saveDurably = saveWith(durable)
  const saveQuickly = saveWith(quick)
  const select = quick.prepare<SentOfferRow>(`
    SELECT offer_id AS offerId, intent_key AS intentKey, intent_id AS intentId, record, sku, category,
      created_at_ms AS createdAtMs, status, reason
    FROM sent_offers
    WHERE :before IS NULL OR number < (SELECT number FROM sent_offers WHERE offer_id = :before)
    ORDER BY number DESC LIMIT :limit
  `)
  const count = quick.prepare<{ status: SentOfferStatus; offers: number }>(`
    SELECT status, count(*) AS offers FROM sent_offers WHERE created_at_ms >= :sinceMs GROUP BY status
  `)

  return {
    save(offer) {
      const save = offer.status === 'sending' ? saveDurably : saveQuickly
      save(offerToRow(offer))
    },
    // A page after an offer that was dropped is empty: all that was older was dropped with it.
    list: ({ limit, before = null }) => select.all({ limit: Math.max(0, limit), before }).map(rowToOffer),
    counts(sinceMs = 0) {
      const counts = { sending: 0, received: 0, refused: 0, undelivered: 0 }
      for (const { status, offers } of count.all({ sinceMs })) counts[status] = offers
      return counts
    },
  }
}

type SentOfferRow = {
  offerId: string
  intentKey: string
  intentId: string
  record: Uint8Array
  sku: string
  category: string
  createdAtMs: number
  status: SentOfferStatus
  reason: string | null
}

const offerToRow = (offer: SentOffer): SentOfferRow => ({
  offerId: offer.offerId,
  intentKey: offer.intentKey,
  intentId: offer.intentId,
  record: offer.record,
  sku: offer.sku,
  category: offer.category,
  createdAtMs: offer.createdAtMs,
  status: offer.status,
  reason: offer.reason ?? null,
})

const rowToOffer = (row: SentOfferRow): SentOffer => ({
  ...row,
  offerId: row.offerId as RecordId,
  intentId: row.intentId as RecordId,
  category: row.category as Category,
  reason: row.reason ?? undefined,
})
