// Reads the official list of CPV 2008 from CSV, for the fine codes that the project's own table leaves out.

import { isCategory, type Language, languages, taxonomy } from '@pregon/protocol'
import { parse, type Info } from 'csv-parse/browser/esm/sync'
import { isShowable } from './labels.ts'
import { limits } from './limits.ts'
import { findHeader, type Header } from './official-header.ts'
import { problem, type ImportProblem } from './official-problems.ts'

/** A code of eight digits with its official labels; a language that the file lacks has an empty one. */
export interface FineCategory {
  readonly code: string
  readonly en: string
  readonly es: string
  readonly fr: string
}

/** `moreProblems`: how many were found beyond those that are told. */
export type OfficialCategories =
  | {
      readonly ok: true
      readonly entries: readonly FineCategory[]
      readonly problems: readonly ImportProblem[]
      readonly moreProblems: number
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads a CSV file with a column of codes (`CODE`) and columns of languages (`EN`, `ES`, `FR`; any other is ignored),
 * apart by commas, semicolons or tabs. Bad rows are told and left out. Never throws.
 */
export function parseOfficialCategories(text: string): OfficialCategories {
  if (text.length > limits.maxOfficialLength)
    return { ok: false, problems: [problem('file-too-large', 0, { max: limits.maxOfficialLength })] }
  const { lines, problems: broken } = readLines(text)
  const header = findHeader(lines.slice(0, limits.maxLinesBeforeHeader).map(({ cells }) => cells))
  if (header === undefined) return { ok: false, problems: [problem('no-header', 0)] }
  const rows = readRows(lines.slice(header.row + 1), header)
  const all = [...broken, ...rows.problems].toSorted((a, b) => a.line - b.line)
  const problems = all.slice(0, limits.maxProblems)
  if (rows.entries.length === 0) return { ok: false, problems: [...problems, problem('no-entries', 0)] }
  return { ok: true, entries: rows.entries, problems, moreProblems: all.length - problems.length }
}

function readLines(text: string): { lines: Line[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const options = {
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    max_record_size: limits.maxOfficialRowLength,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: limits.maxOfficialRows + limits.maxLinesBeforeHeader,
    trim: true,
  } as const
  const lines: Line[] = []
  try {
    // Rows are taken as they come: what stands before a break in the file is kept.
    parse(text, {
      ...options,
      on_record: (row: unknown) => {
        const { record, info } = row as { record: string[]; info: Info }
        lines.push({ line: info.lines, cells: record })
        return null
      },
    })
  } catch {
    problems.push(problem('broken-row', (lines.at(-1)?.line ?? 0) + 1))
  }
  const most = limits.maxOfficialRows
  if (lines.length > most) problems.push(problem('too-many-rows', lines[most]!.line, { max: most }))
  return { lines: lines.slice(0, most), problems }
}

/** The separator by which the first lines name their columns; labels may be full of the others. */
function separatorOf(text: string): string {
  const lines = text.slice(0, limits.maxOfficialRowLength).split('\n', limits.maxLinesBeforeHeader)
  const names = (separator: string) => findHeader(lines.map((line) => line.split(separator))) !== undefined
  return [',', ';', '\t'].find(names) ?? ','
}

function readRows(lines: readonly Line[], header: Header): { entries: FineCategory[]; problems: ImportProblem[] } {
  const entries = new Map<string, FineCategory>()
  const problems: ImportProblem[] = []
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell === '')) continue
    const read = readRow(line, cells, header)
    if ('message' in read) problems.push(read)
    else if (entries.has(read.code)) problems.push(problem('repeated-code', line, { code: read.code }))
    else entries.set(read.code, read)
  }
  return { entries: [...entries.values()], problems }
}

function readRow(line: number, cells: readonly string[], header: Header): FineCategory | ImportProblem {
  const typed = cells[header.code] ?? ''
  const code = /^(\d{8})(?:-\d)?$/.exec(typed)?.[1]
  if (code === undefined) return problem('bad-code', line, { code: typed.slice(0, 40) })
  if (!isCategory(`${taxonomy}/${code}`)) return problem('unknown-group', line, { code })
  const labelIn = (language: Language) => (cells[header.languages[language] ?? -1] ?? '').replace(/\s+/gu, ' ').trim()
  const entry = { code, en: labelIn('en'), es: labelIn('es'), fr: labelIn('fr') }
  const labels = languages.map((language) => entry[language])
  if (labels.every((label) => label === '')) return problem('no-label', line, { code })
  if (labels.some((label) => label.length > limits.maxLabelLength))
    return problem('label-too-long', line, { code, max: limits.maxLabelLength })
  if (!labels.every(isShowable)) return problem('bad-label', line, { code })
  return entry
}
