// One offer over a direct stream: the vendor's side that sends it, and the buyer's side that takes it. SPEC section 16.

import { peerIdFromString } from '@libp2p/peer-id'
import type { Connection, Libp2p, Stream } from '@libp2p/interface'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import {
  decodeOfferReply,
  encodeOfferReply,
  limits as protocolLimits,
  maxReplyBytes,
  negotiationProtocol,
  type Intent,
  type OfferReply,
} from '@pregon/protocol'
import pLimit from 'p-limit'
import { NetworkError } from './errors.ts'
import { endStream, readFrame, writeFrame } from './frames.ts'
import { limits } from './limits.ts'

/** Judges the bytes of one offer frame and answers. Where it rejects, the peer gets no answer, and may try again. */
export type TakeOffer = (frame: Uint8Array, source: { from: string }) => Promise<OfferReply>

/** Serves the conversations of a reply host: one frame in, one answer out, bounded in size, time and number. */
export async function serveOffers(host: Libp2p, network: string, takeOffer: TakeOffer): Promise<void> {
  const atWork = pLimit(limits.maxFramesAtWork)
  const converse = async (stream: Stream, connection: Connection) => {
    const signal = AbortSignal.timeout(limits.frameTimeoutMs)
    const frame = await readFrame(stream, protocolLimits.maxOfferFrameBytes, signal)
    if (frame === undefined) return endStream(stream, signal)
    const reply = await atWork(async () => takeOffer(frame, { from: connection.remotePeer.toString() }))
    await writeFrame(stream, encodeOfferReply(reply), signal)
    await endStream(stream, signal)
  }
  await host.handle(
    negotiationProtocol(network),
    (stream, connection) => {
      converse(stream, connection).catch((error: Error) => stream.abort(error))
    },
    { maxInboundStreams: limits.maxConversationsPerConnection },
  )
}

/**
 * Sends the frame of one offer to the reply host that an intent names, and gives its answer. Throws `peer-unreachable`
 * where it can't be reached, and `conversation-failed` where it answers with nothing valid.
 */
export async function sendOffer(
  host: Libp2p,
  network: string,
  reply: Intent['reply'],
  frame: Uint8Array,
  signal: AbortSignal,
): Promise<OfferReply> {
  const connection = await dial(host, reply, signal)
  count(connection, 1)
  const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.frameTimeoutMs)])
  try {
    const stream = await connection.newStream(negotiationProtocol(network), { signal: timed })
    return await exchange(stream, frame, timed)
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof NetworkError) throw cause
    const details = { case: 'broken-off' }
    throw new NetworkError('conversation-failed', 'The conversation with the reply host broke off.', { cause, details })
  } finally {
    count(connection, -1)
    // A vendor has nothing further to say to a reply host, which keeps few connections.
    if (!isInUse(connection)) await connection.close().catch((error: Error) => connection.abort(error))
  }
}

async function exchange(stream: Stream, frame: Uint8Array, signal: AbortSignal): Promise<OfferReply> {
  try {
    await writeFrame(stream, frame, signal)
    const answer = await readFrame(stream, maxReplyBytes, signal)
    const decoded = answer && decodeOfferReply(answer)
    if (!decoded?.ok)
      throw new NetworkError('conversation-failed', 'The reply host gave no valid answer.', {
        details: { case: 'no-answer' },
      })
    await stream.close({ signal })
    // A host that does not end its side must not keep the connection.
    if (stream.status === 'open') stream.abort(new Error('the answer is there'))
    return decoded.value
  } catch (error) {
    stream.abort(error as Error)
    throw error
  }
}

/** Conversations that run over a connection: two offers to one host share it. */
const conversations = new WeakMap<Connection, number>()

function count(connection: Connection, change: 1 | -1): void {
  conversations.set(connection, (conversations.get(connection) ?? 0) + change)
}

/** Also gossip may need it: an intent may name a relay of this node as its reply host. `/ipfs/` is libp2p's own upkeep. */
function isInUse(connection: Connection): boolean {
  const others = connection.streams.filter(({ protocol }) => protocol !== '' && !protocol.startsWith('/ipfs/'))
  return (conversations.get(connection) ?? 0) > 0 || others.length > 0
}

async function dial(host: Libp2p, { peer, addresses }: Intent['reply'], signal: AbortSignal): Promise<Connection> {
  try {
    const peerId = peerIdFromString(peer)
    const targets = addresses.flatMap((text) => dialable(text, peerId.toString()))
    const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.dialTimeoutMs)])
    return await host.dial(targets, { signal: timed })
  } catch (cause) {
    signal.throwIfAborted()
    const details = { case: 'reply-host' }
    throw new NetworkError('peer-unreachable', 'The reply host cannot be reached at any of its addresses.', {
      cause,
      details,
    })
  }
}

/** The address with its peer id, or nothing where the text is no address: the intent's author wrote it. */
function dialable(text: string, peerId: string): Multiaddr[] {
  try {
    return [multiaddr(text).encapsulate(`/p2p/${peerId}`)]
  } catch {
    return []
  }
}
