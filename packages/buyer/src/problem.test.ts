// What is wrong with a want, said in every language from the same data.

import { languages } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { problemText, type Problem } from './problem.ts'
import { english, french, spanish, textsIn } from './texts/index.ts'
import { parseWant } from './want.ts'

const nowMs = Date.UTC(2027, 4, 1)

function problemsOf(document: unknown): readonly Problem[] {
  const parsed = parseWant(document, { nowMs })
  return [...(parsed.ok ? [] : parsed.problems), ...parsed.warnings]
}

/** Documents that together have something of every kind against them. */
const documents: readonly unknown[] = [
  'no document',
  {
    category: 'holidays',
    titel: 1,
    title: 'one\ttwo',
    description: 'Call +34 600 123 456',
    wishes: [
      { name: 'a', value: 1, min: 2, colour: 'red' },
      { name: 'a', op: 'lte', min: 1 },
      { name: 'a', max: '5 m', unit: 'km' },
      { name: 'a', value: '5 mtr' },
    ],
    quantity: '50 Kg',
    deals: 0,
    place: { country: 'FR', region: 'ES-AN' },
    window: { from: '2027-07-10', to: '2027-07-03' },
    delivery: { modes: ['drone'], latest: '2026-01-01' },
    budget: { currency: 'EUR', max: '12.505' },
    expires: '31 days',
    terms: { id: 'mine', sha256: 'abc' },
    preferences: { price: 101 },
  },
  { category: 99_000_000, title: 'x', place: { geohash: 'eysbxc' }, budget: { currency: 'euro', max: 1 } },
]
const all = documents.flatMap(problemsOf)

test.each(languages)('every problem is one sentence in «%s» that begins with its field', (language) => {
  const texts = textsIn(language)
  expect(all.length).toBeGreaterThan(20)
  for (const problem of all) {
    const text = problemText(problem, texts)
    expect(text.startsWith(problem.path || texts.document)).toBe(true)
    expect(text).toMatch(/[.?]$/)
    expect(text).not.toContain('undefined')
  }
})

test('in English it is the message itself, and no other language says it so', () => {
  for (const problem of all) {
    expect(problemText(problem, english)).toBe(problem.message)
    expect(problemText(problem, spanish)).not.toBe(problem.message)
    expect(problemText(problem, french)).not.toBe(problem.message)
  }
})

test('what went through JSON says the same', () => {
  for (const problem of all)
    expect(problemText(JSON.parse(JSON.stringify(problem)) as Problem, french)).toBe(problemText(problem, french))
})

test.each<[object, string, string]>([
  [
    { budget: { currency: 'EUR', max: '12.505' } },
    'budget.max: «12.505» tiene 3 decimales, y EUR tiene 2: redondéalo a 2.',
    'budget.max\u00a0: «\u00a012.505\u00a0» a 3 décimales, et EUR en a 2\u00a0: arrondissez-le à 2.',
  ],
  [
    { titel: 'x' },
    'titel no es un campo; ¿querías decir title?',
    'titel n’est pas un champ\u202f; vouliez-vous dire title\u202f?',
  ],
  [
    { wishes: [{ name: 'a', op: 'between', min: 1 }] },
    'wishes[0] lleva op between, que va con min y max, y se da min.',
    'wishes[0] a op between, qui va avec min et max, et il est donné min.',
  ],
  [
    { description: 'me@example.org' },
    'description parece contener una dirección de correo: una intención es pública, y los vendedores te encuentran sin eso.',
    'description semble contenir une adresse électronique\u00a0: une intention est publique, et les vendeurs vous joignent sans cela.',
  ],
])('%o in Spanish and in French', (document, inSpanish, inFrench) => {
  const [problem] = problemsOf({ category: 63511000, title: 'A week by the sea', ...document })
  expect(problemText(problem!, spanish)).toBe(inSpanish)
  expect(problemText(problem!, french)).toBe(inFrench)
})

test('what a person typed is said as they typed it', () => {
  const [problem] = problemsOf({ category: 63511000, title: 'x', quantity: '5 a : b ?' })
  expect(problemText(problem!, french)).toContain('«\u00a0a : b ?\u00a0»')
})
