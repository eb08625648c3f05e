// Money: whole minor units of an ISO 4217 currency. Decimal strings exist only for people. SPEC section 10.3.

import { ProtocolError } from './errors.ts'

/** `amount` in the currency's minor units, 0 to 2^53-1. */
export interface Money {
  readonly currency: Currency
  readonly amount: number
}

/** ISO 4217 currencies whose minor unit is not a hundredth: how many decimals they have. */
const unusualDecimals: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
} // oxfmt-ignore

const hundredths =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE ' +
  'CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR ' +
  'KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB ' +
  'PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY ' +
  'TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG'

/** Decimals of each currency, by ISO 4217 code. */
const decimalsByCurrency: Readonly<Record<string, number>> = {
  ...Object.fromEntries(hundredths.split(' ').map((code) => [code, 2])),
  ...unusualDecimals,
}

/** An ISO 4217 code, `EUR`. */
export type Currency = string & { readonly __brand: 'Currency' }

export const currencies = Object.keys(decimalsByCurrency).toSorted()

export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(decimalsByCurrency, code)
}

export function currencyDecimals(currency: Currency): number {
  return decimalsByCurrency[currency]!
}

/** Reads an amount as people write it, `12.50` with `EUR`. Throws `invalid-money`, saying what the currency wants. */
export function parseMoney(amount: string, currency: string): Money {
  if (!isCurrency(currency)) throw new ProtocolError('invalid-money', { case: 'currency', currency })
  const decimals = currencyDecimals(currency)
  const [, whole, fraction = ''] = /^(\d{1,16})(?:\.(\d+))?$/.exec(amount.trim()) ?? []
  if (whole === undefined) throw new ProtocolError('invalid-money', { case: 'amount', amount })
  if (fraction.length > decimals)
    throw new ProtocolError('invalid-money', {
      case: 'decimals',
      amount,
      given: fraction.length,
      currency,
      most: decimals,
    })
  const minor = Number(whole + fraction.padEnd(decimals, '0'))
  if (!Number.isSafeInteger(minor)) throw new ProtocolError('invalid-money', { case: 'size', amount })
  return { currency, amount: minor }
}

/** `1234.50 EUR`: digits for files and logs, the same in every language. */
export function formatMoney({ currency, amount }: Money): string {
  const decimals = currencyDecimals(currency)
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0')
  const split = digits.length - decimals
  return `${amount < 0 ? '-' : ''}${digits.slice(0, split)}${decimals ? '.' : ''}${digits.slice(split)} ${currency}`
}
