// Runs one benchmark: gives it what it needs, and closes what it opened, however it ends.

import type { Outcome } from './benchmark.ts'
import type { Run } from './options.ts'
import { createRandom } from './random.ts'
import { renderTable, type Progress } from './screen.ts'

/** Rejects with the signal's reason, or with whatever the benchmark failed with. */
export async function runBenchmark(
  { benchmark, sizes, seed }: Run,
  progress: Progress,
  signal: AbortSignal,
): Promise<Outcome> {
  const ending = new AsyncDisposableStack()
  try {
    const outcome = await benchmark.run({
      random: createRandom(seed),
      sizes,
      signal,
      progress: progress.show,
      onEnd: (close) => ending.defer(close),
    })
    progress.show('Closing what was opened …')
    return outcome
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    await ending.disposeAsync()
    progress.clear()
  }
}

/** The object for scripts: the numbers, and all that it takes to run the same again. */
export function toJson({ numbers, overrides }: Outcome, { sizes, seed }: Run): Record<string, unknown> {
  const changed = overrides.map(({ setting, public: usual, here }) => [setting, { public: usual, here }])
  return { ...numbers, sizes, seed, overrides: Object.fromEntries(changed) }
}

export function toText({ table, findings = [], overrides }: Outcome, { name, sizes, seed }: Run): string {
  const options = Object.entries({ ...sizes, seed }).map(([option, value]) => `--${option} ${value}`)
  const changes = overrides.map(
    ({ setting, public: usual, here, why }) => `Override: ${setting} ${here} instead of ${usual}, ${why}.`,
  )
  const settings = changes.length > 0 ? changes : ['All settings are the public ones.']
  return [
    renderTable(table),
    '',
    ...findings,
    ...settings,
    `Repeat with: npm run bench -- ${[name, ...options].join(' ')}`,
  ].join('\n')
}
