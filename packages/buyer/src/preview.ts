// What strangers will see of an intent, and what they will not: shown to the buyer before anything goes out.

import { formatDecimal, keyToDid, toHex, type Decimal, type Intent, type Wish } from '@pregon/protocol'
import { describeMeasure, describePlace, describeWish } from './describe.ts'
import { preferenceNames } from './preferences.ts'
import { english, type Texts } from './texts/index.ts'
import type { PrivateWant } from './want.ts'

/** One fact with its name, both in words for people. */
export interface PreviewLine<Code extends string> {
  readonly code: Code
  readonly label: string
  readonly value: string
}

export type ShownCode = keyof Texts['shown']
export type KeptCode = keyof Texts['kept']

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }

export interface Preview {
  readonly shown: readonly PreviewLine<ShownCode>[]
  readonly kept: readonly PreviewLine<KeptCode>[]
  /** Every field of the record: keys that sign as did:key, decimals as text, other bytes as hex. */
  readonly record: { readonly [name: string]: Json }
}

export function previewIntent(intent: Intent, secret: PrivateWant, texts: Texts = english): Preview {
  const shown = shownOf(intent, texts).filter(([, value]) => value !== undefined) as [ShownCode, string][]
  const kept = keptOf(intent, secret, texts).filter(([, value]) => value !== undefined) as [KeptCode, string][]
  return {
    shown: shown.map(([code, value]) => ({ code, label: texts.shown[code], value })),
    kept: kept.map(([code, value]) => ({ code, label: texts.kept[code], value })),
    record: recordOf(intent),
  }
}

function shownOf(intent: Intent, texts: Texts): [ShownCode, string | undefined][] {
  const { item, quantity, place, window, delivery, terms, reply } = intent
  const say = texts.shownValues
  const modes = delivery?.modes.map((mode) => texts.values.deliveryMode[mode])
  return [
    ['category', say.category(intent.category.replace(/^.*\//, ''))],
    ['title', item.title],
    ['description', item.description],
    ...item.wishes.map((wish): [ShownCode, string] => ['wish', wishText(wish, texts)]),
    ['quantity', describeMeasure({ value: quantity.amount, unit: quantity.unit }, texts)],
    ['deals', String(intent.deals)],
    ['place', place && describePlace(place, texts)],
    ['window', window && texts.values.fromTo(window.from, window.to)],
    ['delivery', modes && say.delivery(texts.values.or(modes), delivery?.latest && texts.values.day(delivery.latest))],
    ['budget', budgetLine(intent.budget, texts)],
    ['terms', say.terms(terms.id, toHex(terms.sha256))],
    ['born', texts.values.time(intent.bornAt)],
    ['expires', texts.values.time(intent.expiresAt)],
    ['revision', say.revision(intent.revision)],
    ['key', keyToDid(intent.key)],
    ['seal', toHex(reply.seal)],
    ['reply', say.reply(reply.peer, reply.addresses.join(', '))],
  ]
}

/** What is asked, and how much it matters: `pool: yes (must hold)`. */
export function wishText(wish: Wish, texts: Texts): string {
  const importance = wish.weight === undefined ? texts.wishes.must : texts.wishes.weight(wish.weight)
  return `${describeWish(wish, texts)} (${importance})`
}

function budgetLine(budget: Intent['budget'], { shownValues, values }: Texts): string | undefined {
  if (budget === undefined) return undefined
  const { currency, max } = budget
  return max === undefined
    ? shownValues.openBudget(currency)
    : shownValues.budget(values.money({ currency, amount: max }))
}

function keptOf(
  { budget }: Intent,
  { sealedMax, preferences }: PrivateWant,
  texts: Texts,
): [KeptCode, string | undefined][] {
  const say = texts.keptValues
  const ceiling = budget && sealedMax !== undefined ? { currency: budget.currency, amount: sealedMax } : undefined
  const weights = preferenceNames
    .filter((name) => preferences?.[name] !== undefined)
    .map((name) => `${say.preferences[name]} ${preferences![name] === 'must' ? say.must : preferences![name]}`)
  return [
    ['ceiling', ceiling && say.ceiling(texts.values.money(ceiling))],
    ['preferences', weights.length > 0 ? texts.values.and(weights) : undefined],
    ['name', say.name],
    ['contact', say.contact],
    ['address', say.address],
    ['seed', say.seed],
    ['otherIntents', say.otherIntents],
  ]
}

function recordOf({ key, ext, ...rest }: Intent): { [name: string]: Json } {
  const fields = { ...rest, ...(ext && { ext }) } as Record<string, unknown>
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {
    key: keyToDid(key),
    ...Object.fromEntries(entries.map(([name, value]) => [name, toJson(value, name !== 'ext')])),
  }
}

/** A pair of integers is a decimal everywhere but in extensions, which mean what their authors say. */
function toJson(value: unknown, pairsAreDecimals: boolean): Json {
  if (value instanceof Uint8Array) return toHex(value)
  if (Array.isArray(value)) {
    if (pairsAreDecimals && isPair(value)) return formatDecimal(value)
    return value.map((item: unknown) => toJson(item, pairsAreDecimals))
  }
  if (typeof value !== 'object' || value === null) return value as Json
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.map(([name, inner]) => [name, toJson(inner, pairsAreDecimals)]))
}

function isPair(list: readonly unknown[]): list is Decimal {
  return list.length === 2 && list.every((item) => typeof item === 'number')
}
