// What may be said by whom and when, one case at a time.

import { limits as protocolLimits, recordIdToBytes, type Message, type RecordId } from '@pregon/protocol'
import { describe, expect, test } from 'vitest'
import { stateOf, type Phase } from './deal.ts'
import { dueOf } from './draft.ts'
import { judge, mayTurnElsewhereMs } from './judge.ts'
import { limits } from './limits.ts'
import { dayMs, intentId, makeEntry, makeOffer, minuteMs, say, signers, startMs } from './sayings.fixture.ts'
import { extend, openConversation, type Conversation, type Side } from './state.ts'

const nowMs = startMs + 10 * minuteMs
const confirmBy = nowMs + 60 * minuteMs
const offer = makeOffer()
const open = openConversation(offer)
const named = (id: RecordId): Uint8Array => recordIdToBytes(id)

type Body = Message['body']
const acceptOf = (id: RecordId, until = confirmBy): Body => ({
  type: 'accept',
  offer: named(id),
  intent: intentId,
  confirmBy: until,
  review: signers.buyer.publicKey,
})
const question: Body = { type: 'question', text: 'When?' }
const declined: Body = { type: 'decline', reason: 'other' }
const notChosen: Body = { type: 'not-chosen' }
const counter: Body = { type: 'counter', offer: named(offer.id), note: 'Less.' }
const stranger = named(makeOffer({ totalCents: 5 }).id)

/** A conversation after these words, each of which must be allowed. */
function after(start: Conversation, ...words: readonly [Side, Body, number?][]): Conversation {
  return words.reduce((conversation, [side, body, atMs = nowMs]) => {
    const { judgement, after: next } = say(conversation, side, body, atMs)
    expect(judgement, body.type).toBe('next')
    return next
  }, start)
}

const accepted = after(open, ['buyer', acceptOf(offer.id)])
const acceptId = named(accepted.buyer[0]!.id)
const confirm: Body = { type: 'confirm', accept: acceptId, token: new Uint8Array(64) }
const cancel = (reason: 'no_confirm' | 'changed_mind'): Body => ({ type: 'cancel', accept: acceptId, reason })
const fulfil: Body = { type: 'fulfil', accept: acceptId }
const receive: Body = { type: 'receive', accept: acceptId }
const agreed = after(accepted, ['vendor', confirm])
const cancelled = after(agreed, ['vendor', { type: 'cancel', accept: acceptId, reason: 'cannot_fulfil' }])

test.each<[string, Conversation, Phase, Side?]>([
  ['an offer', open, 'open'],
  ['talk', after(open, ['buyer', question], ['vendor', question], ['buyer', counter]), 'open'],
  ['an acceptance', accepted, 'accepted'],
  ['a confirmation', agreed, 'agreed'],
  ['word that it is on its way', after(agreed, ['vendor', fulfil]), 'fulfilled'],
  ['word that it is there', after(agreed, ['buyer', receive]), 'received'],
  ['a no of the buyer', after(open, ['buyer', declined]), 'declined', 'buyer'],
  ['a no of the vendor', after(open, ['vendor', declined]), 'declined', 'vendor'],
  ['a no to an acceptance', after(accepted, ['vendor', declined]), 'declined', 'vendor'],
  ['another’s success', after(open, ['buyer', notChosen]), 'not-chosen', 'buyer'],
  ['a change of mind', after(accepted, ['buyer', cancel('changed_mind')]), 'cancelled', 'buyer'],
  ['a breach', cancelled, 'cancelled', 'vendor'],
  [
    'a second acceptance after a change of mind',
    after(accepted, ['buyer', cancel('changed_mind')], ['buyer', acceptOf(offer.id, confirmBy + 1)]),
    'accepted',
  ],
])('after %s it stands so', (_, conversation, phase, by) => {
  expect(stateOf(conversation)).toMatchObject({ phase, ...(by && { by }) })
})

