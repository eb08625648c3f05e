// When a command that follows offers ends: at Ctrl-C, after a time, after some offers, or with the last live intent.

import { once } from 'node:events'
import type { EndingOptions } from './commands/ending-options.ts'
import type { BuyerRecords, IntentView } from './daemon/buyer-service.ts'
import { limits } from './limits.ts'

export interface Ending {
  /** To be called for each offer. */
  readonly offerCame: () => void
  /** There is nothing more to wait for. */
  readonly over: () => void
  /** Resolves once there is a reason to stop. */
  readonly reached: () => Promise<void>
}

/** `isOver` is asked now and then whether there is still something to wait for. */
export function createEnding(
  { wait, untilOffers = Infinity }: EndingOptions,
  interrupted: AbortSignal,
  isOver: () => Promise<boolean> = async () => false,
): Ending {
  const enough = new AbortController()
  const timed = wait === undefined ? [] : [AbortSignal.timeout(wait)]
  const ends = AbortSignal.any([interrupted, enough.signal, ...timed])
  const over = (): void => enough.abort()
  const check = async (): Promise<void> => {
    if (await isOver()) over()
  }
  let offers = 0
  return {
    over,
    offerCame() {
      offers += 1
      if (offers >= untilOffers) over()
    },
    async reached() {
      // Where the node has gone, nothing is left to ask.
      const expiring = setInterval(() => void check().catch(over), limits.expiryCheckMs)
      try {
        if (!ends.aborted) await once(ends, 'abort')
      } finally {
        clearInterval(expiring)
      }
    },
  }
}

export async function liveIntents(records: Pick<BuyerRecords, 'intents'>): Promise<IntentView[]> {
  return (await records.intents()).filter(({ state }) => state === 'live')
}
