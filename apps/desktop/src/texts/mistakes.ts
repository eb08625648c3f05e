// The mistakes of the packages below, said in the language of whoever meets them. English has their own messages.

import type { Language } from '@pregon/cli'
import type { networkErrorCases } from '@pregon/network'
import type { nodeErrorCases, storageErrorCases } from '@pregon/node'
import { sentenceOf, type Details, type ProtocolSentences } from '@pregon/protocol'
import { frenchMistakes } from './mistakes-french.ts'
import { spanishMistakes } from './mistakes-spanish.ts'

/** All that the details of an error may name. */
type Insert =
  | 'address'
  | 'bytes'
  | 'category'
  | 'file'
  | 'folder'
  | 'key'
  | 'kind'
  | 'message'
  | 'open'
  | 'option'
  | 'path'
  | 'peers'
  | 'process'
  | 'reason'
  | 'state'
  | 'text'
  | 'topic'
  | 'uid'
  | 'where'

type Sentence = (details: Readonly<Record<Insert, string | number>>) => string

/** One sentence a code, or one for each of its cases. */
type SentencesOf<Cases extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Code in keyof Cases]: Cases[Code] extends readonly []
    ? Sentence
    : { readonly [Case in Cases[Code][number]]: Sentence }
}

/** By the name of the error. */
export interface Mistakes {
  readonly ProtocolError: ProtocolSentences
  readonly StorageError: SentencesOf<typeof storageErrorCases>
  readonly NetworkError: SentencesOf<typeof networkErrorCases>
  readonly NodeError: SentencesOf<typeof nodeErrorCases>
}

const byLanguage: { readonly [L in Exclude<Language, 'en'>]: Mistakes } = { es: spanishMistakes, fr: frenchMistakes }

/** An error as its package made it, or as it came from another process. */
export interface ToldError {
  readonly name: string
  readonly code: string
  readonly details?: Details
}

/** The sentence of an error; undefined where its own message is what there is to say. */
export function mistakeIn(language: Language, { name, code, details = {} }: ToldError): string | undefined {
  if (language === 'en') return undefined
  const mistakes = byLanguage[language]
  if (!Object.hasOwn(mistakes, name)) return undefined
  return sentenceOf(mistakes[name as keyof Mistakes], code, details) || undefined
}
