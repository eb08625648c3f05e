// Signed peer records (libp2p RFC 0003): where a peer says that it can be reached. SPEC section 17.4.

import type { PeerId } from '@libp2p/interface'
import { peerIdFromPublicKey } from '@libp2p/peer-id'
import { PeerRecord, RecordEnvelope } from '@libp2p/peer-record'
import type { Multiaddr } from '@multiformats/multiaddr'
import { limits as protocolLimits } from '@pregon/protocol'
import { equals } from 'uint8arrays/equals'
import { limits } from './limits.ts'

export interface SignedPeer {
  readonly peer: PeerId
  readonly addresses: readonly Multiaddr[]
  /** The envelope that says so. */
  readonly record: Uint8Array
}

/** The peer that signed a record, and its addresses; undefined for any other bytes. Never rejects. */
export async function readPeerRecord(record: Uint8Array): Promise<SignedPeer | undefined> {
  if (record.length > protocolLimits.maxPeerRecordBytes) return undefined
  try {
    const envelope = RecordEnvelope.createFromProtobuf(record)
    // The keys of this network: others cost more to check.
    if (envelope.publicKey.type !== 'Ed25519' || !equals(envelope.payloadType, PeerRecord.CODEC)) return undefined
    const { peerId, multiaddrs } = PeerRecord.createFromProtobuf(envelope.payload)
    if (!peerIdFromPublicKey(envelope.publicKey).equals(peerId)) return undefined
    if (!(await envelope.validate(PeerRecord.DOMAIN))) return undefined
    return { peer: peerId, addresses: multiaddrs.slice(0, limits.maxAddressesPerPeer), record }
  } catch {
    return undefined
  }
}
