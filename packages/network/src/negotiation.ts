// One offer over a direct stream: the vendor's side that sends it, and the buyer's side that takes it. SPEC section 16.

import type { Connection, Libp2p, Stream } from '@libp2p/interface'
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
import { keepReplyPlacesFree } from './places.ts'
import { dialReplyHost } from './reply-dial.ts'

/** Judges the bytes of one offer frame and answers. Where it rejects, the peer gets no answer, and may try again. */
export type TakeOffer = (frame: Uint8Array, source: { from: string }) => Promise<OfferReply>

/** Serves the conversations of a reply host: one frame in, one answer out, bounded in size, time and number. */
export async function serveOffers(host: Libp2p, network: string, takeOffer: TakeOffer): Promise<void> {
  const atWork = pLimit(limits.maxFramesAtWork)
  const serve = async (stream: Stream, connection: Connection) => {
    const signal = AbortSignal.timeout(limits.frameTimeoutMs)
    const frame = await readFrame(stream, protocolLimits.maxOfferFrameBytes, signal)
    if (frame === undefined) return endStream(stream, signal)
    count(connection, 1)
    try {
      const reply = await atWork(async () => takeOffer(frame, { from: connection.remotePeer.toString() }))
      await writeFrame(stream, encodeOfferReply(reply), signal)
    } finally {
      count(connection, -1)
    }
    await endStream(stream, signal)
  }
  keepReplyPlacesFree(host, (connection) => conversations.has(connection))
  await host.handle(
    negotiationProtocol(network),
    (stream, connection) => {
      serve(stream, connection).catch((error: Error) => stream.abort(error))
    },
    { maxInboundStreams: limits.maxConversationsPerConnection },
  )
}

/**
 * Sends the frame of one offer to the reply host that an intent names, and gives its answer. A frame that is still being
 * made is waited for once the reply host is there. Throws `peer-unreachable` where it can't be reached, and
 * `conversation-failed` where it answers with nothing valid, or there is no frame after all.
 */
export async function sendOffer(
  host: Libp2p,
  network: string,
  reply: Intent['reply'],
  frame: Uint8Array | Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<OfferReply> {
  // Where no reply host is reached, nobody asks for it.
  Promise.resolve(frame).catch(() => undefined)
  const connection = await dialReplyHost(host, reply, signal)
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

async function exchange(
  stream: Stream,
  frame: Uint8Array | Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<OfferReply> {
  try {
    await writeFrame(stream, await frame, signal)
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

/** Conversations that run over a connection, where there are any: two offers to one host share it. */
const conversations = new WeakMap<Connection, number>()

function count(connection: Connection, change: 1 | -1): void {
  const running = (conversations.get(connection) ?? 0) + change
  if (running === 0) conversations.delete(connection)
  else conversations.set(connection, running)
}

/** Also gossip may need it: an intent may name a relay of this node as its reply host. `/ipfs/` is libp2p's own upkeep. */
function isInUse(connection: Connection): boolean {
  const others = connection.streams.filter(({ protocol }) => protocol !== '' && !protocol.startsWith('/ipfs/'))
  return conversations.has(connection) || others.length > 0
}
