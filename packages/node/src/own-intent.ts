// The keys of one of the buyer's intents, and the reply host where offers on it arrive.

import { toString } from 'uint8arrays/to-string'
import { receiveOffer, type BuyerStore, type OpenIntent } from '@pregon/buyer'
import { NetworkError, startReply, type ReplyHost } from '@pregon/network'
import {
  createSigner,
  deriveSecret,
  recordIdToBytes,
  sealKeyPair,
  type NetworkParameters,
  type OfferRefusal,
  type OfferReply,
  type SealKeyPair,
  type Signer,
  type VerifiedOffer,
} from '@pregon/protocol'
import { nativeVerifier } from './verifier.ts'

export interface IntentKeys {
  /** What they are derived from, besides the seed. */
  readonly index: number
  readonly signer: Signer
  /** The public key of the signer in lower-case hex: names the intent. */
  readonly key: string
  readonly seal: SealKeyPair
  readonly replySecret: Uint8Array
}

export async function intentKeys(seed: Uint8Array, index: number): Promise<IntentKeys> {
  const signer = createSigner(deriveSecret(seed, 'sign', index))
  return {
    index,
    signer,
    key: toString(signer.publicKey, 'hex'),
    seal: await sealKeyPair(deriveSecret(seed, 'seal', index)),
    replySecret: deriveSecret(seed, 'reply', index),
  }
}

export interface OfferIntake {
  readonly parameters: NetworkParameters
  readonly store: BuyerStore
  readonly nowMs: () => number
  /** What the intent is now, or undefined while it is not published. */
  readonly openIntent: () => OpenIntent | undefined
  readonly onOffer: (offer: VerifiedOffer) => void
  readonly onRefusal: (reason: OfferRefusal, from: string) => void
  /** Told why an offer could not be kept. Its vendor gets no answer, and sends it again. */
  readonly onFailure: (error: unknown) => void
}

/** Starts the reply host of one intent. Throws a `NetworkError`. */
export async function openReplyHost(
  keys: IntentKeys,
  listen: readonly string[],
  intake: OfferIntake,
): Promise<ReplyHost> {
  return startReply({
    network: intake.parameters.name,
    replySecret: keys.replySecret,
    listen,
    takeOffer: async (frame, { from }) => {
      try {
        const reply = await takeOffer(keys, frame, intake)
        if (reply.status === 'refused') intake.onRefusal(reply.reason, from)
        return reply
      } catch (error) {
        intake.onFailure(error)
        throw error
      }
    },
  })
}

/**
 * Starts it where it listened last, so that the published addresses hold; or, where that is no longer possible, on
 * fresh ones.
 */
export async function reopenReplyHost(
  keys: IntentKeys,
  { last, fallback }: { last: readonly string[]; fallback: readonly string[] },
  intake: OfferIntake,
): Promise<ReplyHost> {
  try {
    return await openReplyHost(keys, last, intake)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return openReplyHost(keys, fallback, intake)
  }
}

/** Checks, keeps and only then acknowledges an offer. */
async function takeOffer({ key }: IntentKeys, frame: Uint8Array, intake: OfferIntake): Promise<OfferReply> {
  const { parameters, nowMs, store, onOffer } = intake
  const openIntent = intake.openIntent()
  if (!openIntent) return { v: 0, status: 'refused', reason: 'unknown-intent' }
  const received = await receiveOffer(frame, { parameters, verify: nativeVerifier, nowMs: nowMs(), openIntent })
  if (typeof received === 'string') return { v: 0, status: 'refused', reason: received }
  // Others may have taken the room while this one was checked.
  if (intake.openIntent()?.hasRoom !== true) return { v: 0, status: 'refused', reason: 'over-capacity' }
  const { id, bytes } = received.offer
  const isNew = store.saveOffer({ intentKey: key, offerId: id, record: bytes, receivedAtMs: nowMs() })
  if (isNew) onOffer(received)
  return { v: 0, status: 'received', id: recordIdToBytes(id) }
}
