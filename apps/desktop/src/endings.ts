// When a command that follows offers ends: at Ctrl-C, after a time, after some offers, or with the last live intent.

import { once } from 'node:events'
import type { BuyerNode, OwnIntent } from '@pregon/node'
import type { EndingOptions } from './commands/ending-options.ts'
import { limits } from './limits.ts'

export interface Ending {
  /** To be called for each offer. */
  readonly offerCame: () => void
  /** Resolves once there is a reason to stop. */
  readonly reached: () => Promise<void>
}

export function createEnding(
  node: BuyerNode,
  { wait, untilOffers = Infinity }: EndingOptions,
  interrupted: AbortSignal,
): Ending {
  const enough = new AbortController()
  const timed = wait === undefined ? [] : [AbortSignal.timeout(wait)]
  const ends = AbortSignal.any([interrupted, enough.signal, ...timed])
  let offers = 0
  return {
    offerCame() {
      offers += 1
      if (offers >= untilOffers) enough.abort()
    },
    async reached() {
      const expiring = setInterval(() => {
        if (liveIntents(node).length === 0) enough.abort()
      }, limits.expiryCheckMs)
      try {
        if (!ends.aborted) await once(ends, 'abort')
      } finally {
        clearInterval(expiring)
      }
    },
  }
}

export function liveIntents(node: BuyerNode): OwnIntent[] {
  return node.intents().filter(({ state }) => state === 'live')
}
