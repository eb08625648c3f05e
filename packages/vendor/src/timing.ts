// When an item can be had, against when it is wanted. All in calendar days; today counts as day zero.

import { addDays, daysBetween, type Intent, type IsoDate } from '@pregon/protocol'
import type { Delivery, Item } from './item.ts'

/** When an intent wants it. */
export interface Wanted {
  readonly today: IsoDate
  readonly window?: Intent['window']
  /** The last day on which it may come. */
  readonly latest?: IsoDate | undefined
}

export interface Schedule {
  /** The first days on which it can be there, without the extra lead time of options. */
  readonly earliest: { readonly from: IsoDate; readonly to: IsoDate }
  /** The day by which it must be there; undefined where the intent sets none. */
  readonly deadline?: IsoDate | undefined
  /** The last day on which it may still come, without the extra lead time of options. */
  readonly ready: IsoDate
  /** Days of extra lead time that still fit; negative where it is too late without any. */
  readonly slackDays: number
}

/**
 * Goods must be there by the end of the window or the latest day of delivery, whichever is first; what is ready before
 * the window waits for its first day. What is available for a time (a stay, a rental) must be ready on the window's
 * first day.
 */
export function scheduleOf(
  item: Pick<Item, 'available'>,
  leadDays: number,
  delivery: Delivery,
  wanted: Wanted,
): Schedule {
  const { today, window, latest } = wanted
  const earliest = {
    from: addDays(today, leadDays + delivery.days.min),
    to: addDays(today, leadDays + delivery.days.max),
  }
  const isTimed = item.available !== undefined
  const deadline = first([isTimed ? (window?.from ?? item.available.to) : window?.to, latest])
  // A latest day before the window begins leaves no day at all.
  const isContradictory = window !== undefined && latest !== undefined && latest < window.from
  if (deadline === undefined) return { earliest, ready: earliest.to, slackDays: Infinity }
  const ready = isContradictory ? later(earliest.to, window.from) : earliest.to
  return { earliest, deadline, ready, slackDays: daysBetween(ready, deadline) }
}

const first = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  dates.filter((date) => date !== undefined).toSorted()[0]

const later = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b !== undefined && b > a ? b : a)

/** The days that an offer promises, once the extra lead time of the chosen options is known. */
export function promisedDays(
  item: Pick<Item, 'available'>,
  schedule: Schedule,
  extraLeadDays: number,
  { window }: Wanted,
): { from: IsoDate; to: IsoDate } {
  const from = addDays(schedule.earliest.from, extraLeadDays)
  const to = addDays(schedule.earliest.to, extraLeadDays)
  if (item.available === undefined) return { from: later(from, window?.from), to: later(to, window?.from) }
  return window ?? { from: later(to, item.available.from), to: item.available.to }
}

/** Whether the days wanted lie within those on which the item is to be had; without a window, whether any day is left. */
export function isAvailable({ available }: Pick<Item, 'available'>, { today, window, latest }: Wanted): boolean {
  if (available === undefined) return true
  if (window !== undefined) return available.from <= window.from && window.to <= available.to
  return available.to >= today && (latest === undefined || available.from <= latest)
}
