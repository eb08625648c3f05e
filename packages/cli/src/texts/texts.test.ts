// Every text of this package is there in every language, and translated.

import { expect, test } from 'vitest'
import { textMistakes } from '../testing.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

test('Spanish', () => {
  expect(textMistakes(english, spanish, { language: 'es' })).toEqual([])
})

test('French', () => {
  const same = ['help.anyOptions']
  expect(textMistakes(english, french, { language: 'fr', same })).toEqual([])
})
