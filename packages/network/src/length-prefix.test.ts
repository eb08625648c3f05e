// What a length prefix without an end costs: with the patch in `patches/`, and without the check that it adds.

import { lpStream } from '@libp2p/utils'
import { expect, test } from 'vitest'
import { readFrame } from './frames.ts'
import { soon, streamPair } from './loopback.fixture.ts'

const sentBytes = 2000
const endless = new Uint8Array(sentBytes).fill(0x80)

/** How many bytes are decoded, of those that the peer sends until it is refused or ends. */
async function workOf(options: {
  readonly maxDataLength?: number
  readonly maxLengthLength?: number
}): Promise<number> {
  const [mine, theirs] = await streamPair()
  let work = 0
  const lengthDecoder = (bytes: { readonly byteLength: number }): number => {
    work += bytes.byteLength
    throw new RangeError('the prefix does not end')
  }
  const reading = lpStream(mine, { ...options, lengthDecoder }).read({ signal: soon() })
  theirs.send(endless)
  await theirs.close()
  await expect(reading).rejects.toThrow()
  return work
}

test('the patched library decodes a few bytes, where without the check it decodes the square of what is sent', async () => {
  expect(await workOf({ maxLengthLength: Number.POSITIVE_INFINITY })).toBeGreaterThan(sentBytes ** 2 / 2)
  // The most bytes that a length may have, where nobody says so: 1 + 2 + … + 8.
  expect(await workOf({})).toBe(36)
  expect(await workOf({ maxDataLength: 1024 })).toBe(3)
})

test('our own frames are refused where a length has no end after four bytes', async () => {
  const [mine, theirs] = await streamPair()
  theirs.send(endless.slice(0, 4))
  const reading = readFrame(mine, 1000, soon())
  theirs.send(endless.slice(0, 1))
  await expect(reading).rejects.toThrow('too long')
})
