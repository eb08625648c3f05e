// Running a command: Ctrl-C as a signal, mistakes as one sentence, and an exit code that tells them apart.

import { CommanderError, type Command } from 'commander'
import { applyEnvironment } from './environment.ts'
import { isForPeople } from './errors.ts'
import { helpIn } from './help.ts'
import type { Language } from './language.ts'
import { sayMistake } from './mistakes.ts'
import { sayParserMistake } from './parser-mistakes.ts'
import { withoutControls } from './text.ts'
import type { Texts } from './texts/english.ts'
import { textsIn } from './texts/tables.ts'

/** Exit codes: done; a mistake or a failure that was told; a fault of the program itself. */
export const exitCodes = { done: 0, failed: 1, fault: 70 } as const

export interface RunOptions {
  /** That of the help and of the mistakes: `languageOf(process.argv, process.env)`. English unless it is given. */
  readonly language?: Language
  /** The sentence for an error of another package in that language; its message where there is none. */
  readonly sayError?: (error: Error & { readonly code: string }) => string | undefined
}

/**
 * Parses the arguments, fills in the environment, and runs the command that they name. Sets the exit code; what is
 * still open then ends the process in its own time.
 */
export async function runProgram(
  program: Command,
  argv: readonly string[],
  { language = 'en', sayError = () => undefined }: RunOptions = {},
): Promise<void> {
  const texts = textsIn[language]
  for (const command of withSubcommands(program)) {
    command.exitOverride()
    command.configureOutput({ outputError: () => undefined })
    command.configureHelp({ ...helpIn(texts), ...command.configureHelp() })
  }
  program.hook('preAction', (_program, command) => {
    for (const each of withParents(command)) applyEnvironment(each, process.env, texts)
  })
  process.stdout.on('error', (error) => onUnwritable(program.name(), error, texts))
  // Nobody is left to be told, which is no reason to go down.
  process.stderr.on('error', () => undefined)
  const sentenceOf = (error: Error & { readonly code: string }) =>
    sayError(error) ?? sayMistake(error, language) ?? error.message
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = report(program.name(), error, texts, sentenceOf)
  }
}

function withParents(command: Command): Command[] {
  return command.parent === null ? [command] : [command, ...withParents(command.parent)]
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

/**
 * Whoever reads our output may have read enough, as `head` does: no fault of ours. Any other failure is told once; a
 * command that runs on is ended by `untilInterrupted`.
 */
function onUnwritable(name: string, { code, message }: NodeJS.ErrnoException, { program }: Texts): void {
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || process.exitCode === exitCodes.failed) return
  process.exitCode = exitCodes.failed
  process.stderr.write(`${name}: ${program.unwritable(message)}\n`)
}

function report(
  name: string,
  error: unknown,
  texts: Texts,
  sentenceOf: (error: Error & { readonly code: string }) => string,
): number {
  const say = (text: string) => void process.stderr.write(`${name}: ${withoutControls(text)}\n`)
  if (error instanceof CommanderError) {
    // Help and version end the parsing too.
    if (error.exitCode === 0) return exitCodes.done
    if (error.code !== 'commander.help') say(sayParserMistake(error, texts))
    return exitCodes.failed
  }
  if (error instanceof Interrupted) return exitCodes.done
  if (isForPeople(error)) {
    sentenceOf(error).split('\n').forEach(say)
    return exitCodes.failed
  }
  say(texts.program.fault)
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.fault
}

/**
 * A signal that fires at the first Ctrl-C, SIGTERM or SIGHUP, or once nobody reads standard output any more. At the
 * second Ctrl-C the process ends at once, as the default has it, so that nobody is held by a command that takes long to
 * stop.
 */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  const stop = (why: string) => controller.abort(new Interrupted(why))
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, stop)
  process.stdout.on('error', () => stop('EPIPE'))
  return controller.signal
}

/** Why a command stopped, when a person or the system asked it to. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
