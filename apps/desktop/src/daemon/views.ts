// The node's own objects as plain data.

import type { RankedOffer } from '@pregon/buyer'
import type { BuyerNode, OwnIntent } from '@pregon/node'
import { keyToDid, topicOf } from '@pregon/protocol'
import type { IntentView, OfferView, VendorView } from './buyer-service.ts'

export function intentView(
  { key, record, state, createdAtMs }: OwnIntent,
  network: string,
  offers: number,
): IntentView {
  const { item, category, revision, expiresAt } = record.value
  return {
    key,
    did: keyToDid(record.value.key),
    state,
    title: item.title,
    category,
    topic: topicOf(network, category),
    intent: record.id,
    revision,
    createdAtMs,
    expiresAtMs: expiresAt,
    offers,
  }
}

export function offerViews(ranking: readonly RankedOffer[]): OfferView[] {
  return ranking.map(({ id, offer, profile, verdict, points, reasons, total, receivedAtMs }, i) => ({
    rank: i + 1,
    offer: id,
    verdict,
    points,
    total,
    sku: offer.item.sku,
    title: offer.item.title,
    vendor: { name: profile.name, did: keyToDid(profile.key) },
    delivery: offer.delivery,
    reasons,
    receivedAtMs,
    bindingUntilMs: offer.bindingUntil,
  }))
}

type Lookup = Pick<Awaited<ReturnType<BuyerNode['lookUpVendor']>>, 'profile' | 'asked' | 'answered'>

export function vendorView({ profile, asked, answered }: Lookup): VendorView {
  if (!profile) return { asked, answered }
  const { key, name, country, revision, issuedAt, expiresAt, delegates, work } = profile.value
  const said = { did: keyToDid(key), name, country, revision, delegates: delegates.length, work }
  return { profile: { ...said, issuedAtMs: issuedAt, expiresAtMs: expiresAt }, asked, answered }
}
