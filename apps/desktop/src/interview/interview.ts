// The interview itself: the questions in order, back and forth, on any terminal.

import { labelOf, searchCategories, type FineCategory } from '@pregon/categories'
import { isCategory, parseCategory, taxonomy } from '@pregon/protocol'
import { limits } from '../limits.ts'
import type { Choice, Terminal } from '../terminal.ts'
import type { DocumentJson } from '../want-document.ts'
import type { Words } from '../words.ts'
import { answerAt, withField } from './document.ts'
import { flawOf, questions, type Group, type Question } from './questions.ts'
import { askWishes } from './ask-wishes.ts'

export interface Interview {
  readonly terminal: Terminal
  readonly words: Words
  readonly nowMs: number
  /** Imported fine categories. */
  readonly extra: readonly FineCategory[]
}

/** Where the person wants the question before. */
const back = '<'

/** Asks all questions of these groups. Rejects with a `CliError` of code `stopped`. */
export async function interview(
  start: DocumentJson,
  context: Interview,
  asked: readonly Group[] | 'all' = 'all',
): Promise<DocumentJson> {
  const list = questions.filter(({ group }) => asked === 'all' || asked.includes(group))
  // The questions that were answered, to go back to.
  const answered: number[] = []
  let document = start
  let i = 0
  while (i < list.length) {
    const question = list[i]!
    if (!question.isAsked(document)) {
      i += 1
      continue
    }
    const next = await ask(question, document, context)
    if (next === back) {
      // What was answered stays, to be kept or changed.
      i = answered.pop() ?? 0
      continue
    }
    answered.push(i)
    document = next
    i += 1
  }
  return document
}

async function ask(
  question: Question,
  document: DocumentJson,
  context: Interview,
): Promise<DocumentJson | typeof back> {
  const { terminal, words } = context
  const { interview: texts } = words.texts
  if (question.kind === 'own') return { category: askCategory, wishes: askWishes }[question.name](document, context)
  if (question.kind === 'text') {
    const { message, placeholder } = texts.questions[question.name]
    const usual = question.byItself(document)
    const answer = await terminal.text({
      message,
      placeholder,
      initial: question.current(document),
      fallback: Object.hasOwn(texts.usual, usual) ? texts.usual[usual as keyof typeof texts.usual] : usual,
      check: (typed) => (typed === back ? undefined : flawOf(question, typed, document, context)),
    })
    return answer === back ? back : question.apply(answer, document)
  }
  const { message, labels } = texts.choices[question.name]
  const choices = question.choices.map((value) => ({ value, label: (labels as Record<string, string>)[value]! }))
  const answer = await terminal.choose({
    message,
    choices: [...choices, { value: back, label: texts.back }],
    initial: question.current(document),
  })
  return answer === back ? back : question.apply(answer, document)
}

async function askCategory(document: DocumentJson, context: Interview): Promise<DocumentJson | typeof back> {
  const { terminal, words } = context
  const { category: texts, back: backLabel } = words.texts.interview
  let query = answerAt(document, 'category') || answerAt(document, 'title')
  for (;;) {
    query = await terminal.text({
      message: texts.message,
      placeholder: texts.placeholder,
      fallback: query,
      check: (typed) => (typed === '' ? texts.empty : undefined),
    })
    if (query === back) return back
    const found = categoryChoices(query, context)
    if (found.length === 0) terminal.say(texts.nothing(query))
    const others = [
      { value: 'again', label: texts.again },
      { value: back, label: backLabel },
    ]
    const choices = [...(found.length > 0 ? found : divisionChoices(context)), ...others]
    const answer = await terminal.choose({ message: texts.which, choices })
    if (answer === back) return back
    if (answer !== 'again') return withField(document, 'category', answer)
  }
}

/** The best hits for some words, or for a code. */
export function categoryChoices(query: string, { words, extra }: Pick<Interview, 'words' | 'extra'>): Choice<string>[] {
  const hits = searchCategories(query, { language: words.language, extra, max: limits.maxHits })
  return hits.map(({ category, label, path }) => ({
    value: category.slice(taxonomy.length + 1),
    label,
    hint: path === label ? undefined : path,
  }))
}

/** All divisions, for whoever finds no words. */
export function divisionChoices({ words, extra }: Pick<Interview, 'words' | 'extra'>): Choice<string>[] {
  const codes = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0').padEnd(8, '0'))
  return codes
    .filter((code) => isCategory(`${taxonomy}/${code}`))
    .map((code) => ({ value: code, label: labelOf(parseCategory(code), words.language, extra) ?? code }))
}
