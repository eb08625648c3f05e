// Single CBOR items that no honest record holds, or only at the edge of what it may.

import { concat } from 'uint8arrays/concat'
import { fromString } from 'uint8arrays/from-string'
import { headOf, majors } from './cbor-items.ts'

/** Items in hexadecimal, apart by spaces. */
const items = (text: string): Uint8Array[] => text.split(' ').map((hex) => fromString(hex, 'hex'))

/** A text as an item. */
export const textItem = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text)
  return concat([headOf(majors.text, BigInt(bytes.length)), bytes])
}

export const hostileItems: readonly Uint8Array[] = [
  // Floats of each width, infinities, no number.
  ...items('f90000 f93c00 f97e00 f97c00 fa3f800000 fb3ff0000000000000 fb7ff8000000000000'),
  // Null, undefined, unassigned and long simple values, a break by itself.
  ...items('f6 f7 f0 f818 f8ff ff'),
  // Tags: a link, a big number, a date, themselves around each other.
  ...items('d82a4100 d82a58250001711220 c249010000000000000000 c074323032362d30312d30315430303a30303a30305a'),
  ...items('c1c1c1c101'),
  // Indefinite lengths, with and without their end.
  ...items('5f4161ff 7f6161ff 9fff 9f01ff bfff bf616101ff 5f 7f 9f bf'),
  // Longer heads than needed.
  ...items('1817 190017 1a00000017 1b0000000000000017 7800 9800 b800 5800'),
  // Lengths that nothing follows.
  ...items('5bffffffffffffffff 7affffffff 9bffffffffffffffff bb7fffffffffffffff 9a00100000 ba00100000 5a7fffffff'),
  // Reserved heads.
  ...items('1c 5d 7e 9c bd dc fc'),
  // Maps with keys that are no text, twice the same key, keys out of order, names that every object has.
  ...items('a10102 a1f500 a14101f5 a2616101616102 a2616201616102 a1695f5f70726f746f5f5fa0'),
  ...items('a16b636f6e7374727563746f72f5 a168746f537472696e67f5 a1612f4161 a26562797465734100612f01'),
  ...items('a1612fa16562797465734161'),
  // Text that is no UTF-8, and half of a pair.
  ...items('62c328 63eda080 61ff 64f4908080 62c080 63efbbbf'),
  // Empty and nested.
  ...items('40 60 80 a0 818181818181818181818181818181818181818181818181818180 8280a0'),
]

export const edgeNumbers: readonly Uint8Array[] = [
  ...items('00 01 17 1818 18ff 190100 19ffff 1a00010000 1affffffff 1b0000000100000000'),
  // 2^53 - 1, 2^53, 2^64 - 1, and below zero -1, -2^53 + 1, -2^53, -2^64.
  ...items('1b001fffffffffffff 1b0020000000000000 1bffffffffffffffff 20 3b001ffffffffffffe 3b001fffffffffffff'),
  ...items('3bffffffffffffffff'),
  // Pairs as decimals are: the widest exponents, a mantissa that ends in zero, an exponent beyond all bounds.
  ...items('82010c 82012b 820a00 820000 820001 82011b001fffffffffffff 82013b001fffffffffffff 82011a7fffffff'),
  // Times: now, the last that a date can be, and beyond.
  ...items('1b000001a0c4568680 1b001eb208c2dc0000 1b001eb208c2dc0001'),
]

export const hostileTexts: readonly Uint8Array[] = [
  '',
  ' ',
  '\n',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u2028',
  '🚲'.repeat(40),
  'a'.repeat(139),
  'a'.repeat(2000),
  'ñ'.repeat(100),
  '\u0301'.repeat(500),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'cpv2008/34430000',
  'cpv2008/00000000',
  'cpv2008/99999999',
  'cpv2008/3400000000000000000000000000',
  '2026-02-30',
  '2026-12-31',
  '9999-12-31',
  '0000-00-00',
  '-0001-01-01',
  'EUR',
  'ZZZ',
  'km',
  '1',
  'eq',
  'between',
  'exists',
  'https://example.org',
  `https://${'a.'.repeat(140)}`,
  'https://[::1',
  'javascript:alert(1)',
  '/ip4/127.0.0.1/tcp/1',
  '/ip4/999.1.1.1/tcp/99999',
  '/'.repeat(200),
  '/dns4/x/tcp/0/p2p/x',
  `12D3KooW${'A'.repeat(44)}`,
  `12D3KooW${'1'.repeat(44)}`,
  'ES-MD',
  'zzzzz',
].map(textItem)
