// The gossip host: a libp2p node with TCP, WebSockets, Noise, Yamux and gossipsub.

import { gossipsub, type GossipSub } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { ConnectionGater, Libp2p, PeerInfo, PrivateKey } from '@libp2p/interface'
import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { kadDHT, type KadDHTComponents, type SingleKadDHT } from '@libp2p/kad-dht'
import { mdns } from '@libp2p/mdns'
import { ping, type Ping } from '@libp2p/ping'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { tcp } from '@libp2p/tcp'
import { isPrivate } from '@libp2p/utils'
import { dhtProtocol, mdnsServiceTag, type Verifier } from '@pregon/protocol'
import { createLibp2p, type Libp2pOptions } from 'libp2p'
import { listenError, parseAddress } from './addresses.ts'
import { boundRequests } from './dht-inbound.ts'
import { partsOf } from './dht-parts.ts'
import { isPublic } from './dialable.ts'
import { DhtStore, dhtPrefix, type ByteStore } from './dht-store.ts'
import { createDoors, withDoors } from './doors.ts'
import { noise, yamux } from './lean-wire.ts'
import { limits } from './limits.ts'
import { messageIdOf, messageIdText, stripForeignFields } from './message-id.ts'
import { openStreamsAtOnce } from './open-streams.ts'
import { bounded } from './muxer-bounds.ts'
import { meetNeighbour } from './peers.ts'
import { keepGossipPlacesFree } from './places.ts'
import { profileNamespace, profileValidator, selectProfile } from './profiles.ts'
import {
  connectionSettings,
  dhtSettings,
  gossipSettings,
  mdnsIntervalMs,
  monitorSettings,
  peerStoreSettings,
  replyConnectionSettings,
} from './settings.ts'
import { stopHost } from './stop-host.ts'
import { keepUp } from './upkeep.ts'
import { webSockets } from './web-sockets.ts'

export interface HostOptions {
  readonly network: string
  /** The Ed25519 secret of the peer key, 32 bytes. */
  readonly peerSecret: Uint8Array
  /** Multiaddrs to listen on. None for a node that only dials. */
  readonly listen: readonly string[]
  /** Whether to announce itself on the local link, and to connect to others there. */
  readonly mdns: boolean
  readonly gater?: ConnectionGater
  readonly dht: DhtOptions
  /** Called before the host is started. */
  readonly prepare?: (host: GossipHost) => void
  readonly nowMs: () => number
}

/** A host's part in the distributed hash table. */
export interface DhtOptions {
  /** A server keeps records for others and answers them: an always-on node. A client only asks. */
  readonly mode: 'client' | 'server'
  readonly verify: Verifier
  /** Where the profiles that it keeps for others outlive the process; in memory if left out. */
  readonly profiles?: ByteStore | undefined
  /** Overrides of the settings, for meshes smaller than a network is. */
  readonly settings?: { readonly kBucketSize?: number; readonly maxKnownPeers?: number } | undefined
}

export type GossipHost = Libp2p<{ identify: Identify; ping: Ping; gossip: GossipSub; dht: SingleKadDHT }>

/** Starts the host that gossips. Throws `invalid-address`, `address-in-use`, `address-not-ours`. */
export async function startGossipHost(options: HostOptions): Promise<GossipHost> {
  const { network, dht, nowMs } = options
  return startListening(options, async (base) => {
    const mapPeer = (peer: PeerInfo) => withFewAddresses(isPublic(host) ? withoutPrivateAddresses(peer) : peer)
    const host: GossipHost = await createLibp2p({
      ...base,
      datastore: new DhtStore({
        network,
        self: peerIdFromPrivateKey(base.privateKey),
        nowMs,
        profiles: dht.profiles,
        maxKnownPeers: dht.settings?.maxKnownPeers,
      }),
      connectionManager: connectionSettings,
      connectionMonitor: monitorSettings,
      peerStore: peerStoreSettings,
      peerDiscovery: options.mdns ? [neighbours(network, (peer) => meetNeighbour(host, peer))] : [],
      services: {
        identify: identify(),
        ping: ping(),
        gossip: gossipsub({
          ...gossipSettings(network),
          msgIdFn: messageIdOf,
          msgIdToStrFn: messageIdText,
          fastMsgIdFn: stripForeignFields,
        }),
        // The library's type leaves out that there is one table of peers.
        dht: kadDHT({
          ...dhtSettings,
          ...dht.settings,
          protocol: dhtProtocol(network),
          datastorePrefix: dhtPrefix,
          clientMode: dht.mode === 'client',
          // A server waits for its first neighbour before it asks anything; a client that knows nobody learns so at once.
          allowQueryWithZeroPeers: dht.mode === 'client',
          validators: { [profileNamespace]: profileValidator({ network, nowMs, verify: dht.verify }) },
          selectors: { [profileNamespace]: selectProfile },
          peerInfoMapper: mapPeer,
        }) as (components: KadDHTComponents) => SingleKadDHT,
      },
    })
    takeMetPeers(host, mapPeer)
    boundRequests(host, nowMs)
    keepGossipPlacesFree(host)
    openStreamsAtOnce(host.services.gossip)
    keepUp(host)
    options.prepare?.(host)
    return host
  })
}

