// The native signer and the portable one are one signer: the same key, and the same bytes for every message.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSigner } from '@pregon/protocol'
import { nativeSigner } from './signer.ts'

test('both give the same key and the same signatures', () => {
  const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(secrets, fc.uint8Array({ maxLength: 2000 }), (secret, message) => {
      const [native, portable] = [nativeSigner(secret), createSigner(secret)]
      expect(native.publicKey).toEqual(portable.publicKey)
      expect(native.sign(message)).toEqual(portable.sign(message))
    }),
  )
})
