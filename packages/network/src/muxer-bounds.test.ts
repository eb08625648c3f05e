// A muxer against peers that write what no honest one would: the connection or the stream ends, and the node goes on.

import { once } from 'node:events'
import type { Connection, MessageStream, Stream } from '@libp2p/interface'
import { expect, test, vi } from 'vitest'
import type { Gossip } from './gossip.ts'
import { limits } from './limits.ts'
import { addressOf, overTcp, overWebSockets, soon, startNode, startRawHost } from './loopback.fixture.ts'
import { dhtSettings } from './settings.ts'

/** What lies under the library's own muxer, so that a test writes frames of its own. */
interface Raw {
  readonly muxer: {
    readonly maConn: MessageStream
    createStream(options: object): Promise<Stream>
    readonly streams: readonly Stream[]
  }
}

async function startPair(listen = overTcp): Promise<{ node: Gossip; connection: Connection; raw: Raw['muxer'] }> {
  const node = await startNode({ listen: [listen] })
  const connection = await (await startRawHost()).dial(addressOf(node.host), { signal: soon() })
  await vi.waitFor(() => expect(node.host.getConnections()).toHaveLength(1))
  return { node, connection, raw: (connection as unknown as Raw).muxer }
}

interface Registrar {
  getHandler(protocol: string): { readonly options: { readonly maxInboundStreams: number } }
}

const types = { data: 0, windowUpdate: 1, ping: 2 } as const
const syn = 1
const headerBytes = 12

function header(type: keyof typeof types, stream: number, length: number, flags = syn): Buffer {
  const bytes = Buffer.alloc(headerBytes)
  bytes.set([0, types[type], 0, flags])
  bytes.writeUInt32BE(stream, 4)
  bytes.writeUInt32BE(length, 8)
  return bytes
}

const times = (count: number, frame: (at: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, at) => frame(at)))

/** Sends as long as the other side takes it; it may end the connection in between. */
function send(stream: MessageStream, bytes: Uint8Array): boolean {
  if (stream.status !== 'open') return false
  stream.send(bytes)
  return true
}

/** Why the node ends its only connection, or a stream. */
async function whyEnded(ended: Connection | Stream): Promise<string | undefined> {
  const [{ error }] = (await once(ended, 'close', { signal: soon() })) as [{ error?: Error }]
  return error?.message
}

const atNode = ({ host }: Gossip): Connection => host.getConnections()[0]!

async function isWell({ host }: Gossip): Promise<void> {
  await (await startRawHost()).dial(addressOf(host), { signal: soon() })
}

test.for([overTcp, overWebSockets])('a frame that would be 4 GiB long ends the connection, over %s', async (listen) => {
  const { node, raw } = await startPair(listen)
  const why = whyEnded(atNode(node))
  raw.maConn.send(header('data', 101, 0xff_ff_ff_ff))
  const chunk = new Uint8Array(64 * 1024)
  let sentBytes = 0
  while (send(raw.maConn, chunk) && sentBytes < 64 * limits.maxStreamWindowBytes) {
    sentBytes += chunk.length
    await new Promise(setImmediate)
  }
  expect(await why).toBe('frame too long')
  expect(sentBytes).toBeGreaterThan(limits.maxStreamWindowBytes)
  await isWell(node)
})

test.for([
  ['pings', (at: number) => header('ping', 0, at), limits.muxerPings.max],
  ['streams that it opens', (at: number) => header('windowUpdate', 2 * at + 1001, 0), limits.openedStreams.max],
] as const)('a flood of %s ends the connection', async ([, frame, max]) => {
  const { node, raw } = await startPair()
  const why = whyEnded(atNode(node))
  raw.maConn.send(times(max + 10, frame))
  expect(await why).toContain('too many calls')
  await isWell(node)
})

test('streams beyond those that a peer may have open are refused, and the others stay', async () => {
  const { node, connection, raw } = await startPair()
  const streams = await Promise.all(
    Array.from({ length: limits.maxStreamsOfPeer + 20 }, async () => raw.createStream({ signal: soon() })),
  )
  await vi.waitFor(() => {
    expect(streams.filter(({ status }) => status === 'reset').length).toBeGreaterThanOrEqual(20)
  })
  expect(atNode(node).streams.filter(({ direction }) => direction === 'inbound').length).toBeLessThanOrEqual(
    limits.maxStreamsOfPeer,
  )
  expect(connection.status).toBe('open')
})

/** The other end of a stream. */
async function sameStream(node: Gossip, { id }: Stream): Promise<Stream> {
  return vi.waitFor(() => {
    const found = atNode(node).streams.find((each) => each.id === id)
    expect(found).toBeDefined()
    return found!
  })
}

/** A name of no protocol, again and again: nothing of it is wrong before there is too much of it. */
const proposals = Buffer.from('\u0002x\n'.repeat(limits.maxUpkeepBytes / 2))

test.for<[string, (connection: Connection, raw: Raw['muxer']) => Promise<Stream>]>([
  ['of which no protocol is agreed', async (_connection, raw) => raw.createStream({ signal: soon() })],
  ['of pings whose answers it does not read', async (connection) => connection.newStream('/ipfs/ping/1.0.0')],
])('a stream %s takes a little, and is ended', async ([, open]) => {
  const { node, connection, raw } = await startPair()
  const stream = await open(connection, raw)
  stream.pause()
  stream.send(proposals.subarray(0, 3))
  const why = whyEnded(await sameStream(node, stream))
  stream.send(proposals)
  expect(await why).toBe('too much for upkeep')
  expect(connection.status).toBe('open')
  await isWell(node)
})

test('a peer that has much to be told and does not read is given up', async () => {
  const { node, connection, raw } = await startPair()
  const underNode = (atNode(node) as unknown as Raw).muxer
  raw.maConn.pause()
  const frame = Buffer.alloc(1024 * 1024)
  for (let sent = 0; sent < 64 && send(underNode.maConn, frame); sent++) await new Promise(setImmediate)
  expect(underNode.maConn.status).not.toBe('open')
  connection.abort(new Error('enough'))
  await isWell(node)
})

test('all that the protocols of a node let an honest peer have open fits into what a connection may', async () => {
  const { host } = await startNode()
  const { registrar } = (host as unknown as { components: { registrar: Registrar } }).components
  const most = host.getProtocols().map((protocol) => registrar.getHandler(protocol).options.maxInboundStreams)
  expect(Math.max(...most)).toBeLessThanOrEqual(dhtSettings.maxInboundStreams)
  expect(most.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(limits.maxStreamsOfPeer)
})
