// The vendor's node: follows the topics of its catalogue, matches what is admitted, and answers with signed offers.

import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { PoolEvent } from '@pregon/intent-pool'
import { NetworkError, sendOffer } from '@pregon/network'
import { keyToDid, ProtocolError, topicsToFollow, type SignedRecord } from '@pregon/protocol'
import type { SentOffer } from '@pregon/storage'
import { categoriesOf, matchIntent, type Catalogue } from '@pregon/vendor'
import type { FollowerEvents, VendorEvents } from './events.ts'
import { openOwnFolder, type OwnFolder } from './folder.ts'
import { startFollowing, type Following } from './followers.ts'
import { createLifeCycle, type Lifetime } from './life-cycle.ts'
import { limits } from './limits.ts'
import { frameOffer, signOffer } from './make-offer.ts'
import { networkStatusOf, type NetworkStatus } from './network-status.ts'
import { codeOf, parametersOf, silentLogger, type NodeOptions } from './options.ts'
import { loadVendorIdentity, type ProfileStanding, type VendorIdentity } from './profile.ts'
import { keepProfilePublished, type PublishedProfile } from './published-profile.ts'
import { openOfferLog, type OfferList, type OfferLog } from './sent-offers.ts'
import { tell } from './tell.ts'
import { VendorError } from './vendor-errors.ts'
import { lookUpVendor, type LookUpOptions, type VendorLookup } from './vendor-look-up.ts'

export interface VendorNodeOptions extends NodeOptions {
  readonly catalogue: Catalogue
  /** The file of the root key, if it is kept apart from the data folder. It may be away while the profile is in force. */
  readonly rootKey?: string | undefined
}

export interface VendorNode extends OfferList {
  readonly events: EventEmitter<VendorEvents>
  /** Rejects with a `VendorError`, a `StorageError`, a `NetworkError`, or the signal's reason. */
  start(options?: { signal?: AbortSignal }): Promise<void>
  stop(): Promise<void>
  /** Where other nodes can reach it, with its peer id. */
  addresses(): string[]
  /** The vendor's root key, as a did:key. */
  vendor(): string
  /** How its profile stands. */
  profile(): ProfileStanding
  /** Makes a delegate key for the next profile to list, and gives its public part. */
  makeDelegate(): Uint8Array
  /**
   * Stores a profile that was signed elsewhere to follow the one of revision `after`, and uses it from now on. Rejects with
   * a `VendorError`.
   */
  acceptProfile(bytes: Uint8Array, after: number | undefined): Promise<SignedRecord<'profile'>>
  /** Hands the profile to the DHT now, and gives how many servers keep it. Rejects with a `NetworkError`. */
  publishProfile(): Promise<{ kept: number }>
  /** How it stands in its network. */
  network(): NetworkStatus
  /** Asks the DHT for the profile of a vendor, by its root key. Rejects with the signal's reason. */
  lookUpVendor(key: Uint8Array, options?: LookUpOptions): Promise<VendorLookup>
  /** Live intents in its pool. */
  liveIntents(): number
}

interface Running extends Following {
  readonly own: OwnFolder
  /** Fires when the node stops. */
  readonly life: AbortSignal
  readonly identity: VendorIdentity
  readonly log: OfferLog
  readonly published: PublishedProfile
}

export function createVendorNode(options: VendorNodeOptions): VendorNode {
  const events = new EventEmitter<VendorEvents>()
  const { nowMs = Date.now } = options
  const life = createLifeCycle<Running>(async (lifetime) => open(options, events, lifetime))
  return {
    events,
    start: async ({ signal } = {}) => life.start(signal),
    stop: life.stop,
    addresses: () => life.running().gossip.host.getMultiaddrs().map(String),
    vendor: () => keyToDid(life.running().identity.vendor),
    profile: () => life.running().identity.standing(),
    makeDelegate: () => life.running().identity.makeDelegate(nowMs()),
    acceptProfile: async (bytes, after) => life.running().identity.accept(bytes, { nowMs: nowMs(), after }),
    publishProfile: async () => ({ kept: await life.running().published.now() }),
    offers: (page) => life.running().log.offers(page),
    offerCounts: () => life.running().log.offerCounts(),
    network() {
      const { parameters, gossip, own } = life.running()
      return networkStatusOf({ network: parameters.name, gossip, database: own.database, dht: 'server' })
    },
    lookUpVendor: async (key, how) => lookUpVendor(life.running(), key, how),
    liveIntents: () => life.running().pool.size,
  }
}

