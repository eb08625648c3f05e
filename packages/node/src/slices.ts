// Long work on the processor, a slice at a time: one slice in a turn of the event loop, whoever waits, and senders in turn.

/** Work that pauses now and then. */
export type Sliced<T> = Generator<undefined, T, undefined>

export interface Slices {
  /** Does the work among that of others. Rejects with the signal's reason, or with what the work throws. */
  run<T>(from: string, work: Sliced<T>, signal: AbortSignal): Promise<T>
}

interface Task {
  /** One slice; whether that was the last. */
  readonly next: () => boolean
}

/** Two that run their slices apart from each other would hold the event loop for as long as both take. */
export function createSlices(): Slices {
  /** In the order of their turns. */
  const lanes = new Map<string, Task[]>()

  function turn(): void {
    const [first] = lanes
    if (!first) return
    const [from, tasks] = first
    lanes.delete(from)
    if (tasks[0]!.next()) tasks.shift()
    if (tasks.length > 0) lanes.set(from, tasks)
    if (lanes.size > 0) setImmediate(turn)
  }

  return {
    async run(from, work, signal) {
      return new Promise((resolve, reject) => {
        const next = (): boolean => {
          try {
            signal.throwIfAborted()
            const step = work.next()
            if (step.done) resolve(step.value)
            return step.done === true
          } catch (error) {
            const failure = error as Error
            reject(failure)
            return true
          }
        }
        if (lanes.size === 0) setImmediate(turn)
        lanes.set(from, [...(lanes.get(from) ?? []), { next }])
      })
    },
  }
}
