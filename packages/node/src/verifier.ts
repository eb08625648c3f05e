// The native Ed25519 verifier: libsodium, which holds the strict rule of SPEC section 5 and is the fastest that does.

import sodium from 'sodium-native'
import type { Verifier } from '@pregon/protocol'

const { crypto_sign_PUBLICKEYBYTES: publicKeyBytes, crypto_sign_BYTES: signatureBytes } = sodium

export const nativeVerifier: Verifier = (signature, message, publicKey) =>
  // The library throws for other lengths.
  signature.length === signatureBytes &&
  publicKey.length === publicKeyBytes &&
  sodium.crypto_sign_verify_detached(asBuffer(signature), asBuffer(message), asBuffer(publicKey))

/** The same bytes, as the type that the library asks for. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
