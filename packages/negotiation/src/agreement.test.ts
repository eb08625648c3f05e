// An agreement proves itself: what was agreed passes, and nothing else does.

import fc from 'fast-check'
import {
  bornAtFor,
  encodePayload,
  parseCategory,
  parseDecimal,
  recordIdToBytes,
  reviewTokenBytes,
  signPayload,
  signRecord,
  encodeRecordPayload,
  verifyPortable,
  type Currency,
  type Intent,
  type Message,
  type Offer,
  type Profile,
  type SignedRecord,
} from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { encodeAgreement, verifyAgreement, type AgreementFlaw, type AgreementParts } from './agreement.ts'
import { dayMs, minuteMs, network, signers, startMs } from './sayings.fixture.ts'

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill)
const { buyer, vendor: root } = signers
const bornAt = bornAtFor(startMs)

const intentValue: Intent = {
  n: bytes(8, 0),
  v: 0,
  key: buyer.publicKey,
  bornAt,
  revision: 0,
  expiresAt: bornAt + 7 * dayMs,
  category: parseCategory('34430000'),
  item: { title: 'A bicycle', wishes: [] },
  quantity: { amount: parseDecimal('1'), unit: '1' },
  deals: 1,
  terms: { id: 'terms', sha256: bytes(32, 4) },
  reply: { seal: bytes(32, 5), peer: `12D3KooW${'a'.repeat(44)}`, addresses: ['/ip4/192.0.2.1/tcp/1'] },
}

const profileValue: Profile = {
  v: 0,
  key: root.publicKey,
  revision: 1,
  issuedAt: startMs,
  expiresAt: startMs + 7 * dayMs,
  name: 'Bicicletas Arce',
  seal: bytes(32, 6),
  delegates: [{ key: buyer.publicKey, scope: ['offer'], expiresAt: startMs + dayMs }],
}

interface Changes {
  readonly intent?: Partial<Intent>
  readonly offer?: Partial<Offer>
  readonly accept?: Partial<Message>
  readonly accepted?: object
  readonly confirm?: Partial<Message>
  readonly confirmed?: object
  readonly signers?: { readonly offer?: typeof root; readonly accept?: typeof root; readonly confirm?: typeof root }
}

/** The parts of an agreement, each as its own place asks for but for what is changed. */
function partsOf(changes: Changes = {}): AgreementParts {
  const { signers: by = {} } = changes
  const intent = signPayload(
    'intent',
    encodeRecordPayload('intent', { ...intentValue, ...changes.intent }),
    buyer,
    network,
  )
  const profile = signRecord('profile', profileValue, root, network)
  const offerKey = by.offer ?? root
  const offer = signRecord(
    'offer',
    { ...offerOf(intent, profile, offerKey.publicKey), ...changes.offer },
    offerKey,
    network,
  )
  const acceptKey = by.accept ?? buyer
  const message = (key: Uint8Array, at: number, body: object): Message => ({
    v: 0,
    key,
    conversation: recordIdToBytes(offer.id),
    intent: recordIdToBytes(intent.id),
    to: bytes(32, 6),
    seen: recordIdToBytes(offer.id),
    at,
    body: body as Message['body'],
  })
  const accepted = {
    type: 'accept',
    offer: recordIdToBytes(offer.id),
    intent: recordIdToBytes(intent.id),
    confirmBy: startMs + 60 * minuteMs,
    review: bytes(32, 7),
    ...changes.accepted,
  }
  const accept = signRecord(
    'message',
    { ...message(acceptKey.publicKey, startMs + minuteMs, accepted), ...changes.accept },
    acceptKey,
    network,
  )
  const confirmKey = by.confirm ?? root
  const confirmAt = changes.confirm?.at ?? startMs + 2 * minuteMs
  const token = reviewTokenBytes(network, { vendor: root.publicKey, review: bytes(32, 7), confirmedAtMs: confirmAt })
  const confirmed = {
    type: 'confirm',
    accept: recordIdToBytes(accept.id),
    token: confirmKey.sign(token),
    ...changes.confirmed,
  }
  const confirm = signRecord(
    'message',
    { ...message(confirmKey.publicKey, confirmAt, confirmed), ...changes.confirm },
    confirmKey,
    network,
  )
  return { intent: intent.bytes, offer: offer.bytes, accept: accept.bytes, confirm: confirm.bytes }
}

