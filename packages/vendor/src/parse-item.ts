// One item of a catalogue file, read to exact numbers. The table of its fields stands in the README of this package.

import {
  deliveryModes,
  limits as protocol,
  parseCategory,
  type Currency,
  type Decimal,
  type Unit,
} from '@pregon/protocol'
import { z } from 'zod'
import {
  amountOf, attempt, country, days, decimal, fault, filledList, line, list, notNegative, object, paragraph, period, place,
  positive, region, unit, wants, wholeNumber,
} from './fields.ts' // oxfmt-ignore
import { compareFractions, fractionOf } from './fraction.ts'
import type { Break, Delivery, Item } from './item.ts'
import { limits } from './limits.ts'
import { option } from './parse-option.ts'
import { propertyMap } from './property.ts'

const category = z
  .string(wants('a CPV 2008 code as text, such as "34430000"'))
  .transform((text, context) => attempt(context, () => parseCategory(text)))

const quantity = decimal('a number, such as 10').refine(positive, 'is not more than zero: write a number above it')

const priceBreaks = (currency: Currency) =>
  list(
    object({ from: quantity, price: amountOf(currency) }),
    limits.maxBreaks,
    'a list such as [{"from": 10, "price": "119.90"}]',
  )

const leadTime = z.union(
  [days, filledList(object({ from: quantity, days }), limits.maxBreaks, 'a list such as [{"from": 1, "days": 3}]')],
  {
    error: 'is not a lead time: write whole days from 0 to 3650, such as 3, or a list such as [{"from": 1, "days": 3}]',
  },
)

const delivery = (currency: Currency) =>
  object({
    mode: z.enum(deliveryModes, { error: `is not a way of delivery: write one of ${deliveryModes.join(', ')}` }),
    price: amountOf(currency).optional(),
    days: object({ min: days, max: days })
      .refine(({ min, max }) => min <= max, {
        message: 'ends before it begins: let «min» be the lesser number',
        when: ({ issues }) => issues.length === 0,
      })
      .optional(),
    countries: filledList(country, limits.maxAreas, 'countries, such as ["ES", "PT"]').optional(),
    regions: filledList(region, limits.maxAreas, 'regions, such as ["ES-MD"]').optional(),
    radiusKm: wholeNumber(1, protocol.maxRadiusKm, 'whole kilometres, such as 50').optional(),
  }).transform((file): Delivery => ({
    mode: file.mode,
    price: file.price ?? 0,
    days: file.days ?? { min: 0, max: 0 },
    countries: file.countries ?? [],
    regions: file.regions ?? [],
    radiusKm: file.radiusKm,
  }))

const itemFile = (currency: Currency) =>
  object({
    sku: line(limits.maxSkuBytes, 'your own name of the item, such as "TENT-2"'),
    category,
    title: line(protocol.maxTitleBytes, 'a title'),
    description: paragraph(limits.maxDescriptionBytes, 'a description').optional(),
    price: amountOf(currency),
    unit: unit.optional(),
    quantityBreaks: priceBreaks(currency).optional(),
    minQuantity: quantity.optional(),
    stock: decimal('a number, such as 25').refine(notNegative, 'is less than zero: write zero or more').optional(),
    leadTimeDays: leadTime.optional(),
    fees: list(
      object({ label: line(limits.maxLabelBytes, 'what the fee is for'), amount: amountOf(currency) }),
      limits.maxFees,
      'a list of fees',
    ).optional(),
    delivery: filledList(
      delivery(currency),
      limits.maxDeliveries,
      'at least one way of delivery, such as [{"mode": "pickup"}]',
    ),
    place: place.optional(),
    available: period.optional(),
    properties: propertyMap(limits.maxProperties).optional(),
    options: list(option(currency), limits.maxOptions, 'a list of options').optional(),
  })

type ItemFile = z.infer<ReturnType<typeof itemFile>>

/** Reads an item, with amounts in `currency`. An item that says no country is in `homeCountry`. */
export const itemSchema = (currency: Currency, homeCountry: string | undefined) =>
  itemFile(currency).transform((file, context): Item => {
    checkAreas(file, context)
    checkOptions(file, context)
    return {
      sku: file.sku,
      category: file.category,
      title: file.title,
      description: file.description,
      unit: file.unit ?? ('1' satisfies Unit),
      unitPrices: breaks(
        [0, 0],
        file.price,
        file.quantityBreaks?.map(({ from, price }) => ({ from, value: price })) ?? [],
        context,
        'quantityBreaks',
      ),
      minQuantity: file.minQuantity,
      stock: file.stock,
      leadDays: leadDays(file.leadTimeDays ?? 0, context),
      fees: file.fees ?? [],
      deliveries: file.delivery,
      place: placeWithCountry(file.place, homeCountry),
      available: file.available,
      properties: file.properties ?? new Map(),
      options: file.options ?? [],
    }
  })

type RawBreak = { readonly from: Decimal; readonly value: number }

/** Breaks in rising order, of which the first begins at `start`. */
function breaks(
  start: Decimal,
  first: number,
  rest: readonly RawBreak[],
  context: z.core.$RefinementCtx,
  field: string,
): Break[] {
  const sorted = [{ from: start, value: first }, ...rest]
    .map(({ from, value }) => ({ from: fractionOf(from), value }))
    .toSorted((a, b) => compareFractions(a.from, b.from))
  if (sorted.some(({ from }, i) => i > 0 && compareFractions(from, sorted[i - 1]!.from) === 0))
    fault(context, 'has two entries from the same quantity: leave one out', [field])
  return sorted
}

function leadDays(file: number | readonly { from: Decimal; days: number }[], context: z.core.$RefinementCtx): Break[] {
  if (typeof file === 'number') return [{ from: fractionOf([0, 0]), value: file }]
  const raw = file.map(({ from, days: value }) => ({ from, value }))
  const least = raw.reduce((low, next) =>
    compareFractions(fractionOf(next.from), fractionOf(low.from)) < 0 ? next : low,
  )
  // Smaller quantities take as long as the smallest one listed.
  return breaks([0, 0], least.value, raw, context, 'leadTimeDays')
}

function placeWithCountry(file: Item['place'], homeCountry: string | undefined): Item['place'] {
  if (homeCountry === undefined || file?.country !== undefined || file?.region !== undefined) return file
  return { ...file, country: homeCountry }
}

function checkAreas(file: ItemFile, context: z.core.$RefinementCtx): void {
  for (const [i, { mode, countries, regions, radiusKm }] of file.delivery.entries()) {
    const hasArea = radiusKm !== undefined || countries.length + regions.length > 0
    if (mode === 'onsite' && !hasArea)
      fault(context, 'says not where you go: add radiusKm, countries or regions', ['delivery', i])
    if (mode === 'pickup' && hasArea)
      fault(context, 'has an area, but buyers come to the item: leave it out', ['delivery', i])
    if (radiusKm !== undefined && file.place?.geohash === undefined)
      fault(context, 'needs a centre: add a geohash to the item’s «place»', ['delivery', i, 'radiusKm'])
  }
}

/** Options are chosen one by one, which is right only where no two of them touch the same property. */
function checkOptions(file: ItemFile, context: z.core.$RefinementCtx): void {
  const taken = new Set(file.properties?.keys())
  for (const [i, { owns }] of (file.options ?? []).entries())
    for (const name of owns) {
      if (taken.has(name))
        fault(context, `states «${name}», which the item or another option states too: leave one out`, ['options', i])
      taken.add(name)
    }
}
