// What `pregon-vendor init` needs to know, and what is wrong with an answer.

import { currencies, isCurrency, type Category } from '@pregon/protocol'
import { searchCategories, type CategoryHit } from '@pregon/categories'
import { configSchema } from '../config/schema.ts'

export interface Answers {
  readonly name: string
  readonly country?: string | undefined
  readonly url?: string | undefined
  /** From the current folder. */
  readonly catalogue: string
  /** What a sample catalogue is to hold; undefined where the catalogue is there already. */
  readonly sample?: { readonly sells: readonly SoldCategory[]; readonly currency: string } | undefined
  readonly network?: string | undefined
  readonly bootstrap: readonly string[]
  readonly data?: string | undefined
  readonly rootKey?: string | undefined
  /** As on the command line: `18`, `63511000=20`. */
  readonly workBits: readonly string[]
}

export interface SoldCategory {
  readonly category: Category
  readonly label: string
}

const fields = configSchema.shape
const vendor = fields.vendor.unwrap().shape

const schemas = {
  name: vendor.name,
  country: vendor.country,
  url: vendor.url,
  catalogue: fields.catalogue,
  network: fields.network,
  bootstrap: fields.bootstrap.unwrap().element,
  data: fields.data,
  rootKey: fields.rootKey,
} as const

export type AnswerName = keyof typeof schemas

/** A code of a country or a currency as it is written: people type them in small letters too. */
export const toCode = (typed: string): string => typed.trim().toUpperCase()

/** The end of a sentence that begins with the question's name; undefined where the answer is good. */
export function answerFault(name: AnswerName, answer: string | undefined): string | undefined {
  const parsed = schemas[name].safeParse(name === 'country' && answer ? toCode(answer) : answer)
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}

export function currencyFault(code: string): string | undefined {
  if (isCurrency(toCode(code))) return undefined
  const near = currencies.filter((known) => known.startsWith(code.slice(0, 1).toUpperCase())).slice(0, 6)
  return `is not a currency of ISO 4217: write three capital letters, such as ${near[0] ?? 'EUR'}`
}

/** Categories that words of any language, or a code, may mean; the best first. */
export function categoriesFor(words: string, max: number): CategoryHit[] {
  return searchCategories(words, { language: 'en', max })
}
