// What the processes of the demo print, one JSON object a line: the fields that the demo reads.

export interface Amount {
  readonly currency: string
  /** In minor units. */
  readonly amount: number
}

/** One place of a buyer's ranking. */
export interface RankedPlace {
  readonly rank: number
  /** The record id of the offer. */
  readonly offer: string
  readonly verdict: 'eligible' | 'excluded'
  readonly points: number
  readonly total: Amount
  readonly sku: string
  readonly title: string
  readonly reasons: readonly { readonly code: string; readonly points: number; readonly text: string }[]
}

interface Fields {
  /** Of relays, vendors and the adversary; a buyer's has only `network`. */
  started: { peer?: string; addresses?: readonly string[]; vendor?: string; items?: number; topics?: readonly string[] }
  admitted: { intent: string; key: string; category: string; topic: string; from: string }
  replaced: Fields['admitted']
  refused: { verdict: 'ignore' | 'reject'; code: string; topic: string; from: string }
  'sent-away': { peer: string }
  matched: { intent: string; offers: number; nonMatchesTotal?: number; nonMatches: readonly unknown[] }
  offered: {
    intent: string
    offer: string
    sku: string
    total: Amount
    status: 'received' | 'refused'
    reason?: string
  }
  undelivered: { intent: string; reason: string }
  preview: {
    record: { item: { title: string }; budget?: object }
    hidden: readonly { code: string; label: string; value: string }[]
  }
  published: {
    key: string
    intent: string
    category: string
    topic: string
    reached: number
    workBits: number
    ms: number
  }
  offer: {
    offer: string
    vendor: { name: string; did: string }
    msSincePublished: number
    ranking: readonly RankedPlace[]
  }
  'offer-refused': { reason: string; from: string }
  /** The adversary handed one invalid record to the peer `to`. */
  sent: { rule: string; about: string; topic: string; bytes: number; reached: number; to: string }
  /** The peer `by` ended its connection with the adversary. */
  'hung-up': { by: string }
  stopped: { wireBytes: number }
}

export type EventName = keyof Fields
export type EventOf<N extends EventName> = { readonly event: N } & Readonly<Fields[N]>
export type DemoEvent = { [N in EventName]: EventOf<N> }[EventName]

/** Reads a line, or gives undefined for one that is none of these events. */
export function parseEvent(line: string): DemoEvent | undefined {
  try {
    const value = JSON.parse(line) as DemoEvent | null
    return typeof value === 'object' && value !== null && typeof value.event === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
