// Numbers, measures, money, days and times as people of a language write them.

import {
  currencyDecimals,
  formatDecimal,
  formatMoney,
  limits,
  units,
  type Decimal,
  type Language,
  type Money,
  type Unit,
} from '@pregon/protocol'
import { moment } from './calendar.ts'

/** A word for one and for several. */
export type Word = readonly [one: string, several: string]

export interface Formats {
  readonly number: (value: Decimal) => string
  readonly measure: (value: Decimal, unit: Unit) => string
  readonly money: (money: Money) => string
  /** Takes an ISO date. */
  readonly day: (date: string) => string
  /** Takes two ISO dates. */
  readonly fromTo: (from: string, to: string) => string
  /** In UTC, and says so. */
  readonly time: (timeMs: number) => string
}

const noBreakSpace = '\u{a0}'

/** `unitWords` are those of units that have words rather than signs, or other signs than in English. */
export function formatsIn(language: Language, unitWords: { readonly [U in Unit]?: Word }): Formats {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: limits.maxDecimalExponent })
  const plurals = new Intl.PluralRules(language)
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' })
  const number = (value: Decimal) => numbers.format(digitsOf(formatDecimal(value)))
  const labelOf = (value: Decimal, unit: Unit) => {
    const [one, several] = unitWords[unit] ?? [units[unit].label, units[unit].label]
    return plurals.select(Number(formatDecimal(value))) === 'one' ? one : several
  }
  const moneyIn = moneyFormats(language)
  return {
    number,
    measure: (value, unit) => `${number(value)}${noBreakSpace}${labelOf(value, unit)}`,
    money: (money) => moneyIn(money).format(digitsOf(formatMoney(money).replace(/ .*/, ''))),
    day: (date) => days.format(Date.parse(date)),
    fromTo: (from, to) =>
      from === to ? days.format(Date.parse(from)) : days.formatRange(Date.parse(from), Date.parse(to)),
    time: (timeMs) => `${days.format(moment(timeMs))}, ${times.format(moment(timeMs))}${noBreakSpace}UTC`,
  }
}

/** The formatter takes texts of digits exactly, where a number would be rounded. */
const digitsOf = (text: string) => text as Intl.StringNumericLiteral

/** One formatter a currency, since making one takes long. */
function moneyFormats(language: Language): (money: Money) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>()
  return ({ currency }) => {
    const decimals = currencyDecimals(currency)
    const format =
      made.get(currency) ??
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })
    made.set(currency, format)
    return format
  }
}
