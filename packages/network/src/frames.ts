// One length-prefixed frame at a time over a stream, bounded in bytes and in time.

import { once } from 'node:events'
import type { Stream } from '@libp2p/interface'
import { decode, encode } from 'it-length-prefixed'
import { pipe } from 'it-pipe'

/** A length of four bytes is more than any frame needs; a longer one is a peer that never ends its varint. */
const maxLengthLength = 4

/**
 * Reads the one frame that a peer sends, of at most `maxBytes`. Undefined if the stream ends before it begins. Throws for
 * a frame out of bounds or time. Whatever follows the frame is dropped unread.
 */
export async function readFrame(
  stream: Stream,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  return abortable(stream, signal, async () => {
    // Where the peer has ended its side already, no event will say so any more.
    if (stream.remoteWriteStatus === 'closed' && stream.readBufferLength === 0) return undefined
    const frame = await pipe(stream, (source) => decode(source, { maxDataLength: maxBytes, maxLengthLength }), first)
    await stream.closeRead({ signal })
    return frame
  })
}

/** Writes one frame and waits until the stream took it. */
export async function writeFrame(stream: Stream, frame: Uint8Array, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (!stream.send(encode.single(frame))) await stream.onDrain({ signal })
}

/** Ends this side, and waits for the peer to end its own. Aborts the stream where it does not in time. */
export async function endStream(stream: Stream, signal: AbortSignal): Promise<void> {
  await abortable(stream, signal, async () => {
    const closed = stream.status === 'open' ? once(stream, 'close', { signal }) : undefined
    await Promise.all([closed, stream.close({ signal })])
  })
}

async function first(frames: AsyncIterable<{ slice(): Uint8Array }>): Promise<Uint8Array | undefined> {
  for await (const frame of frames) return frame.slice()
  return undefined
}

/** Ends the stream when the signal fires, so that whoever waits on it is woken. */
async function abortable<T>(stream: Stream, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const abort = () => stream.abort(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
  signal.throwIfAborted()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await work()
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
