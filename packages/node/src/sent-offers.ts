// The list of a vendor's offers and what became of them: as its node keeps it, and as its owner looks into it.

import type { OfferReply, SignedRecord } from '@pregon/protocol'
import { createSentOffers, type SentOffer, type SentOffers } from '@pregon/storage'
import type { OwnFolder } from './folder.ts'
import { limits } from './limits.ts'
import { codeOf, type NodeLogger } from './options.ts'

export interface OffersPage {
  /** At most 1000. */
  readonly limit: number
  /** Offers older than this one. */
  readonly before?: string | undefined
}

/** What the owner of a node sees of its offers. Throws a `StorageError`. */
export interface OfferList {
  /** Newest first. */
  offers(page: OffersPage): SentOffer[]
  offerCounts(): ReturnType<SentOffers['counts']>
}

export interface OfferLog extends OfferList {
  /** Keeps an offer that is about to be sent: it binds its vendor. Throws a `StorageError`. */
  begin(intent: SignedRecord<'intent'>, offer: SignedRecord<'offer'>): SentOffer
  /** Keeps what became of it. What cannot be written is logged: it happened all the same. */
  end(offer: SentOffer, outcome: OfferOutcome): void
}

export type OfferOutcome = OfferReply | { readonly status: 'undelivered'; readonly reason: string }

/** Offers of which an earlier life did not learn what became of them are given up: nobody sends them any more. */
export function openOfferLog({ database }: OwnFolder, logger: NodeLogger): OfferLog {
  const store = createSentOffers(database)
  closeUnfinished(store)
  return {
    ...listOf(store),
    begin({ id, value: intent }, { id: offerId, bytes, value }) {
      const offer: SentOffer = {
        offerId,
        intentKey: Buffer.from(intent.key).toString('hex'),
        intentId: id,
        record: bytes,
        sku: value.item.sku,
        category: intent.category,
        createdAtMs: value.createdAt,
        status: 'sending',
      }
      store.save(offer)
      return offer
    },
    end(offer, outcome) {
      const { status } = outcome
      const reason = 'reason' in outcome ? outcome.reason : undefined
      try {
        store.save({ ...offer, status, reason })
      } catch (error) {
        logger.warn({ offer: offer.offerId, code: codeOf(error) }, 'memory-failed')
      }
    },
  }
}

/** The same for a folder in which no node runs. */
export function openOfferList({ database }: OwnFolder): OfferList {
  return listOf(createSentOffers(database))
}

function listOf(store: SentOffers): OfferList {
  return {
    offers: ({ limit, before }) =>
      store.list({
        limit: Math.min(limit, limits.maxListedOffers),
        before: before as SentOffer['offerId'] | undefined,
      }),
    offerCounts: () => store.counts(),
  }
}

function closeUnfinished(store: SentOffers): void {
  let left = store.counts().sending
  let before: SentOffer['offerId'] | undefined
  while (left > 0) {
    const page = store.list({ limit: limits.maxListedOffers, before })
    if (page.length === 0) return
    before = page.at(-1)!.offerId
    for (const offer of page.filter(({ status }) => status === 'sending')) {
      store.save({ ...offer, status: 'undelivered', reason: 'node-stopped' })
      left--
    }
  }
}
