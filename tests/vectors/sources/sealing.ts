// Vectors of SPEC sections 5, 15 and 16: signatures at the edge, sealing, conversation frames.

import { readFileSync } from 'node:fs'
import { encode } from '@ipld/dag-cbor'
import { fromString } from 'uint8arrays/from-string'
import { deriveKeyPair, padded, sealWith } from './hpke.ts'
import { buyer, buyerSeal, delegate, intentId, keyIndex, offer, seed, vendorSeal } from './samples.ts'
import {
  changed,
  derive,
  hex,
  invalidFrame,
  join,
  sha256,
  signedRecord,
  unhex,
  validFrame,
  type Fields,
  type Json,
} from './writer.ts'

interface Signature {
  readonly message: string
  readonly publicKey: string
  readonly signature: string
}

const published = JSON.parse(readFileSync(new URL('ed25519-edge-cases.json', import.meta.url), 'utf8')) as {
  readonly vectors: readonly Signature[]
}

/** What each of the twelve shows, in their order. */
const edges: [shows: string, valid: boolean][] = [
  ['S is 0; A and R of small order', false],
  ['A of small order, R mixed', false],
  ['A mixed, R of small order', false],
  ['A and R mixed, and the equation holds without the cofactor', true],
  ['A and R mixed, and the equation holds only with the cofactor', false],
  ['A mixed, R of the prime order, and the equation holds only with the cofactor', false],
  ['S above the group order', false],
  ['S far above the group order', false],
  ['R not canonical and of small order, hashed as sent', false],
  ['R not canonical and of small order, hashed in its canonical form', false],
  ['A not canonical and of small order, hashed as sent', false],
  ['A not canonical and of small order, hashed in its canonical form', false],
]

const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** The same signature with S raised by the group order: the equation holds as before. */
function raised(signature: Uint8Array): Uint8Array {
  const bigEndian = signature.slice(32).toReversed()
  const S = BigInt(`0x${hex(bigEndian)}`) + groupOrder
  return join([signature.subarray(0, 32), unhex(S.toString(16).padStart(64, '0')).toReversed()])
}

export function signatureVectors(): Json[] {
  const message = fromString('a message')
  const signature = buyer.sign(message)
  const other = fromString('another message')
  const own: [name: string, message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array, valid: boolean][] = [
    ['a signature', message, buyer.publicKey, signature, true],
    ['a signature of nothing', new Uint8Array(), buyer.publicKey, buyer.sign(new Uint8Array()), true],
    ['a signature of another message', other, buyer.publicKey, signature, false],
    ['a signature of another key', message, delegate.publicKey, signature, false],
    ['S raised by the group order', message, buyer.publicKey, raised(signature), false],
    ['a signature of 63 bytes', message, buyer.publicKey, signature.subarray(1), false],
    ['a signature of 65 bytes', message, buyer.publicKey, join([signature, [0]]), false],
    ['a key of 31 bytes', message, buyer.publicKey.subarray(1), signature, false],
    ['a key that is no point', message, join([[2], new Uint8Array(31)]), signature, false],
    ['zeros', message, new Uint8Array(32), new Uint8Array(64), false],
  ]
  return [
    ...published.vectors.map((vector, i) => {
      const [shows, valid] = edges[i] ?? ['', false]
      return { name: `edge case ${i}: ${shows}`, ...vector, valid }
    }),
    ...own.map(([name, text, key, bytes, valid]) => ({
      name,
      message: hex(text),
      publicKey: hex(key),
      signature: hex(bytes),
      valid,
    })),
  ]
}

/** RFC 9180, appendix A.2.1: base mode with our suite. */
const rfc9180 = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmE: '909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b',
  ikmR: '1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df',
  skRm: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
  pkRm: '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  enc: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  plaintext: '4265617574792069732074727574682c20747275746820626561757479',
  messages: [
    {
      aad: '436f756e742d30',
      ciphertext: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
    },
    {
      aad: '436f756e742d31',
      ciphertext: '6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c',
    },
  ],
}

export function hpkeVectors(): Json[] {
  return [{ name: 'RFC 9180 A.2.1', ...rfc9180 }]
}

const ikmE = sha256(fromString('an ephemeral key that is used for vectors only'))
const infoOf = (intent: Uint8Array, recipient: Uint8Array) => join([fromString('pregon/v1/offer/'), intent, recipient])
const none = new Uint8Array()