async function open(
  options: VendorNodeOptions,
  events: EventEmitter<VendorEvents>,
  lifetime: Lifetime,
): Promise<Running> {
  const { catalogue, rootKey, nowMs = Date.now, logger = silentLogger } = options
  const parameters = parametersOf(options)
  const own = openOwnFolder(options.dataFolder, lifetime)
  const identity = await loadVendorIdentity(own, {
    description: catalogue.vendor,
    network: parameters.name,
    rootKey,
    nowMs: nowMs(),
  })
  const log = openOfferLog(own, logger)
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
  watchProfile(identity, { events, nowMs, onStop: lifetime.onStop })
  const published = keepProfilePublished({
    gossip: following.gossip,
    current: () => identity.standing().record,
    onPublished: (kept) => tell(events, 'profile-published', kept),
    logger,
    signal: lifetime.signal,
  })
  const running: Running = { ...following, own, life: lifetime.signal, identity, log, published }
  queue.start()
  return running
}

interface Watching extends Pick<Lifetime, 'onStop'> {
  readonly events: EventEmitter<VendorEvents>
  readonly nowMs: () => number
}

/** Renews the profile in time, and tells once a day where that cannot be done. */
function watchProfile(identity: VendorIdentity, { events, nowMs, onStop }: Watching): void {
  let toldAtMs = -Infinity
  const look = async (): Promise<void> => {
    // Where it is over, the standing below says so.
    await identity.inForce(nowMs()).catch(() => undefined)
    const { endsAt } = identity.standing()
    const isEnding = endsAt - nowMs() <= limits.profileWarningMs
    if (!isEnding || nowMs() - toldAtMs < limits.profileReminderMs) return
    toldAtMs = nowMs()
    tell(events, 'profile-ending', endsAt)
  }
  const timer = setInterval(() => void look(), limits.profileIntervalMs)
  onStop(() => clearInterval(timer))
  void look()
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
  const { parameters, identity, log } = running
  const nowMs = (options.nowMs ?? Date.now)()
  if (!isCurrent(intent, running, nowMs)) return
  try {
    const matches = matchIntent(intent.value, options.catalogue, nowMs, 1)
    tell(events, 'matched', intent, matches)
    const [best] = matches.offers
    if (!best) return
    const offer = signOffer(intent, best, { parameters, nowMs, ...(await identity.inForce(nowMs)) })
    const kept = log.begin(intent, offer)
    try {
      const frame = await frameOffer(intent, offer, { parameters, signal })
      await deliver({ intent, offer, frame, kept }, 0, running, answering)
    } catch (error) {
      if (!signal.aborted) log.end(kept, undelivered(error))
      throw error
    }
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

interface Delivery {
  readonly intent: SignedRecord<'intent'>
  readonly offer: SignedRecord<'offer'>
  readonly frame: Uint8Array
  /** As the list of sent offers has it. */
  readonly kept: SentOffer
}

/** Sends an offer; where its reply host is not reached, gives its place in line to others and comes back later. Never rejects. */
async function deliver(delivery: Delivery, tried: number, running: Running, answering: Answering): Promise<void> {
  const { intent, offer, frame, kept } = delivery
  const { events, options, queue, signal } = answering
  const { log } = running
  if (!isCurrent(intent, running, (options.nowMs ?? Date.now)())) {
    log.end(kept, { status: 'undelivered', reason: 'intent-ended' })
    return
  }
  try {
    const reply = await sendOffer(running.gossip.host, running.parameters.name, intent.value.reply, frame, signal)
    log.end(kept, reply)
    tell(events, 'offered', intent, offer, reply)
  } catch (error) {
    const retryMs = limits.offerRetryMs[tried]
    if (!(error instanceof NetworkError) || retryMs === undefined) {
      if (!signal.aborted) log.end(kept, undelivered(error))
      giveUp(intent, error, answering)
      return
    }
    const again = async () => queue.add(async () => deliver(delivery, tried + 1, running, answering))
    void wait(retryMs, undefined, { signal, ref: false }).then(again, () => undefined)
  }
}
