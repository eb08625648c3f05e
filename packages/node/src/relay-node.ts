// The relay: an always-on node without a catalogue, which passes records of every category on.

import { EventEmitter } from 'node:events'
import { allTopics } from '@pregon/protocol'
import type { FollowerEvents } from './events.ts'
import { startFollowing, type Following } from './followers.ts'
import { openOwnFolder, type OwnFolder } from './folder.ts'
import { createLifeCycle } from './life-cycle.ts'
import { networkStatusOf, type NetworkStatus } from './network-status.ts'
import { parametersOf, type FollowerOptions } from './options.ts'
import { lookUpVendor, type LookUpOptions, type VendorLookup } from './vendor-look-up.ts'

export interface RelayNode {
  readonly events: EventEmitter<FollowerEvents>
  /** Rejects with a `StorageError`, a `NetworkError`, or the signal's reason. */
  start(options?: { signal?: AbortSignal }): Promise<void>
  stop(): Promise<void>
  /** Where other nodes can reach it, with its peer id. */
  addresses(): string[]
  /** How it stands in its network. */
  network(): NetworkStatus
  /** Asks the DHT for the profile of a vendor, by its root key. Rejects with the signal's reason. */
  lookUpVendor(key: Uint8Array, options?: LookUpOptions): Promise<VendorLookup>
  /** Live intents in its pool. */
  liveIntents(): number
}

interface Running extends Following {
  readonly own: OwnFolder
  /** Fires when the node stops. */
  readonly life: AbortSignal
}

export function createRelayNode(options: FollowerOptions): RelayNode {
  const events = new EventEmitter<FollowerEvents>()
  const parameters = parametersOf(options)
  const life = createLifeCycle<Running>(async (lifetime) => {
    const own = openOwnFolder(options.dataFolder, lifetime)
    const topics = allTopics(parameters.name)
    const following = await startFollowing(options, { parameters, own, topics, events }, lifetime)
    return { ...following, own, life: lifetime.signal }
  })
  return {
    events,
    start: async ({ signal } = {}) => life.start(signal),
    stop: life.stop,
    addresses: () => life.running().gossip.host.getMultiaddrs().map(String),
    network() {
      const { gossip, own } = life.running()
      return networkStatusOf({ network: parameters.name, gossip, database: own.database, dht: 'server' })
    },
    lookUpVendor: async (key, how) => lookUpVendor(life.running(), key, how),
    liveIntents: () => life.running().pool.size,
  }
}
