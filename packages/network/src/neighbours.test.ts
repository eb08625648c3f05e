// Staying connected to always-on nodes: through those one was told of, through those one remembers, and what a buyer says.

import { onTestFinished, expect, test, vi } from 'vitest'
import { createAcquaintances, type RememberedPeer } from './acquaintances.ts'
import { tellClockJump } from './clock.ts'
import type { Gossip, GossipOptions } from './gossip.ts'
import { limits } from './limits.ts'
import { addressOf, freePort, network, secretOf, soon, startNode, topic } from './loopback.fixture.ts'
import { startNeighbours, type Neighbours, type NeighboursOptions } from './neighbours.ts'
import { askForPeers } from './peer-exchange.ts'

type Member = Gossip & { readonly neighbours: Neighbours }

const clientDht = { mode: 'client', verify: () => true } as const

async function startMember(
  bootstrap: readonly Gossip[],
  options: Partial<NeighboursOptions> = {},
  gossipOptions: Partial<GossipOptions> = {},
): Promise<Member> {
  const node = await startNode(gossipOptions)
  const ending = new AbortController()
  onTestFinished(() => ending.abort())
  const neighbours = await startNeighbours(node.host, {
    network,
    bootstrap: bootstrap.map(({ host }) => addressOf(host).toString()),
    tells: 'all',
    wanted: 8,
    maxConnections: 64,
    signal: ending.signal,
    onAttempt: () => undefined,
    onFault: (error) => {
      throw error
    },
    nowMs: Date.now,
    ...options,
  })
  return { ...node, neighbours }
}

const startBuyer = async (bootstrap: readonly Gossip[], options: Partial<NeighboursOptions> = {}) =>
  startMember(bootstrap, { tells: 'introduced', wanted: 6, ...options }, { dht: clientDht })

/** A memory that a test can look into. */
function createMemory(entries: readonly RememberedPeer[] = []) {
  const peers = new Map(entries.map((entry) => [entry.peer, entry]))
  return {
    peers,
    remember: (entry: RememberedPeer) => void peers.set(entry.peer, entry),
    forget: (peer: string) => void peers.delete(peer),
    recent: (max: number) => [...peers.values()].slice(0, max),
  }
}

const life = new AbortController().signal

const fail = () => {
  throw new Error('the disk is gone')
}

const peerOf = ({ host }: Gossip) => host.peerId.toString()

test('a buyer that knows only another buyer comes to the always-on nodes', async () => {
  const relay = await startMember([])
  const vendors = [await startMember([relay]), await startMember([relay]), await startMember([relay])]
  const buyer = await startBuyer([relay])
  await vi.waitFor(() => expect(buyer.neighbours.servers()).toBe(4), 10_000)
  const newcomer = await startBuyer([buyer])
  await newcomer.neighbours.ready
  await vi.waitFor(() => expect(newcomer.neighbours.servers()).toBe(4), 10_000)
  const met = new Set(newcomer.host.getPeers().map(String))
  for (const server of [relay, ...vendors, buyer]) expect(met).toContain(peerOf(server))
})

test('a buyer tells of those that it was told of, not of those that it came to by itself, and of no buyer', async () => {
  const relay = await startMember([])
  const followed = await startMember([], {}, { topics: [topic] })
  const buyer = await startBuyer([relay])
  await buyer.host.dial(addressOf(followed.host))
  await vi.waitFor(() => expect(buyer.neighbours.servers()).toBe(2), 10_000)
  const other = await startBuyer([buyer])
  await other.neighbours.ready
  const told = await askForPeers(other.host, { network, peer: buyer.host.peerId, max: 16 }, soon())
  expect(told.map(({ peer }) => peer.toString())).toEqual([peerOf(relay)])
})

