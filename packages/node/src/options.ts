// What every kind of node is started with.

import type { PoolLimits } from '@pregon/intent-pool'
import { networkParameters, type NetworkParameters, type WorkPrice } from '@pregon/protocol'

/** Where a node tells what it does: codes and data for programs, one event a line. A pino logger fits. */
export interface NodeLogger {
  debug(fields: object, event: string): void
  info(fields: object, event: string): void
  warn(fields: object, event: string): void
}

export interface Tuning {
  /** Servers of the DHT that keep each record, and that a look-up asks for: 20. */
  readonly kBucketSize?: number
  /** Bits of work below which a record is rejected: 16. All nodes of a mesh must ask the same. */
  readonly minWorkBits?: number
  /** The pool's own limits. */
  readonly pool?: Partial<PoolLimits>
  /** Peers of which a host knows addresses and protocols: 16,384. */
  readonly maxKnownPeers?: number
  /** How long a buyer looks for a peer that follows a category: 15,000. */
  readonly reachTimeoutMs?: number
}

export interface NodeOptions {
  /** The folder of this node's own: keys, database. Made if it is missing. One process at a time. */
  readonly dataFolder: string
  /** The network's name; `main` unless given. */
  readonly network?: string | undefined
  /** Multiaddrs of peers to stay connected to. */
  readonly bootstrap?: readonly string[] | undefined
  /** Multiaddrs to listen on. */
  readonly listen?: readonly string[] | undefined
  /** Whether to find peers on the local link. On unless turned off. */
  readonly mdns?: boolean | undefined
  /** Overrides of the network's settings, for meshes smaller than a network is: tests and benchmarks. */
  readonly tuning?: Tuning | undefined
  readonly logger?: NodeLogger | undefined
  /** The clock, in milliseconds UTC. */
  readonly nowMs?: (() => number) | undefined
}

/** What a node's network agrees on. Throws `invalid-network`. */
export function parametersOf({ network, tuning }: Pick<NodeOptions, 'network' | 'tuning'>): NetworkParameters {
  const parameters = networkParameters(network)
  return { ...parameters, minWorkBits: tuning?.minWorkBits ?? parameters.minWorkBits }
}

/** What vendors and relays are started with. */
export interface FollowerOptions extends NodeOptions {
  /** What this node asks of intents; the network's minimum unless given. SPEC section 7. */
  readonly work?: WorkPrice | undefined
}

/** Every interface, any free port. */
export const defaultListen = ['/ip4/0.0.0.0/tcp/0']

export const silentLogger: NodeLogger = { debug: () => {}, info: () => {}, warn: () => {} }

/** Tells the logger how asking a bootstrap peer went. */
export function joiningReport(logger: NodeLogger) {
  return (address: string, failure?: Error): void => {
    if (failure) logger.warn({ address, code: codeOf(failure) }, 'bootstrap-unreachable')
    else logger.info({ address }, 'bootstrap-reached')
  }
}

/** What a log says of an error: a code, never free text. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
