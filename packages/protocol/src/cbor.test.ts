// Payload encoding: round trips, and agreement with the reference encoder of DAG-CBOR.

import fc from 'fast-check'
import { encode as encodeDagCbor } from '@ipld/dag-cbor'
import { expect, test } from 'vitest'
import { cborValue } from './arbitraries.fixture.ts'
import { plainBytes } from './bytes.ts'
import { decodePayload, encodePayload } from './cbor.ts'

test('any plain value comes back as it was', () => {
  fc.assert(
    fc.property(cborValue, (value) => {
      expect(decodePayload(encodePayload([value]))).toEqual({ ok: true, value: [value] })
    }),
    { numRuns: 1000 },
  )
})

test('the encoding is that of the reference codec', () => {
  fc.assert(
    fc.property(cborValue, (value) => {
      expect(encodePayload([value])).toEqual(plainBytes(encodeDagCbor([value])))
    }),
    { numRuns: 1000 },
  )
})

test('a map that looks like a link stays a map', () => {
  const value = { '/': 'x', bytes: 'x' }
  expect(decodePayload(encodePayload(value))).toEqual({ ok: true, value })
})

test('a key that is __proto__ is a key like others', () => {
  const decoded = decodePayload(Uint8Array.from([0xa1, 0x69, ...new TextEncoder().encode('__proto__'), 0xa0]))
  if (!decoded.ok) throw new Error(decoded.refusal.detail)
  expect(Object.keys(decoded.value)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(decoded.value)).toBe(Object.prototype)
})

test('a head that claims a great many items costs nothing', () => {
  for (const head of [0x9a, 0xba, 0x5a, 0x7a])
    expect(decodePayload(Uint8Array.of(head, 0xff, 0xff, 0xff, 0xff))).toMatchObject({
      ok: false,
      refusal: { code: 'payload' },
    })
})

test('the bytes inside a decoded Node Buffer are copies', () => {
  const buffer = Buffer.from([0x81, 0x42, 1, 2])
  const decoded = decodePayload(buffer)
  buffer.fill(0)
  expect(decoded).toEqual({ ok: true, value: [Uint8Array.of(1, 2)] })
})
