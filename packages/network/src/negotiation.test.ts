// Conversations between real hosts: offers that arrive, and peers that are silent, gone or talk nonsense.

import { once } from 'node:events'
import type { Libp2p, Stream } from '@libp2p/interface'
import { createServer, type AddressInfo } from 'node:net'
import {
  encodeOfferReply,
  limits as protocolLimits,
  negotiationProtocol,
  recordIdOf,
  recordIdToBytes,
  type Intent,
  type OfferReply,
} from '@pregon/protocol'
import { multiaddr } from '@multiformats/multiaddr'
import { encode } from 'it-length-prefixed'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withoutPeerId } from './addresses.ts'
import { limits } from './limits.ts'
import {
  addressOf,
  collect,
  network,
  overTcp,
  overWebSockets,
  secretOf,
  soon,
  startNode,
  startRawHost,
  topic,
  untilGone,
} from './loopback.fixture.ts'
import { sendOffer, type TakeOffer } from './negotiation.ts'
import { startReply, type ReplyHost } from './reply-host.ts'
import { connectTo } from './peers.ts'

const protocol = negotiationProtocol(network)
const somePeer = '12D3KooWGBfKqLQnSvjD9kcAwXfYzDG8hVZ2PRhKXNBwJvmmkSpr'
const refused: OfferReply = { v: 0, status: 'refused', reason: 'unknown-intent' }
const frame = (length = 1000): Uint8Array => new Uint8Array(length).map((_, at) => at)

async function startHost(takeOffer: TakeOffer, listen = [overTcp]): Promise<ReplyHost> {
  const host = await startReply({ network, replySecret: secretOf(200), listen, takeOffer })
  onTestFinished(async () => host.stop())
  return host
}

/** A host that answers a conversation as a test tells it to. */
async function startRawReplyHost(
  converse: (stream: Stream) => void,
): Promise<{ host: Libp2p; reply: Intent['reply'] }> {
  const host = await startRawHost()
  await host.handle(protocol, converse)
  return { host, reply: replyOf({ peer: host.peerId.toString(), addresses: host.getMultiaddrs().map(withoutPeerId) }) }
}

const replyOf = ({ peer, addresses }: Pick<ReplyHost, 'peer' | 'addresses'>): Intent['reply'] => ({
  peer,
  addresses: [...addresses],
  seal: new Uint8Array(32),
})

test.for([overTcp, overWebSockets])('a frame goes out, and the answer comes back, over %s', async (listen) => {
  const taken = collect<{ bytes: Uint8Array; from: string }>()
  const received: OfferReply = { v: 0, status: 'received', id: recordIdToBytes(recordIdOf(frame())) }
  const reply = await startHost(
    async (bytes, { from }) => {
      taken.add({ bytes, from })
      return received
    },
    [listen],
  )
  const vendor = await startNode({ listen: [] })
  expect(await sendOffer(vendor.host, network, replyOf(reply), frame(), soon())).toEqual(received)
  expect(taken.items).toEqual([{ bytes: frame(), from: vendor.host.peerId.toString() }])
  // Nothing is left open: a reply host keeps few connections.
  expect(vendor.host.getConnections()).toEqual([])
})

test('a reply host is dialled while the frame for it is still being made', async () => {
  const reply = await startHost(async () => refused)
  const vendor = await startNode({ listen: [] })
  const made = Promise.withResolvers<Uint8Array>()
  const connected = once(vendor.host, 'connection:open', { signal: soon() })
  const sent = sendOffer(vendor.host, network, replyOf(reply), made.promise, soon())
  await connected
  made.resolve(frame())
  expect(await sent).toEqual(refused)
})

test('where there is no frame after all, nothing is sent and nothing left open', async () => {
  const taken = collect<Uint8Array>()
  const reply = await startHost(async (bytes) => {
    taken.add(bytes)
    return refused
  })
  const vendor = await startNode({ listen: [] })
  const sent = sendOffer(vendor.host, network, replyOf(reply), Promise.reject(new Error('unsealable')), soon())
  await expect(sent).rejects.toMatchObject({ code: 'conversation-failed' })
  expect(taken.items).toEqual([])
  expect(vendor.host.getConnections()).toEqual([])
})

