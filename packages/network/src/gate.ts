// The gate: a peer that keeps sending what no honest peer would is sent away. Pure but for the clock that it is given.

import { limits } from './limits.ts'

export interface Gate {
  /** Counts one rejected record. True if the peer is to be sent away now. */
  rejected(peer: string, nowMs: number): boolean
  isBanned(peer: string, nowMs: number): boolean
  /** How many more rejected records a peer may send; 0 for one that is sent away. */
  credit(peer: string, nowMs: number): number
}

export function createGate(): Gate {
  const counts = new Map<string, number>()
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
    credit: (peer, nowMs) => (isBanned(peer, nowMs) ? 0 : limits.maxRejectedRecords - (counts.get(peer) ?? 0)),
  }
}

/** A map keeps the order of insertion, so its first key is the oldest. */
function keepNewest(map: Map<string, number>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return
    map.delete(key)
  }
}
