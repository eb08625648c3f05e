// Waiting for a stream to take more, each time anew; and that the library's own wait does so once.

import type { Stream } from '@libp2p/interface'
import { expect, onTestFinished, test } from 'vitest'
import { untilDrained } from './drained.ts'
import { startStockHost } from '../stock.ts'

const soon = (): AbortSignal => AbortSignal.timeout(10_000)
const shortly = (): AbortSignal => AbortSignal.timeout(100)

/** The two ends of a stream; what comes is not read until the receiver is told to. */
async function streamPair(): Promise<{ sender: Stream; receiver: Stream }> {
  const [one, other] = [await startStockHost(), await startStockHost()]
  for (const host of [one, other]) onTestFinished(async () => host.stop())
  const { promise, resolve } = Promise.withResolvers<Stream>()
  await other.handle('/pair/1', (stream) => {
    stream.pause()
    resolve(stream)
  })
  const connection = await one.dial(other.getMultiaddrs(), { signal: soon() })
  const sender = await connection.newStream('/pair/1', { signal: soon() })
  return { sender, receiver: await promise }
}

/** Writes until the stream wants no more. */
function fill(stream: Stream): void {
  while (stream.send(new Uint8Array(100_000)));
  expect(stream.writableNeedsDrain).toBe(true)
}

test('a sender waits each time that its stream is full, where the library waits the first time only', async () => {
  const { sender, receiver } = await streamPair()
  for (let round = 0; round < 3; round++) {
    receiver.pause()
    fill(sender)
    await expect(untilDrained(sender, shortly())).rejects.toThrow()
    if (round > 0) await expect(sender.onDrain({ signal: shortly() })).resolves.toBeUndefined()
    const [drained, theirs] = [untilDrained(sender, soon()), sender.onDrain({ signal: soon() })]
    receiver.addEventListener('message', () => undefined)
    receiver.resume()
    await Promise.all([drained, theirs])
  }
})

test('a sender learns that its stream has ended while it waits', async () => {
  const { sender, receiver } = await streamPair()
  fill(sender)
  const waiting = untilDrained(sender, soon())
  receiver.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('the stream has ended')
})
