// Received offers: what is asked first, and that nothing is verified for an offer that fails before.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as arbitrary from './arbitraries.fixture.ts'
import { verifyPortable, type Signer, type Verifier } from './ed25519.ts'
import { signRecord } from './record.ts'
import { recordIdFromBytes } from './record-id.ts'
import { verifyOffer } from './verify-offer.ts'

const [root, delegate] = arbitrary.signers as [Signer, Signer]
const profileValue = fc.sample(arbitrary.profile(root), { numRuns: 1, seed: 1 })[0]!
const offerValue = fc.sample(arbitrary.offer(delegate), { numRuns: 1, seed: 1 })[0]!
const nowMs = profileValue.issuedAt

const profile = signRecord(
  'profile',
  {
    ...profileValue,
    expiresAt: nowMs + 1000,
    delegates: [{ key: delegate.publicKey, scope: ['offer'], expiresAt: nowMs + 1000 }],
  },
  root,
  'main',
)
const offer = signRecord(
  'offer',
  { ...offerValue, profile: profile.bytes, createdAt: nowMs, bindingUntil: nowMs + 1000 },
  delegate,
  'main',
)

/** Counts what it is asked, and answers later as native verifiers do. */
function countingVerifier(): { verify: Verifier; asked: () => number } {
  let asked = 0
  const verify: Verifier = async (...question) => {
    asked++
    return verifyPortable(...question)
  }
  return { verify, asked: () => asked }
}

const expectations = { network: 'main', intent: recordIdFromBytes(offer.value.intent), seal: offer.value.to, nowMs }

test('an offer that holds is given with its profile', async () => {
  const { verify, asked } = countingVerifier()
  const verified = await verifyOffer(offer.bytes, { ...expectations, verify })
  expect(verified).toMatchObject({ offer: { id: offer.id }, profile: { id: profile.id } })
  expect(asked()).toBe(2)
})

test('no signature is verified for an offer that fails before', async () => {
  const { verify, asked } = countingVerifier()
  expect(await verifyOffer(offer.bytes, { ...expectations, nowMs: nowMs + 1000, verify })).toBe('binding-passed')
  expect(await verifyOffer(offer.bytes, { ...expectations, seal: new Uint8Array(32), verify })).toBe('invalid-offer')
  expect(asked()).toBe(0)
})

test('a verifier that says no is believed', async () => {
  expect(await verifyOffer(offer.bytes, { ...expectations, verify: () => false })).toBe('invalid-offer')
})
