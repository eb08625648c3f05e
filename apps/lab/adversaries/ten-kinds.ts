// Ten kinds of invalid records, each made from a valid one by breaking one rule that no honest peer breaks.
// SPEC sections 4, 7, 11 and 12.

import { randomBytes } from 'node:crypto'
import { concat } from 'uint8arrays/concat'
import {
  answerOnlyTerms, bornAtFor, createSigner, encodeEnvelope, encodePayload, findNonce, limits, networkParameters,
  nonceBytes, parseCategory, recordKinds, requiredWorkBits, signatureDomain, signedBytes, topicOf, withNonce, workBits,
  workedLifeMs, type Category, type Intent, type RuleName, type Signer, type Topic,
} from '@pregon/protocol' // oxfmt-ignore

export interface InvalidRecord {
  /** The rule that it breaks, by which every honest peer rejects it. */
  readonly rule: RuleName
  /** What is wrong, for people. */
  readonly about: string
  readonly topic: Topic
  readonly bytes: Uint8Array
}

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** What the kinds are made from: a valid intent with its work done, and what it takes to sign. */
interface Valid {
  readonly network: string
  readonly topic: Topic
  /** The topic of the whole division, which followers of the group follow too. */
  readonly divisionTopic: Topic
  readonly intent: Intent
  readonly payload: Uint8Array
  readonly signer: Signer
}

type Kind = Pick<InvalidRecord, 'rule' | 'about'> & {
  readonly make: (valid: Valid) => Uint8Array
  readonly topic?: (valid: Valid) => Topic
}

const kinds: readonly Kind[] = [
  {
    rule: 'size',
    about: 'more than 8 KiB',
    make: (valid) => signIntent(valid, { ext: { note: 'x'.repeat(limits.maxIntentBytes) } }),
  },
  { rule: 'envelope', about: 'random bytes', make: () => concat([Uint8Array.of(0xff), randomBytes(600)]) },
  { rule: 'envelope-canonical', about: 'a longer length than needed in the envelope', make: withLongerLength },
  {
    rule: 'payload-canonical',
    about: 'a longer head than needed in the payload',
    make: (valid) => sign(valid, withLongerHead(valid.payload)),
  },
  {
    rule: 'schema',
    about: 'an exact place, a geohash of 9 characters',
    make: (valid) => signIntent(valid, { place: { geohash: 'ezjmgtr3s' } }),
  },
  { rule: 'signer', about: 'a copied payload, signed by another key', make: withForeignSignature },
  {
    rule: 'topic',
    about: 'sent by the topic of the division instead of its own',
    make: (valid) => sign(valid, valid.payload),
    topic: ({ divisionTopic }) => divisionTopic,
  },
  {
    rule: 'lifetime',
    about: 'a life of 31 days',
    make: (valid) => signIntent(valid, { expiresAt: valid.intent.bornAt + limits.maxIntentLifeMs + dayMs }),
  },
  { rule: 'work', about: 'no work done', make: withoutWork },
  { rule: 'signature', about: 'one bit of the signature turned', make: withTurnedBit },
]

/** The rules that the ten kinds break, one each, with what is wrong, for people. */
export const brokenRules: ReadonlyMap<string, string> = new Map(kinds.map(({ rule, about }) => [rule, about]))

/** One record of each kind, made around one fresh intent. Takes the work of one intent: about 65,000 hashes. */
export function makeInvalidRecords(network: string, category: Category, nowMs: number): InvalidRecord[] {
  const valid = makeValid(network, category, nowMs)
  return kinds.map(({ rule, about, make, topic }) => ({
    rule,
    about,
    topic: topic?.(valid) ?? valid.topic,
    bytes: make(valid),
  }))
}

function makeValid(network: string, category: Category, nowMs: number): Valid {
  const signer = createSigner(randomBytes(32))
  const bornAt = bornAtFor(nowMs)
  const intent: Intent = {
    n: new Uint8Array(nonceBytes),
    v: 0,
    key: signer.publicKey,
    bornAt,
    revision: 0,
    expiresAt: bornAt + 12 * hourMs,
    category,
    item: { title: 'Anything at all', wishes: [] },
    quantity: { amount: [1, 0], unit: '1' },
    deals: 1,
    terms: { id: answerOnlyTerms.id, sha256: answerOnlyTerms.sha256 },
    // A reply host that nobody runs: should an offer be made all the same, it goes nowhere.
    reply: { seal: randomBytes(32), peer: `12D3KooW${'A'.repeat(44)}`, addresses: ['/ip4/127.0.0.1/tcp/9'] },
  }
  const bare = encodePayload(intent)
  const bits = requiredWorkBits(networkParameters(network).minWorkBits, bare.length, workedLifeMs(intent))
  return {
    network,
    topic: topicOf(network, category),
    divisionTopic: topicOf(network, divisionOf(category)),
    intent,
    payload: withNonce(bare, untilFound(bare, bits)),
    signer,
  }
}

function divisionOf(category: Category): Category {
  const [, code = ''] = category.split('/')
  return parseCategory(code.slice(0, 2))
}

function untilFound(payload: Uint8Array, bits: number): Uint8Array {
  const tries = 10_000
  for (let first = 0; ; first += tries) {
    const nonce = findNonce(payload, bits, first, tries)
    if (nonce) return nonce
  }
}

const { payloadType } = recordKinds.intent

/** An envelope around any payload: nothing is checked on the way. */
function sign({ network, signer }: Pick<Valid, 'network' | 'signer'>, payload: Uint8Array): Uint8Array {
  const signature = signer.sign(signedBytes(signatureDomain(network), payloadType, payload))
  return encodeEnvelope({ publicKey: signer.publicKey, payloadType, payload, signature })
}

function signIntent(valid: Valid, change: Partial<Intent>): Uint8Array {
  return sign(valid, encodePayload({ ...valid.intent, ...change }))
}

/** The first length of the envelope, which takes one byte, written in two. */
function withLongerLength(valid: Valid): Uint8Array {
  const [tag, length, ...rest] = sign(valid, valid.payload)
  return Uint8Array.of(tag!, length! | 0x80, 0x00, ...rest)
}

/** The head of the outermost map, which takes one byte for up to 23 entries, written in two. */
function withLongerHead([head, ...rest]: Uint8Array): Uint8Array {
  return Uint8Array.of(0xb8, head! & 0x1f, ...rest)
}

function withForeignSignature({ network, payload }: Valid): Uint8Array {
  return sign({ network, signer: createSigner(randomBytes(32)) }, payload)
}

/** Nonces without work are easy to find, but the first one may do some by chance. */
function withoutWork(valid: Valid): Uint8Array {
  const nonces = Array.from({ length: 8 }, (_, i) => new Uint8Array(nonceBytes).fill(i))
  const payloads = nonces.map((nonce) => withNonce(valid.payload, nonce))
  const [least] = payloads.toSorted((a, b) => workBits(a) - workBits(b))
  return sign(valid, least!)
}

function withTurnedBit(valid: Valid): Uint8Array {
  const bytes = sign(valid, valid.payload)
  bytes[bytes.length - 40]! ^= 1
  return bytes
}
