// The benchmark of memory, small, beside a node that leaks on purpose: what is leaked is what it must find.
import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'

test('a leak is found, and about as large as it is', { timeout: 60_000 }, async () => {
  const leakBytes = 100_000
  const small = { minutes: 0, seconds: 4, warmup: 1, rate: 100, peers: 60, leak: leakBytes }
  // Bytes for each intent are MB for a million of them.
  const isAbout = (mb: number) => mb > 0.7 * leakBytes && mb < 1.3 * leakBytes
  expect(await runSmall('soak', small)).toMatchObject({
    heapMbPerMillion: expect.toSatisfy(isAbout),
    ci95: [expect.any(Number), expect.any(Number)],
    peersChurned: expect.toSatisfy((peers: number) => peers > 0),
    heapMbPer10kPeers: expect.any(Number),
    overrides: { minWorkBits: { public: 16, here: 8 } },
  })
})
