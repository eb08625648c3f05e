// Values, measures, places and wishes in words for people.

import {
  isDecimalValue,
  type Measure,
  type Place,
  type Property,
  type Unit,
  type Value,
  type Wish,
} from '@pregon/protocol'
import type { Texts } from './texts/index.ts'

export function describeMeasure({ value, unit }: Measure, { values }: Texts): string {
  return unit === undefined ? values.number(value) : values.measure(value, unit)
}

export function describePlace({ country, region, geohash, radiusKm }: Place, { values }: Texts): string {
  const km = radiusKm === undefined ? undefined : values.number([radiusKm, 0])
  const cell = geohash && (km === undefined ? values.cell(geohash) : values.around(geohash, km))
  return values.and([region, country, cell].filter((part) => part !== undefined))
}

function describeValue(value: Value, unit: Unit | undefined, texts: Texts): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? texts.values.yes : texts.values.no
  if (isDecimalValue(value)) return describeMeasure({ value, unit }, texts)
  return 'date' in value ? texts.values.day(value.date) : describePlace(value.place, texts)
}

export function describeWish(wish: Wish, texts: Texts): string {
  const { name } = wish
  const say = (value: Value) => describeValue(value, 'unit' in wish ? wish.unit : undefined, texts)
  if (wish.op === 'exists') return texts.wishes.exists(name)
  if (wish.op === 'in') return texts.wishes.in(name, texts.values.or(wish.values.map(say)))
  if (wish.op === 'gte') return texts.wishes.gte(name, say(wish.min))
  if (wish.op === 'lte') return texts.wishes.lte(name, say(wish.max))
  if (wish.op === 'between') return texts.wishes.between(name, say(wish.min), say(wish.max))
  return texts.wishes[wish.op](name, say(wish.value))
}

/** All that is said of one property. */
export function describeProperties(properties: readonly Property[], texts: Texts): string {
  return texts.values.and(properties.map(({ value, unit }) => describeValue(value, unit, texts)))
}
