// Intents that name addresses of others: what is dialled is bounded, and a victim is soon left in peace.

import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from './limits.ts'
import { addressOf, soon, startNode } from './loopback.fixture.ts'
import { dialReplyHost } from './reply-dial.ts'
import { resolveNames, type LookUp } from './resolve-names.ts'
import { withoutPeerId } from './addresses.ts'

const somePeer = '12D3KooWGBfKqLQnSvjD9kcAwXfYzDG8hVZ2PRhKXNBwJvmmkSpr'
const seal = new Uint8Array(32)

const { maxFailed, forgivenMs } = limits.strangersDials
const allowedSince = (startedMs: number): number => maxFailed + (performance.now() - startedMs) / forgivenMs

/** Somebody who never asked to be dialled, and counts who comes. */
async function startVictim(host = '127.0.0.1'): Promise<{ address: string; visits: () => number }> {
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.on('error', () => undefined).destroy()
  }).listen(0, host)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `/ip4/${host}/tcp/${port}`, visits: () => visits }
}

test('a thousand intents that name a victim bring it as few dials as one address may take', async () => {
  const victim = await startVictim()
  const vendor = await startNode({ listen: [] })
  const reply = { peer: somePeer, addresses: [victim.address, `${victim.address}/ws`], seal }
  const startedMs = performance.now()
  for (let each = 0; each < 1000; each++)
    await expect(dialReplyHost(vendor.host, reply, soon())).rejects.toMatchObject({ code: 'peer-unreachable' })
  expect(victim.visits()).toBeGreaterThan(0)
  expect(victim.visits()).toBeLessThanOrEqual(allowedSince(startedMs))
})

test('a victim that is named beside an address that answers is left in peace too', async () => {
  const victim = await startVictim('127.0.0.7')
  const vendor = await startNode({ listen: [] })
  const { host: accomplice } = await startNode()
  const addresses = [victim.address, withoutPeerId(addressOf(accomplice))]
  const startedMs = performance.now()
  for (let each = 0; each < 2 * maxFailed; each++) {
    const connection = await dialReplyHost(vendor.host, { peer: accomplice.peerId.toString(), addresses, seal }, soon())
    await connection.close()
  }
  expect(victim.visits()).toBeLessThanOrEqual(allowedSince(startedMs))
})

test('a public node dials no private address for an intent, and nobody through another peer', async () => {
  const victim = await startVictim()
  const vendor = await startNode({ listen: [] })
  vendor.host.getMultiaddrs = () => [multiaddr('/ip4/8.8.8.8/tcp/4001')]
  const dialled: string[] = []
  const dial = vendor.host.dial.bind(vendor.host)
  vendor.host.dial = async (target, ...options) => {
    dialled.push(String(target))
    return dial(target, ...options)
  }
  const through = `/ip4/8.8.8.8/tcp/1/p2p/${somePeer}/p2p-circuit`
  const addresses = [victim.address, '/ip4/192.168.1.1/tcp/80', '/dns4/localhost/tcp/80', '/ip6/::1/tcp/80', through]
  await expect(dialReplyHost(vendor.host, { peer: somePeer, addresses, seal }, soon())).rejects.toMatchObject({
    code: 'peer-unreachable',
  })
  expect(dialled).toEqual([])
  expect(victim.visits()).toBe(0)
})

test('names are dialled as the address that they lead to, each as one', async () => {
  const known: Record<string, readonly string[]> = {
    'both.example 4': ['8.8.8.8', '8.8.4.4'],
    'both.example 6': ['2a00::1'],
    'new.example 6': ['2a00::2'],
    'inside.example 4': ['192.168.1.1'],
  }
  const lookUp: LookUp = async (name, family) => known[`${name} ${family}`] ?? []
  const resolve = async (text: string) => (await resolveNames([multiaddr(text)], lookUp)).map(String)
  expect(await resolve('/dns/both.example/tcp/1')).toEqual(['/ip4/8.8.8.8/tcp/1'])
  expect(await resolve('/dns4/both.example/tcp/1/ws')).toEqual(['/ip4/8.8.8.8/tcp/1/ws'])
  expect(await resolve('/dns6/both.example/tcp/1')).toEqual(['/ip6/2a00::1/tcp/1'])
  expect(await resolve('/dns/new.example/tcp/1')).toEqual(['/ip6/2a00::2/tcp/1'])
  expect(await resolve('/dns4/inside.example/tcp/1')).toEqual(['/ip4/192.168.1.1/tcp/1'])
  expect(await resolve('/dns4/nowhere.example/tcp/1')).toEqual([])
  expect(await resolve('/dns4/both.example/tcp/1/tls/ws')).toEqual([])
  expect(await resolve('/ip4/8.8.8.8/tcp/1')).toEqual(['/ip4/8.8.8.8/tcp/1'])
  const many: Multiaddr[] = Array.from({ length: 50 }, (_, at) => multiaddr(`/ip4/8.8.8.8/tcp/${at + 1}`))
  expect(await resolveNames(many, lookUp)).toHaveLength(limits.maxDialledAddresses)
})
