// One line for every rule of admission: a record that breaks it, and nothing else, is refused by that rule.

import { describe, expect, test } from 'vitest'
import {
  bornAtFor,
  encodeEnvelope,
  parseCategory,
  rules,
  topicOf,
  verifyPortable,
  type RuleName,
  type Verifier,
  type WorkPrice,
} from '@pregon/protocol'
import { admissionRules } from './admission.ts'
import type { Arrival, IntentPoolOptions } from './pool.ts'
import {
  admit,
  category,
  dayMs,
  hourMs,
  makeIntent,
  makeWithdrawal,
  openPool,
  parameters,
  sign,
  signerOf,
  startMs,
  topic,
} from './records.fixture.ts'

interface Line {
  readonly rule: RuleName
  readonly what: string
  readonly bytes: Uint8Array
  /** Records that were admitted before. */
  readonly after?: readonly Uint8Array[]
  readonly arrival?: Partial<Arrival>
  readonly options?: Partial<IntentPoolOptions>
}

const intent = makeIntent(1)
const revision = makeIntent(1, { revision: 1 })
const withdrawal = makeWithdrawal(1)
const sibling = parseCategory('63512000')
const otherGroup = parseCategory('63100000')

/** More than any record of these tests has. */
const dear: WorkPrice = { bits: 24, categories: [] }

const signed = (payload: readonly number[]) => sign('intent', Uint8Array.from(payload), 1, parameters.name)

function withLastByteChanged(bytes: Uint8Array): Uint8Array {
  return bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1)
}

const lines: readonly Line[] = [
  { rule: 'size', what: 'one byte too many', bytes: new Uint8Array(8 * 1024 + 1) },
  { rule: 'envelope', what: 'no bytes', bytes: new Uint8Array() },
  { rule: 'envelope', what: 'half an intent', bytes: intent.subarray(0, intent.length / 2) },
  { rule: 'envelope-canonical', what: 'a byte after the end', bytes: Uint8Array.of(...intent, 0) },
  {
    rule: 'payload-type',
    what: 'a type of tomorrow',
    bytes: encodeEnvelope({
      publicKey: signerOf(1).publicKey,
      payloadType: new Uint8Array(4),
      payload: new Uint8Array(4),
      signature: new Uint8Array(64),
    }),
  },
  { rule: 'kind', what: 'an offer', bytes: sign('offer', new Uint8Array(4), 1, parameters.name) },
  { rule: 'payload', what: 'a payload that ends early', bytes: signed([0xa1, 0x61]) },
  { rule: 'payload', what: 'a float', bytes: signed([0xa1, 0x61, 0x76, 0xfb, 0, 0, 0, 0, 0, 0, 0, 0]) },
  { rule: 'payload-canonical', what: 'keys out of order', bytes: signed([0xa2, 0x61, 0x62, 1, 0x61, 0x61, 1]) },
  { rule: 'version', what: 'a newer minor version', bytes: makeIntent(1, {}, { fields: { v: 1, novelty: 1 } }) },
  { rule: 'critical', what: 'an unknown critical extension', bytes: makeIntent(1, {}, { fields: { crit: ['x'] } }) },
  { rule: 'schema', what: 'an intent for no deals', bytes: makeIntent(1, { deals: 0 }) },
  { rule: 'schema', what: 'a birth between two steps', bytes: makeIntent(1, { bornAt: startMs + 1 }) },
  { rule: 'signer', what: 'a payload signed by another key', bytes: makeIntent(1, {}, { signer: 2 }) },
  { rule: 'topic', what: 'another group’s topic', bytes: makeIntent(1, { category: otherGroup }) },
  { rule: 'topic', what: 'a withdrawal by another group’s topic', bytes: makeWithdrawal(1, { category: otherGroup }) },
  { rule: 'topic', what: 'another network’s topic', bytes: intent, arrival: { topic: topicOf('other', category) } },
  {
    rule: 'lifetime',
    what: 'a life of more than 30 days',
    bytes: makeIntent(1, { expiresAt: startMs + 30 * dayMs + 1 }),
  },
  { rule: 'lifetime', what: 'an end at the birth', bytes: makeIntent(1, { expiresAt: startMs }) },
  {
    rule: 'future',
    what: 'a birth later than the skew allows',
    bytes: makeIntent(1, { bornAt: bornAtFor(startMs + hourMs) }),
  },
  {
    rule: 'future',
    what: 'a withdrawal born later than the skew allows',
    bytes: makeWithdrawal(1, { bornAt: bornAtFor(startMs + hourMs) }),
  },
  {
    rule: 'expired',
    what: 'an intent at its expiry',
    bytes: makeIntent(1, { expiresAt: startMs + hourMs }),
    arrival: { nowMs: startMs + hourMs },
  },
  {
    rule: 'expired',
    what: 'a withdrawal when no revision can live any more',
    bytes: withdrawal,
    arrival: { nowMs: startMs + 30 * dayMs },
  },
  { rule: 'known', what: 'the same bytes again', bytes: intent, after: [intent] },
  { rule: 'known', what: 'the same withdrawal again', bytes: withdrawal, after: [withdrawal] },
  { rule: 'known-other-bytes', what: 'another signature', bytes: withLastByteChanged(intent), after: [intent] },
  { rule: 'withdrawn', what: 'a higher revision of a withdrawn intent', bytes: revision, after: [intent, withdrawal] },
  { rule: 'withdrawn', what: 'an intent whose withdrawal came first', bytes: intent, after: [withdrawal] },
  {
    rule: 'withdrawn',
    what: 'a second withdrawal',
    bytes: makeWithdrawal(1, { ext: { another: 1 } }),
    after: [withdrawal],
  },
  {
    rule: 'identity-changed',
    what: 'a revision with another birth',
    bytes: makeIntent(1, { revision: 1, bornAt: bornAtFor(startMs - hourMs) }),
    after: [intent],
  },
  {
    rule: 'identity-changed',
    what: 'a revision in another category of the group',
    bytes: makeIntent(1, { revision: 1, category: sibling }),
    after: [intent],
  },
  {
    rule: 'identity-changed',
    what: 'a withdrawal in another category of the group',
    bytes: makeWithdrawal(1, { category: sibling }),
    after: [intent],
  },
  { rule: 'superseded', what: 'a lower revision', bytes: intent, after: [revision] },
  { rule: 'work', what: 'too little work', bytes: intent, options: { parameters: { ...parameters, minWorkBits: 40 } } },
  {
    rule: 'work',
    what: 'a withdrawal with too little work',
    bytes: withdrawal,
    options: { parameters: { ...parameters, minWorkBits: 40 } },
  },
  { rule: 'price', what: 'less work than this node asks', bytes: intent, options: { price: dear } },
  {
    rule: 'price',
    what: 'less work than this node asks in its category',
    bytes: intent,
    options: { price: { bits: 4, categories: [{ category: parseCategory('63511'), bits: 24 }] } },
  },
  {
    rule: 'price',
    what: 'less work than this node asks for a withdrawal of nothing that it knows',
    bytes: withdrawal,
    options: { price: dear },
  },
  { rule: 'signature', what: 'a changed signature', bytes: withLastByteChanged(intent) },
  { rule: 'signature', what: 'another network’s signature', bytes: makeIntent(1, {}, { network: 'other' }) },
  {
    rule: 'pool-full',
    what: 'the lowest rank in a full pool',
    bytes: makeIntent(1, { expiresAt: startMs + hourMs }),
    after: [makeIntent(2, {}, { minBits: 8 })],
    options: { limits: { maxIntents: 1, maxForwarderShare: 1 } },
  },
]

