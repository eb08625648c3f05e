// Ours sends each message in one piece and is not answered for it; stock takes four. And nothing waits that should flow.

import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { noise as stockNoise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux as stockYamux } from '@libp2p/yamux'
import type { Libp2p, Stream } from '@libp2p/interface'
import { createLibp2p } from 'libp2p'
import { expect, onTestFinished, test, vi } from 'vitest'
import { noise, yamux } from './lean-wire.ts'
import { addressOf, overTcp, soon } from './loopback.fixture.ts'

const ours = { connectionEncrypters: [noise()], streamMuxers: [yamux()] }
const stock = { connectionEncrypters: [stockNoise()], streamMuxers: [stockYamux()] }
const protocol = '/test/1.0.0'

async function startHost(how: typeof ours | typeof stock): Promise<Libp2p> {
  const host = await createLibp2p({
    ...how,
    addresses: { listen: [overTcp] },
    transports: [tcp()],
    connectionMonitor: { enabled: false },
  })
  onTestFinished(async () => host.stop())
  return host
}

/** A stream from one host to the other, and how many bytes have come out of it. */
async function openStream(from: Libp2p, to: Libp2p) {
  const taken = Promise.withResolvers<Stream>()
  await to.handle(protocol, (stream) => taken.resolve(stream))
  const stream = await from.dialProtocol(addressOf(to), protocol, { signal: soon() })
  // The first message opens the stream at the other end, with all that belongs to it.
  stream.send(Uint8Array.of(0))
  const remote = await taken.promise
  const received = { bytes: 0 }
  const arrived = new EventTarget()
  remote.addEventListener('message', ({ data }) => {
    received.bytes += data.byteLength
    arrived.dispatchEvent(new Event('some'))
  })
  const untilReceived = async (bytes: number): Promise<void> => {
    while (received.bytes < bytes) await once(arrived, 'some', { signal: soon() })
  }
  await untilReceived(1)
  return { stream, remote, untilReceived }
}

/** Writes to TCP sockets while `act` runs, of both ends. */
async function countWrites(sockets: readonly Socket[], act: () => Promise<void>): Promise<number> {
  let writes = 0
  for (const socket of sockets) {
    const write = socket.write.bind(socket) as (...how: unknown[]) => boolean
    socket.write = (...how: unknown[]) => {
      writes += 1
      return write(...how)
    }
  }
  await act()
  return writes
}

function collectSockets(): Socket[] {
  const sockets: Socket[] = []
  const add = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket)
  for (const name of ['net.client.socket', 'net.server.socket']) {
    channel(name).subscribe(add)
    onTestFinished(() => {
      channel(name).unsubscribe(add)
    })
  }
  return sockets
}

const messages = 50

test.each([
  { name: 'ours', how: ours, writes: messages },
  // The length of a frame, the frame, and the same again for the update of the window.
  { name: 'stock', how: stock, writes: 4 * messages },
])('$name makes $writes writes for 50 messages that arrive one by one', async ({ how, writes }) => {
  const sockets = collectSockets()
  const { stream, untilReceived } = await openStream(await startHost(how), await startHost(how))
  const made = await countWrites(sockets, async () => {
    for (let sent = 1; sent <= messages; sent++) {
      stream.send(new Uint8Array(600))
      await untilReceived(1 + sent * 600)
    }
  })
  expect(made).toBe(writes)
})

const window = 256 * 1024

test.each([
  { name: 'ours to ours', from: ours, to: ours },
  { name: 'ours to stock', from: ours, to: stock },
  { name: 'stock to ours', from: stock, to: ours },
])('$name: many times the window flows, in small pieces and in large ones', async ({ from, to }) => {
  const { stream, untilReceived } = await openStream(await startHost(from), await startHost(to))
  let sent = 1
  for (const piece of [600, 40_000, 3 * window]) {
    for (const until = sent + 4 * window; sent < until; sent += piece)
      if (!stream.send(new Uint8Array(piece))) await stream.onDrain({ signal: soon() })
    await untilReceived(sent)
  }
})

test('a reader that pauses goes on where it left off', async () => {
  const { stream, remote, untilReceived } = await openStream(await startHost(ours), await startHost(ours))
  remote.pause()
  stream.send(new Uint8Array(3 * window))
  await vi.waitUntil(() => remote.readBufferLength > window / 2)
  remote.resume()
  await untilReceived(1 + 3 * window)
})
