// The end of the demo: a summary for people, and one line for scripts.

import { actorsOf } from './cast.ts'
import { eventsOf } from './journal.ts'
import type { Screen } from './screen.ts'
import { count } from './timeline.ts'
import { followersOf, offersTo, reachedBy, rejectionsOf, type Run } from './verdict.ts'

export interface Summary {
  /** Processes that run a node. */
  readonly nodes: number
  readonly intents: readonly {
    readonly category: string
    /** Vendors that took it, by their own account. */
    readonly reached: number
    readonly offersExpected: number
    readonly offers: number
    /** From publishing to the first offer and to as many as are expected; null where they did not come. */
    readonly msToFirstOffer: number | null
    readonly msToAll: number | null
  }[]
  readonly invalidSent: number
  readonly rejected: number
  /** Bytes on all TCP connections, handshakes and framing included, each counted once. */
  readonly wireBytes: number
}

export function summarise(run: Run): Summary {
  const { cast, entries } = run
  const intents = cast.buyers.map((buyer) => {
    const offers = offersTo(run, buyer)
    const waits = offers.map(({ msSincePublished }) => msSincePublished).toSorted((a, b) => a - b)
    return {
      category: buyer.category,
      reached: reachedBy(run, buyer),
      offersExpected: buyer.expected.length,
      offers: offers.length,
      msToFirstOffer: waits[0] ?? null,
      msToAll: waits[buyer.expected.length - 1] ?? null,
    }
  })
  // Every byte passes two sockets of this machine, and both ends count it.
  const counted = eventsOf(entries, 'stopped').reduce((sum, { wireBytes }) => sum + wireBytes, 0)
  return {
    nodes: actorsOf(cast).length,
    intents,
    invalidSent: eventsOf(entries, 'sent').length,
    rejected: rejectionsOf(run).length,
    wireBytes: Math.round(counted / 2),
  }
}

/** The summary as a table, and the differences or that there are none. */
export function renderSummary(run: Run, differences: readonly string[], tookMs: number, { paint }: Screen): string {
  const { cast } = run
  const { nodes, intents, invalidSent, rejected, wireBytes } = summarise(run)
  const rows = intents.map(({ reached, offers, offersExpected, msToFirstOffer, msToAll }, i) => {
    const buyer = cast.buyers[i]!
    return [
      buyer.name,
      `${reached} of ${followersOf(cast, buyer).length}`,
      `${offers} of ${offersExpected}`,
      `${msToFirstOffer ?? '–'} ms`,
      `${msToAll ?? '–'} ms`,
    ]
  })
  const table = layOut([['Intent', 'vendors reached', 'offers', 'first after', 'all after'], ...rows])
  return [
    paint('bold', table[0]!),
    ...table.slice(1),
    `${invalidSent} invalid records sent, ${rejected} rejected by the nodes that they reached.`,
    `${nodes} nodes, ${Math.round(wireBytes / 1000)} kB on the wire, ${(tookMs / 1000).toFixed(1)} s.`,
    '',
    ...(differences.length === 0
      ? [paint('green', 'Everything came out as planted.')]
      : [
          paint('red', `${count(differences.length, 'thing')} did not come out as planted:`),
          ...differences.map((text) => `  ${text}`),
        ]),
  ].join('\n')
}

/** Columns side by side: the first to the left, the others to the right. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('   '),
  )
}

/** What a person may try once they saw the demo. */
export const whatToTryNext = `Try next:
  npm run demo -- --seed 2            other catalogues, other prices
  npm run demo -- --write ../shops    the catalogues and intents of this demo as files, to read and to change

Your own intent and your own catalogue, in three terminals:
  npm run --silent pregon-vendor -- relay --network mine --listen /ip4/127.0.0.1/tcp/4001
  npm run --silent pregon-vendor -- start --network mine --catalogue ../shops/viajes-mar-abierto.json --bootstrap ADDRESS
  npm run --silent pregon -- want --network mine --file ../shops/holiday.yaml --bootstrap ADDRESS
ADDRESS is what the relay prints after «--bootstrap».`
