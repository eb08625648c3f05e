// Listeners that throw: neither the node nor the other listeners are held up, and the fault comes up all the same.

import { EventEmitter } from 'node:events'
import { expect, it, onTestFinished, vi } from 'vitest'
import { tell } from './tell.ts'

it('tells every listener, and lets the error of one come up on its own', () => {
  const later: (() => void)[] = []
  vi.stubGlobal('queueMicrotask', (task: () => void) => later.push(task))
  onTestFinished(() => void vi.unstubAllGlobals())
  const events = new EventEmitter<{ offer: [price: number] }>()
  const heard: number[] = []
  events.on('offer', () => {
    throw new Error('a fault of the listener')
  })
  events.once('offer', (price) => heard.push(price))
  tell(events, 'offer', 7)
  tell(events, 'offer', 8)
  expect(heard).toEqual([7])
  expect(later.map((task) => () => task())).toHaveLength(2)
  expect(later[0]).toThrow('a fault of the listener')
})
