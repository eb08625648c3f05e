// A line in which nobody stands behind all that another one sends, and which is never longer than it may be.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFairLine, type FairLine } from './fair-line.ts'

/** A line whose work ends when the test says so. */
function openLine(maxAtWork: number, maxWaiting: number) {
  const line = createFairLine({ maxAtWork, maxWaiting })
  const begun: string[] = []
  const dropped: string[] = []
  const ends: (() => void)[] = []
  const add = (from: string, name = from): void =>
    line.add(from, {
      work: async () => {
        begun.push(name)
        await new Promise<void>((resolve) => ends.push(resolve))
      },
      onDropped: () => dropped.push(name),
    })
  const endOne = async (): Promise<void> => {
    ends.shift()?.()
    await settled()
  }
  return { line, add, begun, dropped, ends, endOne }
}

/** What follows from the end of a job happens in microtasks. */
const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('one job of one sender does not wait behind ten thousand of another', () => {
  const { line, add, begun } = openLine(32, 20_000)
  for (let i = 0; i < 10_000; i++) add('flood')
  add('other')
  line.start()
  expect(begun.indexOf('other')).toBeLessThanOrEqual(1)
})

test('it finds somebody to serve it also where the other one was there first, and none of its work ends', () => {
  const { line, add, begun } = openLine(32, 20_000)
  line.start()
  for (let i = 0; i < 10_000; i++) add('flood')
  expect(begun).toHaveLength(16)
  add('other')
  expect(begun.at(-1)).toBe('other')
})

test('senders take turns as places become free', async () => {
  const { line, add, begun, endOne } = openLine(1, 100)
  for (const from of ['a', 'a', 'a', 'b', 'b', 'c']) add(from)
  line.start()
  for (let i = 0; i < 5; i++) await endOne()
  expect(begun).toEqual(['a', 'b', 'c', 'a', 'b', 'a'])
})

test('a full line lets go the newest of the sender with the most in it', () => {
  const { line, add, dropped } = openLine(1, 4)
  for (const name of ['a1', 'a2', 'a3', 'a4']) add('a', name)
  add('b', 'b1')
  expect(dropped).toEqual(['a4'])
  add('a', 'a5')
  expect(dropped).toEqual(['a4', 'a5'])
  expect(line.waiting).toBe(4)
})

test('what waits is forgotten at the end, and what is at work is waited for', async () => {
  const { line, add, begun, dropped, endOne } = openLine(1, 10)
  line.start()
  for (const name of ['a1', 'a2']) add('a', name)
  let isClosed = false
  const closed = line.close().then(() => (isClosed = true))
  await settled()
  expect(isClosed).toBe(false)
  await endOne()
  await closed
  expect([begun, dropped, line.waiting]).toEqual([['a1'], [], 0])
})

type Step = { readonly type: 'add'; readonly from: string } | { readonly type: 'end' }

const step = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((from): Step => ({ type: 'add', from })),
  fc.constant<Step>({ type: 'end' }),
)

test('it is never longer, nor more at work, than it may be; and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), async (steps, maxAtWork) => {
      const { line, add, begun, dropped, ends, endOne } = openLine(maxAtWork, 6)
      line.start()
      let added = 0
      for (const each of steps) {
        if (each.type === 'end') await endOne()
        else {
          added++
          add(each.from)
        }
        await ensureBounds(line)
        expect(ends.length).toBeLessThanOrEqual(maxAtWork)
      }
      expect(begun.length + dropped.length + line.waiting).toBe(added)
      while (ends.length > 0) await endOne()
      expect([line.waiting, begun.length + dropped.length]).toEqual([0, added])
    }),
    { numRuns: 60 },
  )
})

async function ensureBounds(line: FairLine): Promise<void> {
  await settled()
  expect(line.waiting).toBeLessThanOrEqual(6)
}
