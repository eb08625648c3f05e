// The native Ed25519 signer: libsodium. Signatures are deterministic, so these are the bytes of the portable signer.
// SPEC section 5.

import sodium from 'sodium-native'
import type { Signer } from '@pregon/protocol'

const publicKeyBytes = sodium.crypto_sign_PUBLICKEYBYTES
const secretKeyBytes = sodium.crypto_sign_SECRETKEYBYTES
const signatureBytes = sodium.crypto_sign_BYTES

/** Signs with the key of a secret of 32 bytes. */
export function nativeSigner(secret: Uint8Array): Signer {
  const publicKey = Buffer.alloc(publicKeyBytes)
  const secretKey = Buffer.alloc(secretKeyBytes)
  sodium.crypto_sign_seed_keypair(publicKey, secretKey, Buffer.from(secret))
  return {
    publicKey: new Uint8Array(publicKey),
    sign(message) {
      const signature = Buffer.alloc(signatureBytes)
      sodium.crypto_sign_detached(signature, Buffer.from(message), secretKey)
      return new Uint8Array(signature)
    },
  }
}
