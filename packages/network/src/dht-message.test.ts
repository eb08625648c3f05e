// Messages of the DHT, read within bounds.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFollowersAnswer, encodeAddProvider, encodeGetProviders } from './dht-message.ts'

const bounds = { maxCloser: 2, maxProviders: 3, maxAddresses: 2 }
const key = Uint8Array.of(1, 2, 3)
const provider = { id: Uint8Array.of(9), addresses: [Uint8Array.of(7), Uint8Array.of(8)] }

test('requests are those of the specification, byte by byte', () => {
  expect([...encodeGetProviders(key)]).toEqual([0x08, 3, 0x12, 3, 1, 2, 3])
  const peer = [0x0a, 1, 9, 0x12, 1, 7, 0x12, 1, 8]
  expect([...encodeAddProvider(key, provider)]).toEqual([0x08, 2, 0x12, 3, 1, 2, 3, 0x4a, peer.length, ...peer])
})

test('an answer is read as far as the bounds go, whatever else it holds', () => {
  const peer = [0x0a, 1, 9, 0x12, 1, 7, 0x12, 1, 8, 0x12, 1, 6, 0x18, 1]
  const level = [0x50, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]
  const many = Array.from({ length: 1000 }, () => [0x4a, peer.length, ...peer]).flat()
  const answer = Uint8Array.from([0x08, 3, ...level, 0x42, peer.length, ...peer, ...many])
  expect(decodeFollowersAnswer(answer, bounds)).toEqual({
    closer: [provider],
    providers: [provider, provider, provider],
  })
})

test('whatever the bytes are, reading them neither throws nor exceeds the bounds', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const answer = decodeFollowersAnswer(bytes, bounds)
      if (!answer) return
      expect(answer.closer.length).toBeLessThanOrEqual(2)
      expect(answer.providers.length).toBeLessThanOrEqual(3)
      for (const { addresses } of [...answer.closer, ...answer.providers])
        expect(addresses.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('bytes that are cut off are no answer', () => {
  const whole = encodeAddProvider(key, provider)
  const cut = Array.from({ length: whole.length - 1 }, (_, i) =>
    decodeFollowersAnswer(whole.subarray(0, i + 1), bounds),
  )
  // Only what ends between two fields can be read.
  expect(cut.flatMap((answer, i) => (answer ? [i + 1] : []))).toEqual([2, 7])
  expect(decodeFollowersAnswer(whole, bounds)).toEqual({ closer: [], providers: [provider] })
})
