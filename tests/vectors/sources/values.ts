// Vectors of SPEC sections 6, 7, 9 and 10: keys, work, categories, decimals, units, money, dates.

import { encode } from '@ipld/dag-cbor'
import { toString } from 'uint8arrays/to-string'
import { deriveKeyPair } from './hpke.ts'
import { fullIntent, keyIndex, smallestIntent, withdrawal } from './samples.ts'
import { derive, hex, join, keyPair, unhex, withWork, workBits, type Json } from './writer.ts'

/** Seeds with the phrases that BIP-39's published vectors give them. */
const phrases: [seed: string, phrase: string][] = [
  ['00000000000000000000000000000000', `${'abandon '.repeat(11)}about`],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
  [
    '80808080808080808080808080808080',
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage above',
  ],
  ['ffffffffffffffffffffffffffffffff', `${'zoo '.repeat(11)}wrong`],
]

const didOf = (publicKey: Uint8Array) => `did:key:z${toString(join([unhex('ed01'), publicKey]), 'base58btc')}`

function keysOf(seed: Uint8Array, index: number): Json[] {
  const signing = ['sign', 'reply', 'review'].map((role) => {
    const secret = derive(seed, role, index)
    const { publicKey } = keyPair(secret)
    return { role, index, secret: hex(secret), publicKey: hex(publicKey), did: didOf(publicKey) }
  })
  const secret = derive(seed, 'seal', index)
  return [...signing, { role: 'seal', index, secret: hex(secret), publicKey: hex(deriveKeyPair(secret).publicKey) }]
}

export function keyVectors(): Json[] {
  const did = didOf(keyPair(derive(unhex('00'.repeat(16)), 'sign', 0)).publicKey)
  return [
    ...phrases.map(([seed, phrase], i) => ({
      name: `a seed and its keys, ${i + 1}`,
      kind: 'seed',
      seed,
      phrase,
      keys: [0, keyIndex].flatMap((index) => keysOf(unhex(seed), index)),
      valid: true,
    })),
    {
      name: 'capitals and stray spaces',
      kind: 'phrase',
      phrase: ` ZOO ${'zoo  '.repeat(10)}\n wrong `,
      seed: 'ff'.repeat(16),
      valid: true,
    },
    { name: 'eleven words', kind: 'phrase', phrase: 'zoo '.repeat(11).trim(), valid: false },
    { name: 'a word that is not on the list', kind: 'phrase', phrase: `${'zoo '.repeat(11)}wrongly`, valid: false },
    { name: 'a checksum that is wrong', kind: 'phrase', phrase: 'zoo '.repeat(12).trim(), valid: false },
    {
      name: 'a did of an X25519 key',
      kind: 'did',
      did: `did:key:z${toString(join([unhex('ec01'), new Uint8Array(32)]), 'base58btc')}`,
      valid: false,
    },
    {
      name: 'a did of 31 bytes',
      kind: 'did',
      did: `did:key:z${toString(join([unhex('ed01'), new Uint8Array(31)]), 'base58btc')}`,
      valid: false,
    },
    { name: 'a did of another method', kind: 'did', did: did.replace('did:key:', 'did:web:'), valid: false },
    { name: 'a did in another base', kind: 'did', did: did.replace(':z', ':u'), valid: false },
  ]
}

const day = 86_400_000

export function workVectors(): Json[] {
  const required: [minWorkBits: number, payloadBytes: number, lifeMs: number, bits: number][] = [
    [16, 1, 0, 16],
    [16, 1024, day, 16],
    [16, 1025, day, 17],
    [16, 2048, day, 17],
    [16, 2049, day, 18],
    [16, 4096, day, 18],
    [16, 4097, day, 19],
    [16, 8192, day, 19],
    [16, 600, 1, 16],
    [16, 600, day + 1, 17],
    [16, 600, 2 * day, 17],
    [16, 600, 2 * day + 1, 18],
    [16, 600, 16 * day, 20],
    [16, 600, 16 * day + 1, 21],
    [16, 600, 30 * day, 21],
    [16, 8192, 30 * day, 24],
    [0, 1025, 0, 1],
  ]
  const carried = [smallestIntent, fullIntent, withdrawal].flatMap((fields) => [fields, withWork(fields, 9)])
  return [
    ...required.map(([minWorkBits, payloadBytes, lifeMs, bits]) => ({
      name: `${bits} bits for ${payloadBytes} bytes and ${lifeMs} ms over ${minWorkBits}`,
      kind: 'required',
      minWorkBits,
      payloadBytes,
      lifeMs,
      bits,
    })),
    ...carried.map((fields, i) => {
      const payload = encode(fields)
      return { name: `a payload, ${i + 1}`, kind: 'carried', payload: hex(payload), bits: workBits(payload) }
    }),
    ...priceVectors(),
  ]
}

