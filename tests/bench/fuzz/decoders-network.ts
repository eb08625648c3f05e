// The readers of the network: answers of the DHT, what it keeps, peer records, frames, gossip messages; and admission.

import { RPC } from '@libp2p/gossipsub/message'
import type { Stream } from '@libp2p/interface'
import { Record as DhtRecord } from '@libp2p/kad-dht'
import { createIntentPool, createVolatileMemory } from '@pregon/intent-pool'
import { limits as networkLimits } from '@pregon/network'
import {
  decodeFollowersAnswer,
  makePeerRecord,
  messageIdOf,
  openDhtStore,
  parseAddress,
  profileValidator,
  readFrame,
  readPeerRecord,
  selectProfile,
  stripForeignFields,
} from '@pregon/network/testing'
import { nativeVerifier } from '@pregon/node'
import { allTopics, decodeRecord, limits, profileKey, rendezvousDigests, topicOf, toHex } from '@pregon/protocol'
import { encode } from 'it-length-prefixed'
import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { mutateBytes } from './byte-mutations.ts'
import { asText, refusing, refusingLater, type Decoders } from './decoder.ts'
import { bornMs, fuzzNetwork, recordInputs, signedInputs } from './records.ts'
import { validSeedsIn } from './seeds.ts'
import { mutateText } from './text-mutations.ts'

const profiles = validSeedsIn(['13-profiles'], 'profile')
const nowMs = 1_790_000_580_000

const peerRecords = await Promise.all(
  [
    [],
    ['/ip4/192.0.2.1/tcp/4001'],
    Array.from({ length: 8 }, (_, i) => `/dns4/relay${i}.example.org/tcp/443/tls/ws`),
  ].map(async (addresses, i) => makePeerRecord(new Uint8Array(32).fill(i + 1), addresses)),
)

const key = (profile: Uint8Array): Uint8Array => {
  const decoded = decodeRecord(profile, ['profile'])
  return profileKey(decoded.ok ? decoded.value.value.key : new Uint8Array(32))
}

/** What the store is handed: a record of the DHT around a profile. */
const dhtRecords = profiles.map((profile) => new DhtRecord(key(profile), profile, new Date(nowMs)).serialize())

const part = (tag: number, value: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(tag), encode.single(value).subarray()])
const someone = concat([part(0x0a, new Uint8Array(34).fill(3)), part(0x12, fromString('047f000001060fa1', 'hex'))])
const answers = [
  concat([Uint8Array.of(0x08, 3), part(0x42, someone), part(0x4a, someone)]),
  concat([
    Uint8Array.of(0x08, 3),
    part(0x12, new Uint8Array(34)),
    ...Array.from({ length: 20 }, () => part(0x4a, someone)),
  ]),
]

const [topic = ''] = allTopics(fuzzNetwork)
const gossipFrames = [
  RPC.encode({ subscriptions: [{ subscribe: true, topic }], messages: [{ topic, data: profiles[0]! }] }),
  RPC.encode({
    subscriptions: [],
    messages: [
      { topic, data: new Uint8Array(9), from: new Uint8Array(38), seqno: new Uint8Array(8), key: new Uint8Array(36) },
    ],
    control: {
      ihave: [{ topicID: topic, messageIDs: [new Uint8Array(20)] }],
      iwant: [{ messageIDs: [new Uint8Array(20)] }],
      graft: [{ topicID: topic }],
      prune: [{ topicID: topic, peers: [], backoff: 60 }],
      idontwant: [{ messageIDs: [new Uint8Array(20)] }],
    },
  }),
]
const frames = [...gossipFrames, ...peerRecords.slice(0, 2)].map((each) => encode.single(each).subarray())

const bounds = {
  maxCloser: networkLimits.maxCloserPeers,
  maxProviders: networkLimits.maxFollowersPerPlace,
  maxAddresses: networkLimits.maxAddressesPerPeer,
}

/** As much of a stream as reading one frame takes: the bytes come in chunks, and then the other side ends. */
function streamOf(bytes: Uint8Array): Stream {
  const stream = {
    remoteWriteStatus: 'writable',
    readBufferLength: bytes.length,
    closeRead: async () => {},
    abort: () => {},
    async *[Symbol.asyncIterator]() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    },
  }
  return stream as unknown as Stream
}

/** What it-length-prefixed calls a frame that is out of bounds, or ends early. */
const frameErrors = [
  'InvalidMessageLengthError',
  'InvalidDataLengthError',
  'InvalidDataLengthLengthError',
  'UnexpectedEOFError',
  'RangeError',
]

