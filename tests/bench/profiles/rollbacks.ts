// An attacker that hands servers of the DHT older profiles, validly signed, in place of newer ones.

import type { PeerId } from '@libp2p/interface'
import { Record as DhtRecord, type QueryEvent } from '@libp2p/kad-dht'
import type { Gossip } from '@pregon/network'
import { decodeRecord, profileKey, type SignedRecord } from '@pregon/protocol'
import type { Bench } from '../benchmark.ts'
import type { Random } from '../random.ts'
import type { Vendor } from './vendors.ts'

export interface Attempts {
  readonly attacker: Gossip
  readonly servers: readonly Gossip[]
  readonly vendors: readonly Vendor[]
  /** The revision in force. */
  readonly newest: number
  readonly count: number
}

/**
 * Counts after how many attempts a server that was given the newest profile serves an older one. Every other attempt
 * sends both at once, several times over, so that they meet between a server's check and its write.
 */
export async function countRollbacks(
  bench: Pick<Bench, 'random' | 'signal'>,
  { attacker, servers, vendors, newest, count }: Attempts,
): Promise<number> {
  const { random, signal } = bench
  let accepted = 0
  for (let attempt = 0; attempt < count; attempt++) {
    const to = servers[attempt % servers.length]!.host.peerId
    const vendor = random.pick(vendors)
    const older = vendor.profile(random.below(newest))
    const put = async (profile: SignedRecord<'profile'>) => putAt(attacker, to, profile, signal)
    await put(vendor.profile(newest))
    if (attempt % 2 === 0) await put(older)
    else await Promise.all(mixed(random, vendor.profile(newest), older).map(put))
    const served = await revisionAt(attacker, to, vendor.key, signal)
    if (served === undefined) throw new Error('A server serves no profile at all.')
    if (served < newest) accepted += 1
  }
  return accepted
}

function mixed<T>(random: Random, newer: T, older: T): T[] {
  return random.sample([newer, newer, older, older, older, older], 6)
}

/** What of the library's table its type does not show: single requests. */
interface Requests {
  sendRequest(to: PeerId, message: object, options: object): AsyncIterable<QueryEvent>
}

const path = { index: -1, queued: 0, running: 0, total: 0 }

async function request(from: Gossip, to: PeerId, message: object, signal: AbortSignal): Promise<QueryEvent[]> {
  const { network } = from.host.services.dht as unknown as { network: Requests }
  const events: QueryEvent[] = []
  for await (const event of network.sendRequest(to, message, { path, signal })) events.push(event)
  return events
}

async function putAt(from: Gossip, to: PeerId, { value, bytes }: SignedRecord<'profile'>, signal: AbortSignal) {
  const key = profileKey(value.key)
  await request(from, to, { type: 'PUT_VALUE', key, record: new DhtRecord(key, bytes, new Date()).serialize() }, signal)
}

async function revisionAt(
  from: Gossip,
  to: PeerId,
  vendor: Uint8Array,
  signal: AbortSignal,
): Promise<number | undefined> {
  const events = await request(from, to, { type: 'GET_VALUE', key: profileKey(vendor) }, signal)
  const [served] = events.flatMap((event) => (event.name === 'PEER_RESPONSE' && event.record ? [event.record] : []))
  const profile = served && decodeRecord(served.value, ['profile'])
  return profile?.ok ? profile.value.value.revision : undefined
}
