// A buyer and its vendors over links that lose, repeat and delay, with clocks that differ: whatever happens, no more is
// agreed than was wanted, and both sides see the same in the end.

import fc from 'fast-check'
import {
  limits as protocolLimits,
  messageTypes,
  recordIdToBytes,
  type Message,
  type MessageType,
  type RecordId,
} from '@pregon/protocol'
import { expect, test } from 'vitest'
import { hasRoomForDeal, stateOf, type Phase } from './deal.ts'
import { dueOf } from './draft.ts'
import { judge } from './judge.ts'
import { makeEntry, makeOffer, minuteMs, signers, sides, startMs } from './sayings.fixture.ts'
import { extend, offersIn, openConversation, other, saidOf, type Conversation, type Entry, type Side } from './state.ts'

/** One conversation as each side has it. */
interface Talk {
  readonly kept: Record<Side, Conversation>
}

const says = (side: Side, types: readonly (MessageType | 'offer')[]) =>
  fc.record({
    what: fc.constant('say' as const),
    talk: fc.nat(),
    side: fc.constant(side),
    type: fc.constantFrom(...types),
    pick: fc.nat(),
  })

/** What may happen next. The numbers pick among what there is. What is often said goes on with a deal. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...sides).chain((side) => says(side, messageTypes)) },
  { weight: 3, arbitrary: says('buyer', ['question', 'counter', 'accept', 'accept', 'receive']) },
  { weight: 4, arbitrary: says('vendor', ['answer', 'offer', 'confirm', 'confirm', 'confirm', 'fulfil']) },
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant('arrive' as const),
      talk: fc.nat(),
      side: fc.constantFrom(...sides),
      /** Mostly what is next; else anything that its author has said, again or too early. */
      which: fc.option(fc.nat(), { freq: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('pass' as const),
      ms: fc.oneof({ weight: 4, arbitrary: fc.nat(minuteMs) }, fc.nat(20 * minuteMs)),
    }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const world = fc.record({
  vendors: fc.integer({ min: 1, max: 4 }),
  deals: fc.integer({ min: 1, max: 2 }),
  /** How far each side's clock is from the true time: together as far as the skew allows. */
  clocks: fc.record({
    buyer: fc.integer({ min: -protocolLimits.maxClockSkewMs / 2, max: protocolLimits.maxClockSkewMs / 2 }),
    vendor: fc.integer({ min: -protocolLimits.maxClockSkewMs / 2, max: protocolLimits.maxClockSkewMs / 2 }),
  }),
  steps: fc.array(step, { maxLength: 120, size: 'max' }),
})

const uncancelled: ReadonlySet<Phase> = new Set(['agreed', 'fulfilled', 'received'])

/** What both sides would see if they could reach each other now. */
const union = ({ kept }: Talk): Conversation => ({ buyer: kept.buyer.buyer, vendor: kept.vendor.vendor })

test('never more agreements than wanted, and one view in the end', () => {
  const reached = new Set<Phase>()
  fc.assert(
    fc.property(world, ({ vendors, deals, clocks, steps }) => {
      let nowMs = startMs + protocolLimits.maxClockSkewMs
      const talks: Talk[] = Array.from({ length: vendors }, (_, i) => {
        const first = openConversation(makeOffer({ atMs: startMs, totalCents: 100 + i }))
        return { kept: { buyer: first, vendor: first } }
      })
      const clock = (side: Side) => nowMs + clocks[side]
      const expectBounded = () =>
        expect(talks.filter((talk) => uncancelled.has(stateOf(union(talk)).phase)).length).toBeLessThanOrEqual(deals)

      function speak(talk: Talk, side: Side, entry: Entry): void {
        const own = talk.kept[side]
        if (judge(own, side, entry, clock(side)) === 'next') talk.kept[side] = extend(own, side, entry)
      }

      function arrive(talk: Talk, author: Side, entry: Entry): void {
        const reader = other[author]
        const there = talk.kept[reader]
        const judgement = judge(there, author, entry, clock(reader))
        // Whatever its author was right to say, its reader finds right too: nothing is refused, at most it is early.
        expect(['next', 'known', 'missing']).toContain(judgement)
        if (judgement === 'next') talk.kept[reader] = extend(there, author, entry)
      }

      function keepTime(): void {
        for (const talk of talks) {
          const due = dueOf(talk.kept.buyer)
          if (due && due.atMs <= clock('buyer'))
            speak(talk, 'buyer', makeEntry(talk.kept.buyer, 'buyer', due.body, clock('buyer')))
        }
      }

      for (const each of steps) {
        if (each.what === 'pass') nowMs += each.ms
        else {
          const talk = talks[each.talk % talks.length]!
          if (each.what === 'arrive') {
            const chain = talk.kept[each.side][each.side]
            const next = talk.kept[other[each.side]][each.side].length
            const entry = each.which === null ? chain[next] : chain[each.which % chain.length]
            if (entry) arrive(talk, each.side, entry)
          } else sayOne(each, talk)
        }
        keepTime()
        expectBounded()
      }

      function sayOne({ side, type, pick }: Extract<Step, { what: 'say' }>, talk: Talk): void {
        const own = talk.kept[side]
        if (type === 'offer') {
          if (side === 'vendor') speak(talk, side, makeOffer({ atMs: laterThanLast(own, side), after: own }))
          return
        }
        if (
          type === 'accept' &&
          !hasRoomForDeal(
            talks.map(({ kept }) => kept.buyer),
            deals,
          )
        )
          return
        const body = bodyOf(type, own, side, pick, clock(side))
        if (body) speak(talk, side, makeEntry(own, side, body, clock(side)))
      }

      function laterThanLast(own: Conversation, side: Side): number {
        const last = own[side].at(-1)!
        return Math.max(clock(side), last.kind === 'offer' ? last.value.createdAt : last.value.at)
      }

      for (const talk of talks)
        for (const side of sides) for (const entry of talk.kept[side][side]) arrive(talk, side, entry)
      for (const { kept } of talks) {
        expect(kept.buyer.buyer.map(idOf)).toEqual(kept.vendor.buyer.map(idOf))
        expect(kept.buyer.vendor.map(idOf)).toEqual(kept.vendor.vendor.map(idOf))
        expect(stateOf(kept.buyer).phase).toBe(stateOf(kept.vendor).phase)
        reached.add(stateOf(kept.buyer).phase)
      }
      expectBounded()
    }),
    { numRuns: 300 },
  )
  expect([...reached].toSorted()).toEqual(
    ['accepted', 'agreed', 'cancelled', 'declined', 'fulfilled', 'not-chosen', 'open', 'received'].toSorted(),
  )
})

const idOf = ({ id }: Entry): RecordId => id

/** A body of this type that names something there, or undefined where there is nothing to name. */
function bodyOf(
  type: MessageType,
  conversation: Conversation,
  side: Side,
  pick: number,
  nowMs: number,
): Message['body'] | undefined {
  const oneOf = (said: readonly { readonly id: RecordId }[]): Uint8Array | undefined =>
    said.length > 0 ? recordIdToBytes(said[pick % said.length]!.id) : undefined
  const offer = oneOf(offersIn(conversation.vendor))!
  const accept = oneOf(saidOf(conversation.buyer, 'accept'))
  const question = oneOf(saidOf(conversation[other[side]], 'question'))
  const bodies: { readonly [T in MessageType]: () => Message['body'] | undefined } = {
    question: () => ({ type: 'question', text: 'When?' }),
    answer: () => question && { type: 'answer', question, text: 'Soon.' },
    counter: () => ({ type: 'counter', offer, price: { currency: 'EUR', total: 900 } }) as Message['body'],
    accept: () => ({
      type: 'accept',
      offer,
      intent: conversation.vendor[0]!.value.intent,
      confirmBy: nowMs + 1 + (pick % (30 * minuteMs)),
      review: signers.buyer.publicKey,
    }),
    confirm: () => accept && { type: 'confirm', accept, token: new Uint8Array(64) },
    decline: () => ({ type: 'decline', reason: 'other' }),
    cancel: () => accept && { type: 'cancel', accept, reason: pick % 2 === 0 ? 'no_confirm' : 'changed_mind' },
    'not-chosen': () => ({ type: 'not-chosen' }),
    fulfil: () => accept && { type: 'fulfil', accept },
    receive: () => accept && { type: 'receive', accept },
  }
  return bodies[type]()
}
