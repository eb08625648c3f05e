// What is remembered stays within its bound, lets go in the stated order, and is the same after a restart.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits, recordIdOf } from '@pregon/protocol'
import { rememberUntilMs } from './limits.ts'
import { createVolatileMemory } from './memory.ts'
import type { RememberedIntent } from './ports.ts'
import { recallIntents } from './remembered-intents.ts'
import { category, startMs } from './records.fixture.ts'

const entryOf = (key: string, births = 0): RememberedIntent => ({
  key,
  bornAtMs: startMs + births * limits.bornAtStepMs,
  category,
  revision: 0,
  recordId: recordIdOf(new Uint8Array()),
  withdrawn: false,
})

test('a full memory forgets the ended intent whose memory ends soonest, also in its port', () => {
  const memory = createVolatileMemory()
  const remembered = recallIntents(memory, 3, startMs)
  remembered.remember(entryOf('live', 0), true)
  remembered.remember(entryOf('late', 9), false)
  remembered.remember(entryOf('early', 1), false)
  remembered.remember(entryOf('middle', 5), false)
  expect(['live', 'late', 'early', 'middle'].filter((key) => remembered.get(key))).toEqual(['live', 'late', 'middle'])
  expect([...memory.load(startMs)].map(({ key }) => key)).toEqual(['live', 'late', 'middle'])
})

test('a live intent may be forgotten once it is released', () => {
  const remembered = recallIntents(createVolatileMemory(), 2, startMs)
  remembered.remember(entryOf('first', 0), true)
  remembered.remember(entryOf('second', 1), true)
  remembered.release('first')
  remembered.remember(entryOf('third', 2), true)
  expect(remembered.get('first')).toBeUndefined()
  expect(remembered.get('second')).toBeDefined()
})

test('a memory larger than the bound is cut down when it is read', () => {
  const memory = createVolatileMemory()
  for (let i = 0; i < 5; i++) memory.save(entryOf(String(i), i))
  const remembered = recallIntents(memory, 2, startMs)
  expect(remembered.size).toBe(2)
  expect([...memory.load(startMs)].map(({ key }) => key)).toEqual(['3', '4'])
})

test('an entry is forgotten at the moment from which it can do no harm', () => {
  const memory = createVolatileMemory()
  const remembered = recallIntents(memory, 10, startMs)
  remembered.remember(entryOf('first', 0), false)
  remembered.remember(entryOf('second', 1), false)
  expect(remembered.nextHarmlessMs()).toBe(rememberUntilMs(startMs))
  remembered.forgetHarmless(rememberUntilMs(startMs) - 1)
  expect(remembered.size).toBe(2)
  remembered.forgetHarmless(rememberUntilMs(startMs))
  expect(remembered.get('first')).toBeUndefined()
  expect([...memory.load(startMs)].map(({ key }) => key)).toEqual(['second'])
})

test('an entry that the port did not take is not remembered', () => {
  const memory = { ...createVolatileMemory(), save: () => fail('the disk is full') }
  const remembered = recallIntents(memory, 10, startMs)
  expect(() => remembered.remember(entryOf('first'), true)).toThrow('the disk is full')
  expect(remembered.size).toBe(0)
})

test('after any changes, the bound holds, what is live is there, and the port holds the same', () => {
  const change = fc.record({ key: fc.nat(9).map(String), births: fc.nat(5), isLive: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const memory = createVolatileMemory()
      const remembered = recallIntents(memory, 5, startMs)
      const live = new Set<string>()
      for (const { key, births, isLive } of changes) {
        // A birth never changes while it is remembered, and no more than four are ever live.
        const entry = remembered.get(key) ?? entryOf(key, births)
        if (isLive && live.size < 4) live.add(key)
        else live.delete(key)
        remembered.remember(entry, live.has(key))
        const inPort = new Map([...memory.load(startMs)].map((each) => [each.key, each]))
        expect(remembered.size).toBeLessThanOrEqual(5)
        expect(inPort.size).toBe(remembered.size)
        expect([...inPort].every(([each, value]) => remembered.get(each) === value)).toBe(true)
        expect([...live].every((each) => inPort.has(each))).toBe(true)
      }
    }),
  )
})

function fail(message: string): never {
  throw new Error(message)
}
