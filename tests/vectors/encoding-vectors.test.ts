// The implementation agrees with the vectors of sections 3, 4, 11, 13, 14, 16 and 17: what bytes decode to.

import {
  decodeEnvelope,
  decodeOfferFrame,
  decodeOfferReply,
  decodePeersAnswer,
  decodePeersRequest,
  decodePayload,
  decodeRecord,
  encodeOfferFrame,
  encodeOfferReply,
  encodePeersAnswer,
  encodePeersRequest,
  encodePayload,
  recordIdToBytes,
  signatureDomain,
  signedBytes,
  verifyPortable,
  verifyRecord,
  type Decoded,
  type OfferFrame,
  type OfferReply,
  type PeersAnswer,
  type PeersRequest,
  type RecordKind,
} from '@pregon/protocol'
import { toString } from 'uint8arrays/to-string'
import { describe, expect, test } from 'vitest'
import { fromDagJson, loadVectors } from './load.ts'
import { hex, unhex, type Json } from './sources/writer.ts'

/** What a decoder made of bytes: its value, or the rule that they break. */
const outcome = <T>(decoded: Decoded<T>) => (decoded.ok ? { value: decoded.value } : { code: decoded.refusal.code })

/** DAG-JSON has no form for a map whose only key is `/`; vectors have none. */
interface PayloadVector {
  hex: string
  value?: Json
  code?: string
}

describe('section 3: payloads', () => {
  test.each(loadVectors<PayloadVector>('03-payloads'))('$name', ({ hex: text, value, code }) => {
    const bytes = unhex(text)
    const decoded = decodePayload(bytes)
    if (code !== undefined) return expect(outcome(decoded)).toEqual({ code })
    if (value !== undefined) expect(outcome(decoded)).toEqual({ value: fromDagJson(value) })
    return expect(decoded.ok && encodePayload(decoded.value as object)).toEqual(bytes)
  })
})

interface EnvelopeVector {
  hex: string
  code?: string
  network: string
  publicKey: string
  payloadType: string
  payload: string
  signature: string
  signedBytes: string
  id: string
  idHex: string
}

describe('section 4: envelopes and ids', () => {
  test.each(loadVectors<EnvelopeVector>('04-records'))('$name', (vector) => {
    const bytes = unhex(vector.hex)
    const decoded = decodeRecord(bytes, ['intent', 'withdrawal'])
    if (vector.code !== undefined) return expect(outcome(decoded)).toEqual({ code: vector.code })
    const envelope = decodeEnvelope(bytes)
    if (!decoded.ok || !envelope.ok) throw new Error('the vector does not decode')
    const { publicKey, payloadType, payload, signature } = envelope.value
    expect(hex(publicKey)).toBe(vector.publicKey)
    expect(toString(payloadType)).toBe(vector.payloadType)
    expect(hex(payload)).toBe(vector.payload)
    expect(hex(signature)).toBe(vector.signature)
    expect(hex(signedBytes(signatureDomain(vector.network), payloadType, payload))).toBe(vector.signedBytes)
    expect(decoded.value.id).toBe(vector.id)
    return expect(hex(recordIdToBytes(decoded.value.id))).toBe(vector.idHex)
  })
})

interface RecordVector {
  kind: RecordKind
  hex: string
  code?: string
  id?: string
  value?: Json
}

describe.each(['11-intents', '13-profiles', '14-offers', '16-messages', '18-growth'])('records of %s', (file) => {
  test.each(loadVectors<RecordVector>(file))('$name', ({ kind, hex: text, code, id, value }) => {
    const decoded = decodeRecord(unhex(text), [kind])
    if (code !== undefined) return expect(outcome(decoded)).toEqual({ code })
    if (!decoded.ok || value === undefined) throw new Error(`the vector does not decode: ${JSON.stringify(decoded)}`)
    expect(decoded.value.value).toEqual(fromDagJson(value))
    expect(decoded.value.id).toBe(id)
    return expect(verifyRecord(decoded.value, 'main', verifyPortable)).toBe(true)
  })
})

interface FrameVector {
  kind: 'offer-frame' | 'offer-reply' | 'peers-request' | 'peers-answer'
  hex: string
  code?: string
  value?: Json
}

describe('section 16: frames', () => {
  test.each(loadVectors<FrameVector>('16-frames'))('$name', ({ kind, hex: text, code, value }) => {
    const decoded = kind === 'offer-frame' ? decodeOfferFrame(unhex(text)) : decodeOfferReply(unhex(text))
    if (code !== undefined) return expect(outcome<unknown>(decoded)).toEqual({ code })
    if (value === undefined) throw new Error('the vector has no value')
    expect(outcome<unknown>(decoded)).toEqual({ value: fromDagJson(value) })
    const fields = fromDagJson(value)
    const encoded =
      kind === 'offer-frame' ? encodeOfferFrame(fields as OfferFrame) : encodeOfferReply(fields as OfferReply)
    return expect(hex(encoded)).toBe(text)
  })
})

describe('section 17: frames of the peers protocol', () => {
  test.each(loadVectors<FrameVector>('17-peers'))('$name', ({ kind, hex: text, code, value }) => {
    const decoded = kind === 'peers-request' ? decodePeersRequest(unhex(text)) : decodePeersAnswer(unhex(text))
    if (code !== undefined) return expect(outcome<unknown>(decoded)).toEqual({ code })
    if (value === undefined) throw new Error('the vector has no value')
    expect(outcome<unknown>(decoded)).toEqual({ value: fromDagJson(value) })
    const fields = fromDagJson(value)
    const encoded =
      kind === 'peers-request' ? encodePeersRequest(fields as PeersRequest) : encodePeersAnswer(fields as PeersAnswer)
    return expect(hex(encoded)).toBe(text)
  })
})
