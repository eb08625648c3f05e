// The twelve words, numbered, in columns that are read from top to bottom.

import type { Words } from '../words.ts'

const rows = 4

export function renderPhrase(phrase: readonly string[], { texts }: Pick<Words, 'texts'>): string {
  const cells = phrase.map((word, i) => `${String(i + 1).padStart(2)}. ${word.padEnd(10)}`)
  const lines = Array.from({ length: rows }, (_, row) => cells.filter((_cell, i) => i % rows === row).join('  '))
  return [texts.phrase.title, '', ...lines.map((line) => `  ${line.trimEnd()}`), ''].join('\n')
}
