// The pool: judges what arrives, holds the live intents, and tells what happened to them. SPEC section 12.

import {
  decodeRecord,
  limits as protocolLimits,
  pricing,
  refuse,
  rules,
  toHex,
  verifyRecord,
  workBits,
  type Category,
  type NetworkParameters,
  type RecordId,
  type RuleName,
  type SignedRecord,
  type Verifier,
  type WorkPrice,
} from '@pregon/protocol'
import {
  firstRefusal,
  memoryStages,
  stagesBeforeSignature,
  supersedes,
  type Candidate,
  type IntentRecord,
} from './admission.ts'
import { poolEventTypes, type Admission, type LiveIntent, type PoolEvent, type PoolEventType } from './events.ts'
import { ensurePoolLimits, type PoolLimits } from './limits.ts'
import { createLiveIntents } from './live-intents.ts'
import { createPlaces } from './places.ts'
import type { PoolMemory, RememberedIntent } from './ports.ts'
import { recallIntents } from './remembered-intents.ts'

export interface IntentPoolOptions {
  readonly parameters: NetworkParameters
  readonly verify: Verifier
  readonly memory: PoolMemory
  /** The time at which the memory is read. */
  readonly nowMs: number
  readonly limits?: Partial<PoolLimits>
  /** This node's own price of work, by category; without one, the network's minimum is enough. */
  readonly price?: WorkPrice | undefined
}

/** How and when bytes arrived. */
export interface Arrival {
  /** The gossip topic by which they came. */
  readonly topic: string
  /** The peer that forwarded them, or a name of its own for the node itself. */
  readonly from: string
  readonly nowMs: number
}

/** How often each rule refused a record, and how often each kind of event happened, since the pool was made. */
export interface PoolCounts {
  readonly refusals: Readonly<Record<RuleName, number>>
  readonly events: Readonly<Record<PoolEventType, number>>
}

export interface IntentPool {
  /**
   * Judges any bytes whatsoever. Rejects only if the verifier or the memory fails; a record is then not admitted.
   * What is refused leaves no trace but a count.
   */
  admit(bytes: Uint8Array, arrival: Arrival): Promise<Admission>
  /** Forgets what can do no harm any more, then ends what has reached its expiry. Throws what the memory throws. */
  expire(nowMs: number): PoolEvent[]
  /** When `expire` next has something to do. */
  nextExpiry(): number | undefined
  /** All intents that are live at `nowMs`. */
  live(nowMs: number): LiveIntent[]
  /** The live intents in any of these categories, or below one of them in the hierarchy. */
  query(filter: { readonly categories: readonly Category[] }, nowMs: number): LiveIntent[]
  /** The intent of which this record is the latest revision, held until `expire` ends it. */
  get(recordId: RecordId): LiveIntent | undefined
  /** The intent of this key (lower-case hex), held until `expire` ends it. */
  getByKey(key: string): LiveIntent | undefined
  counts(): PoolCounts
  /** Intents held. */
  readonly size: number
  /** Bytes of their records. */
  readonly sizeBytes: number
  /** Intents remembered, live or ended. */
  readonly rememberedSize: number
}

/** A decoded record with the key of its intent in hexadecimal, and the work that it carries, hashed when first asked. */
interface Arrived {
  readonly record: IntentRecord
  readonly key: string
  readonly bits: () => number
}

