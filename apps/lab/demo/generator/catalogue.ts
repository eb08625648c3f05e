// The shape of a catalogue file as the demo's vendors write it, and what the generator plants in one.

import type { IsoDate } from '@pregon/protocol'
import type { Random } from './random.ts'

type Scalar = string | number | boolean
export type PropertyValue = Scalar | { readonly place: object } | { readonly date: string } | readonly Scalar[]
export type Properties = Readonly<Record<string, PropertyValue>>

export interface ItemOption {
  readonly name: string
  readonly choices?: readonly {
    readonly value: Scalar
    readonly priceDelta?: string
    readonly priceFactor?: string
    readonly leadTimeDeltaDays?: number
    readonly properties?: Properties
  }[]
  readonly range?: { readonly min: number; readonly max: number; readonly unit: string; readonly step: number }
  readonly pricePerUnit?: string
}

export interface CatalogueItem {
  readonly sku: string
  readonly category: string
  readonly title: string
  readonly description?: string
  /** In the catalogue's currency, `129.90`. */
  readonly price: string
  readonly unit?: string
  readonly quantityBreaks?: readonly { readonly from: number; readonly price: string }[]
  readonly minQuantity?: number
  readonly stock?: number
  readonly leadTimeDays?: number | readonly { readonly from: number; readonly days: number }[]
  readonly fees?: readonly { readonly label: string; readonly amount: string }[]
  readonly delivery: readonly {
    readonly mode: string
    readonly price?: string
    readonly days?: { readonly min: number; readonly max: number }
    readonly countries?: readonly string[]
  }[]
  readonly place?: { readonly country: string; readonly region?: string; readonly geohash?: string }
  readonly available?: { readonly from: string; readonly to: string }
  readonly properties: Properties
  readonly options?: readonly ItemOption[]
}

export interface CatalogueFile {
  readonly vendor: { readonly name: string; readonly country: string }
  readonly currency: string
  readonly bindingHours: number
  readonly items: readonly CatalogueItem[]
}

/** An item that answers its intent, with the total in minor units that its offer must come to. */
export interface PlantedFit {
  readonly item: CatalogueItem
  readonly total: number
}

/** An item that would answer its intent but for one thing, in which alone it differs from the fit named `like`. */
export interface NearMiss {
  readonly item: CatalogueItem
  /** The one thing, for people. */
  readonly because: string
  /** The sku of the planted fit that it was made from. */
  readonly like: string
}

/** One vendor as a group of the generator describes it: what is planted, and how the rest of its shelves is filled. */
export interface VendorPlan {
  readonly name: string
  /** Begins the vendor's skus. */
  readonly prefix: string
  readonly bindingHours: number
  readonly fits: readonly PlantedFit[]
  readonly nearMisses: readonly NearMiss[]
}

/** The vendors that one intent is meant for. */
export interface VendorGroup {
  readonly vendors: readonly VendorPlan[]
  /** An item of everyday stock, which by its making can't answer the group's intent. */
  readonly everydayItem: (sku: string, random: Random) => CatalogueItem
}

/** The day that lies so many days after today. */
export type DayAfter = (days: number) => IsoDate

/** A copy of a planted fit that differs in `change` alone. */
export function nearMiss(
  like: PlantedFit,
  sku: string,
  because: string,
  change: Partial<CatalogueItem>,
  title: string = like.item.title,
): NearMiss {
  return { item: { ...like.item, ...change, sku, title }, because, like: like.item.sku }
}

/** An amount as catalogue files have it, from whole minor units. */
export function amount(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
}
