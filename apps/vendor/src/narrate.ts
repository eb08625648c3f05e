// From a node's events to its output: what vendors and relays both tell, and what a vendor tells beside that.

import type { Output } from '@pregon/cli'
import type { FollowerEvents, RelayNode, VendorNode } from '@pregon/node'
import { topicOf } from '@pregon/protocol'
import {
  intentText,
  matchText,
  offerText,
  profileEndingText,
  refusalText,
  timedLine,
  undeliveredText,
} from './render.ts'

export interface Telling {
  readonly output: Output
  readonly network: string
  /** Whether people are told of duplicates too, which scripts always are. */
  readonly verbose: boolean
}

/** What happened since the start, in numbers. */
export interface Tally {
  admitted: number
  rejected: number
  ignored: number
  offered: number
}

/** Tells of the records that reach a node, and counts them. */
export function narrateRelay({ events }: Pick<RelayNode, 'events'>, telling: Telling): Tally {
  const { output, verbose } = telling
  const tally = { admitted: 0, rejected: 0, ignored: 0, offered: 0 }
  events.on('pool', (event) => {
    if (event.type === 'admitted' || event.type === 'replaced') tally.admitted++
    const [fields, text] = toldOf(event, telling)
    output.event(event.type, fields, timedLine(new Date(), event.type, text))
  })
  events.on('refused', (refusal, { topic, from }) => {
    const { verdict, code } = refusal
    tally[verdict === 'reject' ? 'rejected' : 'ignored']++
    const outcome = verdict === 'reject' ? 'rejected' : 'ignored'
    const text = verbose || code !== 'known' ? timedLine(new Date(), outcome, refusalText(refusal, from)) : undefined
    output.event('refused', { verdict, code, topic, from }, text)
  })
  events.on('sent-away', (peer) => {
    output.event(
      'sent-away',
      { peer },
      timedLine(new Date(), 'sent away', `${peer}, which sent too many rejected records`),
    )
  })
  return tally
}

/** The fields of a pool's event for scripts, and the text for people. */
function toldOf(event: FollowerEvents['pool'][0], { network }: Telling): readonly [object, string] {
  if (event.type === 'withdrawn') {
    const { key, previous } = event
    return [{ key }, previous ? intentText(previous.record) : `an intent that was not known here`]
  }
  const { key, record, from } = event.intent
  if (event.type === 'expired' || event.type === 'evicted') return [{ key }, intentText(record)]
  const { category } = record.value
  return [{ intent: record.id, key, category, topic: topicOf(network, category), from }, intentText(record)]
}

/** Tells of the records that reach a vendor, and of its offers. */
export function narrateVendor(node: VendorNode, telling: Telling): Tally {
  const { output } = telling
  // A vendor's events are a relay's and a few more, which the emitter's type cannot say.
  const tally = narrateRelay({ events: node.events as unknown as RelayNode['events'] }, telling)
  node.events.on('matched', (intent, matches) => {
    const { fitting, missing, nonMatches, unjudged } = matches
    const reasons = nonMatches.map((each) => ({ sku: each.sku, reasons: each.reasons.map(({ code }) => code) }))
    const fields = { intent: intent.id, offers: fitting, nonMatches: reasons, nonMatchesTotal: missing, unjudged }
    output.event(
      'matched',
      fields,
      timedLine(new Date(), fitting > 0 ? 'match' : 'no match', matchText(intent, matches)),
    )
  })
  node.events.on('offered', (intent, offer, reply) => {
    if (reply.status === 'received') tally.offered++
    const { item, price } = offer.value
    const answer =
      reply.status === 'refused' ? { status: reply.status, reason: reply.reason } : { status: reply.status }
    const total = { currency: price.currency, amount: price.total }
    const fields = { intent: intent.id, offer: offer.id, sku: item.sku, total, ...answer }
    output.event('offered', fields, timedLine(new Date(), 'offered', offerText(offer, reply)))
  })
  node.events.on('profile-ending', (endsAtMs) => {
    const isOver = endsAtMs <= Date.now()
    const text = timedLine(new Date(), 'profile', profileEndingText(endsAtMs, isOver))
    output.event('profile-ending', { endsAt: new Date(endsAtMs).toISOString(), over: isOver }, text)
  })
  node.events.on('undelivered', (intent, reason) => {
    output.event(
      'undelivered',
      { intent: intent.id, reason },
      timedLine(new Date(), 'undelivered', undeliveredText(intent, reason)),
    )
  })
  return tally
}
