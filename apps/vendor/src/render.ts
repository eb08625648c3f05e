// What a vendor reads in the terminal: one line an event, strangers' texts in «», ids shortened where they only repeat.

import { formatTime } from '@pregon/cli'
import {
  defaultNetworkName,
  formatMoney,
  offerRefusals,
  rules,
  type OfferReply,
  type Refusal,
  type SignedRecord,
  type WorkPrice,
} from '@pregon/protocol'
import { explainNonMatch, type Catalogue, type ItemNonMatch, type Matches } from '@pregon/vendor'
import type { Setting } from './config/layers.ts'
import { workText } from './config/work-bits.ts'
import { limits } from './limits.ts'

/** One line with the local time: `14:03:22  offered  ...`. Further lines are set in. */
export function timedLine(now: Date, event: string, text: string): string {
  const time = now.toLocaleTimeString('en-GB')
  const [first, ...others] = text.split('\n')
  return [`${time}  ${event.padEnd(11)}  ${first}`, ...others.map((line) => `${' '.repeat(12)}${line}`)].join('\n')
}

export const intentText = ({ value }: SignedRecord<'intent'>): string => `«${value.item.title}» in ${value.category}`

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export function matchText(
  intent: SignedRecord<'intent'>,
  { fitting, offers, missing, nonMatches, unjudged }: Matches,
): string {
  const what = intentText(intent)
  const [best] = offers
  const rest = unjudged > 0 ? `; it asks so much that ${count(unjudged, 'item was', 'items were')} not looked at` : ''
  if (best)
    return `${what}: ${count(fitting, 'item fits', 'items fit')}, best «${best.item.title}» (${best.item.sku})${rest}`
  if (missing + unjudged === 0) return `${what}: the catalogue has nothing in this group of categories`
  return [
    `${what}: none of ${count(missing, 'item')} fits${rest}. Nearest:`,
    ...nearest(nonMatches).map(nonMatchText),
  ].join('\n')
}

/** Fewest reasons first: these are the items of which least would have to be different. */
function nearest(nonMatches: readonly ItemNonMatch[]): ItemNonMatch[] {
  return nonMatches.toSorted((a, b) => a.reasons.length - b.reasons.length).slice(0, limits.maxExplainedItems)
}

function nonMatchText({ sku, reasons }: ItemNonMatch): string {
  const [first, ...others] = reasons
  if (!first) return sku
  const more = others.length > 0 ? ` And ${count(others.length, 'more reason')}.` : ''
  return `${sku}: ${explainNonMatch(first)}${more}`
}

export function offerText({ value: { item, price } }: SignedRecord<'offer'>, reply: OfferReply): string {
  const total = formatMoney({ currency: price.currency, amount: price.total })
  const answer =
    reply.status === 'received'
      ? 'the buyer’s node took it'
      : `the buyer’s node refused it: ${offerRefusals[reply.reason]}`
  return `«${item.title}» (${item.sku}) for ${total}: ${answer}`
}

/** By reason: why an offer was not delivered. */
export const undelivered: Readonly<Record<string, string>> = {
  'peer-unreachable': 'its reply host could not be reached',
  'conversation-failed': 'its reply host broke the conversation off',
  'over-capacity': 'too many intents were waiting for an offer',
  'invalid-record': 'the offer did not fit into a record',
  'too-large': 'the offer did not fit into a record',
  unsealable: 'nothing can be sealed to its key',
  'profile-over': 'the profile is over',
  'node-stopped': 'the node stopped before it was sent',
  'intent-ended': 'the intent ended before it was sent',
  fault: 'this program failed, and the log tells more',
}

export function undeliveredText(intent: SignedRecord<'intent'>, reason: string): string {
  return `${intentText(intent)} got no offer: ${undelivered[reason] ?? reason}`
}

export function profileEndingText(endsAtMs: number, isOver: boolean): string {
  const remedy = 'bring the root key and run pregon-vendor profile publish'
  return isOver
    ? `it is over since ${formatTime(endsAtMs)}, and no buyer takes an offer: ${remedy}`
    : `it ends on ${formatTime(endsAtMs)}, and after that no buyer takes an offer: ${remedy}`
}

export function refusalText({ code }: Refusal, from: string): string {
  return `a record from ${from} breaks the rule «${code}»: ${rules[code].says}`
}

/** The price of work, where one is asked. */
export const askedText = (work: WorkPrice | undefined): string[] => (work ? [`  work asked: ${workText(work)}`] : [])

export function vendorText({ vendor, items, shelves }: Catalogue, did: string, work?: WorkPrice): string {
  const categories = shelves.map(({ category }) => category).toSorted()
  return [
    `${vendor.name} is open with ${count(items.length, 'item')}.`,
    `  vendor:     ${did}`,
    `  categories: ${categories.join(', ')}`,
    ...askedText(work),
  ].join('\n')
}

/** Lines that other nodes' owners can copy. */
export function addressesText(addresses: readonly string[], network: string): string {
  const named = network === defaultNetworkName ? '' : ` --network ${network}`
  return ['Others reach this node with:', ...addresses.map((address) => `  --bootstrap ${address}${named}`)].join('\n')
}

/** One line a setting: its name, its value, where it came from. */
export function settingsText(settings: readonly Setting[]): string {
  const rows = settings.map(({ name, value, from }) => [name, valueText(value), from] as const)
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  const [names, values] = [width(0), width(1)]
  return [
    'What would be used, and where it is set:',
    ...rows.map(([name, value, from]) => `  ${name.padEnd(names)}  ${value.padEnd(values)}  ${from}`),
  ].join('\n')
}

function valueText(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(' ')
  // In quotes where it would play tricks on the terminal; truth values are written as the file has them.
  return typeof value === 'string' && !/\p{C}/u.test(value) ? value : JSON.stringify(value)
}

/** What a relay did in its time. */
export function recordsText({ admitted, rejected }: { readonly admitted: number; readonly rejected: number }): string {
  return `${count(admitted, 'intent')} admitted, ${count(rejected, 'record')} rejected`
}

export function offersText(tally: {
  readonly admitted: number
  readonly rejected: number
  readonly offered: number
}): string {
  return `${recordsText(tally)}, ${count(tally.offered, 'offer')} taken by buyers`
}
