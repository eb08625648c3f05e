// Asking for always-on nodes: what is believed of an answer, and what asking may cost.

import { once } from 'node:events'
import { generateKeyPair, generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import type { Libp2p, Stream } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { PeerRecord, RecordEnvelope } from '@libp2p/peer-record'
import { multiaddr } from '@multiformats/multiaddr'
import {
  encodePayload,
  encodePeersAnswer,
  encodePeersRequest,
  limits as protocolLimits,
  maxPeersRequestBytes,
  peersProtocol,
} from '@pregon/protocol'
import { expect, test } from 'vitest'
import { readFrame, writeFrame } from './frames.ts'
import { limits } from './limits.ts'
import { addressOf, network, secretOf, soon, startNode, startRawHost } from './loopback.fixture.ts'
import { askForPeers, servePeers } from './peer-exchange.ts'
import { readPeerRecord } from './peer-records.ts'

/** A peer record, signed by its peer unless told otherwise. */
async function recordOf(
  addresses: readonly string[] = ['/ip4/127.0.0.1/tcp/4001'],
  change: { foreign?: boolean } = {},
) {
  const [key, other] = [await generateKeyPair('Ed25519'), await generateKeyPair('Ed25519')]
  const peerId = peerIdFromPrivateKey(key)
  const record = new PeerRecord({ peerId, multiaddrs: addresses.map((text) => multiaddr(text)) })
  const envelope = await RecordEnvelope.seal(record, change.foreign ? other : key)
  return { peer: peerId.toString(), bytes: envelope.marshal() }
}

/** A host that asks, and one that answers each request as a test says. */
async function startPair(answer: (stream: Stream) => Promise<void>) {
  const [asker, server] = [await startRawHost(), await startRawHost()]
  await server.handle(peersProtocol(network), (stream) => {
    answer(stream).catch((error: Error) => stream.abort(error))
  })
  await asker.dial(addressOf(server))
  return { asker, server }
}

const ask = async (asker: Libp2p, server: Libp2p, max = 16) =>
  askForPeers(asker, { network, peer: server.peerId, max }, soon())

const says = (frame: Uint8Array) => async (stream: Stream) => {
  await readFrame(stream, maxPeersRequestBytes, soon())
  await writeFrame(stream, frame, soon())
  await stream.close()
}

test('records that hold are taken, each peer once, and those that do not are left out', async () => {
  const good = await recordOf()
  const forged = (await recordOf()).bytes.slice()
  forged[forged.length - 1]! ^= 1
  const bad = [
    forged,
    (await recordOf(['/ip4/127.0.0.1/tcp/4001'], { foreign: true })).bytes,
    (await recordOf([])).bytes,
    (await recordOf(['/ip4/127.0.0.1/udp/4001', '/ip4/127.0.0.1/tcp/0'])).bytes,
    Uint8Array.of(1, 2, 3),
  ]
  const { asker, server } = await startPair(says(encodePeersAnswer({ v: 0, peers: [good.bytes, ...bad, good.bytes] })))
  expect((await ask(asker, server)).map(({ peer }) => peer.toString())).toEqual([good.peer])
})

test('a host is not told of itself, nor of more than it asked for', async () => {
  const records = await Promise.all(Array.from({ length: 4 }, async () => recordOf()))
  const { host: asker } = await startNode({ peerSecret: secretOf(200) })
  const server = await startRawHost()
  const key = await generateKeyPairFromSeed('Ed25519', secretOf(200))
  const record = new PeerRecord({ peerId: asker.peerId, multiaddrs: [multiaddr('/ip4/127.0.0.1/tcp/4001')] })
  const own = (await RecordEnvelope.seal(record, key)).marshal()
  await server.handle(peersProtocol(network), (stream) => {
    const peers = [own, ...records.map(({ bytes }) => bytes)]
    says(encodePeersAnswer({ v: 0, peers }))(stream).catch((error: Error) => stream.abort(error))
  })
  await asker.dial(addressOf(server))
  const told = (await ask(asker, server, 3)).map(({ peer }) => peer.toString())
  expect(told).toEqual(records.slice(0, 2).map(({ peer }) => peer))
})

test('an answer of a thousand records, of too many bytes, or of none of our forms gives nobody', async () => {
  const { bytes } = await recordOf()
  const answers = [
    encodePayload({ v: 0, peers: Array.from({ length: 1000 }, () => Uint8Array.of(1)) }),
    encodePayload({ v: 0, peers: Array.from({ length: 16 }, () => new Uint8Array(1100)) }),
    new Uint8Array(protocolLimits.maxPeersAnswerBytes + 1),
    encodePayload({ v: 0, peers: [bytes], more: 1 }),
    new TextEncoder().encode('no answer'),
    new Uint8Array(),
  ]
  for (const answer of answers) {
    const { asker, server } = await startPair(says(answer))
    expect(await ask(asker, server)).toEqual([])
  }
})

test('an answer without an end, or without a beginning, is waited for no longer than a request may take', async () => {
  const drips = async (stream: Stream) => {
    // The length of a frame of 16,000 bytes, and then a byte now and then.
    stream.send(Uint8Array.of(0x80, 0x7d))
    const ticking = setInterval(() => stream.status === 'open' && stream.send(Uint8Array.of(0)), 100)
    await once(stream, 'close').finally(() => clearInterval(ticking))
  }
  const silent = async (stream: Stream) => void (await once(stream, 'close'))
  const pairs = [await startPair(drips), await startPair(silent)]
  const told = await Promise.all(pairs.map(async ({ asker, server }) => ask(asker, server)))
  expect(told).toEqual([[], []])
})

test('whoever asks gets what was asked for, not itself, and only so often', async () => {
  const records = await Promise.all(Array.from({ length: 16 }, async () => recordOf()))
  const [asker, server] = [await startRawHost(), await startRawHost()]
  const asked: { max: number; asker: string }[] = []
  const sample = (max: number, who: { toString(): string }) => {
    asked.push({ max, asker: who.toString() })
    return records.map(({ bytes }) => bytes).slice(0, max)
  }
  let nowMs = 0
  await servePeers(server, { network, sample, nowMs: () => nowMs })
  await asker.dial(addressOf(server))
  expect(await ask(asker, server, 5)).toHaveLength(5)
  expect(asked).toEqual([{ max: 5, asker: asker.peerId.toString() }])
  for (let i = 1; i < limits.maxPeersRequests; i++) expect(await ask(asker, server)).toHaveLength(16)
  expect(await ask(asker, server)).toEqual([])
  nowMs += limits.peersRequestWindowMs
  expect(await ask(asker, server)).toHaveLength(16)
})

test('a request that is none gets no answer', async () => {
  const [asker, server] = [await startRawHost(), await startRawHost()]
  await servePeers(server, { network, sample: () => [], nowMs: () => 0 })
  for (const request of [
    encodePayload({ v: 0, max: 17 }),
    encodePayload({ v: 0 }),
    new Uint8Array(65),
    new Uint8Array(),
  ]) {
    const stream = await asker.dialProtocol(addressOf(server), peersProtocol(network))
    await writeFrame(stream, request, soon())
    await expect(readFrame(stream, 1024, soon())).rejects.toThrow()
  }
  const stream = await asker.dialProtocol(addressOf(server), peersProtocol(network))
  await writeFrame(stream, encodePeersRequest({ v: 0, max: 1 }), soon())
  expect(await readFrame(stream, 1024, soon())).toEqual(encodePeersAnswer({ v: 0, peers: [] }))
})

test('records beyond the size of an answer are left out, so that the rest arrives', async () => {
  const long = Array.from({ length: 9 }, (_, i) => `/dns4/${'a'.repeat(60)}${i}.example/tcp/4001`)
  const records = await Promise.all(Array.from({ length: 16 }, async () => recordOf(long)))
  expect(records[0]!.bytes.length).toBeGreaterThan(800)
  const [asker, server] = [await startRawHost(), await startRawHost()]
  await servePeers(server, {
    network,
    sample: () => [new Uint8Array(2000), ...records.map(({ bytes }) => bytes)],
    nowMs: () => 0,
  })
  await asker.dial(addressOf(server))
  const told = await ask(asker, server)
  expect(told.length).toBeGreaterThan(10)
  expect(told.length).toBeLessThanOrEqual(16)
})

test('a record of any other bytes is no record, and nothing throws', async () => {
  const { bytes, peer } = await recordOf()
  expect((await readPeerRecord(bytes))?.peer.toString()).toBe(peer)
  for (let length = 0; length < bytes.length; length++)
    expect(await readPeerRecord(bytes.subarray(0, length))).toBeUndefined()
  expect(await readPeerRecord(new Uint8Array(protocolLimits.maxPeerRecordBytes + 1))).toBeUndefined()
})
