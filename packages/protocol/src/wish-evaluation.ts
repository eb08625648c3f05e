// Whether an item's properties meet a wish: the one rule by which vendors match and buyers rank. SPEC section 11.

import { compareMeasures, type Unit } from './unit.ts'
import { isDecimalValue, type Place, type Property, type Value, type Wish } from './wish.ts'

/**
 * `met` and `missed` are known from what the properties say. `unknown` means that they do not say: no property has the
 * wish's name, or its value is of another kind or dimension, or a place is coarser than the one wished for.
 */
export type WishOutcome = 'met' | 'missed' | 'unknown'

/**
 * Judges one wish. A name that several properties share has several values, and one that meets the wish is enough.
 *
 * Numbers compare exactly across units of one dimension, and a bare number only with a bare one. Days compare as days.
 * Texts compare without regard to case, accents, and white space around or repeated. A place meets a wish that names
 * it or a larger place around it; a radius is not measured. `exists` is met by any value but `false`.
 */
export function evaluateWish(wish: Wish, properties: readonly Property[]): WishOutcome {
  return prepareWish(wish)(properties)
}

/** The same, for many items: the texts of the wish and of each property are folded once. Properties must not change. */
export function prepareWish(wish: Wish): (properties: readonly Property[]) => WishOutcome {
  const judge = (judges[wish.op] as (wish: Wish) => Judge)(wish)
  return (properties) => best(properties.filter(({ name }) => name === wish.name).map(judge))
}

type Judge = (property: Property) => WishOutcome

const judges: { readonly [Op in Wish['op']]: (wish: Extract<Wish, { op: Op }>) => Judge } = {
  eq: ({ value, unit }) => equalTo(value, unit),
  in: ({ values, unit }) => {
    const alternatives = values.map((value) => equalTo(value, unit))
    return (property) => best(alternatives.map((judge) => judge(property)))
  },
  gte:
    ({ min, unit }) =>
    (property) =>
      atLeast(compare(property, min, unit)),
  lte:
    ({ max, unit }) =>
    (property) =>
      atMost(compare(property, max, unit)),
  between:
    ({ min, max, unit }) =>
    (property) =>
      worst([atLeast(compare(property, min, unit)), atMost(compare(property, max, unit))]),
  contains: (wish) => {
    const part = fold(wish.value)
    return (property) => {
      const text = foldedText(property)
      return text === undefined ? 'unknown' : known(text.includes(part))
    }
  },
  exists:
    () =>
    ({ value }) =>
      known(value !== false),
}

const known = (holds: boolean): WishOutcome => (holds ? 'met' : 'missed')
const atLeast = (order: number | undefined): WishOutcome => (order === undefined ? 'unknown' : known(order >= 0))
const atMost = (order: number | undefined): WishOutcome => (order === undefined ? 'unknown' : known(order <= 0))

/** What follows where one of the outcomes is enough. */
function best(outcomes: readonly WishOutcome[]): WishOutcome {
  return outcomes.includes('met') ? 'met' : outcomes.includes('missed') ? 'missed' : 'unknown'
}

/** What follows where all of the outcomes are needed. */
function worst(outcomes: readonly WishOutcome[]): WishOutcome {
  return outcomes.includes('missed') ? 'missed' : outcomes.includes('unknown') ? 'unknown' : 'met'
}

function equalTo(wished: Value, unit: Unit | undefined): Judge {
  const wishedText = typeof wished === 'string' ? fold(wished) : undefined
  return (property) => {
    const { value } = property
    if (wishedText !== undefined && typeof value === 'string') return known(foldedText(property) === wishedText)
    if (typeof value === 'boolean' && typeof wished === 'boolean') return known(value === wished)
    if (isPlace(value) && isPlace(wished)) return lies(value.place, wished.place)
    const order = compare(property, wished, unit)
    return order === undefined ? 'unknown' : known(order === 0)
  }
}

/** The order of two numbers or of two days; undefined for all else, and where the units do not fit. */
function compare({ value, unit }: Property, wished: Value, wishedUnit: Unit | undefined): number | undefined {
  if (isDecimalValue(value) && isDecimalValue(wished))
    return compareMeasures({ value, unit }, { value: wished, unit: wishedUnit })
  if (!isDate(value) || !isDate(wished)) return undefined
  return value.date < wished.date ? -1 : value.date > wished.date ? 1 : 0
}

/** Whether `inner` lies in `outer`, by each of the terms in which `outer` is said. */
function lies(inner: Place, outer: Place): WishOutcome {
  const outcomes: WishOutcome[] = []
  if (outer.country !== undefined) outcomes.push(same(inner.country ?? inner.region?.slice(0, 2), outer.country))
  if (outer.region !== undefined) outcomes.push(liesInRegion(inner, outer.region))
  if (outer.geohash !== undefined) outcomes.push(liesInCell(inner.geohash, outer.geohash, outer.radiusKm !== undefined))
  return worst(outcomes)
}

function same(said: string | undefined, wished: string): WishOutcome {
  return said === undefined ? 'unknown' : known(said === wished)
}

function liesInRegion({ country, region }: Place, wished: string): WishOutcome {
  const isElsewhere = country !== undefined && !wished.startsWith(country)
  return isElsewhere ? 'missed' : same(region, wished)
}

/** With a radius around the wished cell, another cell may or may not be near enough. */
function liesInCell(cell: string | undefined, wished: string, hasRadius: boolean): WishOutcome {
  if (cell?.startsWith(wished)) return 'met'
  return cell === undefined || hasRadius || wished.startsWith(cell) ? 'unknown' : 'missed'
}

function isDate(value: Value): value is Extract<Value, { date: unknown }> {
  return typeof value === 'object' && 'date' in value
}

function isPlace(value: Value): value is Extract<Value, { place: unknown }> {
  return typeof value === 'object' && 'place' in value
}

/** Folding costs a hundred times what comparing does, and an intent may compare hundreds of texts with every item. */
const foldedTexts = new WeakMap<Property, string>()

function foldedText(property: Property): string | undefined {
  if (typeof property.value !== 'string') return undefined
  const remembered = foldedTexts.get(property)
  if (remembered !== undefined) return remembered
  const text = fold(property.value)
  foldedTexts.set(property, text)
  return text
}

/** The form in which texts compare: no marks of the Latin, Greek and Cyrillic scripts, capitals, single spaces. */
function fold(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  return plain.toUpperCase().trim().replaceAll(/\s+/g, ' ')
}
