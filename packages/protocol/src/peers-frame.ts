// How a peer asks another for always-on nodes, and what it is answered. SPEC section 17.4.

import { z } from 'zod'
import { decodePayload, encodePayload } from './cbor.ts'
import { bytes, describeIssue, integer } from './fields.ts'
import { limits } from './limits.ts'
import { failed, type Decoded } from './rules.ts'

const version = integer(0, 0)

const requestSchema = z.strictObject({
  v: version,
  /** How many records are wanted. */
  max: integer(1, limits.maxPeerRecords),
})

const answerSchema = z.strictObject({
  v: version,
  /** Signed peer records (libp2p RFC 0003), each an envelope. */
  peers: z.array(bytes(1, limits.maxPeerRecordBytes)).max(limits.maxPeerRecords),
})

export type PeersRequest = z.infer<typeof requestSchema>
export type PeersAnswer = z.infer<typeof answerSchema>

export const encodePeersRequest = (request: PeersRequest): Uint8Array => encodePayload(requestSchema.parse(request))
export const encodePeersAnswer = (answer: PeersAnswer): Uint8Array => encodePayload(answerSchema.parse(answer))

/** More than the longest request takes. */
export const maxPeersRequestBytes = 64

/** Decodes any bytes. Never throws. Rules: size, payload, payload-canonical, schema. */
export const decodePeersRequest = (frame: Uint8Array): Decoded<PeersRequest> =>
  decodeFrame(frame, maxPeersRequestBytes, requestSchema)

/** Decodes any bytes. Never throws. Rules: size, payload, payload-canonical, schema. The records are unchecked. */
export const decodePeersAnswer = (frame: Uint8Array): Decoded<PeersAnswer> =>
  decodeFrame(frame, limits.maxPeersAnswerBytes, answerSchema)

function decodeFrame<T>(frame: Uint8Array, maxBytes: number, schema: z.ZodType<T>): Decoded<T> {
  if (frame.length > maxBytes) return failed('size')
  const decoded = decodePayload(frame)
  if (!decoded.ok) return decoded
  const parsed = schema.safeParse(decoded.value)
  return parsed.success ? { ok: true, value: parsed.data } : failed('schema', describeIssue(parsed.error))
}
