// How the sections of a want are read: category, quantity, window, delivery, budget, life, terms, preferences.
// SPEC sections 9 to 11.

import {
  answerOnlyTerms,
  createTerms,
  deliveryModes,
  fromHex,
  isCategory,
  intentSchema,
  limits,
  parseCategory,
  parseMoney,
  taxonomy,
  toHex,
  type Category,
  type Intent,
  type Money,
} from '@pregon/protocol'
import type { DocumentPart } from './document-part.ts'
import { preferenceNames, type Preferences } from './preferences.ts'
import { refuseAddress } from './want-place.ts'
import { readBoolean, readDay, readInteger, readMeasure, readText } from './want-values.ts'

export function readCategory(part: DocumentPart): Category | undefined {
  const { value } = part
  if (part.isMissing) return part.problem('missing-category')
  if (typeof value === 'number' && mayHaveLostZero(value)) return part.problem('lost-zero', { digits: value })
  return part.attempt(() => parseCategory(part.text))
}

/** YAML reads 03000000 as 3000000, which is then taken for 30000000. */
function mayHaveLostZero(value: number): boolean {
  const digits = String(value)
  return digits.length < 8 && isCategory(`${taxonomy}/${`0${digits}`.padEnd(8, '0')}`)
}

export function readQuantity(part: DocumentPart): Intent['quantity'] | undefined {
  if (part.isMissing) return { amount: [1, 0], unit: '1' }
  const measure = readMeasure(part)
  if (measure === undefined) return undefined
  const { value: amount, unit = '1' } = measure
  return amount[0] > 0 ? { amount, unit } : part.problem('no-quantity')
}

export function readWindow(part: DocumentPart, nowMs: number): Intent['window'] {
  const fields = part.isMissing ? undefined : part.fields(['from', 'to'])
  if (fields === undefined) return undefined
  const from = readDay(fields.from, nowMs)
  const to = readDay(fields.to, nowMs)
  if (from === undefined || to === undefined) return undefined
  return from <= to ? { from, to } : part.problem('window-backwards', { from, to })
}

const allModes = deliveryModes.join(', ')

export function readDelivery(part: DocumentPart, nowMs: number): Intent['delivery'] {
  const fields = part.isMissing ? undefined : part.fields(['modes', 'latest'], refuseAddress)
  if (fields === undefined) return undefined
  const latest = fields.latest.isMissing ? undefined : readDay(fields.latest, nowMs)
  const modes = fields.modes.isMissing
    ? fields.modes.problem('missing-modes', { modes: allModes })
    : fields.modes.items().map(readDeliveryMode)
  if (modes === undefined) return undefined
  if (modes.length === 0) return fields.modes.problem('no-modes', { modes: allModes })
  const known = modes.filter((mode) => mode !== undefined)
  return { modes: [...new Set(known)], ...(latest && { latest }) }
}

function readDeliveryMode(part: DocumentPart) {
  const mode = deliveryModes.find((candidate) => candidate === part.value)
  return mode ?? part.problem('unknown-mode', { text: part.text, modes: allModes })
}

/** What the record says of the budget, and the ceiling that it does not say. */
export interface ReadBudget {
  readonly budget: NonNullable<Intent['budget']>
  readonly sealedMax?: number
}

export function readBudget(part: DocumentPart): ReadBudget | undefined {
  const fields = part.isMissing ? undefined : part.fields(['currency', 'max', 'sealed'])
  if (fields === undefined) return undefined
  const currency = readCurrency(fields.currency)
  const isSealed = readBoolean(fields.sealed)
  if (isSealed && fields.max.isMissing) return part.problem('sealed-nothing')
  if (currency === undefined) return undefined
  if (fields.max.isMissing) return { budget: { currency } }
  const money = fields.max.attempt(() => parseMoney(fields.max.text, currency))
  if (money === undefined) return undefined
  return isSealed ? { budget: { currency }, sealedMax: money.amount } : { budget: { currency, max: money.amount } }
}

