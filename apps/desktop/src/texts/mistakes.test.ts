// Every mistake that a buyer may meet is said in Spanish and in French, with all that the English sentence tells.

import { NetworkError, networkErrorCases } from '@pregon/network'
import { NodeError, nodeErrorCases, storageErrorCases } from '@pregon/node'
import {
  didToKey,
  networkParameters,
  parseCategory,
  parseDecimal,
  parseMoney,
  phraseToSeed,
  ProtocolError,
  protocolSentences,
} from '@pregon/protocol'
import { describe, expect, it, test } from 'vitest'
import { mistakeIn } from './mistakes.ts'

const translated = ['es', 'fr'] as const

const casesByName: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  StorageError: storageErrorCases,
  NetworkError: networkErrorCases,
  NodeError: nodeErrorCases,
  ProtocolError: Object.fromEntries(
    Object.entries(protocolSentences).map(([code, sentence]): [string, string[]] => [
      code,
      typeof sentence === 'function' ? [] : Object.keys(sentence),
    ]),
  ),
}

/** Every sentence that there is to say, as an error whose details are their own names. */
const everyMistake = Object.entries(casesByName).flatMap(([name, codes]) =>
  Object.entries(codes).flatMap(([code, cases]) =>
    (cases.length === 0 ? ['none'] : cases).map((of) => {
      const details = new Proxy(
        { case: of },
        { get: (target, key) => (key === 'case' ? target.case : `⟦${String(key)}⟧`) },
      )
      return { name, code, of, details }
    }),
  ),
)

describe.each(everyMistake)('$name $code ($of)', (error) => {
  it.each(translated)('has a sentence in «%s»', (language) => {
    expect(mistakeIn(language, error)).toMatch(/.{10,}\.$/u)
    expect(mistakeIn(language, error)).not.toContain('undefined')
  })

  it('inserts the same into both', () => {
    const [inSpanish, inFrench] = translated.map((language) => mistakeIn(language, error))
    const insertsIn = (text = '') => [...new Set(text.match(/⟦\w+⟧/g))].toSorted()
    expect(insertsIn(inFrench)).toEqual(insertsIn(inSpanish))
    expect(inFrench).not.toBe(inSpanish)
  })
})

test('there are as many mistakes as the packages below have codes and cases', () => {
  expect(everyMistake.length).toBeGreaterThan(50)
})

/** What an operation fails with. */
function failureOf(operation: () => unknown): ProtocolError {
  try {
    operation()
  } catch (error) {
    if (error instanceof ProtocolError) return error
    throw error
  }
  throw new Error('It did not fail.')
}

const phrase = (last: string) => `${'abandon '.repeat(11)}${last}`

test.each<[string, () => unknown]>([
  ['a phrase that is too short', () => phraseToSeed('abandon')],
  ['a phrase with a foreign word', () => phraseToSeed(phrase('abandonado'))],
  ['a phrase out of order', () => phraseToSeed(phrase('abandon'))],
  ['a network', () => networkParameters('¡Hola!')],
  ['a category in words', () => parseCategory('playa')],
  ['a division', () => parseCategory('99000000')],
  ['a group', () => parseCategory('63200000')],
  ['a category with digits after a zero', () => parseCategory('63500010')],
  ['a currency', () => parseMoney('1', 'euro')],
  ['an amount', () => parseMoney('mucho', 'EUR')],
  ['decimals', () => parseMoney('1.234', 'EUR')],
  ['decimals of yen', () => parseMoney('1.5', 'JPY')],
  ['an amount too large', () => parseMoney('9'.repeat(16), 'EUR')],
  ['a number', () => parseDecimal('cinco')],
  ['a number too long', () => parseDecimal('12345678901234567')],
  ['a key', () => didToKey('did:web:example.org')],
])('%s: what the message tells is told in every language', (_, operation) => {
  const error = failureOf(operation)
  for (const language of translated) {
    const text = mistakeIn(language, error)!
    expect(text).not.toBe(error.message)
    for (const [name, value] of Object.entries(error.details))
      if (name !== 'case' && error.message.includes(String(value)) && value !== 0) expect(text).toContain(String(value))
  }
})

test('English, and what no table knows, keep their own message', () => {
  const known = new NodeError('already-running', 'The node is running already.')
  expect(mistakeIn('en', known)).toBeUndefined()
  expect(mistakeIn('es', known)).toBe('El nodo ya está en marcha.')
  expect(mistakeIn('fr', { name: 'CliError', code: 'usage' })).toBeUndefined()
  expect(mistakeIn('fr', { name: 'NodeError', code: 'toString' })).toBeUndefined()
  expect(mistakeIn('fr', { name: 'toString', code: 'usage' })).toBeUndefined()
  // Without the case that its code has, a sentence cannot be told from the others.
  expect(mistakeIn('es', new NetworkError('peer-unreachable', 'Gone.'))).toBeUndefined()
})

test('counts are said as they are', () => {
  const nobody = (peers: number) => ({ name: 'NodeError', code: 'no-peers', details: { case: 'none-follows', peers } })
  expect(mistakeIn('es', nobody(1))).toMatch(/^El único nodo conectado no sigue/)
  expect(mistakeIn('es', nobody(3))).toMatch(/^Ninguno de los 3 nodos/)
  expect(mistakeIn('fr', nobody(1))).toMatch(/^Le seul nœud connecté ne suit pas/)
  expect(mistakeIn('fr', nobody(3))).toMatch(/^Aucun des 3 nœuds/)
})
