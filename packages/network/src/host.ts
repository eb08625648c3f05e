// The gossip host: a libp2p node with TCP, WebSockets, Noise, Yamux and gossipsub.

import { setTimeout as wait } from 'node:timers/promises'
import { gossipsub, type GossipSub } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { ConnectionGater, Libp2p, PrivateKey } from '@libp2p/interface'
import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { mdns } from '@libp2p/mdns'
import { noise } from '@libp2p/noise'
import { ping, type Ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { mdnsServiceTag } from '@pregon/protocol'
import { createLibp2p, type Libp2pOptions } from 'libp2p'
import { listenError, parseAddress } from './addresses.ts'
import { limits } from './limits.ts'
import { messageIdOf, stripForeignFields } from './message-id.ts'
import {
  connectionSettings,
  gossipSettings,
  mdnsIntervalMs,
  peerStoreSettings,
  replyConnectionSettings,
} from './settings.ts'
import { webSockets } from './web-sockets.ts'

export interface HostOptions {
  readonly network: string
  /** The Ed25519 secret of the peer key, 32 bytes. */
  readonly peerSecret: Uint8Array
  /** Multiaddrs to listen on. None for a node that only dials. */
  readonly listen: readonly string[]
  /** Whether to announce itself on the local link and look for others there. */
  readonly mdns: boolean
  readonly gater?: ConnectionGater
}

export type GossipHost = Libp2p<{ identify: Identify; ping: Ping; gossip: GossipSub }>

/** Starts the host that gossips. Throws `invalid-address`, `address-in-use`, `address-not-ours`. */
export async function startGossipHost(options: HostOptions): Promise<GossipHost> {
  const { network } = options
  return startListening(options, async (base) =>
    createLibp2p({
      ...base,
      connectionManager: connectionSettings,
      peerStore: peerStoreSettings,
      peerDiscovery: options.mdns ? [mdns({ serviceTag: mdnsServiceTag(network), interval: mdnsIntervalMs })] : [],
      services: {
        identify: identify(),
        ping: ping(),
        gossip: gossipsub({ ...gossipSettings(network), msgIdFn: messageIdOf, fastMsgIdFn: stripForeignFields }),
      },
    }),
  )
}

/** Starts a host without gossip and discovery, where the offers on one intent arrive. Throws as `startGossipHost`. */
export async function startReplyHost(options: Omit<HostOptions, 'network' | 'mdns'>): Promise<Libp2p> {
  return startListening(options, async (base) =>
    createLibp2p({ ...base, connectionManager: replyConnectionSettings, services: { identify: identify() } }),
  )
}

/**
 * Stops a host, within a few seconds. A stream that a peer has just reset may never tell that it is closed; a node that
 * is asked to stop must not wait for it.
 */
export async function stopHost(host: Pick<Libp2p, 'stop'>): Promise<void> {
  const inTime = new AbortController()
  const graceOver = wait(limits.stopGraceMs, undefined, { signal: inTime.signal }).catch(() => undefined)
  try {
    await Promise.race([host.stop(), graceOver])
  } finally {
    inTime.abort()
  }
}

type BaseOptions = Pick<
  Libp2pOptions,
  'privateKey' | 'addresses' | 'transports' | 'connectionEncrypters' | 'streamMuxers' | 'connectionGater' | 'start'
>

async function startListening<T extends Libp2p>(
  { peerSecret, listen, gater }: Omit<HostOptions, 'network' | 'mdns'>,
  create: (base: BaseOptions) => Promise<T>,
): Promise<T> {
  for (const address of listen) parseAddress(address, '--listen')
  const privateKey: PrivateKey = await generateKeyPairFromSeed('Ed25519', peerSecret)
  const host = await create({
    privateKey,
    addresses: { listen: [...listen] },
    transports: [tcp(), webSockets()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    ...(gater && { connectionGater: gater }),
    start: false,
  })
  try {
    await host.start()
    return host
  } catch (error) {
    await stopHost(host)
    throw listenError(error, listen)
  }
}
