// The node of `bench -- hostile`: a relay as it runs in public, which tells what it refused, and of whom.

import { onLine, report } from '../children.ts'
import { lowestScores } from '../lowest-scores.ts'
import { createRelay } from '../relay.ts'
import { network, tuning } from './settings.ts'

export interface RelaySample {
  readonly rssMb: number
  /** By peer: its records that were refused, by rule, and how many were taken. */
  readonly refused: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly taken: Readonly<Record<string, number>>
  readonly sentAway: readonly string[]
  /** The lowest score that gossip gave each peer since it started. */
  readonly lowestScores: Readonly<Record<string, number>>
}

const refused: Record<string, Record<string, number>> = {}
const taken: Record<string, number> = {}
const sentAway: string[] = []

const relay = createRelay(network, tuning)
relay.events.on('refused', ({ code }, { from }) => {
  const counts = (refused[from] ??= {})
  counts[code] = (counts[code] ?? 0) + 1
})
relay.events.on('pool', (event) => {
  if (event.type === 'admitted') taken[event.intent.from] = (taken[event.intent.from] ?? 0) + 1
})
relay.events.on('sent-away', (peer) => void sentAway.push(peer))

onLine(() => {
  const rssMb = process.memoryUsage().rss / 1e6
  report({ rssMb, refused, taken, sentAway, lowestScores: lowestScores() } satisfies RelaySample)
})
await relay.start()
report({ address: relay.addresses()[0]! })
