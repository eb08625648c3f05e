// What a catalogue holds once it was read: items with exact numbers, ready to be matched.

import type { Category, Decimal, DeliveryMode, IsoDate, Place, Property, Unit } from '@pregon/protocol'
import type { Fraction } from './fraction.ts'

/** The values of one property name. Equal lists of one catalogue are the same object, so that a judgement serves them all. */
export type Values = readonly Property[]

/** What holds from a quantity on: the unit price in minor units, or days. The first of a list begins at zero. */
export interface Break {
  readonly from: Fraction
  readonly value: number
}

/** A fixed amount per order, in minor units. */
export interface Fee {
  readonly label: string
  readonly amount: number
}

export interface Delivery {
  readonly mode: DeliveryMode
  /** Per order, in minor units. */
  readonly price: number
  /** How long it is on its way. */
  readonly days: { readonly min: number; readonly max: number }
  /** Countries and regions served. Both empty: no such limit. */
  readonly countries: readonly string[]
  readonly regions: readonly string[]
  /** Kilometres around the item's place. */
  readonly radiusKm?: number | undefined
}

/** One value that an option can take, and what it brings along. */
export interface Choice {
  /** The option's own property first. */
  readonly properties: Values
  /** Minor units per unit of the item. */
  readonly priceDelta: Fraction
  /** What the item's unit price is multiplied by to give the surcharge: a price factor less one. */
  readonly priceShare: Fraction
  readonly extraLeadDays: number
}

/** The measures `min`, `min + step`, `min + 2 step` and so on. */
export interface Range {
  readonly min: Decimal
  readonly step: Decimal
  /** Steps from the least value to the greatest. */
  readonly steps: bigint
  readonly unit?: Unit | undefined
  /** Minor units per unit of the range, for each unit of the item. */
  readonly pricePerUnit: number
}

/** What a buyer may choose of a made-to-order item. No two options of an item state the same property. */
export type Option = ChoiceOption | RangeOption

export interface ChoiceOption {
  readonly name: string
  /** Every property that one of the choices states. */
  readonly owns: ReadonlySet<string>
  readonly choices: readonly Choice[]
}

export interface RangeOption {
  readonly name: string
  readonly owns: ReadonlySet<string>
  readonly range: Range
}

export interface Item {
  readonly sku: string
  readonly category: Category
  readonly title: string
  readonly description?: string | undefined
  /** What prices and quantities count. */
  readonly unit: Unit
  readonly unitPrices: readonly Break[]
  readonly minQuantity?: Decimal | undefined
  /** Absent: without limit, or made per order. */
  readonly stock?: Decimal | undefined
  readonly leadDays: readonly Break[]
  readonly fees: readonly Fee[]
  readonly deliveries: readonly Delivery[]
  /** Where the item is. */
  readonly place?: Place | undefined
  /** The days on which it can be had: a stay, a rental, a ticket. */
  readonly available?: { readonly from: IsoDate; readonly to: IsoDate } | undefined
  readonly properties: ReadonlyMap<string, Values>
  readonly options: readonly Option[]
}

/** What holds for a quantity: the last break that it reaches. */
export function atQuantity(breaks: readonly Break[], reaches: (from: Fraction) => boolean): number {
  return (breaks.findLast(({ from }) => reaches(from)) ?? breaks[0]!).value
}
