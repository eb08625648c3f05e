// The meter agrees with what was written, however it is cut, and says no at the first byte beyond the bounds.

import fc from 'fast-check'
import { encode } from 'it-length-prefixed'
import { concat } from 'uint8arrays/concat'
import { expect, test } from 'vitest'
import { createFrameMeter } from './frame-meter.ts'

const bounds = { maxFrameBytes: 300, maxFrames: 5 }
const written = (lengths: readonly number[]): Uint8Array =>
  concat(lengths.map((length) => encode.single(new Uint8Array(length).fill(0xff)).subarray()))

test('frames within the bounds pass, and others do not, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 310 }), { maxLength: 7 }),
      fc.array(fc.integer({ min: 1, max: 200 })),
      (lengths, cuts) => {
        const isWithin = createFrameMeter(bounds)
        let rest = written(lengths)
        let passed = true
        for (const cut of [...cuts, rest.length]) {
          passed &&= isWithin([rest.subarray(0, cut)])
          rest = rest.subarray(cut)
        }
        const fits = lengths.length <= bounds.maxFrames && lengths.every((length) => length <= bounds.maxFrameBytes)
        expect(passed).toBe(fits)
      },
    ),
  )
})

test('a length without an end is refused at its fourth byte, and a long frame before its first', () => {
  const endless = createFrameMeter(bounds)
  expect(endless([new Uint8Array(3).fill(0x80)])).toBe(true)
  expect(endless([Uint8Array.of(0x80)])).toBe(false)
  expect(createFrameMeter(bounds)([Uint8Array.of(0xad, 0x02)])).toBe(false)
  expect(createFrameMeter(bounds)([Uint8Array.of(0xac, 0x02)])).toBe(true)
})
