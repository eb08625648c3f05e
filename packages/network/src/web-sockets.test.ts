// WebSockets against strangers: what is malformed, too large, silent or unwanted ends a connection and nothing else.

import { hash } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
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

test('a connection that does not become a WebSocket is ended, and so is one that does not shake hands', async () => {
  const node = await startNode({ listen: [overWebSockets] })
  const silent = await Promise.all([knock(node), upgrade(node)])
  await Promise.all(silent.map(untilEnded))
})

/** A server that is no node: told of each connection and the bytes of its first frame, it answers as a test tells it to. */
async function startRawServer(answer: (socket: Socket, request: string) => void): Promise<Multiaddr> {
  const server = createServer((socket) => {
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => undefined)
    socket.once('data', (request: Buffer) => answer(socket, request.toString()))
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening', { signal: soon() })
  return multiaddr(`/ip4/127.0.0.1/tcp/${(server.address() as AddressInfo).port}/ws`)
}

/** What makes a WebSocket of the connection. */
function welcome(request: string): string {
  const [, key] = /Sec-WebSocket-Key: (\S+)/i.exec(request)!
  const accept = hash('sha1', `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, 'base64')
  const fields = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`]
  return `HTTP/1.1 101 Switching Protocols\r\n${fields.join('\r\n')}\r\n\r\n`
}

test('a WebSocket that was dialled and does not shake hands is closed', async () => {
  const { promise: isClosed, resolve } = Promise.withResolvers<void>()
  const address = await startRawServer((socket, request) => {
    socket.on('data', (chunk: Buffer) => chunk[0] === 0x88 && resolve())
    socket.write(welcome(request))
  })
  const node = await startNode()
  await expect(node.host.dial(address, { signal: AbortSignal.timeout(300) })).rejects.toThrow()
  await isClosed
})

test.for<[string, (socket: Socket, request: string) => void]>([
  ['never becomes a WebSocket', () => undefined],
  ['becomes one and never ends it', (socket, request) => socket.write(welcome(request))],
])('a connection that was dialled is ended by force where the other side %s', async ([, answer]) => {
  const { promise: dialled, resolve } = Promise.withResolvers<Socket>()
  const address = await startRawServer((socket, request) => {
    resolve(socket)
    answer(socket, request)
  })
  const node = await startNode()
  await expect(node.host.dial(address, { signal: AbortSignal.timeout(300) })).rejects.toThrow()
  await untilEnded(await dialled)
})
