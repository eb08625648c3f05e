// Imported fine codes as one compact text, for whoever keeps them.

import { isCategory, taxonomy } from '@pregon/protocol'
import { limits } from './limits.ts'
import { isShowable } from './labels.ts'
import type { FineCategory } from './official.ts'

const format = 'pregon-categories/1'

/** A JSON text: the name of the format, and `[code, en, es, fr]` for each entry. */
export function encodeFineCategories(entries: readonly FineCategory[]): string {
  return JSON.stringify([format, entries.map(({ code, en, es, fr }) => [code, en, es, fr])])
}

/** Undefined for a text that `encodeFineCategories` did not write: the list is then imported once more. */
export function decodeFineCategories(text: string): FineCategory[] | undefined {
  if (text.length > limits.maxOfficialLength) return undefined
  const [name, rows] = readArray(text)
  if (name !== format || !Array.isArray(rows) || rows.length > limits.maxOfficialRows) return undefined
  return rows.every(isRow) ? rows.map(([code, en, es, fr]) => ({ code, en, es, fr })) : undefined
}

function readArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function isRow(row: unknown): row is [string, string, string, string] {
  if (!Array.isArray(row) || row.length !== 4) return false
  const isText = (cell: unknown) => typeof cell === 'string' && cell.length <= limits.maxLabelLength && isShowable(cell)
  return row.every(isText) && isCategory(`${taxonomy}/${row[0]}`)
}
