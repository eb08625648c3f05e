// The life cycle: whatever the order in which a node is started, stopped and called off, nothing stays open.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NodeError } from './errors.ts'
import { createLifeCycle, type LifeCycle, type Lifetime } from './life-cycle.ts'

interface Opened {
  readonly name: string
}

/** A node that opens three things, one after the other, each when the test lets it. */
function createProbe() {
  const open: string[] = []
  const steps: { go: () => void; fail: () => void }[] = []
  let mostLives = 0
  let lives = 0
  const step = async (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    steps.push({ go: resolve, fail: () => reject(new Error('could not open')) })
    await promise
  }
  const opening = async ({ onStop }: Lifetime): Promise<Opened> => {
    mostLives = Math.max(mostLives, ++lives)
    onStop(() => void lives--)
    for (const name of ['folder', 'database', 'host']) {
      await step()
      open.push(name)
      onStop(() => {
        // Closed in reverse order, or this would take away another.
        expect(open.pop()).toBe(name)
      })
    }
    return { name: 'node' }
  }
  return { opening, open, steps, lives: () => lives, mostLives: () => mostLives }
}

const turn = async () => new Promise((resolve) => setImmediate(resolve))

describe('life cycle', () => {
  it('runs from start to stop, and again', async () => {
    const life = createLifeCycle(async () => ({ name: 'node' }))
    expect(() => life.running()).toThrow(NodeError)
    for (let i = 0; i < 2; i++) {
      await life.start()
      expect(life.running().name).toBe('node')
      await expect(life.start()).rejects.toMatchObject({ code: 'already-running' })
      await life.stop()
      expect(() => life.running()).toThrow('The node is not running')
    }
  })

  it('runs already when it begins, and is closed again where beginning fails', async () => {
    const closed: string[] = []
    const life: LifeCycle<Opened> = createLifeCycle<Opened>(
      async ({ onStop }) => {
        onStop(() => void closed.push('host'))
        return { name: 'node' }
      },
      async (value) => {
        expect(life.running()).toBe(value)
        throw new Error('could not begin')
      },
    )
    await expect(life.start()).rejects.toThrow('could not begin')
    expect(closed).toEqual(['host'])
    expect(() => life.running()).toThrow(NodeError)
  })

  it('is stopped by a stop that comes while it starts, once opening has ended', async () => {
    const probe = createProbe()
    const life = createLifeCycle(probe.opening)
    const started = life.start()
    probe.steps[0]!.go()
    await turn()
    const refused = expect(started).rejects.toMatchObject({ code: 'not-running', details: { case: 'stopped' } })
    const stopped = life.stop()
    await expect(life.start()).rejects.toMatchObject({ code: 'already-running' })
    for (const i of [1, 2]) {
      probe.steps[i]!.go()
      await turn()
    }
    await refused
    await stopped
    expect(probe.open).toEqual([])
  })

  it('rejects with the reason of the signal, whatever opening made of it', async () => {
    const life = createLifeCycle(async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw new Error('the peer did not answer')
    })
    const interrupt = new AbortController()
    const started = life.start(interrupt.signal)
    const reason = new Error('Ctrl-C')
    interrupt.abort(reason)
    await expect(started).rejects.toBe(reason)
    await expect(life.start(interrupt.signal)).rejects.toBe(reason)
  })

  it('tells why it did not start, and not what could not be closed after that', async () => {
    const life = createLifeCycle(async ({ onStop }) => {
      onStop(() => {
        throw new Error('cannot close')
      })
      throw new Error('cannot open')
    })
    await expect(life.start()).rejects.toThrow('cannot open')
    await expect(life.start(), 'can be tried again').rejects.toThrow('cannot open')
  })

  it('closes everything else where one thing cannot be closed, tells so, and can start again', async () => {
    const closed: string[] = []
    const life = createLifeCycle(async ({ onStop }) => {
      onStop(() => void closed.push('folder'))
      onStop(() => {
        throw new Error('cannot close')
      })
      return { name: 'node' }
    })
    await life.start()
    await expect(life.stop()).rejects.toThrow('cannot close')
    expect(closed).toEqual(['folder'])
    await life.start()
  })

  it('leaves nothing open after any sequence of starts, stops, aborts and failures', async () => {
    const action = fc.constantFrom('start', 'stop', 'abort', 'go', 'go', 'go', 'fail', 'turn')
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const probe = createProbe()
        const life: LifeCycle<Opened> = createLifeCycle(probe.opening)
        const failures: string[] = []
        const outcomes: Promise<unknown>[] = []
        const note = (outcome: Promise<void>) =>
          outcomes.push(outcome.catch((error: Error) => failures.push(error.message)))
        let interrupt = new AbortController()
        const acts = {
          start() {
            interrupt = new AbortController()
            note(life.start(interrupt.signal))
          },
          stop: () => note(life.stop()),
          abort: () => interrupt.abort(new Error('Ctrl-C')),
          go: () => probe.steps.shift()?.go(),
          fail: () => probe.steps.shift()?.fail(),
          turn,
        }
        for (const name of actions) await acts[name]()
        note(life.stop())
        while (probe.lives() > 0) {
          probe.steps.shift()?.go()
          await turn()
        }
        await Promise.all(outcomes)
        expect(failures.filter((reason) => !/running already|was stopped|Ctrl-C|could not open/.test(reason))).toEqual(
          [],
        )
        expect(probe.open).toEqual([])
        expect(probe.mostLives()).toBeLessThanOrEqual(1)
        expect(() => life.running()).toThrow('The node is not running')
      }),
    )
  })
})