test('a reply host names its peer and the addresses that it got, without the peer id, each once', async () => {
  const { peer, addresses } = await startHost(async () => refused, [overTcp, overWebSockets])
  expect(peer).toMatch(/^12D3KooW/)
  expect(addresses.map((address) => address.replace(/\d+(?=$|\/ws)/, 'PORT'))).toEqual([
    '/ip4/127.0.0.1/tcp/PORT',
    '/ip4/127.0.0.1/tcp/PORT/ws',
  ])
})

test('a reply host speaks nothing but the conversation and what libp2p needs for it', async () => {
  const { peer, addresses } = await startHost(async () => refused)
  const visitor = await startRawHost()
  const identified = once(visitor, 'peer:identify', { signal: soon() }) as Promise<
    [CustomEvent<{ protocols: string[] }>]
  >
  await visitor.dial(multiaddr(`${addresses[0]}/p2p/${peer}`))
  expect((await identified)[0].detail.protocols.toSorted()).toEqual(['/ipfs/id/1.0.0', protocol])
})

test('two offers to one host share a connection, and the first to be answered does not end it', async () => {
  const [arrived, released] = [collect<number>(), Promise.withResolvers<void>()]
  const host = await startHost(async ([first]) => {
    arrived.add(first!)
    await (first === 1 ? arrived.untilLength(2) : released.promise)
    return refused
  })
  const vendor = await startNode({ listen: [] })
  const send = async (first: number) => sendOffer(vendor.host, network, replyOf(host), frame().with(0, first), soon())
  const [one, two] = [send(1), send(2)]
  expect(await one).toEqual(refused)
  expect(vendor.host.getConnections()).toHaveLength(1)
  released.resolve()
  expect(await two).toEqual(refused)
  expect(vendor.host.getConnections()).toEqual([])
})

test('an intent that names a relay as its reply host does not cut the vendor off from that relay', async () => {
  const relay = await startNode({ topics: [topic] })
  const vendor = await startNode({ listen: [], topics: [topic] })
  await connectTo(vendor.host, addressOf(relay.host), soon())
  await vendor.untilSubscribed(topic, soon())
  const reply = replyOf({ peer: relay.host.peerId.toString(), addresses: [withoutPeerId(addressOf(relay.host))] })
  await expect(sendOffer(vendor.host, network, reply, frame(), soon())).rejects.toMatchObject({
    code: 'conversation-failed',
  })
  expect(vendor.host.getConnections(relay.host.peerId)).toMatchObject([{ status: 'open' }])
  expect(vendor.host.services.gossip.getSubscribers(topic)).toHaveLength(1)
})

describe('a reply host that cannot be reached', () => {
  test.for<[string, Partial<Intent['reply']>]>([
    ['no address', { addresses: [] }],
    ['text that is no address', { addresses: ['nope'] }],
    ['a peer id that is none', { peer: 'nobody', addresses: ['/ip4/127.0.0.1/tcp/1'] }],
    ['an address of a kind that is not spoken', { addresses: ['/ip4/127.0.0.1/udp/1/quic-v1'] }],
    ['an address where nobody listens', { addresses: ['/ip4/127.0.0.1/tcp/1'] }],
  ])('%s', async ([, fields]) => {
    const vendor = await startNode({ listen: [] })
    await expect(
      sendOffer(vendor.host, network, { ...replyOf({ peer: somePeer, addresses: [] }), ...fields }, frame(), soon()),
    ).rejects.toMatchObject({
      name: 'NetworkError',
      code: 'peer-unreachable',
      message: 'The reply host cannot be reached at any of its addresses.',
    })
  })

  test('another peer answers at its address', async () => {
    const { reply } = await startRawReplyHost(() => undefined)
    const vendor = await startNode({ listen: [] })
    await expect(sendOffer(vendor.host, network, { ...reply, peer: somePeer }, frame(), soon())).rejects.toMatchObject({
      code: 'peer-unreachable',
    })
  })
})

