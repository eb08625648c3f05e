// The timeline: what the processes say, as one readable line each.

import { hang, noBreak } from '@pregon/cli'
import { formatMoney, type Money } from '@pregon/protocol'
import { brokenRules } from '../adversaries/ten-kinds.ts'
import type { Actor } from './cast.ts'
import type { Amount, DemoEvent, EventName, EventOf, RankedPlace } from './events.ts'
import type { Entry } from './journal.ts'
import type { Format, Screen } from './screen.ts'

const colours: Readonly<Record<Actor['role'] | 'demo', Format>> = {
  demo: 'bold',
  relay: 'blue',
  vendor: 'cyan',
  buyer: 'green',
  adversary: 'red',
}

const nameWidth = 21

/** `  4.2 s  Viajes Mar Abierto     text`; further lines are set in below the text. */
export function timelineLine(
  atMs: number,
  actor: Actor | 'demo',
  text: string,
  { paint, columns }: Pick<Screen, 'paint' | 'columns'>,
): string {
  const [name, role] = actor === 'demo' ? ['Demo', 'demo' as const] : [actor.name, actor.role]
  const time = `${(atMs / 1000).toFixed(1).padStart(5)} s`
  const label = `${paint('dim', time)}  ${paint(colours[role], name.padEnd(nameWidth))} `
  return hang(
    label,
    text.replaceAll(/^ +/gm, (indent) => noBreak.repeat(indent.length)),
    columns,
  )
}

/** The text of an event, or undefined for one that says nothing new. */
export function tell(
  { actor, event }: Pick<Entry, 'actor' | 'event'>,
  nameOf: (peer: string) => string,
): string | undefined {
  const teller = tellers[event.event] as ((event: DemoEvent, context: Context) => string | undefined) | undefined
  return teller?.(event, { actor, nameOf })
}

interface Context {
  readonly actor: Actor
  /** The name of the process that has a peer id. */
  readonly nameOf: (peer: string) => string
}

type Teller<N extends EventName> = (event: EventOf<N>, context: Context) => string | undefined

const tellers: { readonly [N in EventName]?: Teller<N> } = {
  started: ({ items, topics }, { actor }) => {
    if (actor.role === 'relay') return `is up, and passes on what passes its checks, in all ${topics?.length} topics`
    if (actor.role === 'vendor') return `is open with ${items} items; follows ${topics?.map(shortTopic).join(', ')}`
    return actor.role === 'buyer' ? 'is connected to the relay, and follows nothing' : 'joins, and means no good'
  },
  preview: ({ record, hidden }) =>
    `wants «${record.item.title}»${hidden.some(({ code }) => code === 'ceiling') ? '; its ceiling stays on its own computer' : ''}`,
  published: ({ category, reached, workBits, ms }) =>
    `publishes its intent in ${category}: ${workBits} bits of work, ${ms} ms; handed to ${count(reached, 'peer')}`,
  admitted: (_, { actor }) =>
    actor.role === 'relay'
      ? 'checks an intent: every rule holds, passes it on'
      : 'is reached; checks the intent: every rule holds',
  // One receiver shows which rules were broken; the others break off at the same number.
  refused: ({ verdict, code, from }, { actor, nameOf }) =>
    verdict === 'reject' && actor.role === 'relay'
      ? `rejects a record of ${nameOf(from)} by the rule «${code}»: ${brokenRules.get(code) ?? 'which is not one of the ten'}`
      : undefined,
  'sent-away': ({ peer }, { actor, nameOf }) =>
    actor.role === 'relay'
      ? `hangs up on ${nameOf(peer)}: ten rejected records are enough`
      : `rejects ten records of ${nameOf(peer)} too, and hangs up`,
  matched: ({ offers, nonMatches, nonMatchesTotal = nonMatches.length }) =>
    `looks through ${offers + nonMatchesTotal} items of this group: ${offers === 0 ? 'none fits, so it stays silent' : `${count(offers, 'item')} fits`}`,
  offered: ({ sku, total, status, reason }) =>
    status === 'received'
      ? `has its sealed offer acknowledged: ${sku} for ${money(total)}`
      : `has its offer refused: ${reason}`,
  undelivered: ({ reason }) => `could not deliver its offer: ${reason}`,
  offer: ({ offer, vendor, msSincePublished, ranking }) => {
    const place = ranking.find((each) => each.offer === offer)
    const standing = place?.verdict === 'eligible' ? `now rank ${place.rank}` : 'left out of the ranking'
    return `opens an offer of ${vendor.name} after ${msSincePublished} ms: ${place && money(place.total)}, ${standing}`
  },
  'offer-refused': ({ reason }) => `refuses an offer: ${reason}`,
}

/** Why the first offer stands first, and where the others stand. */
export function tellRanking(ranking: readonly RankedPlace[], { paint }: Pick<Screen, 'paint'>): string {
  const [first, ...others] = ranking
  if (first === undefined) return 'has no offer to rank'
  const head = first.verdict === 'eligible' ? `ranks first, with ${first.points} points: ` : 'left out: '
  return [head + paint('bold', says(first)), ...whyFirst(first), ...others.map(placeOf)].join('\n')
}

/** Every reason that counted, and the wishes that had to hold as one. */
function whyFirst({ reasons }: RankedPlace): string[] {
  const counted = reasons.filter(({ points }) => points !== 0)
  const musts = reasons.filter(({ code }) => code === 'must-met').length
  return [
    ...(musts > 0 ? [`        has ${musts === 1 ? 'the one thing' : `all ${musts} things`} that it must have`] : []),
    ...counted.map(({ points, text }) => `  ${`${points > 0 ? '+' : '−'}${Math.abs(points)}`.padStart(4)}  ${text}`),
  ]
}

function placeOf(place: RankedPlace): string {
  const why = place.reasons.map(({ text }) => text).join('; ')
  return place.verdict === 'eligible'
    ? `then, with ${place.points} points: ${says(place)}`
    : `left out by the buyer’s own node: ${says(place)}: ${why}`
}

const says = ({ title, total }: RankedPlace): string => `${title}, ${money(total)}`
const shortTopic = (topic: string): string => topic.split('/').at(-1)!

export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

export function money({ currency, amount }: Amount): string {
  return formatMoney({ currency: currency as Money['currency'], amount })
}
