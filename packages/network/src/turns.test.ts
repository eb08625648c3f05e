// Turns: fair by cost whatever each peer has waiting, bounded at once, and never lost.

import { setImmediate as nextRound } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns, type EndTurn, type TurnsOptions } from './turns.ts'

const open = (options: Partial<TurnsOptions> = {}) =>
  createTurns({ maxAtOnce: 1, maxAtOnceOf: () => 10, sliceMs: 1000, ...options })

/** Lets each peer ask for so many turns at once, and gives the order in which they came. */
async function orderOf(
  asked: Readonly<Record<string, { turns: number; cost?: number }>>,
  options: Partial<TurnsOptions> = {},
): Promise<string[]> {
  const turns = open(options)
  const order: string[] = []
  const all = Object.entries(asked).flatMap(([peer, { turns: count, cost = 1 }]) =>
    Array.from({ length: count }, async () => {
      const end = await turns.take(peer, cost)
      order.push(peer)
      await nextRound()
      end()
    }),
  )
  await Promise.all(all)
  expect([turns.running, turns.known]).toEqual([0, 0])
  return order
}

test('a peer with much waiting does not keep one with little from its turn', async () => {
  const order = await orderOf({ flood: { turns: 100 }, honest: { turns: 3 } })
  expect(order.filter((peer) => peer === 'flood')).toHaveLength(100)
  expect(order.slice(0, 7).filter((peer) => peer === 'honest')).toHaveLength(3)
})

test('who costs twice as much comes half as often', async () => {
  const order = await orderOf({ heavy: { turns: 60, cost: 2 }, light: { turns: 60 } })
  const heavy = order.slice(0, 60).filter((peer) => peer === 'heavy').length
  expect(heavy).toBeGreaterThanOrEqual(19)
  expect(heavy).toBeLessThanOrEqual(21)
})

test('time that a peer did not use is no credit', async () => {
  const turns = open()
  const order: string[] = []
  const work = async (peer: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const end = await turns.take(peer)
        order.push(peer)
        await nextRound()
        end()
      }),
    )
  const busy = work('busy', 40)
  while (order.length < 20) await nextRound()
  await Promise.all([busy, work('late', 20)])
  const lateAmongFirst = order.slice(20, 30).filter((peer) => peer === 'late').length
  expect(lateAmongFirst).toBeGreaterThanOrEqual(4)
  expect(lateAmongFirst).toBeLessThanOrEqual(6)
})

test('no more at once than allowed, of all and of each; all have their turn in the end', async () => {
  const peers = fc.array(fc.record({ turns: fc.integer({ min: 1, max: 20 }), cost: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(
      peers,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 4 }),
      async (asked, all, each) => {
        const turns = open({ maxAtOnce: all, maxAtOnceOf: () => each, sliceMs: 0.01 })
        const running = new Map<string, number>()
        let total = 0
        const work = async (peer: string, cost: number): Promise<void> => {
          const end = await turns.take(peer, cost)
          const own = (running.get(peer) ?? 0) + 1
          running.set(peer, own)
          expect(own).toBeLessThanOrEqual(Math.max(1, each))
          expect(turns.running).toBeLessThanOrEqual(all)
          await nextRound()
          running.set(peer, running.get(peer)! - 1)
          total += 1
          end()
          end()
        }
        await Promise.all(
          asked.flatMap(({ turns: count, cost }, i) =>
            Array.from({ length: count }, async () => work(`peer ${i}`, cost)),
          ),
        )
        expect(total).toBe(asked.reduce((sum, { turns: count }) => sum + count, 0))
        expect([turns.running, turns.known]).toEqual([0, 0])
      },
    ),
    { numRuns: 30 },
  )
})

test('the event loop has its time between turns', async () => {
  const turns = open({ maxAtOnce: 100, sliceMs: 0 })
  let rounds = 0
  const count = async (): Promise<void> => {
    for (;;) {
      await nextRound()
      rounds += 1
    }
  }
  void count()
  const ends: EndTurn[] = []
  for (let i = 0; i < 20; i++) void (async () => ends.push(await turns.take('peer')))()
  while (ends.length < 20) {
    await nextRound()
    ends.forEach((end) => end())
  }
  expect(rounds).toBeGreaterThan(5)
})

test('while turns are held nobody begins, and nobody is forgotten', async () => {
  let isHeld = true
  const turns = open({ isHeld: () => isHeld })
  let begun = false
  const turn = (async () => {
    const end = await turns.take('peer')
    begun = true
    end()
  })()
  await nextRound()
  expect(begun).toBe(false)
  isHeld = false
  turns.wake()
  await turn
  expect(turns.running).toBe(0)
})
