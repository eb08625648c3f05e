// The vendor's node: follows the topics of its catalogue, matches what is admitted, and answers with signed offers.

import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { PoolEvent } from '@pregon/intent-pool'
import { NetworkError, sendOffer } from '@pregon/network'
import { keyToDid, networkParameters, ProtocolError, topicsToFollow, type SignedRecord } from '@pregon/protocol'
import { categoriesOf, matchIntent, type Catalogue } from '@pregon/vendor'
import type { FollowerEvents, VendorEvents } from './events.ts'
import { openOwnFolder } from './folder.ts'
import { startFollowing, type Following } from './followers.ts'
import { createLifeCycle, type Lifetime } from './life-cycle.ts'
import { limits } from './limits.ts'
import { frameOffer, signOffer } from './make-offer.ts'
import { codeOf, silentLogger, type NodeOptions } from './options.ts'
import { loadVendorIdentity, type VendorIdentity } from './profile.ts'
import { tell } from './tell.ts'

export interface VendorNodeOptions extends NodeOptions {
  readonly catalogue: Catalogue
}

export interface VendorNode {
  readonly events: EventEmitter<VendorEvents>
  /** Rejects with a `StorageError`, a `NetworkError`, or the signal's reason. */
  start(options?: { signal?: AbortSignal }): Promise<void>
  stop(): Promise<void>
  /** Where other nodes can reach it, with its peer id. */
  addresses(): string[]
  /** The vendor's root key, as a did:key. */
  vendor(): string
  /** Live intents in its pool. */
  liveIntents(): number
}

interface Running extends Following {
  readonly identity: VendorIdentity
}

export function createVendorNode(options: VendorNodeOptions): VendorNode {
  const events = new EventEmitter<VendorEvents>()
  const life = createLifeCycle<Running>(async (lifetime) => open(options, events, lifetime))
  return {
    events,
    start: async ({ signal } = {}) => life.start(signal),
    stop: life.stop,
    addresses: () => life.running().gossip.host.getMultiaddrs().map(String),
    vendor: () => keyToDid(life.running().identity.vendor),
    liveIntents: () => life.running().pool.size,
  }
}

async function open(
  options: VendorNodeOptions,
  events: EventEmitter<VendorEvents>,
  lifetime: Lifetime,
): Promise<Running> {
  const { catalogue } = options
  const parameters = networkParameters(options.network)
  const own = openOwnFolder(options.dataFolder, lifetime)
  const identity = await loadVendorIdentity(own.folder, catalogue.vendor, parameters.name)
  // Answers wait in line until all is open: an intent may arrive before that.
  const queue = new PQueue({ concurrency: limits.maxOffersAtWork, autoStart: false })
  lifetime.onStop(async () => {
    queue.clear()
    await queue.onIdle()
  })
  const onPoolEvent = (event: PoolEvent) => {
    if (event.type === 'admitted' || event.type === 'replaced') enqueue(event.intent.record)
  }
  const enqueue = (intent: SignedRecord<'intent'>) => {
    if (queue.size >= limits.maxOffersWaiting) tell(events, 'undelivered', intent, 'over-capacity')
    else void queue.add(async () => answer(intent, running, { options, events, queue, signal: lifetime.signal }))
  }
  const topics = topicsToFollow(parameters.name, categoriesOf(catalogue))
  // A vendor's events are a follower's and a few more, which the emitter's type cannot say.
  const followerEvents = events as unknown as EventEmitter<FollowerEvents>
  const following = await startFollowing(
    options,
    { parameters, own, topics, events: followerEvents, onPoolEvent },
    lifetime,
  )
  const running: Running = { ...following, identity }
  queue.start()
  return running
}

interface Answering {
  readonly options: VendorNodeOptions
  readonly events: EventEmitter<VendorEvents>
  readonly queue: PQueue
  readonly signal: AbortSignal
}

/** Matches an intent and, where something fits, offers the best. Never rejects. */
async function answer(intent: SignedRecord<'intent'>, running: Running, answering: Answering): Promise<void> {
  const { options, events, signal } = answering
  const { parameters, identity } = running
  const nowMs = (options.nowMs ?? Date.now)()
  if (!isCurrent(intent, running, nowMs)) return
  try {
    const matches = matchIntent(intent.value, options.catalogue, nowMs, 1)
    tell(events, 'matched', intent, matches)
    const [best] = matches.offers
    if (!best) return
    const making = { parameters, identity, nowMs, signal }
    const offer = signOffer(intent, best, making)
    await deliver({ intent, offer, frame: await frameOffer(intent, offer, making) }, 0, running, answering)
  } catch (error) {
    giveUp(intent, error, answering)
  }
}

/** Whether an answer would still be to what the buyer wants: not so once it was withdrawn, revised, or has expired. */
function isCurrent(intent: SignedRecord<'intent'>, { pool }: Running, nowMs: number): boolean {
  return pool.get(intent.id) !== undefined && intent.value.expiresAt > nowMs
}

function giveUp(intent: SignedRecord<'intent'>, error: unknown, { options, events, signal }: Answering): void {
  if (signal.aborted) return
  const isExpected = error instanceof NetworkError || error instanceof ProtocolError
  if (!isExpected) (options.logger ?? silentLogger).warn({ intent: intent.id, code: codeOf(error) }, 'answer-failed')
  tell(events, 'undelivered', intent, isExpected ? error.code : 'fault')
}

interface Delivery {
  readonly intent: SignedRecord<'intent'>
  readonly offer: SignedRecord<'offer'>
  readonly frame: Uint8Array
}

/** Sends an offer; where its reply host is not reached, gives its place in line to others and comes back later. Never rejects. */
async function deliver(delivery: Delivery, tried: number, running: Running, answering: Answering): Promise<void> {
  const { intent, offer, frame } = delivery
  const { events, options, queue, signal } = answering
  if (!isCurrent(intent, running, (options.nowMs ?? Date.now)())) return
  try {
    const reply = await sendOffer(running.gossip.host, running.parameters.name, intent.value.reply, frame, signal)
    tell(events, 'offered', intent, offer, reply)
  } catch (error) {
    const retryMs = limits.offerRetryMs[tried]
    if (!(error instanceof NetworkError) || retryMs === undefined) {
      giveUp(intent, error, answering)
      return
    }
    const again = async () => queue.add(async () => deliver(delivery, tried + 1, running, answering))
    void wait(retryMs, undefined, { signal, ref: false }).then(again, () => undefined)
  }
}
