// Says each offer as it comes, and shows the whole ranking again once no further one follows at once.

import { hang, type Output } from '@pregon/cli'
import type { BuyerNode } from '@pregon/node'
import { formatMoney, type OfferRefusal, type VerifiedOffer } from '@pregon/protocol'
import { limits } from './limits.ts'
import { rankingFields, renderRanking, vendorFields, vendorName } from './render/ranking.ts'

export interface FollowedOffers {
  /** How many came on one intent since the following began. */
  countOf(key: string): number
  /** Shows what has not been shown yet. Nothing is said any more. */
  close(): void
}

export interface FollowingContext {
  readonly node: BuyerNode
  readonly output: Output
  /** The moment from which the offers on an intent are timed. */
  readonly publishedAtMs: (key: string) => number
  readonly onOffer: (key: string) => void
}

/** Begins with the offers on `fresh` that came before anybody could look. */
export function followOffers(
  { node, output, publishedAtMs, onOffer }: FollowingContext,
  fresh?: string,
): FollowedOffers {
  const counts = new Map<string, number>()
  const unshown = new Set<string>()
  let pause: NodeJS.Timeout | undefined

  const showRankings = () => {
    for (const key of unshown) output.text(`\n${renderRanking(titleOf(node, key), node.offers(key), output)}`)
    unshown.clear()
  }
  const tell = (key: string, id: string) => {
    const ranking = node.offers(key)
    const arrived = ranking.find((offer) => offer.id === id)
    if (!arrived) return
    const { profile, total, receivedAtMs } = arrived
    const msSincePublished = Math.max(receivedAtMs - publishedAtMs(key), 0)
    const said = { key, offer: id, vendor: vendorFields(profile), msSincePublished, ranking: rankingFields(ranking) }
    const text = `${vendorName(profile)} offers «${arrived.offer.item.title}» for ${formatMoney(total)}.`
    output.event('offer', said, hang('', text, output.columns))
    counts.set(key, (counts.get(key) ?? 0) + 1)
    unshown.add(key)
    clearTimeout(pause)
    pause = setTimeout(showRankings, limits.rankingPauseMs)
    onOffer(key)
  }
  const onArrival = (key: string, { offer }: VerifiedOffer) => tell(key, offer.id)
  const onRefusal = (key: string, reason: OfferRefusal, from: string) =>
    output.event('offer-refused', { key, reason, from })

  if (fresh !== undefined) for (const { id } of byArrival(node.offers(fresh))) tell(fresh, id)
  node.events.on('offer', onArrival).on('offer-refused', onRefusal)
  return {
    countOf: (key) => counts.get(key) ?? 0,
    close() {
      node.events.off('offer', onArrival).off('offer-refused', onRefusal)
      clearTimeout(pause)
      showRankings()
    },
  }
}

function byArrival<T extends { readonly receivedAtMs: number }>(offers: readonly T[]): T[] {
  return offers.toSorted((a, b) => a.receivedAtMs - b.receivedAtMs)
}

export function titleOf(node: BuyerNode, key: string): string {
  return node.intents().find((intent) => intent.key === key)?.record.value.item.title ?? key
}
