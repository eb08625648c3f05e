// Hostile kinds that send records: such as no rule lets through, and such as only some do.

import { setImmediate } from 'node:timers/promises'
import {
  allTopics,
  decodeEnvelope,
  encodeEnvelope,
  recordKinds,
  requiredWorkBits,
  signatureDomain,
  signedBytes,
  workBits,
} from '@pregon/protocol'
import type { RPC } from '@libp2p/gossipsub/message'
import { concat } from 'uint8arrays/concat'
import { createFastSigner } from '../intents.ts'
import { network, parameters, topic } from './settings.ts'
import { byPeers, sayAll, type Kind, type Stage } from './stage.ts'

/** Twice as many as it takes to be sent away. */
const recordsPerPeer = 20

const dayMs = 24 * 60 * 60 * 1000

/** Each peer sends so many records, made one at a time, in frames of their own. */
function records(about: string, make: (stage: Stage, i: number) => Uint8Array, by = topic): Kind {
  return messages(about, (stage, i) => ({ topic: by, data: make(stage, i) }))
}

function messages(about: string, make: (stage: Stage, i: number) => RPC.Message): Kind {
  return {
    about,
    attack: async (stage) => {
      const sent = await byPeers(stage, async (peer) =>
        sayAll(peer, recordsPerPeer, (i) => ({ messages: [make(stage, i)] })),
      )
      await setImmediate()
      return { sent }
    },
  }
}

const partsOf = (bytes: Uint8Array) => {
  const decoded = decodeEnvelope(bytes)
  if (!decoded.ok) throw new Error('no envelope')
  return decoded.value
}

/** Any payload, signed well by a key of its own. */
function signedIntent(stage: Stage, payload: Uint8Array): Uint8Array {
  const { publicKey, sign } = createFastSigner(stage.random.bytes(32))
  const { payloadType } = recordKinds.intent
  const signature = sign(signedBytes(signatureDomain(network), payloadType, payload))
  return encodeEnvelope({ publicKey, payloadType, payload, signature })
}

const withPayload = (bytes: Uint8Array, change: (payload: Uint8Array) => Uint8Array): Uint8Array => {
  const envelope = partsOf(bytes)
  return encodeEnvelope({ ...envelope, payload: change(envelope.payload) })
}

/** An intent that lacks work, which by chance one in 256 does not. */
function workless(stage: Stage): Uint8Array {
  for (;;) {
    const bytes = stage.intent({ minWorkBits: 0 })
    const { payload } = partsOf(bytes)
    if (workBits(payload) < requiredWorkBits(parameters.minWorkBits, payload.length, 0)) return bytes
  }
}

function turned(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[copy.length - 1 - (at % 32)]! ^= 1
  return copy
}

const foreign = [
  { from: new Uint8Array(38).fill(1) },
  { seqno: new Uint8Array(8) },
  { signature: new Uint8Array(64) },
  { key: new Uint8Array(36) },
] satisfies Partial<RPC.Message>[]

export const recordKindsOfHostility = {
  deepCbor: records('lists in lists, thousands deep', (stage) =>
    signedIntent(stage, concat([new Uint8Array(4000).fill(0x81), Uint8Array.of(0x48), stage.random.bytes(8)])),
  ),
  longCbor: records('a list of 7,000 items', (stage) =>
    signedIntent(stage, concat([Uint8Array.of(0x99, 0x1b, 0x58), stage.random.bytes(7000).map((byte) => byte % 24)])),
  ),
  nonCanonicalPayload: records('a payload with a longer head than needed', (stage) =>
    withPayload(stage.intent(), (payload) => concat([Uint8Array.of(0xb8, payload[0]! & 31), payload.subarray(1)])),
  ),
  nonCanonicalEnvelope: records('an envelope with a longer length than needed', (stage) => {
    const bytes = stage.intent()
    return concat([Uint8Array.of(bytes[0]!, bytes[1]! | 0x80, 0), bytes.subarray(2)])
  }),
  resignedCopies: records('honest payloads, signed by another key', (stage, i) => {
    const { latest } = stage.honestRecords
    return signedIntent(stage, partsOf(latest[i % latest.length]!).payload)
  }),
  foreignFields: messages('the fields from, seqno, signature and key, which no message has', (stage, i) => ({
    topic,
    data: stage.intent(),
    ...foreign[i % foreign.length],
  })),
  wrongTopic: records(
    'good intents on the topic of another category',
    (stage) => stage.intent(),
    allTopics(network).find((each) => each !== topic),
  ),
  wrongSignature: records('good intents with one bit of the signature turned', (stage, i) => turned(stage.intent(), i)),
  expired: records('intents of the day before yesterday', (stage) => stage.intent({ nowMs: Date.now() - 2 * dayMs })),
  future: records('intents of tomorrow', (stage) => stage.intent({ nowMs: Date.now() + dayMs })),
  tooLittleWork: records('intents without their work', workless),
} satisfies Record<string, Kind>

/** Runs last: once gossip has forgotten what it has seen. */
export const replay: Kind = {
  about: 'honest records again, once gossip has forgotten them',
  attack: async (stage) => {
    const { first } = stage.honestRecords
    const sent = await byPeers(stage, async (peer) =>
      sayAll(peer, first.length, (i) => ({ messages: [{ topic, data: first[i]! }] })),
    )
    return { sent }
  },
}
