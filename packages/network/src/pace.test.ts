// A stream whose reader is slow makes its sender wait, loses nothing, and ends when it ends.

import { setTimeout as wait } from 'node:timers/promises'
import type { Stream } from '@libp2p/interface'
import { expect, test } from 'vitest'
import { addressOf, soon, startNode, startRawHost } from './loopback.fixture.ts'
import { pace, type PaceOptions, type PacedStream } from './pace.ts'

const protocol = '/test/pace/1.0.0'
const KiB = 1024

/** A stream from a stranger to a node of ours, over a real connection, read by nobody yet. */
async function connect(options: Partial<PaceOptions> = {}): Promise<{ sender: Stream; receiver: PacedStream }> {
  const [from, { host: to }] = [await startRawHost(), await startNode()]
  const { promise, resolve } = Promise.withResolvers<PacedStream>()
  await to.handle(protocol, (stream) => {
    resolve(pace(stream, { maxWaitingBytes: 64 * KiB, ...options }))
  })
  const sender = await from.dialProtocol(addressOf(to), protocol, { signal: soon() })
  return { sender, receiver: await promise }
}

test('what a slow reader leaves stays with the sender, and arrives in full', async () => {
  let waiting = 0
  let most = 0
  const { sender, receiver } = await connect({
    onArrived: (bytes) => (most = Math.max(most, (waiting += bytes))),
    onTaken: (bytes) => (waiting -= bytes),
  })
  const sent = 12 * 1024 * KiB
  const chunk = new Uint8Array(16 * KiB).fill(7)
  const sending = (async () => {
    for (let bytes = 0; bytes < sent; bytes += chunk.length) if (!sender.send(chunk)) await sender.onDrain()
    await sender.close()
  })()
  let received = 0
  for await (const part of receiver) {
    received += part.byteLength
    // Slower than loopback by far, for as long as it takes to see that the sender waits.
    if (received < 4 * 1024 * KiB) await wait(1)
  }
  await sending
  expect(received).toBe(sent)
  expect(most).toBeLessThan(2 * 1024 * KiB)
  expect(waiting).toBe(0)
})

test('a reset ends the reading with its error', async () => {
  const { sender, receiver } = await connect()
  sender.send(new Uint8Array(10))
  const reading = (async () => {
    for await (const _ of receiver) sender.abort(new Error('over'))
  })()
  await expect(reading).rejects.toThrow('reset')
})

test('it is told when the reader leaves, with bytes that nobody will take', async () => {
  let ended = 0
  const { sender, receiver } = await connect({ onEnded: () => (ended += 1) })
  sender.send(new Uint8Array(40 * KiB))
  for await (const _ of receiver) break
  expect(ended).toBe(1)
})
