// Signed records: from any bytes to a checked value, and from a value to signed bytes. SPEC section 4.

import type { z } from 'zod'
import { equals } from 'uint8arrays/equals'
import { fromString } from 'uint8arrays/from-string'
import { plainBytes } from './bytes.ts'
import { decodePayload, encodePayload, type CborValue } from './cbor.ts'
import type { Signer, Verifier } from './ed25519.ts'
import { decodeEnvelope, encodeEnvelope, signedBytes, type Envelope } from './envelope.ts'
import { ProtocolError } from './errors.ts'
import { describeIssue, minorVersion } from './fields.ts'
import { intentSchema, withdrawalSchema, type Intent, type Withdrawal } from './intent.ts'
import { limits } from './limits.ts'
import { signatureDomain } from './networks.ts'
import { messageSchema, type Message } from './message.ts'
import { offerSchema, type Offer } from './offer.ts'
import { profileSchema, type Profile } from './profile.ts'
import { recordIdOf, type RecordId } from './record-id.ts'
import { failed, refuse, type Decoded, type Refusal } from './rules.ts'

/** Extensions that this code understands, and so may meet in `crit`. */
const knownExtensions: ReadonlySet<string> = new Set()

/** What each kind of record contains. */
export interface RecordValues {
  intent: Intent
  withdrawal: Withdrawal
  offer: Offer
  profile: Profile
  message: Message
}

export type RecordKind = keyof RecordValues

interface KindDefinition<K extends RecordKind> {
  readonly payloadType: Uint8Array
  readonly maxBytes: number
  readonly schema: z.ZodType<RecordValues[K]>
}

export const recordKinds: { readonly [K in RecordKind]: KindDefinition<K> } = {
  intent: { payloadType: fromString('/pregon/intent/1'), maxBytes: limits.maxIntentBytes, schema: intentSchema },
  withdrawal: {
    payloadType: fromString('/pregon/withdrawal/1'),
    maxBytes: limits.maxIntentBytes,
    schema: withdrawalSchema,
  },
  offer: { payloadType: fromString('/pregon/offer/1'), maxBytes: limits.maxOfferBytes, schema: offerSchema },
  profile: { payloadType: fromString('/pregon/profile/1'), maxBytes: limits.maxProfileBytes, schema: profileSchema },
  message: { payloadType: fromString('/pregon/message/1'), maxBytes: limits.maxMessageBytes, schema: messageSchema },
}

const allKinds = Object.keys(recordKinds) as RecordKind[]

/** A record whose bytes, encoding, schema and signer were checked, and whose signature was not yet. */
export type SignedRecord<K extends RecordKind = RecordKind> = {
  [P in K]: {
    readonly kind: P
    readonly id: RecordId
    /** The whole envelope, as it travels. */
    readonly bytes: Uint8Array
    readonly envelope: Envelope
    readonly value: RecordValues[P]
  }
}[K]

/**
 * Decodes any bytes to a record of one of `kinds`. Never throws. Rules, in order: size, envelope, envelope-canonical,
 * payload-type, kind, payload, payload-canonical, version, critical, schema, signer. The signature is not checked here.
 */
export function decodeRecord<K extends RecordKind>(
  received: Uint8Array,
  kinds: readonly K[],
): Decoded<SignedRecord<K>> {
  const bytes = plainBytes(received)
  if (bytes.length > Math.max(...kinds.map((kind) => recordKinds[kind].maxBytes))) return failed('size')
  const envelope = decodeEnvelope(bytes)
  if (!envelope.ok) return envelope
  const { payloadType, payload, publicKey } = envelope.value
  const kind = kindOfPayloadType(payloadType)
  if (kind === undefined) return failed('payload-type')
  if (!(kinds as readonly RecordKind[]).includes(kind)) return failed('kind', `a record of kind ${kind}`)
  if (bytes.length > recordKinds[kind].maxBytes) return failed('size')
  const decoded = decodePayload(payload)
  if (!decoded.ok) return decoded
  const unknown = unknownGrowth(decoded.value)
  if (unknown) return { ok: false, refusal: unknown }
  if (hasUnseenExtension(decoded.value)) return failed('schema', 'ext has a name that no extension may have')
  const parsed = recordKinds[kind].schema.safeParse(decoded.value)
  if (!parsed.success) return failed('schema', describeIssue(parsed.error))
  if (!equals(parsed.data.key, publicKey)) return failed('signer')
  const record = { kind, id: recordIdOf(payload), bytes, envelope: envelope.value, value: parsed.data }
  return { ok: true, value: record as unknown as SignedRecord<K> }
}

