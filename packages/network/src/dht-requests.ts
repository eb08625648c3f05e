// Single requests of the DHT, and whom they can be made to. The library's own search for providers ends with the first
// answer that names enough of them, be it a lie, and takes answers of any size. SPEC section 17.1.

import type { PeerId, Stream } from '@libp2p/interface'
import { peerIdFromMultihash } from '@libp2p/peer-id'
import { multiaddr, type Multiaddr } from '@multiformats/multiaddr'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { create, decode } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { equals } from 'uint8arrays/equals'
import { createHash } from 'node:crypto'
import { decodeFollowersAnswer, encodeAddProvider, encodeGetProviders, type PeerEntry } from './dht-message.ts'
import { partsOf } from './dht-parts.ts'
import { dialable } from './dialable.ts'
import { readFrame, writeFrame } from './frames.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { dialStranger } from './stranger-dial.ts'
import { byDistance, type Contact } from './walk.ts'

/** A server of the DHT, or a peer that is said to be one: most are never asked, so its entry is read no further. */
export interface DhtContact extends Contact {
  /** Addresses are missing where the host knows them already. */
  readonly entry: PeerEntry
}

export interface PlaceAnswer {
  readonly closer: readonly DhtContact[]
  /** Those who are said to follow the topic. */
  readonly answer: readonly PeerEntry[]
}

/** A place as the DHT writes it. */
const cidOf = (digest: Uint8Array): CID => CID.createV1(raw.code, create(sha256.code, digest))

/** The key of a place in messages. */
const keyOf = (digest: Uint8Array): Uint8Array => create(sha256.code, digest).bytes

/** The place of a key of the DHT, or of a peer by its multihash, in the space where distances are measured. */
export const kadIdOf = (key: Uint8Array): Uint8Array => createHash('sha256').update(key).digest()

/** Where the followers of a topic are listed, in that space. */
export const kadIdOfPlace = (digest: Uint8Array): Uint8Array => kadIdOf(keyOf(digest))

/** The servers that this host knows, the nearest to a place first. */
export async function nearestKnown(host: GossipHost, target: Uint8Array): Promise<DhtContact[]> {
  const { routingTable } = partsOf(host)
  const known = routingTable.closestPeers(target, { count: routingTable.kBucketSize })
  // Who has just been met is not in the table yet.
  const others = known.length < routingTable.kBucketSize ? await connectedServers(host) : []
  return byDistance(
    target,
    [...known, ...others].map((peer) => contactOf({ id: peer.toMultihash().bytes, addresses: [] })),
  ).slice(0, routingTable.kBucketSize)
}

/** The connected peers that serve the DHT: always-on nodes. */
export async function connectedServers(host: GossipHost): Promise<PeerId[]> {
  const { protocol } = partsOf(host)
  const peers = host.getPeers()
  const served = await Promise.all(
    peers.map(async (peer) => (await host.peerStore.get(peer).catch(() => undefined))?.protocols.includes(protocol)),
  )
  return peers.filter((_peer, i) => served[i])
}

/**
 * Asks a server who follows the topic of a place, and, if told to, leaves word there that this host does. Rejects where it
 * gives no answer in time, or one that cannot be read.
 */
export async function askForFollowers(
  host: GossipHost,
  contact: DhtContact,
  {
    digest,
    announce,
    signal,
  }: { readonly digest: Uint8Array; readonly announce: boolean; readonly signal: AbortSignal },
): Promise<PlaceAnswer> {
  const key = keyOf(digest)
  const frame = await converse(host, contact, signal, async (stream, timed) => {
    await writeFrame(stream, encodeGetProviders(key), timed)
    const answer = await readFrame(stream, limits.maxDhtAnswerBytes, timed)
    // No answer is foreseen.
    if (announce) await writeFrame(stream, encodeAddProvider(key, ownEntry(host)), timed)
    return answer
  })
  const answer = frame && decodeFollowersAnswer(frame, answerBounds)
  if (!answer) throw new Error('no answer')
  const own = host.peerId.toMultihash().bytes
  const isOther = ({ id }: PeerEntry) => !equals(id, own)
  return { closer: answer.closer.filter(isOther).map(contactOf), answer: answer.providers.filter(isOther) }
}

const ownEntry = (host: GossipHost): PeerEntry => ({
  id: host.peerId.toMultihash().bytes,
  addresses: host.getMultiaddrs().map((address) => address.bytes),
})

/** Has the library renew an announcement, beginning with the one that this host keeps of itself. */
export async function renewForGood(host: GossipHost, digest: Uint8Array): Promise<void> {
  await partsOf(host).providers.addProvider(cidOf(digest), host.peerId)
}

const answerBounds = {
  maxCloser: limits.maxCloserPeers,
  maxProviders: limits.maxFollowersPerPlace,
  maxAddresses: limits.maxAddressesPerPeer,
}

/** Whom an entry names, and where it can be dialled. Throws for what is no peer. */
export function readEntry(host: GossipHost, { id, addresses }: PeerEntry): { peer: PeerId; targets: Multiaddr[] } {
  const peer = peerIdFromMultihash(decode(id))
  return { peer, targets: dialable(host, { peer, addresses: addresses.map((bytes) => multiaddr(bytes)) }) }
}

async function converse<T>(
  host: GossipHost,
  { entry }: DhtContact,
  signal: AbortSignal,
  say: (stream: Stream, timed: AbortSignal) => Promise<T>,
): Promise<T> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.requestTimeoutMs)])
  const { peer, targets } = readEntry(host, entry)
  const isKnown = host.getConnections(peer).length > 0 || targets.length === 0
  if (!isKnown) await dialStranger(host, targets, timed)
  const stream = await host.dialProtocol(peer, partsOf(host).protocol, { signal: timed })
  try {
    const result = await say(stream, timed)
    if (stream.status === 'open') await stream.close({ signal: timed })
    return result
  } catch (error) {
    stream.abort(error as Error)
    throw error
  }
}

function contactOf(entry: PeerEntry): DhtContact {
  return { name: nameOf(entry), kadId: kadIdOf(entry.id), entry }
}

/** A text for each peer: other than its peer id, it costs next to nothing. */
export const nameOf = ({ id }: PeerEntry): string => Buffer.from(id).toString('hex')
