// The buyer's node: publishes intents without following any topic, and takes offers at one reply host an intent.

import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { RankedOffer, Want } from '@pregon/buyer'
import { connectLocally, joinMesh, startGossip } from '@pregon/network'
import { networkParameters, refuse, seedBytes, type NetworkParameters } from '@pregon/protocol'
import { createBuyerStore, loadOrCreateSecret } from '@pregon/storage'
import type { BuyerEvents } from './events.ts'
import { openOwnFolder } from './folder.ts'
import { createIntentDesk, type IntentDesk } from './intent-desk.ts'
import { limits } from './limits.ts'
import { createLifeCycle, type Lifetime } from './life-cycle.ts'
import { defaultListen, joiningReport, silentLogger, type NodeOptions } from './options.ts'
import type { OwnIntent, PreparedIntent, Published, PublishOptions } from './own-intent.ts'

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
  /** Ends an intent for good. Gives the number of peers that took the withdrawal. Rejects as `revise`. */
  withdraw(key: string, options?: PublishOptions): Promise<number>
  /** How many peers are connected. */
  peers(): number
  /** All intents, oldest first. */
  intents(): OwnIntent[]
  /** The offers on an intent, the best first. Throws `unknown-intent`. */
  offers(key: string): RankedOffer[]
}

export function createBuyerNode(options: NodeOptions): BuyerNode {
  const parameters = networkParameters(options.network)
  const events = new EventEmitter<BuyerEvents>()
  const life = createLifeCycle<IntentDesk>(
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
    withdraw: async (key, how) => life.running().withdraw(key, how),
    peers: () => life.running().peers(),
    intents: () => life.running().intents(),
    offers: (key) => life.running().offers(key),
  }
}

async function open(
  options: NodeOptions,
  parameters: NetworkParameters,
  events: EventEmitter<BuyerEvents>,
  lifetime: Lifetime,
): Promise<IntentDesk> {
  const { signal, onStop } = lifetime
  const { nowMs = Date.now, bootstrap = [], mdns = true, listen = defaultListen, logger = silentLogger } = options
  const { folder, database } = openOwnFolder(options.dataFolder, lifetime)
  const gossip = await startGossip({
    network: parameters.name,
    // A transport key that outlived the process would tell which intents come from one person.
    peerSecret: randomBytes(32),
    // A buyer only dials: offers come to the reply hosts.
    listen: [],
    mdns,
    topics: [],
    admit: () => refuse('topic', 'a buyer follows no topic'),
    nowMs,
  })
  onStop(async () => gossip.stop())
  if (mdns) connectLocally(gossip.host)
  const failures = await joinMesh(gossip.host, bootstrap, { signal, onAttempt: joiningReport(logger) })
  signal.throwIfAborted()
  if (failures[0] && failures.length === bootstrap.length) throw failures[0]
  const desk = createIntentDesk({
    parameters,
    gossip,
    store: createBuyerStore(database),
    seed: loadOrCreateSecret(folder, 'seed', seedBytes),
    listen,
    // A node that knows of nobody, and looks for nobody, has nothing to wait for.
    reachTimeoutMs: mdns || bootstrap.length > 0 ? limits.subscriberTimeoutMs : 0,
    nowMs,
    events,
    logger,
    signal,
  })
  onStop(desk.close)
  return desk
}
