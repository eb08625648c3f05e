// What the buyer's node does with the bytes of an offer frame, cheapest check first. SPEC section 16.

import {
  decodeOfferFrame,
  open,
  recordIdFromBytes,
  recordIdToBytes,
  verifyOffer,
  workBits,
  type Intent,
  type NetworkParameters,
  type OfferFrame,
  type OfferRefusal,
  type RecordId,
  type SealKeyPair,
  type VerifiedOffer,
  type Verifier,
} from '@pregon/protocol'

/** One of the buyer's intents, as far as offers on it are concerned. */
export interface OpenIntent {
  readonly recordId: RecordId
  readonly intent: Intent
  readonly withdrawn: boolean
  readonly seal: SealKeyPair
}

export interface ReceivingOptions {
  readonly parameters: NetworkParameters
  readonly verify: Verifier
  readonly nowMs: number
  /** The buyer's intent on whose reply host the frame arrived. */
  readonly openIntent: OpenIntent
}

/** Gives the verified offer, or the reason to refuse it. Any bytes give an answer; nothing is thrown. */
export async function receiveOffer(
  frame: Uint8Array,
  options: ReceivingOptions,
): Promise<VerifiedOffer | OfferRefusal> {
  const decoded = decodeOfferFrame(frame)
  if (!decoded.ok) return 'malformed'
  const refusal = judgeFrame(decoded.value, frame, options)
  if (refusal) return refusal
  const { openIntent, parameters, verify, nowMs } = options
  const { seal, recordId } = openIntent
  const context = { purpose: 'offer', intent: recordIdToBytes(recordId), recipient: seal.publicKey } as const
  const plaintext = await open(decoded.value, context, seal.privateKey)
  if (plaintext === undefined) return 'sealed'
  return verifyOffer(plaintext, { network: parameters.name, intent: recordId, seal: seal.publicKey, nowMs, verify })
}

function judgeFrame(decoded: OfferFrame, frame: Uint8Array, options: ReceivingOptions): OfferRefusal | undefined {
  const { parameters, nowMs, openIntent } = options
  // What else a host is sent may be an answer to an earlier revision, where there was one.
  if (recordIdFromBytes(decoded.intent) !== openIntent.recordId)
    return openIntent.intent.revision === 0 ? 'unknown-intent' : 'superseded'
  if (openIntent.withdrawn) return 'withdrawn'
  if (openIntent.intent.expiresAt <= nowMs) return 'expired'
  return workBits(frame) < parameters.minOfferWorkBits ? 'work' : undefined
}
