// The import of the official list: its published shapes are read, its bad rows told, and what was read is kept.

import { isCategory, parseCategory } from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeFineCategories, encodeFineCategories } from './kept.ts'
import { labelOf, pathOf } from './labels.ts'
import { limits } from './limits.ts'
import { parseOfficialCategories, type FineCategory } from './official.ts'
import { searchCategories } from './search.ts'

const tricycles = { code: '34431999', en: 'Tricycles, tall', es: 'Triciclos altos', fr: 'Tricycles hauts' }
const unicycles = { code: '34431998', en: 'Unicycles', es: 'Monociclos', fr: 'Monocycles' }

function read(text: string): readonly FineCategory[] {
  const result = parseOfficialCategories(text)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  expect(result.problems).toEqual([])
  return result.entries
}

const problemsOf = (text: string) => parseOfficialCategories(text).problems.map(({ line, code }) => [line, code])

describe('the list is read', () => {
  test.each([
    [
      'with commas and quotes',
      'CODE,EN,ES,FR\n34431999,"Tricycles, tall",Triciclos altos,Tricycles hauts\n34431998,Unicycles,Monociclos,Monocycles\n',
    ],
    [
      'with semicolons, check digits and a byte order mark',
      '\uFEFF"CODE";"EN";"ES";"FR"\r\n"34431999-1";"Tricycles, tall";"Triciclos altos";"Tricycles hauts"\r\n34431998-4;Unicycles;Monociclos;Monocycles\r\n',
    ],
    [
      'with tabs, more languages in another order, and lower case',
      'code\tde\tfr\tes\ten\n34431999-1\tDreiräder\tTricycles hauts\tTriciclos altos\tTricycles, tall\n34431998-4\tEinräder\tMonocycles\tMonociclos\tUnicycles',
    ],
    [
      'below a title, with long names of columns',
      'CPV 2008,,,\n\nCPV Code,English,Español,Français\n34431999,"Tricycles,\ntall",Triciclos altos,Tricycles hauts\n\n,,,\n34431998, Unicycles ,Monociclos,Monocycles',
    ],
  ])('%s', (_how, text) => {
    expect(read(text)).toEqual([tricycles, unicycles])
  })
  test('where its labels hold more of another separator', () => {
    expect(read('CODE,EN\n34431998,A; b; c; d')).toMatchObject([{ en: 'A; b; c; d' }])
  })
  test('where it has one language', () => {
    const entries = read('Code;Description\n34431998-4;Unicycles')
    expect(entries).toEqual([{ code: '34431998', en: 'Unicycles', es: '', fr: '' }])
    expect(labelOf(parseCategory('34431998'), 'es', entries)).toBe('Unicycles')
  })
})

describe('a bad row is told by its line, and the good ones are used', () => {
  const good = '34431999,Tricycles,Triciclos,Tricycles'

  test.each([
    ['bad-code', '3443199,A,B,C'],
    ['bad-code', 'tricycle,A,B,C'],
    ['unknown-group', '34831999,A,B,C'],
    ['unknown-group', '99000000,A,B,C'],
    ['unknown-group', '34030000,A,B,C'],
    ['repeated-code', '34431999-1,A,B,C'],
    ['no-label', '34431998,,,'],
    ['label-too-long', `34431998,${'a'.repeat(limits.maxLabelLength + 1)},B,C`],
    ['bad-label', '34431998,A\u0007,B,C'],
    ['bad-label', '34431998,A\u202Eb,B,C'],
    ['broken-row', `34431998,"${'a'.repeat(limits.maxOfficialRowLength)}"`],
    ['broken-row', '34431998,"A,B,C'],
  ])('%s', (code, row) => {
    const result = parseOfficialCategories(`CODE,EN,ES,FR\n${good}\n${row}\n`)
    expect(result.ok && result.entries.map((entry) => entry.code)).toEqual(['34431999'])
    expect(result.problems).toMatchObject([{ line: 3, code }])
    expect(result.problems[0]?.message).toMatch(/^Line 3: .+\.$/)
  })

  test('also where a quote swallows the rest of a long file', () => {
    const text = `CODE,EN,ES,FR\n${good}\n34431998,"A,B,C\n${'34431997,A,B,C\n'.repeat(5000)}`
    expect(problemsOf(text)).toEqual([[3, 'broken-row']])
  })

  test('also after rows of several lines', () => {
    expect(problemsOf(`CODE,EN\n34431999,"Tri\ncycles"\n1,A\n`)).toEqual([[4, 'bad-code']])
  })

  test('and of very many the first are told, the others counted', () => {
    const result = parseOfficialCategories(`CODE,EN,ES,FR\n${good}\n${'x,A,B,C\n'.repeat(250)}`)
    expect(result.problems).toHaveLength(limits.maxProblems)
    expect(result).toMatchObject({ ok: true, moreProblems: 250 - limits.maxProblems })
  })
})

