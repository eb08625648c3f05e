// The node that is flooded: a relay as it runs in public, which tells of whom it took and refused what.

import { onLine, report } from '../children.ts'
import { lowestScores } from '../lowest-scores.ts'
import { createRelay } from '../relay.ts'
import { network, tuning } from './settings.ts'

/** What happened since the node was asked last; scores since it started. Counts are by peer. */
export interface NodeSample {
  readonly taken: Readonly<Record<string, number>>
  /** Signatures that were checked and did not hold. */
  readonly badSignatures: Readonly<Record<string, number>>
  readonly sentAway: readonly string[]
  readonly lowestScores: Readonly<Record<string, number>>
}

let taken: Record<string, number> = {}
let badSignatures: Record<string, number> = {}
let sentAway: string[] = []

const relay = createRelay(network, tuning)
relay.events.on('refused', ({ code }, { from }) => {
  if (code === 'signature') badSignatures[from] = (badSignatures[from] ?? 0) + 1
})
relay.events.on('pool', (event) => {
  if (event.type === 'admitted') taken[event.intent.from] = (taken[event.intent.from] ?? 0) + 1
})
relay.events.on('sent-away', (peer) => void sentAway.push(peer))

onLine(() => {
  report({ taken, badSignatures, sentAway, lowestScores: lowestScores() } satisfies NodeSample)
  taken = {}
  badSignatures = {}
  sentAway = []
})
await relay.start()
report({ address: relay.addresses()[0]! })
