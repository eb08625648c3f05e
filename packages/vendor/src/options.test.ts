// Choosing options: the best of all combinations, shown against a search through every one of them.

import { parseDecimal, type Wish } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish, noEffort } from './effort.ts'
import { compareFractions, fractionOf, whole } from './fraction.ts'
import type { Choice, Option, Range } from './item.ts'
import {
  candidatesIn,
  candidatesOf,
  cheapest,
  combine,
  heaviest,
  usefulOf,
  valueAt,
  type Candidate,
  type Combination,
  type Order,
} from './options.ts'
import { judgeable, type JudgedWish } from './wishes.ts'

const names = ['material', 'color', 'length', 'finish'] as const
const letters = ['a', 'b', 'c', 'd'] as const

const anyChoice = (name: string): fc.Arbitrary<Choice> =>
  fc.record({
    properties: fc.constantFrom(...letters).map((value) => [{ name, value }]),
    priceDelta: fc.nat(50).map(whole),
    priceShare: fc.nat(5).map((tenths) => ({ top: BigInt(tenths), bottom: 10n })),
    extraLeadDays: fc.nat(5),
  })

const choiceOption = (name: string): fc.Arbitrary<Option> =>
  fc.array(anyChoice(name), { minLength: 1, maxLength: 4 }).map((choices) => ({ name, owns: new Set([name]), choices }))

const anyRange: fc.Arbitrary<Range> = fc.record({
  min: fc.nat(20).map((min) => parseDecimal(String(min))),
  step: fc.constantFrom('1', '0.5', '3').map(parseDecimal),
  steps: fc.bigInt(0n, 12n),
  unit: fc.constant('mm' as const),
  pricePerUnit: fc.nat(9),
})

const rangeOption = (name: string): fc.Arbitrary<Option> =>
  anyRange.map((range) => ({ name, owns: new Set([name]), range }))

const importance = fc.oneof(
  fc.constant({ must: true as const }),
  fc.integer({ min: 1, max: 9 }).map((weight) => ({ weight })),
)

const textWish: fc.Arbitrary<Wish> = fc
  .tuple(
    fc.constantFrom('material', 'color', 'finish'),
    importance,
    fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 }),
  )
  .map(([name, weight, values]) => ({ name, op: 'in', values, ...weight }))

const bound = fc.integer({ min: 0, max: 70 }).map((half) => parseDecimal(String(half / 2)))

const rangeWish: fc.Arbitrary<Wish> = fc
  .tuple(
    importance,
    bound,
    bound,
    fc.constantFrom('eq', 'gte', 'lte', 'between'),
    fc.constantFrom('mm' as const, 'cm' as const),
  )
  .map(([weight, a, b, op, unit]): Wish => {
    const common = { name: 'length', unit, ...weight }
    if (op === 'eq') return { ...common, op, value: a }
    if (op === 'gte') return { ...common, op, min: a }
    return op === 'lte' ? { ...common, op, max: a } : { ...common, op: 'between', min: a, max: b }
  })

const anyCase = fc.record({
  options: fc.tuple(choiceOption('material'), choiceOption('color'), rangeOption('length'), choiceOption('finish')),
  wishes: fc.array(fc.oneof(textWish, rangeWish), { maxLength: 6 }),
  slackDays: fc.nat(6),
  most: fc.bigInt(0n, 400n),
  unitPrice: fc.nat(100),
  quantity: fc.constantFrom('1', '2.5').map((amount) => fractionOf(parseDecimal(amount))),
})

/** Every value of a range as a choice of its own. */
function spelledOut(option: Option): Option {
  if ('choices' in option) return option
  const { name, owns, range } = option
  const choices = Array.from({ length: Number(range.steps) + 1 }, (_, i) => {
    const value = valueAt(range, BigInt(i))
    const priceDelta = { top: fractionOf(value).top * BigInt(range.pricePerUnit), bottom: fractionOf(value).bottom }
    return { properties: [{ name, value, unit: 'mm' as const }], priceDelta, priceShare: whole(0), extraLeadDays: 0 }
  })
  return { name, owns, choices }
}

const allOf = (option: Option, wishes: readonly JudgedWish[], order: Order): Candidate[] =>
  finish(candidatesOf(option, wishes, order, noEffort()))

const combinationsOf = (lists: readonly (readonly Candidate[])[], slackDays: number): Combination[] =>
  finish(combine(usefulOf(lists, slackDays), noEffort()))

