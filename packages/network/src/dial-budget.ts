// How often an address may be dialled that strangers name: intents and announcements must not turn nodes into a flood against
// a third party. Pure but for the clock that it is given, which only has to go on.

import { limits } from './limits.ts'

export interface DialBudget {
  /** Takes one dial to a place, or says false where it may not be dialled now. */
  begin(place: string, nowMs: number): boolean
  /** Ends one that was begun. Where the peer that was meant answered, it does not count. */
  end(place: string, answered: boolean, nowMs: number): void
}

/** Dials to one place: those under way, and those that failed, of which one is forgiven after the other. */
interface Tried {
  running: number
  failed: number
  sinceMs: number
}

export function createDialBudget(): DialBudget {
  const { maxRunning, maxFailed, forgivenMs } = limits.strangersDials
  const tried = new Map<string, Tried>()
  const forgive = (found: Tried, nowMs: number): void => {
    found.failed = Math.max(0, found.failed - (nowMs - found.sinceMs) / forgivenMs)
    found.sinceMs = nowMs
  }
  return {
    begin(place, nowMs) {
      const found = tried.get(place) ?? { running: 0, failed: 0, sinceMs: nowMs }
      forgive(found, nowMs)
      if (found.running >= maxRunning || found.failed + found.running > maxFailed - 1) return false
      found.running += 1
      tried.delete(place)
      tried.set(place, found)
      // The one that was dialled longest ago is forgotten.
      const [oldest] = tried.keys()
      if (tried.size > limits.maxCountedPeers) tried.delete(oldest!)
      return true
    },
    end(place, answered, nowMs) {
      const found = tried.get(place)
      if (!found) return
      forgive(found, nowMs)
      found.running -= 1
      if (!answered) found.failed += 1
      else if (found.running === 0 && found.failed === 0) tried.delete(place)
    },
  }
}
