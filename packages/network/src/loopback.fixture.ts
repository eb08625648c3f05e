// Nodes and raw peers on 127.0.0.1 for the tests of this package. Each is stopped when its test ends.

import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { RPC } from '@libp2p/gossipsub/message'
import { identify } from '@libp2p/identify'
import type { Libp2p, Stream } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { webSockets } from '@libp2p/websockets'
import { yamux } from '@libp2p/yamux'
import type { Multiaddr } from '@multiformats/multiaddr'
import { allTopics, refuse, verifyPortable, type Topic } from '@pregon/protocol'
import { decode, encode } from 'it-length-prefixed'
import { createLibp2p } from 'libp2p'
import { onTestFinished } from 'vitest'
import { startGossip, type Admit, type Gossip, type GossipOptions } from './gossip.ts'
import { connectTo } from './peers.ts'

export const network = 'test'
export const topics = allTopics(network)
export const [topic, otherTopic] = topics as [Topic, Topic]
export const overTcp = '/ip4/127.0.0.1/tcp/0'
export const overWebSockets = '/ip4/127.0.0.1/tcp/0/ws'

/** Longer than any step of a test takes, so that a test that waits in vain fails with its own sentence. */
export const soon = (): AbortSignal => AbortSignal.timeout(15_000)

export const accept: Admit = () => ({ verdict: 'accept' })
export const reject: Admit = () => refuse('signature')

/** A secret that is the same in every run, and another for each number. */
export const secretOf = (number: number): Uint8Array => new Uint8Array(32).fill(number)

let started = 0

export async function startNode(options: Partial<GossipOptions> = {}): Promise<Gossip> {
  const node = await startGossip({
    network,
    peerSecret: secretOf(++started),
    listen: [overTcp],
    mdns: false,
    dht: { mode: 'server', verify: verifyPortable },
    topics: [],
    admit: accept,
    nowMs: Date.now,
    ...options,
  })
  onTestFinished(async () => node.stop())
  return node
}

export const addressOf = (host: Libp2p): Multiaddr => host.getMultiaddrs()[0]!

export async function join(node: Gossip, relay: Gossip): Promise<void> {
  await connectTo(node.host, addressOf(relay.host), soon())
}

/** A libp2p node that speaks none of our protocols, save for those that a test gives it. */
export async function startRawHost(listen = overTcp): Promise<Libp2p> {
  const host = await createLibp2p({
    addresses: { listen: [listen] },
    transports: [tcp(), webSockets()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify() },
  })
  onTestFinished(async () => host.stop())
  return host
}

/** A host that comes from an address of its own, and does nothing by itself: for many connections at little cost. */
export async function startStranger(localAddress: string): Promise<Libp2p> {
  const host = await createLibp2p({
    transports: [tcp({ dialOpts: { localAddress } as object })],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    connectionMonitor: { enabled: false },
  })
  onTestFinished(async () => host.stop())
  return host
}

/** The two ends of one stream between two hosts. */
export async function streamPair(listen = overTcp): Promise<[mine: Stream, theirs: Stream]> {
  const [one, other] = [await startRawHost(listen), await startRawHost()]
  const { promise: mine, resolve } = Promise.withResolvers<Stream>()
  await one.handle('/pair/1', resolve)
  const theirs = await other.dialProtocol(addressOf(one), '/pair/1', { signal: soon() })
  return [await mine, theirs]
}

export const meshProtocol = '/meshsub/1.2.0'

export interface RawPeer {
  readonly host: Libp2p
  /** The records that it was sent. */
  readonly received: ReturnType<typeof collect<RPC.Message>>
  /** Its stream towards the node. */
  readonly stream: Stream
  send(rpc: Partial<RPC>): void
}

/**
 * A peer that speaks gossipsub byte by byte, as an attacker may, connected to a node. It takes the node's own stream, and
 * waits for it, unless told that it does not hear.
 */
export async function startRawPeer(
  node: Gossip,
  { hears = true, host: given }: { readonly hears?: boolean; readonly host?: Libp2p } = {},
): Promise<RawPeer> {
  const host = given ?? (await startRawHost())
  const received = collect<RPC.Message>()
  const { promise: heard, resolve } = Promise.withResolvers<void>()
  if (!hears) resolve()
  else
    await host.handle(meshProtocol, async (stream) => {
      resolve()
      for await (const frame of decode(stream))
        for (const { data, ...fields } of RPC.decode(frame).messages)
          received.add({ ...fields, data: new Uint8Array(data ?? []) })
    })
  const stream = await host.dialProtocol(addressOf(node.host), meshProtocol, { signal: soon() })
  await heard
  return {
    host,
    received,
    stream,
    send: (rpc) => stream.send(encode.single(RPC.encode({ subscriptions: [], messages: [], ...rpc }))),
  }
}

/** Resolves once a node has no connection with a peer. */
export async function untilGone(host: Libp2p, peer: Libp2p): Promise<void> {
  while (host.getConnections(peer.peerId).length > 0) await once(host, 'peer:disconnect', { signal: soon() })
}

/** A list that grows, and a promise for when it has grown long enough. */
export function collect<T>() {
  const items: T[] = []
  const grown = new EventTarget()
  return {
    items,
    add(item: T): void {
      items.push(item)
      grown.dispatchEvent(new Event('grown'))
    },
    async untilLength(length: number): Promise<readonly T[]> {
      while (items.length < length) await once(grown, 'grown', { signal: soon() })
      return items
    },
  }
}

/** Resolves after the node's next heartbeat, when all that was sent before has been dealt with. */
export async function heartbeatOf(node: Gossip): Promise<void> {
  await once(node.host.services.gossip as unknown as EventTarget, 'gossipsub:heartbeat', { signal: soon() })
}

/** What a node's gossip thinks of a peer. */
export function scoreOf(node: Gossip, peer: { host: Libp2p }): number {
  const gossip = node.host.services.gossip as unknown as { getScore(peer: string): number }
  return gossip.getScore(peer.host.peerId.toString())
}

/** A relay that a test stops itself, to start it again at the same port with the same key. */
export async function startRelay(listen: string = overTcp): Promise<Gossip> {
  return startGossip({
    network,
    peerSecret: secretOf(250),
    listen: [listen],
    mdns: false,
    dht: { mode: 'server', verify: verifyPortable },
    topics: [topic],
    admit: accept,
    nowMs: Date.now,
  })
}

/** A port of 127.0.0.1 where nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
