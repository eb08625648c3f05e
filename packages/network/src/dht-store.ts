// What a host keeps for others in the DHT: bounded, and never an older profile over a newer one.
// Libp2p has one store for all: what it knows of peers is bounded beside this, and whatever else it keeps stays in memory.

import { NotFoundError, type PeerId } from '@libp2p/interface'
import { BaseDatastore } from 'datastore-core'
import { Key, type Pair, type Query } from 'interface-datastore'
import { createFollowerShelf } from './follower-shelf.ts'
import { createPeerShelf, peersPrefix } from './peer-shelf.ts'
import { createProfileShelf } from './profile-shelf.ts'

/** One kind of entry, by the text of its key. Synchronous, so that nothing comes between a check and a write. */
export interface Shelf {
  get(key: string): Uint8Array | undefined
  /** Throws a `NetworkError` (`not-kept`) for what it does not keep. */
  put(key: string, value: Uint8Array): void
  delete(key: string): void
  list(prefix: string): Iterable<readonly [string, Uint8Array]>
}

/** Where entries outlive the process. */
export interface ByteStore {
  get(key: string): Uint8Array | undefined
  put(key: string, value: Uint8Array): void
  delete(key: string): void
  list(prefix: string): Iterable<{ readonly key: string; readonly value: Uint8Array }>
}

export interface DhtStoreOptions {
  readonly network: string
  readonly self: PeerId
  readonly nowMs: () => number
  /** Where profiles outlive the process; in memory if left out. */
  readonly profiles?: ByteStore | undefined
  /** The most peers of which something is known. */
  readonly maxKnownPeers?: number | undefined
}

/** The prefix of everything of the DHT. */
export const dhtPrefix = '/dht'

export class DhtStore extends BaseDatastore {
  readonly #shelves: readonly (readonly [prefix: string, Shelf])[]

  constructor({ network, self, nowMs, profiles = createMemoryByteStore(), maxKnownPeers }: DhtStoreOptions) {
    super()
    const peers = createPeerShelf(self, { max: maxKnownPeers })
    this.#shelves = [
      [`${dhtPrefix}/record/`, createProfileShelf({ self, nowMs, store: profiles })],
      [`${dhtPrefix}/provider`, createFollowerShelf(network, self, peers.isKnown)],
      [peersPrefix, peers],
      ['/', createPlainShelf()],
    ]
  }

  override put(key: Key, value: Uint8Array): Key {
    // A copy: the library encodes into a corner of a buffer of 64 KiB, all of which would be kept.
    this.#shelfOf(key.toString()).put(key.toString(), new Uint8Array(value))
    return key
  }

  override get(key: Key): Uint8Array {
    const value = this.#shelfOf(key.toString()).get(key.toString())
    if (!value) throw new NotFoundError()
    return value
  }

  override has(key: Key): boolean {
    return this.#shelfOf(key.toString()).get(key.toString()) !== undefined
  }

  override delete(key: Key): void {
    this.#shelfOf(key.toString()).delete(key.toString())
  }

  override async *_all({ prefix = '/' }: Query): AsyncGenerator<Pair> {
    for (const [key, value] of this.#shelfOf(prefix).list(prefix)) yield { key: new Key(key), value }
  }

  #shelfOf(key: string): Shelf {
    return this.#shelves.find(([prefix]) => key.startsWith(prefix))![1]
  }
}

export function createMemoryByteStore(): ByteStore {
  const values = new Map<string, Uint8Array>()
  return {
    get: (key) => values.get(key),
    put: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
    *list(prefix) {
      for (const [key, value] of values) if (key.startsWith(prefix)) yield { key, value }
    },
  }
}

function createPlainShelf(): Shelf {
  const values = createMemoryByteStore()
  return {
    ...values,
    *list(prefix) {
      for (const { key, value } of values.list(prefix)) yield [key, value]
    },
  }
}
