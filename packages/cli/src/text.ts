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
  if (textWidth(text) <= width) return text
  const [beginning = ''] = pieces(text, width - 1)
  // A character that is wider than all the room makes a piece too.
  return `${textWidth(beginning) < width ? beginning : ''}…`
}

/** Keeps two words on one line. No text of a record has it, so that strangers cannot draw columns of their own. */
export const noBreak = '\u{1f}'

/** Characters that show nothing but are no white space to Unicode: Braille's blank and the fillers of Hangul. */
const blanks = /[\s\u{2800}\u{115f}\u{1160}\u{3164}\u{ffa0}]+/u

/**
 * The lines of a text, none wider than `width`. Words that are wider are broken, and keep no colour. `noBreak` holds
 * words together and comes out as a space.
 */
export function wrap(text: string, width: number): string[] {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 2)))
  return lines.map((line) => line.replaceAll(noBreak, ' '))
}

/**
 * The spaces that French has before some marks and in its quotation marks, and those after a digit, before a unit: no
 * line ends at one.
 */
const boundSpaces = /[\u{a0}\u{202f}](?=[:;!?»])|(?<=«)[\u{a0}\u{202f}]|(?<=\d)[\u{a0}\u{202f}](?=[^\s\u{2800}])/gu

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const word of text
    .replaceAll(boundSpaces, noBreak)
    .split(blanks)
    .filter((part) => part !== '')) {
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
