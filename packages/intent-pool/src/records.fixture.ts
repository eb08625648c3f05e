// Signed records for this package's tests: small, quick to mine, and the same on every run.

import {
  bornAtFor,
  createSigner,
  deriveSecret,
  encodeEnvelope,
  encodePayload,
  findNonce,
  networkParameters,
  nonceBytes,
  parseCategory,
  parseDecimal,
  recordKinds,
  requiredWorkBits,
  signatureDomain,
  signedBytes,
  toHex,
  topicOf,
  verifyPortable,
  withNonce,
  workBits,
  workedLifeMs,
  type Intent,
  type Verifier,
  type Withdrawal,
} from '@pregon/protocol'
import type { Admission } from './events.ts'
import { createVolatileMemory } from './memory.ts'
import { createIntentPool, type IntentPool, type IntentPoolOptions } from './pool.ts'

/** A network on which a record is mined in no time. */
export const parameters = { ...networkParameters('test'), minWorkBits: 4 }

export const hourMs = 60 * 60 * 1000
export const dayMs = 24 * hourMs
export const startMs = bornAtFor(1_800_000_000_000)

export const category = parseCategory('63511000')
export const topic = topicOf(parameters.name, category)

const seed = new Uint8Array(16).fill(7)

/** The n-th buyer's signer. */
export const signerOf = (n: number) => createSigner(deriveSecret(seed, 'sign', n))

/** The n-th buyer's intent key as the pool names it. */
export const keyOf = (n: number) => toHex(signerOf(n).publicKey)

/** What a test may change: fields of the record, its signer, its work, and where the signature is made for. */
export interface Making {
  readonly signer?: number
  /** Bits of work in the place of the network's minimum. */
  readonly minBits?: number
  readonly network?: string
  /** Fields laid over the payload, lawful or not. */
  readonly fields?: Readonly<Record<string, unknown>>
}

export function intentValue(n: number, fields: Partial<Intent> = {}): Intent {
  return {
    n: new Uint8Array(nonceBytes),
    v: 0,
    key: new Uint8Array(signerOf(n).publicKey),
    bornAt: startMs,
    revision: 0,
    expiresAt: startMs + 3 * dayMs,
    category,
    item: { title: 'A week by the sea', wishes: [] },
    quantity: { amount: parseDecimal('1'), unit: '1' },
    deals: 1,
    terms: { id: 'sample', sha256: new Uint8Array(32) },
    reply: {
      seal: new Uint8Array(32),
      peer: `12D3KooW${'A'.repeat(44)}`,
      addresses: ['/ip4/192.0.2.1/tcp/4001'],
    },
    ...fields,
  }
}

export function withdrawalValue(n: number, fields: Partial<Withdrawal> = {}): Withdrawal {
  return {
    n: new Uint8Array(nonceBytes),
    v: 0,
    key: new Uint8Array(signerOf(n).publicKey),
    bornAt: startMs,
    category,
    ...fields,
  }
}

export function makeIntent(n: number, fields: Partial<Intent> = {}, making: Making = {}): Uint8Array {
  return make('intent', n, intentValue(n, fields), making)
}

export function makeWithdrawal(n: number, fields: Partial<Withdrawal> = {}, making: Making = {}): Uint8Array {
  return make('withdrawal', n, withdrawalValue(n, fields), making)
}

/** Mines and signs without any check, so that a test can break every rule. */
function make(kind: 'intent' | 'withdrawal', n: number, value: Intent | Withdrawal, making: Making): Uint8Array {
  const { signer = n, minBits = parameters.minWorkBits, network = parameters.name, fields = {} } = making
  const payload = encodePayload({ ...value, ...fields })
  return sign(kind, mine(payload, requiredWorkBits(minBits, payload.length, workedLifeMs(value))), signer, network)
}

/** The payload with exactly so many bits of work, so that ranks are known. */
function mine(payload: Uint8Array, bits: number): Uint8Array {
  for (let attempt = 0; ; attempt++) {
    const nonce = findNonce(payload, bits, attempt, 1)
    const mined = nonce && withNonce(payload, nonce)
    if (mined && workBits(mined) === bits) return mined
  }
}

export function sign(kind: keyof typeof recordKinds, payload: Uint8Array, n: number, network: string): Uint8Array {
  const { payloadType } = recordKinds[kind]
  const signer = signerOf(n)
  const signature = signer.sign(signedBytes(signatureDomain(network), payloadType, payload))
  return encodeEnvelope({ publicKey: signer.publicKey, payloadType, payload, signature })
}

/** The portable verifier, which answers the second time from what it found the first. */
export function createCachedVerifier(): Verifier {
  const answers = new Map<string, boolean>()
  return (signature, message, publicKey) => {
    const question = [signature, message, publicKey].join('|')
    const answer = answers.get(question) ?? verifyPortable(signature, message, publicKey)
    answers.set(question, answer)
    return answer
  }
}

/** A pool of the tests' network, with a memory of its own unless one is given. */
export function openPool(options: Partial<IntentPoolOptions> = {}): IntentPool {
  return createIntentPool({
    parameters,
    verify: verifyPortable,
    memory: createVolatileMemory(),
    nowMs: startMs,
    ...options,
  })
}

/** Hands a record to the pool by its own topic, at the start unless another time is given. */
export function admit(pool: IntentPool, bytes: Uint8Array, from = 'a peer', nowMs = startMs): Promise<Admission> {
  return pool.admit(bytes, { topic, from, nowMs })
}

/** The rule by which a record was refused, or the types of the events that followed. */
export async function outcome(admission: Admission | Promise<Admission>): Promise<string> {
  const settled = await admission
  return settled.verdict === 'accept' ? settled.events.map(({ type }) => type).join(', ') : settled.code
}
