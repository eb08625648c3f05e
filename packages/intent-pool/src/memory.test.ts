// The volatile memory passes the suite that every memory must, and the suite catches memories that are wrong.

import { describe, expect, test } from 'vitest'
import { createVolatileMemory } from './memory.ts'
import type { PoolMemory } from './ports.ts'
import { poolMemorySuite } from './testing.ts'

const createKept = () => {
  const memory = createVolatileMemory()
  return () => memory
}

describe('the volatile memory', () => {
  test.each(poolMemorySuite(createKept))('$name', ({ run }) => {
    expect(run).not.toThrow()
  })
})

describe('the suite of the port fails a memory that', () => {
  const wrong: Record<string, (memory: PoolMemory) => PoolMemory> = {
    'forgets when it is opened again': () => createVolatileMemory(),
    'keeps the first entry of a key': (memory) => ({
      ...memory,
      save: (entry) => [...memory.load(0)].some(({ key }) => key === entry.key) || memory.save(entry),
    }),
    'never forgets': (memory) => ({ ...memory, forget: () => {} }),
    'forgets everything': (memory) => ({
      ...memory,
      forget: () => memory.forget([...memory.load(0)].map(({ key }) => key)),
    }),
    'loads what can do no harm': (memory) => ({ ...memory, load: () => memory.load(0) }),
    'loses a field': (memory) => ({
      ...memory,
      load: (nowMs) => [...memory.load(nowMs)].map((entry) => ({ ...entry, withdrawn: false })),
    }),
  }

  test.each(Object.entries(wrong))('%s', (_, spoil) => {
    const failures = poolMemorySuite(() => {
      const memory = createVolatileMemory()
      return () => spoil(memory)
    }).filter(({ run }) => throws(run))
    expect(failures).not.toEqual([])
  })
})

function throws(run: () => void): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}
