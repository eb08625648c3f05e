// Asking a peer for always-on nodes that it knows, and answering who asks. SPEC section 17.4.

import type { Connection, Libp2p, PeerId, Stream } from '@libp2p/interface'
import {
  decodePeersAnswer,
  decodePeersRequest,
  encodePeersAnswer,
  encodePeersRequest,
  limits as protocolLimits,
  maxPeersRequestBytes,
  peersProtocol,
} from '@pregon/protocol'
import { dialable } from './dialable.ts'
import { endStream, readFrame, writeFrame } from './frames.ts'
import { limits } from './limits.ts'
import { readPeerRecord, type SignedPeer } from './peer-records.ts'
import { createQuota } from './quota.ts'

export interface ServingOptions {
  readonly network: string
  /** At most `max` records, for everyone but the asker, in a random order. */
  readonly sample: (max: number, asker: PeerId) => readonly Uint8Array[]
  readonly nowMs: () => number
}

/** Answers who asks, a bounded number of times a minute each. */
export async function servePeers(host: Libp2p, { network, sample, nowMs }: ServingOptions): Promise<void> {
  const quota = createQuota({ max: limits.maxPeersRequests, windowMs: limits.peersRequestWindowMs })
  const answer = async (stream: Stream, { remotePeer }: Connection): Promise<void> => {
    if (!quota.take(remotePeer.toString(), nowMs())) throw new Error('asked too often')
    const signal = AbortSignal.timeout(limits.frameTimeoutMs)
    const frame = await readFrame(stream, maxPeersRequestBytes, signal)
    const request = frame && decodePeersRequest(frame)
    if (!request?.ok) throw new Error('no request')
    await writeFrame(stream, encodePeersAnswer({ v: 0, peers: fitting(sample(request.value.max, remotePeer)) }), signal)
    await endStream(stream, signal)
  }
  await host.handle(
    peersProtocol(network),
    (stream, connection) => {
      answer(stream, connection).catch((error: Error) => stream.abort(error))
    },
    { maxInboundStreams: 2 },
  )
}

/** A length of three bytes before each record, and the map around them. */
const recordOverheadBytes = 3
const answerOverheadBytes = 16

/** As many of the records as one answer takes. */
function fitting(records: readonly Uint8Array[]): Uint8Array[] {
  let bytes = answerOverheadBytes
  return records.filter(({ length }) => {
    if (length > protocolLimits.maxPeerRecordBytes) return false
    bytes += length + recordOverheadBytes
    return bytes <= protocolLimits.maxPeersAnswerBytes
  })
}

/**
 * Asks a connected peer for at most `max` always-on nodes. Gives those whose record holds and that this host could dial;
 * none where the peer gives no valid answer in time. Rejects with the signal's reason.
 */
export async function askForPeers(
  host: Libp2p,
  { network, peer, max }: { readonly network: string; readonly peer: PeerId; readonly max: number },
  signal: AbortSignal,
): Promise<SignedPeer[]> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.requestTimeoutMs)])
  try {
    const frame = await exchange(host, network, peer, max, timed)
    const answer = frame && decodePeersAnswer(frame)
    if (!answer?.ok) return []
    const read = await Promise.all(answer.value.peers.slice(0, max).map(readPeerRecord))
    const unique = new Map(read.flatMap((each) => (each ? [[each.peer.toString(), each] as const] : [])))
    return [...unique.values()].filter((each) => !each.peer.equals(host.peerId) && dialable(host, each).length > 0)
  } catch {
    signal.throwIfAborted()
    return []
  }
}

async function exchange(
  host: Libp2p,
  network: string,
  peer: PeerId,
  max: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const stream = await host.dialProtocol(peer, peersProtocol(network), { signal })
  try {
    await writeFrame(stream, encodePeersRequest({ v: 0, max }), signal)
    const frame = await readFrame(stream, protocolLimits.maxPeersAnswerBytes, signal)
    await stream.close({ signal })
    return frame
  } catch (error) {
    stream.abort(error as Error)
    throw error
  }
}
