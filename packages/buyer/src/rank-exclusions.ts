// What takes an offer out of the ranking: it breaks something that the buyer asked for without "if possible".

import {
  compareMeasures,
  evaluateWish,
  toHex,
  type Intent,
  type IsoDate,
  type Measure,
  type Offer,
  type Property,
  type Wish,
} from '@pregon/protocol'
import type { Preferences } from './preferences.ts'
import type { ExclusionCode, ReasonFacts } from './reason.ts'

/** What offers are judged by. */
export interface RankingContext {
  readonly intent: Intent
  /** The ceiling that the record does not tell, in minor units of the budget's currency. */
  readonly sealedMax: number | undefined
  readonly preferences: Preferences
  readonly nowMs: number
}

export type Exclusion = ReasonFacts<ExclusionCode>

/** All that excludes an offer by itself; empty for an eligible one. */
export function exclusionsOf(offer: Offer, context: RankingContext): Exclusion[] {
  return checks.flatMap((check) => check(offer, context))
}

type Check = (offer: Offer, context: RankingContext) => Exclusion[]

const none: Exclusion[] = []
const checks: readonly Check[] = [
  binding,
  currency,
  ceilings,
  quantity,
  mustWishes,
  terms,
  deliveryMode,
  lateness,
  window,
]

function binding({ bindingUntil }: Offer, { nowMs }: RankingContext): Exclusion[] {
  return bindingUntil > nowMs ? none : [{ code: 'binding-passed', details: { bindingUntilMs: bindingUntil } }]
}

function currency({ price }: Offer, { intent }: RankingContext): Exclusion[] {
  const wanted = intent.budget?.currency
  if (wanted === undefined || wanted === price.currency) return none
  return [{ code: 'currency', details: { offered: price.currency, wanted } }]
}

function ceilings({ price }: Offer, { intent: { budget }, sealedMax }: RankingContext): Exclusion[] {
  // Amounts of different currencies do not compare.
  if (budget?.currency !== price.currency) return none
  const money = (amount: number) => ({ currency: price.currency, amount })
  const isAbove = (ceiling: number | undefined) => ceiling !== undefined && price.total > ceiling
  const broken = [
    { code: 'above-ceiling', ceiling: budget.max },
    { code: 'above-sealed-ceiling', ceiling: sealedMax },
  ] as const
  return broken
    .filter(({ ceiling }) => isAbove(ceiling))
    .map(({ code, ceiling }) => ({ code, details: { total: money(price.total), ceiling: money(ceiling!) } }))
}

/** How much an offer is for, beside what was asked: below zero for less, undefined where the two do not compare. */
export function compareQuantity(offer: Offer, intent: Intent): number | undefined {
  return compareMeasures(measureOf(offer.quantity), measureOf(intent.quantity))
}

export const measureOf = ({ amount, unit }: Intent['quantity']): Measure => ({ value: amount, unit })

function quantity(offer: Offer, { intent }: RankingContext): Exclusion[] {
  const order = compareQuantity(offer, intent)
  if (order !== undefined && order >= 0) return none
  return [{ code: 'too-little', details: { offered: measureOf(offer.quantity), wanted: measureOf(intent.quantity) } }]
}

function mustWishes({ item }: Offer, { intent }: RankingContext): Exclusion[] {
  const judge = (wish: Wish): Exclusion[] => {
    const outcome = evaluateWish(wish, item.properties)
    if (outcome === 'met') return none
    if (outcome === 'unknown') return [{ code: 'must-unknown', details: { wish } }]
    return [{ code: 'must-missed', details: { wish, says: saidOf(wish, item.properties) } }]
  }
  return intent.item.wishes.filter(({ must }) => must).flatMap(judge)
}

/** What an item's properties say of what a wish asks. */
export function saidOf({ name }: Wish, properties: readonly Property[]): readonly Property[] {
  return properties.filter((property) => property.name === name)
}

/** The first and last day that an offer tells; one stands for both where it tells only one. */
export function daysOf({ delivery }: Offer): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const { from = delivery.to, to = delivery.from } = delivery
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A vendor that accepts some other text agrees to nothing that the buyer said. */
export function termsAnswer({ terms: answer }: Offer, intent: Intent): 'accepted' | 'proposed' | 'declined' {
  if (answer.answer === 'propose') return 'proposed'
  return answer.answer === 'accept' && toHex(answer.sha256) === toHex(intent.terms.sha256) ? 'accepted' : 'declined'
}

function terms(offer: Offer, { intent, preferences }: RankingContext): Exclusion[] {
  if (preferences.terms !== 'must' || termsAnswer(offer, intent) !== 'declined') return none
  return [{ code: 'terms-required', details: {} }]
}

function deliveryMode({ delivery }: Offer, { intent }: RankingContext): Exclusion[] {
  const wanted = intent.delivery?.modes
  if (wanted === undefined || wanted.includes(delivery.mode)) return none
  return [{ code: 'delivery-mode', details: { mode: delivery.mode, wanted } }]
}

function lateness(offer: Offer, { intent }: RankingContext): Exclusion[] {
  const { to } = daysOf(offer) ?? {}
  const latest = intent.delivery?.latest
  if (to === undefined || latest === undefined || to <= latest) return none
  return [{ code: 'too-late', details: { arrival: to, latest } }]
}

function window(offer: Offer, { intent }: RankingContext): Exclusion[] {
  const days = daysOf(offer)
  const wanted = intent.window
  if (days === undefined || wanted === undefined || (days.to >= wanted.from && days.from <= wanted.to)) return none
  return [{ code: 'outside-window', details: { offered: days, wanted } }]
}
