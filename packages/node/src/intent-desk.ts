// The buyer's desk: every own intent from its preparation to its end. Offers come in through desk-intake.ts, records go
// out through desk-sending.ts, and desk-entry.ts says what an intent is in between.

import { setTimeout as wait } from 'node:timers/promises'
import { intentFrom, type StoredIntent, type Texts, type Want } from '@pregon/buyer'
import { encodeRecordPayload, signPayload, toHex, type Intent } from '@pregon/protocol'
import { keptIntents, rankKept, unknownIntent } from './buyer-records.ts'
import {
  closeReplyHost,
  createEntry,
  ensureLive,
  isPublished,
  replyOf,
  stateOf,
  type DeskContext,
  type DeskEntry,
  type PublishedEntry,
} from './desk-entry.ts'
import { openReplyHost, reopenReplyHost } from './desk-intake.ts'
import { republish, sendIntent, sendWithdrawal } from './desk-sending.ts'
import { NodeError } from './errors.ts'
import { intentKeys } from './intent-keys.ts'
import { limits } from './limits.ts'
import type { PreparedIntent, Published, PublishOptions } from './own-intent.ts'
import { readIntent, readOffer } from './stored-records.ts'

interface Desk extends DeskContext {
  /** By intent key. */
  readonly entries: Map<string, DeskEntry>
}

export type IntentDesk = ReturnType<typeof createIntentDesk>

/** `BuyerNode` says what each of these does. */
export function createIntentDesk(context: DeskContext) {
  const desk: Desk = { ...context, entries: new Map() }
  return {
    resume: async () => resume(desk),
    sendAllAgain: () => sendAllAgain(desk),
    prepare: async (want: Want) => prepare(want, desk),
    discard: async (prepared: PreparedIntent) => discard(prepared, desk),
    publish: async (prepared: PreparedIntent, how: PublishOptions = {}) => publish(prepared, how, desk),
    revise: async (key: string, want: Want, how: PublishOptions = {}) => revise(key, want, how, desk),
    withdraw: async (key: string, how: PublishOptions = {}) => withdraw(key, how, desk),
    draftRevision: (key: string, want: Want) => revisionOf(publishedEntry(key, desk), want, desk),
    intents: () => keptIntents(desk.store, desk.nowMs()),
    offerCount: (key: string) => desk.store.offers(key).length,
    offers: (key: string, texts?: Texts) =>
      rankKept(publishedEntry(key, desk).published, desk.store, desk.nowMs(), texts),
    peers: () => desk.gossip.host.getPeers().length,
    close: async () => close(desk),
  }
}

/** Brings what is kept back: reply hosts, live intents and withdrawals on their way again. */
async function resume(desk: Desk): Promise<void> {
  for (const stored of desk.store.intents()) {
    desk.signal.throwIfAborted()
    await resumeOne(stored, desk)
  }
}

async function resumeOne(stored: StoredIntent, desk: Desk): Promise<void> {
  const { entries, nowMs, seed, store } = desk
  const keys = await intentKeys(seed, stored.keyIndex)
  const entry: PublishedEntry = { ...createEntry(keys), published: { stored, record: readIntent(stored) } }
  entries.set(keys.key, entry)
  if (stateOf(entry, nowMs()) === 'live') {
    for (const offer of store.offers(keys.key).map(readOffer)) entry.offers.set(offer.id, toHex(offer.profile.key))
    entry.replyHost = await reopenReplyHost(entry, desk)
  }
  if (stateOf(entry, nowMs()) !== 'expired') republish(entry, desk)
}

/** After a sleep: others may have lost the live intents meanwhile, and their reply hosts may listen elsewhere. */
function sendAllAgain(desk: Desk): void {
  const live = [...desk.entries.values()].filter(isPublished).filter((each) => stateOf(each, desk.nowMs()) === 'live')
  for (const afterMs of limits.sendAgainMs) {
    const awake = wait(afterMs, undefined, { signal: desk.signal, ref: false })
    for (const entry of live) republish(entry, desk, awake)
  }
}

