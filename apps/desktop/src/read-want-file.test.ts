// The YAML file of a want: nothing that people write is damaged on the way, and every mistake has its line.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTerms, formatMoney, limits } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { parseYaml, readWantFile } from './read-want-file.ts'
import { wordsOf } from './words.ts'

const nowMs = Date.parse('2027-01-01T12:00:00Z')
const yamlTexts = wordsOf('en').texts.yaml
const valueOf = (yaml: string) => parseYaml('intent.yaml', yaml, yamlTexts).value

async function readText(text: string | Uint8Array, others: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pregon-want-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'intent.yaml')
  writeFileSync(path, text)
  for (const [name, content] of Object.entries(others)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return readWantFile(path, nowMs, wordsOf('en'))
}

test('numbers that would lose a digit stay as they were written', () => {
  const yaml = 'category: 03111000\nbudget: { max: 1200.10 }\ndeals: 3\nmin: 1e3\nlong: 12345678901234567890\n'
  expect(valueOf(yaml)).toEqual({
    category: '03111000',
    budget: { max: '1200.10' },
    deals: 3,
    min: '1e3',
    long: '12345678901234567890',
  })
})

test('the value of a wish stays a number, unless it would lose a digit', () => {
  const yaml =
    'wishes:\n  - { value: 2.50 }\n  - { in: [1.0, 0123, 12345678901234567890] }\n  - { value: "2" }\n  - { min: 2.50 }\n'
  expect(valueOf(yaml)).toEqual({
    wishes: [{ value: 2.5 }, { in: [1, '0123', '12345678901234567890'] }, { value: '2' }, { min: '2.50' }],
  })
})

test('days, words and codes are not taken for something else', () => {
  expect(valueOf('{ from: 2027-07-03, country: NO, yes: yes, on: on, time: 12:30 }')).toEqual({
    from: '2027-07-03',
    country: 'NO',
    yes: 'yes',
    on: 'on',
    time: '12:30',
  })
})

test('any amount of money comes through exactly', async () => {
  const amount = fc.integer({ min: 1, max: 10 ** 12 })
  await fc.assert(
    fc.asyncProperty(amount, async (cents) => {
      const max = formatMoney({ currency: 'EUR' as never, amount: cents }).replace(' EUR', '')
      const { want } = await readText(`category: 63511000\ntitle: A week\nbudget: { currency: EUR, max: ${max} }\n`)
      expect(want.body.budget).toEqual({ currency: 'EUR', max: cents })
    }),
    { numRuns: 20 },
  )
})

const doubling = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)

test.for([
  ['a text without its end', 'a: "x', 'intent.yaml:1:6: malformed YAML ('],
  ['a tab for indentation', '\ta: 1', 'intent.yaml:1:1: a tab stands here: indent with spaces.'],
  ['a tag', 'a: !money 5', 'intent.yaml:1:4: malformed YAML (unresolved tag'],
  ['two documents', 'a: 1\n---\nb: 2', 'intent.yaml:2:1: a second YAML document begins here'],
  ['lists without end', '- '.repeat(20_000), 'nested too deeply'],
  ['an alias that leads nowhere', 'a: *b', 'intent.yaml: its aliases'],
  ['aliases that multiply', `a0: &a0 x\n${doubling.join('\n')}`, 'intent.yaml: its aliases'],
] as const)('malformed: %s', ([, yaml, sentence]) => {
  expect(() => valueOf(yaml)).toThrow(sentence)
  expect(() => valueOf(yaml)).toThrow(expect.objectContaining({ name: 'CliError', code: 'content' }))
})

const yamlCharacters = Array.from('ab1:-[]{},&*!|>"\'#%@ \n\t')

test('any text whatsoever is read or refused with a sentence', () => {
  const yamlish = fc.string({ unit: fc.constantFrom(...yamlCharacters), maxLength: 60 })
  fc.assert(
    fc.property(yamlish, (yaml) => {
      try {
        const { lineOf } = parseYaml('intent.yaml', yaml, yamlTexts)
        expect(lineOf('a.b[1]') ?? 1).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toMatchObject({ name: 'CliError', message: expect.stringMatching(/^intent\.yaml:.*\.$/) })
      }
    }),
    { numRuns: 2000 },
  )
})

test('a field is found on its line, and what is missing on that of the part it is missing in', () => {
  const { lineOf } = parseYaml(
    'intent.yaml',
    'title: A\nwishes:\n  - name: pool\n    value: true\n  - name: x\nplace:\n  geohash: z\n',
    yamlTexts,
  )
  expect(['title', 'wishes[0].value', 'wishes[1]', 'wishes[1].max', 'place.geohash', 'budget'].map(lineOf)).toEqual([
    1,
    4,
    5,
    5,
    7,
    undefined,
  ])
})

test('all mistakes are told, in the order of their lines', async () => {
  const reading = readText(
    'title: A week\nwindow: { from: 2020-01-01, to: 2027-07-10 }\nbudget: { currency: JPY, max: 5.0 }\ncolour: blue\n',
  )
  await expect(reading).rejects.toThrow(
    /^\S+intent\.yaml: category .+\n\S+intent\.yaml:2: window\.from .+\n\S+intent\.yaml:3: budget\.max.+\n\S+intent\.yaml:4: colour .+$/,
  )
})

test('terms in a file are those beside the want', async () => {
  const { want } = await readText('category: 63511000\ntitle: A week\nterms: { id: MINE, file: legal/terms.txt }\n', {
    'legal/terms.txt': 'Be kind.',
  })
  expect(want.body.terms).toEqual({ id: 'MINE', sha256: createTerms('', new TextEncoder().encode('Be kind.')).sha256 })
  const long = { 'terms.txt': 'x'.repeat(limits.maxTermsBytes + 1) }
  await expect(readText('title: A\nterms: { id: MINE, file: terms.txt }', long)).rejects.toThrow('terms.file: ')
})

test('a file in another encoding is refused, and a byte order mark is not', async () => {
  await expect(readText(Buffer.from('title: año', 'latin1'))).rejects.toThrow('is not a text in UTF-8')
  await expect(readText(Buffer.from('title: año', 'utf16le'))).rejects.toMatchObject({ name: 'CliError' })
  expect((await readText('\u{feff}category: 63511000\ntitle: A week')).want.body.item.title).toBe('A week')
})
