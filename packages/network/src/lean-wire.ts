// Noise and Yamux as the libraries have them, but for small packets that carry nothing: half of all that they send.

import type { ConnectionEncrypter, MessageStream, StreamMuxerFactory } from '@libp2p/interface'
import { noise as stockNoise } from '@libp2p/noise'
import { yamux as stockYamux } from '@libp2p/yamux'

/** What a stream keeps to itself: hands on the next bytes that wait to be sent. */
type OpenStream = MessageStream & { sendData(bytes: Chunks): unknown }

interface Chunks {
  readonly byteLength: number
  subarray(): Uint8Array
  consume(byteLength: number): void
  append(bytes: Uint8Array): void
}

/** Larger chunks are not worth a copy. */
const maxJoinedBytes = 16 * 1024

/** Stock Noise sends the length of a frame by itself: one more system call here and there, and one more packet. */
export function noise(): ReturnType<typeof stockNoise> {
  const create = stockNoise()
  return (components) => {
    const encrypter = create(components)
    const secureInbound = encrypter.secureInbound.bind(encrypter)
    const secureOutbound = encrypter.secureOutbound.bind(encrypter)
    return Object.assign(encrypter, {
      secureInbound: async (stream, options) => secureInbound(joinChunks(stream), options),
      secureOutbound: async (stream, options) => secureOutbound(joinChunks(stream), options),
    } satisfies Pick<ConnectionEncrypter, 'secureInbound' | 'secureOutbound'>)
  }
}

function joinChunks<S extends MessageStream>(stream: S): S {
  const open = stream as unknown as OpenStream
  const sendData = open.sendData.bind(open)
  open.sendData = (chunks) => {
    if (chunks.byteLength <= maxJoinedBytes) {
      const joined = chunks.subarray()
      chunks.consume(chunks.byteLength)
      chunks.append(joined)
    }
    return sendData(chunks)
  }
  return stream
}

type Muxer = ReturnType<ReturnType<ReturnType<typeof stockYamux>>['createStreamMuxer']>

/** What a muxer and its streams keep to themselves. */
const newStream = '_newStream'
type OpenMuxer = { [newStream](...args: unknown[]): MuxedStream }
interface MuxedStream {
  /** As the library numbers them: a stream that still has to open, or to answer that it was opened, does so by an update. */
  readonly state: number
  readonly recvWindow: number
  readonly recvWindowCapacity: number
  sendWindowUpdate(): void
}
const established = 3

/**
 * Stock Yamux answers every message with an update of the window, however small. Here the other side hears of it once half
 * of the window is used up, which is in time for it never to wait.
 */
export function yamux(): () => StreamMuxerFactory<Muxer> {
  const createFactory = stockYamux()
  return () => {
    const factory = createFactory()
    const createStreamMuxer = factory.createStreamMuxer.bind(factory)
    return Object.assign(factory, {
      createStreamMuxer(stream: MessageStream): Muxer {
        const muxer = createStreamMuxer(stream)
        const open = muxer as unknown as OpenMuxer
        const create = open[newStream].bind(open)
        open[newStream] = (...args) => updateByHalves(create(...args))
        return muxer
      },
    })
  }
}

function updateByHalves(stream: MuxedStream): MuxedStream {
  const sendWindowUpdate = stream.sendWindowUpdate.bind(stream)
  stream.sendWindowUpdate = () => {
    if (stream.state !== established || stream.recvWindowCapacity <= stream.recvWindow / 2) sendWindowUpdate()
  }
  return stream
}
