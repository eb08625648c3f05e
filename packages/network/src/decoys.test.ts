// The topics that a buyer hides among.

import { allTopics } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { decoysFor } from './decoys.ts'
import { network, secretOf, topic } from './loopback.fixture.ts'

test('the decoys of an intent are other topics of the network, and the same ones each time', () => {
  const decoys = decoysFor(network, topic, secretOf(1), 3)
  expect(new Set(decoys).size).toBe(3)
  expect(decoys).not.toContain(topic)
  for (const decoy of decoys) expect(allTopics(network)).toContain(decoy)
  expect(decoysFor(network, topic, secretOf(1), 3)).toEqual(decoys)
})

test('another intent has others, and every topic comes to be one', () => {
  const drawn = Array.from({ length: 256 }, (_, i) => decoysFor(network, topic, secretOf(i), 3))
  expect(new Set(drawn.map((decoys) => decoys.join())).size).toBeGreaterThan(250)
  const often = Map.groupBy(drawn.flat(), (decoy) => decoy)
  expect(often.size).toBeGreaterThan(allTopics(network).length * 0.8)
})
