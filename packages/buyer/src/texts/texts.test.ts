// Every table says all that the English one says, in its own words and its own typography.

import { languages, parseDecimal, type Currency, type IsoDate } from '@pregon/protocol'
import { describe, expect, it, test } from 'vitest'
import { english, french, spanish, textsIn, type Texts } from './index.ts'

type Insertable = (...inserts: unknown[]) => string
type Entry = string | Insertable

/** Every text of a table by its path, `reasons.cheapest`. */
function entriesOf(table: object, path = ''): [string, Entry][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]): [string, Entry][] => {
    const here = path === '' ? name : `${path}.${name}`
    return typeof value === 'object' && value !== null ? entriesOf(value, here) : [[here, value as Entry]]
  })
}

/** How the texts of `problems` and `mistakes` take their inserts: by name. Some take one of a few words. */
const words: Readonly<Record<string, string>> = { 'problems.odd-character': 'tab', 'problems.personal-data': 'email' }
const named = (path: string) =>
  new Proxy({}, { get: (_, name) => (name === 'what' ? words[path] : `⟦${String(name)}⟧`) })

/** What a text says of inserts that can be found again in it. */
function said(path: string, entry: Entry): string {
  if (typeof entry === 'string') return entry
  return /^(?:problems|mistakes)\./.test(path)
    ? entry(named(path))
    : entry(...Array.from({ length: entry.length }, (_, i) => `⟦${i}⟧`))
}

const insertsIn = (text: string) => [...new Set(text.match(/⟦[^⟧]*⟧/g))].toSorted()

/** These take values rather than texts: what they make of them is shown below. */
const formatters = new Set(
  ['number', 'measure', 'money', 'day', 'fromTo', 'time', 'exactTime', 'or', 'and'].map((name) => `values.${name}`),
)
const textsOf = (table: Texts) =>
  entriesOf(table)
    .filter(([path]) => !formatters.has(path) && path !== 'language')
    .map(([path, entry]) => [path, said(path, entry)] as const)

/** Texts that are as in English, each looked at by a person. */
const sameInSpanish = ['values.no', 'wishes.eq', 'wishes.in', 'shownValues.category', 'shownValues.terms', 'mistakeAt']
const sameInFrench = ['shown.description', 'shown.budget', 'shownValues.category', 'shownValues.terms']

