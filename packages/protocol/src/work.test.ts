// Work: what is asked, what is found, what it is bound to.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNonce, nonceBytes, requiredWorkBits, withNonce, workBits } from './work.ts'

const payload = fc.uint8Array({ minLength: 12, maxLength: 300 })

test('a nonce that is found carries the bits that were asked', () => {
  fc.assert(
    fc.property(payload, fc.integer({ min: 0, max: 8 }), (bytes, bits) => {
      const nonce = findNonce(bytes, bits, 0, 1_000_000)!
      expect(nonce).toHaveLength(nonceBytes)
      expect(workBits(withNonce(bytes, nonce))).toBeGreaterThanOrEqual(bits)
    }),
  )
})

test('searching in parts finds what searching at once finds', () => {
  const bytes = new Uint8Array(40)
  const whole = findNonce(bytes, 10, 0, 1_000_000)
  let found: Uint8Array | undefined
  for (let from = 0; found === undefined; from += 100) found = findNonce(bytes, 10, from, 100)
  expect(found).toEqual(whole)
})

test('a search that ends in vain gives nothing', () => {
  expect(findNonce(new Uint8Array(40), 200, 0, 10)).toBeUndefined()
  expect(findNonce(new Uint8Array(40), 0, 5, 0)).toBeUndefined()
})

test('nonces beyond 2^53-1 are not asked for', () => {
  expect(() => findNonce(new Uint8Array(40), 1, Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError)
  expect(() => findNonce(new Uint8Array(40), 1, -1, 1)).toThrow(RangeError)
  expect(findNonce(new Uint8Array(40), 0, Number.MAX_SAFE_INTEGER - 1, 1)).toEqual(
    Uint8Array.of(0, 0x1f, 255, 255, 255, 255, 255, 0xfe),
  )
})

test('work is bound to every byte of the payload', () => {
  const bytes = new Uint8Array(40)
  const worked = withNonce(bytes, findNonce(bytes, 12, 0, 1_000_000)!)
  const bitsOfOthers = [...worked.keys()].map((at) => workBits(worked.with(at, 1 + worked[at]!)))
  expect(bitsOfOthers.filter((bits) => bits >= 12)).toEqual([])
})

test('a nonce is replaced in a copy, of a Node Buffer too', () => {
  const buffer = Buffer.alloc(20)
  expect(withNonce(buffer, new Uint8Array(8).fill(9)).subarray(4, 12)).toEqual(new Uint8Array(8).fill(9))
  expect([...buffer]).toEqual(Array.from({ length: 20 }, () => 0))
})

test('each doubling of size and of life asks one bit more, and not a byte or a millisecond before', () => {
  const day = 86_400_000
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), (doublings) => {
      expect(requiredWorkBits(5, 1024 * 2 ** doublings, 0)).toBe(5 + doublings)
      expect(requiredWorkBits(5, 1024 * 2 ** doublings + 1, 0)).toBe(6 + doublings)
      expect(requiredWorkBits(5, 0, day * 2 ** doublings)).toBe(5 + doublings)
      expect(requiredWorkBits(5, 0, day * 2 ** doublings + 1)).toBe(6 + doublings)
    }),
  )
})
