// Every text of this program is there in every language, translated and well set.

import { textMistakes } from '@pregon/cli/testing'
import { expect, test } from 'vitest'
import { english } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'

/** Examples of what is typed, and words that are the same in both languages. */
const typed = ['to', 'currency', 'max', 'quantity'].map((name) => `interview.questions.${name}.placeholder`)
const same = [...typed, 'interview.wishes.name.placeholder', 'interview.wishes.operand.placeholder']

test('Spanish is whole', () => {
  expect(textMistakes(english, spanish, { language: 'es', same: [...same, 'terminal.no'] })).toEqual([])
})

test('French is whole', () => {
  expect(textMistakes(english, french, { language: 'fr', same: [...same, 'counts.points'] })).toEqual([])
})
