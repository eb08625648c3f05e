// The benchmark of the mesh, small: few nodes, few records, and one silent peer.
import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { runSmall } from '../smoke.fixture.ts'
import { createBook } from './book.ts'
import { drawGraph } from './graph.ts'

test('mesh gives the numbers that scripts know', async () => {
  const small = { nodes: 5, silent: 20, dials: 1, rate: 20, settle: 1, warmup: 0, seconds: 1, rounds: 1 }
  const numbers = await runSmall('mesh', small)
  expect(numbers).toMatchObject({
    checksPerIntentAndNode: 1,
    // No byte that is useful arrives without its frame, and none is counted twice.
    wirePerUsefulByte: expect.toSatisfy((bytes: number) => bytes > 1 && bytes < 4),
    wireVsStock: expect.toSatisfy((ratio: number) => ratio > 0.1 && ratio < 1),
    cpuVsStock: expect.toSatisfy((ratio: number) => ratio > 0),
    p99VsStock: expect.toSatisfy((ratio: number) => ratio > 0),
    d: expect.any(Number),
    deliveryWithSilentPeers: 1,
    delivery: 1,
    stockDelivery: 1,
    overrides: { minWorkBits: { public: 16, here: 8 } },
  })
  // One of four honest nodes publishes, and three get it: as many records as fell into the second.
  expect(Number(numbers['silentPairs']) % 3).toBe(0)
  expect(numbers['silentPairs']).toBeGreaterThanOrEqual(3 * 10)
}, 60_000)

test('a record counts once for each other node, and as delivered only where it came in time', async () => {
  let nowMs = 0
  const book = createBook(5000, () => nowMs)
  const [first, second] = [new Uint8Array(600).fill(1), new Uint8Array(700).fill(2)]
  book.published(0, first)
  nowMs = 100
  for (const node of [0, 1, 1, 2]) book.delivered(node, first)
  book.delivered(1, new Uint8Array(600).fill(3))
  book.published(1, second)
  nowMs = 5101
  book.delivered(2, second)
  expect(book.sums()).toEqual({ deliveries: 3, usefulBytes: 1900 })
  const nodes = [0, 1, 2]
  expect(book.ofThosePublished({ fromMs: 0, untilMs: 200 }, nodes)).toEqual({ expected: 4, latenciesMs: [100, 100] })
  expect(book.ofThosePublished({ fromMs: 50, untilMs: 200 }, nodes)).toEqual({ expected: 2, latenciesMs: [] })
})

test('nobody dials itself or the same peer twice, and nobody is dialled by many', () => {
  const dials = drawGraph(createRandom(1), 30, 5)
  const pairs = dials.flatMap((others, node) => others.map((other) => [node, other].toSorted((a, b) => a - b).join()))
  expect(new Set(pairs)).toHaveLength(150)
  for (const node of dials.keys()) {
    expect(dials[node]).not.toContain(node)
    expect(dials.filter((others) => others.includes(node)).length).toBeLessThanOrEqual(7)
  }
})
