// A peer that speaks gossipsub byte by byte, as an attacker may.

import { RPC } from '@libp2p/gossipsub/message'
import { identify } from '@libp2p/identify'
import type { Connection, Libp2p, Stream } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { decode, encode } from 'it-length-prefixed'
import { createLibp2p } from 'libp2p'
import { untilDrained } from './drained.ts'

const meshProtocol = '/meshsub/1.2.0'

/** A socket that takes nothing for so long counts as one that takes nothing. */
const patienceMs = 2000

export interface RawPeer {
  readonly id: string
  readonly host: Libp2p
  readonly connection: Connection
  readonly stream: Stream
  /** What it was sent. */
  readonly heard: { messages: RPC.Message[]; asked: number }
  /** Sends one frame; false where the other side takes no more. */
  say(rpc: Partial<RPC>): Promise<boolean>
  /** The same for bytes as they are, without a length. */
  sayBytes(bytes: Uint8Array): Promise<boolean>
  /** Opens one more stream of gossip; what it gives sends bytes on it. */
  another(): Promise<RawPeer['sayBytes']>
  isGone(): boolean
  stop(): Promise<void>
}

export interface RawPeerOptions {
  /** Its own end of the connection, `127.0.0.1` unless given. */
  readonly localAddress?: string
  /** Whether it takes what it is sent. */
  readonly reads?: boolean
}

export async function startRawHost(localAddress = '127.0.0.1'): Promise<Libp2p> {
  return createLibp2p({
    transports: [tcp({ dialOpts: { localAddress } as never })],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify() },
    // As many as it likes; and it never tries again by itself.
    connectionManager: { maxConnections: 100_000, reconnectRetries: 0, maxDialQueueLength: 100_000 },
    connectionMonitor: { enabled: false },
  })
}

/** Rejects where the other side does not let it in. */
export async function startRawPeer(address: string, options: RawPeerOptions = {}): Promise<RawPeer> {
  const host = await startRawHost(options.localAddress)
  const heard: RawPeer['heard'] = { messages: [], asked: 0 }
  await host.handle(meshProtocol, async (stream) => {
    if (options.reads === false) stream.pause()
    else await listen(stream, heard).catch(() => undefined)
  })
  try {
    const signal = AbortSignal.timeout(5 * patienceMs)
    const connection = await host.dial(multiaddr(address), { signal })
    const stream = await connection.newStream(meshProtocol, { signal })
    const sayBytes = async (bytes: Uint8Array) => send(stream, bytes)
    return {
      id: host.peerId.toString(),
      host,
      connection,
      stream,
      heard,
      say: async (rpc) => sayBytes(encode.single(RPC.encode({ subscriptions: [], messages: [], ...rpc })).subarray()),
      sayBytes,
      async another() {
        const other = await connection.newStream(meshProtocol, { signal: AbortSignal.timeout(patienceMs) })
        return async (bytes) => send(other, bytes)
      },
      isGone: () => connection.status !== 'open',
      stop: async () => host.stop(),
    }
  } catch (error) {
    await host.stop()
    throw error
  }
}

async function send(stream: Stream, bytes: Uint8Array): Promise<boolean> {
  try {
    if (stream.status !== 'open') return false
    if (!stream.send(bytes)) await untilDrained(stream, AbortSignal.timeout(patienceMs))
    return true
  } catch {
    return false
  }
}

async function listen(stream: Stream, heard: RawPeer['heard']): Promise<void> {
  for await (const frame of decode(stream, { maxDataLength: 4 * 1024 * 1024 })) {
    const { messages, control } = RPC.decode(frame)
    heard.messages.push(...messages)
    for (const { messageIDs } of control?.iwant ?? []) heard.asked += messageIDs.length
  }
}

/** All fields of a control message that a frame needs, empty but for these. */
export const control = (parts: Partial<RPC.ControlMessage>): Partial<RPC> => ({
  control: { ihave: [], iwant: [], graft: [], prune: [], idontwant: [], ...parts },
})
