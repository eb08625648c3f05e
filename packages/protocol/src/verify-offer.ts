// Whether a received offer holds: its own signature, its vendor's profile, and the right of the key that signed it.
// SPEC section 14.

import { equals } from 'uint8arrays/equals'
import type { Verifier } from './ed25519.ts'
import { limits } from './limits.ts'
import type { OfferRefusal } from './negotiation-frame.ts'
import type { Offer } from './offer.ts'
import type { Profile } from './profile.ts'
import { decodeRecord, verifyRecord, type SignedRecord } from './record.ts'
import { recordIdToBytes, type RecordId } from './record-id.ts'

/** An offer that was checked in full, with the profile that it embeds. */
export interface VerifiedOffer {
  readonly offer: SignedRecord<'offer'>
  readonly profile: SignedRecord<'profile'>
}

export interface OfferExpectations {
  readonly network: string
  /** The record id of the intent's latest revision. */
  readonly intent: RecordId
  /** The seal key of that intent, 32 bytes. */
  readonly seal: Uint8Array
  readonly nowMs: number
  readonly verify: Verifier
}

/** Checks the plaintext of an offer frame, cheapest first. Any bytes give an answer; nothing is thrown. */
export async function verifyOffer(
  bytes: Uint8Array,
  expected: OfferExpectations,
): Promise<VerifiedOffer | OfferRefusal> {
  const offer = decodeRecord(bytes, ['offer'])
  if (!offer.ok) return 'invalid-offer'
  const profile = decodeRecord(offer.value.value.profile, ['profile'])
  if (!profile.ok) return 'invalid-offer'
  const refusal = judge(offer.value.value, profile.value.value, expected)
  if (refusal) return refusal
  const genuine =
    (await verifyRecord(profile.value, expected.network, expected.verify)) &&
    (await verifyRecord(offer.value, expected.network, expected.verify))
  return genuine ? { offer: offer.value, profile: profile.value } : 'invalid-offer'
}

function judge(offer: Offer, profile: Profile, { intent, seal, nowMs }: OfferExpectations): OfferRefusal | undefined {
  if (!equals(offer.intent, recordIdToBytes(intent)) || !equals(offer.to, seal)) return 'invalid-offer'
  if (offer.createdAt > nowMs + limits.maxClockSkewMs || profile.issuedAt > nowMs + limits.maxClockSkewMs)
    return 'invalid-offer'
  if (offer.bindingUntil <= nowMs) return 'binding-passed'
  if (profile.expiresAt <= nowMs) return 'profile-expired'
  return judgeSigner(offer.key, profile, nowMs)
}

function judgeSigner(key: Uint8Array, profile: Profile, nowMs: number): OfferRefusal | undefined {
  if (equals(key, profile.key)) return undefined
  const entitled = profile.delegates.filter((delegate) => equals(delegate.key, key) && delegate.scope.includes('offer'))
  if (entitled.length === 0) return 'not-authorized'
  return entitled.some(({ expiresAt }) => expiresAt > nowMs) ? undefined : 'profile-expired'
}