/** What is asked of a gossip message before its id is looked up. */
function nameMessages(input: Uint8Array): boolean {
  for (const message of RPC.decode(input).messages) {
    stripForeignFields(message)
    messageIdOf({ topic: message.topic, data: message.data ?? new Uint8Array() })
  }
  return true
}

const places = rendezvousDigests(allTopics(fuzzNetwork)[0]!)
const storeKeys = [
  ...profiles.map((profile) => `/dht/record/${toHex(key(profile))}`),
  ...places.map((place) => `/dht/provider/${toHex(place)}/12D3KooWLost`),
  '/dht/provider',
  '/peers/bafzaajaiaejca',
  '/other/key',
]

export const networkDecoders: Decoders = {
  admission: {
    covers: ['intent-pool.admit'],
    weight: 4,
    make: signedInputs(),
    open() {
      const parameters = { name: fuzzNetwork, minWorkBits: 0, minOfferWorkBits: 0 }
      const pool = createIntentPool({
        parameters,
        verify: nativeVerifier,
        memory: createVolatileMemory(),
        nowMs: bornMs,
      })
      return async (input) => {
        const decoded = decodeRecord(input, ['intent', 'withdrawal'])
        const by = decoded.ok ? topicOf(fuzzNetwork, decoded.value.value.category) : allTopics(fuzzNetwork)[0]!
        const { verdict } = await pool.admit(input, { topic: by, from: 'a peer', nowMs: bornMs + 60_000 })
        return verdict === 'accept'
      }
    },
  },
  followersAnswer: {
    covers: ['network.decodeFollowersAnswer'],
    weight: 10,
    make: (random) => mutateBytes(random, answers, networkLimits.maxDhtAnswerBytes),
    open: () => (input) => decodeFollowersAnswer(input, bounds) !== undefined,
  },
  peerRecord: {
    covers: ['network.readPeerRecord'],
    weight: 2,
    make: (random) => mutateBytes(random, peerRecords, limits.maxPeerRecordBytes),
    open: () => async (input) => (await readPeerRecord(input)) !== undefined,
  },
  frame: {
    covers: ['network.readFrame'],
    weight: 2,
    make: (random) => mutateBytes(random, frames, 4096),
    open: () => async (input) => {
      const { signal } = new AbortController()
      return refusingLater(frameErrors, async () => readFrame(streamOf(input), 2048, signal))
    },
  },
  gossipMessage: {
    covers: ['network.stripForeignFields', 'network.messageIdOf'],
    weight: 6,
    make: (random) => mutateBytes(random, gossipFrames, 16 * 1024),
    open: () => (input) => {
      try {
        RPC.decode(input)
      } catch {
        // Gossipsub itself drops what is no message.
        return false
      }
      return nameMessages(input)
    },
  },
  dhtProfile: {
    covers: ['network.profileValidator', 'network.selectProfile'],
    weight: 2,
    make: recordInputs(profiles, limits.maxProfileBytes),
    open() {
      const validate = profileValidator({ network: 'main', verify: nativeVerifier, nowMs: () => nowMs })
      return async (input) => {
        await selectProfile(new Uint8Array(), [input, profiles[0]!])
        return refusingLater(['NetworkError'], async () => validate(key(input), input))
      }
    },
  },
  dhtStore: {
    covers: ['network.openDhtStore'],
    weight: 3,
    make: (random) => mutateBytes(random, dhtRecords, limits.maxProfileBytes),
    async open() {
      const store = await openDhtStore(fuzzNetwork, new Uint8Array(32).fill(8), () => nowMs)
      return (input) => {
        const name = storeKeys[(input[input.length - 1] ?? 0) % storeKeys.length]!
        return refusing(['NetworkError', 'NotFoundError'], () => {
          store.put(name, input)
          store.get(name)
        })
      }
    },
  },
  address: {
    covers: ['network.parseAddress', 'network.parseBootstrap'],
    weight: 2,
    make: (random) => mutateText(random, addresses, 1024),
    open: () => (input) => refusing(['NetworkError'], () => parseAddress(asText(input), '--bootstrap').toString()),
  },
}

const addresses = [
  '/ip4/192.0.2.1/tcp/4001',
  '/ip6/2001:db8::1/tcp/4001/ws',
  '/dns4/relay.example.org/tcp/443/tls/ws/p2p/12D3KooWQSFAvUv7oTfHKSEhX7KTGH3Zz6Nn6tQHQLzqyKLvBiGq',
]
