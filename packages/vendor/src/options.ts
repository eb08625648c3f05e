// Choosing the options of a made-to-order item: what fits the wishes best, and of that the cheapest.
//
// Options are independent: each states its own properties, adds its own amount to the price, and its extra lead time
// runs beside the others', so that the longest counts. So each option is reduced by itself, and the choices are
// combined weight by weight. The result is the best of all combinations, also under a ceiling.

import { type Decimal, type OrderedValue, type Property, type Value, type Wish } from '@pregon/protocol'
import {
  ceiling,
  dividedBy,
  fractionOf,
  inUnit,
  minus,
  plus,
  roundHalfUp,
  times,
  whole,
  zero,
  type Fraction,
} from './fraction.ts'
import { spend, type Effort, type Steps } from './effort.ts'
import type { Choice, Option, Range, RangeOption, Values } from './item.ts'
import { limits } from './limits.ts'
import { showValue } from './property.ts'
import { fitOf, type Fit, type JudgedWish } from './wishes.ts'

/** One way to set one option, judged by the wishes on what it states. */
export interface Candidate extends Fit {
  readonly label: string
  readonly properties: Values
  /** Minor units for the whole quantity, rounded half up. */
  readonly amount: bigint
  readonly extraLeadDays: number
}

/** What an order multiplies: the item's unit price in minor units, and how many units are wanted. */
export interface Order {
  readonly unitPrice: number
  readonly quantity: Fraction
}

/** One way to set all options. */
export interface Combination {
  readonly weight: number
  readonly amount: bigint
  /** The last option's, and the way to set those before it; missing where there are no options. */
  readonly candidate?: Candidate
  readonly before?: Combination
}

/** What an item's options are set to, in their order. */
export function candidatesIn({ candidate, before }: Combination): Candidate[] {
  return candidate && before ? [...candidatesIn(before), candidate] : []
}

/** All ways to set the option that are worth looking at: every choice, or the least value of a range for each wish. */
export function* candidatesOf(
  option: Option,
  wishes: readonly JudgedWish[],
  order: Order,
  effort: Effort,
): Steps<Candidate[]> {
  const own = wishes.filter(({ wish }) => option.owns.has(wish.name))
  const choices = 'choices' in option ? option.choices : yield* rangeChoices(option, own, effort)
  const candidates: Candidate[] = []
  for (const choice of choices) candidates.push(yield* toCandidate(choice, own, order, effort))
  return candidates
}

function* toCandidate(
  choice: Choice,
  wishes: readonly JudgedWish[],
  { unitPrice, quantity }: Order,
  effort: Effort,
): Steps<Candidate> {
  const [own] = choice.properties
  if (spend(effort, limits.stepsPerPart)) yield
  // The protocol's rule looks only at properties with the wish's name.
  const fit = yield* fitOf(wishes, ({ judgeOnce }) => judgeOnce(choice.properties, effort), effort)
  const perUnit = plus(choice.priceDelta, times(choice.priceShare, whole(unitPrice)))
  return {
    ...fit,
    label: `${own!.name}: ${bare(own!)}`,
    properties: choice.properties,
    amount: roundHalfUp(times(perUnit, quantity)),
    extraLeadDays: choice.extraLeadDays,
  }
}

const bare = ({ value, unit }: Property): string => (typeof value === 'string' ? value : showValue(value, unit))

/**
 * A larger value never costs less, and each wish holds from some least value on. So the cheapest value that meets any
 * set of the wishes is the least of the range, or where one of the wishes begins to hold.
 */
function* rangeChoices(
  { name, range }: RangeOption,
  wishes: readonly JudgedWish[],
  effort: Effort,
): Steps<readonly Choice[]> {
  const mustsFirst = wishes
    .map(({ wish }) => wish)
    .toSorted((a, b) => Number(b.must ?? false) - Number(a.must ?? false))
  const inside = new Set([0n])
  for (const wish of mustsFirst) {
    const values = beginnings(wish)
    for (const value of values) {
      const steps = stepsUpTo(value, wish, range)
      if (steps !== undefined && steps >= 0n && steps <= range.steps) inside.add(steps)
    }
    if (spend(effort, limits.stepsPerBeginning * values.length)) yield
  }
  const tried = [...inside].slice(0, limits.maxRangeCandidates)
  return tried.toSorted((a, b) => (a < b ? -1 : 1)).map((steps) => rangeChoice(name, range, steps))
}

