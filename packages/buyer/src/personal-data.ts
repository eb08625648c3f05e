// Personal data that people write into texts which strangers will read.

const days = /\b\d{4}-\d{2}-\d{2}\b/g

/** Signs that are rarely anything else. Each pattern is tried on one text of at most some thousand characters. */
const signs = {
  email: /[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){0,4}\.\p{L}{2,}/u,
  phone: /(?<![\d.])(?:\+|\b)\d(?:[ ().-]{0,2}\d){8,14}(?![\d])/,
  street:
    /\b(?:calle|c\/|avenida|avda\.?|rue|boulevard|chemin)\s+(?:\p{L}[\p{L}.'’-]*\s+){0,4}\p{L}[\p{L}.'’-]*,?\s+(?:n\S{0,2}\s*)?\d{1,4}\b|\b\d{1,4}\s*(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|chemin)\s+\p{L}|\b\d{1,5}\s+(?:\p{L}[\p{L}.'’-]*\s+){1,3}(?:street|road|avenue|lane)\b|\p{L}{2,}stra(?:ß|ss)e\s+\d{1,4}\b/iu,
} as const

export type PersonalData = keyof typeof signs

/** What kinds of personal data a text very likely contains. */
export function personalDataIn(text: string): PersonalData[] {
  const plain = text.replaceAll(days, ' ')
  const kinds = Object.keys(signs) as PersonalData[]
  return kinds.filter((kind) => signs[kind].test(plain))
}
