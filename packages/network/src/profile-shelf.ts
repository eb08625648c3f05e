// The profiles of vendors that a server of the DHT keeps for others: never an older one over a newer one, and where
// there is no room those nearest to this host. SPEC section 17.2.

import type { PeerId } from '@libp2p/interface'
import { Record as DhtRecord } from '@libp2p/kad-dht'
import { decodeRecord, isNewerProfile, type SignedRecord } from '@pregon/protocol'
import { compare } from 'uint8arrays/compare'
import { xor } from 'uint8arrays/xor'
import { kadIdOf } from './dht-requests.ts'
import type { ByteStore, Shelf } from './dht-store.ts'
import { NetworkError } from './errors.ts'
import { limits } from './limits.ts'

export interface ProfileShelfOptions {
  readonly self: PeerId
  readonly nowMs: () => number
  readonly store: ByteStore
  /** The most profiles that it holds. */
  readonly max?: number
}

/** A profile as it was handed in. */
interface Kept {
  readonly profile: SignedRecord<'profile'>
  /** The place of its key in the space of the DHT. */
  readonly place: Uint8Array
  /** When it is over, or is forgotten because nobody handed it in again. In milliseconds UTC. */
  readonly endsAtMs: number
}

/** What need not be read from the store to make room. */
interface Held {
  readonly key: string
  readonly distance: Uint8Array
  readonly endsAtMs: number
}

/** Expects values whose signature was checked: the validator stands before it. */
export function createProfileShelf({ self, nowMs, store, max = limits.maxStoredProfiles }: ProfileShelfOptions): Shelf {
  const ownId = kadIdOf(self.toMultihash().bytes)
  /** What is held, the farthest from this host last. */
  const held: Held[] = []
  const positionOf = (distance: Uint8Array): number => {
    let [low, high] = [0, held.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(held[middle]!.distance, distance) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const hold = (entry: Held) => held.splice(positionOf(entry.distance), 0, entry)
  const read = (raw: Uint8Array | undefined): Kept | undefined => {
    const kept = raw && readKept(raw)
    return kept && kept.endsAtMs > nowMs() ? kept : undefined
  }
  const letGo = (key: string) => {
    const at = held.findIndex((each) => each.key === key)
    if (at >= 0) held.splice(at, 1)
  }
  const drop = (key: string) => {
    letGo(key)
    store.delete(key)
  }
  for (const { key, value } of Array.from(store.list(''))) {
    const kept = read(value)
    if (kept) hold(heldOf(key, kept))
    else store.delete(key)
  }
  return {
    get(key) {
      const raw = store.get(key)
      if (!raw || read(raw)) return raw
      drop(key)
      return undefined
    },
    // Synchronous from the comparison to the write: a validator alone would let two of them pass each other.
    put(key, raw) {
      const next = read(raw)
      if (!next) throw new NetworkError('not-kept', 'The record is no profile in force.')
      const stored = store.get(key)
      const known = read(stored)
      if (known && known.profile.id !== next.profile.id && !isNewerProfile(next.profile, known.profile))
        throw new NetworkError(
          'not-kept',
          'A newer profile of this vendor is kept: was it signed on another machine, or by another clock?',
        )
      const entry = heldOf(key, next)
      if (stored) letGo(key)
      else makeRoom(entry.distance)
      hold(entry)
      store.put(key, raw)
    },
    delete: drop,
    *list(prefix) {
      for (const { key, value } of Array.from(store.list(prefix))) yield [key, value]
    },
  }

  function heldOf(key: string, { place, endsAtMs }: Kept): Held {
    return { key, distance: xor(place, ownId), endsAtMs }
  }

  /** Throws `not-kept` where all that are held are nearer. */
  function makeRoom(distance: Uint8Array): void {
    if (held.length < max) return
    const over = held.filter(({ endsAtMs }) => endsAtMs <= nowMs())
    for (const { key } of over) drop(key)
    if (over.length > 0) return
    const farthest = held.at(-1)!
    if (compare(farthest.distance, distance) <= 0)
      throw new NetworkError('not-kept', 'The shelf is full of profiles that are nearer.')
    drop(farthest.key)
  }
}

/** What a record of the DHT holds, its signature unchecked. Never throws. */
function readKept(raw: Uint8Array): Kept | undefined {
  try {
    const { key, value, timeReceived } = DhtRecord.deserialize(raw)
    const decoded = decodeRecord(value, ['profile'])
    if (!decoded.ok) return undefined
    const forgottenAtMs = timeReceived.getTime() + limits.storedProfileMs
    return {
      profile: decoded.value,
      place: kadIdOf(key),
      endsAtMs: Math.min(decoded.value.value.expiresAt, forgottenAtMs),
    }
  } catch {
    return undefined
  }
}
