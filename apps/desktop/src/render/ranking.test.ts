// How a ranking looks: within the width, the money at the margin, and every place with its reasons.

import { english } from '@pregon/buyer'
import { textWidth } from '@pregon/cli'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferView } from '../daemon/buyer-service.ts'
import { limits } from '../limits.ts'
import { wordsOf } from '../words.ts'
import { renderRanking } from './ranking.ts'

const plain = (columns: number) => ({ columns, paint: (_: unknown, text: string) => text, ...wordsOf('en') })

type Reason = OfferView['reasons'][number]

interface Sketch {
  readonly title?: string
  readonly vendor?: string
  readonly amount?: number
  readonly verdict?: OfferView['verdict']
  readonly reasons?: readonly Reason[]
}

const met = { code: 'wish-met', points: 30, text: 'grants the wish pool: yes (it says yes)' } as unknown as Reason
const dearer = { code: 'dearer', points: -4, text: 'costs 80.00 EUR more than the cheapest' } as unknown as Reason
const must = {
  code: 'must-met',
  points: 0,
  text: 'has what must hold, beachDistance at most 500 m',
} as unknown as Reason
const above = {
  code: 'above-ceiling',
  points: 0,
  text: 'costs 900.00 EUR, above your ceiling of 800.00 EUR',
} as unknown as Reason

function offer({ title = 'Hotel Playa', vendor = 'Viajes Sol', amount = 70_000, ...rest }: Sketch = {}): OfferView {
  const { verdict = 'eligible', reasons = [met, dearer, must] } = rest
  return {
    rank: 1,
    offer: 'bafy',
    sku: 'H1',
    title,
    delivery: { mode: 'pickup', to: '2027-07-10' as never },
    vendor: { name: vendor, did: 'did:key:z6Mkwhatever1cfZ76' },
    receivedAtMs: 0,
    bindingUntilMs: 0,
    verdict,
    points: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    total: { currency: 'EUR' as never, amount },
  }
}

test('the best shows all its reasons, the next what made a difference, the others why they are out', () => {
  const ranking = [
    offer(),
    offer({ title: 'Mirador', amount: 78_000 }),
    offer({ title: 'Gran', amount: 90_000, verdict: 'excluded', reasons: [above] }),
  ]
  const from = `    Viajes Sol (…1cfZ76) · ${english.values.deliveryMode.pickup}, 2027-07-10`.padEnd(51)
  expect(renderRanking('A week', ranking, plain(60))).toBe(
    `
2 offers on «A week», the best first

 1. Hotel Playa                                   700.00 EUR
${from}26 points
     +30 grants the wish pool: yes (it says yes)
      −4 costs 80.00 EUR more than the cheapest
       · has what must hold, beachDistance at most 500 m

 2. Mirador                                       780.00 EUR
${from}26 points
    +30 grants the wish pool: yes (it says yes); −4 costs
    80.00 EUR more than the cheapest

Left out

 –  Gran                                          900.00 EUR
    Viajes Sol (…1cfZ76): costs 900.00 EUR, above your
    ceiling of 800.00 EUR`.slice(1),
  )
})

test('where nothing fits, that is said', () => {
  const ranking = [offer({ verdict: 'excluded', reasons: [above] })]
  expect(renderRanking('A week', ranking, plain(80))).toMatch(/^No offer on «A week» fits\n\nLeft out\n/)
})

test('a long ranking is cut, and says by how many', () => {
  const eligible = Array.from({ length: limits.maxEligibleShown + 3 }, () => offer())
  const excluded = Array.from({ length: limits.maxExcludedShown + 2 }, () =>
    offer({ verdict: 'excluded', reasons: [above] }),
  )
  const text = renderRanking('A week', [...eligible, ...excluded], plain(80))
  expect(text).toContain('and 3 more, which --json lists')
  expect(text).toContain('and 2 more, which --json lists')
})

test('no line is wider than the terminal, whatever strangers call their things', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 140 })
    .map((text) => text.replaceAll(/\p{C}/gu, 'x'))
  fc.assert(
    fc.property(name, name, fc.nat(10 ** 14), fc.integer({ min: 40, max: 120 }), (title, vendor, amount, columns) => {
      const ranking = [
        offer({ title, vendor, amount }),
        offer({ title, vendor, amount, verdict: 'excluded', reasons: [above] }),
      ]
      for (const line of renderRanking(title, ranking, plain(columns)).split('\n'))
        expect(textWidth(line)).toBeLessThanOrEqual(columns)
    }),
  )
})

test('amounts are written as the language has them', () => {
  const look = { ...plain(60), ...wordsOf('fr') }
  expect(renderRanking('Une semaine', [offer()], look)).toContain('700,00\u{a0}€\n')
})
