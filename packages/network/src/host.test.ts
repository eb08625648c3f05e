// Hosts stop within a bounded time, whatever their services wait for.

import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { expect, test, vi } from 'vitest'
import { stopHost } from './host.ts'
import { limits } from './limits.ts'

/** A host with one service, which does `stop` when the host stops. */
const hostThatStops = async (stop: () => Promise<void>) =>
  createLibp2p({ transports: [tcp()], services: { slow: () => ({ start: () => {}, stop }) } })

test('a service that never ends does not hold up a stop for longer than the grace', async () => {
  const stuck = vi.fn(async () => new Promise<void>(() => {}))
  const host = await hostThatStops(stuck)
  const started = performance.now()
  await stopHost(host)
  expect(stuck).toHaveBeenCalledOnce()
  expect(performance.now() - started).toBeGreaterThan(limits.stopGraceMs * 0.9)
})

test('a service that ends in time is waited for, and a fault in stopping is told', async () => {
  const ended = vi.fn()
  await stopHost(await hostThatStops(async () => Promise.resolve().then(ended)))
  expect(ended).toHaveBeenCalledOnce()
  await expect(stopHost(await hostThatStops(async () => Promise.reject(new Error('broken'))))).rejects.toThrow('broken')
})
