// The ranking: what excludes an offer, what earns points, and what never changes the order.

import {
  createSigner,
  deriveSecret,
  parseDecimal,
  type Intent,
  type IsoDate,
  type Offer,
  type Profile,
  type Property,
} from '@pregon/protocol'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { intentFrom } from './intent-from.ts'
import { rankOffers, type RankedOffer, type ReceivedOffer } from './rank.ts'
import { english, type Texts } from './texts/index.ts'
import { parseWant, type PrivateWant } from './want.ts'

const nowMs = Date.UTC(2027, 4, 1, 9, 30)
const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const signer = createSigner(deriveSecret(new Uint8Array(16), 'sign', 1))

interface Asked {
  readonly intent: Intent
  readonly private: PrivateWant
}

function ask(document: object): Asked {
  const parsed = parseWant({ category: 63511000, title: 'A week by the sea', ...document }, { nowMs })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  const reply = { seal: new Uint8Array(32), peer: `12D3KooW${'x'.repeat(44)}`, addresses: ['/ip4/127.0.0.1/tcp/4001'] }
  const origin = { key: signer.publicKey, bornAtMs: nowMs, revision: 0, nowMs, reply }
  return { intent: intentFrom(parsed.want, origin), private: parsed.want.private }
}

interface OfferTerms {
  readonly id?: string
  /** Vendors of different numbers are different. */
  readonly vendor?: number
  readonly total?: number
  readonly currency?: string
  readonly properties?: readonly Property[]
  readonly quantity?: Offer['quantity']
  readonly delivery?: { readonly mode?: Offer['delivery']['mode']; readonly from?: string; readonly to?: string }
  readonly terms?: Offer['terms']
  readonly createdAt?: number
  readonly bindingUntil?: number
}

const accepted = ask({}).intent.terms.sha256
let vendors = 0

function offerWith(given: OfferTerms = {}): ReceivedOffer {
  const vendor = given.vendor ?? ++vendors
  const key = new Uint8Array(32)
  new DataView(key.buffer).setUint32(0, vendor)
  const total = given.total ?? 100_000
  const currency = (given.currency ?? 'EUR') as Offer['price']['currency']
  const profile: Profile = {
    v: 0,
    key,
    revision: 0,
    issuedAt: nowMs - dayMs,
    expiresAt: nowMs + dayMs,
    name: `Vendor ${vendor}`,
    seal: new Uint8Array(32),
    delegates: [],
  }
  const offer: Offer = {
    v: 0,
    key,
    profile: new Uint8Array(1),
    intent: new Uint8Array(36),
    to: new Uint8Array(32),
    createdAt: given.createdAt ?? nowMs - hourMs,
    bindingUntil: given.bindingUntil ?? nowMs + 14 * dayMs,
    item: { sku: 'a', title: 'A week', properties: [...(given.properties ?? [])] },
    quantity: given.quantity ?? { amount: [1, 0], unit: '1' },
    price: { currency, total, lines: [{ label: 'all', amount: total }] },
    delivery: { mode: 'onsite', ...(given.delivery as { from?: IsoDate; to?: IsoDate }) },
    terms: given.terms ?? { answer: 'accept', sha256: accepted },
  }
  return { id: given.id ?? `offer-${String(vendor).padStart(6, '0')}`, offer, profile, receivedAtMs: nowMs }
}

const rank = (asked: Asked, offers: readonly ReceivedOffer[]) => rankOffers({ ...asked, offers, nowMs })

function rankOne(asked: Asked, given: OfferTerms): RankedOffer {
  return rank(asked, [offerWith(given)])[0]!
}

const told = ({ verdict, reasons }: RankedOffer) => ({
  verdict,
  reasons: reasons.map(({ points, text }) => `${points} ${text}`),
})

/** The points for which an offer among others has one of the reasons, or undefined without that reason. */
function pointsFor(code: string, { reasons }: RankedOffer): number | undefined {
  return reasons.find((reason) => reason.code === code)?.points
}

