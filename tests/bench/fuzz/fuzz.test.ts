// The fuzzer, small: nothing throws, and what would throw is told with what makes it again.

import { expect, test } from 'vitest'
import { runSmall } from '../smoke.fixture.ts'
import { inputOf, runBatch, type Batch } from './batch.ts'
import type { Decoder } from './decoder.ts'
import { decoders } from './decoders.ts'
import { fuzz, plan } from './fuzz.ts'

const inputs = 20_000

test('tens of thousands of inputs go to all decoders, and none throws', async () => {
  const outcome = await runSmall('fuzz', { inputs, threads: 1 })
  expect(outcome).toMatchObject({ inputs, throws: 0, overrides: {} })
  const tallies = outcome['decoders'] as Record<string, { inputs: number; accepted: number; refused: number }>
  expect(Object.keys(tallies).toSorted()).toEqual(Object.keys(decoders).toSorted())
  expect(Object.values(tallies).reduce((sum, tally) => sum + tally.inputs, 0)).toBe(inputs)
  // Inputs of which none were taken would show only that the first check works.
  const deep = ['payload', 'envelope', 'intent', 'withdrawal', 'offer', 'profile', 'offerFrame', 'admission', 'match']
  for (const name of deep)
    expect(tallies[name], name).toMatchObject({
      accepted: expect.toSatisfy((count: number) => count > 0),
      refused: expect.toSatisfy((count: number) => count > 0),
    })
}, 60_000)

const batch: Batch = { decoder: 'faulty', seed: 7, first: 0, count: 300 }
const { make } = decoders['payload']!
const isUnlucky = (input: Uint8Array): boolean => input.length % 9 === 4

test('an input that throws is counted, and its number makes it again', async () => {
  const decode = (input: Uint8Array): boolean => {
    if (isUnlucky(input)) throw new TypeError('out of luck')
    return true
  }
  const faulty: Decoder = { covers: [], weight: 1, make, open: () => decode }
  const { accepted, throws, findings } = await runBatch(faulty, batch)
  const unlucky = Array.from({ length: batch.count }, (_, input) => inputOf(faulty, batch, input)).filter(isUnlucky)
  expect(throws).toBe(unlucky.length)
  expect(throws).toBeGreaterThan(5)
  expect(accepted).toBe(batch.count - throws)
  const [first] = findings
  expect(first).toMatchObject({ decoder: 'faulty', what: expect.stringContaining('TypeError: out of luck') })
  const again = await runBatch(faulty, { ...batch, first: first!.input, count: 1 })
  expect(again.findings).toEqual([{ ...first, what: expect.any(String) }])
})

test('a rejection counts as a throw, and what takes long as slow', async () => {
  const rejecting: Decoder = { covers: [], weight: 1, make, open: () => () => Promise.reject(new Error('later')) }
  expect(await runBatch(rejecting, { ...batch, count: 10 })).toMatchObject({ throws: 10, accepted: 0 })
  const idle = (input: Uint8Array): boolean => {
    const before = process.threadCpuUsage()
    while (input.length > 0 && process.threadCpuUsage(before).user < 8000);
    return false
  }
  const slow: Decoder = { covers: [], weight: 1, slowMs: 4, make, open: () => idle }
  expect(await runBatch(slow, { ...batch, count: 3 })).toMatchObject({
    refused: 3,
    slow: expect.toSatisfy((count: number) => count > 0),
    findings: expect.arrayContaining([expect.objectContaining({ what: expect.stringContaining('takes') })]),
  })
})

test('every input is in one batch, whatever their number', () => {
  const usual = Object.fromEntries(Object.entries(fuzz.sizes).map(([name, size]) => [name, size.usual]))
  for (const many of [1, 7, 12_345, 10_000_000]) {
    const batches = plan({ ...usual, inputs: many } as Parameters<typeof plan>[0], 1, decoders)
    expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(many)
  }
  const one = plan({ ...usual, inputs: 9000, decoder: 3, first: 50 } as Parameters<typeof plan>[0], 1, decoders)
  expect(one.map(({ decoder, first }) => [decoder, first])).toEqual([0, 4000, 8000].map((at) => ['intent', 50 + at]))
})
