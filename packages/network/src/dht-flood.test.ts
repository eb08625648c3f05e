// A server of the DHT under floods over real sockets: it stays up, keeps little, and answers honest peers.

import { once } from 'node:events'
import { setImmediate as nextRound } from 'node:timers/promises'
import { generateKeyPair } from '@libp2p/crypto/keys'
import type { Libp2p, Stream } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { multiaddr } from '@multiformats/multiaddr'
import { dhtProtocol, profileKey, rendezvousDigests } from '@pregon/protocol'
import { decode, encode } from 'it-length-prefixed'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { concat } from 'uint8arrays/concat'
import { expect, test, vi } from 'vitest'
import { askForFollowers, kadIdOf } from './dht-requests.ts'
import { decodeFollowersAnswer, encodeAddProvider, encodeGetProviders } from './dht-message.ts'
import { getAt, profileOf, putAt, startStockHost } from './dht.fixture.ts'
import { partsOf } from './dht-parts.ts'
import { readFrame } from './frames.ts'
import type { Gossip } from './gossip.ts'
import { limits } from './limits.ts'
import { addressOf, join, network, soon, startNode, startRawHost, topic } from './loopback.fixture.ts'

const protocol = dhtProtocol(network)
const [digest] = rendezvousDigests(topic)
const place = create(sha256.code, digest!).bytes
const request = encodeGetProviders(place)
const { maxFrameBytes, maxFrames } = limits.dhtRequestFrames

const openStream = async (peer: Libp2p, node: Gossip): Promise<Stream> =>
  peer.dialProtocol(addressOf(node.host), protocol, { signal: soon() })

const framed = (bytes: Uint8Array): Uint8Array => encode.single(bytes).subarray()

/** How many answers come, up to one for each frame that a stream may carry. */
async function countFrames(stream: Stream): Promise<number> {
  let count = 0
  try {
    for await (const frame of decode(stream)) if (frame.byteLength > 0 && ++count === maxFrames) break
  } catch {
    // Refused in between.
  }
  return count
}

/** Whether an honest peer is answered. */
async function isAnswered(node: Gossip): Promise<boolean> {
  const stream = await openStream(await startRawHost(), node)
  stream.send(framed(request))
  const answer = await readFrame(stream, limits.maxDhtAnswerBytes, soon())
  return answer !== undefined
}

test.for<[string, Uint8Array]>([
  ['a frame that is too long', framed(new Uint8Array(maxFrameBytes + 1))],
  ['the beginning of a frame of 4 MiB', Uint8Array.of(0x80, 0x80, 0x80, 0x02, 1, 2, 3)],
  ['more frames than an honest peer sends', concat(Array.from({ length: maxFrames + 1 }, () => framed(request)))],
])('%s: the stream ends at once, and others are answered', async ([, sent]) => {
  const node = await startNode()
  const stream = await openStream(await startRawHost(), node)
  const atNode = await vi.waitFor(() => {
    const found = node.host.getConnections()[0]?.streams.find(({ id }) => id === stream.id)
    expect(found?.protocol).toBe(protocol)
    return found!
  })
  const ended = once(atNode, 'close', { signal: soon() }) as Promise<[{ readonly error?: Error }]>
  stream.send(sent)
  const [{ error }] = await ended
  expect(error?.message).toBe('out of bounds')
  expect(await isAnswered(node)).toBe(true)
})

test('bytes that are no request end the stream, and others are answered', async () => {
  const node = await startNode()
  const stream = await openStream(await startRawHost(), node)
  const ended = once(stream, 'close', { signal: soon() })
  stream.send(framed(new Uint8Array(100).fill(0xff)))
  await ended
  expect(await isAnswered(node)).toBe(true)
})

/** A clock that stands still: no window ends, however slow the machine is. */
function inOneWindow(): () => number {
  const nowMs = Date.now()
  return () => nowMs
}

test('a peer that floods with profiles gets its share, and another one can still hand its profile in', async () => {
  const node = await startNode({ nowMs: inOneWindow() })
  const [flooder, honest] = [
    await startStockHost({ validators: { profile: () => undefined } }),
    await startStockHost({ validators: { profile: () => undefined } }),
  ]
  for (const host of [flooder, honest]) await host.dial(addressOf(node.host), { signal: soon() })
  const [theirs, mine] = [profileOf(11, 1), profileOf(12, 1)]
  const share = limits.dhtRequests.max / limits.costOfPut
  let kept = 0
  for (let each = 0; each < share + 30; each++)
    if (await putAt(flooder, node.host, profileKey(theirs.value.key), theirs.bytes)) kept += 1
  // Its own table asks a little, too.
  expect(kept).toBeLessThanOrEqual(share)
  expect(kept).toBeGreaterThan(share / 2)
  expect(await putAt(honest, node.host, profileKey(mine.value.key), mine.bytes)).toBe(true)
  const found = await getAt(honest, node.host, profileKey(mine.value.key))
  expect(found && new Uint8Array(found)).toEqual(mine.bytes)
})

