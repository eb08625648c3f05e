// The messages of the DHT that a search for followers takes, as the libp2p Kademlia specification lays them out: read
// within bounds, so that an answer costs no more than it is worth. SPEC section 17.1.

import { concat } from 'uint8arrays/concat'

/** A peer in a message: its multihash, and its addresses in binary. Nothing of it is checked. */
export interface PeerEntry {
  readonly id: Uint8Array
  readonly addresses: readonly Uint8Array[]
}

/** What a server answers: servers nearer to the key, and those who announced themselves under it. */
export interface FollowersAnswer {
  readonly closer: readonly PeerEntry[]
  readonly providers: readonly PeerEntry[]
}

export interface AnswerBounds {
  readonly maxCloser: number
  readonly maxProviders: number
  readonly maxAddresses: number
}

const messageTypes = { addProvider: 2, getProviders: 3 } as const
/** Tags of protobuf fields: number and wire type. */
const tags = { type: 0x08, key: 0x12, closer: 0x42, providers: 0x4a } as const
const peerTags = { id: 0x0a, address: 0x12 } as const

export const encodeGetProviders = (key: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(tags.type, messageTypes.getProviders), field(tags.key, key)])

export const encodeAddProvider = (key: Uint8Array, { id, addresses }: PeerEntry): Uint8Array =>
  concat([
    Uint8Array.of(tags.type, messageTypes.addProvider),
    field(tags.key, key),
    field(tags.providers, concat([field(peerTags.id, id), ...addresses.map((each) => field(peerTags.address, each))])),
  ])

/** Reads an answer; what is beyond the bounds is left out. Undefined for bytes that are no message. Never throws. */
export function decodeFollowersAnswer(bytes: Uint8Array, bounds: AnswerBounds): FollowersAnswer | undefined {
  const closer: PeerEntry[] = []
  const providers: PeerEntry[] = []
  for (const part of fieldsOf(bytes)) {
    if (!part) return undefined
    const { tag, value } = part
    const peers = tag === tags.closer ? closer : tag === tags.providers ? providers : undefined
    if (!peers || peers.length >= (peers === closer ? bounds.maxCloser : bounds.maxProviders)) continue
    const peer = decodePeer(value, bounds.maxAddresses)
    if (!peer) return undefined
    peers.push(peer)
  }
  return { closer, providers }
}

function decodePeer(bytes: Uint8Array, maxAddresses: number): PeerEntry | undefined {
  let id = new Uint8Array()
  const addresses: Uint8Array[] = []
  for (const part of fieldsOf(bytes)) {
    if (!part) return undefined
    if (part.tag === peerTags.id) id = new Uint8Array(part.value)
    if (part.tag === peerTags.address && addresses.length < maxAddresses) addresses.push(new Uint8Array(part.value))
  }
  return { id, addresses }
}

const wireTypes = { varint: 0, bytes: 2 } as const

/** The fields of a message in turn, and undefined at the first that is none. Values of other kinds are empty. */
function* fieldsOf(bytes: Uint8Array): Generator<Field | undefined> {
  let offset = 0
  while (offset < bytes.length) {
    const part = readField(bytes, offset)
    yield part
    if (!part) return
    offset = part.next
  }
}

interface Field {
  readonly tag: number
  readonly value: Uint8Array
  readonly next: number
}

function readField(bytes: Uint8Array, start: number): Field | undefined {
  const tag = readVarint(bytes, start)
  const number = tag && readVarint(bytes, tag.next)
  if (!tag || !number) return undefined
  const wireType = tag.value & 7
  if (wireType !== wireTypes.varint && wireType !== wireTypes.bytes) return undefined
  const next = number.next + (wireType === wireTypes.bytes ? number.value : 0)
  return next > bytes.length ? undefined : { tag: tag.value, value: bytes.subarray(number.next, next), next }
}

/** Longer than any that stands for a length here; a negative level takes ten bytes, and is not read. */
const maxVarintBytes = 10

function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } | undefined {
  let value = 0
  for (let i = 0; i < maxVarintBytes; i++) {
    const byte = bytes[start + i]
    if (byte === undefined) return undefined
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return { value, next: start + i + 1 }
  }
  return undefined
}

function field(tag: number, value: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(tag), varint(value.length), value])
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return Uint8Array.from([...bytes, rest])
}
