// Why an offer stands where it stands: data, and the sentence that follows from it in each language.

import type { DeliveryMode, IsoDate, Measure, Money, Property, Wish } from '@pregon/protocol'
import { describeMeasure, describeProperties, describeWish } from './describe.ts'
import type { Texts } from './texts/index.ts'

type None = Readonly<Record<string, never>>
interface Wished {
  readonly wish: Wish
}
interface Answered extends Wished {
  /** All that the offer says of the property. */
  readonly says: readonly Property[]
}
interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}
interface Amounts {
  readonly offered: Measure
  readonly wanted: Measure
}
interface Currencies {
  readonly offered: string
  readonly wanted: string
}
interface Ceiling {
  readonly total: Money
  readonly ceiling: Money
}
/** Whole days away from the arrival of the others, and how many these are. */
interface Arrival {
  readonly days: number
  readonly others: number
}

/** What each reason for an eligible offer's points is about. Plain data, fit for JSON. */
export interface ReasonDetails {
  'must-met': Answered
  'wish-met': Answered
  'wish-missed': Answered
  'wish-unknown': Wished
  cheapest: { readonly total: Money }
  dearer: { readonly difference: Money }
  'other-currency': { readonly currency: string }
  'below-ceiling': { readonly room: Money }
  'at-ceiling': None
  earlier: Arrival
  later: Arrival
  'same-day': { readonly others: number }
  'arrival-unknown': None
  'days-fit': Days
  'days-overlap': Days
  'days-unknown': None
  'terms-accepted': None
  'terms-proposed': { readonly id: string }
  'terms-declined': None
  'binds-days': { readonly days: number }
  'binds-hours': { readonly hours: number }
  'quantity-exact': None
  'quantity-more': Amounts
}

/** What each reason to leave an offer out is about. Plain data, fit for JSON. */
export interface ExclusionDetails {
  superseded: None
  'binding-passed': { readonly bindingUntilMs: number }
  currency: Currencies
  'too-little': Amounts
  'above-ceiling': Ceiling
  'above-sealed-ceiling': Ceiling
  'must-missed': Answered
  'must-unknown': Wished
  'terms-required': None
  'delivery-mode': { readonly mode: DeliveryMode; readonly wanted: readonly DeliveryMode[] }
  'too-late': { readonly arrival: IsoDate; readonly latest: IsoDate }
  'outside-window': { readonly offered: Days; readonly wanted: Days }
}

export type ReasonCode = keyof ReasonDetails
export type ExclusionCode = keyof ExclusionDetails

type AllDetails = ReasonDetails & ExclusionDetails
/** A code with what it is about. */
export type ReasonFacts<Code extends keyof AllDetails = keyof AllDetails> = {
  [C in Code]: { readonly code: C; readonly details: AllDetails[C] }
}[Code]

export type Reason = ReasonFacts & {
  /** A whole number; below zero where it counts against the offer. */
  readonly points: number
  /** Goes on after `the offer`, or after its points: `arrives two days earlier than the other offer`. */
  readonly text: string
}

type Sentences = { readonly [C in keyof AllDetails]: (details: AllDetails[C], texts: Texts) => string }

const sentences: Sentences = {
  'must-met': ({ wish, says }, t) => t.reasons['must-met'](describeWish(wish, t), describeProperties(says, t)),
  'wish-met': ({ wish, says }, t) => t.reasons['wish-met'](describeWish(wish, t), describeProperties(says, t)),
  'wish-missed': ({ wish, says }, t) => t.reasons['wish-missed'](describeWish(wish, t), describeProperties(says, t)),
  'wish-unknown': ({ wish }, t) => t.reasons['wish-unknown'](describeWish(wish, t)),
  cheapest: ({ total }, t) => t.reasons.cheapest(t.values.money(total)),
  dearer: ({ difference }, t) => t.reasons.dearer(t.values.money(difference)),
  'other-currency': ({ currency }, t) => t.reasons['other-currency'](currency),
  'below-ceiling': ({ room }, t) => t.reasons['below-ceiling'](t.values.money(room)),
  'at-ceiling': (_, t) => t.reasons['at-ceiling'](),
  earlier: ({ days, others }, t) => t.reasons.earlier(days, others),
  later: ({ days, others }, t) => t.reasons.later(days, others),
  'same-day': ({ others }, t) => t.reasons['same-day'](others),
  'arrival-unknown': (_, t) => t.reasons['arrival-unknown'](),
  'days-fit': ({ from, to }, t) => t.reasons['days-fit'](t.values.fromTo(from, to)),
  'days-overlap': ({ from, to }, t) => t.reasons['days-overlap'](t.values.fromTo(from, to)),
  'days-unknown': (_, t) => t.reasons['days-unknown'](),
  'terms-accepted': (_, t) => t.reasons['terms-accepted'](),
  'terms-proposed': ({ id }, t) => t.reasons['terms-proposed'](id),
  'terms-declined': (_, t) => t.reasons['terms-declined'](),
  'binds-days': ({ days }, t) => t.reasons['binds-days'](days),
  'binds-hours': ({ hours }, t) => t.reasons['binds-hours'](hours),
  'quantity-exact': (_, t) => t.reasons['quantity-exact'](),
  'quantity-more': ({ offered, wanted }, t) =>
    t.reasons['quantity-more'](describeMeasure(offered, t), describeMeasure(wanted, t)),

  superseded: (_, t) => t.exclusions.superseded(),
  'binding-passed': ({ bindingUntilMs }, t) => t.exclusions['binding-passed'](t.values.exactTime(bindingUntilMs)),
  currency: ({ offered, wanted }, t) => t.exclusions.currency(offered, wanted),
  'too-little': ({ offered, wanted }, t) =>
    t.exclusions['too-little'](describeMeasure(offered, t), describeMeasure(wanted, t)),
  'above-ceiling': ({ total, ceiling }, t) =>
    t.exclusions['above-ceiling'](t.values.money(total), t.values.money(ceiling)),
  'above-sealed-ceiling': ({ total, ceiling }, t) =>
    t.exclusions['above-sealed-ceiling'](t.values.money(total), t.values.money(ceiling)),
  'must-missed': ({ wish, says }, t) => t.exclusions['must-missed'](describeWish(wish, t), describeProperties(says, t)),
  'must-unknown': ({ wish }, t) => t.exclusions['must-unknown'](describeWish(wish, t)),
  'terms-required': (_, t) => t.exclusions['terms-required'](),
  'delivery-mode': ({ mode, wanted }, t) => {
    const say = t.values.deliveryMode
    return t.exclusions['delivery-mode'](say[mode], t.values.or(wanted.map((each) => say[each])))
  },
  'too-late': ({ arrival, latest }, t) => t.exclusions['too-late'](t.values.day(arrival), t.values.day(latest)),
  'outside-window': ({ offered, wanted }, t) =>
    t.exclusions['outside-window'](t.values.fromTo(offered.from, offered.to), t.values.fromTo(wanted.from, wanted.to)),
}

/** Says a reason in the language of the texts; also one that went through JSON. */
export function reasonText({ code, details }: ReasonFacts, texts: Texts): string {
  return (sentences[code] as (details: object, texts: Texts) => string)(details, texts)
}
