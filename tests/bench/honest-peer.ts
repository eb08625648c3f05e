// An honest peer of a benchmark: a node of the mesh that listens nowhere, and knows whom it is told to meet.

import { randomBytes } from 'node:crypto'
import { connectTo, parseBootstrap, startGossip, type Gossip, type GossipOptions } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'

/** Starts one that is yet to meet others. */
export async function startPeer(options: Pick<GossipOptions, 'network' | 'topics' | 'admit'>): Promise<Gossip> {
  return startGossip({
    ...options,
    peerSecret: randomBytes(32),
    listen: [],
    mdns: false,
    dht: { mode: 'client', verify: nativeVerifier },
    nowMs: Date.now,
  })
}

/** Connects it to the peer at a multiaddr. */
export async function meet(peer: Gossip, address: string, patienceMs: number): Promise<void> {
  for (const target of parseBootstrap([address])) await connectTo(peer.host, target, AbortSignal.timeout(patienceMs))
}
