// The places of a bounded pool: how many are taken, by whose forwarding, and who gives theirs up to a newcomer.

import type { LiveIntent } from './events.ts'
import type { PoolLimits } from './limits.ts'
import { createRanking, lowestOf, rankOf, type Ranking } from './ranking.ts'

/** The intents that came through one forwarder. */
interface Holding {
  readonly ranking: Ranking
  bytes: number
}

export interface Places {
  readonly size: number
  readonly bytes: number
  take(intent: LiveIntent): void
  free(intent: LiveIntent): void
  soonestToExpire(): LiveIntent | undefined
  /** Who must go so that `incoming` fits in once `previous` has left; undefined if it does not get a place. */
  victimsOf(incoming: LiveIntent, previous: LiveIntent | undefined, nowMs: number): LiveIntent[] | undefined
}

export function createPlaces(limits: PoolLimits): Places {
  const all = createRanking()
  const holdings = new Map<string, Holding>()
  /** The holdings above their share: few, since shares are parts of the whole. */
  const excessive = new Set<Holding>()
  let bytes = 0

  function take(intent: LiveIntent): void {
    const holding = holdings.get(intent.from) ?? { ranking: createRanking(), bytes: 0 }
    holdings.set(intent.from, holding)
    all.add(intent)
    holding.ranking.add(intent)
    account(intent.from, holding, intent.record.bytes.length)
  }

  function free(intent: LiveIntent): void {
    const holding = holdings.get(intent.from)!
    all.remove(intent)
    holding.ranking.remove(intent)
    account(intent.from, holding, -intent.record.bytes.length)
  }

  function account(from: string, holding: Holding, change: number): void {
    bytes += change
    holding.bytes += change
    if (holding.ranking.size === 0) holdings.delete(from)
    if (isExcessive(holding)) excessive.add(holding)
    else excessive.delete(holding)
  }

  function isExcessive({ ranking, bytes: held }: Holding): boolean {
    const { maxIntents, maxIntentBytes, maxForwarderShare } = limits
    return ranking.size > maxIntents * maxForwarderShare || held > maxIntentBytes * maxForwarderShare
  }

  /** Whether an intent fits in once others have left, of which those in `freed` already have. */
  function fits(incoming: LiveIntent, leaving: readonly LiveIntent[], freed: readonly LiveIntent[]): boolean {
    const toLeave = leaving.slice(freed.length)
    const bytesAfter = toLeave.reduce(
      (sum, { record }) => sum - record.bytes.length,
      bytes + incoming.record.bytes.length,
    )
    return all.size - toLeave.length < limits.maxIntents && bytesAfter <= limits.maxIntentBytes
  }

  /**
   * Who goes first. Invariants:
   * 1. What has expired goes before what is live.
   * 2. While any forwarder fills more than its share of the pool, only intents of such forwarders go, the lowest in rank
   *    first: a flood through a few peers costs the others nothing.
   * 3. Otherwise the lowest of all goes, and a newcomer that does not outrank it gets no place.
   * 4. Whether a newcomer gets a place never depends on who forwarded it, so its forwarder's share is not asked here.
   *    Otherwise a peer could censor: use up its own share, then be the first to forward what is to be refused.
   */
  function nextToGo(incoming: LiveIntent, nowMs: number): LiveIntent | undefined {
    const soonest = all.soonestToExpire()
    if (soonest !== undefined && soonest.record.value.expiresAt <= nowMs) return soonest
    if (excessive.size > 0) {
      const lowestOfEach = [...excessive].map(({ ranking }) => ranking.lowest(nowMs)!)
      return lowestOf(lowestOfEach, nowMs)
    }
    const lowest = all.lowest(nowMs)
    return lowest !== undefined && rankOf(lowest, nowMs) < rankOf(incoming, nowMs) ? lowest : undefined
  }

  return {
    get size() {
      return all.size
    },
    get bytes() {
      return bytes
    },
    take,
    free,
    soonestToExpire: () => all.soonestToExpire(),
    victimsOf(incoming, previous, nowMs) {
      const leaving = previous ? [previous] : []
      // Places are freed to see who would be next, and all taken again: to decide is not yet to act.
      const freed: LiveIntent[] = []
      try {
        while (!fits(incoming, leaving, freed)) {
          for (const intent of leaving.slice(freed.length)) {
            free(intent)
            freed.push(intent)
          }
          const victim = nextToGo(incoming, nowMs)
          if (victim === undefined) return undefined
          leaving.push(victim)
        }
        return previous ? leaving.slice(1) : leaving
      } finally {
        freed.forEach(take)
      }
    },
  }
}
