// Questions on a terminal, one after the other. Ctrl-C at any of them calls the whole off.

import type { Readable, Writable } from 'node:stream'
import * as prompts from '@clack/prompts'
import { CliError } from '@pregon/cli'
import type { Words } from './words.ts'

export interface TextQuestion {
  readonly message: string
  /** What stands there already, to be kept or changed. */
  readonly initial?: string | undefined
  /** What Enter alone stands for, in grey: whatever is typed takes its place. */
  readonly fallback?: string | undefined
  /** An example, in grey. */
  readonly placeholder?: string | undefined
  /** What is wrong with an answer, or undefined. */
  readonly check?: ((answer: string) => string | undefined) | undefined
}

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string | undefined
}

export interface ChoiceQuestion<T extends string> {
  readonly message: string
  readonly choices: readonly Choice<T>[]
  readonly initial?: T | undefined
}

/** Each rejects with a `CliError` of code `stopped` where the person calls it off. */
export interface Terminal {
  text(question: TextQuestion): Promise<string>
  choose<T extends string>(question: ChoiceQuestion<T>): Promise<T>
  confirm(question: { readonly message: string; readonly initial: boolean }): Promise<boolean>
  /** Says something between two questions. */
  say(text: string): void
}

export interface TerminalStreams {
  readonly input: Readable
  readonly output: Writable
  /** Calls a question off as Ctrl-C does. */
  readonly signal?: AbortSignal
}

/** Standard error, as for all questions: results alone go to standard output. */
const standardStreams = { input: process.stdin, output: process.stderr }

const maxChoicesShown = 12

export function createTerminal(words: Words, given: Partial<TerminalStreams> = {}): Terminal {
  const streams = { ...standardStreams, ...given }
  const { terminal } = words.texts
  const answered = <T>(answer: T | symbol): Exclude<T, symbol> => {
    if (typeof answer === 'symbol') throw new CliError('stopped', terminal.calledOff)
    return answer as Exclude<T, symbol>
  }
  return {
    async text({ message, initial = '', fallback = '', placeholder = '', check = () => undefined }) {
      const said = (typed = '') => typed.trim() || fallback
      const shown = { message, initialValue: initial, defaultValue: fallback, placeholder: fallback || placeholder }
      const answer = await prompts.text({ ...streams, ...shown, validate: (typed) => check(said(typed)) })
      return said(answered(answer))
    },
    async choose<T extends string>({ message, choices, initial }: ChoiceQuestion<T>) {
      const options = choices.map(({ value, label, hint }) => ({
        value: value as string,
        label,
        ...(hint && { hint }),
      }))
      const shown = { message, options, maxItems: maxChoicesShown, showInstructions: false }
      const answer = await prompts.select({ ...streams, ...shown, ...(initial && { initialValue: initial }) })
      return answered(answer) as T
    },
    async confirm({ message, initial }) {
      const { yes: active, no: inactive } = terminal
      return answered(await prompts.confirm({ ...streams, message, active, inactive, initialValue: initial }))
    },
    say: (text) => void streams.output.write(`${text}\n`),
  }
}
