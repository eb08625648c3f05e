// The benchmark of rendezvous, small: a few vendors, one that stops, two intents.
import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('rendezvous gives the numbers that scripts know', async () => {
  const small = { nodes: 6, buyers: 1, categories: 2, intents: 2, stopped: 1, settle: 2 }
  expect(await runSmall('rendezvous', small)).toMatchObject({
    found: expect.toSatisfy((share: number) => share > 0),
    p50Ms: expect.any(Number),
    p99Ms: expect.any(Number),
    lookups: 2,
    overrides: {},
  })
})