/** Throws a RangeError for limits that cannot be kept, and whatever the memory throws. */
export function createIntentPool(options: IntentPoolOptions): IntentPool {
  const { parameters, verify } = options
  const priceBitsOf = pricing(options.price, parameters.minWorkBits)
  const limits = ensurePoolLimits(options.limits ?? {})
  const remembered = recallIntents(options.memory, limits.maxRemembered, options.nowMs)
  const live = createLiveIntents()
  const places = createPlaces(limits)
  const refusals = zeroes(Object.keys(rules) as RuleName[])
  const happened = zeroes(poolEventTypes)

  function candidate({ record, key, bits }: Arrived, { topic, nowMs }: Arrival): Candidate {
    const held = live.getByKey(key)?.record
    const priceBits = priceBitsOf(record.value.category)
    return { record, topic, nowMs, parameters, bits, priceBits, remembered: remembered.get(key), live: held }
  }

  async function judge(bytes: Uint8Array, arrival: Arrival): Promise<Admission> {
    const { from, nowMs } = arrival
    const decoded = decodeRecord(ownCopy(bytes), ['intent', 'withdrawal'])
    if (!decoded.ok) return decoded.refusal
    const record = decoded.value
    const arrived = { record, key: toHex(record.value.key), bits: once(() => workBits(record.envelope.payload)) }
    const refusal = firstRefusal(stagesBeforeSignature, candidate(arrived, arrival))
    if (refusal) return refusal
    if (!(await verifyRecord(record, parameters.name, verify))) return refuse('signature')
    // Another copy or another revision may have been admitted meanwhile. From here on nothing waits.
    const late = firstRefusal(memoryStages, candidate(arrived, arrival))
    if (late) return late
    const { key, bits } = arrived
    return record.kind === 'withdrawal' ? withdraw(record, key) : place({ key, record, from, workBits: bits() }, nowMs)
  }

  /** A withdrawal takes no place, and what it ends is remembered as ended before it ends. */
  function withdraw(withdrawal: SignedRecord<'withdrawal'>, key: string): Admission {
    const previous = live.getByKey(key)
    remembered.remember(toRemember(withdrawal, key), false)
    if (previous) leave(previous)
    return accept(withdrawal, [{ type: 'withdrawn', key, withdrawal, ...(previous && { previous }) }])
  }

  /**
   * Gives an intent its place. Invariants:
   * 1. An intent that was refused leaves everything as it was.
   * 2. A higher revision of a remembered intent is accepted even where it gets no place: what it replaces must end.
   * 3. For one key the pool holds nothing but the revision that is remembered.
   */
  function place(intent: LiveIntent, nowMs: number): Admission {
    const { key, record } = intent
    const previous = live.getByKey(key)
    const earlier = remembered.get(key)
    const victims = places.victimsOf(intent, previous, nowMs)
    if (victims === undefined && !(earlier && supersedes(record, earlier))) return refuse('pool-full')
    remembered.remember(toRemember(record, key), victims !== undefined)
    if (previous) leave(previous)
    const entered: PoolEvent = previous ? { type: 'replaced', intent, previous } : { type: 'admitted', intent }
    if (victims === undefined) return accept(record, [entered, { type: 'evicted', intent }])
    for (const victim of victims) end(victim)
    live.add(intent)
    places.take(intent)
    return accept(record, [entered, ...victims.map((victim) => farewell(victim, nowMs))])
  }

  /** Gives up the place of an intent whose memory was already written anew. */
  function leave(intent: LiveIntent): void {
    live.remove(intent)
    places.free(intent)
  }

  function end(intent: LiveIntent): void {
    leave(intent)
    remembered.release(intent.key)
  }

  function accept(record: IntentRecord, events: readonly PoolEvent[]): Admission {
    for (const { type } of events) happened[type]++
    return { verdict: 'accept', record, events }
  }

  return {
    async admit(bytes, arrival) {
      const admission = await judge(bytes, arrival)
      if (admission.verdict !== 'accept') refusals[admission.code]++
      return admission
    },
    expire(nowMs) {
      // First, since a memory that fails here must not swallow what is told below.
      remembered.forgetHarmless(nowMs)
      const events: PoolEvent[] = []
      for (let next = places.soonestToExpire(); next && isOver(next, nowMs); next = places.soonestToExpire()) {
        end(next)
        events.push({ type: 'expired', intent: next })
      }
      happened.expired += events.length
      return events
    },
    nextExpiry() {
      const times = [places.soonestToExpire()?.record.value.expiresAt, remembered.nextHarmlessMs()]
      const known = times.filter((time) => time !== undefined)
      return known.length > 0 ? Math.min(...known) : undefined
    },
    live: (nowMs) => [...live.all()].filter((intent) => !isOver(intent, nowMs)),
    query: ({ categories }, nowMs) => live.within(categories).filter((intent) => !isOver(intent, nowMs)),
    get: (recordId) => live.get(recordId),
    getByKey: (key) => live.getByKey(key),
    counts: () => ({ refusals: { ...refusals }, events: { ...happened } }),
    get size() {
      return places.size
    },
    get sizeBytes() {
      return places.bytes
    },
    get rememberedSize() {
      return remembered.size
    },
  }
}

/**
 * Bytes that nobody else changes while their signature is checked, and that keep no larger buffer alive for days.
 * One byte more than any record has is enough to see that there are too many.
 */
function ownCopy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.subarray(0, protocolLimits.maxIntentBytes + 1))
}

/** Asks once, and remembers the answer. */
function once(ask: () => number): () => number {
  let answer: number | undefined
  return () => (answer ??= ask())
}

function toRemember(record: IntentRecord, key: string): RememberedIntent {
  const { bornAt: bornAtMs, category } = record.value
  const withdrawn = record.kind === 'withdrawal'
  const revision = record.kind === 'withdrawal' ? 0 : record.value.revision
  return { key, bornAtMs, category, revision, recordId: record.id, withdrawn }
}

function isOver({ record }: LiveIntent, nowMs: number): boolean {
  return record.value.expiresAt <= nowMs
}

function farewell(intent: LiveIntent, nowMs: number): PoolEvent {
  return { type: isOver(intent, nowMs) ? 'expired' : 'evicted', intent }
}

function zeroes<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>
}
