// The interview as a source of wants: from answers to what a file would have said.

import { parseWant, problemText } from '@pregon/buyer'
import { CliError } from '@pregon/cli'
import { readKeptCategories } from '../kept-categories.ts'
import type { WantFile } from '../read-want-file.ts'
import { createTerminal, type Terminal } from '../terminal.ts'
import type { DocumentJson } from '../want-document.ts'
import type { Words } from '../words.ts'
import { interview, type Interview } from './interview.ts'

export interface AskedWant extends WantFile {
  readonly document: DocumentJson
}

/** Whether somebody is there to be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY

export async function openInterview(
  dataFolder: string,
  words: Words,
  terminal: Terminal = createTerminal(words),
): Promise<Interview> {
  return { terminal, words, nowMs: Date.now(), extra: await readKeptCategories(dataFolder) }
}

/** Asks everything. Rejects with a `CliError` of code `stopped`. */
export async function askWant(context: Interview): Promise<AskedWant> {
  context.terminal.say(context.words.texts.interview.intro)
  return wantFrom(await interview({}, context), context.words)
}

/** Throws a `CliError` where the answers do not go together. */
export function wantFrom(document: DocumentJson, words: Pick<Words, 'buyer'>): AskedWant {
  const parsed = parseWant(document, { nowMs: Date.now() })
  if (parsed.ok) return { document, want: parsed.want, warnings: parsed.warnings }
  throw new CliError('content', parsed.problems.map((problem) => problemText(problem, words.buyer)).join('\n'))
}
