// A process that starts a listening host and stops it: node stop-host.fixture.ts stock|gossip|reply. It prints the delays in
// milliseconds of the timers that are then still set and would keep it, but for the shortest.

import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { gossipsub } from '@libp2p/gossipsub'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { startGossipHost, startReplyHost } from './host.ts'
import { stopHost } from './stop-host.ts'

const listen = ['/ip4/127.0.0.1/tcp/0']
const peerSecret = randomBytes(32)

const works: Readonly<Record<string, () => Promise<void>>> = {
  async stock() {
    const services = { identify: identify(), gossip: gossipsub() }
    await (await createLibp2p({ addresses: { listen }, transports: [tcp()], services })).stop()
  },
  async gossip() {
    const dht = { mode: 'server', verify: () => true } as const
    const options = { network: 'stopping', peerSecret, listen, mdns: false, dht, nowMs: Date.now }
    await stopHost(await startGossipHost(options))
  },
  async reply() {
    await stopHost(await startReplyHost({ peerSecret, listen }))
  },
}

const delays = watchTimers()
await works[process.argv[2] ?? '']?.()
writeSync(1, JSON.stringify(delays().filter((ms) => ms >= 50)))

function watchTimers(): () => number[] {
  const set = new Map<NodeJS.Timeout, number>()
  const { setTimeout, clearTimeout } = globalThis
  Object.assign(globalThis, {
    setTimeout(run: (...args: unknown[]) => void, ms = 1, ...args: unknown[]) {
      const ring = (): void => {
        set.delete(timer)
        run(...args)
      }
      const timer = setTimeout(ring, ms)
      set.set(timer, ms)
      return timer
    },
    clearTimeout(timer: NodeJS.Timeout) {
      set.delete(timer)
      clearTimeout(timer)
    },
  })
  return () => [...set].filter(([timer]) => timer.hasRef()).map(([, ms]) => ms)
}
