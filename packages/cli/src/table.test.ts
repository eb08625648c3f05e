// Tables for people: aligned, and no wider than the terminal.

import fc from 'fast-check'
import { stripVTControlCharacters, styleText } from 'node:util'
import { expect, test } from 'vitest'
import { renderTable } from './table.ts'
import { textWidth, withoutControls } from './text.ts'

const look = (columns: number) => ({ columns, paint: (_style: unknown, text: string) => text })

const columns = [{ title: 'Title' }, { title: 'Price', align: 'right' }, { title: 'State' }] as const

test('texts stand at the left and numbers at the right of columns as wide as they need', () => {
  const rows = [
    ['Playa', '980.00', 'live'],
    ['海辺', '1.00', ''],
  ]
  expect(renderTable(columns, rows, look(80))).toBe(
    ['Title   Price  State', 'Playa  980.00  live', '海辺     1.00'].join('\n'),
  )
})

test('where the terminal is narrow, the widest column gives way', () => {
  const rows = [['A week by the sea with a view of the mountains', '980.00', 'live']]
  expect(renderTable(columns, rows, look(40))).toBe(
    [
      'Title                       Price  State',
      'A week by the sea with a   980.00  live',
      'view of the mountains',
    ].join('\n'),
  )
})

test('a text of several lines takes as many, and colours take no room', () => {
  const green = styleText('green', 'live', { validateStream: false })
  const table = renderTable(columns, [['one\ntwo', '1', green]], look(80))
  expect(stripVTControlCharacters(table)).toBe(['Title  Price  State', 'one        1  live', 'two'].join('\n'))
  expect(table).toContain(green)
})

test('without rows the titles stand alone, each painted as one', () => {
  expect(renderTable(columns, [], { columns: 80, paint: (_style, text) => `*${text}*` })).toBe(
    '*Title*  *Price*  *State*',
  )
})

test('no line is wider than the terminal, and every word is there', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 30 }).map(withoutControls)
  const row = fc.tuple(word, word, word)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.integer({ min: 40, max: 120 }), (rows, width) => {
      const table = renderTable(columns, rows, look(width))
      for (const line of table.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width)
      const characters = (text: string) => [...text.replaceAll(/\s/g, '')].toSorted().join('')
      expect(characters(table)).toBe(characters(['Title', 'Price', 'State', ...rows.flat()].join('')))
    }),
  )
})
