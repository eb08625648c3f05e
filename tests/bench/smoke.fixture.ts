// Runs a benchmark at a size that takes seconds, so that none rots.

import { onTestFinished } from 'vitest'
import { readCommand } from './options.ts'
import { runBenchmark, toJson } from './run.ts'

/** The object that scripts get. */
export async function runSmall(
  name: string,
  sizes: Readonly<Record<string, number>>,
): Promise<Record<string, unknown>> {
  const options = Object.entries(sizes).map(([option, value]) => `--${option}=${value}`)
  const command = await readCommand([name, ...options])
  if (command.does !== 'run') throw new Error(`«${command.does}» is no run.`)
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort(new Error('The test is over.')))
  const outcome = await runBenchmark(command, { show: () => {}, clear: () => {} }, stopping.signal)
  return toJson(outcome, command)
}
