// Addresses that others give of a peer, and those of them that are worth a dial.

import type { Libp2p, PeerId } from '@libp2p/interface'
import { isPrivate } from '@libp2p/utils'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { withoutPeerId } from './addresses.ts'
import { limits } from './limits.ts'

/** IP or name, TCP and a port above 0; perhaps WebSockets. Nothing through another peer. */
const direct = /^\/(?:ip4|ip6|dns|dns4|dns6)\/[^/]+\/tcp\/[1-9]\d*(?:\/(?:tls\/)?wss?)?$/

type HostWithAddresses = Pick<Libp2p, 'getMultiaddrs' | 'addEventListener'>

/** Of these addresses of one peer, those that this host can dial, with its peer id, and a bounded number of them. */
export function dialable(
  host: HostWithAddresses,
  { peer, addresses }: { readonly peer: PeerId; readonly addresses: readonly Multiaddr[] },
): Multiaddr[] {
  // On a public host, a private address leads nowhere, or into its own house.
  const fits = isPublic(host) ? (address: Multiaddr) => !isPrivate(address) : () => true
  return [...new Set(addresses.filter(fits).map(withoutPeerId))]
    .filter((text) => direct.test(text))
    .slice(0, limits.maxDialledAddresses)
    .map((text) => multiaddr(`${text}/p2p/${peer.toString()}`))
}

/** By host, whether it is public. Asked for each peer of each answer, and costly to find out. */
const known = new WeakMap<object, boolean>()

/** Whether a host is on the public network. */
export function isPublic(host: HostWithAddresses): boolean {
  const cached = known.get(host)
  if (cached !== undefined) return cached
  const found = host.getMultiaddrs().some((address) => !isPrivate(address))
  known.set(host, found)
  host.addEventListener('self:peer:update', () => known.delete(host), { once: true })
  return found
}
