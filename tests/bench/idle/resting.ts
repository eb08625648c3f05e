// Programs that are started to rest, each a process of its own, and what of the machine's memory they hold.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface Resting {
  /** The fields of the line in which the program said that it is up. */
  readonly started: Readonly<Record<string, unknown>>
  /** Resident memory now, in MiB. Throws where the program has ended. */
  readonly rssMb: () => number
  readonly stop: () => Promise<void>
}

/** Flags of Node's that the programs are started with: none. What is measured is what anybody gets. */
export const flags: readonly string[] = []

/** Starts a program of Node's and waits until it says `started`, on a line of JSON. */
export async function startResting(args: readonly string[], signal: AbortSignal): Promise<Resting> {
  // Settings of whoever runs the benchmark are not the program's.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
  const child = spawn(process.execPath, [...flags, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const said = stderrOf(child)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    return { started: await untilStarted(child, ended, signal), rssMb: () => rssMbOf(child), stop }
  } catch (error) {
    await stop()
    throw new Error(`A program did not start: ${said().trim() || String(error)}`, { cause: error })
  }
}

async function untilStarted(child: ChildProcess, ended: Promise<unknown>, signal: AbortSignal) {
  const lines = createInterface({ input: child.stdout! })
  const started = once(lines, 'line', { signal }).then(([line]) => JSON.parse(String(line)) as Record<string, unknown>)
  const gone = ended.then(() => Promise.reject(new Error('It ended.')))
  const first = await Promise.race([started, gone])
  if (first['event'] !== 'started') throw new Error(`It said ${JSON.stringify(first)}.`)
  // The rest of what it says is read, so that it never waits for a reader.
  lines.on('line', () => undefined)
  return first
}

function stderrOf({ stderr }: ChildProcess): () => string {
  let text = ''
  stderr!.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-2000)
  })
  return () => text
}

function rssMbOf({ pid, exitCode, signalCode }: ChildProcess): number {
  if (exitCode !== null || signalCode !== null) throw new Error('A program that should rest has ended.')
  const kib =
    process.platform === 'linux'
      ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(kib) / 1024
}
