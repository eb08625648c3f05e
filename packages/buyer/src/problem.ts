// Something to say about one field of a want: data, and the sentence that follows from it in each language.

import { sentenceOf, type Details, type ProtocolErrorCode } from '@pregon/protocol'
import { english, type Texts } from './texts/index.ts'

/** What may be wrong with a field, or worth a warning. */
export type ProblemCode = keyof Texts['problems'] | ProtocolErrorCode

/** One field, and one sentence that names it and the remedy. */
export interface Problem {
  /** Such as `budget.max` or `wishes[2].unit`; empty for the document as a whole. */
  readonly path: string
  readonly code: ProblemCode
  /** What the sentence is about. Plain data, fit for JSON. */
  readonly details: Details
  /** The sentence in English; `problemText` says it in another language. */
  readonly message: string
}

export function createProblem(path: string, code: ProblemCode, details: Details): Problem {
  return { path, code, details, message: problemText({ path, code, details }, english) }
}

export function problemText({ path, code, details }: Omit<Problem, 'message'>, texts: Texts): string {
  const field = path || texts.document
  const predicate = sentenceOf(texts.problems, code, details)
  return predicate === '' ? texts.mistakeAt(field, sentenceOf(texts.mistakes, code, details)) : `${field} ${predicate}`
}
