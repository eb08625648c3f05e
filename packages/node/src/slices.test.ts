// Long work in slices: one in a turn of the event loop, senders in turn, an end when the node stops.

import { expect, test } from 'vitest'
import { createSlices, type Sliced } from './slices.ts'

const never = new AbortController().signal

/** Work of so many slices that writes its name at each. */
function* work(name: string, slices: number, log: string[]): Sliced<string> {
  for (let i = 0; i < slices; i++) {
    log.push(name)
    if (i < slices - 1) yield
  }
  return name
}

test('the event loop has a turn between any two slices, however many have work to do', async () => {
  const slices = createSlices()
  const log: string[] = []
  const all = ['a', 'b', 'c'].map(async (from) => slices.run(from, work(from, 5, log), never))
  const over: string[] = []
  const done = Promise.all(all.map(async (each) => over.push(await each)))
  const perTurn: number[] = []
  while (over.length < all.length) {
    const before = log.length
    await new Promise((resolve) => setImmediate(resolve))
    perTurn.push(log.length - before)
  }
  await done
  expect(Math.max(...perTurn)).toBe(1)
  expect(log).toHaveLength(15)
})

test('senders take turns, and what one sends is done in its order', async () => {
  const slices = createSlices()
  const log: string[] = []
  const first = [1, 2].map(async (n) => slices.run('flood', work(`flood ${n}`, 3, log), never))
  const other = slices.run('other', work('other', 2, log), never)
  expect(await Promise.all([...first, other])).toEqual(['flood 1', 'flood 2', 'other'])
  expect(log).toEqual(['flood 1', 'other', 'flood 1', 'other', 'flood 1', 'flood 2', 'flood 2', 'flood 2'])
})

test('what fails or is called off is told to whoever asked, and others go on', async () => {
  const slices = createSlices()
  const ending = new AbortController()
  const failing = slices.run(
    'a',
    work('a', 2, {
      push: () => {
        throw new Error('no')
      },
    } as unknown as string[]),
    never,
  )
  const stopped = slices.run('b', work('b', 1000, []), ending.signal)
  const other = slices.run('c', work('c', 3, []), never)
  await expect(failing).rejects.toThrow('no')
  ending.abort(new Error('stopped'))
  await expect(stopped).rejects.toThrow('stopped')
  expect(await other).toBe('c')
})
