// The terms that Pregón brings along: their bytes are what intents refer to, so they may never change.

import { toString } from 'uint8arrays/to-string'
import { expect, test } from 'vitest'
import { limits } from './limits.ts'
import { answerOnlyTerms, createTerms } from './terms.ts'

test('the default terms are the text with this hash', () => {
  expect(toString(answerOnlyTerms.sha256, 'base16')).toBe(
    '9c55f4c311030a4653c06407152c68bdb1615e38b6fbcd6292456ff8d7b0297d',
  )
  expect(answerOnlyTerms.bytes.length).toBeLessThan(limits.maxTermsBytes)
})

test('they are an ODRL offer that permits use and forbids passing on', () => {
  const policy = JSON.parse(toString(answerOnlyTerms.bytes)) as {
    permission: { action: string }[]
    prohibition: { action: string }[]
  }
  expect(policy).toMatchObject({ '@context': 'http://www.w3.org/ns/odrl.jsonld', '@type': 'Offer' })
  expect(policy.permission.map(({ action }) => action)).toEqual(['use'])
  expect(policy.prohibition.map(({ action }) => action)).toEqual(['distribute', 'sell', 'aggregate'])
})

test('a text is known by the hash of its exact bytes', () => {
  const terms = createTerms('a', new Uint8Array())
  expect(toString(terms.sha256, 'base16')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
