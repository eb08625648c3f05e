// The project's commands as real processes, as they are built, seen through the events that they print.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inject, onTestFinished } from 'vitest'

/** One line of a command's output. */
export type CommandEvent = { readonly event: string } & Readonly<Record<string, unknown>>

export interface RunningCommand {
  /** Every event so far. */
  readonly events: readonly CommandEvent[]
  /** The first event of this name that fits, past or to come. Rejects where the process ends without it. */
  until(event: string, fits?: (event: CommandEvent) => boolean): Promise<CommandEvent>
  /** Writes a line to its standard input. */
  say(line: string): void
  /** Sends a signal, such as one to stop and to go on. */
  signal(signal: NodeJS.Signals): void
  /** Sends a signal and resolves with the exit code, which is null where the signal ended the process. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts a command with --json on loopback. It is ended with the test. */
export function startCommand(program: 'pregon' | 'pregon-vendor', args: readonly string[]): RunningCommand {
  const local = ['--json', '--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0']
  const env = { NODE_COMPILE_CACHE: inject('compileCache') }
  return startScript(program, inject('built')[program], [...args, ...local], { env })
}

/** Starts a script of this folder that prints events, with one argument. It is ended with the test. */
export function startNodeProcess(script: string, orders: object, nodeFlags: readonly string[] = []): RunningCommand {
  return startScript(script, join(import.meta.dirname, script), [JSON.stringify(orders)], { nodeFlags })
}

function startScript(
  name: string,
  path: string,
  args: readonly string[],
  { nodeFlags = [], env = {} }: { nodeFlags?: readonly string[]; env?: Readonly<Record<string, string>> },
): RunningCommand {
  const child = spawn(process.execPath, [...nodeFlags, path, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  // Whoever reads no input may be gone when some is written.
  child.stdin.on('error', () => undefined)
  const events: CommandEvent[] = []
  let complaints = ''
  const waiting = new Set<() => void>()
  const wake = () => waiting.forEach((check) => check())
  createInterface({ input: child.stdout }).on('line', (line) => {
    events.push(JSON.parse(line) as CommandEvent)
    wake()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  void ended.then(wake)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    events,
    say: (line) => void child.stdin.write(`${line}\n`),
    async until(wanted, fits = () => true) {
      const { promise, resolve, reject } = Promise.withResolvers<CommandEvent>()
      const check = () => {
        const found = events.find((event) => event.event === wanted && fits(event))
        if (found) resolve(found)
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`${name} ended without «${wanted}»: ${complaints}${JSON.stringify(events.slice(-5))}`))
      }
      waiting.add(check)
      check()
      return promise.finally(() => waiting.delete(check))
    },
    signal: (signal) => void child.kill(signal),
    async end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** A folder that is removed with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pregon-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a file into a folder, as JSON, which is YAML too. Gives its path. */
export function writeDocument(folder: string, name: string, document: object): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(document))
  return path
}
