// An offer frame is taken only if all of it holds; each way in which it may not has its own refusal.

import {
  createSigner,
  deriveSecret,
  encodeOfferFrame,
  findNonce,
  limits,
  networkParameters,
  nonceBytes,
  parseCategory,
  recordIdToBytes,
  seal,
  sealKeyPair,
  signRecord,
  verifyPortable,
  withNonce,
  workBits,
  answerOnlyTerms,
  type Intent,
  type Offer,
  type OfferFrame,
  type Profile,
} from '@pregon/protocol'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { receiveOffer, type OpenIntent } from './receive-offer.ts'

const parameters = { ...networkParameters('test'), minOfferWorkBits: 4 }
const nowMs = Date.UTC(2027, 0, 15, 12)
const hourMs = 60 * 60 * 1000
const seed = new Uint8Array(16).fill(5)
const buyer = createSigner(deriveSecret(seed, 'sign', 1))
const root = createSigner(new Uint8Array(32).fill(1))
const delegate = createSigner(new Uint8Array(32).fill(2))
const stranger = createSigner(new Uint8Array(32).fill(3))

let openIntent: OpenIntent

beforeAll(async () => {
  const keys = await sealKeyPair(deriveSecret(seed, 'seal', 1))
  const intent: Intent = {
    n: new Uint8Array(nonceBytes),
    v: 0,
    key: buyer.publicKey,
    bornAt: nowMs - hourMs,
    revision: 0,
    expiresAt: nowMs + 24 * hourMs,
    category: parseCategory('63511000'),
    item: { title: 'A week by the sea', wishes: [] },
    quantity: { amount: [1, 0], unit: '1' },
    deals: 1,
    terms: { id: answerOnlyTerms.id, sha256: answerOnlyTerms.sha256 },
    reply: {
      seal: keys.publicKey,
      peer: '12D3KooWA6p3cAq5vziZ2xs5uhax747zYveGyYQPPqsyf9naCm9w',
      addresses: ['/ip4/127.0.0.1/tcp/4001'],
    },
  }
  const { id } = signRecord('intent', intent, buyer, parameters.name)
  openIntent = { recordId: id, intent, withdrawn: false, seal: keys }
})

function profile(changes: Partial<Profile> = {}): Profile {
  const expiresAt = nowMs + 24 * hourMs
  return {
    v: 0,
    key: root.publicKey,
    revision: 1,
    issuedAt: nowMs - hourMs,
    expiresAt,
    name: 'Sol Travel',
    seal: new Uint8Array(32).fill(9),
    delegates: [{ key: delegate.publicKey, scope: ['offer'], expiresAt }],
    ...changes,
  }
}

function offer(changes: Partial<Offer> = {}, vendor: Profile = profile()): Offer {
  return {
    v: 0,
    key: delegate.publicKey,
    profile: signRecord('profile', vendor, root, parameters.name).bytes,
    intent: recordIdToBytes(openIntent.recordId),
    to: openIntent.seal.publicKey,
    createdAt: nowMs,
    bindingUntil: nowMs + hourMs,
    item: { sku: 'S1', title: 'Hotel', properties: [] },
    quantity: { amount: [1, 0], unit: '1' },
    price: { currency: 'EUR' as Offer['price']['currency'], total: 70_000, lines: [{ label: 'stay', amount: 70_000 }] },
    delivery: { mode: 'digital' },
    terms: { answer: 'accept', sha256: answerOnlyTerms.sha256 },
    ...changes,
  }
}

interface Making {
  readonly signer?: typeof delegate
  readonly frame?: Partial<OfferFrame>
  readonly recipient?: Uint8Array
  readonly network?: string
  readonly works?: boolean
}

/** The frame of an offer as a vendor would make it, but for what is changed. */
async function frameOf(
  content: Offer,
  { signer = delegate, frame = {}, recipient, network, works = true }: Making = {},
) {
  const { bytes } = signRecord('offer', content, signer, network ?? parameters.name)
  const intent = recordIdToBytes(openIntent.recordId)
  const sealed = await seal(bytes, { purpose: 'offer', intent, recipient: recipient ?? openIntent.seal.publicKey })
  const encoded = encodeOfferFrame({ n: new Uint8Array(nonceBytes), v: 0, intent, ...sealed, ...frame })
  return works ? withNonce(encoded, findNonce(encoded, parameters.minOfferWorkBits, 0, 10_000)!) : withoutWork(encoded)
}

/** With a nonce that is surely not lucky: at so few bits, every sixteenth would do. */
function withoutWork(frame: Uint8Array): Uint8Array {
  const nonces = Array.from({ length: 1000 }, (_, i) => Uint8Array.of(0, 0, 0, 0, 0, 0, i >> 8, i & 255))
  return nonces.map((nonce) => withNonce(frame, nonce)).find((each) => workBits(each) < parameters.minOfferWorkBits)!
}

