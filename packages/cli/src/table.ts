// A table for people: columns as wide as their texts, and narrower where the terminal is.

import type { Output } from './output.ts'
import { textWidth, wrap } from './text.ts'

export interface Column {
  readonly title: string
  /** Numbers stand at the right. */
  readonly align?: 'left' | 'right'
}

const gap = '  '
/** No column is made narrower, even where the table is then wider than the terminal. */
const leastWidth = 8

/**
 * The lines of a table, its titles bold. A row has a text for each column. Where the terminal is too narrow, the widest
 * columns give way, and their texts take several lines.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { columns: room, paint }: Pick<Output, 'columns' | 'paint'>,
): string {
  const titles = columns.map(({ title }) => title)
  const wanted = columns.map((_, i) => Math.max(...[titles, ...rows].map((row) => widestLine(row[i] ?? ''))))
  const widths = narrow(wanted, room - gap.length * (columns.length - 1))
  const lines = (row: readonly string[], look: (cell: string) => string = (cell) => cell) =>
    rowLines(row, widths, columns, look)
  return [...lines(titles, (cell) => paint('bold', cell)), ...rows.flatMap((row) => lines(row))].join('\n')
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(textWidth))
}

/** Takes a column at a time from the widest, of several from the last. */
function narrow(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted]
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess -= 1) {
    const widest = Math.max(...widths)
    if (widest <= leastWidth) break
    widths[widths.lastIndexOf(widest)] = widest - 1
  }
  return widths
}

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  columns: readonly Column[],
  look: (cell: string) => string,
): string[] {
  const cells = widths.map((width, i) => linesOf(row[i] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, i) => {
        const cell = cells[i]?.[line] ?? ''
        const rest = ' '.repeat(Math.max(width - textWidth(cell), 0))
        const shown = cell === '' ? '' : look(cell)
        return columns[i]?.align === 'right' ? rest + shown : shown + rest
      })
      .join(gap)
      .trimEnd(),
  )
}

/** A text that fits stays as it is, its colours too. */
function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => (textWidth(line) <= width ? [line] : wrap(line, width)))
}
