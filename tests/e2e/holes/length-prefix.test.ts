// A peer that never ends a length prefix. The library as published reads on for ever, and decodes all of it anew with every
// byte: seconds of work for a few hundred kilobytes, before any handshake. The patch in `patches/` ends it.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Connection, Libp2p, Stream } from '@libp2p/interface'
import { nativeVerifier } from '@pregon/node'
import { dhtProtocol } from '@pregon/protocol'
import { expect, onTestFinished, test } from 'vitest'
import type { StockHost } from '../../stock.ts'
import { network, soon, startOurs, startStock } from './hosts.fixture.ts'

/** A host that would wait for two minutes: whatever is ended sooner is ended for what it sent. */
async function startPatientHost(): Promise<StockHost> {
  const patient = { inboundUpgradeTimeout: 120_000, inboundStreamProtocolNegotiationTimeout: 120_000 }
  return startStock({ host: { connectionManager: patient } })
}

/** The first byte of a prefix, and the second, and all others. */
const endless = (length: number): Uint8Array => new Uint8Array(length).fill(0x80)

async function knock(host: Libp2p): Promise<{ socket: Socket; ended: Promise<unknown> }> {
  const [, port] = /tcp\/(\d+)/.exec(host.getMultiaddrs()[0]!.toString())!
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect', { signal: soon() })
  // Ended with a reset, which comes as an error first.
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
  return { socket: socket.resume(), ended }
}

/** A stream of which no protocol is agreed. */
async function bareStream(connection: Connection): Promise<Stream> {
  const { muxer } = connection as unknown as { muxer: { createStream(options: object): Promise<Stream> } }
  return muxer.createStream({ signal: soon() })
}

async function dialTo(host: Libp2p): Promise<Connection> {
  const dialler = await startStock({ listen: [] })
  return dialler.dial(host.getMultiaddrs()[0]!, { signal: soon() })
}

test('before the handshake, the third byte of a prefix ends the connection', async () => {
  const { socket, ended } = await knock(await startPatientHost())
  socket.write(endless(3))
  await ended
  expect(socket.bytesWritten).toBe(3)
})

test('within the handshake, where a prefix has two bytes, nonsense ends it after two frames', async () => {
  const { socket, ended } = await knock(await startPatientHost())
  for (const line of ['/multistream/1.0.0\n', '/noise\n']) {
    socket.write(Uint8Array.of(line.length))
    socket.write(line)
  }
  socket.write(endless(2 * (2 + 0x80_80)))
  await ended
})

test('on a stream of which no protocol is agreed, the third byte ends the stream', async () => {
  const stream = await bareStream(await dialTo(await startPatientHost()))
  const ended = once(stream, 'close', { signal: soon() })
  stream.send(endless(3))
  await ended
  expect(stream.status).toBe('reset')
})

test('on a stream of the DHT, the ninth byte ends the stream at the latest', async () => {
  const { host } = await startOurs({ dht: { mode: 'server', verify: nativeVerifier } })
  const connection = await dialTo(host)
  const stream = await connection.newStream(dhtProtocol(network), { signal: soon() })
  const ended = once(stream, 'close', { signal: soon() })
  const startedMs = performance.now()
  stream.send(endless(9))
  await ended
  expect(stream.status).toBe('reset')
  // Whoever says nothing is cut off after ten seconds.
  expect(performance.now() - startedMs).toBeLessThan(8_000)
})
