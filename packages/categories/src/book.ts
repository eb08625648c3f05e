// What a search and a label look things up in: the project's table, with the imported fine codes where there are some.

import MiniSearch from 'minisearch'
import { languages, type InLanguages, type Language } from '@pregon/protocol'
import type { FineCategory } from './official.ts'
import type { Row } from './rows.ts'
import { table } from './table.ts'
import { wordsOf } from './words.ts'

/** One thing that people call a category. `words` is the phrase as the search compares it. */
export interface Phrase {
  readonly id: number
  readonly code: string
  readonly language: Language
  readonly official: boolean
  readonly words: string
}

export interface Book {
  /** Labels by the digits that carry meaning. A language without one has an empty text. */
  readonly labels: ReadonlyMap<string, InLanguages<string>>
  readonly phrases: readonly Phrase[]
  readonly index: MiniSearch<Phrase>
}

const noExtra: readonly FineCategory[] = []
/** Building a book takes a while, so that of each list is kept for as long as the list. */
const books = new WeakMap<readonly FineCategory[], Book>()

export function bookOf(extra: readonly FineCategory[] = noExtra): Book {
  const known = books.get(extra)
  if (known) return known
  const book = writeBook(extra)
  books.set(extra, book)
  return book
}

function writeBook(extra: readonly FineCategory[]): Book {
  const fine = extra.map((entry) => ({ ...entry, code: digitsOf(entry.code) }))
  const labels = new Map([
    ...fine.map(({ code, en, es, fr }) => [code, { en, es, fr }] as const),
    ...table.map((row) => [row.code, labelsOf(row)] as const),
  ])
  const phrases = [...table.flatMap(phrasesOfRow), ...fine.flatMap(phrasesOfEntry)].map((phrase, id) => ({
    ...phrase,
    id,
  }))
  const index = new MiniSearch<Phrase>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  })
  index.addAll(phrases)
  return { labels, phrases, index }
}

/** The digits of a whole code that carry meaning, a division's two at least. */
function digitsOf(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, '')
}

function labelsOf({ wordings: { en, es, fr } }: Row): InLanguages<string> {
  return { en: en.label, es: es.label, fr: fr.label }
}

function phrasesOfRow({ code, wordings }: Row): Omit<Phrase, 'id'>[] {
  return languages.flatMap((language) => {
    const { label, phrases } = wordings[language]
    return [label, ...phrases].map((text) => toPhrase(code, language, text, false))
  })
}

function phrasesOfEntry(entry: FineCategory): Omit<Phrase, 'id'>[] {
  return languages
    .filter((language) => entry[language] !== '')
    .map((language) => toPhrase(entry.code, language, entry[language], true))
}

function toPhrase(code: string, language: Language, text: string, official: boolean): Omit<Phrase, 'id'> {
  return { code, language, official, words: wordsOf(text).join(' ') }
}
