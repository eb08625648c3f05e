// Frames: bounded in bytes and in time, whatever the peer sends, withholds or leaves unread.

import { once } from 'node:events'
import { encode } from 'it-length-prefixed'
import { expect, test } from 'vitest'
import { endStream, readFrame, writeFrame } from './frames.ts'
import { overTcp, overWebSockets, soon, streamPair } from './loopback.fixture.ts'

const maxBytes = 1000

const bytes = (length: number): Uint8Array => new Uint8Array(length).map((_, at) => at)

test.for([overTcp, overWebSockets])(
  'frames of every size up to the bound arrive as they were written, over %s',
  async (listen) => {
    for (const length of [1, 127, 128, maxBytes]) {
      const [mine, theirs] = await streamPair(listen)
      await writeFrame(theirs, bytes(length), soon())
      expect(await readFrame(mine, maxBytes, soon())).toEqual(bytes(length))
    }
  },
)

test('a frame that comes byte by byte is put together', async () => {
  const [mine, theirs] = await streamPair()
  const reading = readFrame(mine, maxBytes, soon())
  for (const byte of encode.single(bytes(200)).subarray()) theirs.send(Uint8Array.of(byte))
  expect(await reading).toEqual(bytes(200))
})

test.for([
  ['a frame one byte too long', encode.single(bytes(maxBytes + 1)).subarray(), 'too long'],
  ['a length of a gigabyte', Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x04), 'too long'],
  ['a length that never ends', new Uint8Array(100).fill(0x80), 'too long'],
] as const)('%s is refused at once', async ([, sent, reason]) => {
  const [mine, theirs] = await streamPair()
  theirs.send(sent)
  await expect(readFrame(mine, maxBytes, soon())).rejects.toThrow(reason)
})

test('a stream that ends before the frame begins gives nothing, whether it ended before or while it is read', async () => {
  const [ended, theirs] = await streamPair()
  const toldEnd = once(ended, 'remoteCloseWrite', { signal: soon() })
  await theirs.close()
  await toldEnd
  expect(await readFrame(ended, maxBytes, soon())).toBeUndefined()

  const [ending, theirsToo] = await streamPair()
  const reading = readFrame(ending, maxBytes, soon())
  await theirsToo.close()
  expect(await reading).toBeUndefined()
})

test('a stream that ends within the frame is refused', async () => {
  const [mine, theirs] = await streamPair()
  const reading = readFrame(mine, maxBytes, soon())
  theirs.send(encode.single(bytes(100)).subarray(0, 50))
  await theirs.close()
  await expect(reading).rejects.toThrow('Unexpected end')
})

test.for([
  ['nothing', new Uint8Array(0)],
  ['half a length', Uint8Array.of(0x80)],
  ['half a frame', encode.single(bytes(100)).subarray(0, 50)],
] as const)('a peer that sends %s is cut off when the time is over', async ([, sent]) => {
  const [mine, theirs] = await streamPair()
  const controller = new AbortController()
  const cutOff = once(theirs, 'close', { signal: soon() })
  const reading = readFrame(mine, maxBytes, controller.signal)
  if (sent.length > 0) {
    const arrived = once(mine, 'message', { signal: soon() })
    theirs.send(sent)
    await arrived
  }
  controller.abort(new Error('time is over'))
  await expect(reading).rejects.toThrow('time is over')
  expect(mine.status).toBe('aborted')
  await cutOff
})

test('what follows the frame is dropped: a flood behind it takes no memory, and no listener stays', async () => {
  const [mine, theirs] = await streamPair()
  const frameAndMore = [encode.single(bytes(100)).subarray(), bytes(200_000)]
  for (const sent of frameAndMore) theirs.send(sent)
  expect(await readFrame(mine, maxBytes, soon())).toEqual(bytes(100))
  const ended = once(mine, 'remoteCloseWrite', { signal: soon() })
  theirs.send(bytes(16 * 1024 * 1024))
  await theirs.close()
  await ended
  expect(mine.readBufferLength).toBe(0)
  expect(mine.listenerCount('message')).toBe(0)
  expect(mine.status).toBe('open')
})

test('writing to a peer that does not read ends when the time is over', async () => {
  const [mine, theirs] = await streamPair()
  theirs.pause()
  const controller = new AbortController()
  const writing = writeFrame(mine, bytes(4 * 1024 * 1024), controller.signal)
  controller.abort(new Error('time is over'))
  await expect(writing).rejects.toThrow()
  await expect(writeFrame(mine, bytes(1), controller.signal)).rejects.toThrow('time is over')
})

test('ending a stream waits for the peer, and cuts it off when it does not end its side in time', async () => {
  const [mine, theirs] = await streamPair()
  const ending = endStream(mine, soon())
  await theirs.close()
  await ending
  expect(mine.status).toBe('closed')

  const [open] = await streamPair()
  const controller = new AbortController()
  const waiting = endStream(open, controller.signal)
  controller.abort(new Error('time is over'))
  await waiting.catch(() => undefined)
  expect(open.status).toBe('aborted')
})
