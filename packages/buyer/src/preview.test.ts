// What a buyer is shown before an intent goes out: all that the record tells, and nothing of what it keeps.

import { deriveSecret, createSigner, didToKey, intentSchema, keyToDid, type Intent } from '@pregon/protocol'
import { describe, expect, it } from 'vitest'
import { intentFrom } from './intent-from.ts'
import { previewIntent, type Json, type Preview } from './preview.ts'
import { english, french, spanish } from './texts/index.ts'
import { parseWant, type Want } from './want.ts'

const nowMs = Date.UTC(2027, 4, 1, 9, 37)
const { publicKey: key } = createSigner(deriveSecret(new Uint8Array(16), 'sign', 1))
const reply = {
  seal: new Uint8Array(32).fill(7),
  peer: `12D3KooW${'x'.repeat(44)}`,
  addresses: ['/ip4/127.0.0.1/tcp/4001'],
}

function wantOf(document: object): Want {
  const parsed = parseWant({ category: 63511000, title: 'Una semana en la costa', ...document }, { nowMs })
  if (!parsed.ok) throw new Error('not read')
  return parsed.want
}

const intentOf = (want: Want): Intent => intentFrom(want, { key, bornAtMs: nowMs, revision: 0, nowMs, reply })

const full = wantOf({
  description: 'Dos adultos',
  wishes: [
    { name: 'beachDistance', max: '500 m', must: true },
    { name: 'board', in: ['half-board', 'all-inclusive'], weight: 10 },
    { name: 'pool', value: true, weight: 30 },
    { name: 'rate', in: [1.5, 20] },
    { name: 'bedrooms', min: 1, max: 3 },
    { name: 'arrival', min: '2027-07-03' },
    { name: 'view', contains: 'mar' },
    { name: 'balcony', op: 'exists' },
    { name: 'near', value: { geohash: 'eysb' } },
  ],
  quantity: '2.5 kg',
  place: { country: 'ES', region: 'ES-AN', geohash: 'eysb', radiusKm: 60 },
  window: { from: '2027-07-03', to: '2027-07-10' },
  delivery: { modes: ['ship', 'pickup'], latest: '2027-06-01' },
  budget: { currency: 'EUR', max: '1234.56', sealed: true },
  preferences: { price: 77, terms: 'must' },
})

describe('what strangers will see', () => {
  it('is said in lines for people', () => {
    const { shown } = previewIntent(intentOf(full), full.private)
    expect(shown.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Category: CPV 2008, 63511000',
      'Title: Una semana en la costa',
      'Description: Dos adultos',
      'Wish: beachDistance at most 500 m (must hold)',
      'Wish: board: half-board or all-inclusive (preferred, 10 points)',
      'Wish: pool: yes (preferred, 30 points)',
      'Wish: rate: 1.5 or 20 (preferred, 10 points)',
      'Wish: bedrooms from 1 to 3 (preferred, 10 points)',
      'Wish: arrival at least 2027-07-03 (preferred, 10 points)',
      'Wish: view with «mar» in it (preferred, 10 points)',
      'Wish: balcony of any kind (preferred, 10 points)',
      'Wish: near: the cell eysb (preferred, 10 points)',
      'Quantity: 2.5 kg',
      'Agreements wanted: 1',
      'Place: ES-AN, ES, within 60 km of the cell eysb',
      'Days: 2027-07-03 to 2027-07-10',
      'Delivery: shipped or for pickup, by 2027-06-01',
      'Budget: offers in EUR, no ceiling said',
      expect.stringMatching(/^Terms: pregon:answer-only:1 \(SHA-256 [0-9a-f]{64}\)$/),
      'Made: 2027-05-01T09:30Z',
      'Ends: 2027-05-08T09:40Z',
      'Revision: the first',
      `Key of this intent: ${keyToDid(key)}`,
      `Offers are sealed to: ${'07'.repeat(32)}`,
      `Your network address: /ip4/127.0.0.1/tcp/4001, where offers come to (12D3KooW${'x'.repeat(44)}, for this intent alone)`,
    ])
  })

  it('leaves out what was not said', () => {
    const want = wantOf({})
    const codes = previewIntent(intentOf(want), want.private).shown.map(({ code }) => code)
    expect(previewIntent(intentOf(want), want.private).shown.map(({ value }) => value)).toContain('1 piece')
    for (const code of ['description', 'wish', 'place', 'window', 'delivery', 'budget'])
      expect(codes).not.toContain(code)
  })

  it('tells a public ceiling', () => {
    const want = wantOf({ budget: { currency: 'EUR', max: 1200 } })
    const { shown, kept } = previewIntent(intentOf(want), want.private)
    expect(shown).toContainEqual({ code: 'budget', label: 'Budget', value: 'at most 1200.00 EUR' })
    expect(kept.map(({ code }) => code)).not.toContain('ceiling')
  })

  it('is the whole record as plain JSON: keys as did:key, decimals as text, bytes as hex', () => {
    const intent = intentOf(full)
    const { record } = previewIntent(intent, full.private)
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    expect(Object.keys(record).toSorted()).toEqual(Object.keys(intent).toSorted())
    expect(didToKey(record['key'] as string)).toEqual(key)
    expect(record).toMatchObject({
      n: '0000000000000000',
      v: 0,
      bornAt: intent.bornAt,
      quantity: { amount: '2.5', unit: 'kg' },
      budget: { currency: 'EUR' },
      delivery: { modes: ['ship', 'pickup'], latest: '2027-06-01' },
      reply: { seal: '07'.repeat(32), addresses: ['/ip4/127.0.0.1/tcp/4001'] },
    })
    expect((record['item'] as { wishes: Json[] }).wishes.slice(3, 5)).toEqual([
      { name: 'rate', weight: 10, op: 'in', values: ['1.5', '20'] },
      { name: 'bedrooms', weight: 10, op: 'between', min: '1', max: '3' },
    ])
  })

  it('has a line for every field that an intent can have', () => {
    const technical = new Set(['n', 'v', 'ext', 'crit'])
    const linesOfFields: Record<string, string[]> = {
      item: ['title', 'description', 'wish'],
      bornAt: ['born'],
      expiresAt: ['expires'],
      reply: ['reply', 'seal'],
    }
    const codes = previewIntent(intentOf(full), full.private).shown.map(({ code }) => code)
    const fields = Object.keys(intentSchema.shape).filter((name) => !technical.has(name))
    for (const code of fields.flatMap((name) => linesOfFields[name] ?? [name])) expect(codes).toContain(code)
  })

  it('shows pairs of numbers in extensions as they are', () => {
    const intent = { ...intentOf(full), ext: { 'x.pair': [3, 2], 'x.bytes': new Uint8Array([255]) } }
    expect(previewIntent(intent, {}).record['ext']).toEqual({ 'x.pair': [3, 2], 'x.bytes': 'ff' })
  })
})

