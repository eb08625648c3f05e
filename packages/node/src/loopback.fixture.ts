// Nodes over 127.0.0.1 for tests: each in a folder of its own, stopped and wiped when its test ends.

import { randomBytes } from 'node:crypto'
import { on, once, type EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parseWant, type Want } from '@pregon/buyer'
import { connectTo, parseBootstrap, startGossip, type Gossip } from '@pregon/network'
import { refuse, topicOf, type SignedRecord } from '@pregon/protocol'
import { parseCatalogue, type Catalogue } from '@pregon/vendor'
import { createBuyerNode, type BuyerNode } from './buyer-node.ts'
import type { FollowerOptions, NodeOptions } from './options.ts'
import { createRelayNode, type RelayNode } from './relay-node.ts'
import { createVendorNode, type VendorNode, type VendorNodeOptions } from './vendor-node.ts'
import { nativeVerifier } from './verifier.ts'

export const network = 'node-test'
export const hour = 60 * 60 * 1000

/** Longer than any step of a test takes, so that a test that waits in vain fails with its own sentence. */
const soon = (): AbortSignal => AbortSignal.timeout(15_000)

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pregon-node-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** What a node on loopback is started with. Nobody is found by mDNS, so that tests that run at once never meet. */
export function loopback(options: Partial<NodeOptions> = {}): NodeOptions {
  return { dataFolder: temporaryFolder(), network, mdns: false, listen: ['/ip4/127.0.0.1/tcp/0'], ...options }
}

export async function startRelay(options: Partial<FollowerOptions> = {}): Promise<RelayNode> {
  const relay = createRelayNode(loopback(options))
  onTestFinished(async () => relay.stop())
  await relay.start()
  return relay
}

export async function startVendor(options: Partial<VendorNodeOptions> = {}): Promise<VendorNode> {
  const vendor = createVendorNode({ ...loopback(options), catalogue: options.catalogue ?? hotels() })
  onTestFinished(async () => vendor.stop())
  await vendor.start()
  return vendor
}

export async function startBuyer(options: Partial<NodeOptions> = {}): Promise<BuyerNode> {
  const buyer = createBuyerNode(loopback(options))
  onTestFinished(async () => buyer.stop())
  await buyer.start()
  return buyer
}

/** A catalogue of hotels with these prices; their skus are H0, H1 and so on. */
export function hotels(...prices: readonly string[]): Catalogue {
  const items = (prices.length > 0 ? prices : ['700.00']).map((price, i) => ({
    sku: `H${i}`,
    category: '63511000',
    title: `Hotel ${i}`,
    price,
    delivery: [{ mode: 'digital' }],
    properties: { pool: true, beds: 2 },
  }))
  const parsed = parseCatalogue({ vendor: { name: 'Sol' }, currency: 'EUR', items })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.catalogue
}

/** A want that the hotels answer, changed where a test says. It lives for twelve hours, which asks for little work. */
export function wantOf(changes: Readonly<Record<string, unknown>> = {}, nowMs = Date.now()): Want {
  const document = { category: '63511000', title: 'A week by the sea', expires: '12 hours', ...changes }
  const parsed = parseWant(document, { nowMs })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.want
}

/** Prepares and publishes. Gives the intent's key. */
export async function publishWant(buyer: BuyerNode, want: Want = wantOf()): Promise<string> {
  const { intent } = await buyer.publish(await buyer.prepare(want))
  return intent.key
}

/** The arguments of the next event of a name that fits. Begin to wait before the event can happen. */
export async function nextEvent<E extends Record<keyof E, unknown[]>, K extends keyof E & string>(
  events: EventEmitter<E>,
  name: K,
  fits: (...args: E[K]) => boolean = () => true,
): Promise<E[K]> {
  for await (const args of on(events as EventEmitter, name, { signal: soon() }))
    if (fits(...(args as E[K]))) return args as E[K]
  throw new Error(`The emitter ended before «${name}».`)
}

/** A peer that speaks the network's protocols and is nobody's node, connected to these addresses. */
export async function startStranger(bootstrap: readonly string[]): Promise<Gossip> {
  const stranger = await startGossip({
    network,
    peerSecret: randomBytes(32),
    listen: [],
    mdns: false,
    dht: { mode: 'client', verify: nativeVerifier },
    topics: [],
    admit: () => refuse('topic'),
    nowMs: Date.now,
  })
  onTestFinished(async () => stranger.stop())
  for (const address of parseBootstrap(bootstrap)) await connectTo(stranger.host, address, soon())
  return stranger
}

/** Publishes a record by the topic of an intent's category, once the peer at the other end follows it. */
export async function tellOnceFollowed(
  stranger: Gossip,
  { value, bytes }: SignedRecord<'intent'>,
  other = bytes,
): Promise<void> {
  const topic = topicOf(network, value.category)
  await stranger.untilSubscribed(topic, soon())
  await stranger.publish(topic, other)
}

/** Another program that listens where a reply host was, until it is closed or the test ends. */
export async function listenAt(address: string): Promise<Server> {
  const server = createServer().listen(Number(/\/tcp\/(\d+)/.exec(address)![1]), '127.0.0.1')
  onTestFinished(async () => {
    if (server.listening) await server[Symbol.asyncDispose]()
  })
  await once(server, 'listening')
  return server
}
