// Which intent is meant: numbers that never change, beginnings of keys, and a list of candidates where it is not clear.

import { expect, test } from 'vitest'
import type { IntentView } from './daemon/buyer-service.ts'
import { pickIntent } from './pick-intent.ts'
import { wordsOf } from './words.ts'

const intent = (key: string, title: string, state: IntentView['state'] = 'live'): IntentView =>
  ({ key: key.padEnd(64, '0'), title, state }) as IntentView

const intents = [intent('ab12', 'A car', 'expired'), intent('ab34', 'A week'), intent('77', 'A bracket')]
const pick = (name?: string, list = intents) => pickIntent(list, name, { data: 'here' }, wordsOf('en')).title

test.for([
  ['1', 'A car'],
  ['2', 'A week'],
  ['ab3', 'A week'],
  ['AB12', 'A car'],
  ['77000', 'A bracket'],
  ['ab34'.padEnd(64, '0'), 'A week'],
] as const)('«%s» is %s', ([name, title]) => {
  expect(pick(name)).toBe(title)
})

test('the only live one need not be named', () => {
  expect(pick(undefined, intents.slice(0, 2))).toBe('A week')
})

test.for([
  [undefined, intents, 'several intents are live', 2],
  [undefined, intents.slice(0, 1), 'no intent of the folder «here» is live', 1],
  [undefined, [], 'the folder «here» has no intent', 0],
  ['ab', intents, 'several keys begin with «ab»', 2],
  ['9', intents, 'no intent is called «9»', 3],
  ['77', intents, 'no intent is called «77»', 3],
  ['did:key:nonsense', intents, 'no intent is called', 3],
  ['a week', intents, 'no intent is called', 3],
] as const)('«%s» lists those that may be meant', ([name, list, sentence, candidates]) => {
  const picking = () => pick(name, [...list])
  expect(picking).toThrow(sentence)
  expect(picking).toThrow(expect.objectContaining({ name: 'CliError', code: 'usage' }))
  try {
    picking()
  } catch (error) {
    expect((error as Error).message.split('\n')).toHaveLength(candidates + 1)
  }
})
