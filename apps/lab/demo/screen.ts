// Where the demo writes for people: lines that stay, and on a terminal one line below them that says what is going on.

import { styleText } from 'node:util'
import type { WriteStream } from 'node:tty'

/** The name of a colour or a style, or several. */
export type Format = Parameters<typeof styleText>[0]

export interface Screen {
  readonly isTerminal: boolean
  /** How wide lines may be: as the terminal, and elsewhere as they come. */
  readonly columns: number
  line(text: string): void
  /** Shows what is waited for until the next call; without a text, nothing. Only on a terminal. */
  waiting(text?: () => string): void
  /** Colours, where the stream and NO_COLOR let them through. */
  readonly paint: (format: Format, text: string) => string
}

const redrawMs = 200
const clearLine = '\r\u001b[2K'

export function createScreen(stream: WriteStream | NodeJS.WriteStream): Screen {
  const isTerminal = stream.isTTY
  let status: (() => string) | undefined
  let timer: NodeJS.Timeout | undefined
  const paint = (format: Format, text: string) => styleText(format, text, { stream })
  const draw = () => {
    const text = (status?.() ?? '').slice(0, (stream.columns || 80) - 1)
    stream.write(clearLine + paint('dim', text))
  }
  return {
    isTerminal,
    get columns() {
      return isTerminal ? stream.columns || 80 : Infinity
    },
    line(text) {
      if (status) stream.write(clearLine)
      stream.write(`${text}\n`)
      if (status) draw()
    },
    waiting(text) {
      if (!isTerminal) return
      status = text
      draw()
      clearInterval(timer)
      if (text) timer = setInterval(draw, redrawMs).unref()
    },
    paint,
  }
}
