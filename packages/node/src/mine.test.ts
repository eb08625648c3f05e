// Doing work: the bits are there, progress is told, and it can be called off at any time.

import { describe, expect, it } from 'vitest'
import { encodePayload, nonceBytes, workBits } from '@pregon/protocol'
import { mine } from './mine.ts'

const payload = encodePayload({ n: new Uint8Array(nonceBytes), v: 0, text: 'a record' })
const never = new AbortController().signal

describe('mining', () => {
  it('gives the payload the bits that are asked, and changes nothing but the nonce', async () => {
    const mined = await mine(payload, 12, { signal: never })
    expect(workBits(mined)).toBeGreaterThanOrEqual(12)
    const changed = [...mined].flatMap((byte, i) => (byte === payload[i] ? [] : [i]))
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(4)
    expect(Math.max(...changed)).toBeLessThan(4 + nonceBytes)
  })

  it('tells how many tries it has made of how many it needs on average', async () => {
    const told: number[][] = []
    const signal = new AbortController()
    const mining = mine(payload, 60, {
      signal: signal.signal,
      onProgress(tries, expected) {
        told.push([tries, expected])
        if (told.length === 3) signal.abort(new Error('enough'))
      },
    })
    await expect(mining).rejects.toThrow('enough')
    expect(told).toEqual([2000, 4000, 6000].map((tries) => [tries, 2 ** 60]))
  })

  it('tells of its tries also where the first turn finds what it looks for', async () => {
    const told: number[] = []
    await mine(payload, 1, { signal: never, onProgress: (tries) => void told.push(tries) })
    expect(told).toEqual([2000])
  })

  it('tells once that it is done, and not where it is called off', async () => {
    let done = 0
    const onWorkDone = () => done++
    await mine(payload, 4, { signal: new AbortController().signal, onWorkDone })
    expect(done).toBe(1)
    await expect(mine(payload, 4, { signal: AbortSignal.abort(), onWorkDone })).rejects.toThrow()
    expect(done).toBe(1)
  })

  it('rejects with the reason of the signal, before it begins and between two turns of the event loop', async () => {
    const reason = new Error('Ctrl-C')
    await expect(mine(payload, 1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const signal = new AbortController()
    setImmediate(() => signal.abort(reason))
    await expect(mine(payload, 60, { signal: signal.signal })).rejects.toBe(reason)
  })
})
