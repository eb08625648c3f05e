// Intents made to cost much: matching pauses in between, comes to an end, and says what it did not look at.

import { limits as protocol, toIsoDate, type Currency, type Intent } from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { parseCatalogue, type Catalogue } from './catalogue.ts'
import { finish, noEffort } from './effort.ts'
import { intentOf, nowMs, type Json } from './intent.fixture.ts'
import { limits } from './limits.ts'
import { matchInSteps, matchIntent, type Matches } from './match.ts'
import { judgeItem, type Request } from './plan.ts'
import { judgeable } from './wishes.ts'

function catalogueOf(items: readonly Json[]): Catalogue {
  const parsed = parseCatalogue({ vendor: { name: 'Sol' }, currency: 'EUR', items })
  if (!parsed.ok || parsed.problems.length > 0) throw new Error(parsed.problems[0]?.message)
  return parsed.catalogue
}

const item = (i: number, more: Json): Json => ({
  sku: `S${i}`,
  category: '34430000',
  title: `Item ${i}`,
  price: '10.00',
  delivery: [{ mode: 'digital' }],
  ...more,
})

/** Made to order, with as many ranges as there may be. */
const madeToOrder = (i: number) =>
  item(i, {
    options: Array.from({ length: limits.maxOptions }, (_, o) => ({
      name: `o${o}`,
      range: { min: 1, max: 2000, step: 1 },
      pricePerUnit: `${1 + ((o * 7 + i) % 13)}.07`,
    })),
  })

/** With as many texts as there may be, none like another's. */
const wordy = (i: number) =>
  item(i, {
    properties: Object.fromEntries(
      Array.from({ length: protocol.maxWishes }, (_, p) => [
        `o${p}`,
        Array.from({ length: limits.maxValues }, (_value, v) => `Text ${v} of property ${p} of item ${i}`),
      ]),
    ),
  })

/** As many wishes as there may be, with as many alternatives, all different in weight, and a ceiling in between. */
const dearest = (fields: (w: number) => Json, max = 40_000): Intent =>
  intentOf({
    budget: { currency: 'EUR', max },
    item: { title: 'Much', wishes: Array.from({ length: protocol.maxWishes }, (_, w) => fields(w)) },
  })
const alternatives = Array.from({ length: protocol.maxAlternatives }, (_, v) => v)
const ofRanges = dearest((w) => ({
  name: `o${w % limits.maxOptions}`,
  op: 'in',
  values: alternatives.map((v) => [1 + v * 100 + w * 3, 0]).map(([n]) => (n! % 10 === 0 ? [n! + 1, 0] : [n!, 0])),
  weight: 1 + ((w * 37) % 100),
}))
const ofTexts = dearest((w) => ({
  name: `o${w}`,
  op: 'in',
  values: alternatives.slice(0, 9).map((v) => `wished ${v} ${w}`),
  must: true,
}))

const requestOf = (intent: Intent): Request => ({
  intent,
  wishes: intent.item.wishes.map(judgeable),
  wanted: { today: toIsoDate(nowMs) },
  currency: 'EUR' as Currency,
  common: [],
  effort: noEffort(),
  isWorthTelling: () => true,
})

function drive(intent: Intent, catalogue: Catalogue): { readonly pauses: number; readonly matches: Matches } {
  const work = matchInSteps(intent, catalogue, nowMs, { maxOffers: 1, maxNonMatches: 3 })
  for (let pauses = 0; ; pauses++) {
    const { done, value } = work.next()
    if (done) return { pauses, matches: value }
  }
}

describe('the dearest intents that the protocol allows', () => {
  test.each([
    ['wishes on every option', ofRanges, madeToOrder],
    ['texts that all differ', ofTexts, wordy],
  ] as const)('are matched with pauses, never much further apart than they may be: %s', (_, intent, make) => {
    const [catalogued] = catalogueOf([make(0)]).items
    const request = requestOf(intent)
    const { effort } = request
    // The most that is done between two looks at what was spent: one wish on all values that a property may have.
    const most =
      limits.stepsBetweenPauses +
      limits.maxValues * (limits.stepsPerValue + limits.stepsPerAlternative * protocol.maxAlternatives) +
      limits.stepsPerReason * protocol.maxWishes
    let before = 0
    let pauses = 0
    for (const work = judgeItem(catalogued!, request); !work.next().done; pauses++) {
      expect(effort.spent - before).toBeLessThanOrEqual(most)
      before = effort.spent
    }
    expect(effort.spent - before).toBeLessThanOrEqual(most)
    expect(pauses).toBeGreaterThan(0)
  })

  test('are charged for every value that is looked for in a range, also where none lies in it', () => {
    const below = dearest((w) => ({
      name: 'o0',
      op: 'in',
      values: alternatives.map((v) => [-1 - 10 * (v + w), 0]),
      weight: 1,
    }))
    const [catalogued] = catalogueOf([madeToOrder(0)]).items
    const request = requestOf(below)
    finish(judgeItem(catalogued!, request))
    const values = protocol.maxWishes * protocol.maxAlternatives
    expect(request.effort.spent).toBeGreaterThan(values * (limits.stepsPerBeginning + limits.stepsPerAlternative))
  })

  test('come to an end, and what was not looked at is counted', () => {
    const items = Array.from({ length: 300 }, (_, i) => madeToOrder(i))
    const { pauses, matches } = drive(ofRanges, catalogueOf(items))
    expect(matches.unjudged).toBeGreaterThan(0)
    expect(matches.fitting + matches.missing + matches.unjudged).toBe(items.length)
    expect(matches.offers).toHaveLength(1)
    expect(pauses).toBeGreaterThan((0.9 * limits.maxSteps) / limits.stepsBetweenPauses)
  })
})

test('an honest intent on a large catalogue is matched to the end', () => {
  const items = Array.from({ length: 5000 }, (_, i) => item(i, { properties: { color: `color ${i % 50}`, length: i } }))
  const intent = intentOf({
    item: {
      title: 'A thing',
      wishes: [
        { name: 'color', op: 'in', values: ['color 7', 'color 9'], must: true },
        { name: 'length', op: 'gte', min: [1, 3], must: true },
        { name: 'warranty', op: 'exists', weight: 10 },
      ],
    },
  })
  const { matches } = drive(intent, catalogueOf(items))
  expect(matches).toMatchObject({ fitting: 160, missing: 4840, unjudged: 0 })
})

test('of those that do not fit the nearest are told, as many as asked for, in the order of the catalogue', () => {
  const names = ['a', 'b', 'c', 'd']
  const items = Array.from({ length: 30 }, (_, i) =>
    item(i, {
      properties: { z: true, ...Object.fromEntries(names.slice(0, (i * 7) % 4).map((name) => [name, true])) },
    }),
  )
  const wishes = names.map((name) => ({ name, op: 'exists', must: true }))
  const intent = intentOf({ item: { title: 'A thing', wishes } })
  const all = matchIntent(intent, catalogueOf(items), nowMs).nonMatches
  const nearest = new Set(all.toSorted((a, b) => a.reasons.length - b.reasons.length).slice(0, 9))
  const told = matchIntent(intent, catalogueOf(items), nowMs, { maxNonMatches: 9 })
  expect(told.missing).toBe(30)
  expect(told.nonMatches).toEqual(all.filter((each) => nearest.has(each)))
  expect(matchIntent(intent, catalogueOf(items), nowMs, { maxNonMatches: 0 }).nonMatches).toEqual([])
})
