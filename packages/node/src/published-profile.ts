// The vendor's profile in the DHT: handed to its keepers when the node joins, when it changes, and again from time to
// time, long before they forget it. SPEC section 17.2.

import { putProfile, waitAwake, type Gossip } from '@pregon/network'
import type { SignedRecord } from '@pregon/protocol'
import { limits } from './limits.ts'
import { codeOf, type NodeLogger } from './options.ts'

export interface PublishedProfile {
  /** Publishes the profile in force, and gives how many keep it. Rejects with a `NetworkError` or the node's reason to stop. */
  now(): Promise<number>
}

export interface ProfilePublishing {
  readonly gossip: Gossip
  /** The profile in force, if there is one. */
  readonly current: () => SignedRecord<'profile'> | undefined
  /** Told each time with how many servers keep it. */
  readonly onPublished: (kept: number) => void
  readonly logger: NodeLogger
  /** The node's life. */
  readonly signal: AbortSignal
}

/** Publishes until the node stops. */
export function keepProfilePublished(publishing: ProfilePublishing): PublishedProfile {
  const { signal } = publishing
  void publishForEver(publishing)
  return { now: async () => publish(publishing, signal) }
}

async function publishForEver(publishing: ProfilePublishing): Promise<void> {
  const { gossip, current, logger, signal } = publishing
  while (!signal.aborted) {
    const published = current()?.id
    const kept = await publish(publishing, signal).catch((error: unknown) => {
      if (!signal.aborted) logger.warn({ code: codeOf(error) }, 'profile-unpublished')
      return 0
    })
    const retryMs = hasCompany(publishing) ? limits.profileRetryMs : limits.profileCompanyMs
    // Not all vendors of a power cut at the same moment.
    const pauseMs = kept > 0 ? limits.profileRepublishMs * (0.9 + 0.2 * Math.random()) : retryMs
    const dueMs = performance.now() + pauseMs
    while (!signal.aborted && performance.now() < dueMs && current()?.id === published) {
      const hasSlept = await waitAwake(gossip.host, Math.min(pauseMs, limits.profileWatchMs), signal)
      if (hasSlept) break
    }
  }
}

/** A server of the DHT holds a look-up back until it knows a peer. */
const hasCompany = ({ gossip }: ProfilePublishing): boolean => gossip.host.services.dht.routingTable.size > 0

async function publish(publishing: ProfilePublishing, signal: AbortSignal): Promise<number> {
  const { gossip, current, onPublished } = publishing
  const profile = current()
  const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.profilePublishMs)])
  const kept = profile && hasCompany(publishing) ? await putProfile(gossip.host, profile, timed) : 0
  if (kept > 0) onPublished(kept)
  return kept
}