test('an always-on node tells of those that it is connected to, and of the asker never', async () => {
  const relay = await startMember([])
  const [one, two] = [await startMember([relay]), await startMember([relay])]
  await vi.waitFor(() => expect(relay.neighbours.servers()).toBe(2), 10_000)
  const told = await askForPeers(one.host, { network, peer: relay.host.peerId, max: 16 }, soon())
  expect(told.map(({ peer }) => peer.toString())).toEqual([peerOf(two)])
  relay.neighbours.forget(peerOf(two))
  expect(await askForPeers(one.host, { network, peer: relay.host.peerId, max: 16 }, soon())).toEqual([])
})

test('a node that wakes up dials those that it remembers at once, not at its next look', async () => {
  const listen = [`/ip4/127.0.0.1/tcp/${await freePort()}`]
  const relayOptions = { listen, peerSecret: secretOf(240) }
  const memory = createMemory()
  const relay = await startMember([], {}, relayOptions)
  const before = await startBuyer([relay], { memory })
  await vi.waitFor(() => expect(memory.peers.size).toBe(1), 10_000)
  await before.stop()
  await relay.stop()
  const sleeper = await startBuyer([], { memory })
  await sleeper.neighbours.ready
  await startMember([], {}, relayOptions)
  const wake = () => {
    tellClockJump(sleeper.host, 60_000)
    expect(sleeper.host.getPeers().map(String)).toEqual([peerOf(relay)])
  }
  // Sooner than it would look by itself.
  await vi.waitFor(wake, { timeout: limits.neighbourIntervalMs / 2, interval: 250 })
})

test('a node that starts without a living bootstrap peer comes back through one that it remembers', async () => {
  const relay = await startMember([])
  const vendor = await startMember([relay])
  const memory = createMemory()
  const first = await startBuyer([relay], { memory })
  await vi.waitFor(
    () => expect([...memory.peers.keys()].toSorted()).toEqual([peerOf(relay), peerOf(vendor)].toSorted()),
    10_000,
  )
  const dead = addressOf(relay.host).toString()
  await first.stop()
  await relay.stop()
  const second = await startBuyer([], { bootstrap: [dead], memory })
  expect(second.host.getPeers().map(String)).toEqual([peerOf(vendor)])
  expect(second.neighbours.remembered()).toBe(2)
})

test('where nobody is reached, the failures of the bootstrap peers are told', async () => {
  const dead = `/ip4/127.0.0.1/tcp/${await freePort()}`
  const { neighbours } = await startMember([], { bootstrap: [dead] })
  expect(neighbours.failures).toMatchObject([{ code: 'peer-unreachable', details: { address: dead } }])
})

test('a remembered peer that fails again and again while others answer is forgotten, and not for one bad moment', async () => {
  const gone = await startMember([])
  const memory = createMemory()
  await startMember([gone], { memory })
  await vi.waitFor(() => expect([...memory.peers.keys()]).toEqual([peerOf(gone)]), 10_000)
  await gone.stop()
  const { host } = await startNode()
  let nowMs = 0
  const base = { network, memory, tells: 'introduced', signal: life, onFault: fail, nowMs: () => nowMs } as const
  const acquaintances = createAcquaintances(host, base)
  for (let i = 0; i < 9; i++) await acquaintances.recall(8)
  expect(memory.peers.size, 'while nobody answers').toBe(1)
  await host.dial(addressOf((await startNode()).host))
  await vi.waitFor(() => expect(acquaintances.serving.size).toBe(1), 10_000)
  for (let i = 0; i < 9; i++) await acquaintances.recall(8)
  expect(memory.peers.size, 'for one bad moment').toBe(1)
  for (let i = 1; i < limits.maxFailedDials; i++) {
    nowMs += limits.failedDialIntervalMs
    await acquaintances.recall(8)
  }
  expect(memory.peers.size).toBe(0)
})

test('a memory that fails keeps nobody from joining', async () => {
  const relay = await startMember([])
  const faults: unknown[] = []
  const memory = { remember: fail, forget: fail, recent: fail }
  const { host } = await startMember([relay], { memory, onFault: (error) => void faults.push(error) })
  expect(host.getPeers().map(String)).toEqual([peerOf(relay)])
  await vi.waitFor(() => expect(faults.length).toBeGreaterThan(0), limits.neighbourIntervalMs)
})
