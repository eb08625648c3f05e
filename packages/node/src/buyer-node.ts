// The buyer's node: publishes intents without following any topic, and takes offers at one reply host an intent.

import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { RankedOffer, Texts, Want } from '@pregon/buyer'
import {
  createReach,
  limits as networkLimits,
  onAnyPort,
  onWaking,
  startGossip,
  startNeighbours,
} from '@pregon/network'
import { refuse, seedBytes, type Intent, type NetworkParameters } from '@pregon/protocol'
import { createBuyerStore, createFacts, createPeerMemory, type Facts, loadOrCreateSecret } from '@pregon/storage'
import type { BuyerEvents } from './events.ts'
import { openOwnFolder } from './folder.ts'
import { createIntentDesk, type IntentDesk } from './intent-desk.ts'
import { limits } from './limits.ts'
import { createLifeCycle, type Lifetime } from './life-cycle.ts'
import { networkStatusOf, type NetworkStatus } from './network-status.ts'
import { codeOf, defaultListen, joiningReport, parametersOf, silentLogger, type NodeOptions } from './options.ts'
import type { OwnIntent, PreparedIntent, Published, PublishOptions } from './own-intent.ts'
import { lookUpVendor, type LookUpOptions, type VendorLookup } from './vendor-look-up.ts'
import { nativeVerifier } from './verifier.ts'

export interface BuyerNode {
  readonly parameters: NetworkParameters
  readonly events: EventEmitter<BuyerEvents>
  /**
   * Connects, and brings the live intents back. Rejects with a `StorageError`, a `NetworkError` (`peer-unreachable`
   * where no bootstrap peer answers), or the signal's reason.
   */
  start(options?: { signal?: AbortSignal }): Promise<void>
  stop(): Promise<void>
  /**
   * Makes keys and a reply host for a want. Nothing leaves the node or is kept yet. Rejects with a `NetworkError`, with
   * `too-many-intents`, or with a `ProtocolError` (`too-large`) for a want that does not fit a record.
   */
  prepare(want: Want): Promise<PreparedIntent>
  /** Closes the reply host of an intent that will not be published. */
  discard(prepared: PreparedIntent): Promise<void>
  /**
   * Publishes a prepared intent. Rejects with `no-peers` or the signal's reason, and then nothing was published or kept;
   * with `unknown-intent` for one that was discarded, and with `already-published`.
   */
  publish(prepared: PreparedIntent, options?: PublishOptions): Promise<Published>
  /**
   * Publishes a changed want as the next revision. Rejects with `unknown-intent`, `intent-ended`, `category-changed`, or
   * with `no-peers` or the signal's reason, and then nothing has changed.
   */
  revise(key: string, want: Want, options?: PublishOptions): Promise<Published>
  /** The record that `revise` would publish, but for its work. Throws as `revise`. */
  draftRevision(key: string, want: Want): Intent
  /** Ends an intent for good. Gives the number of peers that took the withdrawal. Rejects as `revise`. */
  withdraw(key: string, options?: PublishOptions): Promise<number>
  /** How many peers are connected. */
  peers(): number
  /** All intents, oldest first. */
  intents(): OwnIntent[]
  /** How many offers on an intent are kept. */
  offerCount(key: string): number
  /** The offers on an intent, the best first, with reasons in the words of `texts` (English). Throws `unknown-intent`. */
  offers(key: string, texts?: Texts): RankedOffer[]
  /**
   * Asks the network for a vendor's profile by its root key, 32 bytes, and takes the newest of all answers. Rejects with
   * the signal's reason.
   */
  lookUpVendor(key: Uint8Array, options?: LookUpOptions): Promise<VendorLookup>
  /** What the node's owner has it remember. */
  facts(): Facts
  /** How it stands in its network. */
  network(): NetworkStatus
}

