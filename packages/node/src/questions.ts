// Signatures to check, packed for another thread: handing over one buffer costs less than handing over its parts.

export interface Question {
  readonly signature: Uint8Array
  readonly message: Uint8Array
  readonly publicKey: Uint8Array
}

const partsPerQuestion = 3

/** The lengths of all parts as 32-bit numbers, after how many questions there are; then the parts. */
export function packQuestions(questions: readonly Question[]): Uint8Array<ArrayBuffer> {
  const parts = questions.flatMap(({ signature, message, publicKey }) => [signature, message, publicKey])
  const lengths = Uint32Array.of(questions.length, ...parts.map(({ length }) => length))
  // A buffer of its own: it is given away whole, and others may be parts of a pool.
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, lengths.byteLength))
  packed.set(new Uint8Array(lengths.buffer))
  let offset = lengths.byteLength
  for (const part of parts) {
    packed.set(part, offset)
    offset += part.length
  }
  return packed
}

export function unpackQuestions(packed: Uint8Array<ArrayBuffer>): Question[] {
  const [count = 0] = new Uint32Array(packed.buffer, packed.byteOffset, 1)
  const lengths = new Uint32Array(packed.buffer, packed.byteOffset, 1 + count * partsPerQuestion)
  let offset = lengths.byteLength
  const next = (part: number): Uint8Array => packed.subarray(offset, (offset += lengths[part]!))
  return Array.from({ length: count }, (_, i) => {
    const first = 1 + i * partsPerQuestion
    return { signature: next(first), message: next(first + 1), publicKey: next(first + 2) }
  })
}
