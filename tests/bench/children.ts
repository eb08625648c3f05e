// Children of a benchmark: processes of its own that talk in JSON lines, and end with it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Bench } from './benchmark.ts'
import { BenchError } from './errors.ts'

export interface Child {
  readonly process: ChildProcess
  /** Writes a line that the child reads with `readLines`. */
  tell(message: object): void
  /** The next line that the child prints. Rejects with `failed` if it ends first. */
  next<T>(): Promise<T>
  /** Ends the child, and resolves once it has ended. */
  stop(): Promise<void>
}

/** How long a child may take to tidy up once it is to end. */
const graceMs = 2000

/** Starts `node FILE ARGUMENTS…`, where each argument is given as JSON. */
export function startChild(
  { onEnd }: Pick<Bench, 'onEnd'>,
  file: string,
  args: readonly unknown[],
  nodeFlags: readonly string[] = [],
): Child {
  const words = args.map((each) => JSON.stringify(each))
  const child = spawn(process.execPath, [...nodeFlags, file, ...words], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const byForce = setTimeout(() => child.kill('SIGKILL'), graceMs)
    await ended
    clearTimeout(byForce)
  }
  onEnd(stop)
  return {
    process: child,
    tell: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    async next<T>() {
      const { done, value } = await lines.next()
      if (done) throw new BenchError('failed', `a process of this benchmark ended before its time: ${file}.`)
      return JSON.parse(value) as T
    },
    stop,
  }
}

/** In a child: its arguments, of the types that the parent gives. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the parent is the other half of the signature
export const argumentsOf = <T extends readonly unknown[]>(): T =>
  process.argv.slice(2).map((word): unknown => JSON.parse(word)) as unknown as T

/** In a child: prints a line for the parent. */
export const report = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`)

/** In a child: calls `hear` with every line that the parent writes. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the parent is the other half of the signature
export function onLine<T>(hear: (message: T) => void): void {
  createInterface({ input: process.stdin }).on('line', (line) => hear(JSON.parse(line) as T))
}
