// Who says that it follows a topic, as a server of the DHT keeps it: at the places of the network's topics alone, and a
// bounded number at each. SPEC section 17.3.

import { randomInt } from 'node:crypto'
import type { PeerId } from '@libp2p/interface'
import { allTopics, rendezvousDigests } from '@pregon/protocol'
import { sha256 } from 'multiformats/hashes/sha2'
import { create } from 'multiformats/hashes/digest'
import { toString } from 'uint8arrays/to-string'
import type { Shelf } from './dht-store.ts'
import { NetworkError } from './errors.ts'
import { limits } from './limits.ts'

/** The parts of `/dht/provider/PLACE/PEER`; the listing of a place or of all leaves the later ones out. */
function partsOf(key: string): { place: string | undefined; peer: string | undefined } {
  const [, , , place, peer] = key.split('/')
  return { place, peer }
}

/**
 * Announcements live in memory: they are renewed more often than hosts restart. The listing of a place leaves those out of
 * whom nothing is known: the library would answer nobody who asks for that place.
 */
export function createFollowerShelf(network: string, self: PeerId, isKnown: (peer: string) => boolean): Shelf {
  const places = placesOf(network)
  const own = self.toString()
  return {
    get: (key) => places.get(partsOf(key).place ?? '')?.get(key),
    put(key, value) {
      const { place = '', peer } = partsOf(key)
      const followers = places.get(place)
      if (!followers) throw new NetworkError('not-kept', 'The announcement is for no topic of this network.')
      if (peer !== own && !followers.has(key)) makeRoom(followers, own)
      followers.set(key, value)
    },
    delete(key) {
      places.get(partsOf(key).place ?? '')?.delete(key)
    },
    *list(prefix) {
      const { place } = partsOf(prefix)
      if (place === undefined) yield* [...places.values()].flatMap((followers) => [...followers])
      else yield* [...(places.get(place) ?? [])].filter(([key]) => isKnown(partsOf(key).peer!))
    },
  }
}

/**
 * One at random goes: whoever floods a place cannot choose whom it puts out, and whoever came first cannot keep others
 * out.
 */
function makeRoom(followers: Map<string, Uint8Array>, own: string): void {
  if (followers.size < limits.maxFollowersPerPlace) return
  const others = [...followers.keys()].filter((key) => partsOf(key).peer !== own)
  followers.delete(others[randomInt(others.length)]!)
}

/** By the text of each place's digest in the keys of libp2p, the announcements there. */
function placesOf(network: string): Map<string, Map<string, Uint8Array>> {
  const digests = allTopics(network).flatMap(rendezvousDigests)
  return new Map(digests.map((digest) => [placeName(digest), new Map()]))
}

/** How libp2p writes a place in its keys: its multihash in base 32. */
function placeName(digest: Uint8Array): string {
  return toString(create(sha256.code, digest).bytes, 'base32')
}
