// One line on the terminal that tells what is being waited for, and goes away again.

import { clearLine, cursorTo } from 'node:readline'
import type { WriteStream } from 'node:tty'
import { cut } from './text.ts'

export interface StatusLine {
  /** Writes over what it showed before. Nothing is shown where no terminal would be seen. */
  show(text: string): void
  clear(): void
}

export function createStatusLine(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): StatusLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const terminal = stream as WriteStream
  let shown = ''
  const write = (text: string) => {
    if (text === shown) return
    shown = text
    cursorTo(terminal, 0)
    clearLine(terminal, 0)
    terminal.write(text)
  }
  return { show: (text) => write(cut(text, stream.columns - 1)), clear: () => write('') }
}
