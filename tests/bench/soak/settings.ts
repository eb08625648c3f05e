// What the node of `bench -- soak` runs with, and where that is not as in public.

import { poolLimits } from '@pregon/intent-pool'
import { limits as networkLimits } from '@pregon/network'
import { networkParameters } from '@pregon/protocol'
import type { Override } from '../benchmark.ts'

export const network = 'bench'

/** Caches that are full long before the measuring begins. */
export const tuning = { minWorkBits: 8, pool: { maxIntents: 2000, maxRemembered: 4000 }, maxKnownPeers: 256 }

const sooner = 'so that it is full before the measuring begins, and what grows then is no cache'

export const overrides: readonly Override[] = [
  {
    setting: 'minWorkBits',
    public: networkParameters(network).minWorkBits,
    here: tuning.minWorkBits,
    why: 'so that one process can make the intents of many; the check stays on',
  },
  { setting: 'maxIntents', public: poolLimits.maxIntents, here: tuning.pool.maxIntents, why: sooner },
  { setting: 'maxRemembered', public: poolLimits.maxRemembered, here: tuning.pool.maxRemembered, why: sooner },
  { setting: 'maxKnownPeers', public: networkLimits.maxKnownPeers, here: tuning.maxKnownPeers, why: sooner },
]
