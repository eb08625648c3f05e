// The keys of one of the buyer's intents, derived from the seed. SPEC section 6.

import { deriveSecret, sealKeyPair, toHex, type SealKeyPair, type Signer } from '@pregon/protocol'
import { nativeSigner } from './signer.ts'

export interface IntentKeys {
  /** What they are derived from, besides the seed. */
  readonly index: number
  readonly signer: Signer
  /** The public key of the signer in lower-case hex: names the intent. */
  readonly key: string
  readonly seal: SealKeyPair
  /** The secret of the reply host's peer id, 32 bytes. */
  readonly replySecret: Uint8Array
}

export async function intentKeys(seed: Uint8Array, index: number): Promise<IntentKeys> {
  const signer = nativeSigner(deriveSecret(seed, 'sign', index))
  return {
    index,
    signer,
    key: toHex(signer.publicKey),
    seal: await sealKeyPair(deriveSecret(seed, 'seal', index)),
    replySecret: deriveSecret(seed, 'reply', index),
  }
}
