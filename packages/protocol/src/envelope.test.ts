// Envelopes: our codec against the one of libp2p, both ways.

import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { RecordEnvelope } from '@libp2p/peer-record'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySecret } from './arbitraries.fixture.ts'
import { plainBytes } from './bytes.ts'
import { createSigner, verifyPortable } from './ed25519.ts'
import { decodeEnvelope, encodeEnvelope, signedBytes } from './envelope.ts'

const domain = '/pregon/main/1'
const payloadType = fc.uint8Array({ minLength: 1, maxLength: 200 })
const payload = fc.uint8Array({ minLength: 1, maxLength: 300 })
const settings = { numRuns: 40 }

test('what libp2p seals is what we encode, byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySecret, payloadType, payload, async (secret, codec, marshalled) => {
      const record = { domain, codec, marshal: () => marshalled, equals: () => false }
      const sealed = await RecordEnvelope.seal(record, await generateKeyPairFromSeed('Ed25519', secret))
      const signer = createSigner(secret)
      const signature = signer.sign(signedBytes(domain, codec, marshalled))
      const encoded = encodeEnvelope({
        publicKey: signer.publicKey,
        payloadType: codec,
        payload: marshalled,
        signature,
      })
      expect(encoded).toEqual(plainBytes(sealed.marshal()))
    }),
    settings,
  )
})

test('what we encode, libp2p opens and certifies', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySecret, payloadType, payload, async (secret, codec, marshalled) => {
      const signer = createSigner(secret)
      const signature = signer.sign(signedBytes(domain, codec, marshalled))
      const bytes = encodeEnvelope({ publicKey: signer.publicKey, payloadType: codec, payload: marshalled, signature })
      const opened = await RecordEnvelope.openAndCertify(bytes, domain)
      expect(plainBytes(opened.payload)).toEqual(marshalled)
      expect(plainBytes(opened.payloadType)).toEqual(codec)
      expect(plainBytes(opened.publicKey.raw)).toEqual(signer.publicKey)
      await expect(RecordEnvelope.openAndCertify(bytes, '/pregon/test/1')).rejects.toThrow()
    }),
    settings,
  )
})

test('an envelope comes back as it was', () => {
  fc.assert(
    fc.property(arbitrarySecret, payloadType, fc.uint8Array({ maxLength: 20_000 }), (secret, type, body) => {
      const { publicKey, sign } = createSigner(secret)
      const envelope = { publicKey, payloadType: type, payload: body, signature: sign(body) }
      const decoded = decodeEnvelope(encodeEnvelope(envelope))
      expect(decoded).toEqual({ ok: true, value: envelope })
      expect(verifyPortable(envelope.signature, body, publicKey)).toBe(true)
    }),
    settings,
  )
})
