// The verifier with a thread of its own: the same answers as the native one, in any mixture, whether the thread runs or dies.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSigner } from '@pregon/protocol'
import { limits } from './limits.ts'
import { packQuestions, unpackQuestions } from './questions.ts'
import { createThreadedVerifier } from './threaded-verifier.ts'

const signer = createSigner(new Uint8Array(32).fill(5))
const message = (n: number): Uint8Array => new TextEncoder().encode(`message ${n}`)
const signed = Array.from({ length: 50 }, (_, n) => signer.sign(message(n)))

test('while little is asked it answers at once, with much it answers later, and always the same', async () => {
  const verify = createThreadedVerifier(true)
  expect(verify(signed[0]!, message(0), signer.publicKey)).toBe(true)
  expect(verify(signed[0]!, message(1), signer.publicKey)).toBe(false)
  const answers = Array.from({ length: limits.threadFromPerSecond + 500 }, (_, i) => {
    const n = i % 50
    // Every third has the signature of its neighbour.
    return verify(signed[i % 3 === 0 ? (n + 1) % 50 : n]!, message(n), signer.publicKey)
  })
  expect(answers.some((answer) => answer instanceof Promise)).toBe(true)
  const settled = await Promise.all(answers.map(async (answer) => answer))
  expect(settled).toEqual(settled.map((_, i) => i % 3 !== 0))
  // Too few for a batch.
  expect(await verify(signed[1]!, message(1), signer.publicKey)).toBe(true)
})

test('with one processor everything is answered at once', () => {
  const verify = createThreadedVerifier(false)
  for (let i = 0; i < limits.threadFromPerSecond + 10; i++)
    expect(verify(signed[i % 50]!, message(i % 50), signer.publicKey)).toBe(true)
})

test('what has lengths that no signature or key has is refused, not thrown on, there as here', async () => {
  const verify = createThreadedVerifier(true)
  for (let i = 0; i <= limits.threadFromPerSecond; i++) await verify(signed[0]!, message(0), signer.publicKey)
  const odd = [0, 1, 63, 65].map((length) => verify(new Uint8Array(length), message(0), new Uint8Array(length)))
  expect(await Promise.all([...odd, verify(signed[0]!, message(0), signer.publicKey)])).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
})

test('questions come out of their package as they went in', () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  const question = fc.record({ signature: bytes(64), publicKey: bytes(32), message: fc.uint8Array({ maxLength: 100 }) })
  fc.assert(
    fc.property(fc.array(question, { maxLength: 10 }), (asked) => {
      expect([...unpackQuestions(packQuestions(asked))]).toEqual(asked)
    }),
  )
})