describe('a reply host that answers badly', () => {
  const answer =
    (...chunks: Uint8Array[]) =>
    (stream: Stream) =>
      chunks.forEach((chunk) => stream.send(chunk))

  test.for<[string, (stream: Stream) => void, string]>([
    ['nothing, and ends the stream', (stream) => void stream.close(), 'gave no valid answer'],
    ['a frame that is no answer', answer(encode.single(new Uint8Array(40)).subarray()), 'gave no valid answer'],
    ['a frame that is too long', answer(encode.single(new Uint8Array(10_000)).subarray()), 'broke off'],
    ['a length that never ends', answer(new Uint8Array(50).fill(0x80)), 'broke off'],
    ['a reset', (stream) => stream.abort(new Error('no')), 'broke off'],
  ])('%s', async ([, converse, reason]) => {
    const { reply } = await startRawReplyHost(converse)
    const vendor = await startNode({ listen: [] })
    const failure = await sendOffer(vendor.host, network, reply, frame(), soon()).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'NetworkError', code: 'conversation-failed' })
    expect(String(failure)).toContain(reason)
    expect(vendor.host.getConnections()).toEqual([])
  })

  test('it does not speak the protocol', async () => {
    const host = await startRawHost()
    const vendor = await startNode({ listen: [] })
    const reply = replyOf({ peer: host.peerId.toString(), addresses: [withoutPeerId(addressOf(host))] })
    await expect(sendOffer(vendor.host, network, reply, frame(), soon())).rejects.toMatchObject({
      code: 'conversation-failed',
    })
  })

  test('it speaks for another network', async () => {
    const host = await startHost(async () => refused)
    const vendor = await startNode({ listen: [], network: 'another' })
    await expect(sendOffer(vendor.host, 'another', replyOf(host), frame(), soon())).rejects.toMatchObject({
      code: 'conversation-failed',
    })
  })
})

test('a valid answer is taken even from a host that never ends its side', async () => {
  const { host, reply } = await startRawReplyHost((stream) =>
    stream.send(encode.single(encodeOfferReply(refused)).subarray()),
  )
  const vendor = await startNode({ listen: [] })
  expect(await sendOffer(vendor.host, network, reply, frame(), soon())).toEqual(refused)
  await untilGone(vendor.host, host)
})

test("the caller's signal ends the wait for a host that says nothing", async () => {
  const { promise: asked, resolve } = Promise.withResolvers<Stream>()
  const { host, reply } = await startRawReplyHost(resolve)
  const vendor = await startNode({ listen: [] })
  const controller = new AbortController()
  const waiting = sendOffer(vendor.host, network, reply, frame(), controller.signal)
  await asked
  controller.abort(new Error('the node stops'))
  await expect(waiting).rejects.toThrow('the node stops')
  await untilGone(vendor.host, host)
})

test('a frame that is longer than any offer never reaches the buyer', async () => {
  const host = await startHost(() => expect.unreachable())
  const vendor = await startNode({ listen: [] })
  const tooLong = frame(protocolLimits.maxOfferFrameBytes + 1)
  await expect(sendOffer(vendor.host, network, replyOf(host), tooLong, soon())).rejects.toMatchObject({
    code: 'conversation-failed',
  })
})

test('a mistake while an offer is judged ends its conversation only', async () => {
  const host = await startHost(async ([first]) => {
    if (first === 1) throw new Error('a mistake')
    return refused
  })
  const vendor = await startNode({ listen: [] })
  await expect(sendOffer(vendor.host, network, replyOf(host), frame().with(0, 1), soon())).rejects.toMatchObject({
    code: 'conversation-failed',
  })
  expect(await sendOffer(vendor.host, network, replyOf(host), frame(), soon())).toEqual(refused)
})

