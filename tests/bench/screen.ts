// How a benchmark shows itself: one line of progress on standard error, and at the end a table.

import type { WriteStream } from 'node:tty'

export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** Elsewhere than on a terminal, where a line cannot be written over, it is written no more often than this. */
const plainEveryMs = 5000

export function createProgress(
  stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>,
  nowMs: () => number = performance.now.bind(performance),
): Progress {
  if (stream.isTTY) {
    const wipe = '\r\u001b[2K'
    return {
      show: (text) => void stream.write(wipe + text.slice(0, (stream.columns || 80) - 1)),
      clear: () => void stream.write(wipe),
    }
  }
  let writtenMs = -Infinity
  return {
    show(text) {
      if (nowMs() - writtenMs < plainEveryMs) return
      writtenMs = nowMs()
      stream.write(`${text}\n`)
    },
    clear: () => {},
  }
}

/** Columns under their headings: the first to the left, numbers to the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const render = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [render(heading), rule, ...rows.slice(1).map(render)].join('\n')
}
