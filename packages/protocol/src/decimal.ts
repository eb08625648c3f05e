// Decimals without floating point: a mantissa and a power of ten, one form for each value. SPEC section 10.1.

import { ProtocolError } from './errors.ts'
import { limits } from './limits.ts'

/** `[mantissa, exponent]`, worth mantissa x 10^exponent. The mantissa does not end in 0, and zero is `[0, 0]`. */
export type Decimal = readonly [mantissa: number, exponent: number]

export function isDecimal(value: readonly [number, number]): boolean {
  const [mantissa, exponent] = value
  return (
    Number.isSafeInteger(mantissa) &&
    Number.isSafeInteger(exponent) &&
    Math.abs(exponent) <= limits.maxDecimalExponent &&
    (mantissa === 0 ? exponent === 0 && !Object.is(mantissa, -0) : mantissa % 10 !== 0)
  )
}

const decimalPattern = /^([+-]?)(\d{1,28})(?:\.(\d{1,28}))?$/

/** Reads `12`, `-0.5` or `1200.00`. Throws `invalid-decimal` for all else, and for what does not fit. */
export function parseDecimal(text: string): Decimal {
  const [, sign, whole, fraction = ''] = decimalPattern.exec(text.trim()) ?? []
  if (whole === undefined) throw new ProtocolError('invalid-decimal', { case: 'shape', text })
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return [0, 0]
  const decimal: Decimal = [Number(`${sign}${significant}`), digits.length - significant.length - fraction.length]
  if (!isDecimal(decimal)) throw new ProtocolError('invalid-decimal', { case: 'size', text })
  return decimal
}

export function formatDecimal([mantissa, exponent]: Decimal): string {
  if (exponent >= 0) return `${mantissa}${'0'.repeat(mantissa === 0 ? 0 : exponent)}`
  const digits = String(Math.abs(mantissa)).padStart(1 - exponent, '0')
  return `${mantissa < 0 ? '-' : ''}${digits.slice(0, exponent)}.${digits.slice(exponent)}`
}

/** Below zero, zero or above zero, as `a` is less than, equal to or more than `b`. Exact. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const clear = compareClearly(a, b)
  if (clear !== undefined) return clear
  const scale = Math.min(a[1], b[1])
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Far more than floating point is wrong by, as a share of the values. */
const doubt = 1e-9

/**
 * The same where the values are so different that floating point tells; undefined otherwise. It spares most comparisons
 * the exact arithmetic, which costs fifty times as much: a stranger's intent may ask for millions of them.
 */
export function compareClearly(a: Decimal, b: Decimal): number | undefined {
  const [first, second] = [a[0] * 10 ** a[1], b[0] * 10 ** b[1]]
  const isClear = Math.abs(first - second) > doubt * Math.max(Math.abs(first), Math.abs(second))
  return isClear ? Math.sign(first - second) : undefined
}

/** The value as a whole number of 10^scale. Expects a scale not above the exponent. */
export function scaled([mantissa, exponent]: Decimal, scale: number): bigint {
  return BigInt(mantissa) * 10n ** BigInt(exponent - scale)
}