/**
 * The library dials every peer that another names, to see whether it belongs into the table: one answer could have this
 * host dial thousands. Here the table takes those that are connected, and those that have answered a request; others only
 * while it holds fewer than one full bucket.
 */
function takeMetPeers(host: GossipHost, mapPeer: (peer: PeerInfo) => PeerInfo): void {
  const { routingTable, onPeerConnect } = partsOf(host)
  const take = onPeerConnect.bind(host.services.dht)
  let named = 0
  const takeNamed = async ({ id, multiaddrs }: PeerInfo): Promise<void> => {
    if (multiaddrs.length === 0 || routingTable.size + named >= routingTable.kBucketSize) return
    named += 1
    try {
      await routingTable.add(id, { signal: AbortSignal.timeout(limits.requestTimeoutMs) })
    } finally {
      named -= 1
    }
  }
  Object.assign(host.services.dht, {
    onPeerConnect: async (peer: PeerInfo) =>
      host.getConnections(peer.id).length > 0 ? take(peer) : takeNamed(mapPeer(peer)),
  })
}

/** Finds the peers of the local link. What the DHT discovers comes as the host's own event, and is strangers. */
function neighbours(network: string, onPeer: (peer: PeerInfo) => void): ReturnType<typeof mdns> {
  const discover = mdns({ serviceTag: mdnsServiceTag(network), interval: mdnsIntervalMs })
  return (components) => {
    const discovery = discover(components)
    discovery.addEventListener('peer', ({ detail }) => onPeer(detail))
    return discovery
  }
}

/** Whoever names itself with thousands of addresses, or long ones, must not fill the answers that name it. */
function withFewAddresses(peer: PeerInfo): PeerInfo {
  let bytes = 0
  const few = peer.multiaddrs.slice(0, limits.maxAddressesPerPeer)
  return { ...peer, multiaddrs: few.filter((each) => (bytes += each.bytes.length) <= limits.maxAddressBytesPerPeer) }
}

const withoutPrivateAddresses = (peer: PeerInfo): PeerInfo => ({
  ...peer,
  multiaddrs: peer.multiaddrs.filter((address) => !isPrivate(address)),
})

/** Starts a host without gossip and discovery, where the offers on one intent arrive. Throws as `startGossipHost`. */
export async function startReplyHost(options: ListeningOptions): Promise<Libp2p> {
  // It says who it is, and asks no vendor: all that it needs to know of one comes with the offer.
  const services = { identify: identify({ runOnConnectionOpen: false }) }
  return startListening(options, async (base) =>
    createLibp2p({ ...base, connectionManager: replyConnectionSettings, services }),
  )
}

type ListeningOptions = Pick<HostOptions, 'peerSecret' | 'listen' | 'gater'>

type BaseOptions = { readonly privateKey: PrivateKey } & Pick<
  Libp2pOptions,
  'addresses' | 'transports' | 'connectionEncrypters' | 'streamMuxers' | 'connectionGater' | 'start'
>

async function startListening<T extends Libp2p>(
  { peerSecret, listen, gater }: ListeningOptions,
  create: (base: BaseOptions) => Promise<T>,
): Promise<T> {
  for (const address of listen) parseAddress(address, '--listen')
  const privateKey: PrivateKey = await generateKeyPairFromSeed('Ed25519', peerSecret)
  const doors = createDoors()
  const host = await create({
    privateKey,
    addresses: { listen: [...listen] },
    transports: [tcp(), webSockets(doors)],
    connectionEncrypters: [noise()],
    streamMuxers: [bounded(yamux())],
    connectionGater: withDoors(gater ?? {}, doors),
    start: false,
  })
  try {
    await host.start()
    return host
  } catch (error) {
    await stopHost(host)
    throw listenError(error, listen)
  }
}
