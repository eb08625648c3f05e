// Waiting for a stream to take more. The library's own wait works once for a stream: later ones are over at once.

import type { Stream } from '@libp2p/interface'

/** Resolves once the other side may be sent more. Rejects with the signal's reason, or where the stream has ended. */
export async function untilDrained(stream: Stream, signal: AbortSignal): Promise<void> {
  while (stream.writableNeedsDrain) {
    if (stream.status !== 'open') throw new Error('the stream has ended')
    signal.throwIfAborted()
    const { promise: woken, resolve } = Promise.withResolvers<void>()
    const wake = () => resolve()
    stream.addEventListener('drain', wake)
    stream.addEventListener('close', wake)
    signal.addEventListener('abort', wake)
    await woken
    stream.removeEventListener('drain', wake)
    stream.removeEventListener('close', wake)
    signal.removeEventListener('abort', wake)
  }
}
