// The reply host of one intent: a libp2p host of its own, without gossip or discovery, so that the public record does
// not name the node that gossips.

import type { Libp2p } from '@libp2p/interface'
import { limits as protocolLimits } from '@pregon/protocol'
import { addressesToPublish } from './addresses.ts'
import { startReplyHost } from './host.ts'
import { serveOffers, type TakeOffer } from './negotiation.ts'
import { stopHost } from './stop-host.ts'

export interface ReplyHostOptions {
  readonly network: string
  /** The Ed25519 secret of the intent's `reply` key, 32 bytes. */
  readonly replySecret: Uint8Array
  /** Multiaddrs to listen on. */
  readonly listen: readonly string[]
  readonly takeOffer: TakeOffer
}

export interface ReplyHost {
  /** The peer id as text, for the intent's `reply.peer`. */
  readonly peer: string
  /** Where it listens, with the ports it got, for the intent's `reply.addresses`. */
  readonly addresses: readonly string[]
  stop(): Promise<void>
}

/** Throws `invalid-address`, `address-in-use`, `address-not-ours`. */
export async function startReply({ network, replySecret, listen, takeOffer }: ReplyHostOptions): Promise<ReplyHost> {
  const host: Libp2p = await startReplyHost({ peerSecret: replySecret, listen })
  await serveOffers(host, network, takeOffer)
  return {
    peer: host.peerId.toString(),
    addresses: addressesToPublish(host.getMultiaddrs(), listen).slice(0, protocolLimits.maxAddresses),
    stop: async () => stopHost(host),
  }
}
