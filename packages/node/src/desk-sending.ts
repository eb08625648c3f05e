// How the buyer's records go out: worked for and signed, kept, and handed to the mesh; again where nobody was there to
// take them. What is kept goes out sooner or later, so a crash in between loses nothing.

import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { PrivateWant, StoredIntent } from '@pregon/buyer'
import {
  minorVersion,
  nonceBytes,
  topicOf,
  type Intent,
  type RecordValues,
  type SignedRecord,
  type Withdrawal,
} from '@pregon/protocol'
import { replyOf, toOwnIntent, type DeskContext, type DeskEntry, type PublishedEntry } from './desk-entry.ts'
import { NodeError } from './errors.ts'
import { limits } from './limits.ts'
import type { Published, PublishOptions } from './own-intent.ts'
import { publishRecord, signWithWork, untilReachable } from './publish.ts'
import { readWithdrawal } from './stored-records.ts'
import { codeOf } from './options.ts'
import { tell } from './tell.ts'

/** Sends an intent or its next revision. `secret` stays in the store. */
export async function sendIntent(
  entry: DeskEntry,
  { intent, secret }: { readonly intent: Intent; readonly secret: PrivateWant },
  how: PublishOptions,
  context: DeskContext,
): Promise<Published> {
  const { store, nowMs } = context
  const record = await sign('intent', intent, entry, { ...how, priceBits: secret.workBits }, context)
  const stored: StoredIntent = {
    key: entry.keys.key,
    keyIndex: entry.keys.index,
    record: record.bytes,
    recordId: record.id,
    private: secret,
    replyAddresses: intent.reply.addresses,
    createdAtMs: entry.published?.stored.createdAtMs ?? nowMs(),
  }
  store.saveIntent(stored)
  const published = Object.assign(entry, { published: { stored, record } })
  return { intent: toOwnIntent(published.published, nowMs()), reached: await handOut(published, record, context) }
}

/** Ends an intent. Gives the number of peers that took the withdrawal. */
export async function sendWithdrawal(
  entry: PublishedEntry,
  how: PublishOptions,
  context: DeskContext,
): Promise<number> {
  const { stored, record } = entry.published
  const { key, bornAt, category } = record.value
  const value: Withdrawal = { n: new Uint8Array(nonceBytes), v: minorVersion, key, bornAt, category }
  const withdrawal = await sign('withdrawal', value, entry, how, context)
  const ended = { ...stored, withdrawal: withdrawal.bytes }
  context.store.saveIntent(ended)
  entry.published = { stored: ended, record }
  return handOut(entry, withdrawal, context)
}

/** Waits for a peer that follows the record's topic, and only then does the work. */
async function sign<K extends 'intent' | 'withdrawal'>(
  kind: K,
  value: RecordValues[K],
  { keys }: DeskEntry,
  how: PublishOptions & { readonly priceBits?: number | undefined },
  { parameters, gossip, reach, reachTimeoutMs, signal: life }: DeskContext,
): Promise<SignedRecord<K>> {
  const signal = how.signal ? AbortSignal.any([how.signal, life]) : life
  const topic = topicOf(parameters.name, value.category)
  await unlessAborted(reach(topic, keys.replySecret), signal)
  await untilReachable(gossip, topic, { signal, timeoutMs: reachTimeoutMs })
  const { onProgress, onWorkDone, priceBits } = how
  return signWithWork(kind, value, keys.signer, parameters, { signal, onProgress, onWorkDone, priceBits })
}

/** Gives the number of peers that took a record that is kept. Where the last peer has just left, it goes out later. */
async function handOut(
  entry: PublishedEntry,
  record: SignedRecord<'intent' | 'withdrawal'>,
  context: DeskContext,
): Promise<number> {
  const { gossip, parameters, signal } = context
  try {
    return await publishRecord(gossip, record, parameters.name)
  } catch (error) {
    if (!(error instanceof NodeError && error.code === 'no-peers')) throw error
    republish(entry, context, wait(limits.republishRetryMs, undefined, { signal, ref: false }))
    return 0
  }
}

/** Sends the latest state of an intent out again, however long it takes until a peer follows its topic. */
export function republish(entry: PublishedEntry, context: DeskContext, when: Promise<void> = Promise.resolve()): void {
  const { events, logger, signal } = context
  const { key } = entry.keys
  const again = async (): Promise<void> => {
    await when
    await untilFollowed(entry, context)
    const reached = await entry.changes.add(async () => sendAgain(entry, context))
    if (reached !== undefined) tell(events, 'republished', key, reached)
  }
  again().catch((error: Error) => {
    if (!signal.aborted) logger.warn({ key, code: codeOf(error) }, 'not-republished')
  })
}

/** Resolves once a connected peer follows the topic of an intent. Rejects with the reason of the node's signal. */
async function untilFollowed(entry: PublishedEntry, { parameters, gossip, reach, signal }: DeskContext): Promise<void> {
  const topic = topicOf(parameters.name, entry.published.record.value.category)
  for (;;) {
    await unlessAborted(reach(topic, entry.keys.replySecret), signal)
    try {
      await gossip.untilSubscribed(topic, AbortSignal.any([signal, AbortSignal.timeout(limits.searchAgainMs)]))
      return
    } catch {
      signal.throwIfAborted()
    }
  }
}

/** Waits for something that knows no signal. Rejects with the signal's reason. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const ended = new AbortController()
  const aborted = once(signal, 'abort', { signal: ended.signal }).catch(() => undefined)
  await Promise.race([work, aborted])
  ended.abort()
  signal.throwIfAborted()
}

/** Gives the number of peers that took an intent that is live. A withdrawal goes out again too, unannounced. */
async function sendAgain(entry: PublishedEntry, context: DeskContext): Promise<number | undefined> {
  const { stored, record } = entry.published
  if (record.value.expiresAt <= context.nowMs()) return undefined
  if (stored.withdrawal) {
    await handOut(entry, readWithdrawal(stored.withdrawal), context)
    return undefined
  }
  if (!hasMoved(entry)) return handOut(entry, record, context)
  const moved = { ...record.value, revision: record.value.revision + 1, reply: replyOf(entry) }
  const { reached } = await sendIntent(entry, { intent: moved, secret: stored.private }, {}, context)
  return reached
}

/** Whether the reply host listens elsewhere than the record says, in whatever order. */
function hasMoved({ replyHost, published }: PublishedEntry): boolean {
  const inOrder = (addresses: readonly string[]) => addresses.toSorted().join()
  return replyHost !== undefined && inOrder(replyHost.addresses) !== inOrder(published.stored.replyAddresses)
}