/** Whether the signature of a decoded record holds on this network. */
export function verifyRecord(record: SignedRecord, network: string, verify: Verifier): boolean | Promise<boolean> {
  const { signature, payloadType, payload, publicKey } = record.envelope
  return verify(signature, signedBytes(signatureDomain(network), payloadType, payload), publicKey)
}

/** Encodes a value to the payload that will be signed, after checking it. Throws `invalid-record`. */
export function encodeRecordPayload<K extends RecordKind>(kind: K, value: RecordValues[K]): Uint8Array {
  const parsed = recordKinds[kind].schema.safeParse(value)
  if (!parsed.success)
    throw new ProtocolError('invalid-record', { case: 'value', kind, reason: describeIssue(parsed.error) })
  try {
    return encodePayload(parsed.data)
  } catch (cause) {
    throw new ProtocolError('invalid-record', { case: 'extension', kind }, { cause })
  }
}

/** Signs a payload, of which the caller may have changed nothing but the nonce. Throws `too-large` or `invalid-record`. */
export function signPayload<K extends RecordKind>(
  kind: K,
  payload: Uint8Array,
  signer: Signer,
  network: string,
): SignedRecord<K> {
  const { payloadType, maxBytes } = recordKinds[kind]
  const signature = signer.sign(signedBytes(signatureDomain(network), payloadType, payload))
  const bytes = encodeEnvelope({ publicKey: signer.publicKey, payloadType, payload, signature })
  if (bytes.length > maxBytes) throw new ProtocolError('too-large', { kind, bytes: bytes.length, maxBytes })
  const decoded = decodeRecord(bytes, [kind])
  if (!decoded.ok) throw new ProtocolError('invalid-record', { case: 'value', kind, reason: decoded.refusal.detail })
  return decoded.value
}

/** Checks, encodes and signs a record that carries no work. */
export function signRecord<K extends RecordKind>(
  kind: K,
  value: RecordValues[K],
  signer: Signer,
  network: string,
): SignedRecord<K> {
  return signPayload(kind, encodeRecordPayload(kind, value), signer, network)
}

function kindOfPayloadType(payloadType: Uint8Array): RecordKind | undefined {
  return allKinds.find((kind) => equals(recordKinds[kind].payloadType, payloadType))
}

/** The schema's library passes over this one name of a map, which so would be an extension without a valid name. */
function hasUnseenExtension(value: CborValue): boolean {
  const { ext } = value as { ext?: CborValue }
  return typeof ext === 'object' && Object.hasOwn(ext, '__proto__')
}

/** What a newer protocol may add: such a record is ignored before its fields are judged by today's schema. */
function unknownGrowth(value: CborValue): Refusal | undefined {
  if (typeof value !== 'object' || value instanceof Uint8Array || Array.isArray(value))
    return refuse('schema', 'not a map')
  const { v, crit } = value as { v?: CborValue; crit?: CborValue }
  if (typeof v === 'number' && v > minorVersion) return refuse('version', `minor version ${v}`)
  const unknown = Array.isArray(crit)
    ? crit.find((name) => typeof name === 'string' && !knownExtensions.has(name))
    : undefined
  return unknown === undefined ? undefined : refuse('critical')
}
