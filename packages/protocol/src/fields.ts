// The building blocks of the record schemas: text, bytes, times, numbers. SPEC sections 3 and 10.

import { z } from 'zod'
import { isCategory, categoryPattern, type Category } from './category.ts'
import { isIsoDate, type IsoDate } from './date.ts'
import { isDecimal, type Decimal } from './decimal.ts'
import { limits } from './limits.ts'
import { isCurrency, type Currency } from './money.ts'
import { isRecordIdBytes, recordIdBytes } from './record-id.ts'
import { linePattern, textPattern, utf8Length } from './text.ts'
import { unitCodes } from './unit.ts'

const bounded = (pattern: RegExp, maxBytes: number) =>
  z
    .string()
    .max(maxBytes, { abort: true })
    .regex(pattern, 'is empty, or has a control character or a mark of direction')
    .refine((text) => text.isWellFormed() && utf8Length(text) <= maxBytes, `is longer than ${maxBytes} bytes`)

/** A text on one line of at most `maxBytes` bytes of UTF-8. */
export const line = (maxBytes: number) => bounded(linePattern, maxBytes)

/** A text of at most `maxBytes` bytes of UTF-8 that may break lines. */
export const paragraph = (maxBytes: number) => bounded(textPattern, maxBytes)

/** Exactly `length` bytes, or from `length` to `max`. */
export const bytes = (length: number, max: number = length) =>
  z
    .instanceof(Uint8Array<ArrayBufferLike>)
    .refine(
      (value) => value.length >= length && value.length <= max,
      `is not ${length === max ? length : `${length} to ${max}`} bytes`,
    )
    .meta({ bytes: { min: length, max } })

/** A record id in binary. */
export const recordId = bytes(recordIdBytes).refine(isRecordIdBytes, 'is not a record id')

/** A whole number from `min` to `max`. */
export const integer = (min: number, max: number) => z.int().min(min).max(max)

/** Milliseconds since 1970, UTC. */
export const timeMs = integer(0, Number.MAX_SAFE_INTEGER)

export const decimal = z
  .tuple([z.int(), z.int().min(-limits.maxDecimalExponent).max(limits.maxDecimalExponent)])
  .refine(
    isDecimal,
    'is not in its one form: [0, 0], or a mantissa that does not end in 0',
  ) as unknown as z.ZodType<Decimal>

/** A decimal above zero. */
export const positiveDecimal = decimal.refine(([mantissa]) => mantissa > 0, 'is not more than zero')

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isIsoDate, 'is not a day of the calendar') as unknown as z.ZodType<IsoDate>

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine(isCurrency, 'is not an ISO 4217 currency') as unknown as z.ZodType<Currency>

export const category = z
  .string()
  .regex(categoryPattern)
  .refine(isCategory, 'is not in the taxonomy') as unknown as z.ZodType<Category>

export const unitCode = z.enum(unitCodes)

/** An amount of minor units. */
export const minorUnits = integer(0, Number.MAX_SAFE_INTEGER)

export const url = line(limits.maxUrlBytes).regex(/^https:\/\/[^\s/?#]\S*$/, 'is not an https address')

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is not a country of ISO 3166-1, such as ES')

/** An agreement text, known by the hash of its exact bytes. `id` says which of a roster it is. */
export const termsReference = z.strictObject({
  id: line(limits.maxTextBytes),
  sha256: bytes(32),
  url: url.optional(),
})

/** A list of one to `max` different entries. */
export const distinct = <T extends z.ZodType>(entry: T, max: number) =>
  z
    .array(entry)
    .min(1)
    .max(max)
    .refine((list) => new Set(list).size === list.length, 'repeats an entry')

/** The newest minor version of every kind that this code writes and understands. */
export const minorVersion = 0

const extensionName = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/)

/** What every record has room for: a map of unknown things that is kept, and the names of those that must be understood. */
export const extensible = {
  /** The minor version. A higher one was ignored before this is asked. */
  v: integer(0, minorVersion),
  ext: z
    .record(extensionName, z.unknown())
    .refine((map) => {
      const entries = Object.keys(map).length
      return entries > 0 && entries <= limits.maxExtensions
    }, `has no entry, or more than ${limits.maxExtensions}`)
    .optional(),
  crit: z.array(extensionName).min(1).max(limits.maxExtensions).optional(),
}

/** The first thing that a schema found wrong: the field's path and what it is or has. */
export function describeIssue({ issues: [issue] }: z.ZodError): string {
  return issue ? `${issue.path.join('.') || 'the record'} ${issue.message}` : 'the schema refuses it'
}
