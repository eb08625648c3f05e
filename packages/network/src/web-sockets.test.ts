// WebSockets against strangers: what is malformed, too large, silent or unwanted ends a connection and nothing else.

import { hash } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from './limits.ts'
import { addressOf, overWebSockets, soon, startNode, startRawHost } from './loopback.fixture.ts'
import type { Gossip } from './gossip.ts'

const portOf = ({ host }: Gossip) => Number(/tcp\/(\d+)/.exec(addressOf(host).toString())![1])

/** A connection of one who speaks WebSocket byte by byte. */
async function knock(node: Gossip): Promise<Socket> {
  const socket = connect(portOf(node), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect', { signal: soon() })
  return socket
}

async function upgrade(node: Gossip): Promise<Socket> {
  const socket = await knock(node)
  const fields = ['Host: x', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13']
  socket.write(`GET / HTTP/1.1\r\n${fields.join('\r\n')}\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
  await once(socket, 'data', { signal: soon() })
  return socket
}

/** Resolves once the other side has ended the connection. */
async function untilEnded(socket: Socket): Promise<void> {
  socket.on('error', () => undefined).resume()
  if (!socket.closed) await once(socket, 'close', { signal: soon() })
}

const tooLarge = Buffer.alloc(14)
tooLarge.set([0x82, 0xff])
tooLarge.writeBigUInt64BE(BigInt(limits.maxWebSocketMessageBytes) + 1n, 2)

test.for([
  ['is not masked', Buffer.from([0x82, 0x01, 0x00])],
  ['has reserved bits', Buffer.from([0xf2, 0x81, 0, 0, 0, 0, 0])],
  ['has an unknown opcode', Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
  ['is larger than any message', tooLarge],
] as const)('a frame that %s ends its connection, and the node goes on', async ([, frame]) => {
  const node = await startNode({ listen: [overWebSockets] })
  const socket = await upgrade(node)
  socket.write(frame)
  await untilEnded(socket)
  const peer = await startRawHost()
  await peer.dial(addressOf(node.host), { signal: soon() })
})

test.for(['become a WebSocket', 'shake hands'] as const)('a connection that does not %s is ended', async (step) => {
  const node = await startNode({ listen: [overWebSockets] })
  await untilEnded(await (step === 'shake hands' ? upgrade(node) : knock(node)))
})

test('a WebSocket that was dialled and does not shake hands is closed', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening', { signal: soon() })
  const node = await startNode()
  const { port } = server.address() as AddressInfo
  const dialling = node.host.dial(multiaddr(`/ip4/127.0.0.1/tcp/${port}/ws`), { signal: AbortSignal.timeout(1000) })
  const [socket] = (await once(server, 'connection', { signal: soon() })) as [Socket]
  onTestFinished(() => void socket.destroy())
  const [request] = (await once(socket, 'data', { signal: soon() })) as [Buffer]
  const [, key] = /Sec-WebSocket-Key: (\S+)/i.exec(request.toString())!
  const accept = hash('sha1', `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, 'base64')
  const isClosed = new Promise((resolve) => socket.on('data', (chunk: Buffer) => chunk[0] === 0x88 && resolve(true)))
  const fields = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`]
  socket.write(`HTTP/1.1 101 Switching Protocols\r\n${fields.join('\r\n')}\r\n\r\n`)
  await expect(dialling).rejects.toThrow()
  await isClosed
})
