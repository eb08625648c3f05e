// The benchmark of the first offer, small: three vendors, two rounds.

import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('offer gives the numbers that scripts know, of offers that came', async () => {
  const numbers = await runSmall('offer', { vendors: 3, rounds: 2, warm: 0, settle: 0 })
  // Neither a handshake nor a disk is faster.
  const some = expect.toSatisfy((ms: number) => ms > 1 && ms < 15_000)
  expect(numbers).toMatchObject({ p50Ms: some, p99Ms: some, floorP50Ms: some, floorP99Ms: some, offers: 2 })
  expect(numbers['p99Ms']).toBeGreaterThanOrEqual(Number(numbers['p50Ms']))
  expect(numbers['lastOfferP50Ms']).toBeGreaterThan(Number(numbers['p50Ms']))
}, 60_000)
