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
  type Signer,
} from '@pregon/protocol'

/** What an offer says besides who makes it to whom. */
export type OfferContent = Omit<Offer, 'v' | 'key' | 'profile' | 'intent' | 'to' | 'createdAt'>

export interface SigningOffer {
  readonly parameters: NetworkParameters
  /** The profile in force, and the key that it entitles. */
  readonly profile: SignedRecord<'profile'>
  readonly delegate: Signer
  readonly nowMs: number
}

/** Signs an offer on one revision of an intent. Throws a `ProtocolError` where the content does not fit a record. */
export function signOffer(
  intent: SignedRecord<'intent'>,
  content: OfferContent,
  { profile, delegate, nowMs, parameters }: SigningOffer,
): SignedRecord<'offer'> {
  const offer: Offer = {
    v: minorVersion,
    key: delegate.publicKey,
    profile: profile.bytes,
    intent: recordIdToBytes(intent.id),
    to: intent.value.reply.seal,
    createdAt: nowMs,
    ...content,
  }
  return signRecord('offer', offer, delegate, parameters.name)
}

export interface FramingOffer {
  readonly parameters: NetworkParameters
  /** Does the work for a payload. */
  readonly mine: (payload: Uint8Array, bits: number) => Promise<Uint8Array>
}

/** The frame of an offer: sealed to its intent, with the work that the network asks. */
export async function frameOffer(
  intent: SignedRecord<'intent'>,
  offer: SignedRecord<'offer'>,
  { parameters, mine }: FramingOffer,
): Promise<Uint8Array> {
  const recipient = intent.value.reply.seal
  const { enc, ciphertext } = await seal(offer.bytes, { purpose: 'offer', intent: offer.value.intent, recipient })
  const frame = { n: new Uint8Array(nonceBytes), v: 0, intent: offer.value.intent, enc, ciphertext }
  return mine(encodeOfferFrame(frame), parameters.minOfferWorkBits)
}
