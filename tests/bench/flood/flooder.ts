// The one that floods: raw peers that write as fast as the node takes it, many records a frame.

import { argumentsOf, onLine, report } from '../children.ts'
import { startRawPeer, type RawPeer } from '../raw-peer.ts'
import { makeIntent } from '../intents.ts'
import { createRandom } from '../random.ts'
import { lifeMs, parameters, recordBytes, topic } from './settings.ts'

/** `invalid`: forged, under a new identity whenever one is sent away. `valid`: one peer. `crowd`: it, and modest ones. */
export type FloodKind = 'invalid' | 'valid' | 'crowd'

export interface FloodOrder {
  readonly address: string
  readonly kind: FloodKind
  readonly seconds: number
}

export interface FloodSample {
  /** Its peers; where there is a crowd, the one that floods comes first. */
  readonly peers: readonly string[]
  /** Records that were written. */
  readonly sent: number
  /** Records that each of its peers had to write at most. */
  readonly each: number
}

const [seed, count, modest] = argumentsOf<[number, number, number]>()
const random = createRandom(seed)
const corpus = Array.from({ length: count }, () =>
  makeIntent({ parameters, random, recordBytes, lifeMs, nowMs: Date.now() }),
)
const perFrame = 200
/** Who forges at once: while one shakes hands under a new name, others write. More of them only share the same core. */
const forgers = 4
/** What the others have in a frame: enough for them to be as fast as the node. */
const modestPerFrame = 10

/** The record with a signature that does not hold: everything that is checked before it is in order. */
function forge(record: Uint8Array): Uint8Array {
  const forged = record.slice()
  forged.set(random.bytes(16), forged.length - 48)
  return forged
}

const frameOf = (records: readonly Uint8Array[]) => ({ messages: records.map((data) => ({ topic, data })) })

/** Writes frames until time is up, the records are, or the peer is sent away. A peer that waits its turn is patient. */
async function pour(peer: RawPeer, next: () => Uint8Array[], untilMs: number): Promise<number> {
  let sent = 0
  const gone = new Promise<false>((resolve) => peer.connection.addEventListener('close', () => resolve(false)))
  // A stream ends before its connection does, and from then on says no at once.
  while (performance.now() < untilMs && !peer.isGone() && peer.stream.status === 'open') {
    const records = next()
    if (records.length === 0) break
    // Who is sent away while its bytes wait comes back at once.
    if (await Promise.race([peer.say(frameOf(records)), gone])) sent += records.length
  }
  return sent
}

async function floodInvalid(address: string, untilMs: number): Promise<FloodSample> {
  const peers: string[] = []
  const stopping: Promise<void>[] = []
  let sent = 0
  const floodOn = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      const peer = await startRawPeer(address).catch(() => undefined)
      // One that was not let in knocks again.
      if (!peer) continue
      peers.push(peer.id)
      sent += await pour(peer, () => Array.from({ length: perFrame }, () => forge(random.pick(corpus))), untilMs)
      // Saying goodbye takes a host that was sent away some seconds, in which the next one floods.
      stopping.push(peer.stop())
    }
  }
  await Promise.all(Array.from({ length: forgers }, floodOn))
  await Promise.all(stopping)
  return { peers, sent, each: Number.POSITIVE_INFINITY }
}

/** One peer with many records a frame, and `others` with one a frame; each has a part of the records to itself. */
async function floodValid(
  address: string,
  untilMs: number,
  records: readonly Uint8Array[],
  others: number,
): Promise<FloodSample> {
  const share = Math.floor(records.length / (others + 1))
  const peers = await Promise.all(Array.from({ length: others + 1 }, async () => startRawPeer(address)))
  const sent = await Promise.all(
    peers.map(async (peer, i) => {
      let at = i * share
      const end = at + share
      const step = i === 0 ? perFrame : modestPerFrame
      return pour(peer, () => records.slice(at, (at = Math.min(at + step, end))), untilMs)
    }),
  )
  // Time for the parent to look before the peers leave.
  await leaving.promise
  await Promise.all(peers.map(async (peer) => peer.stop()))
  const total = sent.reduce((sum, each) => sum + each, 0)
  return { peers: peers.map(({ id }) => id), sent: total, each: share }
}

/** A record floods but once: each kind has its half. */
const half = Math.floor(corpus.length / 2)

const floods: Readonly<Record<FloodKind, (address: string, untilMs: number) => Promise<FloodSample>>> = {
  invalid: floodInvalid,
  valid: async (address, untilMs) => floodValid(address, untilMs, corpus.slice(0, half), 0),
  crowd: async (address, untilMs) => floodValid(address, untilMs, corpus.slice(half), modest),
}

/** The order to leave may come while the last frame still waits. */
let leaving = Promise.withResolvers<void>()
onLine<FloodOrder | { readonly kind: 'leave' }>((order) => {
  if (order.kind === 'leave') {
    leaving.resolve()
    return
  }
  leaving = Promise.withResolvers()
  void floods[order.kind](order.address, performance.now() + order.seconds * 1000).then(report)
})
report({ ready: corpus.length })
