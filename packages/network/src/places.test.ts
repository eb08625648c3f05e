// A reply host that strangers fill with connections: an honest offer still arrives, and whoever is served is left alone.

import { once } from 'node:events'
import type { Connection } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { negotiationProtocol, type OfferReply } from '@pregon/protocol'
import { encode } from 'it-length-prefixed'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from './limits.ts'
import {
  collect,
  network,
  overTcp,
  secretOf,
  soon,
  startNode,
  startRawHost,
  startStranger,
} from './loopback.fixture.ts'
import { sendOffer, type TakeOffer } from './negotiation.ts'
import { startReply, type ReplyHost } from './reply-host.ts'

const refused: OfferReply = { v: 0, status: 'refused', reason: 'unknown-intent' }
const frame = new Uint8Array(1000)

async function startHost(takeOffer: TakeOffer): Promise<ReplyHost> {
  const host = await startReply({ network, replySecret: secretOf(201), listen: [overTcp], takeOffer })
  onTestFinished(async () => host.stop())
  return host
}

/** So many attempts to connect, one after the other. Some may come while a place is still being vacated. */
async function crowd(
  host: ReplyHost,
  count: number,
  each: (connection: Connection) => Promise<unknown>,
): Promise<Connection[]> {
  const stranger = await startStranger('127.0.0.9')
  const connections: Connection[] = []
  const address = multiaddr(`${host.addresses[0]}/p2p/${host.peer}`)
  for (let attempt = 0; attempt < count; attempt++) {
    const connection = await stranger.dial(address, { force: true }).catch(() => undefined)
    if (!connection) continue
    await each(connection)
    connections.push(connection)
  }
  return connections
}

async function offerTo({ peer, addresses }: ReplyHost): Promise<OfferReply> {
  const vendor = await startNode({ listen: [] })
  const reply = { peer, addresses: [...addresses], seal: new Uint8Array(32) }
  return sendOffer(vendor.host, network, reply, frame, soon())
}

test('an offer arrives where strangers that say nothing take more places than there are', async () => {
  const host = await startHost(async () => refused)
  let isWithStream = false
  const connections = await crowd(host, limits.maxReplyConnections + 16, async (connection) => {
    isWithStream = !isWithStream
    if (isWithStream) await connection.newStream(negotiationProtocol(network))
  })
  expect(await offerTo(host)).toEqual(refused)
  const open = connections.filter(({ status }) => status === 'open')
  expect(open.length).toBeLessThanOrEqual(limits.maxReplyConnections - limits.spareReplyConnections)
})

test('a vendor whose offer is being judged keeps its place, and one that was answered makes room', async () => {
  const [arrived, judged] = [collect<void>(), Promise.withResolvers<void>()]
  const host = await startHost(async () => {
    arrived.add()
    if (arrived.items.length > 1) await judged.promise
    return refused
  })
  const answered = await startRawHost()
  const address = multiaddr(`${host.addresses[0]}/p2p/${host.peer}`)
  const stream = await answered.dialProtocol(address, negotiationProtocol(network), { signal: soon() })
  stream.send(encode.single(frame).subarray())
  await once(stream, 'message', { signal: soon() })
  // Within ten seconds, in which the vendor wants its answer.
  const sentOff = once(answered, 'peer:disconnect', { signal: soon() })
  const offering = offerTo(host)
  await arrived.untilLength(2)
  await crowd(host, limits.maxReplyConnections - limits.spareReplyConnections, async () => undefined)
  await sentOff
  judged.resolve()
  expect(await offering).toEqual(refused)
})
