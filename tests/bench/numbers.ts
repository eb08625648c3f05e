// What a row of measured numbers comes to.

/** The smallest of the values that at least `share` of them do not exceed; NaN of none. `share` is from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return mean([sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]].filter((value) => value !== undefined))
}

/** NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Rounded to at most so many decimals, down, so that nothing short of a goal reads as if it were reached. */
export function floorTo(value: number, decimals: number): number {
  // Twelve digits of a product are surely right; the noise after them would turn 0.29 into 0.28.
  return Math.floor(Number((value * 10 ** decimals).toPrecision(12))) / 10 ** decimals
}
