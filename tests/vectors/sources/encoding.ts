// Vectors of SPEC sections 3 and 4: payload encoding, envelopes, ids.

import { encode } from '@ipld/dag-cbor'
import { fromString } from 'uint8arrays/from-string'
import { buyer, network, withdrawal } from './samples.ts'
import {
  dagJson,
  envelope,
  envelopeField,
  hex,
  idBytes,
  idText,
  join,
  keyMessage,
  signedBytes,
  signedEnvelope,
  unhex,
  type EnvelopeParts,
  type Json,
} from './writer.ts'

const deep = (levels: number): string => '81'.repeat(levels - 1) + '80'
/** A list of `items` items in all, its own head included. */
const long = (items: number): string => `99${(items - 1).toString(16).padStart(4, '0')}${'00'.repeat(items - 1)}`

const canonicalPayloads: [name: string, hex: string, value: unknown][] = [
  ['an empty map', 'a0', {}],
  ['an empty list', '80', []],
  ['true', 'f5', true],
  ['false', 'f4', false],
  ['0', '00', 0],
  ['23', '17', 23],
  ['24', '1818', 24],
  ['255', '18ff', 255],
  ['256', '190100', 256],
  ['65535', '19ffff', 65_535],
  ['65536', '1a00010000', 65_536],
  ['2^32-1', '1affffffff', 2 ** 32 - 1],
  ['2^32', '1b0000000100000000', 2 ** 32],
  ['2^53-1', '1b001fffffffffffff', Number.MAX_SAFE_INTEGER],
  ['-1', '20', -1],
  ['-24', '37', -24],
  ['-25', '3818', -25],
  ['-256', '38ff', -256],
  ['-257', '390100', -257],
  ['-(2^53-1)', '3b001ffffffffffffe', Number.MIN_SAFE_INTEGER],
  ['an empty text', '60', ''],
  ['a text of two-byte characters', '64c3b1c3b3', 'ñó'],
  ['a text beyond the basic plane', '64f09f9ab2', '🚲'],
  ['a replacement character that was sent as such', '63efbfbd', '\u{fffd}'],
  ['a text of 24 bytes', `7818${'61'.repeat(24)}`, 'a'.repeat(24)],
  ['a byte order mark inside a text', '6561efbbbf62', 'a\u{feff}b'],
  ['empty bytes', '40', new Uint8Array()],
  ['bytes', '43010203', Uint8Array.of(1, 2, 3)],
  ['shorter keys first', 'a3616201616302626161' + '03', { b: 1, c: 2, aa: 3 }],
  ['keys by their bytes, not their letters', 'a2617a0162c3a102', { z: 1, á: 2 }],
  ['an empty key', 'a16001', { '': 1 }],
  ['a key that some languages treat apart', 'a1695f5f70726f746f5f5f01', JSON.parse('{"__proto__":1}')],
  ['a map that looks like a link', 'a2612f6178' + '65' + '6279746573' + '6178', { '/': 'x', bytes: 'x' }],
  ['16 levels', deep(16), undefined],
  ['2048 items', long(2048), undefined],
]

const brokenPayloads: [name: string, hex: string][] = [
  ['nothing', ''],
  ['a byte after the end', 'a000'],
  ['a list that ends early', '8201'],
  ['a map that ends after a key', 'a16161'],
  ['a text that ends early', '6261'],
  ['bytes that end early', '4201'],
  ['a list of 2^32-1 items that are not there', '9affffffff'],
  ['a list of 2^64-1 items', '9bffffffffffffffff'],
  ['a text of 2^53-1 bytes that are not there', '7b001fffffffffffff'],
  ['a half float', 'f93c00'],
  ['a single float', 'fa3f800000'],
  ['a double float', 'fb3ff0000000000000'],
  ['null', 'f6'],
  ['undefined', 'f7'],
  ['a simple value', 'e0'],
  ['false in two bytes', 'f814'],
  ['a break', 'ff'],
  ['a list without a length', '9fff'],
  ['a text without a length', '7f6161ff'],
  ['a link (tag 42)', `d82a582500${hex(idBytes(unhex('a0')))}`],
  ['a date (tag 0)', `c074${hex(fromString('2026-01-01T00:00:00Z'))}`],
  ['2^53', '1b0020000000000000'],
  ['-(2^53)', '3b001fffffffffffff'],
  ['2^64-1', '1bffffffffffffffff'],
  ['a big integer (tag 2)', 'c2420100'],
  ['an integer as a key', 'a10101'],
  ['a reserved head', '1c'],
  ['17 levels', deep(17)],
  ['2049 items', long(2049)],
]

const secondEncodings: [name: string, hex: string][] = [
  ['0 in two bytes', '1800'],
  ['255 in three bytes', '1900ff'],
  ['65535 in five bytes', '1a0000ffff'],
  ['2^32-1 in nine bytes', '1b00000000ffffffff'],
  ['-1 in two bytes', '3800'],
  ['a text head longer than needed', '780161'],
  ['a list head longer than needed', '980100'],
  ['a map head longer than needed', 'b8016101' + '00'],
  ['keys out of order', 'a2616201616101'],
  ['a longer key first', 'a262616101616201'],
  ['a key twice', 'a2616101616101'],
  ['a text that is not UTF-8', '61ff'],
  ['a text with half a surrogate pair', '63eda080'],
  ['a text in an overlong form', '62c081'],
  ['a key that is not UTF-8', 'a161ff01'],
  ['a text that begins with a byte order mark', '64efbbbf61'],
  ['a key that begins with a byte order mark', 'a164efbbbf6101'],
]