describe('is refused', () => {
  test.each<[string, Conversation, Side, Body, string, number?]>([
    ['a vendor’s counter', open, 'vendor', counter, 'not-yours'],
    ['a vendor’s acceptance', open, 'vendor', acceptOf(offer.id), 'not-yours'],
    ['a buyer’s confirmation', accepted, 'buyer', confirm, 'not-yours'],
    ['an answer to nothing', open, 'buyer', { type: 'answer', question: stranger, text: 'Yes.' }, 'unknown-reference'],
    ['a counter to no offer', open, 'buyer', { ...counter, offer: stranger }, 'unknown-reference'],
    [
      'an acceptance of no offer',
      open,
      'buyer',
      { ...acceptOf(offer.id), offer: stranger } as Body,
      'unknown-reference',
    ],
    ['a confirmation of nothing', open, 'vendor', { ...confirm, accept: stranger }, 'unknown-reference'],
    [
      'a cancellation of nothing',
      open,
      'buyer',
      { ...cancel('changed_mind'), accept: stranger } as Body,
      'unknown-reference',
    ],
    ['a second acceptance', accepted, 'buyer', acceptOf(offer.id, confirmBy - 1), 'not-now'],
    ['a counter to what was accepted', accepted, 'buyer', counter, 'not-now'],
    ['a no to what one accepted', accepted, 'buyer', declined, 'not-now'],
    ['choosing another after accepting', accepted, 'buyer', notChosen, 'not-now'],
    ['a no to what one confirmed', agreed, 'vendor', declined, 'not-now'],
    ['a second no', after(open, ['buyer', declined]), 'buyer', declined, 'not-now'],
    ['an acceptance after a no', after(open, ['vendor', declined]), 'buyer', acceptOf(offer.id), 'not-now'],
    ['a confirmation after a no', after(accepted, ['vendor', declined]), 'vendor', confirm, 'not-now'],
    ['a second confirmation', agreed, 'vendor', confirm, 'not-now'],
    [
      'a confirmation of what was taken back',
      after(accepted, ['buyer', cancel('changed_mind')]),
      'vendor',
      confirm,
      'not-now',
    ],
    ['a second cancellation', cancelled, 'buyer', cancel('changed_mind'), 'not-now'],
    ['a vendor’s cancellation before it confirmed', accepted, 'vendor', cancel('changed_mind'), 'not-now'],
    ['silence as a reason where there was none', agreed, 'buyer', cancel('no_confirm'), 'not-now', nowMs + dayMs],
    ['silence as a vendor’s reason', agreed, 'vendor', cancel('no_confirm'), 'not-now', nowMs + dayMs],
    ['delivery of what is not confirmed', accepted, 'vendor', fulfil, 'not-now'],
    ['receipt of what was cancelled', cancelled, 'buyer', receive, 'not-now'],
    [
      'an acceptance beyond the offer’s time',
      open,
      'buyer',
      acceptOf(offer.id, offer.value.bindingUntil + 1),
      'too-late',
    ],
    ['an acceptance that leaves no time', open, 'buyer', acceptOf(offer.id, nowMs), 'too-late'],
    ['a late confirmation', accepted, 'vendor', confirm, 'too-late', confirmBy + 1],
    ['impatience', accepted, 'buyer', cancel('no_confirm'), 'too-early', mayTurnElsewhereMs(confirmBy) - 1],
  ])('%s', (_, conversation, side, body, refusal, atMs = nowMs) => {
    expect(say(conversation, side, body, atMs).judgement).toBe(refusal)
  })

  test('a further offer after the vendor’s no, or on top of what is agreed', () => {
    for (const conversation of [after(open, ['vendor', declined]), agreed]) {
      const entry = makeOffer({ atMs: nowMs, after: conversation })
      expect(judge(conversation, 'vendor', entry, nowMs)).toBe('not-now')
    }
  })

  test('what belongs elsewhere, what is dated wrongly, what has seen less, what replaces what was said', () => {
    const elsewhere = openConversation(makeOffer({ totalCents: 5 }))
    expect(judge(open, 'buyer', makeEntry(elsewhere, 'buyer', question, nowMs), nowMs)).toBe('other-conversation')
    const ahead = makeEntry(open, 'buyer', question, nowMs + protocolLimits.maxClockSkewMs + 1)
    expect(judge(open, 'buyer', ahead, nowMs)).toBe('out-of-time')
    const answered = after(open, ['vendor', question], ['buyer', question])
    const blind = makeEntry({ ...answered, vendor: [offer] }, 'buyer', question, nowMs)
    expect(judge(answered, 'buyer', blind, nowMs)).toBe('seen-less')
    expect(judge(answered, 'buyer', makeEntry(open, 'buyer', declined, nowMs), nowMs)).toBe('forked')
  })

  test('more than a conversation holds', () => {
    let conversation = open
    for (let i = 0; i < limits.maxEntries; i++) conversation = say(conversation, 'buyer', question, nowMs + i).after
    expect(say(conversation, 'buyer', question, nowMs + limits.maxEntries).judgement).toBe('too-many')
  })
})

test('what is there is known, and what comes too early is missing something', () => {
  const first = makeEntry(open, 'buyer', question, nowMs)
  const one = extend(open, 'buyer', first)
  expect(judge(one, 'buyer', first, nowMs)).toBe('known')
  expect(judge(open, 'buyer', makeEntry(one, 'buyer', counter, nowMs), nowMs)).toBe('missing')
  const heard = after(open, ['vendor', question])
  expect(judge(open, 'buyer', makeEntry(heard, 'buyer', question, nowMs), nowMs)).toBe('missing')
})

test('a confirmation that crosses a cancellation is taken, and binds nobody', () => {
  const lateMs = mayTurnElsewhereMs(confirmBy)
  const confirmation = makeEntry(accepted, 'vendor', confirm, confirmBy)
  const turned = after(accepted, ['buyer', cancel('no_confirm'), lateMs])
  expect(judge(turned, 'vendor', confirmation, lateMs)).toBe('next')
  expect(stateOf(extend(turned, 'vendor', confirmation))).toMatchObject({ phase: 'cancelled', by: 'buyer' })
})

test('what is due is due when both clocks agree that the time is over, and only while somebody waits', () => {
  const due = dueOf(accepted)!
  expect(due).toEqual({ atMs: mayTurnElsewhereMs(confirmBy), body: cancel('no_confirm') })
  expect(say(accepted, 'buyer', due.body, due.atMs).judgement).toBe('next')
  for (const conversation of [open, agreed, cancelled, after(accepted, ['vendor', declined])])
    expect(dueOf(conversation)).toBeUndefined()
})
