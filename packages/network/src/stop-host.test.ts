// Hosts stop within a bounded time, whatever their services wait for, and leave nothing that keeps a process.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { expect, test, vi } from 'vitest'
import { stopHost } from './stop-host.ts'

/** A host with one service, which does `stop` when the host stops. */
const hostThatStops = async (stop: () => Promise<void>) =>
  createLibp2p({ transports: [tcp()], services: { slow: () => ({ start: () => {}, stop }) } })

test('a service that never ends does not hold up a stop for longer than the grace', async () => {
  const stuck = vi.fn(async () => new Promise<void>(() => {}))
  const host = await hostThatStops(stuck)
  const started = performance.now()
  await stopHost(host, 200)
  expect(stuck).toHaveBeenCalledOnce()
  expect(performance.now() - started).toBeGreaterThan(180)
})

test('a service that ends in time is waited for, and a fault in stopping is told', async () => {
  const ended = vi.fn()
  await stopHost(await hostThatStops(async () => Promise.resolve().then(ended)))
  expect(ended).toHaveBeenCalledOnce()
  await expect(stopHost(await hostThatStops(async () => Promise.reject(new Error('broken'))))).rejects.toThrow('broken')
})

/** Stops a host in a process of its own. Gives the milliseconds of the timers that it leaves. */
async function timersLeftBy(kind: 'stock' | 'gossip' | 'reply'): Promise<number[]> {
  const script = join(import.meta.dirname, 'stop-host.fixture.ts')
  return JSON.parse((await promisify(execFile)(process.execPath, [script, kind])).stdout) as number[]
}

test.each(['gossip', 'reply'] as const)('a %s host that has stopped leaves no timer', async (kind) => {
  expect(await timersLeftBy(kind)).toEqual([])
})

test('a stock host that has stopped leaves that of its addresses, and that of its heartbeat', async () => {
  const left = await timersLeftBy('stock')
  expect(left).toHaveLength(2)
  expect(left).toContain(1000)
})
