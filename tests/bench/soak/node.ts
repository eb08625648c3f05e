// The node of `bench -- soak`: a relay as it runs in public, which tells how much heap it holds when asked.

import { argumentsOf, onLine, report } from '../children.ts'
import { createRelay } from '../relay.ts'
import { network, tuning } from './settings.ts'

export interface Sample {
  /** What is in use after a collection: JavaScript's heap, and buffers outside of it. */
  readonly heapBytes: number
  readonly residentBytes: number
  /** Intents admitted since the start. */
  readonly admitted: number
  readonly refused: number
  /** Intents in the pool. */
  readonly live: number
}

/** Bytes to hold on to for each intent: a leak on purpose. */
const [leakBytes] = argumentsOf<[number]>()

const relay = createRelay(network, tuning)
let admitted = 0
let refused = 0
const leak: Uint8Array[] = []
relay.events.on('pool', ({ type }) => {
  if (type !== 'admitted') return
  admitted += 1
  if (leakBytes > 0) leak.push(new Uint8Array(leakBytes))
})
relay.events.on('refused', () => void (refused += 1))

function sample(): Sample {
  // Twice, since what the first collection finalizes is only freed by the second.
  gc!()
  gc!()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heapBytes: heapUsed + external, residentBytes: rss, admitted, refused, live: relay.liveIntents() }
}

onLine(() => report(sample()))
await relay.start()
report({ address: relay.addresses()[0]! })