describe.each([
  ['es', spanish, sameInSpanish],
  ['fr', french, sameInFrench],
] as const)('the table of «%s»', (language, table, same) => {
  it('is the one that the language names', () => {
    expect(textsIn(language)).toBe(table)
    expect(table.language).toBe(language)
  })

  it('has every text of the English one, and no other', () => {
    expect(
      entriesOf(table)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      entriesOf(english)
        .map(([path]) => path)
        .toSorted(),
    )
  })

  it('has no empty text', () => {
    expect(textsOf(table).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('inserts all that the English one inserts', () => {
    const inserts = (texts: Texts) => Object.fromEntries(textsOf(texts).map(([path, text]) => [path, insertsIn(text)]))
    expect(inserts(table)).toEqual(inserts(english))
  })

  it('takes as many inserts as the English one', () => {
    const arity = (texts: Texts) =>
      Object.fromEntries(
        entriesOf(texts).flatMap(([path, entry]) => (typeof entry === 'string' ? [] : [[path, entry.length]])),
      )
    expect(arity(table)).toEqual(arity(english))
  })

  it('says nothing as English does, but for a few texts', () => {
    const englishTexts = new Map(textsOf(english))
    const alike = textsOf(table).filter(([path, text]) => englishTexts.get(path) === text)
    expect(alike.map(([path]) => path)).toEqual(same)
  })

  it('names every kind of character, of personal data and of record', () => {
    const say = ({ problems, mistakes }: Texts) => [
      ...(['line-break', 'tab', 'control'] as const).map((what) => problems['odd-character']({ what })),
      ...(['email', 'phone', 'street'] as const).map((what) => problems['personal-data']({ what })),
      ...['intent', 'withdrawal', 'offer', 'profile'].map((kind) => mistakes['invalid-record'].extension({ kind })),
    ]
    expect(new Set([...say(table), ...say(english)]).size).toBe(20)
    expect(say(table).join(' ')).not.toMatch(/undefined|intent |withdrawal|offer |profile/)
  })

  it('has no straight quotes, and no spaces too many', () => {
    for (const [path, text] of textsOf(table)) expect(`${path} ${text}`).not.toMatch(/["']| {2}| $/)
  })
})

test('Spanish opens what it closes', () => {
  for (const [, text] of textsOf(spanish)) {
    for (const [open, close] of ['¿?', '¡!', '«»']) expect(text.split(open!).length).toBe(text.split(close!).length)
    expect(text).not.toMatch(/« | »|[“”]/)
  }
})

test('French has its no-break spaces', () => {
  for (const [path, text] of textsOf(french)) {
    const plain = text.replaceAll(/op: exists|https:|did:key(?::\S*)?|(?<=\d):(?=\d)/g, '')
    expect(`${path} ${plain}`).not.toMatch(/ [:;!?»]|« |[^\u00a0]:|[^\u202f][;!?]|[^\u00a0]»|«[^\u00a0]/)
  }
})

describe('values', () => {
  const each = <T>(say: (texts: Texts) => T) => languages.map((language) => say(textsIn(language)))
  const number = parseDecimal
  const eur = (amount: number) => ({ currency: 'EUR' as Currency, amount })
  const day = (text: string) => text as IsoDate

  test.each<[string, (texts: Texts) => string, string[]]>([
    ['numbers', ({ values }) => values.number(number('12345.6')), ['12345.6', '12.345,6', '12\u202f345,6']],
    ['small numbers', ({ values }) => values.number([1, -12]), ['0.000000000001', '0,000000000001', '0,000000000001']],
    ['one piece', ({ values }) => values.measure([1, 0], '1'), ['1 piece', '1\u00a0unidad', '1\u00a0pièce']],
    ['pieces', ({ values }) => values.measure([2, 0], '1'), ['2 pieces', '2\u00a0unidades', '2\u00a0pièces']],
    [
      'less than two',
      ({ values }) => values.measure(number('1.5'), 'd'),
      ['1.5 days', '1,5\u00a0días', '1,5\u00a0jour'],
    ],
    ['areas', ({ values }) => values.measure([2, 1], 'm2'), ['20 m²', '20\u00a0m²', '20\u00a0m²']],
    ['shares', ({ values }) => values.measure([5, 0], '%'), ['5 %', '5\u00a0%', '5\u00a0%']],
    ['data', ({ values }) => values.measure([64, 0], 'GBy'), ['64 GB', '64\u00a0GB', '64\u00a0Go']],
    ['money', ({ values }) => values.money(eur(123_450)), ['1234.50 EUR', '1234,50\u00a0€', '1\u202f234,50\u00a0€']],
    [
      'the most money',
      ({ values }) => values.money(eur(Number.MAX_SAFE_INTEGER)),
      ['90071992547409.91 EUR', '90.071.992.547.409,91\u00a0€', '90\u202f071\u202f992\u202f547\u202f409,91\u00a0€'],
    ],
    [
      'money of four decimals',
      ({ values }) => values.money({ currency: 'CLF' as Currency, amount: 123_400 }),
      ['12.3400 CLF', '12,3400\u00a0CLF', '12,3400\u00a0CLF'],
    ],
    ['days', ({ values }) => values.day(day('2027-07-01')), ['2027-07-01', '1 de julio de 2027', '1er juillet 2027']],
    [
      'days from and to',
      ({ values }) => values.fromTo(day('2027-07-11'), day('2027-07-21')),
      ['2027-07-11 to 2027-07-21', '11–21 de julio de 2027', '11–21 juillet 2027'],
    ],
    [
      'one day from and to',
      ({ values }) => values.fromTo(day('2027-07-11'), day('2027-07-11')),
      ['2027-07-11', '11 de julio de 2027', '11 juillet 2027'],
    ],
    [
      'times',
      ({ values }) => values.time(Date.UTC(2027, 6, 1, 9, 5)),
      ['2027-07-01T09:05Z', '1 de julio de 2027, 9:05\u00a0UTC', '1er juillet 2027, 09:05\u00a0UTC'],
    ],
    ['alternatives', ({ values }) => values.or(['siete', 'ocho']), ['siete or ocho', 'siete u ocho', 'siete ou ocho']],
  ])('%s', (_, say, expected) => {
    expect(each(say)).toEqual(expected)
  })
})