function offerOf(intent: SignedRecord<'intent'>, profile: SignedRecord<'profile'>, key: Uint8Array): Offer {
  return {
    v: 0,
    key,
    profile: profile.bytes,
    intent: recordIdToBytes(intent.id),
    to: intent.value.reply.seal,
    createdAt: startMs,
    bindingUntil: startMs + dayMs,
    item: { sku: 'TR-54', title: 'Travel 54', properties: [] },
    quantity: { amount: parseDecimal('1'), unit: '1' },
    price: { currency: 'EUR' as Currency, total: 100, lines: [{ label: 'Bicycle', amount: 100 }] },
    delivery: { mode: 'ship' },
    terms: { answer: 'decline' },
  }
}

const check = async (parts: AgreementParts, on = network) => verifyAgreement(encodeAgreement(parts), on, verifyPortable)

const good = partsOf()
const otherOffer = partsOf({ offer: { note: 'Another one.' } })

test('what was agreed is proven, with what it says', async () => {
  const agreement = await check(good)
  if (typeof agreement === 'string') throw new Error(agreement)
  expect(agreement.intent.value.item.title).toBe('A bicycle')
  expect(agreement.offer.value.price.total).toBe(100)
  expect(agreement.profile.value.name).toBe('Bicicletas Arce')
})

test('also where the offer answers an earlier revision, and a delegate made it', async () => {
  expect(await check(partsOf({ offer: { intent: recordIdToBytes(idOfAnother()) } }))).toBeTypeOf('object')
  expect(await check(partsOf({ signers: { offer: buyer } }))).toBeTypeOf('object')
})

const idOfAnother = () =>
  signPayload('intent', encodeRecordPayload('intent', { ...intentValue, revision: 1 }), buyer, network).id

describe('is no agreement', () => {
  test.each<[string, AgreementParts, AgreementFlaw]>([
    ['an offer in the place of the intent', { ...good, intent: good.offer }, 'record'],
    ['a confirmation in the place of the acceptance', { ...good, accept: good.confirm }, 'record'],
    ['an offer without a profile', partsOf({ offer: { profile: Uint8Array.of(1) } }), 'record'],
    ['somebody else’s acceptance', partsOf({ signers: { accept: root } }), 'buyer'],
    ['another offer', { ...good, offer: otherOffer.offer }, 'offer'],
    ['an offer to another buyer', partsOf({ offer: { to: bytes(32, 8) } }), 'offer'],
    ['another revision than was accepted', { ...good, intent: partsOf({ intent: { revision: 2 } }).intent }, 'offer'],
    ['time to confirm beyond the offer’s', partsOf({ accepted: { confirmBy: startMs + dayMs + 1 } }), 'time'],
    ['an acceptance after its own time', partsOf({ accept: { at: startMs + 60 * minuteMs } }), 'time'],
    ['a late confirmation', partsOf({ confirm: { at: startMs + 60 * minuteMs + 1 } }), 'time'],
    ['a delegate that may not confirm', partsOf({ signers: { confirm: buyer } }), 'vendor'],
    [
      'a delegate whose time is over',
      partsOf({ signers: { offer: buyer }, offer: { createdAt: startMs + dayMs, bindingUntil: startMs + 2 * dayMs } }),
      'vendor',
    ],
    ['a confirmation of another acceptance', { ...good, confirm: otherOffer.confirm }, 'confirm'],
    ['a confirmation without a right to review', partsOf({ confirmed: { token: new Uint8Array(64) } }), 'token'],
  ])('%s', async (_, parts, flaw) => {
    expect(await check(parts)).toBe(flaw)
  })

  test('what was signed for another network', async () => {
    expect(await check(good, 'main')).toBe('signature')
  })

  test('what is not its one encoding, or has something beside it', async () => {
    for (const value of [{}, { v: 1, ...good }, { v: 0, ...good, extra: 1 }, { v: 0, ...good, offer: 'text' }])
      expect(await verifyAgreement(encodePayload(value), network, verifyPortable)).toBe('malformed')
    expect(await verifyAgreement(new Uint8Array(100_000), network, verifyPortable)).toBe('malformed')
  })

  test('any of its bytes changed', async () => {
    const whole = encodeAgreement(good)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = whole.with(at, whole[at]! ^ change)
        expect(await verifyAgreement(changed, network, verifyPortable)).toBeTypeOf('string')
      }),
    )
  })

  test('any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (any) => {
        expect(await verifyAgreement(any, network, verifyPortable)).toBe('malformed')
      }),
    )
  })
})
