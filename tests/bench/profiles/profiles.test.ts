// The benchmark of profiles, small: one liar of each kind that answers, all of its questions and attempts.
import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('profiles gives the numbers that scripts know', async () => {
  const small = { servers: 8, lying: 38, clients: 1, askers: 1, k: 4, vendors: 2 }
  const counts = { rounds: 1, reads: 4, rollbacks: 6, 'stock-servers': 1, deadline: 1 }
  expect(await runSmall('profiles', { ...small, ...counts })).toMatchObject({
    reads: 4,
    newest: expect.toBeOneOf([0.25, 0.5, 0.75, 1]),
    stockNewest: expect.any(Number),
    rollbacksAccepted: 0,
    rollbackAttempts: 6,
    stockRollbacksAccepted: expect.toSatisfy((count: number) => count >= 3),
    overrides: { kBucketSize: { public: 20, here: 4 } },
    seed: 1,
  })
})