/** What a node asks of each category, with a price of entries that cover each other, ask for less, or for too little. */
function priceVectors(): Json[] {
  const codes: [code: string, bits: number][] = [
    ['34430000', 20],
    ['34000000', 18],
    ['34431000', 17],
    ['63500000', 12],
    ['03111900', 24],
  ]
  const price = { bits: 19, categories: codes.map(([code, bits]) => ({ category: `cpv2008/${code}`, bits })) }
  const asked: [code: string, bits: number][] = [
    ['34430000', 20],
    ['34431000', 17],
    ['34431100', 17],
    ['34432000', 20],
    ['34400000', 18],
    ['34000000', 18],
    ['34100000', 18],
    ['63511000', 16],
    ['63000000', 19],
    ['03111900', 24],
    ['03111000', 19],
    ['98000000', 19],
  ]
  const vector = (code: string, bits: number, of: object | null, minWorkBits: number): Json => ({
    name: `${bits} bits in ${code} where ${of === null ? 'no price is set' : 'prices differ'}, over ${minWorkBits}`,
    kind: 'price',
    minWorkBits,
    price: of as Json,
    category: `cpv2008/${code}`,
    bits,
  })
  return [
    ...asked.map(([code, bits]) => vector(code, bits, price, 16)),
    vector('34431000', 18, price, 18),
    vector('34431000', 16, null, 16),
  ]
}

export function categoryVectors(): Json[] {
  const topic = (branch: string) => `/pregon/main/1/intents/cpv2008/${branch}`
  const valid: [category: string, topic: string, follow: string[]][] = [
    ['cpv2008/34430000', '344', ['34', '344']],
    ['cpv2008/34000000', '34', ['34', '341', '342', '343', '344', '345', '346', '347', '349']],
    ['cpv2008/63511000', '635', ['63', '635']],
    ['cpv2008/30000000', '30', ['30', '301', '302']],
    ['cpv2008/03111900', '031', ['03', '031']],
    ['cpv2008/34999999', '349', ['34', '349']],
  ]
  const invalid = [
    ['a division that does not exist', 'cpv2008/10000000'],
    ['a group that does not exist', 'cpv2008/34800000'],
    ['a digit after a zero', 'cpv2008/34101000'],
    ['seven digits', 'cpv2008/3443000'],
    ['nine digits', 'cpv2008/344300000'],
    ['a check digit', 'cpv2008/34430000-0'],
    ['no taxonomy', '34430000'],
    ['another taxonomy', 'cpv2003/34430000'],
    ['a letter', 'cpv2008/3443000a'],
    ['a line break at the end', 'cpv2008/34430000\n'],
    ['digits of another script', 'cpv2008/３４４３００００'],
  ]
  return [
    ...valid.map(([category, branch, follow]) => ({
      name: category,
      category,
      valid: true,
      topic: topic(branch),
      follow: follow.map(topic),
    })),
    ...invalid.map(([name = '', category = '']) => ({ name, category, valid: false })),
  ]
}

export function valueVectors(): Json[] {
  return [...decimals(), ...measures(), ...money(), ...dates()]
}