describe('admission refuses by the rule', () => {
  test.each(lines)('$rule: $what', async ({ rule, bytes, after = [], arrival, options }) => {
    let verifications = 0
    const verify: Verifier = (...question) => {
      verifications++
      return verifyPortable(...question)
    }
    const pool = openPool({ verify, ...options })
    for (const earlier of after) expect(await admit(pool, earlier)).toMatchObject({ verdict: 'accept' })
    const before = { ...sizesOf(pool), verifications }

    const admission = await pool.admit(bytes, { topic, from: 'a peer', nowMs: startMs, ...arrival })

    expect(admission).toMatchObject({ verdict: rules[rule].verdict, code: rule })
    expect(sizesOf(pool)).toEqual({ size: before.size, bytes: before.bytes, remembered: before.remembered })
    expect(pool.counts().refusals[rule]).toBe(1)
    const isBeforeSignature = admissionRules.indexOf(rule) < admissionRules.indexOf('signature')
    expect(verifications - before.verifications).toBe(isBeforeSignature ? 0 : 1)
  })

  test('each rule of the protocol has its place in the order and its line here', () => {
    expect(admissionRules.toSorted()).toEqual(Object.keys(rules).toSorted())
    expect([...new Set(lines.map(({ rule }) => rule))].toSorted()).toEqual(Object.keys(rules).toSorted())
  })

  test('any bytes whatsoever get a verdict', async () => {
    const pool = openPool()
    for (let i = 0; i < intent.length; i += 7) {
      const bytes = intent.with(i, intent[i]! ^ 0xff)
      const admission = await admit(pool, bytes)
      expect(['ignore', 'reject']).toContain(admission.verdict)
    }
  })
})

function sizesOf(pool: { size: number; sizeBytes: number; rememberedSize: number }) {
  return { size: pool.size, bytes: pool.sizeBytes, remembered: pool.rememberedSize }
}
