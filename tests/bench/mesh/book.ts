// Who got which record when.

import { setTimeout as wait } from 'node:timers/promises'

export interface Book {
  published(node: number, bytes: Uint8Array): void
  delivered(node: number, bytes: Uint8Array): void
  /** Pairs of a record and a node that it reached, the publisher left out; and the bytes of these records. */
  sums(): { readonly deliveries: number; readonly usefulBytes: number }
  /** Resolves once every record has reached each of these nodes, or after a time. */
  untilDelivered(nodes: readonly number[], withinMs: number): Promise<void>
  /** Of the records published from one time to the other: how many pairs there should be, and how long each took. */
  ofThosePublished(period: Period, nodes: readonly number[]): Taken
}

export interface Period {
  readonly fromMs: number
  readonly untilMs: number
}

export interface Taken {
  readonly expected: number
  readonly latenciesMs: readonly number[]
}

interface Entry {
  readonly publisher: number
  readonly atMs: number
  /** By node, how long the record took. */
  readonly took: Map<number, number>
}

const pollMs = 50

/** What takes longer than `inTimeMs` counts as not delivered. */
export function createBook(inTimeMs: number, nowMs: () => number = performance.now.bind(performance)): Book {
  const entries = new Map<string, Entry>()
  let [deliveries, usefulBytes] = [0, 0]
  return {
    published: (publisher, bytes) => void entries.set(nameOf(bytes), { publisher, atMs: nowMs(), took: new Map() }),
    delivered(node, bytes) {
      const entry = entries.get(nameOf(bytes))
      if (!entry || node === entry.publisher || entry.took.has(node)) return
      entry.took.set(node, nowMs() - entry.atMs)
      deliveries += 1
      usefulBytes += bytes.length
    },
    sums: () => ({ deliveries, usefulBytes }),
    async untilDelivered(nodes, withinMs) {
      const untilMs = nowMs() + withinMs
      while (deliveries < entries.size * (nodes.length - 1) && nowMs() < untilMs) await wait(pollMs)
    },
    ofThosePublished({ fromMs, untilMs }, nodes) {
      const inside = [...entries.values()].filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
      const latenciesMs = inside.flatMap(({ took }) => nodes.flatMap((node) => took.get(node) ?? []))
      return {
        expected: inside.length * (nodes.length - 1),
        latenciesMs: latenciesMs.filter((ms) => ms <= inTimeMs),
      }
    },
  }
}

/** The end of a record is the end of its signature, and no two are alike. */
const nameOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(-8)).toString('latin1')
