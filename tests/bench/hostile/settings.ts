// What everybody in `bench -- hostile` goes by, and where that is not as in public.

import { networkParameters } from '@pregon/protocol'
import type { Override } from '../benchmark.ts'
import { topicIn } from '../intents.ts'

export const network = 'bench'

export const tuning = { minWorkBits: 8 }

export const parameters = { ...networkParameters(network), ...tuning }

export const topic = topicIn(network)

export const overrides: readonly Override[] = [
  {
    setting: 'minWorkBits',
    public: networkParameters(network).minWorkBits,
    here: tuning.minWorkBits,
    why: 'so that one process can make the intents of many; the check stays on',
  },
]
