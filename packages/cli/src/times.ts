// Times and durations as people read them, in their language and time zone.

import { localeOf, type Language } from './language.ts'

/** `29 Nov 2026, 15:40`. */
export function formatTime(timeMs: number, language: Language = 'en'): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(timeMs)
}

const units = [
  { unit: 'day', unitMs: 86_400_000 },
  { unit: 'hour', unitMs: 3_600_000 },
  { unit: 'minute', unitMs: 60_000 },
  { unit: 'second', unitMs: 1000 },
] as const

/** The whole of its largest unit: `3 days`, `1 hour`, `0 seconds`. What is negative counts as nothing. */
export function formatDuration(durationMs: number, language: Language = 'en'): string {
  const { unit, unitMs } = units.find((each) => durationMs >= each.unitMs) ?? units[3]
  const number = Math.max(Math.floor(durationMs / unitMs), 0)
  return new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' }).format(number)
}
