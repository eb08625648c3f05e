// Whom a node stays connected to: the peers it was told of, and those on the local link.

import { setTimeout as wait } from 'node:timers/promises'
import type { Connection, Libp2p, PeerId, PeerInfo } from '@libp2p/interface'
import type { Multiaddr } from '@multiformats/multiaddr'
import { parseAddress } from './addresses.ts'
import { NetworkError } from './errors.ts'
import { limits } from './limits.ts'
import { waitAwake } from './waking.ts'

/** Connections with this tag are not given up for others. */
const bootstrapTag = 'bootstrap'

/** Reads `--bootstrap` addresses. Throws `invalid-address`. */
export function parseBootstrap(addresses: readonly string[]): Multiaddr[] {
  return addresses.map((text) => parseAddress(text, '--bootstrap'))
}

/** Dials one bootstrap peer and keeps the connection from then on. Throws `peer-unreachable`. */
export async function connectTo(
  host: Libp2p,
  address: Multiaddr,
  signal: AbortSignal,
  retryMs: number = limits.bootstrapRetryMs,
): Promise<void> {
  try {
    const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.dialTimeoutMs)])
    const { remotePeer } = await dialPatiently(host, address, timed)
    await keep(host, remotePeer, address, retryMs)
  } catch (cause) {
    signal.throwIfAborted()
    throw new NetworkError(
      'peer-unreachable',
      `--bootstrap: no node answers at ${address.toString()}; check the address, and that the node runs on the same network.`,
      { cause, details: { case: 'bootstrap', address: address.toString() } },
    )
  }
}

/** A host that is busy breaks handshakes off that take long: somebody is there, so it is worth another try. */
async function dialPatiently(host: Libp2p, address: Multiaddr, signal: AbortSignal): Promise<Connection> {
  for (let retries = 0; ; retries++) {
    try {
      return await host.dial(address, { signal })
    } catch (error) {
      const isBusy = error instanceof Error && error.name === 'EncryptionFailedError'
      if (!isBusy || signal.aborted || retries >= limits.maxBusyRetries) throw error
      await wait(limits.busyRetryMs, undefined, { signal, ref: false })
    }
  }
}

/** Remembers the address that worked, whatever addresses the peer itself announces, and dials it again when it is lost. */
async function keep(host: Libp2p, peer: PeerId, address: Multiaddr, retryMs: number): Promise<void> {
  introduce(host, peer)
  const isMeant = (other: PeerId) => other.equals(peer)
  const remember = async () =>
    host.peerStore.merge(peer, { multiaddrs: [address], tags: { [bootstrapTag]: { value: 100 } } })
  const onIdentify = ({ detail }: CustomEvent<{ peerId: PeerId }>) => {
    if (isMeant(detail.peerId)) remember().catch(() => undefined)
  }
  const onDisconnect = ({ detail }: CustomEvent<PeerId>) => {
    if (!isMeant(detail)) return
    host.removeEventListener('peer:identify', onIdentify)
    host.removeEventListener('peer:disconnect', onDisconnect)
    void dialUntilBack(host, address, retryMs)
  }
  host.addEventListener('peer:identify', onIdentify)
  host.addEventListener('peer:disconnect', onDisconnect)
  await remember()
}

/** The library's own reconnecting gives up after a while, so that peers that are gone for good are let go. */
async function dialUntilBack(host: Libp2p, address: Multiaddr, retryMs: number): Promise<void> {
  while (host.status === 'started') {
    try {
      await connectTo(host, address, AbortSignal.timeout(limits.dialTimeoutMs), retryMs)
      return
    } catch {
      await waitAwake(host, retryMs)
    }
  }
}

/** By host, the peers that it knows otherwise than from a search for followers. */
const introduced = new WeakMap<object, Set<string>>()

/** Notes that a host was told of a peer by its owner, by the local link, or by a peer that it asked for any. */
export function introduce(host: object, peer: PeerId): void {
  const peers = introduced.get(host) ?? new Set()
  introduced.set(host, peers)
  peers.delete(peer.toString())
  peers.add(peer.toString())
  const [oldest] = peers
  if (peers.size > limits.maxIntroducedPeers) peers.delete(oldest!)
}

export const wasIntroduced = (host: object, peer: PeerId): boolean =>
  introduced.get(host)?.has(peer.toString()) ?? false

/** By host, the neighbours that are being dialled. */
const localDials = new WeakMap<object, number>()

/** Dials a peer that announces itself on the local link, unless there are enough, or too many are being dialled. */
export function meetNeighbour(host: Libp2p, { id, multiaddrs }: PeerInfo): void {
  introduce(host, id)
  if (host.getPeers().length >= limits.maxLocalPeers || host.getConnections(id).length > 0) return
  const running = localDials.get(host) ?? 0
  if (running >= limits.maxLocalDials) return
  localDials.set(host, running + 1)
  // With the peer id, so that a neighbour that was sent away is not even dialled.
  const targets = multiaddrs.map((address) => address.encapsulate(`/p2p/${id.toString()}`))
  const dialled = host.dial(targets, { signal: AbortSignal.timeout(limits.dialTimeoutMs) })
  const count = () => void localDials.set(host, localDials.get(host)! - 1)
  // A neighbour that went away is no error: it announces itself again when it is back.
  void dialled.then(count, count)
}
