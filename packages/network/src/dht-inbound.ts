// What strangers may ask of this host's part in the DHT: how much at once, how often, and how long a request may be. The
// library bounds only how many streams a connection may have.

import type { Connection, PeerId, Stream, StreamMessageEvent } from '@libp2p/interface'
import { partsOf } from './dht-parts.ts'
import { createFrameMeter } from './frame-meter.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { createQuota } from './quota.ts'
import { createTurns } from './turns.ts'

/** How the library names the request to keep a profile, whose signature is checked. */
const putValue = 'PUT_VALUE'

/**
 * Call before the host starts. A peer that asks too much loses the stream, and may ask again in the next window. Until then
 * it has its turns among others: the answer for a full place takes several milliseconds.
 */
export function boundRequests(host: GossipHost, nowMs: () => number): void {
  const { rpc } = partsOf(host)
  const quota = createQuota(limits.dhtRequests)
  const turns = createTurns({
    maxAtOnce: limits.maxDhtRequestsAtOnce,
    maxAtOnceOf: () => 1,
    sliceMs: limits.turnsSliceMs,
  })
  const [handle, converse] = [rpc.handleMessage.bind(rpc), rpc.onIncomingStream.bind(rpc)]
  Object.assign(rpc, {
    handleMessage: async (peer: PeerId, message: { readonly type: string }) => {
      const cost = message.type === putValue ? limits.costOfPut : 1
      if (!quota.take(peer.toString(), nowMs(), cost)) throw new Error('asked too often')
      const end = await turns.take(peer.toString(), cost)
      try {
        return await handle(peer, message)
      } finally {
        end()
      }
    },
    onIncomingStream: async (stream: Stream, connection: Connection) => {
      const isWithin = createFrameMeter(limits.dhtRequestFrames)
      // Before the library's own listener, which keeps whatever comes.
      stream.addEventListener('message', ({ data }: StreamMessageEvent) => {
        if (!isWithin(data instanceof Uint8Array ? [data] : data)) stream.abort(new Error('out of bounds'))
      })
      return converse(stream, connection)
    },
  })
}
