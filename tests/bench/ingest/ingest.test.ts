// The benchmark of ingest, small: one round of a few hundred intents.
import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('ingest gives the numbers that scripts know', async () => {
  const positive = expect.toSatisfy((rate: number) => rate > 0)
  expect(await runSmall('ingest', { rounds: 1, intents: 300, warm: 100 })).toMatchObject({
    ours: positive,
    stockStrictSign: positive,
    noChecks: positive,
    verifyOnly: positive,
    overrides: { minWorkBits: { public: 16, here: 8 } },
  })
}, 60_000)
