// A question with a yes or a no, asked on the terminal.

import { createInterface } from 'node:readline'

/** No unless the answer begins with y. Rejects with the signal's reason. */
export async function ask(question: string, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted()
  process.stderr.write(`${question} [y/N] `)
  // Without its own terminal handling, so that Ctrl-C stays a signal.
  const lines = createInterface({ input: process.stdin, terminal: false, signal })
  try {
    for await (const line of lines) return /^\s*y(es)?\s*$/i.test(line)
  } finally {
    lines.close()
    process.stdin.unref()
  }
  process.stderr.write('\n')
  signal.throwIfAborted()
  return false
}
