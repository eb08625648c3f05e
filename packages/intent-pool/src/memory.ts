// A memory that lasts as long as the process: for simulated nodes, and for nodes that keep nothing.

import { rememberUntilMs } from './limits.ts'
import type { PoolMemory, RememberedIntent } from './ports.ts'

export function createVolatileMemory(): PoolMemory {
  const entries = new Map<string, RememberedIntent>()
  return {
    load: (nowMs) => [...entries.values()].filter(({ bornAtMs }) => rememberUntilMs(bornAtMs) > nowMs),
    save: (entry) => void entries.set(entry.key, entry),
    forget: (keys) => keys.forEach((key) => entries.delete(key)),
  }
}
