// The benchmark of memory, small: one round of a second.

import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('idle gives the numbers that scripts know, and they are of running nodes', async () => {
  // As many items as tell in the memory.
  const numbers = await runSmall('idle', { seconds: 1, rounds: 1, items: 10_000 })
  const plausible = expect.toSatisfy((mb: number) => mb > 50 && mb < 500)
  expect(numbers).toMatchObject({
    rssMb: plausible,
    bareRssMb: plausible,
    rssMb10kItems: plausible,
    flags: 'none',
    rounds: [[plausible, plausible, plausible]],
  })
  expect(numbers['extraMb']).toBeGreaterThan(1)
}, 60_000)
