// Admission: which record may enter, as a table of rules, the cheapest first. SPEC section 12.

import { compare } from 'uint8arrays/compare'
import { equals } from 'uint8arrays/equals'
import {
  hasLawfulLife,
  lastMomentOf,
  limits,
  recordIdToBytes,
  refuse,
  requiredWorkBits,
  topicOf,
  workedLifeMs,
  type NetworkParameters,
  type RecordId,
  type Refusal,
  type RuleName,
  type SignedRecord,
} from '@pregon/protocol'
import type { RememberedIntent } from './ports.ts'

/** A record that ends or states an intent. */
export type IntentRecord = SignedRecord<'intent' | 'withdrawal'>

/** A decoded record, and all that its verdict may depend on. */
export interface Candidate {
  readonly record: IntentRecord
  /** The topic by which it came. */
  readonly topic: string
  readonly nowMs: number
  readonly parameters: NetworkParameters
  /** Bits of work that the record carries: hashed when they are first asked for, and not again. */
  readonly bits: () => number
  /** This node's own price in the record's category, in the place of the network's `minWorkBits`. */
  readonly priceBits: number
  /** What is remembered under the record's key. */
  readonly remembered: RememberedIntent | undefined
  /** What is live under the record's key. */
  readonly live: SignedRecord<'intent'> | undefined
}

/** One step of admission: the rules that it may find broken, and a pure check. */
interface Stage {
  readonly rules: readonly RuleName[]
  readonly check: (candidate: Candidate) => Refusal | undefined
}

/** What `decodeRecord` checks before there is a record, in its order. */
const decodeRules: readonly RuleName[] = [
  'size',
  'envelope',
  'envelope-canonical',
  'payload-type',
  'kind',
  'payload',
  'payload-canonical',
  'version',
  'critical',
  'schema',
  'signer',
]

/** Rules that read the memory. They are asked twice: others may be admitted while a signature is checked. */
export const memoryStages: readonly Stage[] = [
  { rules: ['known', 'known-other-bytes'], check: checkKnown },
  { rules: ['withdrawn'], check: checkWithdrawn },
  { rules: ['identity-changed'], check: checkIdentity },
  { rules: ['superseded'], check: checkSuperseded },
]

/**
 * All rules between decoding and the signature. Reading the memory costs less than hashing, and only reads: what an
 * unsigned record claims is never written anywhere.
 */
export const stagesBeforeSignature: readonly Stage[] = [
  { rules: ['topic'], check: checkTopic },
  { rules: ['lifetime'], check: checkLifetime },
  { rules: ['future'], check: checkFuture },
  { rules: ['expired'], check: checkExpired },
  ...memoryStages,
  { rules: ['work'], check: checkWork },
  { rules: ['price'], check: checkPrice },
]

/** Every rule that a record has to pass, in the order of the checks. */
export const admissionRules: readonly RuleName[] = [
  ...decodeRules,
  ...stagesBeforeSignature.flatMap(({ rules }) => rules),
  'signature',
  'pool-full',
]

/** The refusal of the first stage that finds a rule broken. */
export function firstRefusal(stages: readonly Stage[], candidate: Candidate): Refusal | undefined {
  for (const { check } of stages) {
    const refusal = check(candidate)
    if (refusal) return refusal
  }
  return undefined
}

/** Whether a record of the same intent outranks what is remembered of it, so that its place is taken. */
export function supersedes(record: IntentRecord, remembered: RememberedIntent): boolean {
  if (remembered.withdrawn) return false
  if (record.kind === 'withdrawal') return true
  if (record.value.revision !== remembered.revision) return record.value.revision > remembered.revision
  return isLowerId(record.id, remembered.recordId)
}

function checkTopic({ record, topic, parameters }: Candidate): Refusal | undefined {
  const own = topicOf(parameters.name, record.value.category)
  return topic === own ? undefined : refuse('topic', `came by ${topic}, and belongs to ${own}`)
}

function checkLifetime({ record }: Candidate): Refusal | undefined {
  return record.kind === 'withdrawal' || hasLawfulLife(record.value) ? undefined : refuse('lifetime')
}

function checkFuture({ record, nowMs }: Candidate): Refusal | undefined {
  return record.value.bornAt <= nowMs + limits.maxClockSkewMs ? undefined : refuse('future')
}

/** A withdrawal has no expiry of its own: it is of use as long as any revision could live. */
function checkExpired({ record, nowMs }: Candidate): Refusal | undefined {
  const expiresAt = record.kind === 'withdrawal' ? lastMomentOf(record.value) : record.value.expiresAt
  return expiresAt > nowMs ? undefined : refuse('expired')
}

/** What is remembered but neither live nor withdrawn was lost to a restart or an eviction, and may come again. */
function checkKnown({ record, remembered, live }: Candidate): Refusal | undefined {
  if (live?.id === record.id) return refuse(equals(live.bytes, record.bytes) ? 'known' : 'known-other-bytes')
  return remembered?.withdrawn && remembered.recordId === record.id ? refuse('known') : undefined
}

function checkWithdrawn({ remembered }: Candidate): Refusal | undefined {
  return remembered?.withdrawn ? refuse('withdrawn') : undefined
}

function checkIdentity({ record, remembered }: Candidate): Refusal | undefined {
  if (remembered === undefined) return undefined
  const { bornAt, category } = record.value
  return bornAt === remembered.bornAtMs && category === remembered.category ? undefined : refuse('identity-changed')
}

function checkSuperseded({ record, remembered }: Candidate): Refusal | undefined {
  if (remembered === undefined || remembered.recordId === record.id) return undefined
  return supersedes(record, remembered) ? undefined : refuse('superseded', `revision ${remembered.revision} is known`)
}

function checkWork(candidate: Candidate): Refusal | undefined {
  return missingWork('work', candidate, candidate.parameters.minWorkBits)
}

/** A withdrawal of an intent that this node knows makes room, so it pays no more than the network's minimum. */
function checkPrice(candidate: Candidate): Refusal | undefined {
  const { record, priceBits, remembered } = candidate
  return record.kind === 'withdrawal' && remembered ? undefined : missingWork('price', candidate, priceBits)
}

function missingWork(rule: 'work' | 'price', { record, bits }: Candidate, minBits: number): Refusal | undefined {
  const { envelope, value } = record
  const required = requiredWorkBits(minBits, envelope.payload.length, workedLifeMs(value))
  return bits() >= required ? undefined : refuse(rule, `${bits()} bits of work, and ${required} are asked`)
}

/** The one order of ids: their binary forms, byte by byte from the first, each byte as a number. */
function isLowerId(a: RecordId, b: RecordId): boolean {
  return compare(recordIdToBytes(a), recordIdToBytes(b)) < 0
}