test('a peer that floods with requests is refused after its share, and others are not', async () => {
  const node = await startNode({ nowMs: inOneWindow() })
  const flooder = await startRawHost()
  let [asked, answered] = [0, 0]
  while (asked === answered && asked <= limits.dhtRequests.max + maxFrames) {
    const stream = await openStream(flooder, node)
    stream.send(concat(Array.from({ length: maxFrames }, () => framed(request))))
    asked += maxFrames
    answered += await countFrames(stream)
    stream.abort(new Error('enough'))
  }
  expect(answered).toBeGreaterThan(limits.dhtRequests.max / 2)
  expect(answered).toBeLessThanOrEqual(limits.dhtRequests.max)
  expect(await isAnswered(node)).toBe(true)
})

test('announcements of many identities with addresses that are none neither hide an honest one nor stay', async () => {
  const node = await startNode()
  const honest = await startNode()
  await join(honest, node)
  const contact = {
    name: 'node',
    kadId: kadIdOf(node.host.peerId.toMultihash().bytes),
    entry: { id: node.host.peerId.toMultihash().bytes, addresses: [] },
  }
  await askForFollowers(honest.host, contact, { digest: digest!, announce: true, signal: soon() })
  const far = multiaddr('/ip4/192.0.2.1/tcp/4001').bytes
  const lies: Uint8Array[][] = [
    [],
    [new Uint8Array(200).fill(0xff)],
    Array.from({ length: 1000 }, () => far),
    Array.from({ length: 400 }, (_, port) => multiaddr(`/ip4/192.0.2.1/tcp/${port + 1}`).bytes),
    [multiaddr(`/dns4/${'a'.repeat(60)}.example/tcp/1`).bytes],
  ]
  const liars = await Promise.all(Array.from({ length: 20 }, async () => startRawHost()))
  for (const [number, liar] of liars.entries()) {
    const stream = await openStream(liar, node)
    const ended = once(stream, 'close', { signal: soon() })
    const id = liar.peerId.toMultihash().bytes
    stream.send(framed(encodeAddProvider(place, { id, addresses: lies[number % lies.length]! })))
    // Of somebody else, which is not for it to say.
    const other = node.host.peerId.toMultihash().bytes
    stream.send(framed(encodeAddProvider(place, { id: other, addresses: [far] })))
    void stream.close()
    await ended
  }
  const { answer } = await askForFollowers(honest.host, contact, { digest: digest!, announce: true, signal: soon() })
  const named = answer.map(({ id }) => Buffer.from(id).toString('hex'))
  expect(named).not.toContain(Buffer.from(contact.entry.id).toString('hex'))
  for (const { addresses } of answer) expect(addresses.length).toBeLessThanOrEqual(limits.maxAddressesPerPeer)
  const asker = await startNode()
  await join(asker, node)
  const seen = await askForFollowers(asker.host, contact, { digest: digest!, announce: false, signal: soon() })
  const own = Buffer.from(honest.host.peerId.toMultihash().bytes).toString('hex')
  expect(seen.answer.map(({ id }) => Buffer.from(id).toString('hex'))).toContain(own)
})

/** As many followers at the place as a server keeps there, each with all addresses that it may name, as long as may be. */
async function fillPlace({ host }: Gossip): Promise<void> {
  const cid = CID.createV0(create(sha256.code, digest!))
  for (let follower = 0; follower < limits.maxFollowersPerPlace; follower++) {
    const peer = peerIdFromPrivateKey(await generateKeyPair('Ed25519'))
    const names = Array.from(
      { length: limits.maxAddressesPerPeer },
      (_, each) => `${follower}-${each}.${'long'.repeat(12)}`,
    )
    await host.peerStore.patch(peer, { multiaddrs: names.map((name) => multiaddr(`/dns4/${name}.example/tcp/4001`)) })
    await partsOf(host).providers.addProvider(cid, peer)
  }
}

test('the answer for a full place can be read, however long the addresses there are', async () => {
  const node = await startNode()
  await fillPlace(node)
  const stream = await openStream(await startRawHost(), node)
  stream.send(framed(request))
  const frame = await readFrame(stream, limits.maxDhtAnswerBytes, soon())
  const bounds = { maxCloser: 20, maxProviders: 1000, maxAddresses: 16 }
  expect(decodeFollowersAnswer(frame!, bounds)?.providers).toHaveLength(limits.maxFollowersPerPlace)
})

test('of one peer one request at a time is dealt with, on however many streams it asks', async () => {
  const node = await startNode()
  const { providers } = partsOf(node.host) as unknown as { providers: { getProviders(at: CID): Promise<unknown> } }
  const get = providers.getProviders.bind(providers)
  let [inHand, most] = [0, 0]
  providers.getProviders = async (at) => {
    most = Math.max(most, ++inHand)
    await nextRound()
    return get(at).finally(() => (inHand -= 1))
  }
  const flooder = await startRawHost()
  const streams = await Promise.all(Array.from({ length: 8 }, async () => openStream(flooder, node)))
  for (const stream of streams) stream.send(concat(Array.from({ length: maxFrames }, () => framed(request))))
  expect(await Promise.all(streams.map(countFrames))).toEqual(streams.map(() => maxFrames))
  expect(most).toBe(1)
})
