// Running a command: Ctrl-C as a signal, mistakes as one sentence, and an exit code that tells them apart.

import { CommanderError, type Command } from 'commander'
import { isForPeople } from './errors.ts'
import { withoutControls } from './text.ts'

/** Exit codes: done; a mistake or a failure that was told; a fault of the program itself. */
export const exitCodes = { done: 0, failed: 1, fault: 70 } as const

/**
 * Parses the arguments and runs the command that they name. Sets the exit code; what is still open then ends the
 * process in its own time.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({ outputError: () => undefined })
  }
  process.stdout.on('error', (error) => onUnwritable(program.name(), error))
  // Nobody is left to be told, which is no reason to go down.
  process.stderr.on('error', () => undefined)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = report(program.name(), error)
  }
}

/**
 * Whoever reads our output may have read enough, as `head` does: no fault of ours. Any other failure is told once; a
 * command that runs on is ended by `untilInterrupted`.
 */
function onUnwritable(name: string, { code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || process.exitCode === exitCodes.failed) return
  process.exitCode = exitCodes.failed
  process.stderr.write(`${name}: standard output could not be written (${message}): check where it goes.\n`)
}

function report(name: string, error: unknown): number {
  const say = (text: string) => void process.stderr.write(`${name}: ${withoutControls(text)}\n`)
  if (error instanceof CommanderError) {
    // Help and version end the parsing too.
    if (error.exitCode === 0) return exitCodes.done
    if (error.code !== 'commander.help') say(sentence(error.message))
    return exitCodes.failed
  }
  if (error instanceof Interrupted) return exitCodes.done
  if (isForPeople(error)) {
    error.message.split('\n').forEach(say)
    return exitCodes.failed
  }
  say('a fault of the program itself, please report it.')
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.fault
}

/** The parser's messages begin with «error:», have no full stop, and put what they suppose on a line of its own. */
function sentence(message: string): string {
  return `${message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.?$/, '')}. See --help.`
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