describe('a file without a usable list is refused', () => {
  test.each([
    ['no-header', ''],
    ['no-header', '34431998,Unicycles,Monociclos,Monocycles\n'],
    ['no-header', 'CODE,DE\n34431998,Einräder\n'],
    ['no-header', '<?xml version="1.0"?>\n<CPV_CODE/>\n'],
    ['no-entries', 'CODE,EN,ES,FR\n'],
  ])('%s', (code, text) => {
    const result = parseOfficialCategories(text)
    expect(result.ok).toBe(false)
    expect(result.problems.at(-1)).toMatchObject({ line: 0, code })
  })
  test('file-too-large', () => {
    expect(problemsOf('x'.repeat(limits.maxOfficialLength + 1))).toEqual([[0, 'file-too-large']])
  })
  test('of too many rows the first are read, and that is told', () => {
    const digits = (i: number) =>
      i
        .toString(9)
        .padStart(5, '0')
        .replace(/\d/g, (digit) => String(Number(digit) + 1))
    const rows = Array.from({ length: limits.maxOfficialRows + 5 }, (_, i) => `344${digits(i)},A`)
    const result = parseOfficialCategories(['CODE,EN', ...rows].join('\n'))
    expect(result.ok && result.entries.length).toBe(limits.maxOfficialRows - 1)
    expect(result.problems).toMatchObject([{ line: limits.maxOfficialRows + 1, code: 'too-many-rows' }])
  })
})

describe('imported codes', () => {
  const extra = [tricycles, unicycles, { code: '34400000', en: 'Two-wheelers', es: 'Dos ruedas', fr: 'Deux-roues' }]

  test('join the search', () => {
    expect(searchCategories('monociclo', { language: 'es', extra })[0]).toMatchObject({
      category: 'cpv2008/34431998',
      code: '34431998',
      label: 'Monociclos',
    })
    expect(searchCategories('monociclo', { language: 'es' }).map(({ code }) => code)).not.toContain('34431998')
    expect(searchCategories('34431998', { language: 'fr', extra })[0]?.label).toBe('Monocycles')
  })
  test('are named below the labels of our own, which stay', () => {
    expect(pathOf(parseCategory('34431998'), 'en', extra)).toEqual([
      'Vehicles and transport equipment',
      'Motorcycles and bicycles',
      'Bicycles',
      'Unicycles',
    ])
  })
  test('leave everyday words in first place', () => {
    expect(searchCategories('bici', { language: 'es', extra })[0]?.code).toBe('3443')
  })
})

describe('what is kept', () => {
  const cell = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,;"']{0,30}[\p{L}\p{N}]$/u)
  const digits = fc.integer({ min: 34_110_001, max: 34_119_999 }).map(String)
  const entries = fc
    .uniqueArray(fc.record({ code: digits, en: cell, es: cell, fr: cell }), { selector: ({ code }) => code })
    .map((all) => all.filter(({ code }) => isCategory(`cpv2008/${code}`)))

  test('is read back as it was', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(decodeFineCategories(encodeFineCategories(all))).toEqual(all)
      }),
    )
  })
  test('is what the file said', () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(entries, (all) => {
        fc.pre(all.length > 0)
        const rows = all.map(({ code, en, es, fr }) => [code, en, es, fr].map(quoted).join(','))
        const expected = all.map(({ code, en, es, fr }) => ({ code, en: tidy(en), es: tidy(es), fr: tidy(fr) }))
        expect(read(['CODE,EN,ES,FR', ...rows].join('\n'))).toEqual(expected)
      }),
    )
  })
  test.each(['', '{}', '[]', 'null', '["pregon-categories/1",[["34431998","a","b"]]]', '["other",[]]'])(
    'is not %j',
    (text) => {
      expect(decodeFineCategories(text)).toBeUndefined()
    },
  )
  test('is no label that could move a cursor', () => {
    const text = encodeFineCategories([{ ...unicycles, en: 'Unicycles \u{1b}[31m' }])
    expect(decodeFineCategories(text)).toBeUndefined()
  })
  test('is no code of an unknown group', () => {
    expect(decodeFineCategories(encodeFineCategories([{ ...unicycles, code: '99000000' }]))).toBeUndefined()
  })
})

test('whatever the file holds, nothing throws', () => {
  const anyCell = fc.oneof(fc.string(), fc.constantFrom('CODE', 'EN', '34431998', '"', '\n', ';'))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.array(anyCell), { maxLength: 12 }).map((rows) => rows.map((cells) => cells.join(',')).join('\n')),
    fc.string({ maxLength: 200 }).map((rest) => `CODE,EN\n34431998,A\n${rest}`),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseOfficialCategories(text)
      expect(decodeFineCategories(text)).toBeUndefined()
      if (result.ok) expect(decodeFineCategories(encodeFineCategories(result.entries))).toEqual(result.entries)
    }),
  )
})

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
