// A moment's look at a network: a visitor asks the bootstrap peers, and is gone.

import { connectTo, NetworkError, parseBootstrap, type Gossip } from '@pregon/network'
import { startVisitor } from './visitor.ts'

export interface ProbeOptions {
  readonly network: string
  readonly bootstrap: readonly string[]
  /** Whether to look for neighbours on the local network, and be seen by them. */
  readonly mdns: boolean
  readonly signal: AbortSignal
}

export interface Probe {
  /** One for each bootstrap address, in their order. */
  readonly attempts: readonly { readonly address: string; readonly reached: boolean }[]
  /** Peers that are connected at the moment. */
  peers(): number
  stop(): Promise<void>
}

/** Rejects with a `NetworkError` (`invalid-address`) or the signal's reason. */
export async function probeNetwork({ network, bootstrap, mdns, signal }: ProbeOptions): Promise<Probe> {
  const addresses = parseBootstrap(bootstrap)
  const gossip = await startVisitor({ network, mdns })
  try {
    const attempts = addresses.map(async (address, i) => ({
      address: bootstrap[i]!,
      reached: await isReached(gossip, address, signal),
    }))
    return {
      attempts: await Promise.all(attempts),
      peers: () => gossip.host.getPeers().length,
      stop: async () => gossip.stop(),
    }
  } catch (error) {
    await gossip.stop()
    throw error
  }
}

type Address = Parameters<typeof connectTo>[1]

async function isReached({ host }: Gossip, address: Address, signal: AbortSignal): Promise<boolean> {
  try {
    await connectTo(host, address, signal)
    return true
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof NetworkError) return false
    throw error
  }
}
