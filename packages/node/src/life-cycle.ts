// A node's life: started once, stopped once, and everything that it opened closed again in reverse order, also where
// starting failed or was called off half-way.

import { NodeError } from './errors.ts'

/** What a starting node registers what it opens with. */
export interface Lifetime {
  /** Fires when the node stops, or when starting is called off. */
  readonly signal: AbortSignal
  /** Closes something when the node stops, before all that was registered earlier. */
  readonly onStop: (close: () => void | Promise<void>) => void
}

export interface LifeCycle<T> {
  /** What is running. Throws `not-running`. */
  running(): T
  /** Rejects with `already-running`, with the signal's reason, or with whatever opening failed with. */
  start(signal?: AbortSignal): Promise<void>
  /** Resolves once everything is closed. Harmless where nothing runs. */
  readonly stop: () => Promise<void>
}

interface Life<T> {
  readonly opening: Promise<void>
  readonly ending: AbortController
  readonly closing: AsyncDisposableStack
  value?: T
  stopped?: Promise<void>
}

/**
 * Wraps `open`, which opens all that a node consists of, and `begin`, which sets it going: from then on events happen, and
 * whoever is told of one can ask the node about it. Invariants:
 * 1. At most one life at a time: the next begins when everything of the last one is closed.
 * 2. Whatever was registered is closed exactly once, and not before opening has come to its end.
 * 3. What was called off rejects with the reason for it, whatever opening made of that.
 */
export function createLifeCycle<T extends object>(
  open: (lifetime: Lifetime) => Promise<T>,
  begin?: (value: T) => Promise<void>,
): LifeCycle<T> {
  let current: Life<T> | undefined
  const close = async (life: Life<T>): Promise<void> => {
    life.ending.abort(new NodeError('not-running', 'The node was stopped.', { details: { case: 'stopped' } }))
    await Promise.allSettled([life.opening])
    try {
      await life.closing.disposeAsync()
    } finally {
      current = undefined
    }
  }
  const end = async (life: Life<T>): Promise<void> => (life.stopped ??= close(life))
  return {
    stop: async () => current && end(current),
    running() {
      if (!current?.value || current.stopped)
        throw new NodeError('not-running', 'The node is not running: start it first.', {
          details: { case: 'not-started' },
        })
      return current.value
    },
    async start(signal) {
      signal?.throwIfAborted()
      if (current) throw new NodeError('already-running', 'The node is running already.')
      const ending = new AbortController()
      const closing = new AsyncDisposableStack()
      const openAndBegin = async (): Promise<void> => {
        const value = await open({ signal: ending.signal, onStop: (action) => closing.defer(action) })
        ending.signal.throwIfAborted()
        life.value = value
        await begin?.(value)
      }
      const life: Life<T> = { opening: openAndBegin(), ending, closing }
      current = life
      const callOff = () => ending.abort(signal?.reason)
      signal?.addEventListener('abort', callOff, { once: true })
      try {
        await life.opening
        ending.signal.throwIfAborted()
      } catch (error) {
        const reason: unknown = ending.signal.aborted ? ending.signal.reason : error
        // Why it did not start says more than what could not be closed after that.
        await Promise.allSettled([end(life)])
        throw reason
      } finally {
        signal?.removeEventListener('abort', callOff)
      }
    },
  }
}
