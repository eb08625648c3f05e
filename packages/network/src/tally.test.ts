// What the answers about a topic's followers are worth together.

import { expect, test } from 'vitest'
import { createTally } from './tally.ts'

const named = (...names: readonly string[]) => new Map(names.map((name) => [name, [`at ${name}`]]))
const namesOf = (tally: ReturnType<typeof createTally>, random = Math.random) =>
  tally.ranked(random).map(({ name }) => name)

test('liars among the servers of a place stand behind those whom most of them name', () => {
  const tally = createTally()
  for (const path of ['0/0', '0/1', '0/2', '0/3']) {
    for (let i = 0; i < 4; i++) tally.add(path, named('honest', 'other'))
    tally.add(path, named('liar', 'its twin'))
  }
  expect(namesOf(tally).slice(0, 2).toSorted()).toEqual(['honest', 'other'])
  expect(tally.size).toBe(4)
})

test('a captured path counts as one, however many peers answer on it', () => {
  const tally = createTally()
  for (let i = 0; i < 100; i++) tally.add('0/0', named('liar'))
  for (const path of ['0/1', '0/2', '0/3']) tally.add(path, named('honest'))
  expect(namesOf(tally)).toEqual(['honest', 'liar'])
})

test('equals come in any order', () => {
  const tally = createTally()
  tally.add('0/0', named('one', 'two'))
  const firsts = new Set(Array.from({ length: 64 }, () => namesOf(tally)[0]))
  expect(firsts).toEqual(new Set(['one', 'two']))
})

test('wrong addresses of an honest peer come after the right ones', () => {
  const tally = createTally()
  tally.add('0/0', new Map([['honest', ['wrong', 'wrong', 'wrong']]]))
  tally.add('0/1', new Map([['honest', ['right']]]))
  tally.add('0/2', new Map([['honest', ['right']]]))
  expect(tally.ranked(Math.random)).toEqual([{ name: 'honest', addresses: ['right', 'wrong'] }])
})
