// The wishes of one intent, each judged once for all items with the same values. What a wish means is the protocol's.

import { prepareWish, type Property, type Wish, type WishOutcome } from '@pregon/protocol'
import type { Values } from './item.ts'

/** A wish with its judgement on the values of the property that it names. */
export interface JudgedWish {
  readonly wish: Wish
  readonly judge: (values: Values) => WishOutcome
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
  return {
    wish,
    meets: (value) => evaluate([value]) === 'met',
    judge(values) {
      const outcome = known.get(values) ?? evaluate(values)
      known.set(values, outcome)
      return outcome
    },
  }
}

/** `valuesOf` gives the values of the property that the wish names. */
export function fitOf(wishes: readonly JudgedWish[], valuesOf: (name: string) => Values): Fit {
  let weight = 0
  const failed: Wish[] = []
  for (const { wish, judge } of wishes)
    if (judge(valuesOf(wish.name)) === 'met') weight += wish.weight ?? 0
    else if (wish.must) failed.push(wish)
  return { weight, failed }
}
