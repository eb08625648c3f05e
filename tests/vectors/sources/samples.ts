// The records that the vectors start from: one buyer, one vendor, with keys from fixed seeds.

import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { encode } from '@ipld/dag-cbor'
import { deriveKeyPair } from './hpke.ts'
import { derive, idBytes, join, keyPair, sha256, signedRecord, unhex, type Fields } from './writer.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const network = 'main'
export const seed = unhex('000102030405060708090a0b0c0d0e0f')
export const keyIndex = 1_790_000_400
/** 2026-09-21, 14:20 UTC: a ten-minute step. */
export const bornAt = 1_790_000_400_000
export const nowMs = bornAt + 3 * minuteMs

export const buyer = keyPair(derive(seed, 'sign', keyIndex))
export const buyerSeal = deriveKeyPair(derive(seed, 'seal', keyIndex))
const replyHost = keyPair(derive(seed, 'reply', keyIndex))

export const root = keyPair(sha256(fromString('the root key of a vendor')))
export const delegate = keyPair(sha256(fromString('a delegate key of that vendor')))
export const stranger = keyPair(sha256(fromString('a key that nobody listed')))
export const vendorSeal = deriveKeyPair(sha256(fromString('the seal key of that vendor')))

export const terms = { id: 'example:terms', sha256: sha256(fromString('the text of some terms')) }

export const smallestIntent: Fields = {
  n: new Uint8Array(8),
  v: 0,
  key: buyer.publicKey,
  bornAt,
  revision: 0,
  expiresAt: bornAt + dayMs,
  category: 'cpv2008/34430000',
  item: { title: 'A touring bicycle', wishes: [] },
  quantity: { amount: [1, 0], unit: '1' },
  deals: 1,
  terms,
  reply: {
    seal: buyerSeal.publicKey,
    peer: toString(join([unhex('0024'), unhex('08011220'), replyHost.publicKey]), 'base58btc'),
    addresses: ['/ip4/192.0.2.7/tcp/4001'],
  },
}

export const fullIntent: Fields = {
  ...smallestIntent,
  revision: 3,
  expiresAt: bornAt + 30 * dayMs,
  item: {
    title: 'Una bicicleta de viaje «ligera» 🚲',
    description: 'Para dos semanas por los Pirineos.\nCon portabultos.',
    wishes: [
      { name: 'color', op: 'in', values: ['rojo', 'azul'], weight: 10 },
      { name: 'weight', op: 'lte', max: [145, -1], unit: 'kg', must: true },
      { name: 'numberOfGears', op: 'gte', min: [9, 0], weight: 40 },
      { name: 'frameSize', op: 'between', min: [54, 0], max: [58, 0], unit: 'cm', must: true },
      { name: 'usedCondition', op: 'eq', value: false, weight: 25 },
      { name: 'releaseDate', op: 'gte', min: { date: '2024-01-01' }, weight: 5 },
      { name: 'category', op: 'contains', value: 'touring', weight: 1 },
      { name: 'warranty', op: 'exists', weight: 100 },
      { name: 'madeIn', op: 'eq', value: { place: { country: 'ES' } }, weight: 3 },
    ],
  },
  deals: 2,
  place: { country: 'ES', region: 'ES-HU', geohash: 'ezx9b', radiusKm: 50 },
  window: { from: '2026-10-01', to: '2026-10-31' },
  delivery: { modes: ['ship', 'pickup'], latest: '2026-10-20' },
  budget: { currency: 'EUR', max: 120000 },
  terms: { ...terms, url: 'https://example.org/terms' },
}

export const withdrawal: Fields = {
  n: new Uint8Array(8),
  v: 0,
  key: buyer.publicKey,
  bornAt,
  category: 'cpv2008/34430000',
}

export const profile: Fields = {
  v: 0,
  key: root.publicKey,
  revision: 1,
  issuedAt: bornAt,
  expiresAt: bornAt + 14 * dayMs,
  name: 'Bicicletas Arce',
  country: 'ES',
  url: 'https://example.org',
  seal: vendorSeal.publicKey,
  delegates: [{ key: delegate.publicKey, scope: ['offer', 'confirm'], expiresAt: bornAt + 7 * dayMs }],
}

export const pricedProfile: Fields = {
  ...profile,
  work: {
    bits: 17,
    categories: [
      { category: 'cpv2008/34430000', bits: 20 },
      { category: 'cpv2008/34000000', bits: 18 },
    ],
  },
}

export const intentId = idBytes(encode(smallestIntent))

export const offer: Fields = {
  v: 0,
  key: delegate.publicKey,
  profile: signedRecord('profile', profile, root),
  intent: intentId,
  to: buyerSeal.publicKey,
  createdAt: nowMs,
  bindingUntil: nowMs + 2 * dayMs,
  item: {
    sku: 'TR-54',
    title: 'Travel 54',
    properties: [
      { name: 'weight', value: [138, -1], unit: 'kg' },
      { name: 'color', value: 'azul' },
    ],
  },
  quantity: { amount: [1, 0], unit: '1' },
  price: {
    currency: 'EUR',
    total: 109_900,
    lines: [
      { label: 'Bicycle', amount: 119_900 },
      { label: 'Season discount', amount: -10_000 },
    ],
  },
  delivery: { mode: 'ship', from: '2026-09-24', to: '2026-09-30' },
  terms: { answer: 'accept', sha256: terms.sha256 },
}
