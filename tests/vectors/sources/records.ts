// Vectors of SPEC sections 11, 12 and 18: intents, withdrawals, admission, growth.

import { encode } from '@ipld/dag-cbor'
import {
  bornAt,
  buyer,
  delegate,
  fullIntent,
  network,
  nowMs,
  offer,
  profile,
  root,
  smallestIntent,
  stranger,
  withdrawal,
} from './samples.ts'
import {
  changed,
  dagJson,
  hex,
  idText,
  signedEnvelope,
  signedRecord,
  withWork,
  type Fields,
  type Json,
  type KeyPair,
} from './writer.ts'

/** A change that makes a record break `schema`: what it shows, the field's path, its new value. */
export type Breach = [name: string, path: string, value?: unknown]

const minuteMs = 60_000
export const dayMs = 86_400_000

export function validRecord(name: string, kind: string, fields: Fields, key: KeyPair): Json {
  const payload = encode(fields)
  return {
    name,
    kind,
    hex: hex(signedRecord(kind, fields, key)),
    valid: true,
    id: idText(payload),
    value: dagJson(fields),
  }
}

export function invalidRecord(name: string, kind: string, fields: Fields, key: KeyPair, code = 'schema'): Json {
  return { name, kind, hex: hex(signedRecord(kind, fields, key)), valid: false, code }
}

export const breaches = (kind: string, base: Fields, key: KeyPair, table: Breach[]): Json[] =>
  table.map(([name, path, value]) => invalidRecord(name, kind, changed(base, path, value), key))

const extended = (fields: Fields): Fields => ({
  ...fields,
  ext: { 'example.colour': { a: [1, Uint8Array.of(2)], é: 'x' } },
})

/** What every kind says of growth, tried on one. */
const growthBreaches: Breach[] = [
  ['no version', 'v'],
  ['a version below 0', 'v', -1],
  ['a version that is a text', 'v', '0'],
  ['an empty extension map', 'ext', {}],
  ['17 extensions', 'ext', Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`x${i}`, 0]))],
  ['an extension name with a capital', 'ext', { Colour: 1 }],
  ['an extension named __proto__', 'ext', JSON.parse('{"__proto__":1}')],
  ['an empty list of critical extensions', 'crit', []],
  ['a critical extension that is no text', 'crit', [1]],
  ['an unknown field', 'colour', 'blue'],
]

const textBreaches: Breach[] = [
  ['an empty title', 'item.title', ''],
  ['a title of 141 bytes', 'item.title', 'a'.repeat(141)],
  ['a title of 142 bytes in 71 characters', 'item.title', 'ñ'.repeat(71)],
  ['a title with a terminal escape', 'item.title', '\u001b[31mred'],
  ['a title with a line break', 'item.title', 'a\nb'],
  ['a title with a tab', 'item.title', 'a\tb'],
  ['a title with a C1 control character', 'item.title', 'a\u009bb'],
  ['a title that turns its direction around', 'item.title', 'a\u202eb'],
  ['a title with an isolate', 'item.title', 'a\u2066b'],
  ['a title with a line separator', 'item.title', 'a\u2028b'],
  ['a title with a byte order mark', 'item.title', 'a\u{feff}b'],
  ['a description of 2001 bytes', 'item.description', 'a'.repeat(2001)],
  ['a description with a carriage return', 'item.description', 'a\r\nb'],
]