const pool: Property = { name: 'pool', value: true }

describe('an offer is excluded, with the reason', () => {
  const eur = { currency: 'EUR', max: 1000 }
  test.each<[string, object, OfferTerms, string]>([
    [
      'that breaks what must hold',
      { wishes: [{ name: 'pool', value: true, must: true }] },
      { properties: [{ name: 'pool', value: false }] },
      'breaks what must hold, pool: yes (it says no)',
    ],
    [
      'that keeps silent on what must hold',
      { wishes: [{ name: 'pool', value: true, must: true }] },
      {},
      'does not tell whether it has what must hold, pool: yes',
    ],
    ['above the ceiling', { budget: eur }, { total: 100_001 }, 'costs 1000.01 EUR, above your ceiling of 1000.00 EUR'],
    [
      'above the sealed ceiling',
      { budget: { ...eur, sealed: true } },
      { total: 100_001 },
      'costs 1000.01 EUR, above the ceiling of 1000.00 EUR that only you know',
    ],
    ['in another currency', { budget: eur }, { currency: 'USD', total: 200_000 }, 'is in USD, and you asked for EUR'],
    [
      'for too little',
      { quantity: 50 },
      { quantity: { amount: parseDecimal('49'), unit: '1' } },
      'is for 49 pieces, and you asked for 50 pieces',
    ],
    [
      'for something else than was counted',
      { quantity: '50 kg' },
      { quantity: { amount: parseDecimal('50'), unit: 'L' } },
      'is for 50 l, and you asked for 50 kg',
    ],
    ['that no longer binds', {}, { bindingUntil: nowMs }, 'no longer binds the vendor, since 2027-05-01T09:30:00.000Z'],
    [
      'that comes in another way',
      { delivery: { modes: ['ship', 'pickup'] } },
      { delivery: { mode: 'digital' } },
      'comes as data, and not as you asked: shipped or for pickup',
    ],
    [
      'that comes too late',
      { delivery: { modes: ['onsite'], latest: '2027-06-01' } },
      { delivery: { from: '2027-05-30', to: '2027-06-02' } },
      'arrives on 2027-06-02, after 2027-06-01',
    ],
    [
      'for other days',
      { window: { from: '2027-07-03', to: '2027-07-10' } },
      { delivery: { from: '2027-07-11', to: '2027-07-12' } },
      'is for 2027-07-11 to 2027-07-12, and you asked for 2027-07-03 to 2027-07-10',
    ],
    [
      'that declines terms which must be accepted',
      { preferences: { terms: 'must' } },
      { terms: { answer: 'decline' } },
      'agrees to none of your terms, which must be accepted',
    ],
    [
      'that accepts a text that nobody proffered',
      { preferences: { terms: 'must' } },
      { terms: { answer: 'accept', sha256: new Uint8Array(32) } },
      'agrees to none of your terms, which must be accepted',
    ],
  ])('%s', (_, document, given, text) => {
    const ranked = rankOne(ask(document), given)
    expect(told(ranked)).toEqual({ verdict: 'excluded', reasons: [`0 ${text}`] })
    expect(ranked.points).toBe(0)
  })

  it('with every reason that there is', () => {
    const asked = ask({ budget: eur, wishes: [{ name: 'pool', value: true, must: true }] })
    const { reasons } = rankOne(asked, { total: 100_001, bindingUntil: nowMs - 1 })
    expect(reasons.map(({ code }) => code)).toEqual(['binding-passed', 'above-ceiling', 'must-unknown'])
  })

  it('just where the limit is passed', () => {
    const asked = ask({ budget: eur, quantity: 50, delivery: { modes: ['onsite'], latest: '2027-06-01' } })
    const quantity = { amount: parseDecimal('50'), unit: '1' } as const
    const given = { total: 100_000, quantity, delivery: { to: '2027-06-01' }, bindingUntil: nowMs + 1 }
    expect(rankOne(asked, given).verdict).toBe('eligible')
  })

  it('when the same vendor made a newer one', () => {
    const older = offerWith({ vendor: 1, id: 'a', createdAt: nowMs - 2, total: 90_000 })
    const newer = offerWith({ vendor: 1, id: 'b', createdAt: nowMs - 1, total: 95_000 })
    const [first, second] = rank(ask({}), [older, newer])
    expect(first).toMatchObject({ id: 'b', verdict: 'eligible' })
    expect(second).toMatchObject({ id: 'a', verdict: 'excluded', reasons: [{ code: 'superseded' }] })
    expect(pointsFor('cheapest', first!)).toBe(0)
  })

  it('when the same vendor made two at once: the lower id stands', () => {
    const twins = ['b', 'a'].map((id) => offerWith({ vendor: 1, id }))
    expect(rank(ask({}), twins).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'eligible'],
      ['b', 'excluded'],
    ])
  })
})

