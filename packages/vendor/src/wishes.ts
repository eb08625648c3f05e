// The wishes of one intent, each judged once for all items with the same values. What a wish means is the protocol's.

import { prepareWish, type Property, type Wish, type WishOutcome } from '@pregon/protocol'
import { spend, type Effort, type Steps } from './effort.ts'
import type { Values } from './item.ts'
import { limits } from './limits.ts'

/** A wish with its judgement on the values of the property that it names. */
export interface JudgedWish {
  readonly wish: Wish
  /** Judges values that other items may share, and counts what that costs. */
  readonly judge: (values: Values, effort: Effort) => WishOutcome
  /** Judges values that are met once only. */
  readonly judgeOnce: (values: Values, effort: Effort) => WishOutcome
  /** Whether this one value meets the wish. */
  readonly meets: (value: Property) => boolean
}

/** What a set of wishes comes to: the weight of those that are met, and every `must` that is not. */
export interface Fit {
  readonly weight: number
  readonly failed: readonly Wish[]
}

/** Remembers by the identity of `values`: a catalogue holds equal values as one object. */
export function judgeable(wish: Wish): JudgedWish {
  const evaluate = prepareWish(wish)
  const known = new Map<Values, WishOutcome>()
  const alternatives = wish.op === 'in' ? wish.values.length : 1
  const judgeOnce = (values: Values, effort: Effort): WishOutcome => {
    effort.spent += values.length * (limits.stepsPerValue + limits.stepsPerAlternative * alternatives)
    return evaluate(values)
  }
  return {
    wish,
    meets: (value) => evaluate([value]) === 'met',
    judgeOnce,
    judge(values, effort) {
      const remembered = known.get(values)
      if (remembered !== undefined) return remembered
      const outcome = judgeOnce(values, effort)
      if (known.size < limits.maxKnownJudgements) known.set(values, outcome)
      return outcome
    },
  }
}

type Judge = (wish: JudgedWish) => WishOutcome

/** `judge` finds the values of the property that the wish names. */
export function* fitOf(wishes: readonly JudgedWish[], judge: Judge, effort: Effort): Steps<Fit> {
  let weight = 0
  const failed: Wish[] = []
  for (const judged of wishes) {
    const { wish } = judged
    if (judge(judged) === 'met') weight += wish.weight ?? 0
    else if (wish.must) failed.push(wish)
    if (spend(effort, 1)) yield
  }
  return { weight, failed }
}
