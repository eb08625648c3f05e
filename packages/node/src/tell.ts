// Telling listeners. One that throws is a fault of the program that listens: it comes up as an uncaught exception, and
// neither the node's own work nor the other listeners are held up by it.

import type { EventEmitter } from 'node:events'

export function tell<E extends Record<keyof E, unknown[]>, K extends keyof E & string>(
  events: EventEmitter<E>,
  name: K,
  ...args: E[K]
): void {
  // Raw listeners, since those for one event only must take themselves off.
  for (const listener of (events as EventEmitter).rawListeners(name)) {
    try {
      listener.apply(events, args)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