type Result = Pick<Combination, 'weight' | 'amount'> | undefined

function bruteForce(lists: readonly (readonly Candidate[])[], slackDays: number, most: bigint): Result {
  const all = lists.reduce<(typeof lists)[number][]>(
    (made, list) => made.flatMap((so) => list.map((next) => [...so, next])),
    [[]],
  )
  const results = all
    .filter((made) => made.every(({ failed, extraLeadDays }) => failed.length === 0 && extraLeadDays <= slackDays))
    .map((made) => ({
      weight: made.reduce((sum, { weight }) => sum + weight, 0),
      amount: made.reduce((sum, { amount }) => sum + amount, 0n),
    }))
    .filter(({ amount }) => amount <= most)
  return results.toSorted((a, b) => b.weight - a.weight || Number(a.amount - b.amount))[0]
}

test('the combination chosen under a ceiling and a deadline is the best of all', () => {
  let chosen = 0
  fc.assert(
    fc.property(anyCase, ({ options, wishes, slackDays, most, unitPrice, quantity }) => {
      const judged = wishes.map(judgeable)
      const order = { unitPrice, quantity }
      const found = combinationsOf(
        options.map((option) => allOf(option, judged, order)),
        slackDays,
      ).find(({ amount }) => amount <= most)
      const best = bruteForce(
        options.map((option) => allOf(spelledOut(option), judged, order)),
        slackDays,
        most,
      )
      expect(found && { weight: found.weight, amount: found.amount }).toEqual(best)
      if (found) chosen++
    }),
    { numRuns: 300 },
  )
  expect(chosen).toBeGreaterThan(10)
})

test('the heaviest and the cheapest are the first and the last of all combinations', () => {
  fc.assert(
    fc.property(anyCase, ({ options, wishes, slackDays, unitPrice, quantity }) => {
      const lists = options.map((option) => allOf(option, wishes.map(judgeable), { unitPrice, quantity }))
      const useful = usefulOf(lists, slackDays)
      const all = finish(combine(useful, noEffort()))
      const ends = (combination: Combination | undefined) =>
        combination && [combination.weight, combination.amount, candidatesIn(combination)]
      expect(ends(heaviest(useful))).toEqual(ends(all[0]))
      expect(ends(cheapest(useful))?.[1]).toEqual(ends(all.at(-1))?.[1])
    }),
  )
})

test('combinations fall in weight and in price', () => {
  fc.assert(
    fc.property(anyCase, ({ options, wishes, slackDays, unitPrice, quantity }) => {
      const lists = options.map((option) => allOf(option, wishes.map(judgeable), { unitPrice, quantity }))
      const combinations = combinationsOf(lists, slackDays)
      for (const [i, combination] of combinations.entries()) {
        const { weight, amount } = combination
        expect(candidatesIn(combination).map(({ properties }) => properties[0]!.name)).toEqual([...names])
        if (i > 0)
          expect([weight < combinations[i - 1]!.weight, amount < combinations[i - 1]!.amount]).toEqual([true, true])
      }
    }),
  )
})

test('of equally good choices the faster is taken, then the one listed first', () => {
  const choice = (value: string, extraLeadDays: number): Choice => ({
    properties: [{ name: 'color', value }],
    priceDelta: whole(1),
    priceShare: whole(0),
    extraLeadDays,
  })
  const option: Option = {
    name: 'color',
    owns: new Set(['color']),
    choices: [choice('slow', 2), choice('first', 1), choice('second', 1)],
  }
  const [best] = combinationsOf([allOf(option, [], { unitPrice: 1, quantity: whole(1) })], 9)
  expect(candidatesIn(best!).map(({ label }) => label)).toEqual(['color: first'])
})

test('values of a range are exact and in their one form', () => {
  const range: Range = { min: [5, -1], step: [1, -1], steps: 100n, pricePerUnit: 0 }
  expect([0n, 1n, 5n, 95n].map((steps) => valueAt(range, steps))).toEqual([
    [5, -1],
    [6, -1],
    [1, 0],
    [1, 1],
  ])
  expect(compareFractions(fractionOf(valueAt(range, 7n)), { top: 12n, bottom: 10n })).toBe(0)
  expect(valueAt({ ...range, min: [0, 0] }, 0n)).toEqual([0, 0])
})
