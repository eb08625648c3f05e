// What a host knows of its peers, their addresses and protocols: bounded, since libp2p keeps an entry of everybody who
// connects or is named in an answer, as long as they like.

import type { PeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import type { Shelf } from './dht-store.ts'
import { NetworkError } from './errors.ts'
import { limits } from './limits.ts'

/** How libp2p begins the keys of these entries. */
export const peersPrefix = '/peers/'

export interface PeerShelf extends Shelf {
  /** Whether there is an entry of a peer, by its peer id as text. */
  readonly isKnown: (peer: string) => boolean
}

export interface PeerShelfOptions {
  /** The most peers that it holds, this host included. */
  readonly max?: number | undefined
  readonly maxEntryBytes?: number
}

export function createPeerShelf(
  self: PeerId,
  { max = limits.maxKnownPeers, maxEntryBytes = limits.maxKnownPeerBytes }: PeerShelfOptions = {},
): PeerShelf {
  const own = keyOf(self)
  /** Whoever was asked about or written last comes last. */
  const entries = new Map<string, Uint8Array>()
  function put(key: string, value: Uint8Array): void {
    entries.delete(key)
    entries.set(key, value)
  }
  return {
    isKnown: (peer) => entries.has(keyOf(peerIdFromString(peer))),
    get(key) {
      const value = entries.get(key)
      if (value) put(key, value)
      return value
    },
    put(key, value) {
      if (value.length > maxEntryBytes && key !== own)
        throw new NetworkError('not-kept', 'The entry of this peer is too large.')
      put(key, value)
      if (entries.size <= max) return
      const [oldest, next] = entries.keys()
      entries.delete(oldest === own ? next! : oldest!)
    },
    delete: (key) => void entries.delete(key),
    // All at once: an entry that is asked about meanwhile changes its place.
    list: (prefix) => Array.from(entries).filter(([key]) => key.startsWith(prefix)),
  }
}

/** The key of a peer's entry, as libp2p writes it. */
const keyOf = (peer: PeerId): string => `${peersPrefix}${peer.toCID().toString()}`
