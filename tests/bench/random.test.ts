// One seed, one sequence; and whatever is drawn is within its bounds.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'

test('the same seed draws the same, another seed something else', () => {
  const draw = (seed: number) => createRandom(seed).bytes(32)
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('numbers are below their bound, and each is drawn about equally often', () => {
  const random = createRandom(1)
  const counts = [0, 0, 0, 0, 0]
  for (let i = 0; i < 5000; i++) counts[random.below(5)]! += 1
  expect(Math.min(...counts)).toBeGreaterThan(900)
})

test('a sample has no entry twice, and is never larger than its list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat(20), fc.nat(), (list, count, seed) => {
      const sample = createRandom(seed).sample(list, count)
      expect(sample).toHaveLength(Math.min(count, list.length))
      expect(new Set(sample).size).toBe(sample.length)
      expect(list).toEqual(expect.arrayContaining(sample))
    }),
  )
})
