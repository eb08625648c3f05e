// What `init` writes passes `check`, whatever was answered.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencies } from '@pregon/protocol'
import { parseCatalogue } from '@pregon/vendor'
import { parseConfig } from '../config/read-config.ts'
import { answerFault, categoriesFor, type AnswerName } from './answers.ts'
import { draftCatalogue, draftConfig } from './draft.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'yes',
    'no',
    '~',
    'null',
    '7',
    '0x1f',
    '- a',
    '# b',
    'a: b',
    '"',
    "'",
    '|',
    '&a',
    '*a',
    '!x',
    '{',
    '@',
    '1e3',
    '%',
  ),
)
const good = (name: AnswerName) =>
  text.map((answer) => answer.trim()).filter((answer) => answerFault(name, answer) === undefined)
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: undefined })

const anyAnswers = fc.record({
  name: good('name'),
  country: maybe(fc.constantFrom('ES', 'NO', 'FR')),
  url: maybe(fc.constantFrom('https://sol.example', 'https://sol.example/#a:b')),
  catalogue: good('catalogue'),
  network: maybe(fc.constantFrom('main', 'test', '1')),
  bootstrap: fc.subarray(['/ip4/192.0.2.7/tcp/4001', '/dns4/relay.example/tcp/4001']),
  workBits: fc.subarray(['18', '63511000=20', '03=17']),
  data: maybe(good('data')),
  rootKey: maybe(good('rootKey')),
  sample: fc.record({
    sells: fc.subarray(categoriesFor('bicycles', 8), { minLength: 1 }),
    currency: fc.constantFrom(...currencies),
  }),
})

test('whatever was answered, it is what the files say, and they have no mistakes', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { name, country, url, sample, ...others } = answers
      const config = parseConfig(
        'c.yaml',
        draftConfig(answers, (path) => path),
      )
      expect(config.mistakes).toEqual([])
      const said = (value: object) => JSON.parse(JSON.stringify(value)) as unknown
      const { bootstrap, workBits, ...rest } = others
      const { catalogue: _at, data: _in, rootKey: _key, vendor, ...values } = config.values
      expect(vendor).toEqual(said({ name, country, url }))
      expect(values).toEqual(
        said({
          network: rest.network,
          ...(bootstrap.length > 0 && { bootstrap }),
          ...(workBits.length > 0 && { workBits }),
        }),
      )
      const parsed = parseCatalogue(JSON.parse(draftCatalogue(answers)!))
      expect(parsed.problems).toEqual([])
      expect(parsed.ok && parsed.catalogue.items).toHaveLength(sample.sells.length)
    }),
  )
})

test('every setting is there, set or as a comment that would be good', () => {
  const draft = draftConfig({ name: 'Sol', catalogue: 'items.json', bootstrap: [], workBits: [] }, (path) => path)
  const uncommented = draft.replaceAll(/^( *)# (?=\w+:|  - )/gm, '$1')
  const { mistakes, values } = parseConfig('c.yaml', uncommented)
  expect(mistakes).toEqual([])
  expect(Object.keys(values).toSorted()).toEqual(
    [
      'bootstrap',
      'catalogue',
      'data',
      'listen',
      'logLevel',
      'mdns',
      'network',
      'rootKey',
      'vendor',
      'workBits',
    ].toSorted(),
  )
})
