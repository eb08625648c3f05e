// What is no longer used is gone at once, and what is used stays.

import { expect, test } from 'vitest'
import { releaseMemory } from './release-memory.ts'

const MiB = 1024 * 1024
const heapMb = () => process.memoryUsage().heapUsed / MiB

test('garbage goes, and the rest stays', async () => {
  const numbers = () => Array.from({ length: 4 * MiB }, (_, i) => i + 0.5)
  const kept = numbers()
  let garbage: readonly number[] | undefined = numbers()
  const fullMb = heapMb()
  expect(garbage.at(-1)).toBe(kept.at(-1))
  garbage = undefined
  await releaseMemory()
  expect(fullMb - heapMb()).toBeGreaterThan(20)
  expect(kept).toHaveLength(4 * MiB)
})