/** Points of small order, to which nothing can be sealed. */
const uselessKeys: [name: string, key: string][] = [
  ['0', '00'.repeat(32)],
  ['1', `01${'00'.repeat(31)}`],
  ['of order 8', 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'],
  ['of order 8, the other', '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'],
]

export function sealingVectors(): Json[] {
  const recipient = buyerSeal.publicKey
  const secret = derive(seed, 'seal', keyIndex)
  const info = infoOf(intentId, recipient)
  const texts: [name: string, plaintext: Uint8Array][] = [
    ['nothing', none],
    ['a short text', fromString('hello')],
    ['1020 bytes, which fill one step', new Uint8Array(1020).fill(7)],
    ['1021 bytes, which take a second step', new Uint8Array(1021).fill(7)],
    ['an offer', signedRecord('offer', offer, delegate)],
  ]
  const sealed = (text: Uint8Array, withInfo = info, to = recipient) => sealWith(ikmE, to, withInfo, none, text)
  const turned = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const good = sealed(padded(fromString('hello')))
  const badPadding = (change: (bytes: Uint8Array) => Uint8Array) => sealed(change(padded(fromString('hello'))))
  const failures: [name: string, enc: Uint8Array, ciphertext: Uint8Array][] = [
    ['a bit turned in the ciphertext', good.enc, turned(good.ciphertext, 40)],
    ['a bit turned in the tag', good.enc, turned(good.ciphertext, good.ciphertext.length - 1)],
    ['a bit turned in the encapsulated key', turned(good.enc, 3), good.ciphertext],
    ['an encapsulated key of zeros', new Uint8Array(32), good.ciphertext],
    ['an encapsulated key of 31 bytes', good.enc.subarray(1), good.ciphertext],
    ['no ciphertext', good.enc, none],
    ['sealed for another intent', good.enc, sealed(padded(none), infoOf(turned(intentId, 20), recipient)).ciphertext],
    [
      'sealed for another purpose',
      good.enc,
      sealed(padded(none), join([fromString('pregon/v1/counter/'), intentId, recipient])).ciphertext,
    ],
    ...[sealed(padded(none), infoOf(intentId, vendorSeal.publicKey), vendorSeal.publicKey)].map(
      ({ enc, ciphertext }): [string, Uint8Array, Uint8Array] => ['sealed to another key', enc, ciphertext],
    ),
    ['no padding', good.enc, sealed(fromString('hello')).ciphertext],
    ['a length past the end', good.enc, badPadding((bytes) => bytes.with(0, 0xff)).ciphertext],
    ['padding that is not zero', good.enc, badPadding((bytes) => bytes.with(1000, 1)).ciphertext],
    ['a step of padding too many', good.enc, badPadding((bytes) => join([bytes, new Uint8Array(1024)])).ciphertext],
    ['padding cut off', good.enc, badPadding((bytes) => bytes.slice(0, 1000)).ciphertext],
  ]
  const common = { secret: hex(secret), recipient: hex(recipient), intent: hex(intentId), purpose: 'offer' }
  return [
    ...texts.map(([name, plaintext]) => {
      const { enc, ciphertext } = sealed(padded(plaintext))
      return {
        name,
        ...common,
        ikmE: hex(ikmE),
        enc: hex(enc),
        ciphertext: hex(ciphertext),
        valid: true,
        plaintext: hex(plaintext),
      }
    }),
    ...failures.map(([name, enc, ciphertext]) => ({
      name,
      ...common,
      enc: hex(enc),
      ciphertext: hex(ciphertext),
      valid: false,
    })),
    ...uselessKeys.map(([name, key]) => ({
      name: `a recipient key of small order: ${name}`,
      recipient: key,
      sealable: false,
    })),
    { name: 'a recipient key of 31 bytes', recipient: '09'.repeat(31), sealable: false },
    { name: 'a recipient key', recipient: hex(deriveKeyPair(secret).publicKey), sealable: true },
  ]
}

export function frameVectors(): Json[] {
  const { enc, ciphertext } = sealWith(
    ikmE,
    buyerSeal.publicKey,
    infoOf(intentId, buyerSeal.publicKey),
    none,
    padded(none),
  )
  const frame: Fields = { n: new Uint8Array(8), v: 0, intent: intentId, enc, ciphertext }
  const received: Fields = { v: 0, status: 'received', id: intentId }
  const refused: Fields = { v: 0, status: 'refused', reason: 'expired' }
  return [
    validFrame('an offer frame', 'offer-frame', frame),
    validFrame('taken', 'offer-reply', received),
    validFrame('refused', 'offer-reply', refused),
    invalidFrame('nothing', 'offer-frame', none, 'payload'),
    invalidFrame('more than 10 KiB', 'offer-frame', encode({ ...frame, ciphertext: new Uint8Array(10_240) }), 'size'),
    invalidFrame('a ciphertext of 1023 bytes', 'offer-frame', encode({ ...frame, ciphertext: new Uint8Array(1023) })),
    invalidFrame('an encapsulated key of 33 bytes', 'offer-frame', encode({ ...frame, enc: new Uint8Array(33) })),
    invalidFrame('no nonce', 'offer-frame', encode(changed(frame, 'n'))),
    invalidFrame('another version', 'offer-frame', encode({ ...frame, v: 1 })),
    invalidFrame('an intent that is no record id', 'offer-frame', encode({ ...frame, intent: new Uint8Array(36) })),
    invalidFrame('an unknown field', 'offer-frame', encode({ ...frame, x: 1 })),
    invalidFrame('fields out of order', 'offer-frame', unhex('a2617600616e00'), 'payload-canonical'),
    invalidFrame('more than 256 bytes', 'offer-reply', new Uint8Array(257), 'size'),
    invalidFrame('an unknown status', 'offer-reply', encode({ v: 0, status: 'thinking' })),
    invalidFrame('an unknown reason', 'offer-reply', encode({ ...refused, reason: 'boring' })),
    invalidFrame('a refusal with an id', 'offer-reply', encode({ ...refused, id: intentId })),
    invalidFrame('a receipt without an id', 'offer-reply', encode(changed(received, 'id'))),
  ]
}
