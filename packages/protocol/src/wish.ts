// Wishes: what must hold and what is preferred, as conditions on an item's properties. SPEC section 11.

import { z } from 'zod'
import { countryCode, date, decimal, integer, line, unitCode } from './fields.ts'
import { compareDecimals, isDecimal } from './decimal.ts'
import { limits } from './limits.ts'

/** A place no finer than about 5 km: a country, a region of ISO 3166-2, or a geohash with a radius. */
export const placeSchema = z
  .strictObject({
    country: countryCode.optional(),
    region: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'is not a region of ISO 3166-2, such as ES-MD')
      .optional(),
    geohash: z
      .string()
      .regex(/^[0-9b-hjkmnp-z]+$/, 'is not a geohash')
      .max(limits.maxGeohashLength)
      .optional(),
    radiusKm: integer(1, limits.maxRadiusKm).optional(),
  })
  .refine((place) => Object.values(place).some((part) => part !== undefined), 'says no place')
  .refine((place) => place.radiusKm === undefined || place.geohash !== undefined, 'has a radius without a geohash')
  .refine(
    (place) => place.region === undefined || place.country === undefined || place.region.startsWith(place.country),
    'has a region of another country',
  )

export type Place = z.infer<typeof placeSchema>

/** A property's value. A bare text is text, a bare pair a decimal; days and places are wrapped, to be told from texts. */
export const valueSchema = z.union([
  line(limits.maxTextBytes),
  z.boolean(),
  decimal,
  z.strictObject({ date }),
  z.strictObject({ place: placeSchema }),
])

export type Value = z.infer<typeof valueSchema>

const ordered = z.union([decimal, z.strictObject({ date })])
export type OrderedValue = z.infer<typeof ordered>

/** A schema.org property name where one exists, such as `numberOfDoors`. */
export const propertyName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'is not a property name such as numberOfDoors')

/** Either `must`, or a weight from 1 to 100. */
const common = {
  name: propertyName,
  must: z.literal(true).optional(),
  weight: integer(1, limits.maxWeight).optional(),
}
const measured = { ...common, unit: unitCode.optional() }

const unitFits = (unit: string | undefined, ...values: Value[]) => unit === undefined || values.every(isDecimalValue)
const strayUnit = 'has a unit without a decimal'

export const wishSchema = z
  .discriminatedUnion('op', [
    z
      .strictObject({ ...measured, op: z.literal('eq'), value: valueSchema })
      .refine(({ unit, value }) => unitFits(unit, value), strayUnit),
    z
      .strictObject({
        ...measured,
        op: z.literal('in'),
        values: z.array(valueSchema).min(1).max(limits.maxAlternatives),
      })
      .refine(({ unit, values }) => unitFits(unit, ...values), strayUnit),
    z
      .strictObject({ ...measured, op: z.literal('gte'), min: ordered })
      .refine(({ unit, min }) => unitFits(unit, min), strayUnit),
    z
      .strictObject({ ...measured, op: z.literal('lte'), max: ordered })
      .refine(({ unit, max }) => unitFits(unit, max), strayUnit),
    z
      .strictObject({ ...measured, op: z.literal('between'), min: ordered, max: ordered })
      .refine(({ unit, min, max }) => unitFits(unit, min, max), strayUnit)
      .refine(({ min, max }) => isRange(min, max), 'has a minimum of another type than its maximum, or above it'),
    z.strictObject({ ...common, op: z.literal('contains'), value: line(limits.maxTextBytes) }),
    z.strictObject({ ...common, op: z.literal('exists') }),
  ])
  .refine((wish) => (wish.must === undefined) !== (wish.weight === undefined), 'has neither must nor a weight, or both')

export type Wish = z.infer<typeof wishSchema>

/** A property of an item: what an offer promises. */
export const propertySchema = z
  .strictObject({ name: propertyName, value: valueSchema, unit: unitCode.optional() })
  .refine(({ unit, value }) => unitFits(unit, value), strayUnit)

export type Property = z.infer<typeof propertySchema>

export function isDecimalValue(value: Value): value is Extract<Value, readonly [number, number]> {
  return Array.isArray(value)
}

/** A schema asks this also of decimals that it has found wrong, whose exponents may be beyond all arithmetic. */
function isRange(min: OrderedValue, max: OrderedValue): boolean {
  if ('date' in min) return 'date' in max && min.date <= max.date
  return isDecimalValue(max) && isDecimal(min) && isDecimal(max) && compareDecimals(min, max) <= 0
}
