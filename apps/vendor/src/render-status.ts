// What `status`, `offers` and `profile` show to people.

import { formatDuration, formatTime } from '@pregon/cli'
import {
  decodeRecord,
  formatMoney,
  keyToDid,
  offerRefusals,
  type OfferRefusal,
  type SignedRecord,
} from '@pregon/protocol'
import type { InferResponseType } from 'hono/client'
import { workText } from './config/work-bits.ts'
import { profileFields, type LookUpAnswer, type OfferAnswer, type ProfileFields } from './daemon/answers.ts'
import type { NodeClient } from './daemon/client.ts'
import { count, undelivered } from './render.ts'

export type StatusAnswer = InferResponseType<NodeClient['status']['$get']>

/** Lines of a name and what is there, the latter in one column. */
export function factsText(facts: readonly (readonly [string, string | undefined])[]): string {
  const known = facts.filter(([, fact]) => fact !== undefined)
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, fact]) => `  ${name.padEnd(width)}  ${fact}`).join('\n')
}

export function statusText(status: StatusAnswer, since: string): string {
  const { vendor, network, peer, peers, addresses, dht, dhtPeers, rememberedPeers, liveIntents } = status
  const title = vendor
    ? `${vendor.name} is open with ${count(vendor.items, 'item')}, for ${since}.`
    : `This relay is open, for ${since}.`
  const offers = vendor && offerCountsText(vendor.offers)
  return [
    title,
    factsText([
      ['vendor', vendor?.did],
      ['network', network],
      ['peer', peer],
      ['addresses', addresses.join('\n             ')],
      ['peers', `${count(peers, 'connected', 'connected')}, ${rememberedPeers} remembered`],
      ['DHT', `${dht}, with ${count(dhtPeers, 'peer')}`],
      [
        'intents',
        `${liveIntents} live, ${status.admitted} admitted since the start, ${status.rejected} records rejected`,
      ],
      ['offers', offers ?? undefined],
      ['work asked', status.work ? workText(status.work) : undefined],
      ['profile', vendor ? profileLine(vendor.profile) : undefined],
    ]),
  ].join('\n')
}

export function offerCountsText(counts: Readonly<Record<OfferAnswer['status'], number>>): string {
  return `${counts.received} taken by buyers, ${counts.refused} refused, ${counts.undelivered} not delivered, ${counts.sending} on the way`
}

function profileLine({
  endsAt,
  isRootKeyThere,
  saysAll,
}: {
  readonly endsAt: string
  readonly isRootKeyThere: boolean
  readonly saysAll: boolean
}): string {
  const key = isRootKeyThere ? 'renewed by itself' : 'the root key is away'
  const says = saysAll ? '' : '; it does not say yet what the configuration says: run pregon-vendor profile publish'
  return `${endText(Date.parse(endsAt))}; ${key}${says}`
}

export function endText(endsAtMs: number, nowMs = Date.now()): string {
  return endsAtMs <= nowMs
    ? `over since ${formatTime(endsAtMs)}`
    : `until ${formatTime(endsAtMs)}, for ${formatDuration(endsAtMs - nowMs)}`
}

/** An offer's own words, or undefined for a record of another version. */
export function readOffer({ record }: OfferAnswer): SignedRecord<'offer'> | undefined {
  const decoded = decodeRecord(new Uint8Array(Buffer.from(record, 'base64')), ['offer'])
  return decoded.ok ? decoded.value : undefined
}

export function totalText(offer: SignedRecord<'offer'> | undefined): string {
  if (!offer) return '–'
  const { currency, total } = offer.value.price
  return formatMoney({ currency, amount: total })
}

export function outcomeText({ status, reason }: OfferAnswer): string {
  if (status === 'received') return 'taken by the buyer’s node'
  if (status === 'sending') return 'on the way'
  if (status === 'refused') return `refused: ${offerRefusals[reason as OfferRefusal] ?? reason}`
  return `not delivered: ${undelivered[reason ?? ''] ?? reason}`
}

/** An offer in full. */
export function offerDetails(answer: OfferAnswer): string {
  const offer = readOffer(answer)
  const facts: (readonly [string, string | undefined])[] = [
    ['offer', answer.offer],
    ['sent', formatTime(Date.parse(answer.createdAt))],
    ['outcome', outcomeText(answer)],
    ['intent', answer.intent],
    ['category', answer.category],
    ['item', offer ? `${offer.value.item.title} (${answer.sku})` : answer.sku],
    ...(offer?.value.price.lines ?? []).map(
      ({ label, amount }) =>
        ['price', `${label}: ${formatMoney({ currency: offer!.value.price.currency, amount })}`] as const,
    ),
    ['total', totalText(offer)],
    ['binding', offer && endText(offer.value.bindingUntil)],
  ]
  return factsText(facts)
}

/** A profile in words; of one's own, with this node's delegate key and where the root key is. */
export function profileText(record: SignedRecord<'profile'>, own?: OwnKeys): string {
  return fieldsText(profileFields(record), own)
}

interface OwnKeys {
  readonly delegate: Uint8Array
  readonly rootKey: string
}

function fieldsText(profile: ProfileFields, own?: OwnKeys): string {
  return [
    profile.name,
    factsText([
      ['vendor', profile.vendor],
      ['country', profile.country ?? undefined],
      ['website', profile.url ?? undefined],
      ['work asked', profile.work ? workText(profile.work) : undefined],
      ['revision', `${profile.revision}, of ${formatTime(Date.parse(profile.issuedAt))}`],
      ['in force', endText(Date.parse(profile.expiresAt))],
      ['root key', own?.rootKey],
    ]),
    ...delegatesText(profile.delegates, own && keyToDid(own.delegate)),
  ].join('\n')
}

const scopes = { offer: 'offers', confirm: 'confirmations' } as const

function delegatesText(delegates: ProfileFields['delegates'], own?: string): string[] {
  if (delegates.length === 0) return ['  No key but the root key may speak for it.']
  return [
    '  Keys that may speak for it:',
    ...delegates.flatMap(({ key, scope, expiresAt }) => [
      `    ${key}${key === own ? ' (this node)' : ''}`,
      `      signs ${scope.map((each) => scopes[each]).join(' and ')}, ${endText(Date.parse(expiresAt))}`,
    ]),
  ]
}

/** What a look-up found. Nothing found does not mean that there is nothing. */
export function lookUpText(did: string, { profile, asked, answered }: LookUpAnswer): string {
  const from = asked === 0 ? 'no peer could be asked.' : `${answered} of ${count(asked, 'peer')} answered.`
  if (!profile) return `No profile of ${did} was found; ${from}`
  return `${fieldsText(profile)}\n${asked === 0 ? `The node itself keeps it; ${from}` : from}`
}
