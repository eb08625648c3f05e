// Hosts on loopback for the tests of holes: those with stock settings, ours, and attackers that say what they like.

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { GossipSub } from '@libp2p/gossipsub'
import type { RPC } from '@libp2p/gossipsub/message'
import type { Libp2p, PeerId } from '@libp2p/interface'
import { startGossip, type Admit, type Gossip, type GossipOptions } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'
import { allTopics, refuse, type Topic } from '@pregon/protocol'
import { onTestFinished } from 'vitest'
import { startStockHost, type StockHost, type StockOptions } from '../../stock.ts'

export const network = 'holes'
export const topics = allTopics(network)
export const [topic, otherTopic] = topics as [Topic, Topic]

/** Longer than any step of a test takes, so that a test that waits in vain fails with its own sentence. */
export const soon = (): AbortSignal => AbortSignal.timeout(20_000)

export const accept: Admit = () => ({ verdict: 'accept' })
export const reject: Admit = () => refuse('signature')

export const textOf = (data: Uint8Array | undefined): string => new TextDecoder().decode(data)
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A host with stock settings that follows these topics; it is stopped when the test ends. */
export async function startStock(options: StockOptions & { follows?: readonly string[] } = {}): Promise<StockHost> {
  const host = await startStockHost(options)
  onTestFinished(async () => host.stop())
  for (const each of options.follows ?? []) host.services.gossip.subscribe(each)
  return host
}

/** A host with our public settings; it is stopped when the test ends. */
export async function startOurs(options: Partial<GossipOptions> = {}): Promise<Gossip> {
  const node = await startGossip({
    network,
    peerSecret: randomBytes(32),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false,
    dht: { mode: 'client', verify: nativeVerifier },
    topics: [],
    admit: accept,
    nowMs: Date.now,
    ...options,
  })
  onTestFinished(async () => node.stop())
  return node
}

/** What gossipsub keeps to itself, and an attacker or an observer needs. */
export interface OpenGossip {
  readonly streamsOutbound: ReadonlyMap<string, unknown>
  readonly mcache: { readonly size: number; readonly history: readonly { readonly msgId: Uint8Array }[][] }
  readonly idontwants: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly backoff: ReadonlyMap<string, ReadonlyMap<string, number>>
  handleReceivedRpc: (from: PeerId, rpc: RPC) => Promise<void>
  sendRpc: (to: string, rpc: RPC) => boolean
  getScore: (peer: string) => number
  publish: (topic: string, data: Uint8Array, how: { floodPublish: boolean }) => Promise<unknown>
  getMeshPeers: (topic: string) => string[]
  readonly gossipTracer: object
}

export type GossipingHost = Libp2p<{ gossip: GossipSub }>

export const insideOf = (host: GossipingHost): OpenGossip => host.services.gossip as unknown as OpenGossip

/** A peer that speaks gossipsub and says what it is told to, connected to a host. */
export interface Attacker {
  readonly host: StockHost
  /** Every message and control message that it was sent. */
  readonly heard: RPC[]
  /** Sends one frame. Throws where it has no stream any more. */
  readonly say: (rpc: Partial<RPC>) => void
}

export async function startAttacker(
  victim: GossipingHost,
  { follows = [], ...options }: StockOptions & { follows?: readonly string[] } = {},
): Promise<Attacker> {
  // Not busy with its own notes of whom it grafts.
  const gossip = { globalSignaturePolicy: 'StrictNoSign', tagMeshPeers: false, ...options.gossip } as const
  const host = await startStock({ ...options, gossip, follows })
  const inside = insideOf(host)
  const heard: RPC[] = []
  const handle = inside.handleReceivedRpc.bind(inside)
  inside.handleReceivedRpc = async (from, rpc) => {
    heard.push(rpc)
    return handle(from, rpc)
  }
  await connect(host, victim)
  for (const each of follows) await untilFollowed(victim, each, host.peerId)
  return {
    host,
    heard,
    say(rpc) {
      if (!inside.sendRpc(victim.peerId.toString(), { subscriptions: [], messages: [], ...rpc }))
        throw new Error('There is no stream to the victim any more.')
    },
  }
}

/** All fields of a control message that a frame needs, empty but for these. */
export const control = (parts: Partial<RPC.ControlMessage>): Partial<RPC> => ({
  control: { ihave: [], iwant: [], graft: [], prune: [], idontwant: [], ...parts },
})

/** Connects two hosts, and resolves once either can send the other a frame. */
export async function connect(from: GossipingHost, to: GossipingHost): Promise<void> {
  await from.dial(to.getMultiaddrs()[0]!, { signal: soon() })
  await until(() => hears(from, to.peerId) && hears(to, from.peerId))
}

const hears = (host: GossipingHost, peer: PeerId) => insideOf(host).streamsOutbound.has(peer.toString())

export async function untilFollowed(host: GossipingHost, each: string, peer: PeerId): Promise<void> {
  await until(() => host.services.gossip.getSubscribers(each).some((follower) => follower.equals(peer)))
}

/** Resolves once it holds. Only for what no event tells of. */
export async function until(holds: () => boolean, signal = soon()): Promise<void> {
  while (!holds()) await wait(20, undefined, { signal })
}

/** Resolves after a host's next heartbeat, when scores have been counted anew. */
export async function heartbeatOf(host: GossipingHost): Promise<void> {
  await once(host.services.gossip as unknown as EventTarget, 'gossipsub:heartbeat', { signal: soon() })
}

export const scoreOf = (host: GossipingHost, peer: Libp2p): number => insideOf(host).getScore(peer.peerId.toString())

export const isInMesh = (host: GossipingHost, each: string, peer: Libp2p): boolean =>
  insideOf(host).getMeshPeers(each).includes(peer.peerId.toString())
