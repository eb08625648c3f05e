// What `pregon want` asks, in order: for each question the field that it fills, what stands there by itself, and what is
// wrong with an answer. Nothing here knows a terminal.

import { parseWant, problemText } from '@pregon/buyer'
import { deliveryModes } from '@pregon/protocol'
import type { DocumentJson } from '../want-document.ts'
import type { Words } from '../words.ts'
import { answerAt, withField } from './document.ts'

/** Questions that belong together, and are asked again together. */
export const groups = [
  'title',
  'category',
  'description',
  'wishes',
  'quantity',
  'place',
  'dates',
  'delivery',
  'budget',
  'life',
] as const

export type Group = (typeof groups)[number]

interface Common {
  readonly group: Group
  /** The field that it fills. */
  readonly path: string
  /** Whether earlier answers leave it open. */
  readonly isAsked: (document: DocumentJson) => boolean
  /** What stands there already; empty where nothing does. */
  readonly current: (document: DocumentJson) => string
  readonly apply: (answer: string, document: DocumentJson) => DocumentJson
}

export interface TextQuestion extends Common {
  readonly kind: 'text'
  readonly name: TextName
  /** The fields whose mistakes are mistakes of this answer. */
  readonly concerns: readonly string[]
  /** What an empty answer stands for; empty where it stands for nothing. */
  readonly byItself: (document: DocumentJson) => string
}

export interface ChoiceQuestion extends Common {
  readonly kind: 'choice'
  readonly name: ChoiceName
  readonly choices: readonly string[]
}

/** Asked in a way of their own. */
export interface OwnQuestion extends Common {
  readonly kind: 'own'
  readonly name: 'category' | 'wishes'
}

export type Question = TextQuestion | ChoiceQuestion | OwnQuestion
export type TextName = keyof Words['texts']['interview']['questions']
export type ChoiceName = keyof Words['texts']['interview']['choices']

const always = (): boolean => true
const has = (path: string) => (document: DocumentJson) => answerAt(document, path) !== ''

type TextDetails = Partial<Pick<TextQuestion, 'isAsked' | 'byItself' | 'concerns'>> & {
  /** Whether the document says what is so by itself too. */
  readonly isSaid?: boolean
}

function text(group: Group, name: TextName, path: string, details: TextDetails = {}): TextQuestion {
  const { isAsked = always, byItself = () => '', isSaid = false, concerns = [] } = details
  return {
    kind: 'text',
    group,
    name,
    path,
    isAsked,
    concerns: [path, ...concerns],
    byItself,
    // What is so by itself is shown as that, for whatever is typed to take its place.
    current: (document) => (answerAt(document, path) === byItself(document) ? '' : answerAt(document, path)),
    apply(answer, document) {
      const said = inEnglish(answer)
      const usual = byItself(document)
      const value = said === '' || said === usual ? (isSaid ? usual : '') : said
      return withField(document, path, value === '' ? undefined : value)
    },
  }
}

/** The words for spans of time in the other languages, which a document has in English. */
const spans: ReadonlyMap<string, string> = new Map([
  ...['día', 'dia', 'jour'].map((word) => [word, 'day'] as const),
  ...['días', 'dias', 'jours'].map((word) => [word, 'days'] as const),
  ...['hora', 'heure'].map((word) => [word, 'hour'] as const),
  ...['horas', 'heures'].map((word) => [word, 'hours'] as const),
])

/** `7 días` as `7 days`; any other answer as it is. */
function inEnglish(answer: string): string {
  const [, number, word = ''] = /^(\d+)\s*(\p{L}+)$/u.exec(answer.normalize('NFC')) ?? []
  const span = spans.get(word.toLowerCase())
  return span === undefined ? answer : `${number} ${span}`
}

const budgetKinds = ['none', 'public', 'sealed'] as const

