// Two ways to say the same: one JSON object a line for scripts, or text for people.

import type { Writable } from 'node:stream'
import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

export interface Output {
  readonly json: boolean
  /** How wide text for people may be: the terminal's width within sensible bounds, or 80. */
  readonly columns: number
  /** Says that something happened: `{"event": name, ...fields}` for scripts, `text` for people, unless it is left out. */
  event(name: string, fields: object, text?: string): void
  /** Says something that only people need. */
  text(text: string): void
  /** Colours a text where the stream is a terminal that shows colours and NO_COLOR is not set. */
  paint(style: Style, text: string): string
}

const widthRange = { min: 40, usual: 80, max: 120 } as const

export function createOutput(stream: Writable & { readonly columns?: number }, json: boolean): Output {
  const write = (line: string) => void stream.write(`${line}\n`)
  return {
    json,
    get columns() {
      return Math.min(Math.max(stream.columns ?? widthRange.usual, widthRange.min), widthRange.max)
    },
    event(name, fields, text) {
      if (json) write(JSON.stringify({ event: name, ...fields }))
      else if (text !== undefined) write(text)
    },
    text(text) {
      if (!json) write(text)
    },
    paint: (style, text) => styleText(style, text, { stream }),
  }
}
