// How a running node stands in its network, for its owner.

import type { Gossip } from '@pregon/network'
import { createPeerMemory, limits as storageLimits, type Database } from '@pregon/storage'

export interface NetworkStatus {
  readonly network: string
  /** The peer id of the node that gossips. */
  readonly peer: string
  /** Peers that are connected. */
  readonly peers: number
  /** Where others reach it, with its peer id. */
  readonly addresses: string[]
  /** Its part in the DHT: a server keeps records for others, a client only asks. */
  readonly dht: 'client' | 'server'
  /** Servers of the DHT that it knows. */
  readonly dhtPeers: number
  /** Peers that it would try after a restart. */
  readonly rememberedPeers: number
}

export interface NetworkView {
  readonly network: string
  readonly gossip: Gossip
  readonly database: Database
  readonly dht: NetworkStatus['dht']
}

export function networkStatusOf({ network, gossip: { host }, database, dht }: NetworkView): NetworkStatus {
  return {
    network,
    peer: String(host.peerId),
    peers: host.getPeers().length,
    addresses: host.getMultiaddrs().map(String),
    dht,
    dhtPeers: host.services.dht.routingTable.size,
    rememberedPeers: rememberedPeers(database),
  }
}

export function rememberedPeers(database: Database): number {
  return createPeerMemory(database).recent(storageLimits.maxRememberedPeers).length
}
