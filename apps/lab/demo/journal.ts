// The journal: all that the processes said, in the order in which it was heard.

import type { Actor } from './cast.ts'
import type { DemoEvent, EventName, EventOf } from './events.ts'

export interface Entry {
  /** Milliseconds since the demo began. */
  readonly atMs: number
  readonly actor: Actor
  readonly event: DemoEvent
}

export interface Journal {
  readonly entries: readonly Entry[]
  add(actor: Actor, event: DemoEvent): void
  /** Milliseconds since the demo began. */
  nowMs(): number
  /**
   * Resolves with true once `holds` does, which is asked again at every entry, and with false when the time is over.
   * Rejects with the signal's reason.
   */
  until(holds: () => boolean, options: { signal: AbortSignal; timeoutMs: number }): Promise<boolean>
}

export function createJournal(onEntry: (entry: Entry) => void): Journal {
  const beganAt = performance.now()
  const nowMs = () => performance.now() - beganAt
  const entries: Entry[] = []
  const waiting = new Set<() => void>()
  return {
    entries,
    nowMs,
    add(actor, event) {
      const entry = { atMs: nowMs(), actor, event }
      entries.push(entry)
      onEntry(entry)
      for (const check of waiting) check()
    },
    async until(holds, { signal, timeoutMs }) {
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<boolean>()
      const check = () => void (holds() && resolve(true))
      const abort = () => reject(signal.reason as Error)
      const timer = setTimeout(() => resolve(false), timeoutMs)
      signal.addEventListener('abort', abort, { once: true })
      waiting.add(check)
      check()
      try {
        return await promise
      } finally {
        waiting.delete(check)
        signal.removeEventListener('abort', abort)
        clearTimeout(timer)
      }
    },
  }
}

/** The events of one name, of one actor or of all. */
export function eventsOf<N extends EventName>(entries: readonly Entry[], name: N, actor?: Actor): EventOf<N>[] {
  return entries
    .filter(({ event, actor: by }) => event.event === name && (actor === undefined || by.name === actor.name))
    .map(({ event }) => event as EventOf<N>)
}
