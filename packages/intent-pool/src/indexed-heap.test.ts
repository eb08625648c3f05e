// The heap agrees with a list that is sorted anew at each question.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexedHeap } from './indexed-heap.ts'

interface Item {
  readonly weight: number
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('push' as const), weight: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), which: fc.nat() }) },
)

test('after any pushes and removals, the first item is one of the lightest that are held, down to the last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const heap = new IndexedHeap<Item>((a, b) => a.weight < b.weight)
      const held: Item[] = []
      for (const each of steps) {
        if (each.type === 'push') {
          const item = { weight: each.weight }
          heap.push(item)
          held.push(item)
        } else {
          const [item] = held.length > 0 ? held.splice(each.which % held.length, 1) : []
          expect(heap.remove(item ?? { weight: 0 })).toBe(item !== undefined)
        }
        const weights = held.map(({ weight }) => weight)
        expect(heap.peek()?.weight).toBe(held.length > 0 ? Math.min(...weights) : undefined)
        expect(heap.size).toBe(held.length)
      }
      for (const weight of held.map((item) => item.weight).toSorted((a, b) => a - b)) {
        const first = heap.peek()!
        expect(first.weight).toBe(weight)
        heap.remove(first)
      }
      expect(heap.peek()).toBeUndefined()
    }),
  )
})
