// A straight line through measured points in several variables, and how far its slopes can be trusted.

export interface Fit {
  /** What one more of each variable adds, in the order of the columns. */
  readonly slopes: readonly number[]
  /** The half width of the interval that holds each slope with 95 % confidence. */
  readonly margins: readonly number[]
}

/**
 * Least squares of `values` over an intercept and the columns of `rows`. The errors are taken to be independent and of one
 * size, so points that follow each other closely are to be joined into means first. Throws a RangeError where there are
 * no more points than unknowns, or where one column follows from the others.
 */
export function fitLine(rows: readonly (readonly number[])[], values: readonly number[]): Fit {
  const design = rows.map((row) => [1, ...row])
  const unknowns = design[0]?.length ?? 0
  const freedom = values.length - unknowns
  if (freedom < 1) throw new RangeError(`${values.length} points are too few for ${unknowns} unknowns.`)
  const columns = Array.from({ length: unknowns }, (_, i) => design.map((row) => row[i]!))
  const inverse = invert(columns.map((one) => columns.map((other) => dot(one, other))))
  const moments = columns.map((column) => dot(column, values))
  const factors = inverse.map((row) => dot(row, moments))
  const variance = sum(design.map((row, i) => (values[i]! - dot(row, factors)) ** 2)) / freedom
  const margins = factors.map((_, i) => tQuantile(freedom) * Math.sqrt(variance * inverse[i]![i]!))
  return { slopes: factors.slice(1), margins: margins.slice(1) }
}

/** The quantile of Student's t at 97.5 %, by degrees of freedom from 1 on. */
const tTable = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131]

/** Beyond the table, an expansion around the normal quantile that is right to three decimals. */
export function tQuantile(freedom: number): number {
  const z = 1.95996
  return (
    tTable[freedom - 1] ?? z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const dot = (one: readonly number[], other: readonly number[]): number => sum(one.map((value, i) => value * other[i]!))

/** Gauss-Jordan with the largest pivot of each column. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const { length: size } = matrix
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => Number(i === j))])
  for (let column = 0; column < size; column++) {
    const pivot = work.reduce(
      (best, row, i) => (i > column && Math.abs(row[column]!) > Math.abs(work[best]![column]!) ? i : best),
      column,
    )
    const top = work[pivot]!
    if (Math.abs(top[column]!) < Number.EPSILON * Math.abs(matrix[column]![column]!))
      throw new RangeError('One variable follows from the others.')
    work[pivot] = work[column]!
    work[column] = top.map((value) => value / top[column]!)
    work.forEach((row, i) => {
      if (i !== column) work[i] = row.map((value, j) => value - row[column]! * work[column]![j]!)
    })
  }
  return work.map((row) => row.slice(size))
}
