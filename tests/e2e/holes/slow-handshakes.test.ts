// Slow handshakes: one address that opens connections and says nothing does not keep others from being let in.

import { connect, type Socket } from 'node:net'
import { identify } from '@libp2p/identify'
import type { Libp2p } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { expect, onTestFinished, test } from 'vitest'
import { soon, startOurs, startStock, until } from './hosts.fixture.ts'

/** Connections from one address that say nothing, `count` of them now and then whenever fewer are left. */
function hold(victim: Libp2p, localAddress: string, count: number, everyMs: number): ReadonlySet<Socket> {
  const port = Number(/\/tcp\/(\d+)/.exec(String(victim.getMultiaddrs()[0]))![1])
  const open = new Set<Socket>()
  const timer = setInterval(() => {
    if (open.size >= count) return
    const socket = connect({ host: '127.0.0.1', port, localAddress })
    socket.once('connect', () => open.add(socket))
    socket.once('close', () => open.delete(socket))
    socket.on('error', () => undefined)
  }, everyMs)
  onTestFinished(() => {
    clearInterval(timer)
    for (const socket of open) socket.destroy()
  })
  return open
}

async function startHonest(localAddress: string): Promise<Libp2p> {
  const dialOpts: object = { localAddress }
  const host = await createLibp2p({
    transports: [tcp({ dialOpts })],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify() },
  })
  onTestFinished(async () => host.stop())
  return host
}

/** How many of eight honest peers, each at an address of its own, are let in. */
async function letIn(victim: Libp2p): Promise<number> {
  let count = 0
  for (let each = 0; each < 8; each++) {
    const honest = await startHonest(`127.0.0.${20 + each}`)
    await honest.dial(victim.getMultiaddrs()[0]!, { signal: soon() }).catch(() => undefined)
    // The dialler may finish its handshake before it learns that it is refused.
    await until(() => isLetIn(victim, honest) || honest.getConnections().length === 0)
    if (isLetIn(victim, honest)) count += 1
  }
  return count
}

const isLetIn = (victim: Libp2p, { peerId }: Libp2p): boolean => victim.getConnections(peerId).length > 0

test('one address with slow handshakes: a stock host lets in next to none of eight honest peers, ours all', async () => {
  const [stock, ours] = [await startStock(), await startOurs()]
  // Stock takes five a second from one address: four a second keep its ten places taken.
  const atStock = hold(stock, '127.0.0.9', 10, 250)
  const atOurs = hold(ours.host, '127.0.0.9', 400, 5)
  await until(() => atStock.size === 10 && atOurs.size > 100)
  expect(await letIn(stock)).toBeLessThanOrEqual(1)
  expect(await letIn(ours.host)).toBe(8)
  expect(atOurs.size, 'of 400 that it tries to hold').toBeLessThanOrEqual(128)
})
