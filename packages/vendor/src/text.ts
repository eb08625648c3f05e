// Texts within the byte limits of records: what may stand on a line, and cutting at a word.

/** No control characters and no marks that turn the direction of the text: what records refuse. */
const foreignCharacters = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

export function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) bytes += characterBytes(character)
  return bytes
}

function characterBytes(character: string): number {
  const point = character.codePointAt(0)!
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** What keeps a text out of a record, as the end of a sentence about it; undefined where nothing does. */
export function textFault(text: string, maxBytes: number): string | undefined {
  if (text.trim() === '') return 'is empty: write a text'
  if (!text.isWellFormed() || foreignCharacters.test(text))
    return 'has a control character or a mark of direction: remove it'
  const bytes = utf8Length(text)
  return bytes > maxBytes ? `has ${bytes} bytes: shorten it to ${maxBytes}` : undefined
}

/** The text itself, or as many of its words as fit with an ellipsis. Expects room for the ellipsis. */
export function cutAtWord(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text
  let left = maxBytes - characterBytes('…')
  let end = 0
  for (const character of text) {
    left -= characterBytes(character)
    if (left < 0) break
    end += character.length
  }
  const cut = text.slice(0, end)
  const isWhole = /\s/.test(text.charAt(end))
  const lastSpace = Math.max(0, cut.lastIndexOf(' '), cut.lastIndexOf('\n'))
  const words = isWhole ? cut : cut.slice(0, lastSpace)
  return `${words.trimEnd() || cut}…`
}
