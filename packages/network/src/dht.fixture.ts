// Profiles, liars and requests written by hand, for the tests of the DHT.

import type { Libp2p, PeerId } from '@libp2p/interface'
import { identify } from '@libp2p/identify'
import { kadDHT, passthroughMapper, type KadDHT, type QueryEvent, Record as DhtRecord } from '@libp2p/kad-dht'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createSigner, dhtProtocol, profileKey, signRecord, type SignedRecord } from '@pregon/protocol'
import { MemoryDatastore } from 'datastore-core'
import { Key } from 'interface-datastore'
import { createLibp2p } from 'libp2p'
import { onTestFinished } from 'vitest'
import { toString } from 'uint8arrays/to-string'
import { dhtPrefix } from './dht-store.ts'
import { network, overTcp, secretOf, soon } from './loopback.fixture.ts'

const day = 24 * 60 * 60 * 1000

/** A signed profile of vendor number `vendor`; another `issuedAt` or `name` makes another record. */
export function profileOf(
  vendor: number,
  revision: number,
  { issuedAt = Date.now(), life = 14 * day, name = 'Bicicletas Sol', on = network } = {},
): SignedRecord<'profile'> {
  const signer = createSigner(secretOf(vendor))
  const expiresAt = issuedAt + life
  const fields = { v: 0, key: signer.publicKey, revision, issuedAt, expiresAt, name, seal: secretOf(9), delegates: [] }
  return signRecord('profile', fields, signer, on)
}

/** The key and the bytes of a profile, as a server of the DHT stores them when it is handed in. */
export function stored(profile: SignedRecord<'profile'>, nowMs = Date.now()): { key: string; raw: Uint8Array } {
  const key = profileKey(profile.value.key)
  const raw = new DhtRecord(key, profile.bytes, new Date(nowMs)).serialize()
  return { key: `${dhtPrefix}/record/${toString(key, 'base32')}`, raw: raw.slice() }
}

/** What of the library's table its type does not show: single requests. */
interface Requests {
  sendRequest(to: PeerId, message: object, options: object): AsyncIterable<QueryEvent>
}

const path = { index: -1, queued: 0, running: 0, total: 0 }

async function request(from: { services: { dht: KadDHT } }, to: PeerId, message: object): Promise<QueryEvent[]> {
  const { network: requests } = from.services.dht as KadDHT & { network: Requests }
  const events: QueryEvent[] = []
  for await (const event of requests.sendRequest(to, message, { path, signal: soon() })) events.push(event)
  return events
}

/** Asks one server to keep a value under a key; the record may name another. True if it says that it does. */
export async function putAt(
  from: { services: { dht: KadDHT } },
  to: Libp2p,
  key: Uint8Array,
  value: Uint8Array,
  recordKey = key,
): Promise<boolean> {
  const record = new DhtRecord(recordKey, value, new Date()).serialize()
  const events = await request(from, to.peerId, { type: 'PUT_VALUE', key, record })
  return events.some(({ name }) => name === 'PEER_RESPONSE')
}

/** The value that one server serves under a key. */
export async function getAt(
  from: { services: { dht: KadDHT } },
  to: Libp2p,
  key: Uint8Array,
): Promise<Uint8Array | undefined> {
  const events = await request(from, to.peerId, { type: 'GET_VALUE', key })
  return events.flatMap((event) => (event.name === 'PEER_RESPONSE' && event.record ? [event.record.value] : []))[0]
}

/** A server with the library's own storage, that serves one value for ever, and says of every other that it keeps it. */
export async function startStaleServer(profile: SignedRecord<'profile'>): Promise<Libp2p<{ dht: KadDHT }>> {
  const { key, raw } = stored(profile)
  const datastore = new MemoryDatastore()
  const put = datastore.put.bind(datastore)
  await put(new Key(key), raw)
  datastore.put = (at, value) => (at.toString().startsWith(`${dhtPrefix}/record`) ? at : put(at, value))
  return startStockHost({ datastore, validators: { profile: () => undefined } })
}

export interface StockOptions {
  readonly datastore?: MemoryDatastore
  readonly validators: Record<string, () => void>
}

/** A host with the library's own table, as a server. */
export async function startStockHost({ datastore = new MemoryDatastore(), validators }: StockOptions) {
  const host = await createLibp2p({
    addresses: { listen: [overTcp] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    datastore,
    services: {
      identify: identify(),
      ping: ping(),
      dht: kadDHT({
        protocol: dhtProtocol(network),
        clientMode: false,
        datastorePrefix: dhtPrefix,
        peerInfoMapper: passthroughMapper,
        validators,
        selectors: { profile: () => 0 },
      }),
    },
  })
  onTestFinished(async () => host.stop())
  return host
}
