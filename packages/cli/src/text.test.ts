// Where lines end: never beyond the width, never losing a word, and never splitting what people see as one character.

import fc from 'fast-check'
import { stripVTControlCharacters, styleText } from 'node:util'
import { expect, test } from 'vitest'
import { cut, hang, noBreak, textWidth, withoutControls, wrap } from './text.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 }).map(withoutControls)
const anyWidth = fc.integer({ min: 2, max: 60 })

test.for([
  ['Playa', 5],
  ['año', 3],
  ['man\u{303}ana', 6],
  ['海辺', 4],
  ['🏖️', 2],
  ['👩‍👧', 2],
  [styleText('red', 'red', { validateStream: false }), 3],
] as const)('«%s» takes %i columns', ([text, width]) => {
  expect(textWidth(text)).toBe(width)
})

test('no line is wider than asked for, whatever the text', () => {
  fc.assert(
    fc.property(anyText, anyWidth, (text, width) => {
      for (const line of wrap(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width)
      expect(textWidth(cut(text, width))).toBeLessThanOrEqual(width)
    }),
  )
})

test('where no character fits beside the ellipsis, it stands alone', () => {
  expect(cut('海辺', 3)).toBe('海…')
  expect(cut('海辺', 2)).toBe('…')
  expect(cut('Playa', 1)).toBe('…')
})

test('nothing is lost but spaces', () => {
  const withoutSpaces = (text: string) => text.replaceAll(/[\s\u{2800}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu, '')
  fc.assert(
    fc.property(anyText, anyWidth, (text, width) => {
      expect(withoutSpaces(wrap(text, width).join(''))).toBe(withoutSpaces(text))
    }),
  )
})

test('words stay whole where they fit, and are broken where they do not', () => {
  expect(wrap('seven nights by the sea', 12)).toEqual(['seven nights', 'by the sea'])
  expect(wrap('to /ip4/127.0.0.1/tcp/4001', 10)).toEqual(['to', '/ip4/127.0', '.0.1/tcp/4', '001'])
  expect(wrap('one\n\ntwo', 12)).toEqual(['one', '', 'two'])
  expect(wrap(`a sum of +12${noBreak}points`, 12)).toEqual(['a sum of', '+12 points'])
})

test.for(['\u{a0}', '\u{202f}', '\u{3000}', '\u{2800}', '\u{3164}'])(
  'a text draws no columns of its own, with many of %j neither',
  (blank) => {
    expect(wrap(`Casa${blank.repeat(30)}1.00 EUR`, 60)).toEqual(['Casa 1.00 EUR'])
    expect(wrap(`Casa 2${blank.repeat(30)}1.00 EUR`, 60)).toEqual(['Casa 2 1.00 EUR'])
  },
)

test('no line begins with a mark, as French writes it', () => {
  expect(wrap('Le titre\u{a0}: un mot', 9)).toEqual(['Le', 'titre :', 'un mot'])
  expect(wrap('dit «\u{a0}oui\u{a0}», non\u{202f}?', 9)).toEqual(['dit', '« oui »,', 'non ?'])
})

test('no line ends between a number and its unit', () => {
  expect(wrap('au plus 500\u{a0}m', 10)).toEqual(['au plus', '500 m'])
  expect(wrap('jusqu’à 1\u{202f}200,00\u{a0}€', 12)).toEqual(['jusqu’à', '1 200,00 €'])
})

test('a cut text ends in an ellipsis', () => {
  expect(cut('seven nights', 12)).toBe('seven nights')
  expect(cut('seven nights', 8)).toBe('seven n…')
})

test('further lines stand below the beginning of the text', () => {
  expect(hang('Title  ', 'seven nights by the sea', 20)).toBe('Title  seven nights\n       by the sea')
})

test('colours do not count', () => {
  const label = styleText('bold', 'Title', { validateStream: false })
  expect(stripVTControlCharacters(hang(`${label}  `, 'seven nights by the sea', 20))).toBe(
    'Title  seven nights\n       by the sea',
  )
})

test('control characters are shown and not obeyed', () => {
  expect(withoutControls('a\u{1b}[2Jb\u{7}\u{9b}\nc\t')).toBe('a�[2Jb��\nc\t')
})
