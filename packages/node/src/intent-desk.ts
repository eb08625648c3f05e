// The buyer's desk: every own intent with its keys, its reply host and its place in the store.

import type { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import PQueue from 'p-queue'
import {
  intentFrom,
  rankOffers,
  type BuyerStore,
  type PrivateWant,
  type RankedOffer,
  type StoredIntent,
  type Want,
} from '@pregon/buyer'
import type { Gossip, ReplyHost } from '@pregon/network'
import {
  nonceBytes,
  topicOf,
  type Intent,
  type NetworkParameters,
  type OfferRefusal,
  type SignedRecord,
  type VerifiedOffer,
  type Withdrawal,
} from '@pregon/protocol'
import { NodeError } from './errors.ts'
import { limits } from './limits.ts'
import type { NodeLogger } from './options.ts'
import { intentKeys, openReplyHost, reopenReplyHost, type IntentKeys, type OfferIntake } from './own-intent.ts'
import { publishRecord, signWithWork, untilReachable } from './publish.ts'
import { readIntent, readOffer, readWithdrawal } from './stored-records.ts'
import { tell } from './tell.ts'

export interface BuyerEvents {
  /** An offer on one of the buyer's intents arrived, was verified and is kept. */
  offer: [key: string, offer: VerifiedOffer]
  /** A frame on a reply host was refused. */
  'offer-refused': [key: string, reason: OfferRefusal, from: string]
  /** An intent from before a restart is on its way again, as a new revision if its reply host moved. */
  republished: [key: string, reached: number]
}

/** An intent that is ready to be shown to its buyer, and that nobody else has seen. */
export interface PreparedIntent {
  /** The intent key, lower-case hex. */
  readonly key: string
  readonly want: Want
  /** The exact record, but for the work that is still to be done for it. */
  readonly intent: Intent
}

/** One of the buyer's intents. */
export interface OwnIntent {
  /** The intent key, lower-case hex: names the intent over its revisions. */
  readonly key: string
  /** The latest revision. */
  readonly record: SignedRecord<'intent'>
  readonly state: 'live' | 'withdrawn' | 'expired'
  readonly createdAtMs: number
}

export interface PublishOptions {
  readonly signal?: AbortSignal | undefined
  /** Told of the tries of the work, and of how many are needed on average. */
  readonly onProgress?: ((tries: number, expected: number) => void) | undefined
}

export interface DeskContext {
  readonly parameters: NetworkParameters
  readonly gossip: Gossip
  readonly store: BuyerStore
  readonly seed: Uint8Array
  /** Where reply hosts listen. */
  readonly listen: readonly string[]
  /** How long a change waits for a peer that follows its topic. */
  readonly reachTimeoutMs: number
  readonly nowMs: () => number
  readonly events: EventEmitter<BuyerEvents>
  readonly logger: NodeLogger
  /** The node's life. */
  readonly signal: AbortSignal
}

/** An intent at run time. */
interface DeskEntry {
  readonly keys: IntentKeys
  /** One change at a time: a revision and a withdrawal that overlap must see each other. */
  readonly changes: PQueue
  replyHost?: ReplyHost
  /** Missing while it is only prepared. */
  published?: { readonly stored: StoredIntent; readonly record: SignedRecord<'intent'> }
  /** Offers kept. */
  offers: number
}

export type IntentDesk = ReturnType<typeof createIntentDesk>

export function createIntentDesk(context: DeskContext) {
  const { parameters, gossip, store, nowMs, events, logger } = context
  const entries = new Map<string, DeskEntry>()

  const intakeOf = (entry: DeskEntry): OfferIntake => ({
    parameters,
    store,
    nowMs,
    openIntent: () =>
      entry.published && {
        recordId: entry.published.record.id,
        intent: entry.published.record.value,
        withdrawn: entry.published.stored.withdrawal !== undefined,
        seal: entry.keys.seal,
        hasRoom: entry.offers < limits.maxOffersPerIntent,
      },
    onOffer(offer) {
      entry.offers++
      tell(events, 'offer', entry.keys.key, offer)
    },
    onFailure(error) {
      if (!context.signal.aborted) logger.warn({ key: entry.keys.key, reason: String(error) }, 'offer-not-kept')
    },
    onRefusal: (reason, from) => tell(events, 'offer-refused', entry.keys.key, reason, from),
  })

  const stateOf = ({ published }: DeskEntry) =>
    published && ownIntent(published.stored, published.record, nowMs()).state

  const signalOf = ({ signal }: PublishOptions) => (signal ? AbortSignal.any([signal, context.signal]) : context.signal)

  function entryOf(key: string) {
    const entry = entries.get(key)
    if (!entry?.published) throw new NodeError('unknown-intent', `No intent of this node has the key ${key}.`)
    return { entry, published: entry.published }
  }

  /** An entry whose intent is live. Asked when its change has its turn. */
  function ensureLive(key: string) {
    const { entry, published } = entryOf(key)
    const state = stateOf(entry)
    if (state !== 'live')
      throw new NodeError('intent-ended', `The intent ${key} is ${state}, and cannot be changed any more.`)
    return { entry, ...published }
  }

  async function closeReplyHost(entry: DeskEntry): Promise<void> {
    const { replyHost } = entry
    delete entry.replyHost
    await replyHost?.stop()
  }

  /** Signs the next state of an intent, keeps it, and only then sends it out: a crash in between loses nothing. */
  async function send(entry: DeskEntry, intent: Intent, privately: PrivateWant, how: PublishOptions) {
    const signal = signalOf(how)
    const { keys, replyHost, published } = entry
    await untilReachable(gossip, topicOf(parameters.name, intent.category), {
      signal,
      timeoutMs: context.reachTimeoutMs,
    })
    const record = await signWithWork('intent', intent, keys.signer, parameters, { signal, onProgress: how.onProgress })
    const stored: StoredIntent = {
      key: keys.key,
      keyIndex: keys.index,
      record: record.bytes,
      recordId: record.id,
      private: privately,
      replyAddresses: replyHost?.addresses ?? [],
      createdAtMs: published?.stored.createdAtMs ?? nowMs(),
    }
    store.saveIntent(stored)
    entry.published = { stored, record }
    return { intent: ownIntent(stored, record, nowMs()), reached: await handOut(entry, record) }
  }

  /** Gives the number of peers that took a record that is kept. Where the last peer has just left, it goes out later. */
  async function handOut(entry: DeskEntry, record: SignedRecord<'intent' | 'withdrawal'>): Promise<number> {
    try {
      return await publishRecord(gossip, record, parameters.name)
    } catch (error) {
      if (!(error instanceof NodeError && error.code === 'no-peers')) throw error
      republish(entry, wait(limits.republishRetryMs, undefined, { signal: context.signal, ref: false }))
      return 0
    }
  }

  /** Sends the latest state of an intent out again, however long it takes until a peer follows its topic. */
  function republish(entry: DeskEntry, when: Promise<void> = Promise.resolve()): void {
    const { key } = entry.keys
    const again = async (): Promise<void> => {
      await when
      const { category } = entryOf(key).published.record.value
      await gossip.untilSubscribed(topicOf(parameters.name, category), context.signal)
      const reached = await entry.changes.add(async () => sendAgain(entry))
      if (reached !== undefined) tell(events, 'republished', key, reached)
    }
    again().catch((error: Error) => {
      if (!context.signal.aborted) logger.warn({ key, reason: error.message }, 'not-republished')
    })
  }

  /** Gives the number of peers that took an intent that is live. A withdrawal goes out again too, unannounced. */
  async function sendAgain(entry: DeskEntry): Promise<number | undefined> {
    const { replyHost } = entry
    const { stored, record } = entryOf(entry.keys.key).published
    if (record.value.expiresAt <= nowMs()) return undefined
    if (stored.withdrawal) {
      await handOut(entry, readWithdrawal(stored.withdrawal))
      return undefined
    }
    if (!replyHost || isSame(replyHost.addresses, stored.replyAddresses)) return handOut(entry, record)
    const { reached } = await send(entry, movedTo(record.value, replyHost), stored.private, {})
    return reached
  }

  async function resumeOne(stored: StoredIntent): Promise<void> {
    const keys = await intentKeys(context.seed, stored.keyIndex)
    const entry: DeskEntry = { ...newEntry(keys), published: { stored, record: readIntent(stored) } }
    entries.set(keys.key, entry)
    if (stateOf(entry) === 'live') {
      entry.offers = store.offers(keys.key).length
      const addresses = { last: stored.replyAddresses, fallback: context.listen }
      entry.replyHost = await reopenReplyHost(keys, addresses, intakeOf(entry))
    }
    if (stateOf(entry) !== 'expired') republish(entry)
  }

  /** Makes room for one more reply host. Throws `too-many-intents`. */
  async function ensureRoom(): Promise<void> {
    const all = [...entries.values()]
    const open = all.filter((entry) => !entry.published || stateOf(entry) === 'live')
    if (open.length >= limits.maxOpenIntents)
      throw new NodeError(
        'too-many-intents',
        `${open.length} intents are open, and that is the most: withdraw one first.`,
      )
    await Promise.all(all.filter((entry) => stateOf(entry) === 'expired').map(closeReplyHost))
  }

  return {
    async resume(): Promise<void> {
      for (const stored of store.intents()) {
        context.signal.throwIfAborted()
        await resumeOne(stored)
      }
    },

    async prepare(want: Want): Promise<PreparedIntent> {
      await ensureRoom()
      const keys = await intentKeys(context.seed, store.nextKeyIndex(nowMs()))
      const entry = newEntry(keys)
      const replyHost = await openReplyHost(keys, context.listen, intakeOf(entry))
      if (context.signal.aborted) {
        await replyHost.stop()
        throw context.signal.reason
      }
      entry.replyHost = replyHost
      entries.set(keys.key, entry)
      const { peer, addresses } = replyHost
      const reply = { seal: keys.seal.publicKey, peer, addresses: [...addresses] }
      const intent = intentFrom(want, {
        key: keys.signer.publicKey,
        bornAtMs: nowMs(),
        revision: 0,
        nowMs: nowMs(),
        reply,
      })
      return { key: keys.key, want, intent }
    },

    async discard({ key }: PreparedIntent): Promise<void> {
      const entry = entries.get(key)
      await entry?.changes.add(async () => {
        if (entry.published) return
        entries.delete(key)
        await closeReplyHost(entry)
      })
    },

    async publish({ key, want, intent }: PreparedIntent, how: PublishOptions = {}) {
      const changes = entries.get(key)?.changes ?? new PQueue()
      return changes.add(async () => {
        const entry = entries.get(key)
        if (!entry) throw new NodeError('unknown-intent', 'The intent was discarded: prepare it again.')
        if (entry.published)
          throw new NodeError('already-published', `The intent ${key} is published: revise it instead.`)
        return send(entry, intent, want.private, how)
      })
    },

    async revise(key: string, want: Want, how: PublishOptions = {}) {
      return entryOf(key).entry.changes.add(async () => {
        const { entry, record } = ensureLive(key)
        const { key: publicKey, bornAt, category, revision, reply } = record.value
        if (want.body.category !== category)
          throw new NodeError(
            'category-changed',
            `The intent ${key} is in ${category}: withdraw it, and publish a new one in another category.`,
          )
        const origin = { key: publicKey, bornAtMs: bornAt, revision: revision + 1, nowMs: nowMs(), reply }
        return send(entry, intentFrom(want, origin), want.private, how)
      })
    },

    async withdraw(key: string, how: PublishOptions = {}): Promise<number> {
      return entryOf(key).entry.changes.add(async () => {
        const { entry, stored, record } = ensureLive(key)
        const signal = signalOf(how)
        const { bornAt, category } = record.value
        await untilReachable(gossip, topicOf(parameters.name, category), { signal, timeoutMs: context.reachTimeoutMs })
        const value: Withdrawal = { n: new Uint8Array(nonceBytes), v: 0, key: record.value.key, bornAt, category }
        const withdrawal = await signWithWork('withdrawal', value, entry.keys.signer, parameters, {
          signal,
          onProgress: how.onProgress,
        })
        const ended = { ...stored, withdrawal: withdrawal.bytes }
        store.saveIntent(ended)
        entry.published = { stored: ended, record }
        const reached = await handOut(entry, withdrawal)
        await closeReplyHost(entry)
        return reached
      })
    },

    intents: (): OwnIntent[] => store.intents().map((stored) => ownIntent(stored, readIntent(stored), nowMs())),

    offers(key: string): RankedOffer[] {
      const { stored, record } = entryOf(key).published
      const offers = store.offers(key).map(readOffer)
      return rankOffers({ intent: record.value, private: stored.private, offers, nowMs: nowMs() })
    },

    peers: (): number => gossip.host.getPeers().length,

    /** Expects that the node's signal has fired, so that no change takes long to end. */
    close: async (): Promise<void> => {
      await Promise.all([...entries.values()].map(async ({ changes }) => changes.onIdle()))
      await Promise.all([...entries.values()].map(closeReplyHost))
    },
  }
}

function newEntry(keys: IntentKeys): DeskEntry {
  return { keys, changes: new PQueue({ concurrency: 1 }), offers: 0 }
}

/** Whether two lists hold the same addresses, in whatever order. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join()
}

function ownIntent(stored: StoredIntent, record: SignedRecord<'intent'>, nowMs: number): OwnIntent {
  const ended = record.value.expiresAt <= nowMs ? 'expired' : 'live'
  return { key: stored.key, record, state: stored.withdrawal ? 'withdrawn' : ended, createdAtMs: stored.createdAtMs }
}

/** The next revision, which differs in nothing but the addresses. */
function movedTo(intent: Intent, { addresses }: ReplyHost): Intent {
  return { ...intent, revision: intent.revision + 1, reply: { ...intent.reply, addresses: [...addresses] } }
}
