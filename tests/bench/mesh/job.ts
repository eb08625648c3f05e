// What one process of the benchmark is told to do, and what it tells when it is done.

import type { Degrees } from './degrees.ts'

export type Arm = 'ours' | 'stock'

export interface Job {
  readonly arm: Arm
  readonly seed: number
  readonly nodes: number
  /** Of these, those that take records and never pass one on. */
  readonly silent: number
  /** Others that each node dials. */
  readonly dials: number
  readonly recordBytes: number
  readonly minWorkBits: number
  /** Records a second, each by a node drawn at random. */
  readonly rate: number
  /** How long the mesh may take to find its links. */
  readonly settleMs: number
  readonly warmUpMs: number
  readonly measuredMs: number
  /** Degrees of our mesh in the place of the public ones. */
  readonly degrees?: Degrees | undefined
  /** Where the nodes keep what they remember. */
  readonly folder: string
}

/** Sums over the measured time, unless said otherwise. */
export interface Measured {
  /** Records that reached a node, each pair counted once. */
  readonly deliveries: number
  /** Bytes of these records. */
  readonly usefulBytes: number
  readonly cpuMs: number
  readonly wireBytes: number
  /** The share of the time in which the main thread worked. */
  readonly busy: number
  /** Of records published in the measured time: pairs of a record and a node that there should be, and that were in time. */
  readonly expected: number
  readonly inTime: number
  /** How long a pair took; one that was not in time counts as the last moment. */
  readonly p50Ms: number
  readonly p99Ms: number
  /** Calls of the verifier and deliveries, from the first record of the process on. Ours only. */
  readonly checks: number
  readonly allDeliveries: number
  /** Links in the mesh for each node that is not silent, on average, at the end. */
  readonly meshLinks: number
  /** Ends of connections that were gone by then: more than a few, and the machine was too busy to measure anything. */
  readonly lostConnections: number
  /** Gossipsub's D, as our nodes have it of themselves. */
  readonly publicD: number
}
