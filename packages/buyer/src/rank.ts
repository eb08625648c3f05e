// The ranking of the offers on one intent: who is in, in which order, and why. Every point has its reason.
//
// Invariants:
// 1. The points of an offer are the sum of the points of its reasons.
// 2. The order depends on the offers alone, never on the order in which they came.
// 3. An excluded offer stands below every eligible one, has no points, and changes nothing for the others.
// 4. Of two offers that differ in price alone, the cheaper one never stands lower.
// 5. The sealed ceiling is applied here and nowhere else; nothing that leaves the node depends on it.

import { toHex, type Intent, type Money, type Offer, type Profile } from '@pregon/protocol'
import { defaultPreferences } from './preferences.ts'
import { exclusionsOf, type Exclusion } from './rank-exclusions.ts'
import { fieldOfOffers, reasonsFor } from './rank-reasons.ts'
import { reasonText, type Reason, type ReasonFacts } from './reason.ts'
import { english, type Texts } from './texts/index.ts'
import type { PrivateWant } from './want.ts'

/** An offer that was received and verified. */
export interface ReceivedOffer {
  /** The record id of the offer. */
  readonly id: string
  readonly offer: Offer
  /** The profile that the offer embeds. */
  readonly profile: Profile
  readonly receivedAtMs: number
}

export interface RankedOffer extends ReceivedOffer {
  readonly verdict: 'eligible' | 'excluded'
  readonly points: number
  /** Why it stands where it stands, weightiest first; or all that excludes it. */
  readonly reasons: readonly Reason[]
  readonly total: Money
}

export interface RankingInput {
  readonly intent: Intent
  readonly private: PrivateWant
  readonly offers: readonly ReceivedOffer[]
  readonly nowMs: number
  /** The language of the reasons' texts; English by itself. `reasonText` says them in another one later. */
  readonly texts?: Texts
}

/** Ranks offers, best first, then those that are excluded. Ties go to the lower price, then to the lower id. */
export function rankOffers({ intent, private: secret, offers, nowMs, texts = english }: RankingInput): RankedOffer[] {
  const preferences = { ...defaultPreferences, ...secret.preferences }
  const context = { intent, sealedMax: secret.sealedMax, preferences, nowMs }
  const standing = new Set(latestOfEachVendor(offers))
  const judged = offers.map((received) => {
    const superseded: Exclusion[] = standing.has(received) ? [] : [{ code: 'superseded', details: {} }]
    return { received, against: [...superseded, ...exclusionsOf(received.offer, context)] }
  })
  const field = fieldOfOffers(
    judged.filter(({ against }) => against.length === 0).map(({ received }) => received.offer),
  )
  const ranked = judged.map(({ received, against }) => {
    if (against.length === 0)
      return withReasons(received, 'eligible', reasonsFor(received.offer, field, context), texts)
    return withReasons(
      received,
      'excluded',
      against.map((reason) => ({ ...reason, points: 0 })),
      texts,
    )
  })
  return ranked.toSorted(inOrder)
}

function withReasons(
  received: ReceivedOffer,
  verdict: RankedOffer['verdict'],
  unsorted: readonly (ReasonFacts & { readonly points: number })[],
  texts: Texts,
): RankedOffer {
  const reasons = unsorted
    .map((facts) => ({ ...facts, text: reasonText(facts, texts) }))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  const { currency, total: amount } = received.offer.price
  return { ...received, verdict, points, reasons, total: { currency, amount } }
}

/** A vendor's newest offer stands for it: what it made before is superseded. */
function latestOfEachVendor(offers: readonly ReceivedOffer[]): ReceivedOffer[] {
  const newestFirst = offers.toSorted((a, b) => b.offer.createdAt - a.offer.createdAt || compareTexts(a.id, b.id))
  const latest = new Map<string, ReceivedOffer>()
  for (const received of newestFirst) {
    const vendor = toHex(received.profile.key)
    if (!latest.has(vendor)) latest.set(vendor, received)
  }
  return [...latest.values()]
}

function inOrder(a: RankedOffer, b: RankedOffer): number {
  if (a.verdict !== b.verdict) return a.verdict === 'eligible' ? -1 : 1
  return (
    b.points - a.points ||
    compareTexts(a.total.currency, b.total.currency) ||
    a.total.amount - b.total.amount ||
    compareTexts(a.id, b.id)
  )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
