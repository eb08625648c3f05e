// The benchmark of hostile input, small: the kinds that send records, and those that send frames of no use.

import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'
import { kinds, punishedOf } from './hostile.ts'

interface Became {
  readonly sent: number
  readonly refused: number
  readonly disconnected: number
  readonly taken: number
  readonly codes: Readonly<Record<string, number>>
  readonly honestDelivered: number
}

const small = { peers: 1, connections: 10, phase: 100, forget: 0, rate: 20 }

test('every kind of record is refused by its own rule, its sender is sent away, and honest records arrive', async () => {
  const to = Object.keys(kinds).indexOf('oversizeFrames') + 1
  const outcome = await runSmall('hostile', { ...small, to })
  expect(outcome).toMatchObject({ up: true, honestDelivered: 1, honestPunished: 0, rssMb: expect.any(Number) })
  const became = outcome['kinds'] as Record<string, Became>
  expect(Object.keys(became)).toEqual(Object.keys(kinds).slice(0, to))
  const rejected = {
    deepCbor: 'payload',
    longCbor: 'payload',
    nonCanonicalPayload: 'payload-canonical',
    nonCanonicalEnvelope: 'envelope-canonical',
    resignedCopies: 'signer',
    wrongTopic: 'topic',
    wrongSignature: 'signature',
    tooLittleWork: 'work',
  }
  for (const [name, code] of Object.entries(rejected)) {
    const { sent, refused, codes, disconnected, taken } = became[name]!
    expect({ name, refused, disconnected, taken, rules: Object.keys(codes) }).toEqual({
      name,
      refused: sent,
      disconnected: 1,
      taken: 0,
      rules: [code],
    })
    expect(codes[code]).toBeGreaterThanOrEqual(10)
  }
  // A peer is not sent away for what an honest one may send; a record is not refused for a field that is taken off it.
  expect(became['expired']).toMatchObject({ sent: 20, refused: 20, disconnected: 0, codes: { expired: 20 } })
  expect(became['future']).toMatchObject({ sent: 20, refused: 20, disconnected: 0, codes: { future: 20 } })
  expect(became['foreignFields']).toMatchObject({ sent: 20, refused: 15, taken: 5 })
  expect(became['garbageFrames']).toMatchObject({ taken: 0, codes: {} })
}, 60_000)

test('an honest peer counts as punished once its score was below 0, on either side, or it was cut off or rejected', () => {
  const relay = { rssMb: 0, refused: {}, taken: {}, sentAway: [], lowestScores: { honest: 0, stranger: -1 } }
  const calm = { lost: 0, relay, honestPeers: ['honest'], relayScores: { relay: 0 } }
  expect(punishedOf(calm)).toBe(0)
  expect(punishedOf({ ...calm, lost: 1 })).toBe(1)
  expect(punishedOf({ ...calm, relayScores: { relay: -0.1 } })).toBe(1)
  expect(punishedOf({ ...calm, relay: { ...relay, lowestScores: { honest: -0.1 } } })).toBe(1)
  expect(punishedOf({ ...calm, relay: { ...relay, sentAway: ['honest'] } })).toBe(1)
  expect(punishedOf({ ...calm, relay: { ...relay, refused: { honest: { known: 5, work: 2 } } } })).toBe(2)
})
