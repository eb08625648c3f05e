// A stream that is read no faster than what it brings is dealt with. The library's own reader takes all that comes and
// lets it wait in memory.

import type { Stream, StreamMessageEvent } from '@libp2p/interface'

type Chunk = StreamMessageEvent['data']

export interface PaceOptions {
  /** Bytes that may wait to be taken before the peer is told to pause. */
  readonly maxWaitingBytes: number
  /** Told of bytes that came and wait from now on. */
  readonly onArrived?: (bytes: number) => void
  /** Told of bytes that are handed to the reader. */
  readonly onTaken?: (bytes: number) => void
  /** The reader has left, or everything was read. */
  readonly onEnded?: () => void
}

/** A stream for reading only. The library's `pipe` goes round the iterator of whatever it takes for a message stream. */
export interface PacedStream extends AsyncIterable<Chunk>, Pick<Stream, 'close' | 'abort'> {}

/** The same stream, whose sender waits where the reader does not keep up. */
export function pace(stream: Stream, options: PaceOptions): PacedStream {
  return {
    [Symbol.asyncIterator]: () => take(stream, options),
    close: async (how) => stream.close(how),
    abort: (error) => stream.abort(error),
  }
}

async function* take(
  stream: Stream,
  { maxWaitingBytes, onArrived, onTaken, onEnded }: PaceOptions,
): AsyncGenerator<Chunk> {
  const waiting: Chunk[] = []
  let bytes = 0
  let isResuming = false
  let ended = false
  let failure: Error | undefined
  let wake = (): void => undefined
  const arrived = ({ data }: StreamMessageEvent): void => {
    waiting.push(data)
    bytes += data.byteLength
    onArrived?.(data.byteLength)
    pauseIfFull()
    wake()
  }
  const pauseIfFull = (): void => {
    if (bytes > maxWaitingBytes && stream.readStatus === 'readable' && !isResuming) stream.pause()
  }
  /** Resuming hands over what had come by then, and undoes a pause that is asked for meanwhile. */
  const resume = (): void => {
    isResuming = true
    stream.resume()
    isResuming = false
    pauseIfFull()
  }
  const over = (event: { error?: Error }): void => {
    ended = true
    failure ??= event.error
    wake()
  }
  const overForWriting = (): void => over({})
  stream.addEventListener('message', arrived)
  stream.addEventListener('close', over)
  stream.addEventListener('remoteCloseWrite', overForWriting)
  try {
    for (;;) {
      const chunk = waiting.shift()
      if (chunk) {
        bytes -= chunk.byteLength
        onTaken?.(chunk.byteLength)
        if (bytes <= maxWaitingBytes / 2 && stream.readStatus === 'paused') resume()
        yield chunk
      } else if (failure) throw failure
      else if (ended) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    onEnded?.()
    stream.removeEventListener('message', arrived)
    stream.removeEventListener('close', over)
    stream.removeEventListener('remoteCloseWrite', overForWriting)
  }
}
