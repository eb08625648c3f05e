// How the wishes of a want are read: what must hold, and what is preferred. SPEC section 11.

import {
  closestName,
  compareDecimals,
  isIsoDate,
  limits,
  propertyName,
  type IsoDate,
  type OrderedValue,
  type Unit,
  type Value,
  type Wish,
} from '@pregon/protocol'
import type { DocumentPart } from './document-part.ts'
import { readPlace } from './want-place.ts'
import { measureIn, readBoolean, readInteger, readMeasure, readPublicText, readUnit } from './want-values.ts'

/** The weight of a wish that says neither `must` nor a weight. */
const defaultWishWeight = 10

const operands = ['value', 'in', 'min', 'max', 'contains'] as const
const wishFields = ['name', 'op', ...operands, 'unit', 'must', 'weight'] as const

type Op = Wish['op']
type Fields = Readonly<Record<(typeof wishFields)[number], DocumentPart>>
type WithoutName<W> = W extends Wish ? Omit<W, 'name' | 'must' | 'weight'> : never
/** What a wish asks of the property that it names. */
type Condition = WithoutName<Wish>

/** The operands of each operation, with commas. The first way to write it also implies the operation. */
const operandsByOp: { readonly [O in Op]: readonly string[] } = {
  eq: ['value'],
  in: ['in'],
  gte: ['min'],
  lte: ['max'],
  between: ['min, max'],
  contains: ['contains', 'value'],
  exists: [''],
}
const ops = Object.keys(operandsByOp) as Op[]

export function readWishes(part: DocumentPart): Wish[] {
  if (part.isMissing) return []
  const items = part.items()
  if (items.length > limits.maxWishes) part.problem('many-wishes', { given: items.length, most: limits.maxWishes })
  return items.map(readWish).filter((wish) => wish !== undefined)
}

function readWish(part: DocumentPart): Wish | undefined {
  const fields = part.fields(wishFields)
  if (fields === undefined) return undefined
  const name = readName(fields.name)
  const importance = readImportance(part, fields)
  const condition = readCondition(part, fields)
  if (name === undefined || importance === undefined || condition === undefined) return undefined
  return { name, ...importance, ...condition }
}

function readName(part: DocumentPart): string | undefined {
  if (part.isMissing) return part.problem('missing-name')
  const { value } = part
  return typeof value === 'string' && propertyName.safeParse(value).success ? value : part.problem('not-a-name')
}

function readImportance(part: DocumentPart, { must, weight }: Fields): Pick<Wish, 'must' | 'weight'> | undefined {
  if (!must.isMissing && !weight.isMissing) return part.problem('must-and-weight', { weight: defaultWishWeight })
  if (!weight.isMissing) {
    const given = readInteger(weight, 1, limits.maxWeight)
    return given === undefined ? undefined : { weight: given }
  }
  return readBoolean(must) ? { must: true } : { weight: defaultWishWeight }
}

function readCondition(part: DocumentPart, fields: Fields): Condition | undefined {
  const given = operands.filter((name) => !fields[name].isMissing).join(', ')
  const op = fields.op.isMissing ? impliedOp(part, given) : readOp(fields.op)
  if (op === undefined) return undefined
  if (operandsByOp[op].includes(given)) return conditions[op](part, fields)
  return part.problem('unfit-operand', { op, needed: operandsByOp[op][0]!, given })
}

function impliedOp(part: DocumentPart, given: string): Op | undefined {
  const op = given === '' ? undefined : ops.find((candidate) => operandsByOp[candidate][0] === given)
  if (op !== undefined) return op
  return given === '' ? part.problem('no-condition') : part.problem('mixed-conditions', { given })
}

function readOp(part: DocumentPart): Op | undefined {
  const { value } = part
  const op = ops.find((candidate) => candidate === value)
  if (op !== undefined) return op
  const meant = typeof value === 'string' ? closestName(value, ops) : undefined
  return meant === undefined
    ? part.problem('unknown-op', { text: part.text, ops: ops.join(', ') })
    : part.problem('misspelt-op', { text: part.text, meant })
}

/** A value as it is read, with the unit written beside it. */
interface Reading<V extends Value = Value> {
  readonly value: V
  readonly unit?: Unit | undefined
}

