// SHA-256: the platform's own and the portable one are one.

import fc from 'fast-check'
import { sha256 as portableSha256 } from '@noble/hashes/sha2.js'
import { expect, test } from 'vitest'
import { plainBytes, toHex } from './bytes.ts'
import { sha256, sha256Hex } from './sha256.ts'

test('both forms are the hash that the portable code gives', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      expect(plainBytes(sha256(data))).toEqual(portableSha256(data))
      expect(sha256Hex(data)).toBe(toHex(portableSha256(data)))
    }),
  )
})

test('a view of a larger buffer is hashed as what it shows', () => {
  const data = new Uint8Array([9, 1, 2, 9]).subarray(1, 3)
  expect(sha256Hex(data)).toBe(toHex(portableSha256(Uint8Array.of(1, 2))))
})
