// What a text in a record may consist of, and how long it is. SPEC section 10.6.

/**
 * Text on one line: no control characters, so that nothing reaches a terminal but letters, no marks that turn the
 * direction of the text around, so that it says what it shows, and no byte order mark, which decoders drop.
 */
export const linePattern = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+$/
/** The same, with line breaks. */
export const textPattern = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+$/

export function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