describe('points come with reasons', () => {
  it('that read as sentences, weightiest first', () => {
    const asked = ask({
      wishes: [
        { name: 'beachDistance', max: '500 m', must: true },
        { name: 'pool', value: true, weight: 30 },
        { name: 'board', in: ['half-board', 'all-inclusive'] },
        { name: 'view', contains: 'mar' },
      ],
      budget: { currency: 'EUR', max: 1250 },
    })
    const properties: Property[] = [
      { name: 'beachDistance', value: parseDecimal('0.3'), unit: 'km' },
      pool,
      { name: 'board', value: 'breakfast' },
    ]
    const ranked = rank(asked, [
      offerWith({ properties, delivery: { to: '2027-05-11' } }),
      offerWith({
        properties: [...properties, { name: 'view', value: 'Al mar' }],
        total: 80_000,
        delivery: { to: '2027-05-09' },
      }),
    ])
    expect(told(ranked[0]!)).toEqual({
      verdict: 'eligible',
      reasons: [
        '30 grants the wish pool: yes (it says yes)',
        '10 grants the wish view with «mar» in it (it says Al mar)',
        '10 accepts your terms',
        '5 cannot be taken back for 14 days',
        '5 is exactly as much as you asked for',
        '4 stays 450.00 EUR below your ceiling',
        '4 arrives two days earlier than the other offer',
        '0 has what must hold, beachDistance at most 500 m (it says 0.3 km)',
        '0 misses the wish board: half-board or all-inclusive (it says breakfast)',
        '0 costs the least, 800.00 EUR',
      ],
    })
    expect(told(ranked[1]!).reasons).toContain('-8 costs 200.00 EUR more than the cheapest')
    expect(told(ranked[1]!).reasons).toContain('-5 arrives two days later than the other offer')
    expect(told(ranked[1]!).reasons).toContain('0 does not tell whether it grants the wish view with «mar» in it')
  })

  it('for the days, where the buyer named a window', () => {
    const asked = ask({ window: { from: '2027-07-03', to: '2027-07-10' } })
    const daysOf = (from?: string, to?: string) =>
      rankOne(asked, { delivery: { ...(from && { from }), ...(to && { to }) } })
    expect(pointsFor('days-fit', daysOf('2027-07-03', '2027-07-10'))).toBe(20)
    expect(pointsFor('days-fit', daysOf('2027-07-05'))).toBe(20)
    expect(pointsFor('days-overlap', daysOf('2027-07-01', '2027-07-05'))).toBe(10)
    expect(pointsFor('days-unknown', daysOf())).toBe(0)
  })

  it('for an arrival that others tell, or that has a last day, but not for one that nobody tells', () => {
    const soon = offerWith({ delivery: { to: '2027-05-03' } })
    const silent = offerWith()
    expect(pointsFor('arrival-unknown', rank(ask({}), [soon, silent])[1]!)).toBe(-20)
    expect(rank(ask({}), [silent])[0]!.reasons.map(({ code }) => code)).not.toContain('arrival-unknown')
    const asked = ask({ delivery: { modes: ['onsite'], latest: '2027-06-01' } })
    expect(pointsFor('arrival-unknown', rank(asked, [silent])[0]!)).toBe(-20)
    expect(pointsFor('same-day', rank(ask({}), [soon, offerWith({ delivery: { to: '2027-05-03' } })])[0]!)).toBe(0)
  })

  it('for the answer to the terms', () => {
    const other = { answer: 'propose', id: 'theirs', sha256: new Uint8Array(32) } as const
    expect(pointsFor('terms-accepted', rankOne(ask({}), {}))).toBe(10)
    expect(pointsFor('terms-proposed', rankOne(ask({}), { terms: other }))).toBe(0)
    expect(pointsFor('terms-declined', rankOne(ask({}), { terms: { answer: 'decline' } }))).toBe(-10)
    expect(pointsFor('terms-proposed', rankOne(ask({ preferences: { terms: 'must' } }), { terms: other }))).toBe(0)
  })

  it('for how long it binds and for how much it is', () => {
    expect(told(rankOne(ask({}), { bindingUntil: nowMs + 3.5 * dayMs })).reasons).toContain(
      '3 cannot be taken back for three days',
    )
    expect(told(rankOne(ask({}), { bindingUntil: nowMs + hourMs })).reasons).toContain(
      '0 cannot be taken back for one hour',
    )
    expect(told(rankOne(ask({}), { bindingUntil: nowMs + 1 })).reasons).toContain(
      '0 cannot be taken back for less than an hour',
    )
    const more = rankOne(ask({ quantity: '50 kg' }), { quantity: { amount: parseDecimal('0.06'), unit: 't' } })
    expect(told(more).reasons).toContain('0 is more than you asked for, 0.06 t instead of 50 kg')
    const same = rankOne(ask({ quantity: '50 kg' }), { quantity: { amount: parseDecimal('50000'), unit: 'g' } })
    expect(pointsFor('quantity-exact', same)).toBe(5)
  })

  it('that weigh what the buyer lets them weigh', () => {
    const preferences = { price: 0, delivery: 0, terms: 0, binding: 0, quantity: 0 }
    const asked = ask({ preferences, budget: { currency: 'EUR', max: 9000 } })
    const ranked = rank(asked, [
      offerWith(),
      offerWith({ total: 500_000, delivery: { to: '2027-05-03' }, terms: { answer: 'decline' } }),
    ])
    for (const { reasons } of ranked) for (const { points } of reasons) expect(points).toBe(0)
  })

  it('and more of them go before a lower price', () => {
    const asked = ask({ wishes: [{ name: 'pool', value: true, weight: 50 }] })
    const ranked = rank(asked, [
      offerWith({ id: 'cheap' }),
      offerWith({ id: 'dear', total: 150_000, properties: [pool] }),
    ])
    expect(ranked.map(({ id, points }) => [id, points])).toEqual([
      ['dear', 57],
      ['cheap', 20],
    ])
  })

  it('in the language of the texts', () => {
    const spanish: Texts = {
      ...english,
      reasons: { ...english.reasons, 'terms-accepted': () => 'acepta tus condiciones' },
    }
    const [ranked] = rankOffers({ ...ask({}), offers: [offerWith()], nowMs, texts: spanish })
    expect(ranked!.reasons.map(({ text }) => text)).toContain('acepta tus condiciones')
  })

  it('or the lower price and then the lower id goes first', () => {
    const offers = [offerWith({ id: 'b' }), offerWith({ id: 'c', total: 99_999 }), offerWith({ id: 'a' })]
    const ranked = rank(ask({}), offers)
    expect(new Set(ranked.map(({ points }) => points)).size).toBe(1)
    expect(ranked.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

describe('where no currency was asked for', () => {
  it('prices compare in the currency of most offers, and one in another gains nothing by it', () => {
    const usual = [offerWith({ total: 70_000 }), offerWith({ total: 80_000 })]
    const foreign = offerWith({ total: 9_000_000, currency: 'CLF' })
    const [first, , last] = rank(ask({}), [foreign, ...usual])
    expect(first?.id).toBe(usual[0]?.id)
    expect(pointsFor('cheapest', first!)).toBe(0)
    expect(last?.id).toBe(foreign.id)
    expect(pointsFor('other-currency', last!)).toBe(-40)
  })
})

describe('whatever the offers are', () => {
  const asked = ask({
    wishes: [
      { name: 'pool', value: true, must: true },
      { name: 'board', in: ['half', 'full'], weight: 30 },
      { name: 'beachDistance', max: '500 m' },
    ],
    quantity: 5,
    delivery: { modes: ['onsite', 'ship'], latest: '2027-06-01' },
    budget: { currency: 'EUR', max: 1200, sealed: true },
  })
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
  const properties = fc
    .tuple(
      maybe(fc.constantFrom(true, true, true, false)),
      maybe(fc.constantFrom('half', 'full', 'none')),
      maybe(fc.integer({ min: 1, max: 999 })),
    )
    .map(([hasPool, board, metres]): Property[] => [
      ...(hasPool === undefined ? [] : [{ name: 'pool', value: hasPool }]),
      ...(board === undefined ? [] : [{ name: 'board', value: board }]),
      ...(metres === undefined
        ? []
        : [{ name: 'beachDistance', value: parseDecimal(String(metres)), unit: 'm' } as const]),
    ])
  const day = fc.integer({ min: 1, max: 33 }).map((n) => new Date(nowMs + n * dayMs).toISOString().slice(0, 10))
  const given = fc.record({
    vendor: fc.integer({ min: 1, max: 12 }),
    id: fc.uuid(),
    total: fc.integer({ min: 0, max: 130_000 }),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'USD'),
    properties,
    quantity: fc.constantFrom(4, 5, 5, 5, 6).map((n) => ({ amount: parseDecimal(String(n)), unit: '1' }) as const),
    delivery: fc.record({ mode: fc.constantFrom('onsite', 'ship', 'digital'), to: day }, { requiredKeys: ['mode'] }),
    terms: fc.constantFrom<Offer['terms']>(
      { answer: 'accept', sha256: accepted },
      { answer: 'accept', sha256: new Uint8Array(32) },
      { answer: 'propose', id: 'other', sha256: new Uint8Array(32) },
      { answer: 'decline' },
    ),
    createdAt: fc.integer({ min: nowMs - dayMs, max: nowMs }),
    bindingUntil: fc.integer({ min: nowMs - hourMs, max: nowMs + 10 * dayMs }),
  })
  const someOffers = fc
    .uniqueArray(given, { selector: ({ id }) => id, maxLength: 12 })
    .map((list) => list.map(offerWith))
  /** Of different vendors each, and good enough to stand. */
  const eligibleOffers = someOffers.map((offers) => {
    const standing = rank(asked, offers).filter(({ verdict }) => verdict === 'eligible')
    return standing.map(({ id, offer, profile, receivedAtMs }) => ({ id, offer, profile, receivedAtMs }))
  })

  it('the points are the sum of the reasons, which are whole numbers with a text', () => {
    fc.assert(
      fc.property(someOffers, (offers) => {
        for (const { points, reasons } of rank(asked, offers)) {
          expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0))
          expect(reasons.length).toBeGreaterThan(0)
          for (const reason of reasons) {
            expect(Number.isSafeInteger(reason.points) && !Object.is(reason.points, -0)).toBe(true)
            expect(reason.text).not.toBe('')
          }
        }
      }),
    )
  })

  it('all of them are ranked, once, and excluded ones last', () => {
    fc.assert(
      fc.property(someOffers, (offers) => {
        const ranked = rank(asked, offers)
        expect(ranked.map(({ id }) => id).toSorted()).toEqual(offers.map(({ id }) => id).toSorted())
        const verdicts = ranked.map(({ verdict }) => verdict)
        expect(verdicts).toEqual(verdicts.toSorted((a, b) => (a === b ? 0 : a === 'eligible' ? -1 : 1)))
      }),
    )
  })

  it('more points never stand below fewer', () => {
    fc.assert(
      fc.property(eligibleOffers, (offers) => {
        const points = rank(asked, offers).map((ranked) => ranked.points)
        expect(points).toEqual(points.toSorted((a, b) => b - a))
      }),
    )
  })

  it('their order on arrival changes nothing', () => {
    const shuffled = someOffers.chain((offers) =>
      fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })),
    )
    fc.assert(
      fc.property(shuffled, ([offers, others]) => {
        expect(rank(asked, others)).toEqual(rank(asked, offers))
      }),
    )
  })

  it('an excluded one more changes nothing for the others', () => {
    const dearest = given.map((one) => offerWith({ ...one, vendor: 99, id: 'added', total: 120_001, currency: 'EUR' }))
    fc.assert(
      fc.property(someOffers, dearest, (offers, added) => {
        const before = rank(asked, offers)
        const after = rank(asked, [...offers, added])
        expect(after.find(({ id }) => id === 'added')?.verdict).toBe('excluded')
        expect(after.filter(({ id }) => id !== 'added')).toEqual(before)
      }),
    )
  })

  it('a cheaper one that is otherwise equal never stands lower', () => {
    fc.assert(
      fc.property(eligibleOffers, given, fc.integer({ min: 1, max: 60_000 }), (offers, one, saved) => {
        const cheaper = offerWith({ ...one, vendor: 98, id: 'z-cheaper', total: Math.max(0, (one.total ?? 0) - saved) })
        const dearer = offerWith({ ...one, vendor: 99, id: 'a-dearer', total: one.total + 1 })
        const ids = rank(asked, [...offers, dearer, cheaper]).map(({ id }) => id)
        expect(ids.indexOf('z-cheaper')).toBeLessThan(ids.indexOf('a-dearer'))
      }),
    )
  })

  it('one that lowers its price never falls', () => {
    const lowered = fc
      .tuple(eligibleOffers, fc.nat(), fc.integer({ min: 1, max: 60_000 }))
      .filter(([offers]) => offers.length > 0)
    fc.assert(
      fc.property(lowered, ([offers, pick, saved]) => {
        const before = offers[pick % offers.length]!
        const { price } = before.offer
        const after = {
          ...before,
          offer: { ...before.offer, price: { ...price, total: Math.max(0, price.total - saved) } },
        }
        const placeIn = (list: ReceivedOffer[]) => rank(asked, list).findIndex(({ id }) => id === before.id)
        expect(placeIn(offers.map((each) => (each === before ? after : each)))).toBeLessThanOrEqual(placeIn(offers))
      }),
    )
  })

  it('one that arrives earlier and is otherwise equal never stands lower', () => {
    fc.assert(
      fc.property(eligibleOffers, given, day, day, (offers, one, a, b) => {
        const [early, late] = [a, b].toSorted() as [string, string]
        const make = (vendor: number, to: string) =>
          offerWith({ ...one, vendor, id: `same-${vendor}`, delivery: { mode: 'ship', to } })
        const ids = rank(asked, [...offers, make(99, late), make(98, early)]).map(({ id }) => id)
        expect(ids.indexOf('same-98')).toBeLessThan(ids.indexOf('same-99'))
      }),
    )
  })

  it('the sealed ceiling excludes all that is above it and nothing that is not', () => {
    const open = { ...asked, private: {} }
    fc.assert(
      fc.property(someOffers, (offers) => {
        const isEligible = (with_: Asked) =>
          new Map(rank(with_, offers).map(({ id, verdict }) => [id, verdict === 'eligible']))
        const [sealed, unsealed] = [isEligible(asked), isEligible(open)]
        for (const { id, offer } of offers)
          expect(sealed.get(id)).toBe(unsealed.get(id)! && offer.price.total <= 120_000)
      }),
    )
  })
})
