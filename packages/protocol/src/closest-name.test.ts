// A mistyped name finds the one that was meant, and a word of its own finds none.

import { expect, test } from 'vitest'
import { closestName } from './closest-name.ts'

const names = ['category', 'title', 'wishes', 'max', 'in', 'radiusKm', 'leadTimeDays'] as const

test.each([
  ['categry', 'category'],
  ['categories', 'category'],
  ['Title', 'title'],
  ['tilte', 'title'],
  ['wish', 'wishes'],
  ['maximum', 'max'],
  ['mas', 'max'],
  ['radiuskm', 'radiusKm'],
  ['radius', 'radiusKm'],
  ['leadTime', 'leadTimeDays'],
  ['im', 'in'],
  ['colour', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('for «%s» it is %s', (word, meant) => {
  expect(closestName(word, names)).toBe(meant)
})
