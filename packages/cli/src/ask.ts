// A question with a yes or a no, asked on the terminal in the person's language.

import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Language } from './language.ts'
import { textsIn } from './texts/tables.ts'

export interface AskOptions {
  readonly language?: Language
  /** Calls the question off. */
  readonly signal: AbortSignal
  /** Standard input unless it is given. */
  readonly input?: Readable & { unref?(): void }
  /** Standard error unless it is given: results alone go to standard output. */
  readonly output?: Writable
}

/** No unless the answer says yes, in the person's language or in English. Rejects with the signal's reason. */
export async function ask(
  question: string,
  { language = 'en', signal, input = process.stdin, output = process.stderr }: AskOptions,
): Promise<boolean> {
  signal.throwIfAborted()
  const { hint, yes } = textsIn[language].question
  output.write(`${question} ${hint} `)
  // Without its own terminal handling, so that Ctrl-C stays a signal.
  const lines = createInterface({ input, terminal: false, signal })
  try {
    for await (const line of lines) return yes.split(' ').includes(line.trim().normalize('NFC').toLowerCase())
  } finally {
    lines.close()
    input.unref?.()
  }
  output.write('\n')
  signal.throwIfAborted()
  return false
}
