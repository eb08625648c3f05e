// Why an item does not answer an intent: codes with data for programs, sentences for people.

import {
  formatDecimal,
  formatMoney,
  units,
  type Category,
  type Currency,
  type Decimal,
  type DeliveryMode,
  type IsoDate,
  type Money,
  type OrderedValue,
  type Unit,
  type Value,
  type Wish,
} from '@pregon/protocol'
import type { AreaMiss } from './area.ts'
import { showValue } from './property.ts'

/** A reason without which the item might have matched. `offered` is text for people. */
export type NonMatch =
  | { readonly code: 'category'; readonly wanted: Category; readonly category: Category }
  | { readonly code: 'currency'; readonly wanted: Currency; readonly currency: Currency }
  | { readonly code: 'terms'; readonly terms: string }
  | { readonly code: 'unknown-property'; readonly wish: Wish }
  | { readonly code: 'wish-not-met'; readonly wish: Wish; readonly offered: string }
  | { readonly code: 'unit'; readonly wanted: Unit; readonly unit: Unit }
  | { readonly code: 'quantity-below-minimum'; readonly minimum: Decimal; readonly unit: Unit }
  | { readonly code: 'out-of-stock'; readonly stock: Decimal; readonly unit: Unit }
  | { readonly code: 'not-available-in-window'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly code: 'delivery-mode'; readonly modes: readonly DeliveryMode[] }
  | { readonly code: 'out-of-area'; readonly mode: DeliveryMode; readonly area: AreaMiss }
  | { readonly code: 'too-late'; readonly mode: DeliveryMode; readonly ready: IsoDate; readonly deadline: IsoDate }
  | { readonly code: 'over-budget'; readonly total: Money; readonly max: Money }
  | { readonly code: 'total-too-large' }

export type NonMatchCode = NonMatch['code']

type Sentences = { readonly [C in NonMatchCode]: (reason: Extract<NonMatch, { code: C }>) => string }

const sentences: Sentences = {
  category: ({ wanted, category }) => `The intent is in category ${wanted}, and this item is in ${category}.`,
  currency: ({ wanted, currency }) =>
    `The intent asks for prices in ${wanted}, and this catalogue has them in ${currency}.`,
  terms: ({ terms }) => `The intent asks for the terms «${terms}», which this catalogue does not accept.`,
  'unknown-property': ({ wish }) =>
    `The intent requires ${describeWish(wish)}, and this item does not state «${wish.name}».`,
  'wish-not-met': ({ wish, offered }) => `The intent requires ${describeWish(wish)}, and this item has ${offered}.`,
  unit: ({ wanted, unit }) =>
    `The intent counts in ${units[wanted].label}, and this item is sold in ${units[unit].label}.`,
  'quantity-below-minimum': ({ minimum, unit }) =>
    `This item is sold from ${formatDecimal(minimum)} ${units[unit].label} on.`,
  'out-of-stock': ({ stock, unit }) => `There are only ${formatDecimal(stock)} ${units[unit].label} of this item.`,
  'not-available-in-window': ({ from, to }) =>
    `This item is to be had from ${from} to ${to}, which does not cover the days wanted.`,
  'delivery-mode': ({ modes }) => `This item can be had only by ${modes.join(' or ')}.`,
  'out-of-area': ({ mode, area }) => `By ${mode}: ${(areaSentences[area.why] as (miss: AreaMiss) => string)(area)}.`,
  'too-late': ({ mode, ready, deadline }) =>
    `By ${mode}: it can be there on ${ready}, and it is wanted by ${deadline}.`,
  'over-budget': ({ total, max }) =>
    `It costs at least ${formatMoney(total)}, and the intent pays up to ${formatMoney(max)}.`,
  'total-too-large': () => 'The price of this quantity is more than can be kept exactly.',
}

const areaSentences: { readonly [W in AreaMiss['why']]: (miss: Extract<AreaMiss, { why: W }>) => string } = {
  'too-far': ({ distanceKm, withinKm }) => `it is ${distanceKm} km away, and ${withinKm} km is the most`,
  elsewhere: ({ found, wanted }) => `${found} is not in ${wanted.join(', ')}`,
  unsaid: ({ by, field }) => `the ${by} does not say its ${field}`,
}

/** One sentence for a person. */
export function explainNonMatch(reason: NonMatch): string {
  return (sentences[reason.code] as (reason: NonMatch) => string)(reason)
}

type Show = (value: Value | OrderedValue) => string

const operators: { readonly [Op in Wish['op']]: (wish: Extract<Wish, { op: Op }>, show: Show) => string } = {
  eq: ({ value }, show) => ` ${show(value)}`,
  in: ({ values }, show) => ` ${values.map(show).join(' or ')}`,
  gte: ({ min }, show) => ` of at least ${show(min)}`,
  lte: ({ max }, show) => ` of at most ${show(max)}`,
  between: ({ min, max }, show) => ` from ${show(min)} to ${show(max)}`,
  contains: ({ value }, show) => ` with ${show(value)}`,
  exists: () => '',
}

/** A wish as people read it: `length from 10 mm to 50 mm`. */
function describeWish(wish: Wish): string {
  const show: Show = (value) => showValue(value, 'unit' in wish ? wish.unit : undefined)
  return wish.name + (operators[wish.op] as (wish: Wish, show: Show) => string)(wish, show)
}
