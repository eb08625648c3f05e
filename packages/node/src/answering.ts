// Answering an intent: matched in slices, offered, and the offer sent, again where its reply host was not reached.

import type { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { LiveIntent } from '@pregon/intent-pool'
import { NetworkError, sendOffer } from '@pregon/network'
import { ProtocolError, type SignedRecord } from '@pregon/protocol'
import type { SentOffer } from '@pregon/storage'
import { matchInSteps } from '@pregon/vendor'
import type { VendorEvents } from './events.ts'
import type { FairLine } from './fair-line.ts'
import type { Following } from './followers.ts'
import { limits } from './limits.ts'
import { frameOffer, signOffer, type FramingOffer } from './make-offer.ts'
import { mineInSlices } from './mine.ts'
import { codeOf, silentLogger } from './options.ts'
import type { VendorIdentity } from './profile.ts'
import type { OfferLog, OfferOutcome } from './sent-offers.ts'
import type { Slices } from './slices.ts'
import { tell } from './tell.ts'
import { VendorError } from './vendor-errors.ts'
import type { VendorNodeOptions } from './vendor-node.ts'

/** The parts of a running node that answers need. */
export interface AnsweringNode extends Following {
  readonly identity: VendorIdentity
  readonly log: OfferLog
}

/** What all answers of a node share. */
export interface Answering {
  readonly options: VendorNodeOptions
  readonly events: EventEmitter<VendorEvents>
  readonly line: FairLine
  readonly slices: Slices
  /** Offers that wait to be sent again, by the peer that their intents came by. */
  readonly retries: Map<string, number>
  readonly signal: AbortSignal
}

/** Matches an intent and, where something fits, offers the best. Never rejects. */
export async function answer(
  { record: intent, from }: LiveIntent,
  node: AnsweringNode,
  answering: Answering,
): Promise<void> {
  const { options, events, slices, signal } = answering
  const { parameters, identity } = node
  const nowMs = (options.nowMs ?? Date.now)()
  if (!isCurrent(intent, node, nowMs)) return
  try {
    const telling = { maxOffers: 1, maxNonMatches: limits.maxNonMatchesTold }
    const matches = await slices.run(from, matchInSteps(intent.value, options.catalogue, nowMs, telling), signal)
    tell(events, 'matched', intent, matches)
    const [best] = matches.offers
    if (!best) return
    const offer = signOffer(intent, best, { parameters, nowMs, ...(await identity.inForce(nowMs)) })
    const mine: FramingOffer['mine'] = async (payload, bits) => slices.run(from, mineInSlices(payload, bits), signal)
    const ready = makeReady(intent, offer, mine, node, answering)
    await deliver({ intent, from, offer, ready }, 0, node, answering)
  } catch (error) {
    giveUp(intent, error, answering)
  }
}

/** Whether an answer would still be to what the buyer wants: not so once it was withdrawn, revised, or has expired. */
function isCurrent(intent: SignedRecord<'intent'>, { pool }: AnsweringNode, nowMs: number): boolean {
  return pool.get(intent.id) !== undefined && intent.value.expiresAt > nowMs
}

function giveUp(intent: SignedRecord<'intent'>, error: unknown, { options, events, signal }: Answering): void {
  if (signal.aborted) return
  const { reason } = undelivered(error)
  if (reason === 'fault')
    (options.logger ?? silentLogger).warn({ intent: intent.id, code: codeOf(error) }, 'answer-failed')
  tell(events, 'undelivered', intent, reason)
}

/** Failures that an answer may meet are told by their code, and all others are a fault. */
function undelivered(error: unknown): { readonly status: 'undelivered'; readonly reason: string } {
  const isExpected = error instanceof NetworkError || error instanceof ProtocolError || error instanceof VendorError
  return { status: 'undelivered', reason: isExpected ? error.code : 'fault' }
}

/** What may be sent: the frame, and the offer as the list of sent offers has it. */
interface Ready {
  readonly frame: Uint8Array
  readonly kept: SentOffer
}

/** Seals an offer, does its work, and keeps it, since it binds its vendor once it is out. */
async function makeReady(
  intent: SignedRecord<'intent'>,
  offer: SignedRecord<'offer'>,
  mine: FramingOffer['mine'],
  { parameters, log }: AnsweringNode,
  { signal }: Answering,
): Promise<Ready> {
  const frame = await frameOffer(intent, offer, { parameters, mine }).catch((error: unknown) => {
    if (!signal.aborted) log.end(log.begin(intent, offer), undelivered(error))
    throw error
  })
  return { frame, kept: log.begin(intent, offer) }
}

interface Delivery {
  readonly intent: SignedRecord<'intent'>
  /** The peer that the intent came by. */
  readonly from: string
  readonly offer: SignedRecord<'offer'>
  /** Made while its reply host is dialled. */
  readonly ready: Promise<Ready>
}

/** Sends an offer; where its reply host is not reached, gives its place in line to others and comes back later. Never rejects. */
async function deliver(delivery: Delivery, tried: number, node: AnsweringNode, answering: Answering): Promise<void> {
  const { intent, from, offer, ready } = delivery
  const { events, options, retries, signal } = answering
  const { gossip, log, parameters } = node
  if (!isCurrent(intent, node, (options.nowMs ?? Date.now)())) {
    await end(delivery, { status: 'undelivered', reason: 'intent-ended' }, log)
    return
  }
  try {
    const frame = ready.then((made) => made.frame)
    const sent = sendOffer(gossip.host, parameters.name, intent.value.reply, frame, signal)
    const [reply] = await Promise.all([sent, ready])
    await end(delivery, reply, log)
    tell(events, 'offered', intent, offer, reply)
  } catch (error) {
    const retryMs = limits.offerRetryMs[tried]
    const waiting = retries.get(from) ?? 0
    if (!(error instanceof NetworkError) || retryMs === undefined || waiting >= limits.maxRetriesPerPeer) {
      if (!signal.aborted) await end(delivery, undelivered(error), log)
      giveUp(intent, error, answering)
      return
    }
    retries.set(from, waiting + 1)
    const again = () => sendAgain(delivery, tried + 1, node, answering)
    void wait(retryMs, undefined, { signal, ref: false }).then(again, () => undefined)
  }
}

/** Keeps what became of an offer, as far as it was made. */
async function end({ ready }: Delivery, outcome: OfferOutcome, log: OfferLog): Promise<void> {
  return ready.then(({ kept }) => log.end(kept, outcome)).catch(() => undefined)
}

/** Joins the line once more, behind what came by the same peer meanwhile. */
function sendAgain(delivery: Delivery, tried: number, node: AnsweringNode, answering: Answering): void {
  const { intent, from } = delivery
  const { line, retries, events } = answering
  const others = retries.get(from)! - 1
  if (others > 0) retries.set(from, others)
  else retries.delete(from)
  line.add(from, {
    work: async () => deliver(delivery, tried, node, answering),
    onDropped() {
      void end(delivery, { status: 'undelivered', reason: 'over-capacity' }, node.log)
      tell(events, 'undelivered', intent, 'over-capacity')
    },
  })
}
