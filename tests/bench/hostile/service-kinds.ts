// Hostile kinds that go to the other protocols of a node: the hash table, and asking for always-on nodes.

import { dhtProtocol, peersProtocol } from '@pregon/protocol'
import { encode } from 'it-length-prefixed'
import { concat } from 'uint8arrays/concat'
import type { RawPeer } from '../raw-peer.ts'
import { network } from './settings.ts'
import { byPeers, type Kind, type Stage } from './stage.ts'

/** Streams that each peer opens, one after the other, with one frame each. */
const streamsPerPeer = 60

/** Opens a stream, says one frame, and tells whether anything came back. */
async function ask({ connection }: RawPeer, protocol: string, frame: Uint8Array): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2000)
    const stream = await connection.newStream(protocol, { signal })
    stream.send(frame)
    const answered = await Promise.race([
      (async () => {
        for await (const bytes of stream) return bytes.byteLength > 0
        return false
      })(),
      new Promise<boolean>((resolve) => signal.addEventListener('abort', () => resolve(false))),
    ])
    stream.abort(new Error('that is all'))
    return answered
  } catch {
    return false
  }
}

function asking(about: string, protocol: string, frameOf: (stage: Stage, i: number) => Uint8Array): Kind {
  return {
    about,
    attack: async (stage) => {
      let answered = 0
      const sent = await byPeers(stage, async (peer) => {
        for (let i = 0; i < streamsPerPeer && !peer.isGone(); i++)
          if (await ask(peer, protocol, frameOf(stage, i))) answered += 1
        return streamsPerPeer
      })
      return { sent, answered }
    },
  }
}

const part = (tag: number, value: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(tag), encode.single(value).subarray()])

/** Requests to keep a value, or to list a peer, under keys that nobody here has; every third is noise. */
function requestToKeep({ random }: Stage, i: number): Uint8Array {
  const key = part(0x12, random.bytes(34))
  const record = part(0x1a, concat([part(0x0a, random.bytes(34)), part(0x12, random.bytes(4000))]))
  const requests = [
    random.bytes(1 + random.below(500)),
    concat([Uint8Array.of(0x08, 0), key, record]),
    concat([Uint8Array.of(0x08, 2), key, part(0x4a, part(0x0a, random.bytes(34)))]),
  ]
  return encode.single(requests[i % requests.length]!).subarray()
}

/** A request for sixteen peers, `{"v": 0, "max": 16}`. */
const peersRequest = Uint8Array.from([0xa2, 0x61, 0x76, 0x00, 0x63, 0x6d, 0x61, 0x78, 0x10])

export const serviceKinds = {
  tableGarbage: asking('values and followers that the hash table does not keep', dhtProtocol(network), requestToKeep),
  peersFlood: asking('questions for always-on nodes, again and again', peersProtocol(network), (stage, i) =>
    encode.single(i % 2 === 0 ? peersRequest : stage.random.bytes(200)).subarray(),
  ),
} satisfies Record<string, Kind>
