// Signed intents in quantity for benchmarks: each of another key, as long as asked for, and lawful in every rule.

import { createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto'
import {
  bornAtFor,
  encodeRecordPayload,
  findNonce,
  nonceBytes,
  parseCategory,
  parseDecimal,
  requiredWorkBits,
  signPayload,
  topicOf,
  withNonce,
  workedLifeMs,
  type Intent,
  type NetworkParameters,
  type Signer,
  type Topic,
} from '@pregon/protocol'
import type { Random } from './random.ts'

export interface IntentOptions {
  readonly parameters: NetworkParameters
  readonly random: Random
  /** Bytes of a record, envelope included, give or take one. */
  readonly recordBytes: number
  readonly lifeMs: number
  readonly nowMs: number
}

export const category = parseCategory('cpv2008/63511000')
export const topicIn = (network: string): Topic => topicOf(network, category)

/** PKCS #8 around the 32 bytes of an Ed25519 secret. */
const secretPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The platform signs twenty times as fast as the portable code does. */
export function createFastSigner(secret: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([secretPrefix, secret]), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return { publicKey: new Uint8Array(Buffer.from(x!, 'base64url')), sign: (bytes) => signWith(null, bytes, key) }
}

/** The bytes of one intent of a key of its own. */
export function makeIntent(options: IntentOptions): Uint8Array {
  const { parameters, random, recordBytes } = options
  const signer = createFastSigner(random.bytes(32))
  const bare = encodeRecordPayload('intent', valueOf(signer, options, '.')).length
  const value = valueOf(signer, options, '.'.repeat(Math.max(recordBytes - envelopeBytes - bare, 1)))
  const payload = encodeRecordPayload('intent', value)
  const bits = requiredWorkBits(parameters.minWorkBits, payload.length, workedLifeMs(value))
  // A thousand times the tries that it takes on average.
  const nonce = findNonce(payload, bits, 0, 1000 * 2 ** bits)!
  return signPayload('intent', withNonce(payload, nonce), signer, parameters.name).bytes
}

/** What an envelope adds to its payload. */
const envelopeBytes = 126

function valueOf({ publicKey }: Signer, { random, lifeMs, nowMs }: IntentOptions, description: string): Intent {
  const bornAt = bornAtFor(nowMs)
  return {
    n: new Uint8Array(nonceBytes),
    v: 0,
    key: publicKey,
    bornAt,
    revision: 0,
    expiresAt: nowMs + lifeMs,
    category,
    item: { title: 'A week by the sea', description, wishes: [] },
    quantity: { amount: parseDecimal('1'), unit: '1' },
    deals: 1,
    terms: { id: 'sample', sha256: random.bytes(32) },
    reply: {
      seal: random.bytes(32),
      peer: `12D3KooW${'A'.repeat(44)}`,
      addresses: ['/ip4/192.0.2.1/tcp/4001'],
    },
  }
}
