// What a category is called: the finest label that is known, and the way down to it.

import { type Category, categoryDigits, type Language, languages } from '@pregon/protocol'
import { bookOf, type Book } from './book.ts'
import type { FineCategory } from './official.ts'

/** The finest known label; undefined only for what is no category. `extra`: imported fine codes, which know more. */
export function labelOf(category: Category, language: Language, extra?: readonly FineCategory[]): string | undefined {
  return pathOf(category, language, extra).at(-1)
}

/** The known labels from the division down to the category itself. */
export function pathOf(category: Category, language: Language, extra?: readonly FineCategory[]): string[] {
  return pathIn(bookOf(extra), categoryDigits(category), language)
}

/** Whether a label can do nothing to a terminal but be read. */
export const isShowable = (label: string): boolean => !/\p{Cc}|\p{Cs}|\p{Bidi_Control}/u.test(label)

export function pathIn({ labels }: Book, digits: string, language: Language): string[] {
  const steps = Array.from({ length: Math.max(0, digits.length - 1) }, (_, i) => digits.slice(0, i + 2))
  return steps.flatMap((step) => {
    const known = labels.get(step)
    const label = known && [language, ...languages].map((choice) => known[choice]).find((text) => text !== '')
    return label ?? []
  })
}
