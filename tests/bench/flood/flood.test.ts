// The benchmark of floods, small: one round of a second each.
import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('flood gives the numbers that scripts know', async () => {
  const numbers = await runSmall('flood', { rounds: 1, seconds: 1, honest: 2, intents: 12_000, modest: 1 })
  expect(numbers).toMatchObject({
    honestDelivered: expect.toSatisfy((share: number) => share > 0 && share <= 1),
    checksSpentPerRejectingPeer: expect.toSatisfy((checks: number) => checks > 0 && checks <= 10),
    // Four forge at a time: some of them came back under a new name.
    identities: expect.toSatisfy((identities: number) => identities > 4),
    honestPunished: 0,
    validFloodShare: expect.toSatisfy((share: number) => share > 0 && share < 1),
    overrides: { minWorkBits: { public: 16, here: 8 } },
  })
}, 60_000)