const receive = async (frame: Uint8Array, changes: Partial<OpenIntent> = {}, now = nowMs) =>
  receiveOffer(frame, { parameters, verify: verifyPortable, nowMs: now, openIntent: { ...openIntent, ...changes } })

describe('an offer frame', () => {
  it('is taken from a delegate, and from the root key itself', async () => {
    for (const signer of [delegate, root]) {
      const received = await receive(await frameOf(offer({ key: signer.publicKey }), { signer }))
      expect(received).toMatchObject({
        offer: { value: { item: { sku: 'S1' } } },
        profile: { value: { name: 'Sol Travel' } },
      })
    }
  })

  it('that is no frame is malformed, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await receive(bytes)).toBe('malformed')
      }),
    )
  })

  it('with any one bit turned over is refused', async () => {
    const frame = await frameOf(offer())
    // All but the nonce, of which another may do the work as well: bytes 4 to 11.
    const isOutsideNonce = (bit: number) => bit >> 3 < 4 || bit >> 3 > 11
    await fc.assert(
      fc.asyncProperty(fc.nat(frame.length * 8 - 1).filter(isOutsideNonce), async (bit) => {
        const changed = frame.slice()
        changed[bit >> 3]! ^= 1 << (bit & 7)
        expect(await receive(changed)).toBeTypeOf('string')
      }),
      { numRuns: 200 },
    )
  })

  it('for an earlier revision is superseded, and for none of this intent unknown', async () => {
    const intent = { ...openIntent.intent, revision: 1 }
    const revised = { intent, recordId: signRecord('intent', intent, buyer, parameters.name).id }
    expect(await receive(await frameOf(offer()), revised)).toBe('superseded')
    expect(await receive(await frameOf(offer()), { recordId: revised.recordId })).toBe('unknown-intent')
  })

  it('for an intent that ended is told so before it is opened', async () => {
    const frame = await frameOf(offer())
    expect(await receive(frame, { withdrawn: true })).toBe('withdrawn')
    expect(await receive(frame, {}, openIntent.intent.expiresAt)).toBe('expired')
  })

  it('without work is refused', async () => {
    expect(await receive(await frameOf(offer(), { works: false }))).toBe('work')
  })

  it('sealed to another key is not opened', async () => {
    const { publicKey } = await sealKeyPair(new Uint8Array(32).fill(8))
    expect(await receive(await frameOf(offer(), { recipient: publicKey }))).toBe('sealed')
  })

  it('that names another intent or another reader inside is not valid', async () => {
    const other = recordIdToBytes(signRecord('intent', { ...openIntent.intent, deals: 2 }, buyer, parameters.name).id)
    expect(await receive(await frameOf(offer({ intent: other })))).toBe('invalid-offer')
    expect(await receive(await frameOf(offer({ to: new Uint8Array(32) })))).toBe('invalid-offer')
  })

  it('signed for another network is not valid', async () => {
    expect(await receive(await frameOf(offer(), { network: 'other' }))).toBe('invalid-offer')
  })

  it('with a profile that its root key did not sign is not valid', async () => {
    const genuine = signRecord('profile', profile(), root, parameters.name).bytes.slice()
    genuine[genuine.length - 1]! ^= 1
    expect(await receive(await frameOf(offer({ profile: genuine })))).toBe('invalid-offer')
  })

  it('from a key that the profile does not name, or names for something else, has no right', async () => {
    const forged = offer({ key: stranger.publicKey })
    expect(await receive(await frameOf(forged, { signer: stranger }))).toBe('not-authorized')
    const confirms = profile({
      delegates: [{ key: delegate.publicKey, scope: ['confirm'], expiresAt: nowMs + hourMs }],
    })
    expect(await receive(await frameOf(offer({}, confirms)))).toBe('not-authorized')
  })

  it('from a key or a profile that has expired is refused', async () => {
    const late = profile({ delegates: [{ key: delegate.publicKey, scope: ['offer'], expiresAt: nowMs }] })
    expect(await receive(await frameOf(offer({}, late)))).toBe('profile-expired')
    expect(await receive(await frameOf(offer({}, profile({ expiresAt: nowMs }))))).toBe('profile-expired')
  })

  it('that no longer binds, or comes from a clock beyond the skew, is refused', async () => {
    expect(await receive(await frameOf(offer()), {}, nowMs + hourMs)).toBe('binding-passed')
    expect(await receive(await frameOf(offer({ createdAt: nowMs + limits.maxClockSkewMs + 1 })))).toBe('invalid-offer')
    expect(await receive(await frameOf(offer({ createdAt: nowMs + limits.maxClockSkewMs })))).toBeTypeOf('object')
  })
})
