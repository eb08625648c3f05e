// What a buyer's data folder holds of intents and offers, read with or without a node that runs.

import { rankOffers, type BuyerStore, type RankedOffer, type Texts } from '@pregon/buyer'
import { toOwnIntent, type KeptIntent } from './desk-entry.ts'
import { NodeError } from './errors.ts'
import type { OwnIntent } from './own-intent.ts'
import { readIntent, readOffer } from './stored-records.ts'

/** All intents, oldest first. */
export function keptIntents(store: BuyerStore, nowMs: number): OwnIntent[] {
  return store.intents().map((stored) => toOwnIntent({ stored, record: readIntent(stored) }, nowMs))
}

/** The offers on one of them, the best first, with reasons in the words of `texts`. */
export function rankKept(
  { stored, record }: KeptIntent,
  store: BuyerStore,
  nowMs: number,
  texts?: Texts,
): RankedOffer[] {
  const offers = store.offers(stored.key).map(readOffer)
  return rankOffers({ intent: record.value, private: stored.private, offers, nowMs, ...(texts && { texts }) })
}

export const unknownIntent = (key: string): NodeError =>
  new NodeError('unknown-intent', `No intent of this node has the key ${key}.`, {
    details: { case: 'no-such-key', key },
  })
