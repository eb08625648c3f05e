// The building blocks of a catalogue file. Each says what is wrong as the end of a sentence that begins with the field.

import {
  closestName,
  isIsoDate,
  isUnit,
  parseDecimal,
  parseMoney,
  placeSchema,
  ProtocolError,
  unitCodes,
  type Currency,
  type Decimal,
} from '@pregon/protocol'
import { z } from 'zod'
import { limits } from './limits.ts'
import { textFault } from './text.ts'

/** A mistake in a catalogue file: where, and one sentence that names the field and the remedy. */
export interface Problem {
  /** `items[3].price`; empty for the whole file. */
  readonly path: string
  /** The same by its parts: names of fields, and places in lists from 0. */
  readonly at: readonly (string | number)[]
  readonly message: string
  /** The item's, where the mistake is in an item that has one. */
  readonly sku?: string | undefined
}

interface RawIssue {
  readonly input?: unknown
}

/** The parameters of a schema whose type was missed: `wanted` completes "write ...". */
export const wants = (wanted: string) => ({
  error: ({ input }: RawIssue) =>
    input === undefined ? `is missing: add ${wanted}` : `is ${kindOf(input)}: write ${wanted}`,
})

export function kindOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  const kinds: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', object: 'an object' }
  return typeof input === 'boolean' ? String(input) : (kinds[typeof input] ?? 'of no known kind')
}

/** An object with these fields and no others. */
export const object = <S extends z.ZodRawShape>(shape: S) => {
  const names = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownField(key, names)).join('\n')
        : wants(`an object with ${names.slice(0, 3).join(', ')}`).error(issue),
  })
}

/** One line for each unknown field, in their order, which `problemsOf` takes apart again. */
function unknownField(key: string, names: readonly string[]): string {
  const closest = closestName(key, names)
  const meant = closest === undefined ? 'those' : `did you mean «${closest}»? The fields`
  return `is not a field: ${meant} here are ${names.join(', ')}`
}

/** A list of at most `max` entries. */
export const list = <T extends z.ZodType>(entry: T, max: number, wanted: string) =>
  z.array(entry, wants(wanted)).max(max, `has more than ${max} entries: leave some out`)

/** A list that has at least one entry. */
export const filledList = <T extends z.ZodType>(entry: T, max: number, wanted: string) =>
  list(entry, max, wanted).min(1, `is empty: add ${wanted}`)

type Context = z.core.$RefinementCtx

export function fault(context: Context, message: string, path: readonly (string | number)[] = []): typeof z.NEVER {
  context.addIssue({ code: 'custom', message, path: [...path] })
  return z.NEVER
}

/** Runs a parser of the protocol, whose errors are sentences for people. */
export function attempt<T>(context: Context, parse: () => T, path?: readonly (string | number)[]): T {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    return fault(context, `: ${error.message.replace(/\.$/, '')}`, path)
  }
}

/** A text on one line. */
export const line = (maxBytes: number, wanted: string) =>
  z.string(wants(wanted)).transform((text, context) => {
    const tidy = text.trim()
    const wrong = tidy.includes('\n') ? 'breaks the line: write it on one' : textFault(tidy, maxBytes)
    return wrong === undefined ? tidy : fault(context, wrong)
  })

/** A text that may break lines. Tabs and carriage returns, common in exports, become plain white space. */
export const paragraph = (maxBytes: number, wanted: string) =>
  z.string(wants(wanted)).transform((text, context) => {
    const tidy = text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim()
    const wrong = textFault(tidy, maxBytes)
    return wrong === undefined ? tidy : fault(context, wrong)
  })

export const amountOf = (currency: Currency) =>
  z
    .string(wants('an amount as text in quotes, such as "129.90"'))
    .transform((text, context) => attempt(context, () => parseMoney(text, currency).amount))

/** A number as JSON has it, or as text where all its digits matter. */
export const decimal = (wanted: string) =>
  z
    .union([z.number(), z.string()], wants(wanted))
    .transform((input, context) => attempt(context, () => parseDecimal(String(input))))

export const notNegative = (value: Decimal) => value[0] >= 0
export const positive = (value: Decimal) => value[0] > 0

export const wholeNumber = (min: number, max: number, wanted: string) =>
  z
    .number(wants(wanted))
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `is not a whole number from ${min} to ${max}: write ${wanted}`,
    )

export const days = wholeNumber(0, limits.maxDays, 'whole days, such as 3')

export const yesOrNo = z.boolean(wants('true or false'))

export const day = z
  .string(wants('a day, such as "2027-07-31"'))
  .transform((text, context) =>
    isIsoDate(text) ? text : fault(context, `: «${text}» is not a day of the calendar: write it as in "2027-07-31"`),
  )

export const unit = z
  .string(wants('the code of a unit, such as "kg"'))
  .transform((text, context) =>
    isUnit(text) ? text : fault(context, `: «${text}» is not a known unit: write one of ${unitCodes.join(', ')}`),
  )

export const country = z
  .string(wants('the two letters of a country, such as "ES"'))
  .regex(/^[A-Z]{2}$/, 'is not a country: write its two capital letters, such as "ES"')

export const region = z
  .string(wants('the code of a region, such as "ES-MD"'))
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'is not a region of ISO 3166-2: write one such as "ES-MD"')

/** A place as records carry it: coarse, and checked as there. */
export const place = z.unknown().transform((input, context) => {
  const parsed = placeSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const isOwnSentence = issue?.code === 'custom' || issue?.code === 'invalid_format'
  const detail = isOwnSentence ? `: ${[...issue.path, issue.message].join(' ')}` : ''
  return fault(context, `is not a place${detail}. Write a country, a region or a geohash of at most 5 characters`)
})

/** Both days included. */
export const period = object({ from: day, to: day }).refine(({ from, to }) => from <= to, {
  message: 'ends before it begins: let «from» be the earlier day',
  when: ({ issues }) => issues.length === 0,
})

/** `items[3].price` from its parts. A name that could be misread stands in quotes. */
export function showPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((shown, part) => {
    if (typeof part === 'number') return `${shown}[${part}]`
    const name = /^[\p{L}\p{N}_-]+$/u.test(part) ? part : JSON.stringify(part)
    return shown === '' ? name : `${shown}.${name}`
  }, '')
}

/**
 * The problems of one parse, as whole sentences, of which each names its field, or `whole` where it is the whole document.
 * `base` stands before every path.
 */
export function problemsOf(
  error: z.ZodError,
  { base = [], sku, whole = 'The catalogue' }: { base?: Problem['at']; sku?: string | undefined; whole?: string } = {},
): Problem[] {
  return error.issues.flatMap(faultsOf).map(({ path: within, message }) => {
    // What was read from a file has no symbols for keys.
    const at = [...base, ...within] as (string | number)[]
    const path = showPath(at)
    const sentence = `${path || whole}${message.startsWith(':') ? '' : ' '}${message}.`
    return { path, at, message: sentence, ...(sku !== undefined && { sku }) }
  })
}

/** A mistake for each unknown field, and one for whatever else an issue is. */
function faultsOf(issue: z.core.$ZodIssue): { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  const messages = issue.message.split('\n')
  return issue.keys.map((key, i) => ({ path: [...issue.path, key], message: messages[i]! }))
}
