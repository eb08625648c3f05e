// The keys of the distributed hash table. SPEC section 17.

import { sha256 } from '@noble/hashes/sha2.js'
import { concat } from 'uint8arrays/concat'
import { equals } from 'uint8arrays/equals'
import { fromString } from 'uint8arrays/from-string'
import type { Topic } from './category.ts'
import { ed25519 } from './ed25519.ts'

const profilePrefix = fromString('/profile/')

/** The key under which a vendor's profile is kept: `/profile/` and the 32 bytes of its root key. */
export function profileKey(vendor: Uint8Array): Uint8Array {
  return concat([profilePrefix, vendor])
}

/** The vendor whose profile a key is for; undefined for any other key. */
export function vendorOfProfileKey(key: Uint8Array): Uint8Array | undefined {
  const isOne =
    key.length === profilePrefix.length + ed25519.publicKeyBytes &&
    equals(key.subarray(0, profilePrefix.length), profilePrefix)
  return isOne ? key.slice(profilePrefix.length) : undefined
}

/** Independent places at which the followers of a topic are listed: whoever owns one of them owns not the others. */
export const rendezvousPlaces = 4

/** The SHA-256 digests under which the followers of a topic announce themselves, `rendezvousPlaces` of them. */
export function rendezvousDigests(topic: Topic): Uint8Array[] {
  const name = fromString(`pregon/rendezvous/1\0${topic}\0`)
  return Array.from({ length: rendezvousPlaces }, (_, place) => sha256(concat([name, Uint8Array.of(place)])))
}