async function prepare(want: Want, desk: Desk): Promise<PreparedIntent> {
  await ensureRoom(desk)
  const { entries, listen, nowMs, parameters, seed, signal, store } = desk
  const entry = createEntry(await intentKeys(seed, store.nextKeyIndex(nowMs())))
  entry.replyHost = await openReplyHost(entry, listen, desk)
  if (signal.aborted) await closeReplyHost(entry)
  signal.throwIfAborted()
  const { key, signer } = entry.keys
  entries.set(key, entry)
  const origin = { key: signer.publicKey, bornAtMs: nowMs(), revision: 0, nowMs: nowMs(), reply: replyOf(entry) }
  const prepared = { key, want, intent: intentFrom(want, origin) }
  try {
    // Signed for its size alone: what does not fit a record is told before any work is done for it.
    signPayload('intent', encodeRecordPayload('intent', prepared.intent), signer, parameters.name)
  } catch (error) {
    await discard(prepared, desk)
    throw error
  }
  return prepared
}

/** Makes room for one more reply host. Throws `too-many-intents`. */
async function ensureRoom({ entries, nowMs }: Desk): Promise<void> {
  const inState = (...states: readonly string[]) =>
    [...entries.values()].filter((entry) => states.includes(stateOf(entry, nowMs())))
  const open = inState('prepared', 'live').length
  if (open >= limits.maxOpenIntents)
    throw new NodeError('too-many-intents', `${open} intents are open, and that is the most: withdraw one first.`, {
      details: { open },
    })
  await Promise.all(inState('expired').map(closeReplyHost))
}

async function discard({ key }: PreparedIntent, { entries }: Desk): Promise<void> {
  const entry = entries.get(key)
  await entry?.changes.add(async () => {
    if (isPublished(entry)) return
    entries.delete(key)
    await closeReplyHost(entry)
  })
}

async function publish({ key, want, intent }: PreparedIntent, how: PublishOptions, desk: Desk): Promise<Published> {
  const preparedEntry = (): DeskEntry => {
    const entry = desk.entries.get(key)
    if (!entry)
      throw new NodeError('unknown-intent', 'The intent was discarded: prepare it again.', {
        details: { case: 'discarded' },
      })
    if (isPublished(entry))
      throw new NodeError('already-published', `The intent ${key} is published: revise it instead.`, {
        details: { key },
      })
    return entry
  }
  return preparedEntry().changes.add(async () =>
    // Asked again, since it may have been discarded or published before this had its turn.
    sendIntent(preparedEntry(), { intent, secret: want.private }, how, desk),
  )
}

async function revise(key: string, want: Want, how: PublishOptions, desk: Desk): Promise<Published> {
  const entry = publishedEntry(key, desk)
  return entry.changes.add(async () =>
    sendIntent(entry, { intent: revisionOf(entry, want, desk), secret: want.private }, how, desk),
  )
}

/** The next revision, but for its work. Throws `intent-ended` or `category-changed`. */
function revisionOf(entry: PublishedEntry, want: Want, desk: Desk): Intent {
  const nowMs = desk.nowMs()
  ensureLive(entry, nowMs)
  const { key, bornAt, category, revision } = entry.published.record.value
  if (want.body.category !== category)
    throw new NodeError(
      'category-changed',
      `The intent ${entry.keys.key} is in ${category}: withdraw it, and publish a new one in another category.`,
      { details: { key: entry.keys.key, category } },
    )
  const origin = { key, bornAtMs: bornAt, revision: revision + 1, nowMs, reply: replyOf(entry) }
  return intentFrom(want, origin)
}

async function withdraw(key: string, how: PublishOptions, desk: Desk): Promise<number> {
  const entry = publishedEntry(key, desk)
  return entry.changes.add(async () => {
    ensureLive(entry, desk.nowMs())
    const reached = await sendWithdrawal(entry, how, desk)
    await closeReplyHost(entry)
    return reached
  })
}

/** Expects that the node's signal has fired, so that no change takes long to end. */
async function close({ entries }: Desk): Promise<void> {
  await Promise.all([...entries.values()].map(async ({ changes }) => changes.onIdle()))
  await Promise.all([...entries.values()].map(closeReplyHost))
}

/** Throws `unknown-intent`. */
function publishedEntry(key: string, { entries }: Desk): PublishedEntry {
  const entry = entries.get(key)
  if (entry && isPublished(entry)) return entry
  throw unknownIntent(key)
}
