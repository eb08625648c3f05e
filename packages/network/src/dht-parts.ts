// Parts of the library's DHT that its types leave out.

import type { AbortOptions, Connection, PeerId, PeerInfo, Stream } from '@libp2p/interface'
import type { CID } from 'multiformats/cid'
import type { GossipHost } from './host.ts'

interface DhtParts {
  readonly protocol: string
  readonly routingTable: {
    readonly size: number
    readonly kBucketSize: number
    /** Takes a peer once it has answered a ping. */
    add(peer: PeerId, options: AbortOptions): Promise<void>
    closestPeers(target: Uint8Array, options: { count: number }): PeerId[]
  }
  /** What this host keeps of who announced itself where, itself included. */
  readonly providers: { addProvider(place: CID, peer: PeerId): Promise<void> }
  /** What this host keeps for others. Rejects where it keeps nothing in force under the key. */
  readonly contentFetching: { getLocal(key: Uint8Array, options: AbortOptions): Promise<{ value: Uint8Array }> }
  /** Answers the requests of others. */
  readonly rpc: {
    handleMessage(peer: PeerId, message: { readonly type: string }): Promise<unknown>
    onIncomingStream(stream: Stream, connection: Connection): Promise<void>
  }
  /** Called for every peer that is connected or named in an answer. */
  readonly onPeerConnect: (peer: PeerInfo) => Promise<void>
}

export const partsOf = ({ services: { dht } }: GossipHost): DhtParts => dht as unknown as DhtParts
