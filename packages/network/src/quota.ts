// How often each peer may ask for something. Pure but for the clock that it is given.

import { limits } from './limits.ts'

export interface Quota {
  /** Counts one request, or one that costs as much as several. False where the peer has used up its share of this window. */
  take(peer: string, nowMs: number, cost?: number): boolean
}

/** `max` requests of each peer in `windowMs`. */
export function createQuota({ max, windowMs }: { readonly max: number; readonly windowMs: number }): Quota {
  let counts = new Map<string, number>()
  let windowEndMs = Number.NEGATIVE_INFINITY
  return {
    take(peer, nowMs, cost = 1) {
      if (nowMs >= windowEndMs || nowMs < windowEndMs - windowMs) {
        counts = new Map()
        windowEndMs = nowMs + windowMs
      }
      const known = counts.get(peer)
      const count = (known ?? 0) + cost
      // With more peers than are counted, newcomers wait for the next window.
      if (count > max || (known === undefined && counts.size >= limits.maxCountedPeers)) return false
      counts.set(peer, count)
      return true
    },
  }
}