const conditions: { readonly [O in Op]: (part: DocumentPart, fields: Fields) => Condition | undefined } = {
  eq: (part, fields) => {
    const all = inOneUnit(part, fields.unit, [readValue(fields.value)])
    return all && { op: 'eq', value: all.values[0]!, ...all.unit }
  },
  in: (part, fields) => {
    const items = fields.in.items()
    const most = limits.maxAlternatives
    if (items.length === 0 || items.length > most)
      return fields.in.problem('alternatives', { given: items.length, most })
    const all = inOneUnit(part, fields.unit, items.map(readValue))
    return all && { op: 'in', values: all.values, ...all.unit }
  },
  gte: (part, fields) => {
    const all = inOneUnit(part, fields.unit, [readOrdered(fields.min)])
    return all && { op: 'gte', min: all.values[0]!, ...all.unit }
  },
  lte: (part, fields) => {
    const all = inOneUnit(part, fields.unit, [readOrdered(fields.max)])
    return all && { op: 'lte', max: all.values[0]!, ...all.unit }
  },
  between: (part, fields) => {
    const all = inOneUnit(part, fields.unit, [readOrdered(fields.min), readOrdered(fields.max)])
    if (all === undefined) return undefined
    const [min, max] = all.values as [OrderedValue, OrderedValue]
    const isInOrder = ordered(min, max)
    if (isInOrder === undefined) return part.problem('day-and-number')
    return isInOrder ? { op: 'between', min, max, ...all.unit } : part.problem('min-above-max')
  },
  contains: (_, fields) => {
    const value = readPublicText(fields.contains.isMissing ? fields.value : fields.contains, 'value')
    return value === undefined ? undefined : { op: 'contains', value }
  },
  exists: () => ({ op: 'exists' }),
}

/** Brings values and the `unit` field under the one unit that a wish has. */
function inOneUnit<V extends Value>(
  part: DocumentPart,
  unitField: DocumentPart,
  readings: readonly (Reading<V> | undefined)[],
): { readonly values: V[]; readonly unit: { unit?: Unit } } | undefined {
  const stated = unitField.isMissing ? undefined : readUnit(unitField, unitField.text)
  const read = readings.filter((reading) => reading !== undefined)
  if (read.length < readings.length || (stated === undefined && !unitField.isMissing)) return undefined
  const found = [...new Set([stated, ...read.map(({ unit }) => unit)])].filter((unit) => unit !== undefined)
  if (found.length > 1) return part.problem('mixed-units', { units: found.join(', ') })
  const values = read.map(({ value }) => value)
  if (found.length > 0 && !values.some((value) => Array.isArray(value))) return unitField.problem('stray-unit')
  const [unit] = found
  // Pieces are a bare number, which is how properties count.
  return { values, unit: unit === undefined || unit === '1' ? {} : { unit } }
}

function ordered(min: OrderedValue, max: OrderedValue): boolean | undefined {
  if ('date' in min) return 'date' in max ? min.date <= max.date : undefined
  return 'date' in max ? undefined : compareDecimals(min, max) <= 0
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** A yes or no, a number with or without a unit, a day, a place, or else a text. Digits in quotes are a text. */
function readValue(part: DocumentPart): Reading | undefined {
  const { value } = part
  if (typeof value === 'boolean') return { value }
  if (typeof value === 'number') return readMeasure(part)
  if (typeof value === 'string' && dayShape.test(value)) return readDayValue(part, value)
  const measure = typeof value === 'string' ? measureIn(value) : undefined
  if (measure !== undefined) return measure
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const place = readPlace(part, 'without radius')
    return place && { value: { place } }
  }
  const text = readPublicText(part, 'value')
  if (text !== undefined) warnOfMistakenText(part, text)
  return text === undefined ? undefined : { value: text }
}

/** Some texts look like what they are not, and would then never equal what an item promises. */
function warnOfMistakenText(part: DocumentPart, text: string): void {
  if (/^(yes|no|sí|si|oui|non)$/i.test(text)) part.warning('taken-as-text', { text })
  const [, word] = /^[+-]?\d+(?:[.,]\d+)?\s*([^\s\d]+)$/.exec(text) ?? []
  if (word !== undefined) part.warning('unit-taken-as-text', { text, word })
}

/** A number with or without a unit, or a day. */
function readOrdered(part: DocumentPart): Reading<OrderedValue> | undefined {
  const { value } = part
  return typeof value === 'string' && dayShape.test(value) ? readDayValue(part, value) : readMeasure(part)
}

function readDayValue(part: DocumentPart, text: string): Reading<{ date: IsoDate }> | undefined {
  return isIsoDate(text) ? { value: { date: text } } : part.problem('no-such-day', { day: text })
}
