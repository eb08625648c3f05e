// Record ids: text and binary forms of one CID, and frames that carry them.

import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import { expect, test } from 'vitest'
import { bytes } from './arbitraries.fixture.ts'
import { plainBytes } from './bytes.ts'
import {
  decodeOfferFrame,
  decodeOfferReply,
  encodeOfferFrame,
  encodeOfferReply,
  offerRefusals,
  type OfferRefusal,
} from './negotiation-frame.ts'
import { isRecordIdBytes, recordIdFromBytes, recordIdOf, recordIdToBytes } from './record-id.ts'

const id = fc.uint8Array({ maxLength: 50 }).map((payload) => recordIdToBytes(recordIdOf(payload)))

test('an id is a CID of dag-cbor and sha2-256, and comes back from its binary form', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (payload) => {
      const text = recordIdOf(payload)
      const cid = CID.parse(text)
      expect([cid.version, cid.code, cid.multihash.code, cid.multihash.size]).toEqual([1, 0x71, 0x12, 32])
      expect(text).toMatch(/^bafyrei[a-z2-7]{52}$/)
      expect(isRecordIdBytes(recordIdToBytes(text))).toBe(true)
      expect(recordIdFromBytes(recordIdToBytes(text))).toBe(text)
    }),
  )
})

test('bytes of another length, codec or hash are no id', () => {
  const good = plainBytes(recordIdToBytes(recordIdOf(new Uint8Array())))
  expect(
    [good.subarray(1), Uint8Array.of(...good, 0), ...[0, 1, 2, 3].map((at) => good.with(at, 0x55))].filter(
      isRecordIdBytes,
    ),
  ).toEqual([])
})

test('frames come back from their bytes as they were', () => {
  const ciphertext = fc.uint8Array({ minLength: 1024, maxLength: 3000 })
  fc.assert(
    fc.property(bytes(8), id, bytes(32), ciphertext, (n, intent, enc, sealed) => {
      const frame = { n, v: 0, intent, enc, ciphertext: sealed }
      expect(decodeOfferFrame(encodeOfferFrame(frame))).toEqual({ ok: true, value: frame })
      const reply = { v: 0, status: 'received' as const, id: intent }
      expect(decodeOfferReply(encodeOfferReply(reply))).toEqual({ ok: true, value: reply })
    }),
    { numRuns: 30 },
  )
})

test('every refusal can be said', () => {
  for (const reason of Object.keys(offerRefusals) as OfferRefusal[]) {
    const reply = { v: 0, status: 'refused' as const, reason }
    expect(decodeOfferReply(encodeOfferReply(reply))).toEqual({ ok: true, value: reply })
  }
})
