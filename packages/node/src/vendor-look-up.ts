// Asking the network who a vendor is: its newest profile, as the DHT has it. SPEC section 17.2.

import { setTimeout as wait } from 'node:timers/promises'
import { joinMesh, lookUpProfile, type Gossip, type ProfileLookup } from '@pregon/network'
import { limits } from './limits.ts'
import { joiningReport, silentLogger, type NodeOptions } from './options.ts'
import { startVisitor } from './visitor.ts'

/** What came of a look-up. No profile means that none was found, not that there is none. */
export type VendorLookup = ProfileLookup

export interface LookUpOptions {
  readonly signal?: AbortSignal
}

/**
 * Through a node that runs until `life` fires. `key`: the vendor's root key, 32 bytes. One that has just started waits
 * until it knows a server to ask. Rejects with a signal's reason.
 */
export async function lookUpVendor(
  { gossip, life }: { readonly gossip: Gossip; readonly life: AbortSignal },
  key: Uint8Array,
  { signal }: LookUpOptions = {},
): Promise<VendorLookup> {
  const until = signal ? AbortSignal.any([signal, life]) : life
  await untilAcquainted(gossip, until)
  return lookUpProfile(gossip.host, key, until)
}

/**
 * The same for who runs no node: a visitor asks, and is gone. Rejects with a
 * `NetworkError` where no bootstrap peer answers, or with the signal's reason.
 */
export async function lookUpVendorBriefly(
  key: Uint8Array,
  options: Pick<NodeOptions, 'network' | 'bootstrap' | 'mdns' | 'logger'> & Required<LookUpOptions>,
): Promise<VendorLookup> {
  const { network, bootstrap = [], mdns = true, logger = silentLogger, signal } = options
  const gossip = await startVisitor({ network, mdns })
  try {
    const failures = await joinMesh(gossip.host, bootstrap, { signal, onAttempt: joiningReport(logger) })
    signal.throwIfAborted()
    if (failures[0] && failures.length === bootstrap.length) throw failures[0]
    return await lookUpVendor({ gossip, life: signal }, key)
  } finally {
    await gossip.stop()
  }
}

/** A peer joins the DHT's table some moments after it was connected, once it has said what it can. */
async function untilAcquainted({ host }: Gossip, signal: AbortSignal): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(limits.acquaintanceMs)])
  while (host.services.dht.routingTable.size === 0 && !patience.aborted)
    await wait(limits.acquaintanceStepMs, undefined, { signal: patience }).catch(() => undefined)
  signal.throwIfAborted()
}
