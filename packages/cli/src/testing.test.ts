// The check of texts finds each mistake that it promises to find.

import { expect, test } from 'vitest'
import { textMistakes } from './testing.ts'

const english = {
  title: 'Title',
  count: (n: number) => `${n} ${n === 1 ? 'offer' : 'offers'}`,
  list: { of: ({ names }: { names: readonly string[] }) => `Offers: ${names.join(', ')}`, code: 'JSON' },
}

const spanish = {
  title: 'Título',
  count: (n: number) => `${n} ${n === 1 ? 'oferta' : 'ofertas'}`,
  list: { of: ({ names }: { names: readonly string[] }) => `Ofertas: ${names.join(', ')}`, code: 'JSON' },
}

const same = ['list.code']
const mistakesIn = (translated: object, language: 'es' | 'fr' = 'es') =>
  textMistakes(english, translated, { language, same })

const mistakesInTitle = (title: string) =>
  mistakesIn({ ...spanish, title }, 'fr').filter((mistake) => mistake.startsWith('title'))

test('a good table has none', () => {
  expect(mistakesIn(spanish)).toEqual([])
  expect(textMistakes({ sign: '%' }, { sign: '%' }, { language: 'fr' })).toEqual([])
})

test.for([
  ['list.of is missing', { ...spanish, list: { code: 'JSON' } }],
  ['more is not in English', { ...spanish, more: 'Más' }],
  ['title is empty', { ...spanish, title: ' ' }],
  ['title is not translated: «Title»', { ...spanish, title: 'Title' }],
  ['title is a function and not a text, as in English', { ...spanish, title: () => 'Título' }],
  ['count is not translated: «7 offers»', { ...spanish, count: (n: number) => `${n} offers` }],
  ['count is empty', { ...spanish, count: (_n: number) => '' }],
  ['count takes 0 arguments, and 1 in English', { ...spanish, count: () => 'ofertas' }],
  [
    'list.code differs from the English text, and need not be in the list',
    { ...spanish, list: { ...spanish.list, code: 'Jota' } },
  ],
  ['title asks without «¿»: «Qué?»', { ...spanish, title: 'Qué?' }],
  ['title calls without «¡»: «Hola!»', { ...spanish, title: 'Hola!' }],
] satisfies [string, object][])('%s', ([mistake, translated]) => {
  expect(mistakesIn(translated)).toContain(mistake)
})

test('a path of the list that is no text is told', () => {
  expect(textMistakes(english, spanish, { language: 'es', same: ['list.code', 'gone'] })).toEqual([
    'gone is in the list, and is no text',
  ])
})

test('functions that cannot be tried are compared as they are written', () => {
  const table = { of: (key: string) => ({ eur: 'Offers in euro' })[key.slice(0)]?.toUpperCase() ?? null }
  expect(textMistakes(table, table, { language: 'es' })).toEqual([expect.stringMatching(/^of is not translated: /)])
})

test.for(['Titre :', 'Titre:', '«Titre»', '« Titre »', 'Quoi?', 'Quoi ?', "L'offre"])(
  '«%s» is no French typography',
  (title) => {
    expect(mistakesInTitle(title)).toHaveLength(1)
  },
)

test.for(['Titre\u{a0}: un', '«\u{a0}Titre\u{a0}»', 'Quoi\u{202f}?', 'L’offre', 'à 10:30, https://x'])(
  '«%s» is French typography',
  (title) => {
    expect(mistakesInTitle(title)).toEqual([])
  },
)
