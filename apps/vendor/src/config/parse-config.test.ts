// Configuration files: what they set, every mistake at its place, and no text on which the reader fails.

import { homedir } from 'node:os'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mistakeLines, parseConfig } from './read-config.ts'

const mistakesIn = (text: string) => mistakeLines(parseConfig('c.yaml', text))

describe('a configuration', () => {
  test('of nothing but comments sets nothing', () => {
    expect(parseConfig('c.yaml', '# nothing\n')).toMatchObject({ values: {}, mistakes: [] })
    expect(parseConfig('c.yaml', '')).toMatchObject({ values: {}, mistakes: [] })
  })

  test('sets every field', () => {
    const text = `
vendor: { name: Sol, country: NO, url: https://sol.example }
catalogue: items.json
network: test
bootstrap: [/ip4/192.0.2.7/tcp/4001]
listen:
  - /ip4/0.0.0.0/tcp/4001
mdns: false
data: ~/sol
logLevel: info
rootKey: /media/stick/root.key
workBits:
  - 18
  - 03111000=20
`
    const { values, mistakes } = parseConfig('shop/c.yaml', text)
    expect(mistakes).toEqual([])
    expect(values).toEqual({
      vendor: { name: 'Sol', country: 'NO', url: 'https://sol.example' },
      catalogue: `${process.cwd()}/shop/items.json`,
      network: 'test',
      bootstrap: ['/ip4/192.0.2.7/tcp/4001'],
      listen: ['/ip4/0.0.0.0/tcp/4001'],
      mdns: false,
      data: `${homedir()}/sol`,
      logLevel: 'info',
      rootKey: '/media/stick/root.key',
      workBits: ['18', '03111000=20'],
    })
    expect(parseConfig('c.yaml', text).values.catalogue).toBe('items.json')
  })
})

describe('a mistake is told at its place', () => {
  test.for<[string, string]>([
    [
      'catalog: items.json',
      '1:1: catalog is not a field: did you mean «catalogue»? The fields here are vendor, catalogue,',
    ],
    [
      'vendor:\n  nam: Sol',
      '2:3: vendor.nam is not a field: did you mean «name»? The fields here are name, country, url.',
    ],
    [
      'vendor: { country: Spain }',
      '1:11: vendor.country is not a country: write its two capital letters, such as "ES".',
    ],
    ['vendor: { name: 7 }', '1:11: vendor.name is a number: write the name of your business.'],
    ['vendor: { name: "" }', '1:11: vendor.name is empty: write a text.'],
    ['vendor: Sol', '1:1: vendor is a text: write an object with name, country, url.'],
    [
      'vendor: { url: sol.example }',
      '1:11: vendor.url is not an https address: write one such as "https://example.org".',
    ],
    ['network: My Network', '1:1: network: The network name «My Network» must be'],
    ['mdns: yes', '1:1: mdns is a text: write true or false.'],
    ['logLevel: loud', '1:1: logLevel is no level of the log: write one of silent, error, warn, info, debug.'],
    [
      'listen: /ip4/0.0.0.0/tcp/1',
      '1:1: listen is a text: write a list of addresses, each such as /ip4/0.0.0.0/tcp/4001.',
    ],
    [
      'listen:\n  - /ip4/0.0.0.0/tcp/1\n  - localhost',
      '3:5: listen[1]: «localhost» is not an address; write one such as',
    ],
    ['workBits: 18', '1:1: workBits is a number: write a list, such as [18, 63511000=20].'],
    [
      'workBits:\n  - 18\n  - dear',
      '3:5: workBits[1]: «dear» is no price: write bits of work, such as 18, or those of a category, such as 63511000=20.',
    ],
    [
      'workBits: [15]',
      '1:12: workBits[0]: «15» asks for 15 bits of work: write a whole number from 16, the network’s minimum, to 24.',
    ],
    [
      'workBits: [63511000=25]',
      '1:12: workBits[0]: «63511000=25» asks for 25 bits of work: write a whole number from 16',
    ],
    ['workBits: [10000000=20]', '1:12: workBits[0]: CPV 2008 has no division 10'],
    ['workBits: [18, 17]', '1:16: workBits[1]: «17» is a second price for everything else: keep one of the two.'],
    [
      'workBits:\n  - 63511=18\n  - 63511000=20',
      '3:5: workBits[1]: «63511000=20» is a second price for cpv2008/63511000: keep one of the two.',
    ],
    ['workBits: [true]', '1:12: workBits[0] is true: write bits such as 18, or a category with its bits'],
    ['bootstrap: [127.0.0.1:4001]', '1:13: bootstrap[0]: «127.0.0.1:4001» is not an address; write one such as'],
    ['- items.json', '1:1: The configuration is a list: write an object with vendor, catalogue, network.'],
    ['items.json', '1:1: The configuration is a text: write an object with vendor, catalogue, network.'],
    ['mdns: true\nmdns: false', '2:1: this field stands a second time: keep one of the two.'],
    ['network: a\n---\nnetwork: b', '2:1: a second YAML document begins here: keep one in the file.'],
    ['vendor:\n\tname: Sol', '2:1: a tab stands here: indent with spaces.'],
    ['vendor: { name: "Sol }', ':23: malformed YAML (missing closing "quote)'],
    ['network: *nobody', '1:1: its aliases (*name) lead nowhere or multiply: write the values out.'],
    ['1: a', '1:1: 1 is not a field'],
  ])('%j: %s', ([text, sentence]) => {
    expect(mistakesIn(text).join('\n')).toContain(sentence)
  })

  test('all of them at once, in the order of the file', () => {
    const text = 'colour: red\nmdns: maybe\nvendor: { country: es, name: Sol }\nlogLevel: loud\n'
    expect(mistakesIn(text).map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'c.yaml:1:1',
      'c.yaml:2:1',
      'c.yaml:3:11',
      'c.yaml:4:1',
    ])
    const withSound = parseConfig('c.yaml', `${text}catalogue: items.json\n`)
    expect(withSound.values).toEqual({ catalogue: 'items.json' })
  })
})

describe('no text is too much', () => {
  test('aliases that multiply', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)
    expect(mistakesIn(`a0: &a0 [1]\n${levels.join('\n')}`)).toEqual([
      'c.yaml:1:1: its aliases (*name) lead nowhere or multiply: write the values out.',
    ])
  })

  test('nesting without end', () => {
    for (const text of ['['.repeat(60_000), `${'- '.repeat(30_000)}a`, '{a: '.repeat(15_000)])
      expect(mistakesIn(text).length).toBeGreaterThan(0)
  })

  const piece = fc.oneof(
    fc.constantFrom(
      'vendor:',
      'name: ',
      'catalogue: ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
    ),
    fc.constantFrom(
      '!!set ',
      '!x ',
      '? ',
      '---\n',
      '...\n',
      '|\n',
      '>-\n',
      '\t',
      '#',
      '<<: ',
      '__proto__: ',
      '0x1f',
      '.nan',
      '%YAML 1.1\n',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )

  test('each gives values or mistakes, each mistake at a place of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const lines = text.split(/\r\n|\n|\r/).length
          for (const { line, column, message } of parseConfig('c.yaml', text).mistakes) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(lines)
            expect(column).toBeGreaterThanOrEqual(1)
            expect(message).toMatch(/\S.*\.$/s)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
