// Times and durations in each language.

import { expect, test } from 'vitest'
import { formatDuration, formatTime } from './times.ts'

test('a time is written as its language writes it', () => {
  const timeMs = new Date(2026, 10, 29, 15, 40).getTime()
  expect(formatTime(timeMs)).toBe('29 Nov 2026, 15:40')
  expect(formatTime(timeMs, 'es')).toBe('29 nov 2026, 15:40')
  expect(formatTime(timeMs, 'fr')).toBe('29 nov. 2026, 15:40')
})

test.for([
  [-1, 'en', '0 seconds'],
  [999, 'en', '0 seconds'],
  [1000, 'en', '1 second'],
  [59_999, 'en', '59 seconds'],
  [60_000, 'es', '1 minuto'],
  [7_199_999, 'fr', '1 heure'],
  [86_400_000, 'es', '1 día'],
  [259_200_000, 'fr', '3 jours'],
] as const)('%i ms in «%s»: %s', ([durationMs, language, text]) => {
  expect(formatDuration(durationMs, language).replaceAll(/\s/g, ' ')).toBe(text)
})
