// Why an offer stands where it stands, said in every language from the same data.

import { languages, type Currency, type IsoDate, type Wish } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { reasonText, type ExclusionDetails, type ReasonDetails, type ReasonFacts } from './reason.ts'
import { english, french, spanish, textsIn } from './texts/index.ts'

const eur = (amount: number) => ({ currency: 'EUR' as Currency, amount })
const wish: Wish = { name: 'beachDistance', op: 'lte', max: [5, 2], unit: 'm', must: true }
const says = [{ name: 'beachDistance', value: [3, -1], unit: 'km' }] as const
const from = '2027-07-03' as IsoDate
const to = '2027-07-10' as IsoDate
const amounts = { offered: { value: [6, -2], unit: 't' }, wanted: { value: [5, 1], unit: 'kg' } } as const
const nowMs = Date.UTC(2027, 4, 1, 9, 30)

const samples: {
  readonly [Code in keyof (ReasonDetails & ExclusionDetails)]: (ReasonDetails & ExclusionDetails)[Code]
} = {
  'must-met': { wish, says },
  'wish-met': { wish, says },
  'wish-missed': { wish, says },
  'wish-unknown': { wish },
  cheapest: { total: eur(80_000) },
  dearer: { difference: eur(20_000) },
  'other-currency': { currency: 'USD' },
  'below-ceiling': { room: eur(45_000) },
  'at-ceiling': {},
  earlier: { days: 2, others: 1 },
  later: { days: 1, others: 3 },
  'same-day': { others: 1 },
  'arrival-unknown': {},
  'days-fit': { from, to },
  'days-overlap': { from, to },
  'days-unknown': {},
  'terms-accepted': {},
  'terms-proposed': { id: 'other' },
  'terms-declined': {},
  'binds-days': { days: 14 },
  'binds-hours': { hours: 0 },
  'quantity-exact': {},
  'quantity-more': amounts,
  superseded: {},
  'binding-passed': { bindingUntilMs: nowMs },
  currency: { offered: 'USD', wanted: 'EUR' },
  'too-little': amounts,
  'above-ceiling': { total: eur(100_001), ceiling: eur(100_000) },
  'above-sealed-ceiling': { total: eur(100_001), ceiling: eur(100_000) },
  'must-missed': { wish, says },
  'must-unknown': { wish },
  'terms-required': {},
  'delivery-mode': { mode: 'digital', wanted: ['ship', 'pickup'] },
  'too-late': { arrival: to, latest: from },
  'outside-window': { offered: { from, to }, wanted: { from: to, to } },
}
const all = Object.entries(samples).map(([code, details]) => ({ code, details }) as ReasonFacts)
const factsOf = (code: keyof typeof samples) => ({ code, details: samples[code] }) as ReasonFacts

test.each(all)('«$code» is said in every language, each in its own words', (facts) => {
  const said = languages.map((language) => reasonText(facts, textsIn(language)))
  expect(new Set(said).size).toBe(languages.length)
  for (const text of said) expect(text).not.toMatch(/^$|undefined|\[object/)
})

test('what went through JSON says the same', () => {
  for (const facts of all)
    for (const language of languages) {
      const texts = textsIn(language)
      expect(reasonText(JSON.parse(JSON.stringify(facts)) as ReasonFacts, texts)).toBe(reasonText(facts, texts))
    }
})

test.each<[keyof typeof samples, string, string]>([
  [
    'must-met',
    'cumple lo imprescindible, beachDistance: 500\u00a0m como máximo (dice 0,3\u00a0km)',
    'respecte l’indispensable, beachDistance\u00a0: au plus 500\u00a0m (elle dit 0,3\u00a0km)',
  ],
  ['cheapest', 'es la más barata, 800,00\u00a0€', 'est la moins chère, 800,00\u00a0€'],
  ['earlier', 'llega dos días antes que la otra oferta', 'arrive deux jours plus tôt que l’autre offre'],
  [
    'later',
    'llega un día después que la intermedia de las demás ofertas',
    'arrive un jour plus tard que l’offre médiane parmi les autres',
  ],
  [
    'days-fit',
    'es para días que pediste, 3–10 de julio de 2027',
    'est pour des jours que vous avez demandés, 3–10 juillet 2027',
  ],
  [
    'binds-hours',
    'no se puede retirar durante menos de una hora',
    'ne peut pas être retirée pendant moins d’une heure',
  ],
  [
    'above-sealed-ceiling',
    'cuesta 1000,01\u00a0€, por encima del tope de 1000,00\u00a0€ que solo tú conoces',
    'coûte 1\u202f000,01\u00a0€, au-dessus du plafond de 1\u202f000,00\u00a0€ que vous seul connaissez',
  ],
  [
    'binding-passed',
    'ya no compromete al vendedor, desde el 1 de mayo de 2027, 9:30\u00a0UTC',
    'n’engage plus le vendeur, depuis le 1er mai 2027, 09:30\u00a0UTC',
  ],
  [
    'delivery-mode',
    'viene en formato digital, y no como pediste: con envío o con recogida',
    'vient sous forme numérique, et non comme vous l’avez demandé\u00a0: par envoi ou à retirer',
  ],
])('«%s» in Spanish and in French', (code, inSpanish, inFrench) => {
  expect(reasonText(factsOf(code), spanish)).toBe(inSpanish)
  expect(reasonText(factsOf(code), french)).toBe(inFrench)
})

test('English has amounts and days as files do', () => {
  expect(reasonText(factsOf('cheapest'), english)).toBe('costs the least, 800.00 EUR')
  expect(reasonText(factsOf('too-late'), english)).toBe('arrives on 2027-07-10, after 2027-07-03')
})
