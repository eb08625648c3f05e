// A mesh of real hosts on loopback TCP, with honest servers of the DHT, lying ones, and clients that only ask.

import { setTimeout as wait } from 'node:timers/promises'
import type { KadDHT } from '@libp2p/kad-dht'
import { connectTo, startGossip, type Gossip } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'
import { refuse } from '@pregon/protocol'
import type { Bench } from '../benchmark.ts'
import { inLanes } from '../lanes.ts'
import { createRandom } from '../random.ts'
import { lies, makeLiar, type LieName } from './liars.ts'
import { addStockDht } from './stock.ts'

export const network = 'bench'

export interface MeshSizes {
  /** Servers in all. */
  readonly servers: number
  /** Of a hundred servers, those that lie. */
  readonly lying: number
  readonly clients: number
  readonly k: number
}

export interface Liar {
  readonly node: Gossip
  readonly lie: LieName
}

/** A host that asks both ways. */
export interface Client {
  readonly node: Gossip
  readonly stock: KadDHT
}

export interface Mesh {
  readonly honest: readonly Gossip[]
  readonly liars: readonly Liar[]
  readonly clients: readonly Client[]
}

const lieNames = Object.keys(lies) as LieName[]

/** Starts the mesh, and waits until its servers know each other. It is stopped when the benchmark ends. */
export async function startMesh(bench: Omit<Bench, 'sizes'>, { servers, lying, clients, k }: MeshSizes): Promise<Mesh> {
  const start = async (mode: 'client' | 'server') => startHost(bench, mode, k)
  const numbersOf = (count: number) => Array.from({ length: count }, (_, i) => i)
  const liarCount = Math.round((servers * lying) / 100)
  const honest = await inLanes(numbersOf(servers - liarCount), 1, async () => start('server'))
  const liars = await inLanes(numbersOf(liarCount), 1, async (i): Promise<Liar> => {
    const node = await start('server')
    const lie = lieNames[i % lieNames.length]!
    // With dice of its own: how often it is asked must not change what others draw.
    makeLiar(node, lie, createRandom(bench.random.below(2 ** 32)), Math.floor(i / lieNames.length))
    return { node, lie }
  })
  const asking = await inLanes(numbersOf(clients), 1, async (): Promise<Client> => {
    const node = await start('client')
    const { dht, stop } = await addStockDht(node, { network, mode: 'client', kBucketSize: k })
    bench.onEnd(stop)
    return { node, stock: dht }
  })
  const [first] = honest
  const newcomers = [...bench.random.sample([...honest.slice(1), ...liars.map(({ node }) => node)], servers)]
  const joined = [first!]
  for (const node of [...newcomers, ...asking.map((client) => client.node)]) {
    bench.progress(`Joining: ${joined.length} of ${servers + clients} hosts …`)
    await join(node, [first!, bench.random.pick(joined)], bench.signal)
    if (joined.length < servers) joined.push(node)
  }
  await untilSettled([...honest, ...asking.map(({ node }) => node)], bench)
  return { honest, liars, clients: asking }
}

/** Starts one host; it is stopped when the benchmark ends. */
export async function startHost(
  { random, signal, onEnd }: Pick<Bench, 'random' | 'signal' | 'onEnd'>,
  mode: 'client' | 'server',
  kBucketSize: number,
): Promise<Gossip> {
  signal.throwIfAborted()
  const node = await startGossip({
    network,
    peerSecret: random.bytes(32),
    listen: mode === 'server' ? ['/ip4/127.0.0.1/tcp/0'] : [],
    mdns: false,
    dht: { mode, verify: nativeVerifier, settings: { kBucketSize } },
    topics: [],
    admit: () => refuse('topic'),
    nowMs: Date.now,
  })
  onEnd(async () => node.stop())
  return node
}

export async function join(node: Gossip, others: readonly Gossip[], signal: AbortSignal): Promise<void> {
  for (const { host } of new Set(others)) await connectTo(node.host, host.getMultiaddrs()[0]!, signal)
}

const settleMs = 500
const settleRounds = 120

/** Resolves once no host has met a new server for a while, or after a minute. */
async function untilSettled(nodes: readonly Gossip[], { signal, progress }: Pick<Bench, 'signal' | 'progress'>) {
  const known = () => nodes.reduce((sum, { host }) => sum + host.services.dht.routingTable.size, 0)
  for (let round = 0, quiet = 0, before = 0; round < settleRounds && quiet < 3; round++) {
    await wait(settleMs, undefined, { signal })
    const now = known()
    quiet = now === before ? quiet + 1 : 0
    before = now
    progress(`Getting to know each other: ${(now / nodes.length).toFixed(1)} servers a host …`)
  }
}
