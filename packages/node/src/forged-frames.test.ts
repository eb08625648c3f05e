// What a stranger may send to a reply host: every refusal of SPEC section 16, and frames that come twice.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { limits as networkLimits, sendOffer, type Gossip } from '@pregon/network'
import {
  createSigner,
  encodeOfferFrame,
  limits as protocolLimits,
  networkParameters,
  nonceBytes,
  recordIdFromBytes,
  recordIdToBytes,
  seal,
  signRecord,
  workBits,
  type Currency,
  type Offer,
  type OfferReply,
  type Profile,
  type SignedRecord,
} from '@pregon/protocol'
import type { BuyerNode } from './buyer-node.ts'
import { limits } from './limits.ts'
import {
  hour,
  network,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startStranger,
  temporaryFolder,
  wantOf,
} from './loopback.fixture.ts'
import { frameOffer } from './make-offer.ts'
import { mine } from './mine.ts'

const parameters = networkParameters(network)
const never = new AbortController().signal
const root = createSigner(new Uint8Array(32).fill(1))
const delegate = createSigner(new Uint8Array(32).fill(2))

let clock: { nowMs: number }
let buyer: BuyerNode
let dataFolder: string
let warnings: string[]
let stranger: Gossip
let key: string

beforeEach(async () => {
  clock = { nowMs: Date.now() }
  const relay = await startRelay()
  dataFolder = temporaryFolder()
  warnings = []
  const logger = { debug: () => {}, info: () => {}, warn: (_: object, event: string) => void warnings.push(event) }
  buyer = await startBuyer({ dataFolder, bootstrap: relay.addresses(), logger, nowMs: () => clock.nowMs })
  key = await publishWant(buyer, wantOf({}, clock.nowMs))
  stranger = await startStranger([])
})

const intentNow = (): SignedRecord<'intent'> => buyer.intents().find((intent) => intent.key === key)!.record

const send = async (frame: Uint8Array, to = intentNow()): Promise<OfferReply> =>
  sendOffer(stranger.host, network, to.value.reply, frame, never)

function profileOf(changes: Partial<Profile> = {}, owner = root): SignedRecord<'profile'> {
  const { nowMs } = clock
  const expiresAt = nowMs + 24 * hour
  const delegates: Profile['delegates'] = [{ key: delegate.publicKey, scope: ['offer'], expiresAt }]
  const profile = {
    v: 0,
    key: owner.publicKey,
    revision: 0,
    issuedAt: nowMs,
    expiresAt,
    name: 'Sol',
    seal: new Uint8Array(32),
    delegates,
  }
  return signRecord('profile', { ...profile, ...changes }, owner, network)
}

function offerOf(changes: Partial<Offer> = {}, signer = delegate): SignedRecord<'offer'> {
  const intent = intentNow()
  const offer: Offer = {
    v: 0,
    key: signer.publicKey,
    profile: profileOf().bytes,
    intent: recordIdToBytes(intent.id),
    to: intent.value.reply.seal,
    createdAt: clock.nowMs,
    bindingUntil: clock.nowMs + hour,
    item: { sku: 'H1', title: 'A hotel', properties: [] },
    quantity: intent.value.quantity,
    price: { currency: 'EUR' as Currency, total: 100, lines: [{ label: 'A night', amount: 100 }] },
    delivery: { mode: 'digital' },
    terms: { answer: 'decline' },
    ...changes,
  }
  return signRecord('offer', offer, signer, network)
}

/** The frame of an offer as an honest vendor would make it. */
const frameOf = async (offer: SignedRecord<'offer'>, intent = intentNow()): Promise<Uint8Array> =>
  frameOffer(intent, offer, { parameters, mine: async (payload, bits) => mine(payload, bits, { signal: never }) })

/** What is sealed for the intent as it is now. */
const sealing = () => {
  const { id, value } = intentNow()
  return { purpose: 'offer', intent: recordIdToBytes(id), recipient: value.reply.seal } as const
}

/** A frame for this intent around any offer. */
async function sealedAs(offer: SignedRecord<'offer'>): Promise<Uint8Array> {
  const frame = {
    n: new Uint8Array(nonceBytes),
    v: 0,
    intent: sealing().intent,
    ...(await seal(offer.bytes, sealing())),
  }
  return mine(encodeOfferFrame(frame), parameters.minOfferWorkBits, { signal: never })
}

