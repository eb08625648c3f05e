// Bounds on what a peer may have a muxer do: the frames that it makes it wait for, the answers that it makes it write, and
// the streams that it opens. Stock Yamux has none of these but a thousand streams.

import type { MessageStream, StreamMuxerFactory } from '@libp2p/interface'
import { limits } from './limits.ts'
import { createQuota } from './quota.ts'

/** The step of Yamux that makes a stream of either direction. */
const makeStream = '_newStream'

/** What Yamux, its decoder and its streams keep to themselves. */
interface OpenMuxer {
  maxInboundStreams: number
  streamOptions: object | undefined
  readonly decoder: { readonly buffer: { readonly byteLength: number }; readFrame(): unknown }
  handlePing(...header: unknown[]): void
  incomingStream(id: number): void
  [makeStream](...how: unknown[]): OpenStream
}

interface OpenStream {
  readonly protocol: string
  onData(data: { readonly byteLength: number }): void
  abort(error: Error): void
}

type Create<C, M> = (components: C) => StreamMuxerFactory<M & ReturnType<StreamMuxerFactory['createStreamMuxer']>>

const headerBytes = 12

/** A factory of Yamux muxers, each within the bounds. Whoever goes beyond them loses the connection. */
export function bounded<C, M>(create: Create<C, M>): Create<C, M> {
  return (components) => {
    const factory = create(components)
    const createStreamMuxer = factory.createStreamMuxer.bind(factory)
    return Object.assign(factory, {
      createStreamMuxer(connection: MessageStream) {
        // Answers to a peer that does not read wait here.
        Object.assign(connection, { maxWriteBufferLength: limits.maxUnsentToPeerBytes })
        const muxer = createStreamMuxer(connection)
        bound(muxer as unknown as OpenMuxer)
        return muxer
      },
    })
  }
}

function bound(muxer: OpenMuxer): void {
  muxer.maxInboundStreams = limits.maxStreamsOfPeer
  muxer.streamOptions = {
    maxStreamWindowSize: limits.maxStreamWindowBytes,
    maxReadBufferLength: limits.maxUnreadBytes,
    maxWriteBufferLength: limits.maxUnsentToPeerBytes,
  }
  const { decoder } = muxer
  const readFrame = decoder.readFrame.bind(decoder)
  decoder.readFrame = () => {
    const frame = readFrame()
    // The decoder waits for the whole frame, of up to 4 GiB. No honest peer sends more than a window at once.
    if (!frame && decoder.buffer.byteLength > headerBytes + limits.maxStreamWindowBytes)
      throw new Error('frame too long')
    return frame
  }
  boundCalls(muxer, 'handlePing', limits.muxerPings)
  boundCalls(muxer, 'incomingStream', limits.openedStreams)
  const newStream = muxer[makeStream].bind(muxer)
  muxer[makeStream] = (...how) => boundUpkeep(newStream(...how))
}

function boundCalls(
  muxer: OpenMuxer,
  name: 'handlePing' | 'incomingStream',
  bounds: { readonly max: number; readonly windowMs: number },
): void {
  const quota = createQuota(bounds)
  const call = muxer[name].bind(muxer) as (...args: unknown[]) => void
  Object.assign(muxer, {
    [name]: (...args: unknown[]) => {
      if (!quota.take('', performance.now())) throw new Error(`too many calls of ${name}`)
      call(...args)
    },
  })
}

/** The library keeps whatever comes for its own upkeep until it gets to it, and 4 MiB before a protocol is agreed. */
function boundUpkeep(stream: OpenStream): OpenStream {
  const onData = stream.onData.bind(stream)
  let bytes = 0
  stream.onData = (data) => {
    bytes += data.byteLength
    if (stream.protocol !== '' && !stream.protocol.startsWith('/ipfs/')) stream.onData = onData
    else if (bytes > limits.maxUpkeepBytes) {
      stream.abort(new Error('too much for upkeep'))
      return
    }
    onData(data)
  }
  return stream
}
