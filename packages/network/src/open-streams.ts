// Gossip's own streams to several peers open side by side. The library opens one after the other, each for as long as its
// peer stalls, so that a few peers that answer nothing make a node deaf to all that come after them.

import type { GossipSub } from '@libp2p/gossipsub'
import type { Connection, PeerId } from '@libp2p/interface'

/** What the library keeps to itself: one attempt, which never rejects. */
interface StreamOpening {
  createOutboundStream(peer: PeerId, connection: Connection): Promise<void>
}

/**
 * Call before gossip is started. To each peer there is one attempt at a time, over one of its connections after the other,
 * so that a peer that keeps asking for a stream costs no more than one.
 */
export function openStreamsAtOnce(gossip: GossipSub): void {
  const opening = gossip as unknown as StreamOpening
  const open = opening.createOutboundStream.bind(gossip)
  const underWay = new Map<string, Set<Connection>>()
  opening.createOutboundStream = async (peer, connection) => {
    const id = peer.toString()
    const connections = underWay.get(id)
    if (connections) connections.add(connection)
    else void openOverAny(peer, id, new Set([connection]))
  }

  async function openOverAny(peer: PeerId, id: string, connections: Set<Connection>): Promise<void> {
    underWay.set(id, connections)
    // Those that are added meanwhile have their turn, too.
    for (const connection of connections) await open(peer, connection)
    underWay.delete(id)
  }
}
