// How lines of text for people are laid out.

import { hang, textWidth } from '@pregon/cli'

/** A text with something short at the right margin of its first line. */
export function atBothEnds(label: string, left: string, right: string, columns: number): string {
  const [first = '', ...rest] = hang(label, left, columns - textWidth(right) - 2).split('\n')
  const gap = ' '.repeat(Math.max(columns - textWidth(first) - textWidth(right), 1))
  return [`${first}${gap}${right}`, ...rest].join('\n')
}