const intentBreaches: Breach[] = [
  ['no key', 'key'],
  ['no nonce', 'n'],
  ['a nonce of 7 bytes', 'n', new Uint8Array(7)],
  ['a birth off its step', 'bornAt', bornAt + 1],
  ['a negative birth', 'bornAt', -600_000],
  ['a birth that is a text', 'bornAt', String(bornAt)],
  ['revision 10000', 'revision', 10_000],
  ['revision -1', 'revision', -1],
  ['a category that does not exist', 'category', 'cpv2008/10000000'],
  ['a category with a check digit', 'category', 'cpv2008/34430000-0'],
  ['no list of wishes', 'item.wishes'],
  ['33 wishes', 'item.wishes', Array.from({ length: 33 }, (_, i) => ({ name: `w${i}`, op: 'exists', weight: 1 }))],
  ['a quantity of zero', 'quantity.amount', [0, 0]],
  ['a negative quantity', 'quantity.amount', [-1, 0]],
  ['a quantity that ends in 0', 'quantity.amount', [10, 0]],
  ['a quantity of three numbers', 'quantity.amount', [1, 0, 0]],
  ['an unknown unit', 'quantity.unit', 'lb'],
  ['a unit named like a method', 'quantity.unit', 'toString'],
  ['no deals', 'deals', 0],
  ['101 deals', 'deals', 101],
  ['a place of nothing', 'place', {}],
  ['a place with a street', 'place', { country: 'ES', street: 'Calle Mayor 1' }],
  ['a geohash of 6 characters', 'place', { geohash: 'ezx9bc' }],
  ['a geohash with an a', 'place', { geohash: 'eza' }],
  ['a radius without a geohash', 'place', { country: 'ES', radiusKm: 5 }],
  ['a radius of 0', 'place', { geohash: 'ezx', radiusKm: 0 }],
  ['a region of another country', 'place', { country: 'FR', region: 'ES-HU' }],
  ['a region in words', 'place', { region: 'Huesca' }],
  ['a country in small letters', 'place', { country: 'es' }],
  ['a window that ends before it begins', 'window', { from: '2026-10-02', to: '2026-10-01' }],
  ['a window without an end', 'window', { from: '2026-10-02' }],
  ['a day that does not exist', 'window', { from: '2026-02-29', to: '2026-03-01' }],
  ['no delivery mode', 'delivery', { modes: [] }],
  ['a delivery mode twice', 'delivery', { modes: ['ship', 'ship'] }],
  ['an unknown delivery mode', 'delivery', { modes: ['drone'] }],
  ['a currency that does not exist', 'budget', { currency: 'XXX' }],
  ['a currency named like a method', 'budget', { currency: 'toString' }],
  ['a negative ceiling', 'budget', { currency: 'EUR', max: -1 }],
  ['no terms', 'terms'],
  ['terms with a short hash', 'terms.sha256', new Uint8Array(31)],
  ['terms at an address without TLS', 'terms.url', 'http://example.org/terms'],
  ['a seal key of 33 bytes', 'reply.seal', new Uint8Array(33)],
  ['a peer id of another kind', 'reply.peer', 'QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N'],
  ['no address', 'reply.addresses', []],
  ['nine addresses', 'reply.addresses', Array.from({ length: 9 }, (_, i) => `/ip4/192.0.2.7/tcp/${i + 1}`)],
  ['an address twice', 'reply.addresses', ['/ip4/192.0.2.7/tcp/1', '/ip4/192.0.2.7/tcp/1']],
  ['an address that is no multiaddr', 'reply.addresses', ['192.0.2.7:4001']],
  ['an address of 201 bytes', 'reply.addresses', [`/dns4/${'a'.repeat(195)}`]],
]

const wish = (fields: Fields): [path: string, value: unknown] => ['item.wishes', [fields]]

const wishBreaches: Breach[] = [
  ['a wish with neither must nor weight', ...wish({ name: 'color', op: 'exists' })],
  ['a wish with both must and weight', ...wish({ name: 'color', op: 'exists', must: true, weight: 1 })],
  ['must that is false', ...wish({ name: 'color', op: 'exists', must: false })],
  ['a weight of 0', ...wish({ name: 'color', op: 'exists', weight: 0 })],
  ['a weight of 101', ...wish({ name: 'color', op: 'exists', weight: 101 })],
  ['a wish without a name', ...wish({ op: 'exists', weight: 1 })],
  ['a name with a space', ...wish({ name: 'frame size', op: 'exists', weight: 1 })],
  ['a name of 41 characters', ...wish({ name: 'a'.repeat(41), op: 'exists', weight: 1 })],
  ['an unknown operator', ...wish({ name: 'color', op: 'like', value: 'b', weight: 1 })],
  ['eq without a value', ...wish({ name: 'color', op: 'eq', weight: 1 })],
  ['eq with a list', ...wish({ name: 'color', op: 'eq', values: ['red'], weight: 1 })],
  ['in without alternatives', ...wish({ name: 'color', op: 'in', values: [], weight: 1 })],
  [
    'in with 17 alternatives',
    ...wish({ name: 'size', op: 'in', values: Array.from({ length: 17 }, (_, i) => [i * 10 + 1, 0]), weight: 1 }),
  ],
  ['gte of a text', ...wish({ name: 'color', op: 'gte', min: 'red', weight: 1 })],
  ['between with its ends swapped', ...wish({ name: 'size', op: 'between', min: [2, 0], max: [1, 0], weight: 1 })],
  [
    'between with an exponent beyond all arithmetic',
    ...wish({ name: 'size', op: 'between', min: [1, 0], max: [1, Number.MAX_SAFE_INTEGER], weight: 1 }),
  ],
  [
    'between a number and a day',
    ...wish({ name: 'size', op: 'between', min: [2, 0], max: { date: '2026-01-01' }, weight: 1 }),
  ],
  ['contains a number', ...wish({ name: 'color', op: 'contains', value: [1, 0], weight: 1 })],
  ['a unit on a text', ...wish({ name: 'color', op: 'eq', value: 'red', unit: 'kg', weight: 1 })],
  ['a unit on a day', ...wish({ name: 'releaseDate', op: 'gte', min: { date: '2026-01-01' }, unit: 'd', weight: 1 })],
  ['a unit on contains', ...wish({ name: 'color', op: 'contains', value: 'red', unit: 'kg', weight: 1 })],
  ['a value that is a map of nothing', ...wish({ name: 'color', op: 'eq', value: {}, weight: 1 })],
  ['a text value of 201 bytes', ...wish({ name: 'color', op: 'eq', value: 'a'.repeat(201), weight: 1 })],
]

