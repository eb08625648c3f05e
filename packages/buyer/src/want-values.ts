// How single values are read from a want: texts, numbers, days, measures. Each reader notes what is wrong and then
// returns undefined. SPEC section 10.

import {
  closestName,
  intentSchema,
  isIsoDate,
  isUnit,
  limits,
  parseDecimal,
  toIsoDate,
  unitCodes,
  units,
  type IsoDate,
  type Measure,
  type Unit,
} from '@pregon/protocol'
import type { DocumentPart } from './document-part.ts'
import { personalDataIn } from './personal-data.ts'

const { item, terms } = intentSchema.shape

/** The texts of an intent: what the protocol lets through, and the most bytes of UTF-8. */
const textKinds = {
  title: { schema: item.shape.title, maxBytes: limits.maxTitleBytes },
  description: { schema: item.shape.description, maxBytes: limits.maxDescriptionBytes },
  value: { schema: terms.shape.id, maxBytes: limits.maxTextBytes },
} as const

export function readText(part: DocumentPart, kind: keyof typeof textKinds): string | undefined {
  if (typeof part.value === 'number' || typeof part.value === 'boolean')
    return part.problem('text-without-quotes', { text: part.text })
  if (typeof part.value !== 'string') return part.problem('not-a-text')
  const { schema, maxBytes } = textKinds[kind]
  const text = part.value.trim().replaceAll('\r\n', '\n')
  if (text === '') return part.problem('empty-text')
  const parsed = schema.safeParse(text)
  if (parsed.success) return text
  return text.isWellFormed() && parsed.error.issues.some(({ code }) => code !== 'invalid_format')
    ? part.problem('long-text', { maxBytes })
    : part.problem('odd-character', { what: oddityOf(text, kind) })
}

function oddityOf(text: string, kind: keyof typeof textKinds): 'line-break' | 'tab' | 'control' {
  if (kind !== 'description' && text.includes('\n')) return 'line-break'
  return text.includes('\t') ? 'tab' : 'control'
}

/** A text that strangers will read. Personal data in it is worth a warning. */
export function readPublicText(part: DocumentPart, kind: keyof typeof textKinds): string | undefined {
  const text = readText(part, kind)
  for (const what of personalDataIn(text ?? '')) part.warning('personal-data', { what })
  return text
}

/** Undefined also where the field is missing. */
export function readBoolean(part: DocumentPart): boolean | undefined {
  if (part.isMissing) return undefined
  const asText = part.text
  return asText === 'true' || asText === 'false' ? asText === 'true' : part.problem('not-a-boolean')
}

export function readInteger(part: DocumentPart, min: number, max: number): number | undefined {
  const text = asNumberText(part)
  const value = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value >= min && value <= max) return value
  return part.problem('not-an-integer', { min, max })
}

/** The first day that is still going on, or yet to come, somewhere on earth. */
function earliestToday(nowMs: number): IsoDate {
  const westernmostOffsetMs = -12 * 60 * 60 * 1000
  return toIsoDate(nowMs + westernmostOffsetMs)
}

/** A day of the calendar that is not over. */
export function readDay(part: DocumentPart, nowMs: number): IsoDate | undefined {
  if (part.isMissing) return part.problem('missing-day')
  const { value } = part
  if (typeof value !== 'string' || !isIsoDate(value)) return part.problem('not-a-day')
  return value < earliestToday(nowMs) ? part.problem('past-day', { day: value }) : value
}

const measurePattern = /^([+-]?\d+(?:\.\d+)?)\s*([^\s\d.,].*)?$/

/** A number with or without a unit: `500 m`, `0.5`, `12`. */
export function readMeasure(part: DocumentPart): Measure | undefined {
  const [, number, unitText] = measurePattern.exec(asNumberText(part) ?? '') ?? []
  if (number === undefined) return part.problem('not-a-number')
  const value = part.attempt(() => parseDecimal(number))
  if (unitText === undefined) return value && { value }
  const unit = readUnit(part, unitText)
  return value && unit && { value, unit }
}

/** The measure that a text surely is: a number and a unit that exists. */
export function measureIn(text: string): Measure | undefined {
  const [, number, unitText] = measurePattern.exec(text.trim()) ?? []
  const unit = unitText === undefined ? undefined : unitNamed(unitText)
  if (number === undefined || unit === undefined) return undefined
  return { value: parseDecimal(number), unit }
}

/** Reads a unit by its UCUM code or by the name that people are shown: `m2` or `m²`. */
export function readUnit(part: DocumentPart, text: string): Unit | undefined {
  const unit = unitNamed(text)
  if (unit !== undefined) return unit
  const meant = closestName(text, unitCodes)
  return meant === undefined
    ? part.problem('unknown-unit', { text, units: unitCodes.join(', ') })
    : part.problem('misspelt-unit', { text, meant })
}

function unitNamed(text: string): Unit | undefined {
  return isUnit(text) ? text : unitCodes.find((code) => units[code].label === text)
}

/** A number as it was written, whether or not in quotes. What only powers of ten can write is none. */
function asNumberText({ value }: DocumentPart): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && /^-?[\d.]+$/.test(String(value)) ? String(value) : undefined
}
