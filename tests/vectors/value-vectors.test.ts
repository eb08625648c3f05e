// The implementation agrees with the vectors of sections 5 to 7, 9, 10, 12, 14, 15 and 17: what values and records mean.

import {
  compareMeasures,
  createSigner,
  decodeRecord,
  deriveSecret,
  didToKey,
  formatDecimal,
  formatMoney,
  hasLawfulLife,
  isCategory,
  isDecimal,
  isIsoDate,
  keyToDid,
  lastMomentOf,
  limits,
  open,
  parseDecimal,
  parseMoney,
  phraseToSeed,
  pricing,
  profileKey,
  refuse,
  rendezvousDigests,
  requiredWorkBits,
  seal,
  sealKeyPair,
  seedToPhrase,
  topicOf,
  topicsToFollow,
  verifyOffer,
  verifyPortable,
  vendorOfProfileKey,
  verifyRecord,
  workBits,
  workedLifeMs,
  type Category,
  type Decimal,
  type KeyRole,
  type Measure,
  type RecordId,
  type RuleName,
  type Topic,
  type VerdictName,
  type WorkPrice,
} from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { loadVectors } from './load.ts'
import { hex, unhex } from './sources/writer.ts'

interface SignatureVector {
  message: string
  publicKey: string
  signature: string
  valid: boolean
}

describe('section 5: signatures', () => {
  test.each(loadVectors<SignatureVector>('05-signatures'))('$name', ({ message, publicKey, signature, valid }) => {
    expect(verifyPortable(unhex(signature), unhex(message), unhex(publicKey))).toBe(valid)
  })
})

type KeyVector =
  | {
      kind: 'seed'
      seed: string
      phrase: string
      keys: { role: KeyRole; index: number; secret: string; publicKey: string; did?: string }[]
    }
  | { kind: 'phrase'; phrase: string; seed?: string }
  | { kind: 'did'; did: string }

describe('section 6: keys', () => {
  test.each(loadVectors<KeyVector>('06-keys'))('$name', async (vector) => {
    if (vector.kind === 'did') return expect(() => didToKey(vector.did)).toThrow(/did:key/)
    if (vector.kind === 'phrase' && vector.seed === undefined)
      return expect(() => phraseToSeed(vector.phrase)).toThrow(/word/)
    expect(hex(phraseToSeed(vector.phrase))).toBe(vector.seed)
    if (vector.kind === 'phrase') return undefined
    expect(seedToPhrase(unhex(vector.seed))).toBe(vector.phrase)
    for (const { role, index, secret, publicKey, did } of vector.keys) {
      const derived = deriveSecret(unhex(vector.seed), role, index)
      expect(hex(derived)).toBe(secret)
      const pair = role === 'seal' ? await sealKeyPair(derived) : createSigner(derived)
      expect(hex(pair.publicKey)).toBe(publicKey)
      if (did === undefined) continue
      expect(keyToDid(pair.publicKey)).toBe(did)
      expect(hex(didToKey(did))).toBe(publicKey)
    }
    return undefined
  })
})

type WorkVector = { bits: number } & (
  | { kind: 'required'; minWorkBits: number; payloadBytes: number; lifeMs: number }
  | { kind: 'carried'; payload: string }
  | { kind: 'price'; minWorkBits: number; price: WorkPrice | null; category: Category }
)

function bitsOf(vector: WorkVector): number {
  if (vector.kind === 'carried') return workBits(unhex(vector.payload))
  if (vector.kind === 'required') return requiredWorkBits(vector.minWorkBits, vector.payloadBytes, vector.lifeMs)
  return pricing(vector.price ?? undefined, vector.minWorkBits)(vector.category)
}

describe('section 7: work', () => {
  test.each(loadVectors<WorkVector>('07-work'))('$name', (vector) => {
    expect(bitsOf(vector)).toBe(vector.bits)
  })
})

interface CategoryVector {
  category: string
  valid: boolean
  topic?: string
  follow?: string[]
}

describe('section 9: categories', () => {
  test.each(loadVectors<CategoryVector>('09-categories'))('$name', ({ category, valid, topic, follow }) => {
    expect(isCategory(category)).toBe(valid)
    if (!isCategory(category)) return
    expect(topicOf('main', category)).toBe(topic)
    expect(topicsToFollow('main', [category])).toEqual(follow)
  })
})

type ValueVector =
  | { kind: 'decimal'; text: string; valid: boolean; decimal?: Decimal; shortest?: string }
  | { kind: 'decimal-form'; decimal: Decimal; valid: boolean }
  | { kind: 'measure'; a: Measure; b: Measure; order: number | 'none' }
  | { kind: 'money'; text: string; currency: string; valid: boolean; amount?: number; written?: string }
  | { kind: 'date'; text: string; valid: boolean }

