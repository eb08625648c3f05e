// Reads the project's own table: a block a category, a line a language.

import { languages, type InLanguages, type Language } from '@pregon/protocol'

/** A category's everyday name in one language, and what people call the things in it. */
export interface Wording {
  readonly label: string
  /** Words and short phrases, in no order. */
  readonly phrases: readonly string[]
}

/** `code`: the digits that carry meaning, such as `15` or `341`. */
export interface Row {
  readonly code: string
  readonly wordings: InLanguages<Wording>
}

/**
 * Reads blocks of the form below, apart by blank lines. Throws an Error for a block that is written otherwise.
 *
 *     341
 *     en Cars and vans: car, used car, van
 *     es Coches y furgonetas: coche, coche usado, furgoneta
 *     fr Voitures et camionnettes: voiture, voiture d'occasion, camionnette
 */
export function readRows(text: string): Row[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(readRow)
}

function readRow(block: string): Row {
  const [code = '', ...lines] = block.split('\n')
  if (!/^\d{2,8}$/.test(code)) throw new Error(`A block of the table begins with its code, not with «${code}».`)
  if (lines.length !== languages.length)
    throw new Error(`${code} has ${lines.length} lines of words, not one a language.`)
  const [en, es, fr] = languages.map((language, i) => readWording(code, language, lines[i]!))
  return { code, wordings: { en: en!, es: es!, fr: fr! } }
}

function readWording(code: string, language: Language, line: string): Wording {
  const [, label, words] = /^(?:..) ([^:]+): (.+)$/.exec(line) ?? []
  if (!line.startsWith(`${language} `) || label === undefined || words === undefined)
    throw new Error(`The line «${language} label: words» of ${code} reads «${line}».`)
  return { label, phrases: words.split(', ') }
}
