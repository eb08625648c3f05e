// Options of made-to-order items in a catalogue file: a list of choices, or a range of measures.

import { isUnit, limits as protocol, parseDecimal, propertyName, type Currency, type Decimal } from '@pregon/protocol'
import { z } from 'zod'
import { amountOf, attempt, days, decimal, fault, filledList, notNegative, object, positive } from './fields.ts'
import { compareFractions, dividedBy, fractionOf, minus, one, whole, zero } from './fraction.ts'
import type { Choice, Option, Values } from './item.ts'
import { limits } from './limits.ts'
import { propertyMap, readValue } from './property.ts'

type Context = z.core.$RefinementCtx

const factor = z.union([z.string(), z.number()]).transform((input, context) => {
  const share = minus(
    attempt(context, () => fractionOf(parseDecimal(String(input)))),
    one,
  )
  return share.top < 0n ? fault(context, 'is less than 1: let the item’s price be that of the cheapest choice') : share
})

const choiceFile = (currency: Currency) =>
  object({
    value: z.unknown().optional(),
    priceDelta: amountOf(currency).optional(),
    priceFactor: factor.optional(),
    leadTimeDeltaDays: days.optional(),
    properties: propertyMap(limits.maxChoiceProperties).optional(),
  }).refine(({ priceDelta, priceFactor }) => priceDelta === undefined || priceFactor === undefined, {
    message: 'has both priceDelta and priceFactor: leave one out',
    when: ({ issues }) => issues.length === 0,
  })

const rangeFile = object({
  min: decimal('a number, such as 10').refine(notNegative, 'is less than zero: write zero or more'),
  max: decimal('a number, such as 500').refine(positive, 'is not more than zero: write the greatest value'),
  unit: z.string().refine(isUnit, 'is not a known unit: write one such as "mm"').optional(),
  step: decimal('a number, such as 0.5')
    .refine(positive, 'is not more than zero: write the distance of two values')
    .optional(),
})

const optionFile = (currency: Currency) =>
  object({
    name: z
      .string({ error: 'is missing: add the name of the property that is chosen' })
      .refine(
        (name) => propertyName.safeParse(name).success,
        'is not a property name: write one of letters and digits, such as material',
      ),
    choices: filledList(choiceFile(currency), limits.maxChoices, 'a list of choices').optional(),
    range: rangeFile.optional(),
    pricePerUnit: amountOf(currency).optional(),
  })

type RangeFile = z.infer<typeof rangeFile>
type ChoiceFile = z.infer<ReturnType<typeof choiceFile>>

/** Reads one option, with amounts in `currency`. */
export const option = (currency: Currency) =>
  optionFile(currency).transform(({ name, choices, range, pricePerUnit }, context): Option => {
    if ((choices === undefined) === (range === undefined))
      return fault(context, 'has neither choices nor a range, or both: write one of them')
    if (range !== undefined) return readRange(name, range, pricePerUnit ?? 0, context)
    if (pricePerUnit !== undefined)
      return fault(context, 'belongs to a range: write a priceDelta into each choice', ['pricePerUnit'])
    const read = choices!.map((choice, i) => readChoice(name, choice, context, ['choices', i]))
    const owns = new Set(read.flatMap(({ properties }) => properties.map((property) => property.name)))
    return { name, owns, choices: read }
  })

function readChoice(name: string, file: ChoiceFile, context: Context, path: readonly (string | number)[]): Choice {
  if (file.properties?.has(name))
    fault(context, 'repeats the option’s own name: leave it out', [...path, 'properties', name])
  const own = readValue(name, file.value, context, [...path, 'value'])
  const properties: Values = [own, ...[...(file.properties?.values() ?? [])].flat()]
  return {
    properties,
    priceDelta: whole(file.priceDelta ?? 0),
    priceShare: file.priceFactor ?? zero,
    extraLeadDays: file.leadTimeDeltaDays ?? 0,
  }
}

function readRange(name: string, file: RangeFile, pricePerUnit: number, context: Context): Option {
  const { min, max, unit, step = finestDigit(min, max) } = file
  const width = minus(fractionOf(max), fractionOf(min))
  if (width.top < 0n) return fault(context, 'ends before it begins: let «min» be the lesser number', ['range'])
  if (!isExact(min, max, step))
    return fault(context, 'has values of more digits than can be kept exactly: write a larger step', ['range'])
  const { top, bottom } = dividedBy(width, fractionOf(step))
  return { name, owns: new Set([name]), range: { min, step, steps: top / bottom, unit, pricePerUnit } }
}

/** A range without a step is as fine as the digits of its ends: 1 for 10 to 500, 0.1 for 0.5 to 3. */
const finestDigit = (...ends: readonly Decimal[]): Decimal => [1, Math.min(0, ...ends.map(([, exponent]) => exponent))]

/** Whether every value of the range is a decimal that records can carry. */
function isExact(min: Decimal, max: Decimal, step: Decimal): boolean {
  const finest = Math.min(min[1], step[1])
  const isWithinExponents = compareFractions(fractionOf(max), fractionOf([1, protocol.maxDecimalExponent])) <= 0
  return isWithinExponents && Number.isSafeInteger(max[0] * 10 ** (max[1] - finest))
}
