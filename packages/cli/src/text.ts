// Text on a terminal: how wide it is, and where its lines end.

import { stripVTControlCharacters } from 'node:util'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const takesTwoColumns =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u{fe0f}\u{3000}-\u{303f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}]/u

const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment)
const columnsOf = (character: string): number => (takesTwoColumns.test(character) ? 2 : 1)

/** How many columns a text takes. Colours take none. */
export function textWidth(text: string): number {
  const plain = stripVTControlCharacters(text)
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length
  return charactersOf(plain).reduce((sum, character) => sum + columnsOf(character), 0)
}

/** A text of at most `width` columns: a longer one loses its end to an ellipsis. */
export function cut(text: string, width: number): string {
  return textWidth(text) <= width ? text : `${pieces(text, Math.max(width - 1, 1))[0] ?? ''}…`
}

/** Keeps two words on one line. */
export const noBreak = '\u{a0}'

/**
 * The lines of a text, none wider than `width`. Words that are wider are broken, and keep no colour. No-break spaces hold
 * words together and come out as spaces.
 */
export function wrap(text: string, width: number): string[] {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 2)))
  return lines.map((line) => line.replaceAll(noBreak, ' '))
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const word of text.split(/[^\S\u{a0}]+/u).filter((part) => part !== '')) {
    for (const part of textWidth(word) <= width ? [word] : pieces(word, width)) {
      const longer: string = line === undefined ? part : `${line} ${part}`
      if (line !== undefined && textWidth(longer) > width) lines.push(line)
      line = line === undefined || textWidth(longer) <= width ? longer : part
    }
  }
  return [...lines, line ?? '']
}

/** Cuts a text without spaces in mind. */
function pieces(text: string, width: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of charactersOf(stripVTControlCharacters(text))) {
    if (piece !== '' && textWidth(piece) + columnsOf(character) > width) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}

/** A text after its label; where it takes more lines, they stand below its beginning. */
export function hang(label: string, text: string, width: number): string {
  const indent = textWidth(label)
  return wrap(text, width - indent)
    .map((line, i) => `${i === 0 ? label : ' '.repeat(indent)}${line}`.trimEnd())
    .join('\n')
}

/** A text that cannot move the cursor, ring or colour anything. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\u{0}-\u{8}\u{b}-\u{1f}\u{7f}-\u{9f}]/gu, '�')
}
