// Vectors of SPEC section 13: profiles as records, their delegate keys and their price of work.

import { bornAt, delegate, pricedProfile, profile, root } from './samples.ts'
import { breaches, dayMs, invalidRecord, validRecord, type Breach } from './records.ts'
import { hex, signedEnvelope, type Json } from './writer.ts'

const profileBreaches: Breach[] = [
  ['a profile with revision -1', 'revision', -1],
  ['a profile without a name', 'name'],
  ['a profile without a seal key', 'seal'],
  ['a profile that lives 14 days and a millisecond', 'expiresAt', bornAt + 14 * dayMs + 1],
  ['a profile that lives no time', 'expiresAt', bornAt],
  ['a delegate without a scope', 'delegates.0.scope', []],
  ['a delegate with a scope twice', 'delegates.0.scope', ['offer', 'offer']],
  ['a delegate with an unknown scope', 'delegates.0.scope', ['everything']],
  ['a delegate key of 31 bytes', 'delegates.0.key', new Uint8Array(31)],
  [
    '17 delegates',
    'delegates',
    Array.from({ length: 17 }, () => ({ key: delegate.publicKey, scope: ['offer'], expiresAt: bornAt })),
  ],
  ['a URL that is none', 'url', 'https://'],
  ['a price of work without bits', 'work', { categories: [] }],
  ['a price of work without a list of categories', 'work', { bits: 18 }],
  ['a price of -1 bits', 'work.bits', -1],
  ['a price of 25 bits', 'work.bits', 25],
  ['a price that is a text', 'work.bits', '18'],
  ['a price in a category that does not exist', 'work.categories.0.category', 'cpv2008/10000000'],
  ['a price in a category as people write it', 'work.categories.0.category', '34430000'],
  ['a price of 25 bits in a category', 'work.categories.0.bits', 25],
  ['two prices in one category', 'work.categories', [18, 20].map((bits) => ({ category: 'cpv2008/34430000', bits }))],
  [
    'prices in 33 categories',
    'work.categories',
    Array.from({ length: 33 }, (_, i) => ({
      category: `cpv2008/344${Math.floor(i / 9) + 1}${(i % 9) + 1}000`,
      bits: 18,
    })),
  ],
  ['a price with a currency', 'work', { bits: 18, categories: [], currency: 'EUR' }],
]

export function profileVectors(): Json[] {
  const { country: _country, url: _url, ...rest } = profile
  return [
    validRecord('a profile', 'profile', profile, root),
    validRecord('a profile with a price of work', 'profile', pricedProfile, root),
    validRecord('a profile with one price for all', 'profile', { ...profile, work: { bits: 0, categories: [] } }, root),
    validRecord('a profile of the least', 'profile', { ...rest, delegates: [] }, root),
    validRecord('a profile numbered by its second of issue', 'profile', { ...profile, revision: bornAt / 1000 }, root),
    ...breaches('profile', pricedProfile, root, profileBreaches),
    invalidRecord('a profile that its delegate signed', 'profile', profile, delegate, 'signer'),
    {
      name: 'a profile of more than 4 KiB',
      kind: 'profile',
      hex: hex(signedEnvelope('/pregon/profile/1', new Uint8Array(4096), root)),
      valid: false,
      code: 'size',
    },
  ]
}