export function payloadVectors(): Json[] {
  return [
    ...canonicalPayloads.map(([name, text, value]) =>
      value === undefined ? { name, hex: text, valid: true } : { name, hex: text, valid: true, value: dagJson(value) },
    ),
    ...brokenPayloads.map(([name, text]) => ({ name, hex: text, valid: false, code: 'payload' })),
    ...secondEncodings.map(([name, text]) => ({ name, hex: text, valid: false, code: 'payload-canonical' })),
  ]
}

const payloadType = '/pregon/withdrawal/1'
const payload = encode(withdrawal)
const signature = buyer.sign(signedBytes(network, payloadType, payload))
const parts: EnvelopeParts = { publicKey: buyer.publicKey, payloadType, payload, signature }
const whole = envelope(parts)
const fields = {
  key: envelopeField(0x0a, keyMessage(buyer.publicKey)),
  type: envelopeField(0x12, fromString(payloadType)),
  payload: envelopeField(0x1a, payload),
  signature: envelopeField(0x2a, signature),
}
/** The type field with its length in two bytes where one is enough, and in four. */
const typeWithLength = (...length: number[]) => join([[0x12], length, fromString(payloadType)])

const brokenEnvelopes: [name: string, bytes: Uint8Array, code: string][] = [
  ['nothing', new Uint8Array(), 'envelope'],
  ['an envelope that ends early', whole.subarray(0, -1), 'envelope'],
  ['no signature', join([fields.key, fields.type, fields.payload]), 'envelope'],
  ['no key', join([fields.type, fields.payload, fields.signature]), 'envelope'],
  ['fields in another order', join([fields.type, fields.key, fields.payload, fields.signature]), 'envelope'],
  ['a field twice', join([fields.key, fields.key, fields.type, fields.payload, fields.signature]), 'envelope'],
  ['an unknown field first', join([envelopeField(0x22, Uint8Array.of(1)), whole]), 'envelope'],
  [
    'a key of another type',
    join([
      envelopeField(0x0a, join([unhex('08021220'), buyer.publicKey])),
      fields.type,
      fields.payload,
      fields.signature,
    ]),
    'envelope',
  ],
  [
    'a key of 31 bytes',
    join([envelopeField(0x0a, keyMessage(buyer.publicKey.subarray(1))), fields.type, fields.payload, fields.signature]),
    'envelope',
  ],
  [
    'a signature of 63 bytes',
    join([fields.key, fields.type, fields.payload, envelopeField(0x2a, signature.subarray(1))]),
    'envelope',
  ],
  [
    'a signature of 65 bytes',
    join([fields.key, fields.type, fields.payload, envelopeField(0x2a, join([signature, [0]]))]),
    'envelope',
  ],
  ['a length past the end', join([fields.key, fields.type, fields.payload, [0x2a, 0x41], signature]), 'envelope'],
  [
    'a length of four bytes',
    join([fields.key, typeWithLength(0x94, 0x80, 0x80, 0), fields.payload, fields.signature]),
    'envelope',
  ],
  ['a length that never ends', join([fields.key, [0x12], new Uint8Array(64).fill(0x80)]), 'envelope'],
  [
    'a length longer than needed',
    join([fields.key, typeWithLength(0x94, 0), fields.payload, fields.signature]),
    'envelope-canonical',
  ],
  ['a byte after the end', join([whole, [0]]), 'envelope-canonical'],
  ['an unknown field at the end', join([whole, envelopeField(0x32, Uint8Array.of(1))]), 'envelope-canonical'],
]

export function recordVectors(): Json[] {
  return [
    {
      name: 'a withdrawal',
      hex: hex(whole),
      valid: true,
      network,
      publicKey: hex(buyer.publicKey),
      payloadType,
      payload: hex(payload),
      signature: hex(signature),
      signedBytes: hex(signedBytes(network, payloadType, payload)),
      id: idText(payload),
      idHex: hex(idBytes(payload)),
    },
    ...brokenEnvelopes.map(([name, bytes, code]) => ({ name, hex: hex(bytes), valid: false, code })),
    {
      name: 'a payload type of no known kind',
      hex: hex(signedEnvelope('/pregon/greeting/1', payload, buyer)),
      valid: false,
      code: 'payload-type',
    },
    {
      name: 'a kind of a later major version',
      hex: hex(signedEnvelope('/pregon/withdrawal/2', payload, buyer)),
      valid: false,
      code: 'payload-type',
    },
    {
      name: 'a payload that is a list',
      hex: hex(signedEnvelope(payloadType, unhex('80'), buyer)),
      valid: false,
      code: 'schema',
    },
    {
      name: 'an empty payload',
      hex: hex(signedEnvelope(payloadType, new Uint8Array(), buyer)),
      valid: false,
      code: 'payload',
    },
    {
      name: 'more than 8 KiB',
      hex: hex(signedEnvelope(payloadType, new Uint8Array(8192), buyer)),
      valid: false,
      code: 'size',
    },
  ]
}
