// Work in lanes keeps its order and its bound.
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inLanes } from './lanes.ts'

test('results come in the order of the items, and no more than the lanes run at once', async () => {
  let [running, most] = [0, 0]
  const results = await inLanes([5, 1, 4, 2, 3], 2, async (turns, index) => {
    most = Math.max(most, ++running)
    for (let turn = 0; turn < turns; turn++) await setImmediate()
    running -= 1
    return `${index}:${turns}`
  })
  expect(results).toEqual(['0:5', '1:1', '2:4', '3:2', '4:3'])
  expect(most).toBe(2)
})

test('a failure is told', async () => {
  const failing = inLanes([1, 2], 2, async (item) => {
    if (item === 2) throw new Error('two')
  })
  await expect(failing).rejects.toThrow('two')
})
