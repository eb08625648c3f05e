// libp2p and gossipsub as they come: the arm that ours is held against, in tests and benchmarks.

import { gossipsub, type GossipSub, type GossipsubOpts } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { Libp2p } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p, type Libp2pOptions } from 'libp2p'

export type StockHost = Libp2p<{ identify: Identify; gossip: GossipSub }>

export interface StockOptions {
  /** What differs from gossipsub's own settings. */
  readonly gossip?: Partial<GossipsubOpts>
  /** What differs from the host's own. */
  readonly host?: Pick<Libp2pOptions, 'connectionManager' | 'connectionGater' | 'privateKey'>
  readonly listen?: readonly string[]
}

/** Starts a host over TCP, Noise and Yamux with every setting as the libraries have it. The caller stops it. */
export async function startStockHost({ gossip = {}, host = {}, listen = ['/ip4/127.0.0.1/tcp/0'] }: StockOptions = {}) {
  return createLibp2p({
    ...host,
    addresses: { listen: [...listen] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify(), gossip: gossipsub(gossip) },
  }) as Promise<StockHost>
}
