// When intents arrive: the moment at which a vendor's pool admits one.

import type { RunningVendor } from './cast.ts'

export interface Arrivals {
  /** When the intent of a key was admitted by each vendor, in milliseconds of the process's clock. */
  of(key: string): ReadonlyMap<RunningVendor, number>
  /** Resolves once all of these have admitted it, or the time is over. */
  untilAll(key: string, vendors: readonly RunningVendor[], signal: AbortSignal): Promise<void>
}

export function watchArrivals(vendors: readonly RunningVendor[], keyOf: (key: Uint8Array) => string): Arrivals {
  const byKey = new Map<string, Map<RunningVendor, number>>()
  const arrived = new EventTarget()
  const of = (key: string) => byKey.get(key) ?? new Map<RunningVendor, number>()
  for (const vendor of vendors)
    vendor.node.events.on('pool', (event) => {
      if (event.type !== 'admitted') return
      const key = keyOf(event.intent.record.value.key)
      byKey.set(key, of(key).set(vendor, performance.now()))
      arrived.dispatchEvent(new Event(key))
    })
  return {
    of,
    async untilAll(key, expected, signal) {
      const isThere = () => expected.every((vendor) => of(key).has(vendor))
      if (isThere() || signal.aborted) return
      await new Promise<void>((resolve) => {
        const check = () => {
          if (isThere()) resolve()
        }
        arrived.addEventListener(key, check, { signal })
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    },
  }
}
