// Frames of a conversation: the sealed first offer, and what the reply host answers. SPEC section 16.

import { z } from 'zod'
import { decodePayload, encodePayload } from './cbor.ts'
import { bytes, describeIssue, integer, recordId } from './fields.ts'
import { limits } from './limits.ts'
import { encapsulatedKeyBytes } from './seal.ts'
import { failed, type Decoded } from './rules.ts'
import { nonceBytes } from './work.ts'

const version = integer(0, 0)

const offerFrameSchema = z.strictObject({
  /** Work over this frame, so that opening is not free to ask for. */
  n: bytes(nonceBytes),
  v: version,
  /** The record id of the intent that is answered, in binary. */
  intent: recordId,
  enc: bytes(encapsulatedKeyBytes),
  ciphertext: bytes(limits.paddingBytes, limits.maxOfferFrameBytes),
})

export type OfferFrame = z.infer<typeof offerFrameSchema>

/** Why a reply host did not take an offer. */
export const offerRefusals = {
  malformed: 'The frame is not a canonical offer frame.',
  'unknown-intent': 'No live intent of this host has that record id.',
  superseded: 'The intent has a newer revision.',
  withdrawn: 'The intent was withdrawn.',
  expired: 'The intent has expired.',
  work: 'The frame carries too little work.',
  sealed: 'The offer could not be opened: it was sealed to another key or for another intent.',
  'invalid-offer': 'The offer, its profile or a signature is not valid.',
  'not-authorized': 'The profile gives the signing key no right to make offers.',
  'profile-expired': 'The profile or the signing key has expired.',
  'binding-passed': 'The offer no longer binds.',
  'over-capacity': 'The buyer holds as many offers on this intent, or of this vendor, as it keeps.',
} as const

export type OfferRefusal = keyof typeof offerRefusals

const refusalCodes = Object.keys(offerRefusals) as [OfferRefusal, ...OfferRefusal[]]

const offerReplySchema = z.discriminatedUnion('status', [
  /** Taken and stored; `id` is the record id of the offer, in binary. */
  z.strictObject({ v: version, status: z.literal('received'), id: recordId }),
  z.strictObject({ v: version, status: z.literal('refused'), reason: z.enum(refusalCodes) }),
])

export type OfferReply = z.infer<typeof offerReplySchema>

export const encodeOfferFrame = (frame: OfferFrame): Uint8Array => encodePayload(offerFrameSchema.parse(frame))
export const encodeOfferReply = (reply: OfferReply): Uint8Array => encodePayload(offerReplySchema.parse(reply))

/** Decodes any bytes. Never throws. Rules: size, payload, payload-canonical, schema. */
export const decodeOfferFrame = (frame: Uint8Array): Decoded<OfferFrame> =>
  decodeFrame(frame, limits.maxOfferFrameBytes, offerFrameSchema)

/** Decodes any bytes. Never throws. Rules: size, payload, payload-canonical, schema. */
export const decodeOfferReply = (frame: Uint8Array): Decoded<OfferReply> =>
  decodeFrame(frame, maxReplyBytes, offerReplySchema)

/** More than the longest reply takes. */
export const maxReplyBytes = 256

function decodeFrame<T>(frame: Uint8Array, maxBytes: number, schema: z.ZodType<T>): Decoded<T> {
  if (frame.length > maxBytes) return failed('size')
  const decoded = decodePayload(frame)
  if (!decoded.ok) return decoded
  const parsed = schema.safeParse(decoded.value)
  return parsed.success ? { ok: true, value: parsed.data } : failed('schema', describeIssue(parsed.error))
}
