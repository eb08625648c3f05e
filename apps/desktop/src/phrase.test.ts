// The phrase: three different words are asked for, in any letters; and what is wrong with one that was typed.

import { randomBytes } from 'node:crypto'
import { seedToPhrase } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWord, pickPlaces } from './phrase-quiz.ts'
import { renderPhrase } from './render/phrase.ts'
import { phraseFlaw } from './run-phrase.ts'
import { wordsOf } from './words.ts'

const words = wordsOf('en')
const phrase = seedToPhrase(new Uint8Array(16))

test('the places are different ones of all, in order', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const places = pickPlaces(12, 3, (below) => numbers.next().value! % below)
      expect(new Set(places).size).toBe(3)
      expect(places.toSorted((a, b) => a - b)).toEqual(places)
      expect(places.every((place) => place >= 0 && place < 12)).toBe(true)
    }),
  )
})

test('a word may be typed in any letters', () => {
  expect(isWord(' Abandon ', 'abandon')).toBe(true)
  expect(isWord('abandn', 'abandon')).toBe(false)
})

test('the words are read from top to bottom', () => {
  const shown = renderPhrase('a b c d e f g h i j k l'.split(' '), words)
  expect(shown.split('\n').slice(2, 4)).toEqual([
    '   1. a            5. e            9. i',
    '   2. b            6. f           10. j',
  ])
})

test('any phrase of a seed is right, and one word wrong is not', () => {
  expect(phraseFlaw(seedToPhrase(randomBytes(16)), words)).toBeUndefined()
  expect(phraseFlaw(phrase.toUpperCase().replaceAll(' ', '\n '), words)).toBeUndefined()
  expect(phraseFlaw(phrase.replace('about', 'abuot'), words)).toBe(
    'Word 12, «abuot», is not a word of the list: did you mean «about»?',
  )
  expect(phraseFlaw(phrase.replace('about', 'zzzzzzzz'), words)).toContain('check its spelling')
  expect(phraseFlaw(phrase.replace(' about', ''), words)).toBe('A phrase has 12 words; this one has 11.')
  expect(phraseFlaw('', words)).toBe('A phrase has 12 words; this one has 0.')
  expect(phraseFlaw(phrase.replace('about', 'abandon'), words)).toContain('do not belong together')
})