function decimals(): Json[] {
  const valid: [text: string, decimal: [number, number], shortest: string][] = [
    ['0', [0, 0], '0'],
    ['-0.00', [0, 0], '0'],
    ['12', [12, 0], '12'],
    ['+12', [12, 0], '12'],
    ['1200.00', [12, 2], '1200'],
    ['0.05', [5, -2], '0.05'],
    ['-0.5', [-5, -1], '-0.5'],
    ['007.10', [71, -1], '7.1'],
    ['9007199254740991', [Number.MAX_SAFE_INTEGER, 0], '9007199254740991'],
    ['1000000000000', [1, 12], '1000000000000'],
    ['0.000000000001', [1, -12], '0.000000000001'],
  ]
  const invalid = [
    '',
    '.5',
    '5.',
    '1e3',
    '0x10',
    '1,5',
    '--1',
    'NaN',
    '9007199254740993',
    '10000000000000',
    '0.0000000000001',
  ]
  const forms: [name: string, decimal: [number, number]][] = [
    ['a mantissa that ends in 0', [120, 0]],
    ['a zero with an exponent', [0, 1]],
    ['an exponent above 12', [1, 13]],
    ['an exponent below -12', [1, -13]],
  ]
  return [
    ...valid.map(([text, decimal, shortest]) => ({
      name: `decimal ${text}`,
      kind: 'decimal',
      text,
      valid: true,
      decimal,
      shortest,
    })),
    ...invalid.map((text) => ({ name: `no decimal: «${text}»`, kind: 'decimal', text, valid: false })),
    ...forms.map(([name, decimal]) => ({ name, kind: 'decimal-form', decimal, valid: false })),
  ]
}

type Side = { value: [number, number]; unit?: string }

function measures(): Json[] {
  const table: [name: string, a: Side, b: Side, order: -1 | 0 | 1 | 'none'][] = [
    ['1 km is 1000 m', { value: [1, 0], unit: 'km' }, { value: [1, 3], unit: 'm' }, 0],
    ['1.5 kg is less than 1501 g', { value: [15, -1], unit: 'kg' }, { value: [1501, 0], unit: 'g' }, -1],
    ['a week is 168 hours', { value: [1, 0], unit: 'wk' }, { value: [168, 0], unit: 'h' }, 0],
    ['2 years are more than 23 months', { value: [2, 0], unit: 'a' }, { value: [23, 0], unit: 'mo' }, 1],
    ['a year is not counted in days', { value: [1, 0], unit: 'a' }, { value: [365, 0], unit: 'd' }, 'none'],
    ['metres are no kilograms', { value: [1, 0], unit: 'm' }, { value: [1, 0], unit: 'kg' }, 'none'],
    ['a bare number is no metre', { value: [1, 0] }, { value: [1, 0], unit: 'm' }, 'none'],
    ['bare numbers compare', { value: [-5, -1] }, { value: [0, 0] }, -1],
    [
      'far apart and still exact',
      { value: [Number.MAX_SAFE_INTEGER, 12], unit: 't' },
      { value: [1, -12], unit: 'mg' },
      1,
    ],
    ['1 hectare is 10000 square metres', { value: [1, 0], unit: 'har' }, { value: [1, 4], unit: 'm2' }, 0],
  ]
  return table.map(([name, a, b, order]) => ({ name, kind: 'measure', a, b, order }))
}

function money(): Json[] {
  const valid: [text: string, currency: string, amount: number, written: string][] = [
    ['12.50', 'EUR', 1250, '12.50 EUR'],
    ['12', 'EUR', 1200, '12.00 EUR'],
    ['0', 'EUR', 0, '0.00 EUR'],
    ['0.05', 'USD', 5, '0.05 USD'],
    ['1500', 'JPY', 1500, '1500 JPY'],
    ['1.234', 'KWD', 1234, '1.234 KWD'],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER, '90071992547409.91 EUR'],
  ]
  const invalid: [text: string, currency: string][] = [
    ['12.505', 'EUR'],
    ['1.5', 'JPY'],
    ['-1', 'EUR'],
    ['1,50', 'EUR'],
    ['', 'EUR'],
    ['12', 'eur'],
    ['12', 'XXX'],
    ['90071992547409.92', 'EUR'],
  ]
  return [
    ...valid.map(([text, currency, amount, written]) => ({
      name: `money ${text} ${currency}`,
      kind: 'money',
      text,
      currency,
      valid: true,
      amount,
      written,
    })),
    ...invalid.map(([text, currency]) => ({
      name: `no money: «${text}» ${currency}`,
      kind: 'money',
      text,
      currency,
      valid: false,
    })),
  ]
}

function dates(): Json[] {
  const valid = ['2000-01-01', '2024-02-29', '2026-12-31', '9999-12-31']
  const invalid = [
    '1999-12-31',
    '2023-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
  ]
  return [
    ...valid.map((text) => ({ name: `day ${text}`, kind: 'date', text, valid: true })),
    ...invalid.map((text) => ({ name: `no day: «${text}»`, kind: 'date', text, valid: false })),
  ]
}