function readCurrency(part: DocumentPart): Money['currency'] | undefined {
  if (part.isMissing) return part.problem('missing-currency')
  return part.attempt(() => parseMoney('0', part.text).currency)
}

const dayMs = 24 * 60 * 60 * 1000
const defaultLifeMs = 7 * dayMs
const unitMs = { minute: 60_000, hour: 60 * 60_000, day: dayMs, week: 7 * dayMs } as const
const lifePattern = /^(\d{1,6}) (minute|hour|day|week)s?$/
const timePattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|[+-]\d{2}:\d{2}))?$/

/** How long the intent shall live, in milliseconds from now. */
export function readLifeMs(part: DocumentPart, nowMs: number): number | undefined {
  if (part.isMissing) return defaultLifeMs
  const lifeMs = typeof part.value === 'string' ? parseLifeMs(part.value.trim(), nowMs) : undefined
  if (lifeMs === undefined || Number.isNaN(lifeMs)) return part.problem('not-a-time')
  if (lifeMs <= 0) return part.problem('past-time', { text: part.text })
  return lifeMs <= limits.maxIntentLifeMs
    ? lifeMs
    : part.problem('far-time', { mostDays: limits.maxIntentLifeMs / dayMs })
}

function parseLifeMs(text: string, nowMs: number): number | undefined {
  const [, count, unit] = lifePattern.exec(text) ?? []
  if (count !== undefined) return Number(count) * unitMs[unit as keyof typeof unitMs]
  const [, date, time, zone] = timePattern.exec(text) ?? []
  if (date === undefined) return undefined
  // A day lasts to its end.
  return (time === undefined ? Date.parse(`${date}T00:00:00Z`) + dayMs : Date.parse(`${date}T${time}${zone}`)) - nowMs
}

const defaultTerms: Intent['terms'] = { id: answerOnlyTerms.id, sha256: answerOnlyTerms.sha256 }

/** `fileBytes` are those of the file that the terms name. */
export function readTerms(part: DocumentPart, fileBytes: Uint8Array | undefined): Intent['terms'] | undefined {
  if (part.isMissing || part.value === 'default') return defaultTerms
  if (typeof part.value === 'string') return part.problem('unknown-terms')
  const fields = part.fields(['id', 'sha256', 'url', 'file'])
  if (fields === undefined) return undefined
  const id = fields.id.isMissing ? fields.id.problem('missing-terms-id') : readText(fields.id, 'value')
  const sha256 = readTermsHash(fields.sha256, fileBytes && createTerms('', fileBytes).sha256)
  const url = fields.url.isMissing ? undefined : readUrl(fields.url)
  return id === undefined || sha256 === undefined ? undefined : { id, sha256, ...(url !== undefined && { url }) }
}

function readTermsHash(part: DocumentPart, ofFile: Uint8Array | undefined): Uint8Array | undefined {
  if (part.isMissing) return ofFile ?? part.problem('missing-hash')
  const text = part.text.toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(text)) return part.problem('not-a-hash')
  if (ofFile !== undefined && toHex(ofFile) !== text) return part.problem('other-hash', { sha256: toHex(ofFile) })
  return fromHex(text)
}

function readUrl(part: DocumentPart): string | undefined {
  const parsed = intentSchema.shape.terms.shape.url.safeParse(part.value)
  return parsed.success && parsed.data !== undefined
    ? parsed.data
    : part.problem('not-a-url', { maxBytes: limits.maxUrlBytes })
}

export function readPreferences(part: DocumentPart): Partial<Preferences> {
  const fields = part.isMissing ? undefined : part.fields(preferenceNames)
  if (fields === undefined) return {}
  const given = preferenceNames.filter((name) => !fields[name].isMissing)
  return Object.fromEntries(given.map((name) => [name, readPreference(name, fields[name])] as const))
}

function readPreference(name: keyof Preferences, part: DocumentPart): number | 'must' | undefined {
  if (name === 'terms' && part.value === 'must') return 'must'
  return readInteger(part, 0, limits.maxWeight)
}
