// Values of the options that end a command.

import { expect, test } from 'vitest'
import { parseCount, parseDurationMs } from './ending-options.ts'

test.for([
  ['1s', 1000],
  ['90s', 90_000],
  ['10m', 600_000],
  ['24h', 86_400_000],
] as const)('%s is %i ms', ([text, ms]) => {
  expect(parseDurationMs(text)).toBe(ms)
})

test.for(['', '5', '0s', '25h', '1d', '-1s', '1.5h', '1 h', '86401s'])('«%s» is no time', (text) => {
  expect(() => parseDurationMs(text)).toThrow('Write it as 90s, 10m or 2h, at most 24h.')
})

test('a count is a whole number from 1 to 999', () => {
  expect([parseCount('1'), parseCount('999')]).toEqual([1, 999])
  for (const text of ['', '0', '1000', '-1', '1.5', 'x']) expect(() => parseCount(text)).toThrow('from 1 to 999')
})
