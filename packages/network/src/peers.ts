// Whom a node stays connected to: the peers it was told of, and those on the local link.

import type { PeerId, PeerInfo } from '@libp2p/interface'
import type { Multiaddr } from '@multiformats/multiaddr'
import { parseAddress } from './addresses.ts'
import { NetworkError } from './errors.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'

/** A peer with this tag is dialled again whenever its connection is lost. */
const keepAlive = 'keep-alive-bootstrap'

/** Reads `--bootstrap` addresses. Throws `invalid-address`. */
export function parseBootstrap(addresses: readonly string[]): Multiaddr[] {
  return addresses.map((text) => parseAddress(text, '--bootstrap'))
}

/** Dials one bootstrap peer and keeps the connection from then on. Throws `peer-unreachable`. */
export async function connectTo(host: GossipHost, address: Multiaddr, signal: AbortSignal): Promise<void> {
  try {
    const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.dialTimeoutMs)])
    const { remotePeer } = await host.dial(address, { signal: timed })
    await keep(host, remotePeer, address)
  } catch (cause) {
    signal.throwIfAborted()
    throw new NetworkError(
      'peer-unreachable',
      `--bootstrap: no node answers at ${address.toString()}; check the address, and that the node runs on the same network.`,
      { cause },
    )
  }
}

/** Tags the peer, and remembers the address that worked, whatever addresses the peer itself announces later. */
async function keep(host: GossipHost, peer: PeerId, address: Multiaddr): Promise<void> {
  const remember = async () =>
    host.peerStore.merge(peer, { multiaddrs: [address], tags: { [keepAlive]: { value: 100 } } })
  host.addEventListener('peer:identify', ({ detail }) => {
    if (detail.peerId.equals(peer)) remember().catch(() => undefined)
  })
  await remember()
}

/** Dials peers that announce themselves on the local link, up to a bound. */
export function connectLocally(host: GossipHost): void {
  host.addEventListener('peer:discovery', ({ detail }: CustomEvent<PeerInfo>) => {
    const { id, multiaddrs } = detail
    if (host.getPeers().length >= limits.maxLocalPeers || host.getConnections(id).length > 0) return
    // With the peer id, so that a neighbour that was sent away is not even dialled.
    const targets = multiaddrs.map((address) => address.encapsulate(`/p2p/${id.toString()}`))
    // A neighbour that went away is no error: it announces itself again when it is back.
    host.dial(targets, { signal: AbortSignal.timeout(limits.dialTimeoutMs) }).catch(() => undefined)
  })
}
