// Stopping a host: within a few seconds, whatever it waits for, and so that nothing of it keeps the process.

import { setTimeout as wait } from 'node:timers/promises'
import type { Libp2p } from '@libp2p/interface'
import { limits } from './limits.ts'

/** Parts of the library that its types leave out. */
interface Parts {
  readonly components: { readonly addressManager: { readonly _updatePeerStoreAddresses: Debounced } }
  readonly services: { readonly gossip?: { readonly status: { readonly heartbeatTimeout?: NodeJS.Timeout } } }
}

type Debounced = (() => void) & { readonly stop: () => void }

/**
 * Stops a host, within the grace. A stream that a peer has just reset may never tell that it is closed; a node that is
 * asked to stop must not wait for it.
 */
export async function stopHost(host: Pick<Libp2p, 'stop'>, graceMs: number = limits.stopGraceMs): Promise<void> {
  const forgetHeartbeat = heartbeatOf(host as unknown as Parts)
  forgetOwnAddresses(host as unknown as Parts)
  const inTime = new AbortController()
  const graceOver = wait(graceMs, undefined, { signal: inTime.signal }).catch(() => undefined)
  try {
    await Promise.race([host.stop(), graceOver])
  } finally {
    inTime.abort()
    forgetHeartbeat()
  }
}

/**
 * The library writes a host's own addresses down a second after their last change, and each listener that closes is one:
 * a process that has stopped its hosts would wait for that before it ends.
 */
function forgetOwnAddresses({ components: { addressManager } }: Parts): void {
  const { _updatePeerStoreAddresses: pending } = addressManager
  pending.stop()
  Object.assign(addressManager, { _updatePeerStoreAddresses: Object.assign(() => {}, { stop: () => {} }) })
}

/** Gossipsub leaves the timer of its next heartbeat set, and forgets it when it stops. Gives what clears it after that. */
function heartbeatOf({ services: { gossip } }: Parts): () => void {
  const status = gossip?.status
  return () => clearTimeout(status?.heartbeatTimeout)
}
