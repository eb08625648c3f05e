// Calendar days, for what a person wants by when: local to the place meant, without a time of day. SPEC section 10.4.

/** An ISO 8601 calendar day, `2026-07-31`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 24 * 60 * 60 * 1000

/** Whether the text is a day that exists in the years 2000 to 9999. */
export function isIsoDate(text: string): text is IsoDate {
  const [, year, month, day] = datePattern.exec(text) ?? []
  if (year === undefined || year < '2000') return false
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day)
}

/** The UTC day of a time in milliseconds. */
export function toIsoDate(timeMs: number): IsoDate {
  return new Date(timeMs).toISOString().slice(0, 10) as IsoDate
}

/** Midnight UTC at the start of a day, in milliseconds. */
export function startOfDay(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(startOfDay(date) + days * dayMs)
}

/** Whole days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / dayMs)
}
