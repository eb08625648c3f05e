// A visitor to a network: a host of a moment, that follows nothing and keeps nothing.

import { randomBytes } from 'node:crypto'
import { startGossip, type Gossip } from '@pregon/network'
import { networkParameters, refuse } from '@pregon/protocol'
import { nativeVerifier } from './verifier.ts'

export interface VisitorOptions {
  readonly network?: string | undefined
  /** Whether to look for neighbours on the local network, and be seen by them. */
  readonly mdns: boolean
}

/** Throws `invalid-network`. */
export async function startVisitor({ network, mdns }: VisitorOptions): Promise<Gossip> {
  return startGossip({
    network: networkParameters(network).name,
    peerSecret: randomBytes(32),
    listen: [],
    mdns,
    dht: { mode: 'client', verify: nativeVerifier },
    topics: [],
    admit: () => refuse('topic', 'a visitor follows no topic'),
    nowMs: Date.now,
  })
}
