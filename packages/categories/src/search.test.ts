// The search: what people type finds what they mean, whatever they type does no harm.

import { categoryDigits, isCategory, type Language, languages, parseCategory } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everydayQueries } from './everyday-queries.fixture.ts'
import { labelOf, pathOf } from './labels.ts'
import { limits } from './limits.ts'
import { searchCategories } from './search.ts'
import { table } from './table.ts'

const codesOf = (query: string, language: Language, max = 10) =>
  searchCategories(query, { language, max }).map(({ code }) => code)
/** The group, or the division, that a code belongs to. */
const groupOf = (code: string) => code.slice(0, 3)

describe.each(languages)('everyday queries in %s', (language) => {
  const queries = everydayQueries[language]

  test.each(queries)('«%s» finds %s among the first three', (query, code) => {
    expect(codesOf(query, language, 3).map(groupOf)).toContain(groupOf(code))
  })

  test('nine in ten find their group in first place', () => {
    const missed = queries.filter(([query, code]) => groupOf(codesOf(query, language)[0] ?? '') !== groupOf(code))
    expect(queries.length).toBeGreaterThanOrEqual(40)
    expect(missed.length / queries.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.1)
  })
})

test.each([
  ['coche de segunda mano', '341'],
  ['séjour à la mer', '635'],
  ['3D printed part', '195'],
])('«%s» finds %s first, whichever language is chosen', (query, code) => {
  expect(languages.map((language) => codesOf(query, language)[0])).toEqual([code, code, code])
})

describe('a query may be written', () => {
  const reference = codesOf('electricista', 'es')[0]

  test.each([
    ['in capitals', 'ELECTRICISTA'],
    ['in the plural', 'electricistas'],
    ['with a slip', 'electrisista'],
    ['with an accent too many', 'electricísta'],
    ['up to the middle of a word', 'electricist'],
    ['with the little words around', 'busco un electricista para mi'],
  ])('%s', (_how, query) => {
    expect(reference).toBe('4531')
    expect(codesOf(query, 'es')[0]).toBe(reference)
  })
})

test.each([
  ['taxis', 'taxi'],
  ['batteries', 'battery'],
  ['boxes', 'box'],
  ['luces', 'luz'],
  ['habitaciones', 'habitación'],
  ['chevaux', 'cheval'],
  ['bateaux', 'bateau'],
])('«%s» finds what «%s» finds', (plural, singular) => {
  expect(codesOf(plural, 'en')).toEqual(codesOf(singular, 'en'))
})

test('the chosen language weighs more: «pan» is bread in Spanish, and for frying in English', () => {
  expect(codesOf('pan', 'es')[0]).toBe('158')
  expect(codesOf('pan', 'en')[0]).toBe('392')
  expect(codesOf('pain', 'fr')[0]).toBe('158')
  expect(codesOf('four', 'fr')[0]).toBe('397')
})

test('a group is found by the words of its finer codes, after them', () => {
  expect(codesOf('fontanero', 'es', 2)).toEqual(['4533', '453'])
})

test.each([
  ['uñas', 'es', '983'],
  ['thé', 'fr', '158'],
  ['the', 'fr', '158'],
] as const)('«%s» is no little word', (query, language, group) => {
  expect(groupOf(codesOf(query, language)[0] ?? '')).toBe(group)
})

test.each([
  ['coche de segunda mano', 'es', ['341']],
  ['séjour à la mer', 'fr', ['635']],
  ['3D printed part', 'en', ['195']],
  ['wedding photographer', 'en', ['7996', '799']],
] as const)('«%s» finds what it means, and not what shares a lesser word with it', (query, language, codes) => {
  expect(codesOf(query, language)).toEqual(codes)
})

describe('a typed code', () => {
  test.each([
    ['635', '635'],
    ['63500000', '635'],
    ['63511000-4', '63511'],
    ['cpv2008/63511000', '63511'],
    ['34', '34'],
    ['03', '03'],
  ])('«%s» finds %s first', (query, code) => {
    expect(codesOf(query, 'en')[0]).toBe(code)
  })
  test('of one digit lists the divisions that begin with it', () => {
    expect(codesOf('6', 'en').slice(0, 6)).toEqual(['60', '63', '64', '65', '66', '601'])
  })
  test.each(['999', '10000000', '341010101', '152'])('«%s» throws nothing', (query) => {
    expect(codesOf(query, 'en').every((code) => isCategory(`cpv2008/${code.padEnd(8, '0')}`))).toBe(true)
  })
  test('of every row finds that row', () => {
    for (const { code } of table) expect(codesOf(code.padEnd(8, '0'), 'fr')[0]).toBe(code)
  })
})

describe('a hit', () => {
  const [hit] = searchCategories('plombier', { language: 'fr' })

  test('has its category, label and division', () => {
    expect(hit).toMatchObject({ category: 'cpv2008/45330000', code: '4533' })
    expect(hit?.label).toBe(labelOf(parseCategory('4533'), 'fr'))
    expect(hit?.path).toBe(labelOf(parseCategory('45'), 'fr'))
  })
  test('comes with as many others as are asked for, none of them better', () => {
    const hits = searchCategories('car', { language: 'en', max: 4 })
    expect(hits).toHaveLength(4)
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(searchCategories('car', { language: 'en', max: 0 })).toEqual([])
    expect(searchCategories('car', { language: 'en', max: -1 })).toEqual([])
  })
})

describe('whatever is typed', () => {
  const anyLanguage = fc.constantFrom(...languages)
  const anyQuery = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.stringMatching(/^[\d/: -]{0,20}$/),
    fc.constantFrom('constructor', '__proto__', 'toString', '-1', '  ', 'de la', '\u0000', '\uD800'),
  )

  test('nothing throws, every hit is a category, and the same words give the same hits', () => {
    fc.assert(
      fc.property(anyQuery, anyLanguage, (query, language) => {
        const hits = searchCategories(query, { language })
        expect(hits.length).toBeLessThanOrEqual(limits.defaultHits)
        expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length)
        for (const { category, code, label, path, score } of hits) {
          expect(isCategory(category) && label !== '' && path !== '' && score > 0).toBe(true)
          expect(categoryDigits(category)).toBe(code)
        }
        expect(searchCategories(query, { language })).toEqual(hits)
      }),
    )
  })

  test('of a long text only the beginning is looked at', () => {
    const start = 'bicicleta '.repeat(limits.maxQueryLength / 10)
    expect(start).toHaveLength(limits.maxQueryLength)
    const long = start + 'dentista '.repeat(100_000)
    expect(searchCategories(long, { language: 'es' })).toEqual(searchCategories(start, { language: 'es' }))
  })
})

test('the finest known label is told, and the way to it', () => {
  expect(labelOf(parseCategory('34430000'), 'es')).toBe('Bicicletas')
  expect(labelOf(parseCategory('34431000'), 'es')).toBe('Bicicletas')
  expect(pathOf(parseCategory('34431000'), 'en')).toEqual([
    'Vehicles and transport equipment',
    'Motorcycles and bicycles',
    'Bicycles',
  ])
})