const budgetKind: ChoiceQuestion = {
  kind: 'choice',
  group: 'budget',
  name: 'budget',
  path: 'budget',
  isAsked: always,
  choices: budgetKinds,
  current: (document) =>
    has('budget.sealed')(document) ? 'sealed' : has('budget.currency')(document) ? 'public' : 'none',
  apply(kind, document) {
    if (kind === 'none') return withField(document, 'budget', undefined)
    const currency = answerAt(document, 'budget.currency') || usualCurrency
    const open = withField(document, 'budget.currency', currency)
    return withField(open, 'budget.sealed', kind === 'sealed' ? true : undefined)
  },
}

const deliveryKind: ChoiceQuestion = {
  kind: 'choice',
  group: 'delivery',
  name: 'delivery',
  path: 'delivery.modes',
  isAsked: always,
  choices: ['any', ...deliveryModes],
  current: (document) => answerAt(document, 'delivery.modes').split(', ')[0] || 'any',
  apply: (mode, document) =>
    mode === 'any' ? withField(document, 'delivery', undefined) : withField(document, 'delivery.modes', [mode]),
}

const own = (name: OwnQuestion['name']): OwnQuestion => ({
  kind: 'own',
  name,
  group: name,
  path: name,
  isAsked: always,
  current: (document) => answerAt(document, name),
  apply: (answer, document) => withField(document, name, answer),
})

const hasBudget = has('budget.currency')

const usualSpan = '7 days'
const usualCurrency = 'EUR'

export const questions: readonly Question[] = [
  text('title', 'title', 'title'),
  own('category'),
  text('description', 'description', 'description'),
  own('wishes'),
  text('quantity', 'quantity', 'quantity', { byItself: () => '1' }),
  text('place', 'country', 'place.country', { concerns: ['place'] }),
  text('place', 'region', 'place.region', { isAsked: has('place.country'), concerns: ['place'] }),
  text('dates', 'from', 'window.from'),
  // One day alone, unless another is said.
  text('dates', 'to', 'window.to', {
    isAsked: has('window.from'),
    concerns: ['window'],
    byItself: (document) => answerAt(document, 'window.from'),
    isSaid: true,
  }),
  deliveryKind,
  text('delivery', 'latest', 'delivery.latest', { isAsked: has('delivery.modes') }),
  budgetKind,
  text('budget', 'currency', 'budget.currency', { isAsked: hasBudget, byItself: () => usualCurrency, isSaid: true }),
  text('budget', 'max', 'budget.max', { isAsked: hasBudget, concerns: ['budget'] }),
  text('life', 'expires', 'expires', { byItself: () => usualSpan }),
]

export interface CheckContext {
  readonly nowMs: number
  readonly words: Pick<Words, 'buyer' | 'texts'>
}

/** What is wrong with an answer, in one sentence; undefined where nothing is. */
export function flawOf(
  { apply, concerns, name }: TextQuestion,
  answer: string,
  document: DocumentJson,
  context: CheckContext,
): string | undefined {
  // Whoever chose to say a ceiling says one.
  if (name === 'max' && answer === '') return context.words.texts.interview.noAmount
  return flawAt((path) => concerns.includes(path), apply(answer, document), context)
}

/** Those that several questions fill. */
const parts: ReadonlySet<string> = new Set(['place', 'window', 'budget'])

/** The first mistake at fields that `concerns` accepts. What is not asked yet is no mistake. */
export function flawAt(
  concerns: (path: string) => boolean,
  document: DocumentJson,
  { nowMs, words }: CheckContext,
): string | undefined {
  const parsed = parseWant(document, { nowMs })
  const problem = parsed.ok ? undefined : parsed.problems.find(({ path }) => concerns(path))
  if (!problem) return undefined
  // The person answers a question, and knows of no field; a part is named where several answers do not go together.
  const path = parts.has(problem.path) ? problem.path : words.texts.interview.answer
  return problemText({ ...problem, path }, words.buyer)
}
