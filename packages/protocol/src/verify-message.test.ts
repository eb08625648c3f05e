// Messages are taken from whom they belong to, and from nobody else.

import { expect, test } from 'vitest'
import { signers } from './arbitraries.fixture.ts'
import { createSigner, verifyPortable, type Signer } from './ed25519.ts'
import type { Message } from './message.ts'
import type { Profile } from './profile.ts'
import { signRecord } from './record.ts'
import { recordIdOf, recordIdToBytes } from './record-id.ts'
import { reviewTokenBytes } from './review-token.ts'
import { verifySaid, type BuyerVoice, type VendorVoice } from './verify-message.ts'

const network = 'test'
const [buyer, root, delegate] = signers as [Signer, Signer, Signer]
const stranger = createSigner(new Uint8Array(32).fill(77))
const seal = new Uint8Array(32).fill(5)
const id = recordIdToBytes(recordIdOf(Uint8Array.of(1)))
const review = new Uint8Array(32).fill(6)
const atMs = 1_800_000_000_000

const profile: Profile = {
  v: 0,
  key: root.publicKey,
  revision: 1,
  issuedAt: atMs,
  expiresAt: atMs + 1000,
  name: 'Bicicletas Arce',
  seal,
  delegates: [{ key: delegate.publicKey, scope: ['offer'], expiresAt: atMs + 1 }],
}

const vendorVoice: VendorVoice = { side: 'vendor', profile, reviewKeyOf: () => review }
const buyerVoice: BuyerVoice = { side: 'buyer', key: buyer.publicKey }

function said(by: Signer, body: object = { type: 'question', text: 'When?' }, changes: Partial<Message> = {}) {
  const value = { v: 0, key: by.publicKey, conversation: id, intent: id, to: seal, prev: id, at: atMs }
  return signRecord('message', { ...value, body: body as Message['body'], ...changes }, by, network)
}

const holds = async (record: ReturnType<typeof said>, voice: VendorVoice | BuyerVoice, on = network) =>
  verifySaid(record, { network: on, seal, voice, verify: verifyPortable })

const confirmed = (by: Signer, token: Uint8Array) => said(by, { type: 'confirm', accept: id, token })
const tokenOf = (by: Signer, confirmedAtMs = atMs) =>
  by.sign(reviewTokenBytes(network, { vendor: root.publicKey, review, confirmedAtMs }))

test('a buyer speaks with its intent key, a vendor with its root or a delegate while that may', async () => {
  expect(await holds(said(buyer), buyerVoice)).toBe(true)
  expect(await holds(said(root), vendorVoice)).toBe(true)
  expect(await holds(said(delegate), vendorVoice)).toBe(true)
  expect(await holds(said(delegate, undefined, { at: atMs + 1 }), vendorVoice)).toBe(false)
  for (const voice of [buyerVoice, vendorVoice]) expect(await holds(said(stranger), voice)).toBe(false)
})

test('a message to another reader, of another network or with another signature is none', async () => {
  expect(await holds(said(buyer, undefined, { to: new Uint8Array(32) }), buyerVoice)).toBe(false)
  expect(await holds(said(buyer), buyerVoice, 'main')).toBe(false)
  const record = said(buyer)
  const spoiled = {
    ...record,
    envelope: { ...record.envelope, signature: said(buyer, { type: 'not-chosen' }).envelope.signature },
  }
  expect(await holds(spoiled, buyerVoice)).toBe(false)
})

test('a confirmation needs the scope for it, and the token of its own deal, month and key', async () => {
  expect(await holds(confirmed(root, tokenOf(root)), vendorVoice)).toBe(true)
  expect(await holds(confirmed(delegate, tokenOf(delegate)), vendorVoice)).toBe(false)
  expect(await holds(confirmed(root, tokenOf(delegate)), vendorVoice)).toBe(false)
  expect(await holds(confirmed(root, tokenOf(root, atMs + 40 * 24 * 3_600_000)), vendorVoice)).toBe(false)
  expect(await holds(confirmed(root, tokenOf(root)), { ...vendorVoice, reviewKeyOf: () => seal })).toBe(false)
  expect(await holds(confirmed(root, tokenOf(root)), { ...vendorVoice, reviewKeyOf: () => undefined })).toBe(false)
})

test('a token of any time has a month', () => {
  for (const confirmedAtMs of [0, 8.64e15, Number.MAX_SAFE_INTEGER])
    expect(() => reviewTokenBytes(network, { vendor: seal, review, confirmedAtMs })).not.toThrow()
})
