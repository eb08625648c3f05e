// The gate: a peer that keeps sending what no honest peer would is sent away. Pure but for the clock that it is given.

import { limits } from './limits.ts'

export interface Gate {
  /** Counts one rejected record. True if the peer is to be sent away now. */
  rejected(peer: string, nowMs: number): boolean
  isBanned(peer: string, nowMs: number): boolean
  /** Counts one accepted record. */
  accepted(peer: string): void
  /**
   * How many records of a peer may be checked at once: as many as it may still send rejected ones, and while there is
   * none, one more for every few good ones that it has brought. 0 for one that is sent away.
   */
  maxAtOnceOf(peer: string, nowMs: number): number
}

export function createGate(): Gate {
  const counts = new Map<string, number>()
  const good = new Map<string, number>()
  const bannedUntil = new Map<string, number>()
  function isBanned(peer: string, nowMs: number): boolean {
    const until = bannedUntil.get(peer)
    if (until !== undefined && until <= nowMs) bannedUntil.delete(peer)
    return until !== undefined && until > nowMs
  }
  return {
    rejected(peer, nowMs) {
      const count = (counts.get(peer) ?? 0) + 1
      counts.delete(peer)
      if (count < limits.maxRejectedRecords) {
        counts.set(peer, count)
        keepNewest(counts, limits.maxCountedPeers)
        return false
      }
      bannedUntil.delete(peer)
      bannedUntil.set(peer, nowMs + limits.banMs)
      keepNewest(bannedUntil, limits.maxBannedPeers)
      return true
    },
    isBanned,
    accepted(peer) {
      good.set(peer, (good.get(peer) ?? 0) + 1)
      keepNewest(good, limits.maxCountedPeers)
    },
    maxAtOnceOf(peer, nowMs) {
      if (isBanned(peer, nowMs)) return 0
      const rejected = counts.get(peer)
      if (rejected !== undefined) return limits.maxRejectedRecords - rejected
      const earned = Math.floor((good.get(peer) ?? 0) / limits.goodRecordsPerCheck)
      return limits.maxRejectedRecords + Math.min(earned, limits.maxEarnedChecks)
    },
  }
}

/** A map keeps the order of insertion, so its first key is the oldest. */
function keepNewest(map: Map<string, number>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return
    map.delete(key)
  }
}
