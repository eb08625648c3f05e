// Whether a received message holds: its reader, its signature, the right of its key, and the token of a confirmation.
// SPEC section 16.2.

import { equals } from 'uint8arrays/equals'
import type { Verifier } from './ed25519.ts'
import type { Message } from './message.ts'
import type { DelegateScope, Profile } from './profile.ts'
import { verifyRecord, type SignedRecord } from './record.ts'
import { reviewTokenBytes } from './review-token.ts'

/** Who may speak for a vendor in one conversation: as its first offer says it. */
export interface VendorVoice {
  readonly side: 'vendor'
  readonly profile: Profile
  /** The review key that an acceptance names, by the acceptance's record id in binary; undefined for one that is not there. */
  readonly reviewKeyOf: (accept: Uint8Array) => Uint8Array | undefined
}

export interface BuyerVoice {
  readonly side: 'buyer'
  /** The intent key. */
  readonly key: Uint8Array
}

export interface MessageExpectations {
  readonly network: string
  /** The reader's seal key, 32 bytes. */
  readonly seal: Uint8Array
  readonly voice: VendorVoice | BuyerVoice
  readonly verify: Verifier
}

/** Checks a decoded message or further offer, cheapest first. Never throws. */
export async function verifySaid(
  record: SignedRecord<'message' | 'offer'>,
  { network, seal, voice, verify }: MessageExpectations,
): Promise<boolean> {
  if (!equals(record.value.to, seal)) return false
  const scope = record.kind === 'message' && record.value.body.type === 'confirm' ? 'confirm' : 'offer'
  if (!maySpeak(voice, record.value.key, scope, timeOf(record))) return false
  if (!(await verifyRecord(record, network, verify))) return false
  return record.kind === 'offer' || voice.side === 'buyer' || verifyToken(record.value, network, voice, verify)
}

const timeOf = (record: SignedRecord<'message' | 'offer'>): number =>
  record.kind === 'offer' ? record.value.createdAt : record.value.at

/** A delegate's right is judged at the time that its word is dated, so that what was agreed stays proven. */
export function maySpeak(
  voice: Pick<VendorVoice, 'side' | 'profile'> | BuyerVoice,
  key: Uint8Array,
  scope: DelegateScope,
  atMs: number,
): boolean {
  if (voice.side === 'buyer') return equals(key, voice.key)
  const { profile } = voice
  return (
    equals(key, profile.key) ||
    profile.delegates.some(
      (delegate) => equals(delegate.key, key) && delegate.scope.includes(scope) && delegate.expiresAt > atMs,
    )
  )
}

/** A confirmation without the right to review is none. */
async function verifyToken(
  { key, at, body }: Message,
  network: string,
  { profile, reviewKeyOf }: VendorVoice,
  verify: Verifier,
): Promise<boolean> {
  if (body.type !== 'confirm') return true
  const review = reviewKeyOf(body.accept)
  if (review === undefined) return false
  return verify(body.token, reviewTokenBytes(network, { vendor: profile.key, review, confirmedAtMs: at }), key)
}