const withdrawalBreaches: Breach[] = [
  ['a withdrawal without a category', 'category'],
  ['a withdrawal off the step of births', 'bornAt', bornAt + 1],
  ['a withdrawal with a revision', 'revision', 1],
]

export function intentVectors(): Json[] {
  const protoField = encode({ ...smallestIntent, ...JSON.parse('{"x":0}') })
  return [
    validRecord('the smallest intent', 'intent', smallestIntent, buyer),
    validRecord('an intent with every field', 'intent', fullIntent, buyer),
    validRecord(
      'an intent of 140 bytes of title',
      'intent',
      changed(smallestIntent, 'item.title', 'ñ'.repeat(70)),
      buyer,
    ),
    validRecord('an intent with a zero-width joiner', 'intent', changed(smallestIntent, 'item.title', '👩‍🔧'), buyer),
    validRecord('a withdrawal', 'withdrawal', withdrawal, buyer),
    ...breaches('intent', smallestIntent, buyer, [...textBreaches, ...intentBreaches, ...wishBreaches]),
    ...breaches('withdrawal', withdrawal, buyer, withdrawalBreaches),
    {
      name: 'an intent under the type of a withdrawal',
      kind: 'withdrawal',
      hex: hex(signedEnvelope('/pregon/withdrawal/1', encode(smallestIntent), buyer)),
      valid: false,
      code: 'schema',
    },
    {
      name: 'an intent with a field of one letter after the nonce',
      kind: 'intent',
      hex: hex(signedEnvelope('/pregon/intent/1', protoField, buyer)),
      valid: false,
      code: 'schema',
    },
    invalidRecord('an intent that another key signed', 'intent', smallestIntent, stranger, 'signer'),
  ]
}

export function growthVectors(): Json[] {
  return [
    validRecord('an extension with bytes in it', 'intent', extended(smallestIntent), buyer),
    validRecord(
      'extensions with names that objects have',
      'intent',
      { ...smallestIntent, ext: { constructor: { constructor: 1 }, prototype: true } },
      buyer,
    ),
    validRecord(
      'a key __proto__ within an extension',
      'intent',
      { ...smallestIntent, ext: { a: JSON.parse('{"__proto__":{"b":1}}') as Fields } },
      buyer,
    ),
    ...breaches('intent', smallestIntent, buyer, growthBreaches),
    invalidRecord(
      'an unknown field named __proto__',
      'intent',
      Object.assign(JSON.parse('{"__proto__":1}'), smallestIntent) as Fields,
      buyer,
    ),
    invalidRecord('a higher minor version', 'intent', { ...smallestIntent, v: 1 }, buyer, 'version'),
    invalidRecord(
      'a higher minor version, and fields of another form',
      'intent',
      { v: 7, hello: 'there' },
      buyer,
      'version',
    ),
    invalidRecord(
      'a critical extension',
      'intent',
      { ...extended(smallestIntent), crit: ['example.colour'] },
      buyer,
      'critical',
    ),
    invalidRecord(
      'a critical extension that is absent',
      'intent',
      { ...smallestIntent, crit: ['example.colour'] },
      buyer,
      'critical',
    ),
  ]
}

