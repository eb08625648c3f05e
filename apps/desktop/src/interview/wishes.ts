// Wishes, one after the other: the property, what is asked of it, and how much it matters.

import { parseWant, wishText, type Json } from '@pregon/buyer'
import type { DocumentJson } from '../want-document.ts'
import { flawAt, type CheckContext } from './questions.ts'

/** What a person may ask of a property, by the field that says so. */
export const conditions = ['value', 'min', 'max', 'in', 'contains', 'exists'] as const

export type Condition = (typeof conditions)[number]

export interface WishAnswers {
  readonly name: string
  readonly condition: Condition
  readonly operand: string
  /** Empty where it must hold. */
  readonly weight: string
}

/** A wish as it stands in the document. */
export function wishOf({ name, condition, operand, weight }: WishAnswers): DocumentJson {
  const asked: DocumentJson = condition === 'exists' ? { op: 'exists' } : { [condition]: operandOf(condition, operand) }
  return { name, ...asked, ...(weight === '' ? { must: true } : { weight }) }
}

function operandOf(condition: Condition, operand: string): Json {
  if (condition === 'in') return operand.split(',').map((part) => valueOf(part.trim()))
  return condition === 'value' ? valueOf(operand) : operand
}

/** A yes or a no in any of the languages, and plain digits as a number: in quotes they would be a text. */
function valueOf(text: string): Json {
  const truth = truths.get(text.toLowerCase())
  if (truth !== undefined) return truth
  return String(Number(text)) === text ? Number(text) : text
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', 'sí', 'si', 'oui'].map((word) => [word, true] as const),
  ...['no', 'false', 'non'].map((word) => [word, false] as const),
])

export function wishesOf({ wishes }: DocumentJson): readonly DocumentJson[] {
  return Array.isArray(wishes) ? (wishes as readonly DocumentJson[]) : []
}

export function withWishes(document: DocumentJson, wishes: readonly DocumentJson[]): DocumentJson {
  const { wishes: _, ...others } = document
  return wishes.length === 0 ? others : { ...others, wishes }
}

/** What is wrong with one part of a wish, or with the whole where no part is named. */
export function wishFlaw(wish: DocumentJson, part: string | undefined, context: CheckContext): string | undefined {
  const concerns = (path: string) =>
    part === undefined ? path.startsWith('wishes') : path.startsWith(`wishes[0].${part}`)
  return flawAt(concerns, { wishes: [wish] }, context)
}

/** In a line, for the list of those that there are. */
export function wishLine(wish: DocumentJson, { nowMs, words: { buyer } }: CheckContext): string {
  // A wish stands in an intent, whatever else that says.
  const parsed = parseWant({ category: '03000000', title: '-', wishes: [wish] }, { nowMs })
  return parsed.ok ? parsed.want.body.item.wishes.map((read) => wishText(read, buyer)).join() : JSON.stringify(wish)
}
