// The gate: a peer that keeps sending what no honest peer would is sent away. Pure but for the clock that it is given.

import { limits } from './limits.ts'

export interface Gate {
  /** Counts one rejected record. True if the peer is to be sent away now. */
  rejected(peer: string): boolean
  isBanned(peer: string): boolean
  /** Counts one accepted record. */
  accepted(peer: string): void
  /**
   * How many records of a peer may be checked at once: as many as it may still send rejected ones, and while there is
   * none, one more for every few good ones that it has brought since. 0 for one that is sent away.
   */
  maxAtOnceOf(peer: string): number
}

/** Rejected records that are not forgotten, as of the latest of them. */
interface Rejections {
  readonly count: number
  readonly latestMs: number
}

/**
 * An honest peer makes a mistake now and then, in connections of months: one rejected record is forgotten for each hour
 * without another. So a peer has at most ten of them in any hour, whatever it waits for. The clock only has to go on: one
 * that people set would end each stay away, or make it last.
 */
export function createGate(nowMs: () => number = () => performance.now()): Gate {
  const rejections = new Map<string, Rejections>()
  const good = new Map<string, number>()
  const bannedUntil = new Map<string, number>()
  function isBanned(peer: string): boolean {
    const until = bannedUntil.get(peer)
    if (until === undefined) return false
    if (until > nowMs()) return true
    bannedUntil.delete(peer)
    return false
  }
  function rejectionsOf(peer: string): number {
    const known = rejections.get(peer)
    if (!known) return 0
    const left = known.count - Math.floor((nowMs() - known.latestMs) / limits.rejectionForgottenMs)
    if (left <= 0) rejections.delete(peer)
    return Math.max(0, left)
  }
  return {
    rejected(peer) {
      const count = rejectionsOf(peer) + 1
      rejections.delete(peer)
      good.delete(peer)
      if (count < limits.maxRejectedRecords) {
        rejections.set(peer, { count, latestMs: nowMs() })
        keepNewest(rejections, limits.maxCountedPeers)
        return false
      }
      bannedUntil.delete(peer)
      bannedUntil.set(peer, nowMs() + limits.banMs)
      keepNewest(bannedUntil, limits.maxBannedPeers)
      return true
    },
    isBanned,
    accepted(peer) {
      good.set(peer, (good.get(peer) ?? 0) + 1)
      keepNewest(good, limits.maxCountedPeers)
    },
    maxAtOnceOf(peer) {
      if (isBanned(peer)) return 0
      const rejected = rejectionsOf(peer)
      if (rejected > 0) return limits.maxRejectedRecords - rejected
      const earned = Math.floor((good.get(peer) ?? 0) / limits.goodRecordsPerCheck)
      return limits.maxRejectedRecords + Math.min(earned, limits.maxEarnedChecks)
    },
  }
}

/** A map keeps the order of insertion, so its first key is the oldest. */
function keepNewest(map: Map<string, unknown>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return
    map.delete(key)
  }
}