const valueChecks: { [K in ValueVector['kind']]: (vector: Extract<ValueVector, { kind: K }>) => void } = {
  decimal({ text, valid, decimal, shortest }) {
    if (!valid) return expect(() => parseDecimal(text)).toThrow()
    expect(parseDecimal(text)).toEqual(decimal)
    return expect(formatDecimal(parseDecimal(text))).toBe(shortest)
  },
  'decimal-form': ({ decimal, valid }) => expect(isDecimal(decimal)).toBe(valid),
  measure({ a, b, order }) {
    expect(compareMeasures(a, b) ?? 'none').toBe(order)
    const reversed = order === 'none' ? 'none' : 0 - order
    expect(compareMeasures(b, a) ?? 'none').toBe(reversed)
  },
  money({ text, currency, valid, amount, written }) {
    if (!valid) return expect(() => parseMoney(text, currency)).toThrow()
    expect(parseMoney(text, currency)).toEqual({ currency, amount })
    return expect(formatMoney(parseMoney(text, currency))).toBe(written)
  },
  date: ({ text, valid }) => expect(isIsoDate(text)).toBe(valid),
}

describe('section 10: values', () => {
  test.each(loadVectors<ValueVector>('10-values'))('$name', (vector) => {
    ;(valueChecks[vector.kind] as (vector: ValueVector) => void)(vector)
  })
})

interface AdmissionVector {
  network: string
  minWorkBits: number
  nowMs: number
  topic: string
  hex: string
  verdict: VerdictName
  code?: RuleName
}

/** The rules of section 12 that need no memory, in their order: the first that the record breaks. */
function brokenRule({ network, minWorkBits, nowMs, topic, hex: text }: AdmissionVector): RuleName | undefined {
  const decoded = decodeRecord(unhex(text), ['intent', 'withdrawal'])
  if (!decoded.ok) return decoded.refusal.code
  const record = decoded.value
  const { payload } = record.envelope
  const expiresAt = record.kind === 'intent' ? record.value.expiresAt : lastMomentOf(record.value)
  const required = requiredWorkBits(minWorkBits, payload.length, workedLifeMs(record.value))
  const checks: [RuleName, boolean][] = [
    ['topic', topic === topicOf(network, record.value.category)],
    ['lifetime', record.kind === 'withdrawal' || hasLawfulLife(record.value)],
    ['future', record.value.bornAt <= nowMs + limits.maxClockSkewMs],
    ['expired', expiresAt > nowMs],
    ['work', workBits(payload) >= required],
    ['signature', verifyRecord(record, network, verifyPortable) === true],
  ]
  return checks.find(([, holds]) => !holds)?.[0]
}

describe('section 12: admission', () => {
  test.each(loadVectors<AdmissionVector>('12-admission'))('$name', (vector) => {
    const code = brokenRule(vector)
    expect(code).toBe(vector.code)
    expect(code === undefined ? 'accept' : refuse(code).verdict).toBe(vector.verdict)
  })
})

interface JudgedOfferVector {
  network: string
  intent: RecordId
  seal: string
  nowMs: number
  hex: string
  answer: string
}

describe('section 14: judged offers', () => {
  test.each(loadVectors<JudgedOfferVector>('14-judged-offers'))('$name', async (vector) => {
    const { network, intent, nowMs } = vector
    const expected = { network, intent, nowMs, seal: unhex(vector.seal), verify: verifyPortable }
    const answer = await verifyOffer(unhex(vector.hex), expected)
    expect(typeof answer === 'string' ? answer : 'verified').toBe(vector.answer)
  })
})

type SealingVector =
  | { recipient: string; sealable: boolean }
  | {
      secret: string
      recipient: string
      intent: string
      purpose: 'offer'
      enc: string
      ciphertext: string
      plaintext?: string
    }

describe('section 15: sealing', () => {
  test.each(loadVectors<SealingVector>('15-sealing'))('$name', async (vector) => {
    const recipient = unhex(vector.recipient)
    if ('sealable' in vector) {
      const sealing = seal(new Uint8Array(), { purpose: 'offer', intent: new Uint8Array(36), recipient })
      if (vector.sealable) await expect(sealing).resolves.toBeDefined()
      else await expect(sealing).rejects.toMatchObject({ code: 'unsealable' })
      return
    }
    const { privateKey, publicKey } = await sealKeyPair(unhex(vector.secret))
    expect(hex(publicKey)).toBe(vector.recipient)
    const context = { purpose: vector.purpose, intent: unhex(vector.intent), recipient }
    const plaintext = await open({ enc: unhex(vector.enc), ciphertext: unhex(vector.ciphertext) }, context, privateKey)
    expect(plaintext && hex(plaintext)).toBe(vector.plaintext)
  })
})

interface FindingVector {
  kind: 'profile-key' | 'places'
  vendor: string
  key: string
  topic: Topic
  digests: string[]
}

test.each(loadVectors<FindingVector>('17-finding'))('section 17: $name', ({ kind, vendor, key, topic, digests }) => {
  if (kind === 'places') {
    expect(rendezvousDigests(topic).map(hex)).toEqual(digests)
  } else {
    expect(hex(profileKey(unhex(vendor)))).toBe(key)
    expect(vendorOfProfileKey(unhex(key))).toEqual(unhex(vendor))
    for (const other of [key.slice(2), `${key}00`, `00${key.slice(2)}`])
      expect(vendorOfProfileKey(unhex(other))).toBeUndefined()
  }
})
