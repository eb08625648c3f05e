// Tests of the demo's options: what they are without any, and one sentence for each mistake.

import { expect, test } from 'vitest'
import { defaultSeed, readOptions } from './options.ts'

test('without arguments the seed is the fixed one', () => {
  expect(readOptions([])).toEqual({ seed: defaultSeed, json: false, help: false })
})

test('a seed, a folder and flags are read', () => {
  expect(readOptions(['--seed', '7', '--json', '--write=shops'])).toEqual({
    seed: 7,
    json: true,
    help: false,
    write: 'shops',
  })
})

test.each([
  [['--seed', 'seven'], '--seed: «seven» is not a whole number'],
  [['--seed', '4294967296'], '«4294967296» is not a whole number'],
  [['--seed'], 'an option lacks its value'],
  [['--sed', '7'], '«--sed» is not an option of the demo'],
  [['loud'], '«loud» is not an option of the demo'],
])('%j is answered with a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence)
})
