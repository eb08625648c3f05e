// For the project's own checks: readers of strangers' bytes that the public face keeps to itself.

import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { PeerRecord, RecordEnvelope } from '@libp2p/peer-record'
import { multiaddr } from '@multiformats/multiaddr'
import { Key } from 'interface-datastore'
import { DhtStore } from './dht-store.ts'

export { parseAddress } from './addresses.ts'
export { decodeFollowersAnswer } from './dht-message.ts'
export { readFrame } from './frames.ts'
export { messageIdOf, stripForeignFields } from './message-id.ts'
export { readPeerRecord } from './peer-records.ts'
export { profileValidator, selectProfile } from './profiles.ts'

/** What a host keeps for others, by the text of its keys. */
export interface KeptForOthers {
  put(key: string, value: Uint8Array): void
  get(key: string): Uint8Array
}

/** The store of a host whose peer key has this secret. */
export async function openDhtStore(network: string, secret: Uint8Array, nowMs: () => number): Promise<KeptForOthers> {
  const self = peerIdFromPrivateKey(await generateKeyPairFromSeed('Ed25519', secret))
  const store = new DhtStore({ network, self, nowMs })
  return { put: (key, value) => void store.put(new Key(key), value), get: (key) => store.get(new Key(key)) }
}

/** A peer record that the peer of this secret signed. */
export async function makePeerRecord(secret: Uint8Array, addresses: readonly string[]): Promise<Uint8Array> {
  const key = await generateKeyPairFromSeed('Ed25519', secret)
  const peerId = peerIdFromPrivateKey(key)
  const record = new PeerRecord({ peerId, multiaddrs: addresses.map((each) => multiaddr(each)) })
  return (await RecordEnvelope.seal(record, key)).marshal()
}