const refused = (reason: string) => ({ v: 0, status: 'refused', reason })

describe('a reply host', () => {
  it('keeps an honest offer, and acknowledges the same frame twice without doubling it', async () => {
    const offer = offerOf()
    const frame = await frameOf(offer)
    const [told] = await Promise.all([nextEvent(buyer.events, 'offer'), send(frame)])
    expect(told[1].offer.id).toBe(offer.id)
    const heard: unknown[] = []
    buyer.events.on('offer', (...args) => heard.push(args))
    const again = await Promise.all([send(frame), send(frame)])
    const taken = { v: 0, status: 'received', id: recordIdToBytes(offer.id) }
    expect(again).toEqual([taken, taken])
    expect(heard).toEqual([])
    expect(buyer.offers(key)).toHaveLength(1)
  })

  it('refuses what is no frame, and tells the buyer who sent it', async () => {
    const told = nextEvent(buyer.events, 'offer-refused')
    expect(await send(randomBytes(2000))).toEqual(refused('malformed'))
    expect(await told).toEqual([key, 'malformed', stranger.host.peerId.toString()])
    const frame = await frameOf(offerOf())
    expect(await send(Uint8Array.of(...frame, 0))).toEqual(refused('malformed'))
  })

  it('refuses a frame with too little work', async () => {
    const { enc, ciphertext } = await seal(offerOf().bytes, sealing())
    let frame: Uint8Array
    let tries = 0
    do {
      const n = new Uint8Array(nonceBytes)
      new DataView(n.buffer).setUint32(0, tries++)
      frame = encodeOfferFrame({ n, v: 0, intent: recordIdToBytes(intentNow().id), enc, ciphertext })
    } while (workBits(frame) >= parameters.minOfferWorkBits)
    expect(await send(frame)).toEqual(refused('work'))
  })

  it('refuses what is meant for another intent, wherever that shows', async () => {
    const otherKey = await publishWant(buyer, wantOf({ title: 'Another' }, clock.nowMs))
    const other = buyer.intents().find((intent) => intent.key === otherKey)!.record
    expect(await send(await frameOf(offerOf(), other)), 'sealed to the other’s key').toEqual(refused('sealed'))
    const forOther = offerOf({ intent: recordIdToBytes(other.id), to: other.value.reply.seal })
    const frame = await frameOf(forOther, other)
    expect(await send(frame), 'in all for the other').toEqual(refused('unknown-intent'))
    expect(await send(await sealedAs(forOther)), 'the right seal around the wrong offer').toEqual(
      refused('invalid-offer'),
    )
    expect([buyer.offers(key), buyer.offers(otherKey)]).toEqual([[], []])
  })

  it('refuses an offer that its profile does not stand behind', async () => {
    const thief = createSigner(new Uint8Array(32).fill(3))
    const foreign = offerOf({ profile: profileOf().bytes }, thief)
    expect(await send(await frameOf(foreign)), 'the profile of another vendor').toEqual(refused('not-authorized'))
    const confirmsOnly = profileOf({
      delegates: [{ key: delegate.publicKey, scope: ['confirm'], expiresAt: clock.nowMs + hour }],
    })
    expect(await send(await frameOf(offerOf({ profile: confirmsOnly.bytes })))).toEqual(refused('not-authorized'))
    const lapsed = profileOf({ delegates: [{ key: delegate.publicKey, scope: ['offer'], expiresAt: clock.nowMs - 1 }] })
    expect(await send(await frameOf(offerOf({ profile: lapsed.bytes })))).toEqual(refused('profile-expired'))
    const forged = profileOf().bytes.slice()
    forged[forged.length - 1]! ^= 1
    expect(await send(await frameOf(offerOf({ profile: forged })))).toEqual(refused('invalid-offer'))
    const own = offerOf({}, root)
    expect(await send(await frameOf(own)), 'the root key needs no delegation').toMatchObject({ status: 'received' })
  })

  it('refuses an offer that no longer binds, or was signed on another network', async () => {
    const past = offerOf({ createdAt: clock.nowMs - 2 * hour, bindingUntil: clock.nowMs - hour })
    expect(await send(await frameOf(past))).toEqual(refused('binding-passed'))
    const elsewhere = signRecord('offer', offerOf().value, delegate, 'another-network')
    expect(await send(await frameOf(elsewhere))).toEqual(refused('invalid-offer'))
  })

  it('refuses an offer on an older revision, and on an intent that has expired', async () => {
    const old = await frameOf(offerOf())
    await buyer.revise(key, wantOf({ title: 'Revised' }, clock.nowMs))
    expect(await send(old)).toEqual(refused('superseded'))
    const current = await frameOf(offerOf())
    clock.nowMs += 13 * hour
    expect(await send(current)).toEqual(refused('expired'))
  })

  it('knows no intent while it is only prepared, and is gone once it is withdrawn', async () => {
    const { intent } = await buyer.prepare(wantOf({}, clock.nowMs))
    const frame = await frameOf(offerOf())
    expect(await sendOffer(stranger.host, network, intent.reply, frame, never)).toEqual(refused('unknown-intent'))
    const last = intentNow()
    await buyer.withdraw(key)
    await expect(send(frame, last)).rejects.toMatchObject({ code: 'peer-unreachable' })
  })

  it('keeps as many offers as it says, however many come at once', async () => {
    const [first, ...others] = Array.from({ length: limits.maxOffersPerIntent + 21 }, (_, i) =>
      offerOf({ profile: profileOf({}, createSigner(new Uint8Array(32).fill(i + 3))).bytes }),
    )
    const firstFrame = await frameOf(first!)
    // After one alone, the last room of all is asked for by several at once.
    const replies = [await send(firstFrame)]
    const atOnce = networkLimits.maxConversationsPerConnection
    for (let i = 0; i < others.length; i += atOnce) {
      const frames = await Promise.all(others.slice(i, i + atOnce).map(async (offer) => frameOf(offer)))
      replies.push(...(await Promise.all(frames.map(async (frame) => send(frame)))))
    }
    expect(replies.filter(({ status }) => status === 'received')).toHaveLength(limits.maxOffersPerIntent)
    expect(replies.filter((reply) => 'reason' in reply && reply.reason === 'over-capacity')).toHaveLength(21)
    expect(buyer.offers(key)).toHaveLength(limits.maxOffersPerIntent)
    const kept = replies.flatMap((reply) => ('id' in reply ? [recordIdFromBytes(reply.id)] : []))
    expect(new Set(kept)).toEqual(new Set(buyer.offers(key).map(({ id }) => id)))
    expect(await send(firstFrame), 'one that is kept already').toEqual(replies[0])
    const oneMore = await frameOf(offerOf({ note: 'one more' }))
    await buyer.stop()
    await buyer.start()
    expect(await send(oneMore), 'also after a restart').toEqual(refused('over-capacity'))
  })

  it('keeps a few offers of one vendor, so that it cannot take the places of all', async () => {
    const replies: OfferReply[] = []
    for (let i = 0; i <= limits.maxOffersPerVendor; i++)
      replies.push(await send(await frameOf(offerOf({ note: `${i}` }))))
    expect(replies.at(-1)).toEqual(refused('over-capacity'))
    expect(buyer.offers(key)).toHaveLength(limits.maxOffersPerVendor)
    const other = offerOf({ profile: profileOf({}, createSigner(new Uint8Array(32).fill(9))).bytes })
    expect(await send(await frameOf(other))).toMatchObject({ status: 'received' })
  })

  it('acknowledges nothing that it could not keep', async () => {
    const frame = await frameOf(offerOf())
    const lock = new DatabaseSync(join(dataFolder, 'pregon.sqlite'))
    lock.exec('BEGIN IMMEDIATE')
    await expect(send(frame)).rejects.toMatchObject({ code: 'conversation-failed' })
    expect(warnings).toEqual(['offer-not-kept'])
    lock.exec('ROLLBACK')
    lock.close()
    expect(await send(frame)).toMatchObject({ status: 'received' })
  })

  it('survives frames larger than any', async () => {
    const frame = randomBytes(protocolLimits.maxOfferFrameBytes + 1)
    await expect(send(frame)).rejects.toMatchObject({ code: 'conversation-failed' })
    expect(await send(await frameOf(offerOf()))).toMatchObject({ status: 'received' })
  })
})
