// Which name a person may have meant.

import { expect, test } from 'vitest'
import { closestName } from './closest-name.ts'

const names = ['category', 'title', 'wishes', 'max', 'in', 'radiusKm'] as const

test.each([
  ['categry', 'category'],
  ['Title', 'title'],
  ['wish', 'wishes'],
  ['maximum', 'max'],
  ['mas', 'max'],
  ['radiuskm', 'radiusKm'],
  ['radius', 'radiusKm'],
  ['im', 'in'],
  ['colour', undefined],
  ['', undefined],
])('for «%s» it is %s', (word, meant) => {
  expect(closestName(word, names)).toBe(meant)
})
