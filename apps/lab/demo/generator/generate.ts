// All catalogues of the demo from one seed, and which offers must come back on each intent.

import { addDays, type IsoDate } from '@pregon/protocol'
import type { CatalogueFile, NearMiss, VendorGroup, VendorPlan } from './catalogue.ts'
import { parts } from './parts.ts'
import { createRandom, type Random } from './random.ts'
import { travel } from './travel.ts'
import { vehicles } from './vehicles.ts'

/** What a group of vendors is about, by the name of the intent's file. */
export const groupNames = ['holiday', 'car', 'brackets'] as const
export type GroupName = (typeof groupNames)[number]

export interface GeneratedVendor {
  readonly name: string
  readonly group: GroupName
  readonly catalogue: CatalogueFile
  readonly nearMisses: readonly NearMiss[]
}

/** An offer that must come back. */
export interface ExpectedOffer {
  /** The vendor's name. */
  readonly vendor: string
  readonly sku: string
  /** In euro cents. */
  readonly total: number
}

export interface Generated {
  readonly vendors: readonly GeneratedVendor[]
  readonly expected: Readonly<Record<GroupName, readonly ExpectedOffer[]>>
}

/** Items of one catalogue. */
export const itemsPerVendor = 140

/** The same for the same seed and day. */
export function generate(seed: number, today: IsoDate): Generated {
  const random = createRandom(seed)
  const day = (days: number) => addDays(today, days)
  const groups: Readonly<Record<GroupName, VendorGroup>> = {
    holiday: travel(day),
    car: vehicles(day),
    brackets: parts(),
  }
  return {
    vendors: groupNames.flatMap((group) =>
      groups[group].vendors.map((plan) => ({
        name: plan.name,
        group,
        catalogue: catalogueOf(plan, groups[group], random),
        nearMisses: plan.nearMisses,
      })),
    ),
    expected: {
      holiday: expectedOf(groups.holiday),
      car: expectedOf(groups.car),
      brackets: expectedOf(groups.brackets),
    },
  }
}

/** What is planted stands anywhere among the everyday items. */
function catalogueOf(plan: VendorPlan, { everydayItem }: VendorGroup, random: Random): CatalogueFile {
  const planted = [...plan.fits, ...plan.nearMisses].map(({ item }) => item)
  const everyday = Array.from({ length: itemsPerVendor - planted.length }, (_, i) =>
    everydayItem(`${plan.prefix}-${String(i + 1).padStart(5, '0')}`, random),
  )
  return {
    vendor: { name: plan.name, country: 'ES' },
    currency: 'EUR',
    bindingHours: plan.bindingHours,
    items: random.shuffle([...planted, ...everyday]),
  }
}

function expectedOf({ vendors }: VendorGroup): ExpectedOffer[] {
  return vendors.flatMap(({ name, fits }) => fits.map(({ item, total }) => ({ vendor: name, sku: item.sku, total })))
}
