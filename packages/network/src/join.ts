// Joining the mesh: asking the bootstrap peers, and asking again those that do not answer.

import type { Multiaddr } from '@multiformats/multiaddr'
import { NetworkError } from './errors.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { connectTo, parseBootstrap } from './peers.ts'
import { waitAwake } from './waking.ts'

export interface JoiningOptions {
  /** The node's life: ends the asking. */
  readonly signal: AbortSignal
  /** Told of every attempt, with its failure if it failed. */
  readonly onAttempt: (address: string, failure?: NetworkError) => void
  /** How long to wait before a peer that did not answer is asked again. */
  readonly retryMs?: number
}

/**
 * Asks every bootstrap peer once and gives the failures, of code `peer-unreachable`. Those that failed are asked again
 * in the background, until they answer or the node stops. Throws `invalid-address` before asking anyone.
 */
export async function joinMesh(
  host: GossipHost,
  bootstrap: readonly string[],
  options: JoiningOptions,
): Promise<NetworkError[]> {
  const attempts = parseBootstrap(bootstrap).map(async (address) => {
    const failure = await tryTo(host, address, options.signal)
    options.onAttempt(address.toString(), failure)
    if (failure) void keepAsking(host, address, options)
    return failure
  })
  return (await Promise.all(attempts)).filter((failure) => failure !== undefined)
}

async function keepAsking(
  host: GossipHost,
  address: Multiaddr,
  { signal, onAttempt, retryMs = limits.bootstrapRetryMs }: JoiningOptions,
): Promise<void> {
  while (!signal.aborted) {
    await waitAwake(host, retryMs, signal)
    if (signal.aborted) return
    const failure = await tryTo(host, address, signal)
    if (signal.aborted) return
    onAttempt(address.toString(), failure)
    if (!failure) return
  }
}

/** Gives the failure, also where the node stops meanwhile. */
async function tryTo(host: GossipHost, address: Multiaddr, signal: AbortSignal): Promise<NetworkError | undefined> {
  try {
    await connectTo(host, address, signal)
    return undefined
  } catch (error) {
    if (error instanceof NetworkError) return error
    if (signal.aborted)
      return new NetworkError('peer-unreachable', 'The node stopped before the peer answered.', {
        details: { case: 'stopped' },
      })
    throw error
  }
}
