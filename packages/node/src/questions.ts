// Signatures to check, packed for another thread: handing over one buffer costs less than handing over its parts.

export interface Question {
  /** 64 bytes. */
  readonly signature: Uint8Array
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
}

const signatureBytes = 64
const publicKeyBytes = 32
const lengthBytes = 4
const headBytes = signatureBytes + publicKeyBytes + lengthBytes

/** Whether signature and key have the lengths that all have; with others nothing can hold. */
export function canBePacked({ signature, publicKey }: Omit<Question, 'message'>): boolean {
  return signature.length === signatureBytes && publicKey.length === publicKeyBytes
}

/** Expects questions that can be packed. One after the other: signature, public key, the message's length as a 32-bit number, message. */
export function packQuestions(questions: readonly Question[]): Uint8Array<ArrayBuffer> {
  // A buffer of its own: it is given away whole, and others may be parts of a pool.
  const packed = new Uint8Array(questions.reduce((sum, { message }) => sum + headBytes + message.length, 0))
  const view = new DataView(packed.buffer)
  let at = 0
  for (const { signature, publicKey, message } of questions) {
    packed.set(signature, at)
    packed.set(publicKey, at + signatureBytes)
    view.setUint32(at + headBytes - lengthBytes, message.length)
    packed.set(message, at + headBytes)
    at += headBytes + message.length
  }
  return packed
}

/** The parts are views of `packed`. */
export function* unpackQuestions(packed: Uint8Array<ArrayBuffer>): Iterable<Question> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  for (let at = 0; at < packed.length;) {
    const message = at + headBytes
    const end = message + view.getUint32(message - lengthBytes)
    yield {
      signature: packed.subarray(at, at + signatureBytes),
      publicKey: packed.subarray(at + signatureBytes, message - lengthBytes),
      message: packed.subarray(message, end),
    }
    at = end
  }
}
