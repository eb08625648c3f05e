// Words that several texts share: counts, times, delivery.

import { english } from '@pregon/buyer'
import type { Offer } from '@pregon/protocol'

export function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

const localTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** In the time zone of the person at the terminal: `29 Nov 2026, 15:40`. */
export function localTimeOf(timeMs: number): string {
  return localTime.format(timeMs)
}

/** `shipped, 2027-07-03 to 2027-07-10`. */
export function deliveryOf({ mode, from, to }: Offer['delivery']): string {
  const way = english.values.deliveryMode[mode]
  const [first, last] = [from ?? to, to ?? from]
  return first === undefined || last === undefined ? way : `${way}, ${english.values.fromTo(first, last)}`
}