/** Records as they come by gossip at `nowMs`, with the verdict of the rules that ask nothing of a node's memory. */
export function admissionVectors(): Json[] {
  const worked = withWork(smallestIntent, 16)
  const topic = '/pregon/main/1/intents/cpv2008/344'
  const good = signedRecord('intent', worked, buyer)
  const badSignature = good.slice()
  badSignature[good.length - 1]! ^= 1
  const short = { ...smallestIntent, expiresAt: bornAt + 2 * minuteMs }
  const early = { ...smallestIntent, bornAt: bornAt + 600_000, expiresAt: bornAt + dayMs }
  const long = changed(smallestIntent, 'item.description', 'a'.repeat(1000))
  const table: [name: string, topic: string, bytes: Uint8Array, verdict: string, code?: string][] = [
    ['a valid intent', topic, good, 'accept'],
    ['a valid withdrawal', topic, signedRecord('withdrawal', withWork(withdrawal, 16), buyer), 'accept'],
    ['9000 bytes of anything', topic, new Uint8Array(9000), 'reject', 'size'],
    ['no envelope', topic, new Uint8Array(100), 'reject', 'envelope'],
    ['a byte after the envelope', topic, Uint8Array.from([...good, 0]), 'reject', 'envelope-canonical'],
    [
      'a kind that has no name yet',
      topic,
      signedEnvelope('/pregon/greeting/1', encode(worked), buyer),
      'ignore',
      'payload-type',
    ],
    ['a profile where intents belong', topic, signedRecord('profile', profile, root), 'reject', 'kind'],
    ['an offer where intents belong', topic, signedRecord('offer', offer, delegate), 'reject', 'kind'],
    [
      'a payload with a float',
      topic,
      signedEnvelope('/pregon/intent/1', encode({ ...worked, deals: 1.5 }), buyer),
      'reject',
      'payload',
    ],
    [
      'a payload with keys out of order',
      topic,
      signedEnvelope('/pregon/intent/1', Uint8Array.of(0xa2, 0x61, 0x76, 0, 0x61, 0x6e, 0), buyer),
      'reject',
      'payload-canonical',
    ],
    ['a higher minor version', topic, signedRecord('intent', { ...worked, v: 1 }, buyer), 'ignore', 'version'],
    ['a critical extension', topic, signedRecord('intent', { ...worked, crit: ['x'] }, buyer), 'ignore', 'critical'],
    ['no title', topic, signedRecord('intent', changed(worked, 'item.title'), buyer), 'reject', 'schema'],
    ['another signer', topic, signedRecord('intent', worked, stranger), 'reject', 'signer'],
    ['the topic of another group', topic.replace('344', '341'), good, 'reject', 'topic'],
    ['the topic of the division', topic.replace('344', '34'), good, 'reject', 'topic'],
    ['the topic of another network', topic.replace('main', 'test'), good, 'reject', 'topic'],
    [
      'expiry at birth',
      topic,
      signedRecord('intent', withWork({ ...smallestIntent, expiresAt: bornAt }, 16), buyer),
      'reject',
      'lifetime',
    ],
    [
      'a life of 30 days and a millisecond',
      topic,
      signedRecord('intent', { ...smallestIntent, expiresAt: bornAt + 30 * dayMs + 1 }, buyer),
      'reject',
      'lifetime',
    ],
    ['a birth to come', topic, signedRecord('intent', withWork(early, 16), buyer), 'ignore', 'future'],
    ['an expiry gone by', topic, signedRecord('intent', withWork(short, 16), buyer), 'ignore', 'expired'],
    ['15 bits of work', topic, signedRecord('intent', withWork(smallestIntent, 15, 16), buyer), 'reject', 'work'],
    [
      '16 bits of work for more than 1 KiB',
      topic,
      signedRecord('intent', withWork(long, 16, 17), buyer),
      'reject',
      'work',
    ],
    [
      '16 bits of work for more than a day',
      topic,
      signedRecord('intent', withWork({ ...smallestIntent, expiresAt: bornAt + dayMs + 1 }, 16, 17), buyer),
      'reject',
      'work',
    ],
    ['a bit of the signature turned', topic, badSignature, 'reject', 'signature'],
    ['a signature for another network', topic, signedRecord('intent', worked, buyer, 'test'), 'reject', 'signature'],
  ]
  return table.map(([name, onTopic, bytes, verdict, code]) => ({
    name,
    network,
    minWorkBits: 16,
    nowMs,
    topic: onTopic,
    hex: hex(bytes),
    verdict,
    ...(code === undefined ? {} : { code }),
  }))
}
