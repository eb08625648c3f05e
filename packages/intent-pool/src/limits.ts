// Every maximum of the pool, one documented line each. SPEC section 12.

import { lastMomentOf, limits } from '@pregon/protocol'

/**
 * What a node may set for itself. By measure, a live intent of 850 bytes takes 7 kB of heap and a remembered one 360
 * bytes, so the defaults stay below 250 MB.
 */
export interface PoolLimits {
  /** Live intents at a time. */
  readonly maxIntents: number
  /** Bytes of all live intents together, envelopes included. At least one record's. */
  readonly maxIntentBytes: number
  /** The part of either maximum, from 0 to 1, that one forwarder's intents may fill before they are the first to go. */
  readonly maxForwarderShare: number
  /** Intents remembered at a time, live or ended. More than `maxIntents`. */
  readonly maxRemembered: number
}

export const poolLimits: PoolLimits = {
  maxIntents: 20_000,
  maxIntentBytes: 32 * 1024 * 1024,
  maxForwarderShare: 1 / 8,
  maxRemembered: 250_000,
}

/** The node's own limits over the defaults. Throws a RangeError for limits that cannot be kept. */
export function ensurePoolLimits(own: Partial<PoolLimits>): PoolLimits {
  const { maxIntents, maxIntentBytes, maxForwarderShare, maxRemembered } = { ...poolLimits, ...own }
  ensure(Number.isSafeInteger(maxIntents) && maxIntents > 0, 'maxIntents must be a whole number above 0')
  ensure(
    maxIntentBytes >= limits.maxIntentBytes,
    `maxIntentBytes must hold one record of ${limits.maxIntentBytes} bytes`,
  )
  ensure(maxForwarderShare > 0 && maxForwarderShare <= 1, 'maxForwarderShare must be above 0 and at most 1')
  ensure(maxRemembered > maxIntents, 'maxRemembered must be more than maxIntents: what is live is always remembered')
  return { maxIntents, maxIntentBytes, maxForwarderShare, maxRemembered }
}

/** How far a node's own clock may be set wrong for a while without its forgetting what it then would take again. */
const maxClockFaultMs = 24 * 60 * 60 * 1000

/** When nothing that an intent's key signed can do harm any more, whichever of two clocks one asks. */
export function rememberUntilMs(bornAtMs: number): number {
  return lastMomentOf({ bornAt: bornAtMs }) + maxClockFaultMs
}

function ensure(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new RangeError(`Limits of the intent pool: ${rule}.`)
}
