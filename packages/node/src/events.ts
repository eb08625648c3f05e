// What the nodes tell their listeners.

import type { PoolEvent } from '@pregon/intent-pool'
import type { OfferRefusal, OfferReply, Refusal, SignedRecord, Topic, VerifiedOffer } from '@pregon/protocol'
import type { Matches } from '@pregon/vendor'

/** Where a record came from. */
export interface RecordSource {
  readonly topic: Topic
  /** The peer that sent it, as a peer id. */
  readonly from: string
}

/** What vendors and relays tell. */
export interface FollowerEvents {
  /** What became of an intent: admitted, replaced, withdrawn, evicted, expired. */
  pool: [event: PoolEvent]
  /** A record was ignored or rejected. */
  refused: [refusal: Refusal, source: RecordSource]
  /** A peer was sent away for the records that it sent, and stays away for an hour. */
  'sent-away': [peer: string]
}

export interface VendorEvents extends FollowerEvents {
  /** What the catalogue has for an intent, and why not the rest of it. */
  matched: [intent: SignedRecord<'intent'>, matches: Matches]
  /** An offer was sent, and this is what the buyer's reply host answered. */
  offered: [intent: SignedRecord<'intent'>, offer: SignedRecord<'offer'>, reply: OfferReply]
  /**
   * An intent got no offer: the code of a `NetworkError` or a `ProtocolError`, `over-capacity` where too many were in
   * line, `fault` for whatever else went wrong.
   */
  undelivered: [intent: SignedRecord<'intent'>, reason: string]
  /** The profile ends at this time (milliseconds UTC) unless its root key signs another, or has ended. Told once a day. */
  'profile-ending': [endsAt: number]
  /** The profile was handed to the DHT, where so many servers keep it. */
  'profile-published': [kept: number]
}

/** `key` is the intent key in lower-case hex. */
export interface BuyerEvents {
  /** An offer on one of the buyer's intents arrived, was verified and is kept. */
  offer: [key: string, offer: VerifiedOffer]
  /** A frame on a reply host was refused. */
  'offer-refused': [key: string, reason: OfferRefusal, from: string]
  /** An intent that nobody was there to take, or from before a restart, went out: as a new revision if its reply host moved. */
  republished: [key: string, reached: number]
}
