// Tests that days in intent files are filled in, and only there.

import type { IsoDate } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { groupNames } from './generator/generate.ts'
import { fillDays, readIntentFile } from './intents.ts'

const today = '2027-12-30' as IsoDate

test('a day is counted from today, across the end of a year and backwards', () => {
  expect(fillDays('{ from: "${today+3}", to: "${today-30}" }', today)).toBe('{ from: "2028-01-02", to: "2027-11-30" }')
})

test('a comment keeps its words', () => {
  expect(fillDays('# ${today+3} is a day', today)).toBe('# ${today+3} is a day')
})

test.each(groupNames)('nothing is left to fill in in the intent for %s', (name) => {
  const lines = readIntentFile(name, today).split('\n')
  expect(lines.filter((line) => line.includes('${') && !line.startsWith('#'))).toEqual([])
})
