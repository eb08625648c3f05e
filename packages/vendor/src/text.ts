// Texts within the byte limits of records: what may stand in them, and cutting at a word.

import { textPattern, utf8Length } from '@pregon/protocol'

/** What keeps a text out of a record, as the end of a sentence about it; undefined where nothing does. */
export function textFault(text: string, maxBytes: number): string | undefined {
  if (text.trim() === '') return 'is empty: write a text'
  if (!text.isWellFormed() || !textPattern.test(text))
    return 'has a control character or a mark of direction: remove it'
  const bytes = utf8Length(text)
  return bytes > maxBytes ? `has ${bytes} bytes: shorten it to ${maxBytes}` : undefined
}

/** The text itself, or as many of its words as fit with an ellipsis. Expects room for the ellipsis. */
export function cutAtWord(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text
  let left = maxBytes - utf8Length('…')
  let end = 0
  for (const character of text) {
    left -= utf8Length(character)
    if (left < 0) break
    end += character.length
  }
  const cut = text.slice(0, end)
  const isWhole = /\s/.test(text.charAt(end))
  const lastSpace = Math.max(0, cut.lastIndexOf(' '), cut.lastIndexOf('\n'))
  const words = isWhole ? cut : cut.slice(0, lastSpace)
  return `${words.trimEnd() || cut}…`
}