describe('what strangers will not see', () => {
  it('is told to the buyer', () => {
    const { kept } = previewIntent(intentOf(full), full.private)
    expect(kept.map(({ code }) => code)).toEqual(Object.keys(english.kept))
    expect(kept[0]?.value).toBe('1234.56 EUR; your own node leaves out offers above it')
    expect(kept[1]?.value).toBe('price 77, terms must')
  })

  it('is nowhere among what they will see', () => {
    const { shown, record } = previewIntent(intentOf(full), full.private)
    const seen = JSON.stringify([shown, record])
    for (const secret of ['123456', '1234.56', '77', 'sealedMax', 'preferences']) expect(seen).not.toContain(secret)
  })
})

it('speaks the language of its texts, and says what the buyer wrote as they wrote it', () => {
  const say = ({ shown, kept }: Preview) => [...shown, ...kept].map(({ label, value }) => `${label}: ${value}`)
  const inSpanish = say(previewIntent(intentOf(full), full.private, spanish))
  for (const line of [
    'Título: Una semana en la costa',
    'Deseo: beachDistance: 500\u00a0m como máximo (ha de cumplirse)',
    'Deseo: board: half-board o all-inclusive (preferible, 10 puntos)',
    'Deseo: arrival: 3 de julio de 2027 como mínimo (preferible, 10 puntos)',
    'Cantidad: 2,5\u00a0kg',
    'Lugar: ES-AN, ES, a menos de 60 km de la celda eysb',
    'Días: 3–10 de julio de 2027',
    'Entrega: con envío o con recogida, hasta el 1 de junio de 2027',
    'Creada: 1 de mayo de 2027, 9:30\u00a0UTC',
    'Tu tope: 1234,56\u00a0€; es tu propio nodo el que descarta las ofertas que lo superan',
    'Lo que cuenta para ti: precio 77, condiciones imprescindible',
  ])
    expect(inSpanish).toContain(line)
  expect(say(previewIntent(intentOf(full), full.private, french))).toContain(
    'Budget: offres en EUR, sans plafond annoncé',
  )
})

it.for([
  [english, '+275760-09-13T00:00Z'],
  [spanish, '13 de septiembre de 275760, 0:00\u00a0UTC'],
  [french, '13 septembre 275760, 00:00\u00a0UTC'],
] as const)('shows a time that no calendar reaches as the last one that they reach', ([texts, last]) => {
  for (const bornAt of [8.64e15, 8.64e15 + 1, Number.MAX_SAFE_INTEGER]) {
    const { shown, record } = previewIntent({ ...intentOf(full), bornAt }, full.private, texts)
    expect(shown.find(({ code }) => code === 'born')?.value).toBe(last)
    expect(record['bornAt']).toBe(bornAt)
  }
})

it('is the same record in every language', () => {
  const { record } = previewIntent(intentOf(full), full.private)
  expect(previewIntent(intentOf(full), full.private, french).record).toEqual(record)
})
