// The search: from what a person calls a thing, in any of the languages, to the categories that may hold it.

import { type Category, isCategory, type Language, taxonomy } from '@pregon/protocol'
import { bookOf, type Book, type Phrase } from './book.ts'
import { pathIn } from './labels.ts'
import { limits } from './limits.ts'
import type { FineCategory } from './official.ts'
import { wordsOf } from './words.ts'

/** `code`: the digits that carry meaning; `path`: the division's label; `score`: above 0, higher is nearer. */
export interface CategoryHit {
  readonly category: Category
  readonly code: string
  readonly label: string
  readonly path: string
  readonly score: number
}

/** `max`: hits, 10 where it is left out; `extra`: imported fine codes that join the search. */
export interface SearchOptions {
  readonly language: Language
  readonly max?: number
  readonly extra?: readonly FineCategory[]
}

/** How much each kind of match counts, beside a whole word of the project's own phrases in the chosen language. */
const weights = {
  otherLanguage: 0.6,
  officialPhrase: 0.9,
  division: 0.8,
  /** A phrase that says just what was asked. */
  wholePhrase: 2,
  /** The beginning of a word. */
  prefix: 0.5,
  /** A word with a slip or two. */
  typo: 0.35,
  /** What a group is worth for its best finer code. */
  finer: 0.6,
}

/** What scores less than this share of the best hit has a little word in common with the query, and nothing else. */
const leastShareOfBest = 0.25

/** The categories that the query may mean, best first. Never throws; the same query always gives the same hits. */
export function searchCategories(query: string, { language, max, extra }: SearchOptions): CategoryHit[] {
  const book = bookOf(extra)
  const text = query.slice(0, limits.maxQueryLength).trim()
  const digits = /^(?:cpv2008[/:])?(\d{1,8})(?:-\d)?$/i.exec(text)?.[1]
  const scores = digits === undefined ? scoreWords(book, wordsOf(text), language) : scoreCode(book, digits)
  return [...scores]
    .toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || (a < b ? -1 : 1))
    .slice(0, Math.max(0, Math.min(max ?? limits.defaultHits, limits.maxHits)))
    .flatMap(([code, score]) => toHit(book, code, score, language))
}

function toHit(book: Book, code: string, score: number, language: Language): CategoryHit[] {
  const category = `${taxonomy}/${code.padEnd(8, '0')}`
  const path = pathIn(book, code, language)
  if (!isCategory(category) || path.length === 0) return []
  return [{ category, code, label: path.at(-1)!, path: path[0]!, score: Math.round(score * 1000) / 1000 }]
}

/** A typed code: itself first, then what lies below it, then what lies above it. */
function scoreCode({ labels }: Book, typed: string): Map<string, number> {
  const code = typed.slice(0, 2) + typed.slice(2).replace(/0+$/, '')
  const below = [...labels.keys()].filter((known) => known.startsWith(code))
  const above = [...labels.keys()].filter((known) => code.startsWith(known))
  const self = code.length > 1 ? [code] : []
  return new Map([
    ...above.map((known) => [known, known.length / 100] as const),
    ...below.map((known) => [known, 1 / known.length] as const),
    ...self.map((known) => [known, 1] as const),
  ])
}

function scoreWords(book: Book, words: readonly string[], language: Language): Map<string, number> {
  const asked = words.slice(0, limits.maxQueryWords)
  if (asked.length === 0) return new Map()
  const whole = asked.join(' ')
  const found = book.index.search(whole, {
    prefix: (word, i, all) => word.length > 3 || (word.length > 1 && i === all.length - 1),
    fuzzy: (word) => (word.length > 3 ? 0.2 : false),
    maxFuzzy: 2,
    weights: { prefix: weights.prefix, fuzzy: weights.typo },
    boostDocument: (id: number) => weigh(book.phrases[id]!, whole, language),
  })
  const matches = found.map(({ id, score }) => ({ code: book.phrases[id as number]!.code, score }))
  return withoutFarOnes(scoreGroups(sumByCode(matches)))
}

function withoutFarOnes(scores: ReadonlyMap<string, number>): Map<string, number> {
  const least = Math.max(0, ...scores.values()) * leastShareOfBest
  return new Map([...scores].filter(([, score]) => score >= least))
}

function weigh(phrase: Phrase, whole: string, language: Language): number {
  return (
    (phrase.language === language ? 1 : weights.otherLanguage) *
    (phrase.official ? weights.officialPhrase : 1) *
    (phrase.code.length === 2 ? weights.division : 1) *
    (phrase.words === whole ? weights.wholePhrase : 1)
  )
}

/** The best phrase of a code counts in full, each further one half of the one before. */
function sumByCode(matches: readonly { code: string; score: number }[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [code, own] of Map.groupBy(matches, (match) => match.code)) {
    const scores = own.map(({ score }) => score).toSorted((a, b) => b - a)
    sums.set(
      code,
      scores.reduce((sum, score, i) => sum + score / 2 ** i, 0),
    )
  }
  return sums
}

/** A group answers for its finer codes too, or a plumber would not be found in building installation. */
function scoreGroups(sums: ReadonlyMap<string, number>): Map<string, number> {
  const scores = new Map(sums)
  for (const [code, score] of sums) {
    if (code.length < 4) continue
    const group = code.slice(0, code[2] === '0' ? 2 : 3)
    scores.set(group, Math.max(scores.get(group) ?? 0, (sums.get(group) ?? 0) + score * weights.finer))
  }
  return scores
}
