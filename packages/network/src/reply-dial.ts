// Dialling the reply host that an intent names, at the addresses that a stranger wrote.

import type { Connection, Libp2p } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import type { Intent } from '@pregon/protocol'
import { dialable } from './dialable.ts'
import { NetworkError } from './errors.ts'
import { limits } from './limits.ts'
import { resolveNames } from './resolve-names.ts'
import { dialStranger } from './stranger-dial.ts'

/** Throws `peer-unreachable`. Rejects with the signal's reason. */
export async function dialReplyHost(
  host: Libp2p,
  { peer, addresses }: Intent['reply'],
  signal: AbortSignal,
): Promise<Connection> {
  try {
    const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.dialTimeoutMs)])
    const peerId = peerIdFromString(peer)
    const known = host.getConnections(peerId).find(({ status }) => status === 'open')
    if (known) return known
    const resolved = await resolveNames(addresses.flatMap(readable))
    return await dialStranger(host, dialable(host, { peer: peerId, addresses: resolved }), timed)
  } catch (cause) {
    signal.throwIfAborted()
    const details = { case: 'reply-host' }
    throw new NetworkError('peer-unreachable', 'The reply host cannot be reached at any of its addresses.', {
      cause,
      details,
    })
  }
}

/** The address, or nothing where the text is none: the intent's author wrote it. */
function readable(text: string): Multiaddr[] {
  try {
    return [multiaddr(text)]
  } catch {
    return []
  }
}