interface Running extends IntentDesk {
  readonly network: () => NetworkStatus
  readonly facts: Facts
  readonly lookUpVendor: BuyerNode['lookUpVendor']
}

export function createBuyerNode(options: NodeOptions): BuyerNode {
  const parameters = parametersOf(options)
  const events = new EventEmitter<BuyerEvents>()
  const life = createLifeCycle<Running>(
    async (lifetime) => open(options, parameters, events, lifetime),
    async (desk) => desk.resume(),
  )
  return {
    parameters,
    events,
    start: async ({ signal } = {}) => life.start(signal),
    stop: life.stop,
    prepare: async (want) => life.running().prepare(want),
    discard: async (prepared) => life.running().discard(prepared),
    publish: async (prepared, how) => life.running().publish(prepared, how),
    revise: async (key, want, how) => life.running().revise(key, want, how),
    draftRevision: (key, want) => life.running().draftRevision(key, want),
    withdraw: async (key, how) => life.running().withdraw(key, how),
    peers: () => life.running().peers(),
    intents: () => life.running().intents(),
    offerCount: (key) => life.running().offerCount(key),
    offers: (key, texts) => life.running().offers(key, texts),
    lookUpVendor: async (key, how) => life.running().lookUpVendor(key, how),
    facts: () => life.running().facts,
    network: () => life.running().network(),
  }
}

async function open(
  options: NodeOptions,
  parameters: NetworkParameters,
  events: EventEmitter<BuyerEvents>,
  lifetime: Lifetime,
): Promise<Running> {
  const { signal, onStop } = lifetime
  const { nowMs = Date.now, bootstrap = [], mdns = true, listen = defaultListen, logger = silentLogger } = options
  const { reachTimeoutMs = limits.subscriberTimeoutMs } = options.tuning ?? {}
  const { folder, database } = openOwnFolder(options.dataFolder, lifetime)
  const gossip = await startGossip({
    network: parameters.name,
    // A transport key that outlived the process would tell which intents come from one person.
    peerSecret: randomBytes(32),
    // For other buyers that ask for always-on nodes. Offers come to the reply hosts.
    listen: onAnyPort(listen),
    mdns,
    dht: { mode: 'client', verify: nativeVerifier, settings: options.tuning },
    topics: [],
    admit: () => refuse('topic', 'a buyer follows no topic'),
    nowMs,
  })
  onStop(async () => gossip.stop())
  const memory = createPeerMemory(database)
  const { failures, ready } = await startNeighbours(gossip.host, {
    network: parameters.name,
    bootstrap,
    memory,
    tells: 'introduced',
    wanted: networkLimits.wantedServersOfBuyer,
    maxConnections: networkLimits.maxIdleConnectionsOfBuyer,
    signal,
    onAttempt: joiningReport(logger),
    onFault: (error) => logger.warn({ code: codeOf(error) }, 'memory-failed'),
    nowMs,
  })
  signal.throwIfAborted()
  if (failures[0] && gossip.host.getPeers().length === 0) throw failures[0]
  const knowsSomebody = bootstrap.length > 0 || memory.recent(1).length > 0
  const desk = createIntentDesk({
    parameters,
    gossip,
    store: createBuyerStore(database),
    seed: loadOrCreateSecret(folder, 'seed', seedBytes),
    listen,
    // A node that knows of nobody, and looks for nobody, has nothing to wait for.
    reach: createReach(gossip.host, { network: parameters.name, ready, signal }),
    reachTimeoutMs: mdns || knowsSomebody ? reachTimeoutMs : 0,
    nowMs,
    events,
    logger,
    signal,
  })
  onStop(desk.close)
  onStop(onWaking(gossip.host, desk.sendAllAgain))
  return {
    ...desk,
    network: () => networkStatusOf({ network: parameters.name, gossip, database, dht: 'client' }),
    facts: createFacts(database),
    lookUpVendor: async (key, how) => lookUpVendor({ gossip, life: signal }, key, how),
  }
}
