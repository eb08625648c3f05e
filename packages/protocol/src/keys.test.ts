// Keys from seeds, phrases, and the names of networks.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytes } from './arbitraries.fixture.ts'
import { ProtocolError } from './errors.ts'
import { deriveSecret, didToKey, keyToDid, phraseToSeed, seedToPhrase, type KeyRole } from './keys.ts'
import { mdnsServiceTag, negotiationProtocol, networkParameters, signatureDomain } from './networks.ts'

const roles: KeyRole[] = ['sign', 'seal', 'reply', 'review']

describe('keys', () => {
  test('a seed comes back from its phrase, in capitals too', () => {
    fc.assert(
      fc.property(bytes(16), (seed) => {
        expect(phraseToSeed(seedToPhrase(seed))).toEqual(seed)
        expect(phraseToSeed(`\n${seedToPhrase(seed).toUpperCase().replaceAll(' ', '  ')} `)).toEqual(seed)
      }),
    )
  })

  test('no role and no index share a secret', () => {
    const seed = new Uint8Array(16)
    const secrets = roles.flatMap((role) => [0, 1, 10, 11, 100].map((index) => deriveSecret(seed, role, index).join()))
    expect(new Set(secrets).size).toBe(secrets.length)
  })

  test('a key index is a whole number, and a seed has 16 bytes', () => {
    const seed = new Uint8Array(16)
    for (const index of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => deriveSecret(seed, 'sign', index)).toThrow(RangeError)
    expect(() => deriveSecret(new Uint8Array(32), 'sign', 0)).toThrow(RangeError)
  })

  test('a key comes back from its did, which begins alike for all', () => {
    fc.assert(
      fc.property(bytes(32), (key) => {
        expect(didToKey(keyToDid(key))).toEqual(key)
        expect(keyToDid(key)).toMatch(/^did:key:z6Mk/)
      }),
    )
  })

  test('a text of any length is told from a did in no time', () => {
    const did = keyToDid(new Uint8Array(32))
    for (const text of ['', did.slice(0, -1), `${did}1`, did + 'k'.repeat(2 ** 20)])
      expect(() => didToKey(text)).toThrow(ProtocolError)
  })

  test.each([
    ['zoo zoo', 'A phrase has 12 words; this one has 2.'],
    [`${'zoo '.repeat(11)}wrongly`, '«wrongly» is not a word of the list: check its spelling.'],
    ['zoo '.repeat(12), 'These words do not belong together: check their order and spelling.'],
  ])('says what is wrong with the phrase «%s»', (phrase, sentence) => {
    expect(() => phraseToSeed(phrase)).toThrow(sentence)
  })
})

describe('networks', () => {
  test.each(['main', 'a', '7', 'demo-2026', 'a'.repeat(32)])('«%s» is a name', (name) => {
    expect(networkParameters(name).name).toBe(name)
    for (const carrier of [signatureDomain, negotiationProtocol, mdnsServiceTag]) expect(carrier(name)).toContain(name)
  })

  test.each(['', '-a', 'a-', 'Main', 'a/b', 'a b', 'á', 'a'.repeat(33), 'main\n'])('«%s» is no name', (name) => {
    expect(() => networkParameters(name)).toThrow(ProtocolError)
  })
})
