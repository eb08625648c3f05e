// From a draft to the bytes that are sent: signed, sealed to the intent, and worked for.

import {
  encodeOfferFrame,
  minorVersion,
  nonceBytes,
  recordIdToBytes,
  seal,
  signRecord,
  type NetworkParameters,
  type Offer,
  type SignedRecord,
} from '@pregon/protocol'
import { mine } from './mine.ts'
import type { VendorIdentity } from './profile.ts'

/** What an offer says besides who makes it to whom. */
export type OfferContent = Omit<Offer, 'v' | 'key' | 'profile' | 'intent' | 'to' | 'createdAt'>

export interface SendingOptions {
  readonly parameters: NetworkParameters
  readonly identity: VendorIdentity
  readonly nowMs: number
  readonly signal: AbortSignal
}

/** Signs an offer on one revision of an intent. Throws a `ProtocolError` where the content does not fit a record. */
export function signOffer(
  intent: SignedRecord<'intent'>,
  content: OfferContent,
  options: SendingOptions,
): SignedRecord<'offer'> {
  const { identity, nowMs, parameters } = options
  const offer: Offer = {
    v: minorVersion,
    key: identity.delegate.publicKey,
    profile: identity.profile(nowMs).bytes,
    intent: recordIdToBytes(intent.id),
    to: intent.value.reply.seal,
    createdAt: nowMs,
    ...content,
  }
  return signRecord('offer', offer, identity.delegate, parameters.name)
}

/** The frame of an offer: sealed to its intent, with the work that the network asks. */
export async function frameOffer(
  intent: SignedRecord<'intent'>,
  offer: SignedRecord<'offer'>,
  { parameters, signal }: Pick<SendingOptions, 'parameters' | 'signal'>,
): Promise<Uint8Array> {
  const recipient = intent.value.reply.seal
  const { enc, ciphertext } = await seal(offer.bytes, { purpose: 'offer', intent: offer.value.intent, recipient })
  const frame = { n: new Uint8Array(nonceBytes), v: 0, intent: offer.value.intent, enc, ciphertext }
  return mine(encodeOfferFrame(frame), parameters.minOfferWorkBits, { signal })
}
