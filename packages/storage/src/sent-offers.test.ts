// A vendor's sent offers: paged newest first, counted by what became of them, and never more than the limit.

import { parseCategory, recordIdOf, type RecordId } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { limits } from './limits.ts'
import { createSentOffers, type SentOffer, type SentOffers } from './sent-offers.ts'
import { temporaryDatabase, temporaryFolder } from './temporary.fixture.ts'

const createdAtMs = 1_790_000_000_000

const offerOf = (n: number, more: Partial<SentOffer> = {}): SentOffer => ({
  offerId: recordIdOf(Uint8Array.of(1, n)),
  intentKey: 'ab'.repeat(32),
  intentId: recordIdOf(Uint8Array.of(2, n)),
  record: Uint8Array.of(3, n),
  sku: `A-${n}`,
  category: parseCategory('cpv2008:34110000'),
  createdAtMs,
  status: 'sending',
  reason: undefined,
  ...more,
})

/** All offers, read in pages. */
function pages(offers: SentOffers, limit: number): SentOffer[] {
  const all: SentOffer[] = []
  for (let before: RecordId | undefined; ; before = all.at(-1)?.offerId) {
    const page = offers.list({ limit, before })
    all.push(...page)
    if (page.length < limit) return all
  }
}

describe("a vendor's sent offers", () => {
  test('are none at first', () => {
    using database = temporaryDatabase()
    const offers = createSentOffers(database)
    expect(offers.list({ limit: 10 })).toEqual([])
    expect(offers.counts()).toEqual({ sending: 0, received: 0, refused: 0, undelivered: 0 })
  })

  test('come newest first, page by page, each as it was saved last', () => {
    const change = fc.record({
      n: fc.nat(9),
      status: fc.constantFrom<SentOffer['status'][]>('sending', 'received', 'refused', 'undelivered'),
      reason: fc.option(fc.constantFrom('expired', 'over-capacity'), { nil: undefined }),
      // Several in one millisecond, and a clock that is set back.
      createdAtMs: fc.integer({ min: createdAtMs, max: createdAtMs + 3 }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (changes, limit) => {
        using database = temporaryDatabase()
        const offers = createSentOffers(database)
        const model = new Map<number, SentOffer>()
        for (const { n, ...more } of changes) {
          offers.save(offerOf(n, more))
          model.set(n, offerOf(n, more))
        }
        expect(pages(offers, limit)).toEqual([...model.values()].toReversed())

        for (const sinceMs of [createdAtMs, createdAtMs + 2, createdAtMs + 9]) {
          const counted = { sending: 0, received: 0, refused: 0, undelivered: 0 }
          for (const offer of model.values()) if (offer.createdAtMs >= sinceMs) counted[offer.status] += 1
          expect(offers.counts(sinceMs)).toEqual(counted)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('give no page after an offer that is not kept, nor one of no size', () => {
    using database = temporaryDatabase()
    const offers = createSentOffers(database)
    offers.save(offerOf(1))
    expect(offers.list({ limit: 10, before: offerOf(2).offerId })).toEqual([])
    expect(offers.list({ limit: 0 })).toEqual([])
    expect(offers.list({ limit: -1 })).toEqual([])
  })

  test('drop the oldest beyond their limit', () => {
    using database = temporaryDatabase()
    const offers = createSentOffers(database)
    offers.save(offerOf(1))
    offers.save(offerOf(2))
    database.quick
      .prepare(`
        WITH RECURSIVE numbers (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM numbers WHERE n < :max)
        INSERT INTO sent_offers (offer_id, intent_key, intent_id, record, sku, category, created_at_ms, status)
        SELECT 'offer ' || n, '', '', x'', '', '', 0, 'received' FROM numbers
      `)
      .run({ max: limits.maxSentOffers })
    offers.save(offerOf(1, { status: 'received' }))
    expect(offers.counts()).toEqual({ sending: 1, received: limits.maxSentOffers - 1, refused: 0, undelivered: 0 })
    offers.save(offerOf(3))
    expect(offers.counts()).toEqual({ sending: 2, received: limits.maxSentOffers - 2, refused: 0, undelivered: 0 })
    expect(offers.list({ limit: 1 })).toEqual([offerOf(3)])
    expect(offers.list({ limit: 1, before: offerOf(1).offerId })).toEqual([])
  })

  test('are counted without their records being read', () => {
    using database = temporaryDatabase()
    const plan = database.quick
      .prepare<{ detail: string }>(
        'EXPLAIN QUERY PLAN SELECT status, count(*) FROM sent_offers WHERE created_at_ms >= ? GROUP BY status',
      )
      .all()
    expect(plan[0]?.detail).toBe('SEARCH sent_offers USING COVERING INDEX sent_offers_by_time (created_at_ms>?)')
  })

  test('are found again after a restart', () => {
    using folder = temporaryFolder()
    const before = openDatabase(folder)
    createSentOffers(before).save(offerOf(1))
    createSentOffers(before).save(offerOf(1, { status: 'refused', reason: 'expired' }))
    before.close()
    const after = openDatabase(folder)
    expect(createSentOffers(after).list({ limit: 10 })).toEqual([offerOf(1, { status: 'refused', reason: 'expired' })])
    after.close()
  })
})
