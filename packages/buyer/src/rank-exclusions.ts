// What takes an offer out of the ranking: it breaks something that the buyer asked for without "if possible".

import {
  compareMeasures,
  evaluateWish,
  formatMoney,
  toHex,
  type Intent,
  type IsoDate,
  type Measure,
  type Offer,
  type Wish,
} from '@pregon/protocol'
import { describeMeasure, describeProperties, describeWish } from './describe.ts'
import type { Preferences } from './preferences.ts'
import type { Texts } from './texts.ts'

/** What offers are judged by. */
export interface RankingContext {
  readonly intent: Intent
  /** The ceiling that the record does not tell, in minor units of the budget's currency. */
  readonly sealedMax: number | undefined
  readonly preferences: Preferences
  readonly nowMs: number
  readonly texts: Texts
}

export type ExclusionCode = keyof Texts['exclusions']

export interface Exclusion {
  readonly code: ExclusionCode
  readonly text: string
}

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

function binding({ bindingUntil }: Offer, { nowMs, texts }: RankingContext): Exclusion[] {
  if (bindingUntil > nowMs) return none
  const when = new Date(bindingUntil).toISOString()
  return [{ code: 'binding-passed', text: texts.exclusions['binding-passed'](when) }]
}

function currency({ price }: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const wanted = intent.budget?.currency
  if (wanted === undefined || wanted === price.currency) return none
  return [{ code: 'currency', text: texts.exclusions.currency(price.currency, wanted) }]
}

function ceilings({ price }: Offer, { intent: { budget }, sealedMax, texts }: RankingContext): Exclusion[] {
  // Amounts of different currencies do not compare.
  if (budget?.currency !== price.currency) return none
  const say = (amount: number) => formatMoney({ currency: price.currency, amount })
  const isAbove = (ceiling: number | undefined) => ceiling !== undefined && price.total > ceiling
  const broken = [
    { code: 'above-ceiling', ceiling: budget.max },
    { code: 'above-sealed-ceiling', ceiling: sealedMax },
  ] as const
  return broken
    .filter(({ ceiling }) => isAbove(ceiling))
    .map(({ code, ceiling }) => ({ code, text: texts.exclusions[code](say(price.total), say(ceiling!)) }))
}

/** How much an offer is for, beside what was asked: below zero for less, undefined where the two do not compare. */
export function compareQuantity(offer: Offer, intent: Intent): number | undefined {
  return compareMeasures(measureOf(offer.quantity), measureOf(intent.quantity))
}

export const measureOf = ({ amount, unit }: Intent['quantity']): Measure => ({ value: amount, unit })

function quantity(offer: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const order = compareQuantity(offer, intent)
  if (order !== undefined && order >= 0) return none
  const [offered, wanted] = [offer, intent].map((each) => describeMeasure(measureOf(each.quantity), texts))
  return [{ code: 'too-little', text: texts.exclusions['too-little'](offered!, wanted!) }]
}

function mustWishes({ item }: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const judge = (wish: Wish): Exclusion[] => {
    const outcome = evaluateWish(wish, item.properties)
    const wished = describeWish(wish, texts)
    if (outcome === 'met') return none
    if (outcome === 'unknown') return [{ code: 'must-unknown', text: texts.exclusions['must-unknown'](wished) }]
    const says = describeProperties(wish.name, item.properties, texts)
    return [{ code: 'must-missed', text: texts.exclusions['must-missed'](wished, says) }]
  }
  return intent.item.wishes.filter(({ must }) => must).flatMap(judge)
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

function terms(offer: Offer, { intent, preferences, texts }: RankingContext): Exclusion[] {
  if (preferences.terms !== 'must' || termsAnswer(offer, intent) !== 'declined') return none
  return [{ code: 'terms-declined', text: texts.exclusions['terms-declined']() }]
}

function deliveryMode({ delivery }: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const wanted = intent.delivery?.modes
  if (wanted === undefined || wanted.includes(delivery.mode)) return none
  const say = texts.values.deliveryMode
  const text = texts.exclusions['delivery-mode'](say[delivery.mode], texts.values.or(wanted.map((mode) => say[mode])))
  return [{ code: 'delivery-mode', text }]
}

function lateness(offer: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const { to } = daysOf(offer) ?? {}
  const latest = intent.delivery?.latest
  if (to === undefined || latest === undefined || to <= latest) return none
  return [{ code: 'too-late', text: texts.exclusions['too-late'](to, latest) }]
}

function window(offer: Offer, { intent, texts }: RankingContext): Exclusion[] {
  const days = daysOf(offer)
  const wanted = intent.window
  if (days === undefined || wanted === undefined || (days.to >= wanted.from && days.from <= wanted.to)) return none
  const say = texts.values.fromTo
  const text = texts.exclusions['outside-window'](say(days.from, days.to), say(wanted.from, wanted.to))
  return [{ code: 'outside-window', text }]
}
