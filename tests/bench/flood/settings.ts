// What the processes of `bench -- flood` agree on.

import { networkParameters } from '@pregon/protocol'
import { topicIn } from '../intents.ts'

export const network = 'bench'
export const tuning = { minWorkBits: 8 }
export const parameters = { ...networkParameters(network), ...tuning }
export const topic = topicIn(network)
export const recordBytes = 600
export const lifeMs = 24 * 60 * 60 * 1000
