// The vendor's node: follows the topics of its catalogue, matches what is admitted, and answers with signed offers.

import { EventEmitter } from 'node:events'
import type { PoolEvent } from '@pregon/intent-pool'
import { keyToDid, topicsToFollow, type RecordId, type SignedRecord } from '@pregon/protocol'
import { categoriesOf, type Catalogue } from '@pregon/vendor'
import { answer, type Answering, type AnsweringNode } from './answering.ts'
import type { FollowerEvents, VendorEvents } from './events.ts'
import { createFairLine } from './fair-line.ts'
import { openOwnFolder, type OwnFolder } from './folder.ts'
import { startFollowing } from './followers.ts'
import { createLifeCycle, type Lifetime } from './life-cycle.ts'
import { limits } from './limits.ts'
import { networkStatusOf, type NetworkStatus } from './network-status.ts'
import { parametersOf, silentLogger, type FollowerOptions } from './options.ts'
import { loadVendorIdentity, type ProfileStanding, type VendorIdentity } from './profile.ts'
import { keepProfilePublished, type PublishedProfile } from './published-profile.ts'
import { openOfferLog, type OfferList } from './sent-offers.ts'
import { createSlices } from './slices.ts'
import { tell } from './tell.ts'
import { lookUpVendor, type LookUpOptions, type VendorLookup } from './vendor-look-up.ts'

export interface VendorNodeOptions extends FollowerOptions {
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

interface Running extends AnsweringNode {
  readonly own: OwnFolder
  /** Fires when the node stops. */
  readonly life: AbortSignal
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
    description: { ...catalogue.vendor, work: options.work },
    network: parameters.name,
    rootKey,
    nowMs: nowMs(),
  })
  const log = openOfferLog(own, logger)
  const line = createFairLine({ maxAtWork: limits.maxOffersAtWork, maxWaiting: limits.maxOffersWaiting })
  lifetime.onStop(async () => line.close())
  const retries = new Map<string, number>()
  const answering: Answering = { options, events, line, retries, slices: createSlices(), signal: lifetime.signal }
  // Answers wait in line until all is open: an intent may arrive before that. What waits is found in the pool again when it
  // has its turn: the line keeps nothing alive that has ended meanwhile.
  const opened: { node?: Running } = {}
  const currentOf = (id: RecordId) => opened.node?.pool.get(id)
  const onPoolEvent = (event: PoolEvent) => {
    if (event.type !== 'admitted' && event.type !== 'replaced') return
    const { id } = event.intent.record
    line.add(event.intent.from, {
      async work() {
        const intent = currentOf(id)
        if (intent) await answer(intent, opened.node!, answering)
      },
      onDropped() {
        const intent = currentOf(id)
        if (intent) tell(events, 'undelivered', intent.record, 'over-capacity')
      },
    })
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
    current: identity.profile,
    onPublished: (kept) => tell(events, 'profile-published', kept),
    logger,
    signal: lifetime.signal,
  })
  const running: Running = { ...following, own, life: lifetime.signal, identity, log, published }
  opened.node = running
  line.start()
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
