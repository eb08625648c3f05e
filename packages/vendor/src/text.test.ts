// Texts within byte limits.

import { utf8Length } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutAtWord, textFault } from './text.ts'

describe('cutting at a word', () => {
  test.each([
    ['short', 10, 'short'],
    ['two words', 8, 'two…'],
    ['two words', 9, 'two words'],
    ['one line\nand another', 13, 'one line…'],
    ['unbreakable', 9, 'unbrea…'],
    ['ñandú ñandú', 12, 'ñandú…'],
    ['a 🚲🚲🚲', 10, 'a…'],
  ])('«%s» in %i bytes is «%s»', (text, maxBytes, cut) => {
    expect(cutAtWord(text, maxBytes)).toBe(cut)
  })

  test('it never exceeds the limit and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 4, max: 60 }), (text, maxBytes) => {
        const cut = cutAtWord(text, maxBytes)
        expect(utf8Length(cut)).toBeLessThanOrEqual(maxBytes)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})

test('a text that fits has no fault', () => {
  expect(textFault('Málaga\n29001', 20)).toBeUndefined()
  expect(textFault('ñ'.repeat(10), 19)).toBe('has 20 bytes: shorten it to 19')
  expect(textFault('right \u202e left', 99)).toContain('mark of direction')
})
