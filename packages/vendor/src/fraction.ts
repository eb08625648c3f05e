// Exact fractions: quantities in another unit, prices times quantities, steps of a range. Rounded only where money is due.

import { units, type Decimal, type Measure, type Unit } from '@pregon/protocol'

/** `top / bottom`, with a bottom above zero. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

export function whole(number: number): Fraction {
  return { top: BigInt(number), bottom: 1n }
}

export const zero = whole(0)
export const one = whole(1)

export function fractionOf([mantissa, exponent]: Decimal): Fraction {
  const power = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0 ? { top: BigInt(mantissa), bottom: power } : { top: BigInt(mantissa) * power, bottom: 1n }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom }
}

/** Expects a `b` above zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top }
}

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = minus(a, b).top
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The least whole number that is not below `a`. */
export function ceiling({ top, bottom }: Fraction): bigint {
  return top > 0n ? (top + bottom - 1n) / bottom : top / bottom
}

/** The nearest whole number; a half goes up. Expects an `a` of at least zero. */
export function roundHalfUp({ top, bottom }: Fraction): bigint {
  return (2n * top + bottom) / (2n * bottom)
}

/** How many of `unit` the measure is, exactly; undefined where the dimensions differ. */
export function inUnit({ value, unit: from }: Measure, unit: Unit | undefined): Fraction | undefined {
  if (from === unit) return fractionOf(value)
  if (from === undefined || unit === undefined || units[from].dimension !== units[unit].dimension) return undefined
  return dividedBy(times(fractionOf(value), fractionOf(units[from].factor)), fractionOf(units[unit].factor))
}
