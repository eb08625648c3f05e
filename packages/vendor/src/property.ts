// Properties as a catalogue file states them: a text, a number, a measure such as "12.5 kg", a day, a place, or a list.

import {
  formatDecimal,
  isDecimalValue,
  isUnit,
  limits as protocol,
  parseDecimal,
  propertyName,
  units,
  type Property,
  type Unit,
  type Value,
} from '@pregon/protocol'
import { z } from 'zod'
import { attempt, day, fault, kindOf, place, wants } from './fields.ts'
import type { Values } from './item.ts'
import { limits } from './limits.ts'
import { textFault } from './text.ts'

type Context = z.core.$RefinementCtx
type Path = readonly (string | number)[]

const wanted = 'a text, true, false, a number, a measure such as "12.5 kg", {"date": ...} or {"place": ...}'

/** One value. A text of a number, one space and the code of a unit is a measure. */
export function readValue(name: string, input: unknown, context: Context, path: Path): Property {
  if (typeof input === 'boolean') return { name, value: input }
  if (typeof input === 'number') return { name, value: attempt(context, () => parseDecimal(String(input)), path) }
  if (typeof input === 'string') return readMeasure(name, input, context, path) ?? readText(name, input, context, path)
  return typeof input === 'object' && input !== null && !Array.isArray(input)
    ? readWrapped(name, input, context, path)
    : fault(context, wants(wanted).error({ input }), path)
}

function readMeasure(name: string, input: string, context: Context, path: Path): Property | undefined {
  const [, number, code = ''] = /^([+-]?\d[\d.]*) (\S+)$/.exec(input) ?? []
  if (number === undefined || !isUnit(code)) return undefined
  return { name, value: attempt(context, () => parseDecimal(number), path), unit: code }
}

function readText(name: string, input: string, context: Context, path: Path): Property {
  const text = input.trim()
  const wrong = text.includes('\n') ? 'breaks the line: write it on one' : textFault(text, protocol.maxTextBytes)
  return wrong === undefined ? { name, value: text } : fault(context, wrong, path)
}

const wrapped: Readonly<
  Record<string, (name: string, input: Record<string, unknown>, context: Context, path: Path) => Property>
> = {
  date: (name, { date }, context, path) => ({ name, value: { date: pass(day, date, context, [...path, 'date']) } }),
  place: (name, input, context, path) => ({
    name,
    value: { place: pass(place, input['place'], context, [...path, 'place']) },
  }),
  text: (name, { text }, context, path) =>
    typeof text === 'string'
      ? readText(name, text, context, path)
      : fault(context, `is ${kindOf(text)}: write a text`, [...path, 'text']),
  'unit,value': (name, { value, unit }, context, path) => {
    if (typeof unit !== 'string' || !isUnit(unit))
      return fault(context, `: «${String(unit)}» is not a known unit: write one such as "kg"`, [...path, 'unit'])
    if (typeof value !== 'number' && typeof value !== 'string')
      return fault(context, `is ${kindOf(value)}: write a number`, [...path, 'value'])
    return { name, value: attempt(context, () => parseDecimal(String(value)), [...path, 'value']), unit }
  },
}

function readWrapped(name: string, input: object, context: Context, path: Path): Property {
  const keys = Object.keys(input).toSorted().join()
  const read = Object.hasOwn(wrapped, keys) ? wrapped[keys] : undefined
  return (
    read?.(name, input as Record<string, unknown>, context, path) ??
    fault(context, `is an object of other fields: write ${wanted}`, path)
  )
}

function pass<T>(schema: z.ZodType<T>, input: unknown, context: Context, path: Path): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  return fault(context, parsed.error.issues[0]!.message, path)
}

/** The properties of an item or a choice by name, every one a list of at least one value. */
export const propertyMap = (max: number) =>
  z.unknown().transform((input, context): ReadonlyMap<string, Values> => {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
      return fault(context, `is ${kindOf(input)}: write an object such as {"material": "steel"}`)
    const entries = Object.entries(input)
    if (entries.length > max) return fault(context, `has ${entries.length} properties: leave out all but ${max}`)
    return new Map(entries.map(([name, value]) => [name, readValues(name, value, context)]))
  })

function readValues(name: string, input: unknown, context: Context): Values {
  if (!propertyName.safeParse(name).success)
    return fault(context, 'is not a property name: write one of at most 40 letters and digits, such as numberOfDoors', [
      name,
    ])
  if (!Array.isArray(input)) return [readValue(name, input, context, [name])]
  if (input.length === 0 || input.length > limits.maxValues)
    return fault(context, `has ${input.length} values: write 1 to ${limits.maxValues}`, [name])
  const values = input.map((value: unknown, i) => readValue(name, value, context, [name, i]))
  const distinct = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...distinct.values()]
}

/** A value as people read it: `12.5 kg`, `red`, `yes`. */
export function showValue(value: Value, unit?: Unit): string {
  if (typeof value === 'string') return `«${value}»`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isDecimalValue(value)) return `${formatDecimal(value)}${unit === undefined ? '' : ` ${units[unit].label}`}`
  if ('date' in value) return value.date
  const { country, region, geohash, radiusKm } = value.place
  const parts = [region ?? country, geohash, radiusKm === undefined ? undefined : `within ${radiusKm} km`]
  return parts.filter((part) => part !== undefined).join(', ')
}

/** The values of a property as people read them, the first few. */
export function showValues(values: Values): string {
  const shown = values.slice(0, limits.maxListedValues).map(({ value, unit }) => showValue(value, unit))
  const more = values.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
