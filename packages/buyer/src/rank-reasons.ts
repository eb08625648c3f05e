// What an eligible offer earns or loses its points for. Weights are the buyer's: those of the wishes, and preferences.

import { daysBetween, evaluateWish, toIsoDate, type IsoDate, type Offer, type Wish } from '@pregon/protocol'
import { defaultPreferences } from './preferences.ts'
import { compareQuantity, daysOf, measureOf, saidOf, termsAnswer, type RankingContext } from './rank-exclusions.ts'
import type { ReasonCode, ReasonFacts } from './reason.ts'

type PointsWithReason = ReasonFacts<ReasonCode> & { readonly points: number }

/** What offers are measured against: all eligible ones together. */
export interface OfferField {
  /** The currency of most offers, of which alone prices are compared; undefined where there is no offer. */
  readonly currency: string | undefined
  /** The lowest total in that currency, in minor units. */
  readonly cheapest: number
  /** On which days they arrive, earliest first; those that do not tell are left out. */
  readonly arrivals: readonly IsoDate[]
}

export function fieldOfOffers(eligible: readonly Offer[]): OfferField {
  const byCurrency = Map.groupBy(eligible, ({ price }) => price.currency)
  const [usual] = [...byCurrency].toSorted(
    ([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1),
  )
  return {
    currency: usual?.[0],
    cheapest: Math.min(...(usual?.[1] ?? []).map(({ price }) => price.total)),
    arrivals: eligible
      .map(arrivalOf)
      .filter((day) => day !== undefined)
      .toSorted(),
  }
}

/** Expects an eligible offer that is part of the field. */
export function reasonsFor(offer: Offer, field: OfferField, context: RankingContext): PointsWithReason[] {
  return [
    ...context.intent.item.wishes.map((wish) => forWish(wish, offer)),
    forPrice(offer, field, context),
    ...forCeiling(offer, context),
    ...(context.intent.window ? [forDays(offer, context)] : forArrival(offer, field, context)),
    forTerms(offer, context),
    forBinding(offer, context),
    forQuantity(offer, context),
  ]
}

/** A wish that is not granted costs nothing but what others gain, whether the vendor admits it or keeps silent. */
function forWish(wish: Wish, { item }: Offer): PointsWithReason {
  const outcome = evaluateWish(wish, item.properties)
  if (outcome === 'unknown') return { code: 'wish-unknown', points: 0, details: { wish } }
  const details = { wish, says: saidOf(wish, item.properties) }
  if (outcome === 'missed') return { code: 'wish-missed', points: 0, details }
  return wish.must ? { code: 'must-met', points: 0, details } : { code: 'wish-met', points: wish.weight ?? 0, details }
}

/** Costs the share of the price that the cheapest offer saves, of the weight: half of it at twice the price. */
function forPrice({ price }: Offer, field: OfferField, { preferences }: RankingContext): PointsWithReason {
  const { currency, total } = price
  if (currency !== field.currency) return { code: 'other-currency', points: -preferences.price, details: { currency } }
  const difference = total - field.cheapest
  if (difference === 0) return { code: 'cheapest', points: 0, details: { total: { currency, amount: total } } }
  const points = whole(-preferences.price * (difference / total))
  return { code: 'dearer', points, details: { difference: { currency, amount: difference } } }
}

/** Earns up to a quarter of the price's weight for the share of the ceiling, public or sealed, that is left. */
function forCeiling({ price }: Offer, { intent, sealedMax, preferences }: RankingContext): PointsWithReason[] {
  const given = [intent.budget?.max, sealedMax].filter((max) => max !== undefined)
  if (given.length === 0 || intent.budget?.currency !== price.currency) return []
  const ceiling = Math.min(...given)
  const room = ceiling - price.total
  if (room === 0) return [{ code: 'at-ceiling', points: 0, details: {} }]
  const points = whole((preferences.price / 4) * (room / ceiling))
  return [{ code: 'below-ceiling', points, details: { room: { currency: price.currency, amount: room } } }]
}

/** The day by which all has arrived. */
const arrivalOf = (offer: Offer): IsoDate | undefined => daysOf(offer)?.to

/** Earns or loses the share by which the wait is shorter or longer than the middle one of the others. */
function forArrival(offer: Offer, { arrivals }: OfferField, context: RankingContext): PointsWithReason[] {
  const { preferences, nowMs } = context
  const arrival = arrivalOf(offer)
  if (arrival === undefined) {
    const matters = arrivals.length > 0 || context.intent.delivery?.latest !== undefined
    return matters ? [{ code: 'arrival-unknown', points: whole(-preferences.delivery), details: {} }] : []
  }
  const others = arrivals.toSpliced(arrivals.indexOf(arrival), 1)
  const middle = others[Math.floor((others.length - 1) / 2)]
  if (middle === undefined) return []
  const days = daysBetween(arrival, middle)
  if (days === 0) return [{ code: 'same-day', points: 0, details: { others: others.length } }]
  const wait = Math.max(1, daysBetween(toIsoDate(nowMs), middle))
  const points = whole(preferences.delivery * Math.max(-1, Math.min(1, days / wait)))
  const code = days > 0 ? 'earlier' : 'later'
  return [{ code, points, details: { days: Math.abs(days), others: others.length } }]
}

/** Where the buyer named a window, days in it are what counts, and not how early they are. */
function forDays(offer: Offer, { intent, preferences }: RankingContext): PointsWithReason {
  const window = intent.window!
  const days = daysOf(offer)
  if (days === undefined) return { code: 'days-unknown', points: 0, details: {} }
  return window.from <= days.from && days.to <= window.to
    ? { code: 'days-fit', points: preferences.delivery, details: days }
    : { code: 'days-overlap', points: whole(preferences.delivery / 2), details: days }
}

function forTerms(offer: Offer, { intent, preferences }: RankingContext): PointsWithReason {
  const weight = preferences.terms === 'must' ? (defaultPreferences.terms as number) : preferences.terms
  const answer = termsAnswer(offer, intent)
  if (answer === 'accepted') return { code: 'terms-accepted', points: weight, details: {} }
  if (answer === 'declined') return { code: 'terms-declined', points: whole(-weight), details: {} }
  const id = offer.terms.answer === 'propose' ? offer.terms.id : ''
  return { code: 'terms-proposed', points: 0, details: { id } }
}

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const longBindingMs = 7 * dayMs

/** Earns the full weight for a week, and less for less. */
function forBinding({ bindingUntil }: Offer, { preferences, nowMs }: RankingContext): PointsWithReason {
  const leftMs = bindingUntil - nowMs
  const points = whole(preferences.binding * Math.min(1, leftMs / longBindingMs))
  // An offer for two days arrives some moments short of them: people mean two days.
  const hours = Math.round(leftMs / hourMs)
  return hours >= 24
    ? { code: 'binds-days', points, details: { days: Math.floor(hours / 24) } }
    : { code: 'binds-hours', points, details: { hours } }
}

function forQuantity(offer: Offer, { intent, preferences }: RankingContext): PointsWithReason {
  if (compareQuantity(offer, intent) === 0) return { code: 'quantity-exact', points: preferences.quantity, details: {} }
  const details = { offered: measureOf(offer.quantity), wanted: measureOf(intent.quantity) }
  return { code: 'quantity-more', points: 0, details }
}

/** The nearest whole number, and never minus zero. */
const whole = (points: number): number => Math.round(points) + 0
