// How offers come in: the reply host of one intent, and what is done with each frame that arrives there.

import { receiveOffer, type OpenIntent } from '@pregon/buyer'
import { NetworkError, startReply, type ReplyHost } from '@pregon/network'
import { recordIdToBytes, toHex, type OfferRefusal, type OfferReply } from '@pregon/protocol'
import type { DeskContext, DeskEntry, PublishedEntry } from './desk-entry.ts'
import { limits } from './limits.ts'
import { tell } from './tell.ts'
import { codeOf } from './options.ts'
import { nativeVerifier } from './verifier.ts'

/** Starts the reply host of one intent. Throws a `NetworkError`. */
export async function openReplyHost(
  entry: DeskEntry,
  listen: readonly string[],
  context: DeskContext,
): Promise<ReplyHost> {
  const { parameters, events, logger, signal } = context
  const { key, replySecret } = entry.keys
  return startReply({
    network: parameters.name,
    replySecret,
    listen,
    takeOffer: async (frame, { from }) => {
      try {
        const reply = await takeOffer(frame, entry, context)
        if (reply.status === 'refused') tell(events, 'offer-refused', key, reply.reason, from)
        return reply
      } catch (error) {
        // It could not be kept: its vendor gets no answer, and sends it again.
        if (!signal.aborted) logger.warn({ key, code: codeOf(error) }, 'offer-not-kept')
        throw error
      }
    },
  })
}

/**
 * Starts it where it listened last, so that the published addresses hold; or, where that is no longer possible, on
 * fresh ones.
 */
export async function reopenReplyHost(entry: PublishedEntry, context: DeskContext): Promise<ReplyHost> {
  try {
    return await openReplyHost(entry, entry.published.stored.replyAddresses, context)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return openReplyHost(entry, context.listen, context)
  }
}

/** Checks, keeps and only then acknowledges an offer. */
async function takeOffer(frame: Uint8Array, entry: DeskEntry, context: DeskContext): Promise<OfferReply> {
  const { parameters, store, events, nowMs } = context
  const openIntent = openIntentOf(entry)
  if (!openIntent) return refused('unknown-intent')
  const received = await receiveOffer(frame, { parameters, verify: nativeVerifier, nowMs: nowMs(), openIntent })
  if (typeof received === 'string') return refused(received)
  const { key } = entry.keys
  const { id, bytes } = received.offer
  const vendor = toHex(received.profile.value.key)
  // Asked once the offer was checked: one that is kept already is acknowledged again, however full it is.
  if (!entry.offers.has(id)) {
    if (!hasRoom(entry, vendor)) return refused('over-capacity')
    store.saveOffer({ intentKey: key, offerId: id, record: bytes, receivedAtMs: nowMs() })
    entry.offers.set(id, vendor)
    tell(events, 'offer', key, received)
  }
  return { v: 0, status: 'received', id: recordIdToBytes(id) }
}

/** What the intent is now, or undefined while it is not published. */
function openIntentOf(entry: DeskEntry): OpenIntent | undefined {
  if (!entry.published) return undefined
  const { stored, record } = entry.published
  return {
    recordId: record.id,
    intent: record.value,
    withdrawn: stored.withdrawal !== undefined,
    seal: entry.keys.seal,
  }
}

/** Whether one more offer of this vendor may be kept. */
function hasRoom({ offers }: DeskEntry, vendor: string): boolean {
  const ofVendor = [...offers.values()].filter((each) => each === vendor).length
  return offers.size < limits.maxOffersPerIntent && ofVendor < limits.maxOffersPerVendor
}

const refused = (reason: OfferRefusal): OfferReply => ({ v: 0, status: 'refused', reason })
