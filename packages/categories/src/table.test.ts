// The project's own table: every division and group, in every language, with names that tell them apart.

import { allTopics, isCategory, languages, taxonomy } from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { readRows } from './rows.ts'
import { table } from './table.ts'
import { wordsOf } from './words.ts'

const branches = allTopics('main').map((topic) => topic.slice(topic.lastIndexOf('/') + 1))
const codes = table.map(({ code }) => code)

test('every division and group of the protocol has a row', () => {
  expect(branches).toHaveLength(45 + 272)
  expect(branches.filter((branch) => !codes.includes(branch))).toEqual([])
})

test('every row names a known code, once, in the order of the codes', () => {
  expect(codes.filter((code) => !isCategory(`${taxonomy}/${code.padEnd(8, '0')}`))).toEqual([])
  expect(codes.filter((code) => code.length > 2 && code.endsWith('0'))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual(codes.toSorted())
})

describe.each(languages)('in %s', (language) => {
  const wordings = table.map(({ code, wordings: all }) => ({ code, ...all[language] }))

  test('every row has a label and words that the search can find', () => {
    const empty = wordings.filter(({ label, phrases }) =>
      [label, ...phrases].some((text) => wordsOf(text).length === 0),
    )
    expect(empty).toEqual([])
    expect(wordings.filter(({ label }) => label !== label.trim() || label.length > 90)).toEqual([])
  })

  test('no two labels are the same', () => {
    const labels = wordings.map(({ label }) => wordsOf(label).join(' '))
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  test('no row says a phrase twice', () => {
    const doubled = wordings.flatMap(({ code, phrases }) =>
      phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i).map((phrase) => `${code}: ${phrase}`),
    )
    expect(doubled).toEqual([])
  })
})

describe('a block of the table', () => {
  const block = '341\nen Cars: car, van\nes Coches: coche\nfr Voitures: voiture'

  test('is read', () => {
    expect(readRows(`\n${block}\n`)).toEqual([
      {
        code: '341',
        wordings: {
          en: { label: 'Cars', phrases: ['car', 'van'] },
          es: { label: 'Coches', phrases: ['coche'] },
          fr: { label: 'Voitures', phrases: ['voiture'] },
        },
      },
    ])
  })
  test.each([
    ['has no code', block.replace('341\n', '')],
    ['lacks a language', block.replace(/\nfr .*/, '')],
    ['has its languages in another order', block.replace('en ', 'es ')],
    ['lacks a label', block.replace('Coches: ', '')],
    ['lacks words', block.replace(': coche', ':')],
  ])('that %s is refused', (_what, text) => {
    expect(() => readRows(text)).toThrow(Error)
  })
})
