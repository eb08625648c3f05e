// Watches the frames of a stream as they come in, without keeping them: for handlers of the library that take frames of
// 4 MiB, and as many as fit into that while they work on the first. Pure.

export interface FrameBounds {
  readonly maxFrameBytes: number
  readonly maxFrames: number
}

/** A length of four bytes is more than any frame needs. */
const maxPrefixBytes = 4

/** Gives a function that takes the next bytes, and says whether all is within the bounds so far. */
export function createFrameMeter({ maxFrameBytes, maxFrames }: FrameBounds): (bytes: Iterable<Uint8Array>) => boolean {
  let [frames, length, prefixBytes, rest] = [0, 0, 0, 0]
  const takeByte = (byte: number): boolean => {
    length += (byte & 0x7f) * 2 ** (7 * prefixBytes)
    prefixBytes += 1
    if (byte >= 0x80) return prefixBytes < maxPrefixBytes
    ;[rest, length, prefixBytes] = [length, 0, 0]
    frames += 1
    return rest <= maxFrameBytes && frames <= maxFrames
  }
  const takeChunk = (chunk: Uint8Array): boolean => {
    for (let at = 0; at < chunk.length;) {
      const skipped = Math.min(rest, chunk.length - at)
      rest -= skipped
      at += skipped
      if (at < chunk.length && !takeByte(chunk[at++]!)) return false
    }
    return true
  }
  return (bytes) => {
    for (const chunk of bytes) if (!takeChunk(chunk)) return false
    return true
  }
}