/** Where the values that a wish accepts begin. */
function beginnings(wish: Wish): readonly (Value | OrderedValue)[] {
  if (wish.op === 'eq') return [wish.value]
  if (wish.op === 'in') return wish.values
  return 'min' in wish ? [wish.min] : []
}

/** The first step of the range that is not below the value; undefined where it is not a measure of this dimension. */
function stepsUpTo(value: Value, wish: Wish, { min, step, unit }: Range): bigint | undefined {
  if (!Array.isArray(value)) return undefined
  const wished = inUnit({ value: value as Decimal, unit: 'unit' in wish ? wish.unit : undefined }, unit)
  return wished && ceiling(dividedBy(minus(wished, fractionOf(min)), fractionOf(step)))
}

function rangeChoice(name: string, range: Range, steps: bigint): Choice {
  const value = valueAt(range, steps)
  return {
    properties: [{ name, value, ...(range.unit && { unit: range.unit }) }],
    priceDelta: times(fractionOf(value), whole(range.pricePerUnit)),
    priceShare: zero,
    extraLeadDays: 0,
  }
}

/** The value after so many steps, as a decimal in its one form. */
export function valueAt({ min, step }: Range, steps: bigint): Decimal {
  let exponent = Math.min(min[1], step[1])
  const scaled = ([mantissa, power]: Decimal) => BigInt(mantissa) * 10n ** BigInt(power - exponent)
  let mantissa = scaled(min) + steps * scaled(step)
  if (mantissa === 0n) return [0, 0]
  for (; mantissa % 10n === 0n; exponent++) mantissa /= 10n
  return [Number(mantissa), exponent]
}

/** The ways to set each option that meet every `must` within the extra lead time, as far as none beats another. */
export type Useful = readonly (readonly Candidate[])[]

export function usefulOf(options: readonly (readonly Candidate[])[], maxExtraLeadDays: number): Useful {
  return options.map((candidates) => {
    const fitting = candidates.filter(
      ({ failed, extraLeadDays }) => failed.length === 0 && extraLeadDays <= maxExtraLeadDays,
    )
    return frontier(fitting, bySpeed)
  })
}

const nothing: Combination = { weight: 0, amount: 0n }

/** Of each option the way of most weight; undefined where an option has none that fits. */
export function heaviest(options: Useful): Combination | undefined {
  return together(options.map((candidates) => candidates[0]))
}

/** Of each option the cheapest way; undefined where an option has none that fits. */
export function cheapest(options: Useful): Combination | undefined {
  return together(options.map((candidates) => candidates.at(-1)))
}

function together(candidates: readonly (Candidate | undefined)[]): Combination | undefined {
  return candidates.reduce<Combination | undefined>(
    (before, candidate) => before && candidate && extend(before, candidate),
    nothing,
  )
}

/**
 * The best combinations, those of most weight first; each that follows has less weight and costs less. Empty where an
 * option has no way that fits.
 */
export function* combine(options: Useful, effort: Effort): Steps<Combination[]> {
  let combinations = [nothing]
  for (const candidates of options) {
    const cheapestOf = new Map<number, Combination>()
    for (const combination of combinations) {
      for (const candidate of candidates) {
        const weight = combination.weight + candidate.weight
        const known = cheapestOf.get(weight)
        if (known === undefined || combination.amount + candidate.amount < known.amount)
          cheapestOf.set(weight, extend(combination, candidate))
      }
      if (spend(effort, limits.stepsPerPair * candidates.length)) yield
    }
    combinations = frontier([...cheapestOf.values()])
  }
  return combinations
}

const bySpeed = (a: Candidate, b: Candidate) => a.extraLeadDays - b.extraLeadDays

function extend(before: Combination, candidate: Candidate): Combination {
  return {
    weight: before.weight + candidate.weight,
    amount: before.amount + candidate.amount,
    candidate,
    before,
  }
}

/** Those that no other beats in weight and amount at once, most weight first. Of equals the first one listed stays. */
function frontier<T extends { readonly weight: number; readonly amount: bigint }>(
  list: readonly T[],
  thenBy: (a: T, b: T) => number = () => 0,
): T[] {
  const sorted = list.toSorted((a, b) => b.weight - a.weight || compareAmounts(a.amount, b.amount) || thenBy(a, b))
  const kept: T[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (last === undefined || (next.weight < last.weight && next.amount < last.amount)) kept.push(next)
  }
  return kept
}

export function compareAmounts(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
