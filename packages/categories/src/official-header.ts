// Finds the line of an official file that names its columns, in the spellings in which the list is published.

import { languages, type Language } from '@pregon/protocol'

/** Columns by number, from 0; `row`: which line it was. */
export interface Header {
  readonly row: number
  readonly code: number
  readonly languages: Readonly<Partial<Record<Language, number>>>
}

const codeNames = ['code', 'codes', 'cpv', 'cpv code', 'cpvcode', 'codigo', 'codigo cpv', 'code cpv', 'cpv 2008']

const languageNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'description', 'label', 'name'],
  es: ['es', 'spa', 'spanish', 'espanol', 'castellano', 'descripcion'],
  fr: ['fr', 'fra', 'fre', 'french', 'francais', 'libelle'],
}

/** The first line that names the column of codes and that of a language at least. */
export function findHeader(lines: readonly (readonly string[])[]): Header | undefined {
  for (const [row, cells] of lines.entries()) {
    const names = cells.map(simplify)
    const code = columnOf(names, codeNames)
    const found = languages.flatMap((language) => {
      const column = columnOf(names, languageNames[language])
      return column === undefined ? [] : [[language, column] as const]
    })
    if (code !== undefined && found.length > 0) return { row, code, languages: Object.fromEntries(found) }
  }
  return undefined
}

function simplify(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, ' ').trim()
}

function columnOf(names: readonly string[], accepted: readonly string[]): number | undefined {
  const column = names.findIndex((name) => accepted.includes(name))
  return column < 0 ? undefined : column
}
