// Vendors' profiles in the DHT: what is valid there, publishing, and look-ups that judge every answer themselves.
// SPEC section 17.2.

import type { SelectFn, ValidateFn } from '@libp2p/kad-dht'
import {
  decodeRecord,
  isNewerProfile,
  limits as protocolLimits,
  profileKey,
  verifyRecord,
  vendorOfProfileKey,
  type SignedRecord,
  type Verifier,
} from '@pregon/protocol'
import { equals } from 'uint8arrays/equals'
import { partsOf } from './dht-parts.ts'
import { NetworkError } from './errors.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'

/** The first part of the key of every profile. */
export const profileNamespace = 'profile'

export interface ProfileRules {
  readonly network: string
  readonly verify: Verifier
  readonly nowMs: () => number
}

/** Throws a `NetworkError` (`not-kept`) for what is no profile of the key's vendor in force. Cheapest check first. */
export function profileValidator({ network, verify, nowMs }: ProfileRules): ValidateFn {
  return async (key, value) => {
    const vendor = vendorOfProfileKey(key)
    const decoded = vendor && decodeRecord(value, ['profile'])
    if (!decoded?.ok) throw notKept('The record is no profile.')
    const profile = decoded.value
    if (!equals(profile.value.key, vendor!)) throw notKept('The profile is of another vendor.')
    if (profile.value.expiresAt <= nowMs()) throw notKept('The profile is over.')
    if (profile.value.issuedAt > nowMs() + protocolLimits.maxClockSkewMs) throw notKept('The profile is of the future.')
    if (!(await verifyRecord(profile, network, verify))) throw notKept('The signature does not hold.')
  }
}

const notKept = (message: string): NetworkError => new NetworkError('not-kept', message)

/** Libp2p's own reads use it; ours judge for themselves. */
export const selectProfile: SelectFn = (_key, values) => {
  const profiles = values.map((value) => decodeRecord(value, ['profile']))
  let best = 0
  for (const [at, profile] of profiles.entries()) {
    const leader = profiles[best]!
    if (profile.ok && (!leader.ok || isNewerProfile(profile.value, leader.value))) best = at
  }
  return best
}

/** What came of a look-up. No profile means that none was found, not that there is none. */
export interface ProfileLookup {
  readonly profile: SignedRecord<'profile'> | undefined
  /** Peers that were asked. */
  readonly asked: number
  /** Of these, those that answered with anything that holds. */
  readonly answered: number
  /** Of these, those that had a profile of the vendor in force, be it the newest or not. */
  readonly held: number
}

/**
 * Asks the servers nearest to the vendor's key, and takes the newest profile of all answers and of what this host keeps
 * itself. Waits for every answer, but for the slow ones no longer than `lookUpGraceMs` once `profileAnswersEnough` agree on
 * the newest. Rejects with the signal's reason.
 */
export async function lookUpProfile(host: GossipHost, vendor: Uint8Array, signal: AbortSignal): Promise<ProfileLookup> {
  signal.throwIfAborted()
  const asked = new Set<string>()
  const answered = new Set<string>()
  let held = 0
  /** Answers with what is the newest so far: older ones must not end the look-up. */
  let agreeing = 0
  const key = profileKey(vendor)
  let newest = await ownProfile(host, key, signal)
  // A server of the DHT would wait for its first peer, whatever the signal says.
  if (partsOf(host).routingTable.size === 0 && host.getPeers().length === 0)
    return { profile: newest, asked: 0, answered: 0, held: 0 }
  const ending = new AbortController()
  const timed = AbortSignal.any([signal, ending.signal, AbortSignal.timeout(limits.lookUpTimeoutMs)])
  let grace: NodeJS.Timeout | undefined
  try {
    for await (const event of host.services.dht.get(key, { signal: timed })) {
      // Past the query itself: the library would now write what it selected to those that said otherwise.
      if (event.name === 'VALUE' || ('path' in event && event.path.index === -1)) break
      if (event.name === 'SEND_QUERY') asked.add(String(event.to))
      if (event.name !== 'PEER_RESPONSE') continue
      answered.add(String(event.from))
      const profile = event.record && decodeRecord(event.record.value, ['profile'])
      if (!profile?.ok) continue
      held += 1
      if (!newest || isNewerProfile(profile.value, newest)) {
        newest = profile.value
        agreeing = 0
        clearTimeout(grace)
      }
      if (profile.value.id === newest.id) agreeing += 1
      if (agreeing === limits.profileAnswersEnough) grace = setTimeout(() => ending.abort(), limits.lookUpGraceMs)
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!timed.aborted) throw error
  } finally {
    clearTimeout(grace)
  }
  return { profile: newest, asked: asked.size, answered: answered.size, held }
}

/** The profile that this host keeps for others, if it keeps one. */
async function ownProfile(
  host: GossipHost,
  key: Uint8Array,
  signal: AbortSignal,
): Promise<SignedRecord<'profile'> | undefined> {
  const kept = await partsOf(host)
    .contentFetching.getLocal(key, { signal })
    .catch(() => undefined)
  const profile = kept && decodeRecord(kept.value, ['profile'])
  return profile?.ok ? profile.value : undefined
}

/**
 * Hands a profile to the servers nearest to its vendor's key, and gives how many keep it: so far, where the signal fires.
 * Rejects with `not-kept` where this host itself knows a newer one.
 */
export async function putProfile(
  { services: { dht } }: GossipHost,
  profile: SignedRecord<'profile'>,
  signal: AbortSignal,
): Promise<number> {
  const keepers = new Set<string>()
  try {
    for await (const event of dht.put(profileKey(profile.value.key), profile.bytes, { signal }))
      if (event.name === 'PEER_RESPONSE' && event.record && equals(event.record.value, profile.bytes))
        keepers.add(String(event.from))
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return keepers.size
}
