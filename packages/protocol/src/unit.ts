// The UCUM units that records may use, and exact conversion between those of one dimension. SPEC section 10.2.

import { compareClearly, compareDecimals, scaled, type Decimal } from './decimal.ts'

interface UnitDefinition {
  readonly dimension: string
  /** How many of the dimension's base unit this is. */
  readonly factor: Decimal
  readonly label: string
}

const unit = (dimension: string, mantissa: number, exponent: number, label: string): UnitDefinition => ({
  dimension,
  factor: [mantissa, exponent],
  label,
})

/** By UCUM code. Months and years are not counted in days, since they have no fixed number of them. */
export const units = {
  '1': unit('count', 1, 0, 'pieces'),
  '%': unit('share', 1, 0, '%'),
  mg: unit('mass', 1, -3, 'mg'),
  g: unit('mass', 1, 0, 'g'),
  kg: unit('mass', 1, 3, 'kg'),
  t: unit('mass', 1, 6, 't'),
  um: unit('length', 1, -6, 'µm'),
  mm: unit('length', 1, -3, 'mm'),
  cm: unit('length', 1, -2, 'cm'),
  m: unit('length', 1, 0, 'm'),
  km: unit('length', 1, 3, 'km'),
  mm2: unit('area', 1, -6, 'mm²'),
  cm2: unit('area', 1, -4, 'cm²'),
  m2: unit('area', 1, 0, 'm²'),
  har: unit('area', 1, 4, 'ha'),
  mL: unit('volume', 1, -3, 'ml'),
  L: unit('volume', 1, 0, 'l'),
  m3: unit('volume', 1, 3, 'm³'),
  s: unit('time', 1, 0, 's'),
  min: unit('time', 6, 1, 'min'),
  h: unit('time', 36, 2, 'h'),
  d: unit('time', 864, 2, 'days'),
  wk: unit('time', 6048, 2, 'weeks'),
  mo: unit('calendar', 1, 0, 'months'),
  a: unit('calendar', 12, 0, 'years'),
  W: unit('power', 1, 0, 'W'),
  kW: unit('power', 1, 3, 'kW'),
  'W.h': unit('energy', 1, 0, 'Wh'),
  'kW.h': unit('energy', 1, 3, 'kWh'),
  V: unit('voltage', 1, 0, 'V'),
  A: unit('current', 1, 0, 'A'),
  Cel: unit('temperature', 1, 0, '°C'),
  N: unit('force', 1, 0, 'N'),
  kN: unit('force', 1, 3, 'kN'),
  MPa: unit('pressure', 1, 0, 'MPa'),
  By: unit('data', 1, 0, 'B'),
  MBy: unit('data', 1, 6, 'MB'),
  GBy: unit('data', 1, 9, 'GB'),
  'km/h': unit('speed', 1, 0, 'km/h'),
} as const satisfies Record<string, UnitDefinition>

export type Unit = keyof typeof units

export const unitCodes = Object.keys(units) as [Unit, ...Unit[]]

export function isUnit(code: string): code is Unit {
  return Object.hasOwn(units, code)
}

/** A decimal with its unit. Without a unit it is a bare number. */
export interface Measure {
  readonly value: Decimal
  readonly unit?: Unit | undefined
}

/** Compares two measures exactly, or gives undefined where their dimensions differ. A bare number fits only a bare one. */
export function compareMeasures(a: Measure, b: Measure): number | undefined {
  if (a.unit === b.unit) return compareDecimals(a.value, b.value)
  if (a.unit === undefined || b.unit === undefined) return undefined
  const [first, second] = [units[a.unit], units[b.unit]]
  if (first.dimension !== second.dimension) return undefined
  const roughly = ({ value }: Measure, { factor }: UnitDefinition): Decimal => [
    value[0] * factor[0],
    value[1] + factor[1],
  ]
  const clear = compareClearly(roughly(a, first), roughly(b, second))
  if (clear !== undefined) return clear
  const scale = Math.min(a.value[1] + first.factor[1], b.value[1] + second.factor[1])
  const inBase = (measure: Measure, { factor }: UnitDefinition) =>
    scaled(measure.value, scale - factor[1]) * BigInt(factor[0])
  const difference = inBase(a, first) - inBase(b, second)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