test('no more frames than the bound are at work at once, and the others follow', async () => {
  const waiting = collect<() => void>()
  const host = await startHost(async () => new Promise((resolve) => waiting.add(() => resolve(refused))))
  const vendors = await Promise.all(Array.from({ length: 5 }, async () => startNode({ listen: [] })))
  const { maxConversationsPerConnection, maxFramesAtWork } = limits
  const answers = vendors.flatMap(({ host: vendor }) =>
    Array.from({ length: maxConversationsPerConnection }, async () =>
      sendOffer(vendor, network, replyOf(host), frame(), soon()),
    ),
  )
  await waiting.untilLength(maxFramesAtWork)
  expect(answers.length).toBeGreaterThan(maxFramesAtWork)
  for (let next = 0; next < answers.length; next++) {
    await waiting.untilLength(next + 1)
    expect(waiting.items.length).toBeLessThanOrEqual(next + maxFramesAtWork)
    waiting.items[next]!()
  }
  expect(await Promise.all(answers)).toEqual(answers.map(() => refused))
})

test('a peer may have a few conversations open on a connection, and no more', async () => {
  const host = await startHost(() => expect.unreachable())
  const peer = await startRawHost()
  const connection = await peer.dial(multiaddr(`${host.addresses[0]}/p2p/${host.peer}`))
  const openOne = async () => connection.newStream(protocol, { signal: soon() })
  for (let each = 0; each < limits.maxConversationsPerConnection; each++) expect((await openOne()).status).toBe('open')
  const oneTooMany = await openOne()
  if (oneTooMany.status === 'open') await once(oneTooMany, 'close', { signal: soon() })
  expect(oneTooMany.status).toBe('reset')
})

describe('the time for a conversation is bounded', () => {
  const half = encode.single(frame(200)).subarray(0, 100)
  const patience = (): AbortSignal => AbortSignal.timeout(2.5 * limits.frameTimeoutMs)

  // All at once: each takes as long as the bound.
  const cases: Record<string, () => Promise<void>> = {
    'a peer that says nothing': async () => isCutOff(() => undefined),
    'a peer that sends half a length': async () => isCutOff((stream) => stream.send(Uint8Array.of(0x80))),
    'a peer that sends half a frame': async () => isCutOff((stream) => stream.send(half)),
    'a peer that never ends its side': async () => isCutOff((stream) => stream.send(encode.single(frame()).subarray())),
    'a peer that never reads': async () =>
      isCutOff((stream) => void (stream.pause(), stream.send(encode.single(frame()).subarray()))),
    'a host that says nothing': async () => isGivenUp(() => undefined),
    'a host that sends half an answer': async () => isGivenUp((stream) => stream.send(half)),
    'a host that never reads': async () => isGivenUp((stream) => stream.pause()),
    'a host that never shakes hands': neverShakesHands,
  }

  test(Object.keys(cases).join(', '), { timeout: 30_000 }, async () => {
    await Promise.all(
      Object.entries(cases).map(async ([name, run]) =>
        run().catch((cause: unknown) => {
          throw new Error(name, { cause })
        }),
      ),
    )
  })

  async function isCutOff(act: (stream: Stream) => unknown): Promise<void> {
    const host = await startHost(async () => refused)
    const peer = await startRawHost()
    const stream = await peer.dialProtocol(multiaddr(`${host.addresses[0]}/p2p/${host.peer}`), protocol, {
      signal: soon(),
    })
    const cutOff = once(stream, 'close', { signal: patience() })
    act(stream)
    await cutOff
    expect(stream.status).toBe('reset')
  }

  async function isGivenUp(act: (stream: Stream) => unknown): Promise<void> {
    const { host, reply } = await startRawReplyHost((stream) => void act(stream))
    const vendor = await startNode({ listen: [] })
    const failure = await sendOffer(vendor.host, network, reply, frame(), patience()).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'conversation-failed' })
    expect(vendor.host.getConnections(host.peerId)).toEqual([])
  }

  async function neverShakesHands(): Promise<void> {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const reply = replyOf({
      peer: somePeer,
      addresses: [`/ip4/127.0.0.1/tcp/${(server.address() as AddressInfo).port}`],
    })
    const vendor = await startNode({ listen: [] })
    const failure = await sendOffer(vendor.host, network, reply, frame(), patience()).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'peer-unreachable' })
  }
})
