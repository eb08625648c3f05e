// The threads of the fuzzer, each at work on one batch at a time.

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { BenchError } from '../errors.ts'
import type { Batch, Tally } from './batch.ts'

/** A batch takes a second or two; one that takes this long hangs. */
const hangsAfterMs = 120_000

export interface Crew {
  /** Runs one batch on a thread that is idle; so many calls at once as there are threads. Rejects with `failed`. */
  run(batch: Batch): Promise<Tally>
  stop(): Promise<void>
}

export function startCrew(size: number, signal: AbortSignal): Crew {
  const idle = Array.from({ length: size }, () => new Worker(new URL('worker.ts', import.meta.url)))
  const all = [...idle]
  return {
    async run(batch) {
      const worker = idle.pop()!
      const timed = AbortSignal.any([signal, AbortSignal.timeout(hangsAfterMs)])
      try {
        worker.postMessage(batch, [])
        const [tally] = (await once(worker, 'message', { signal: timed })) as [Tally]
        idle.push(worker)
        return tally
      } catch (cause) {
        signal.throwIfAborted()
        const where = `${batch.decoder}, inputs ${batch.first} to ${batch.first + batch.count - 1}`
        const what = timed.aborted ? 'hangs' : 'brings the thread down'
        throw new BenchError('failed', `one of these inputs ${what}: ${where}.`, { cause })
      }
    },
    stop: async () => void (await Promise.all(all.map(async (worker) => worker.terminate()))),
  }
}
