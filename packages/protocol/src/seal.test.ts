// Sealing: RFC 9180's own vector against the suite in use, round trips, and padding.

import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { expect, test } from 'vitest'
import { bytes } from './arbitraries.fixture.ts'
import { plainBytes } from './bytes.ts'
import { limits } from './limits.ts'
import { open, pad, seal, sealKeyPair, suite, unpad } from './seal.ts'

interface HpkeVector {
  readonly info: string
  readonly ikmE: string
  readonly ikmR: string
  readonly skRm: string
  readonly pkRm: string
  readonly enc: string
  readonly plaintext: string
  readonly messages: readonly { readonly aad: string; readonly ciphertext: string }[]
}

const file = readFileSync(new URL('../../../tests/vectors/15-hpke.json', import.meta.url), 'utf8')
const [vector] = (JSON.parse(file) as { vectors: [HpkeVector] }).vectors
const buffer = (text: string): ArrayBuffer => Uint8Array.from(fromString(text, 'base16')).buffer
const hex = (result: ArrayBuffer): string => toString(new Uint8Array(result), 'base16')

test('the suite seals and opens the messages of RFC 9180 A.2.1', async () => {
  const pair = await suite.kem.deriveKeyPair(buffer(vector.ikmR))
  const info = buffer(vector.info)
  const sender = await suite.createSenderContext({ recipientPublicKey: pair.publicKey, info, ekm: buffer(vector.ikmE) })
  const recipient = await suite.createRecipientContext({ recipientKey: pair.privateKey, enc: sender.enc, info })
  expect(hex(await suite.kem.serializePublicKey(pair.publicKey))).toBe(vector.pkRm)
  expect(hex(await suite.kem.serializePrivateKey(pair.privateKey))).toBe(vector.skRm)
  expect(hex(sender.enc)).toBe(vector.enc)
  for (const { aad, ciphertext } of vector.messages) {
    expect(hex(await sender.seal(buffer(vector.plaintext), buffer(aad)))).toBe(ciphertext)
    expect(hex(await recipient.open(buffer(ciphertext), buffer(aad)))).toBe(vector.plaintext)
  }
})

test('what is sealed opens, and only with its key and in its context', async () => {
  const plaintext = fc.uint8Array({ maxLength: 3000 })
  await fc.assert(
    fc.asyncProperty(bytes(32), bytes(32), bytes(36), plaintext, async (secret, otherSecret, intent, text) => {
      fc.pre(toString(secret, 'base16') !== toString(otherSecret, 'base16'))
      const [pair, other] = [await sealKeyPair(secret), await sealKeyPair(otherSecret)]
      const context = { purpose: 'offer', intent, recipient: pair.publicKey } as const
      const sealed = await seal(text, context)
      expect(await open(sealed, context, pair.privateKey)).toEqual(text)
      expect(await open(sealed, context, other.privateKey)).toBeUndefined()
      expect(
        await open(sealed, { ...context, intent: intent.with(0, intent[0]! ^ 1) }, pair.privateKey),
      ).toBeUndefined()
      expect(await open(sealed, { ...context, recipient: other.publicKey }, pair.privateKey)).toBeUndefined()
    }),
    { numRuns: 40 },
  )
})

test('bytes in a Node Buffer, which share a pool, are sealed alone', async () => {
  const { publicKey, privateKey } = await sealKeyPair(Buffer.from(new Uint8Array(32).fill(3)))
  const context = { purpose: 'offer', intent: Buffer.alloc(36), recipient: Buffer.from(publicKey) } as const
  const { enc, ciphertext } = await seal(Buffer.from('hello'), context)
  const opened = await open({ enc: Buffer.from(enc), ciphertext: Buffer.from(ciphertext) }, context, privateKey)
  expect(opened && toString(opened)).toBe('hello')
})

test('two sealings of one text share nothing', async () => {
  const { publicKey } = await sealKeyPair(new Uint8Array(32).fill(3))
  const context = { purpose: 'offer', intent: new Uint8Array(36), recipient: publicKey } as const
  const [one, two] = [await seal(new Uint8Array(), context), await seal(new Uint8Array(), context)]
  expect(one.enc).not.toEqual(two.enc)
  expect(one.ciphertext).not.toEqual(two.ciphertext)
})

test('padding comes off as it went on, and hides the length within a step', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (text) => {
      const padded = pad(text)
      expect(padded.length % limits.paddingBytes).toBe(0)
      expect(padded.length - text.length).toBeGreaterThanOrEqual(4)
      expect(padded.length - text.length).toBeLessThan(limits.paddingBytes + 4)
      expect(unpad(padded)).toEqual(text)
    }),
  )
})

test('one text has one padding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, bits) => {
      const padded = plainBytes(pad(text))
      const place = at % padded.length
      const other = unpad(padded.with(place, padded[place]! ^ bits))
      expect(other === undefined || toString(other, 'base16') !== toString(text, 'base16')).toBe(true)
      expect(unpad(padded.subarray(0, -1))).toBeUndefined()
    }),
  )
})
