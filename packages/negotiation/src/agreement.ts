// An agreement as a proof that stands by itself: whoever is shown it can check it. SPEC section 16.5.

import {
  decodePayload,
  decodeRecord,
  encodePayload,
  limits as protocolLimits,
  maySpeak,
  recordIdFromBytes,
  reviewTokenBytes,
  verifyRecord,
  type Intent,
  type Message,
  type Offer,
  type Profile,
  type RecordKind,
  type SignedRecord,
  type Verifier,
} from '@pregon/protocol'
import { equals } from 'uint8arrays/equals'
import type { BodyOf } from './state.ts'

/** The envelopes of what was wanted, offered, accepted and confirmed. */
export interface AgreementParts {
  /** The revision of the intent that the acceptance names. */
  readonly intent: Uint8Array
  readonly offer: Uint8Array
  readonly accept: Uint8Array
  readonly confirm: Uint8Array
}

/** What was agreed, checked. */
export interface Agreement {
  readonly intent: SignedRecord<'intent'>
  readonly offer: SignedRecord<'offer'>
  readonly accept: SignedRecord<'message'>
  readonly confirm: SignedRecord<'message'>
  /** As the offer embeds it. */
  readonly profile: SignedRecord<'profile'>
}

/** Why some bytes are no agreement. */
export const agreementFlaws = {
  malformed: 'It is not the one encoding of an agreement.',
  record: 'One of its records is not what its place asks for.',
  buyer: 'Intent and acceptance are not signed by one key.',
  offer: 'The offer was not made to this buyer, or the acceptance names another.',
  time: 'It was accepted or confirmed after the time for it.',
  vendor: 'The vendor’s profile gives a key no right to what it signed.',
  confirm: 'The confirmation is of something else.',
  token: 'The confirmation carries no valid review token.',
  signature: 'A signature does not hold on this network.',
} as const

export type AgreementFlaw = keyof typeof agreementFlaws

export const maxAgreementBytes = 4 * protocolLimits.maxIntentBytes + 1024

export function encodeAgreement({ intent, offer, accept, confirm }: AgreementParts): Uint8Array {
  return encodePayload({ v: 0, intent, offer, accept, confirm })
}

/** Checks any bytes, cheapest first. Never throws. That an agreement was taken back later, it cannot show. */
export async function verifyAgreement(
  bytes: Uint8Array,
  network: string,
  verify: Verifier,
): Promise<Agreement | AgreementFlaw> {
  const parts = decodeParts(bytes)
  if (!parts) return 'malformed'
  const records = readParts(parts)
  if (!records) return 'record'
  const flaw = judgeParts(records)
  if (flaw) return flaw
  const { intent, offer, profile, accept, confirm } = records
  for (const record of [intent, profile, offer, accept, confirm])
    if (!(await verifyRecord(record, network, verify))) return 'signature'
  return (await hasToken(records, network, verify)) ? { intent, offer, profile, accept, confirm } : 'token'
}

const partNames = ['intent', 'offer', 'accept', 'confirm'] as const

function decodeParts(bytes: Uint8Array): AgreementParts | undefined {
  if (bytes.length > maxAgreementBytes) return undefined
  const decoded = decodePayload(bytes)
  if (!decoded.ok) return undefined
  const { v, ...parts } = decoded.value as Partial<Record<'v' | keyof AgreementParts, unknown>>
  const isWhole = partNames.every((name) => parts[name] instanceof Uint8Array)
  return v === 0 && isWhole && Object.keys(parts).length === partNames.length ? (parts as AgreementParts) : undefined
}

interface Parts extends Agreement {
  readonly accepted: BodyOf<'accept'>
  readonly confirmed: BodyOf<'confirm'>
}

function readParts(parts: AgreementParts): Parts | undefined {
  const intent = read(parts.intent, 'intent')
  const offer = read(parts.offer, 'offer')
  const profile = offer && read(offer.value.profile, 'profile')
  const accept = read(parts.accept, 'message')
  const confirm = read(parts.confirm, 'message')
  if (!intent || !offer || !profile || !accept || !confirm) return undefined
  const { body: accepted } = accept.value
  const { body: confirmed } = confirm.value
  if (accepted.type !== 'accept' || confirmed.type !== 'confirm') return undefined
  return { intent, offer, profile, accept, confirm, accepted, confirmed }
}

function read<K extends RecordKind>(bytes: Uint8Array, kind: K): SignedRecord<K> | undefined {
  const decoded = decodeRecord(bytes, [kind])
  return decoded.ok ? decoded.value : undefined
}

function judgeParts({
  intent,
  offer,
  profile,
  accept,
  confirm,
  accepted,
  confirmed,
}: Parts): AgreementFlaw | undefined {
  const [wanted, offered, saidYes, confirming] = [intent.value, offer.value, accept.value, confirm.value]
  if (!equals(saidYes.key, wanted.key)) return 'buyer'
  if (!names(accepted.offer, offer) || !names(accepted.intent, intent) || !isFor(wanted, offered)) return 'offer'
  if (!isInTime(offered, saidYes, accepted, confirming)) return 'time'
  if (!speaks(profile.value, offered.key, 'offer', offered.createdAt)) return 'vendor'
  if (!speaks(profile.value, confirming.key, 'confirm', confirming.at)) return 'vendor'
  return names(confirmed.accept, accept) && equals(confirming.conversation, saidYes.conversation)
    ? undefined
    : 'confirm'
}

const names = (id: Uint8Array, record: SignedRecord): boolean => recordIdFromBytes(id) === record.id

/** The offer may answer an earlier revision; the seal key is one intent's alone. */
const isFor = (intent: Intent, offer: Offer): boolean => equals(offer.to, intent.reply.seal)

const isInTime = (offer: Offer, accept: Message, { confirmBy }: BodyOf<'accept'>, confirm: Message): boolean =>
  accept.at < confirmBy && confirmBy <= offer.bindingUntil && confirm.at <= confirmBy

const speaks = (profile: Profile, key: Uint8Array, scope: 'offer' | 'confirm', atMs: number): boolean =>
  maySpeak({ side: 'vendor', profile }, key, scope, atMs)

async function hasToken({ profile, accepted, confirm, confirmed }: Parts, network: string, verify: Verifier) {
  const { key: vendor } = profile.value
  const token = { vendor, review: accepted.review, confirmedAtMs: confirm.value.at }
  return verify(confirmed.token, reviewTokenBytes(network, token), confirm.value.key)
}
