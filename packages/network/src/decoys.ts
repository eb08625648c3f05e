// The topics among which a buyer hides the one that it looks up. SPEC section 17.3.

import { createHmac } from 'node:crypto'
import { allTopics, type Topic } from '@pregon/protocol'
import { compare } from 'uint8arrays/compare'

/**
 * `count` other topics of the network. The same secret gives the same ones for a topic: what is looked up again in other
 * company would be the one thing that the two sets have in common.
 */
export function decoysFor(network: string, topic: Topic, secret: Uint8Array, count: number): Topic[] {
  const others = allTopics(network).filter((other) => other !== topic)
  const drawn = others.map((other) => ({ other, lot: createHmac('sha256', secret).update(other).digest() }))
  return drawn
    .toSorted((a, b) => compare(a.lot, b.lot))
    .slice(0, count)
    .map(({ other }) => other)
}
