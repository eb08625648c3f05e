// The DHT as the library has it: its own storage, timeouts and reads, with the validator and selector that an
// application usually writes. It stands beside ours on the same host, so that both have the same connections.

import { start, stop } from '@libp2p/interface'
import { kadDHT, passthroughMapper, type KadDHT, type KadDHTComponents } from '@libp2p/kad-dht'
import type { Gossip } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'
import { decodeRecord, dhtProtocol, profileKey, verifyRecord, type SignedRecord } from '@pregon/protocol'
import { MemoryDatastore } from 'datastore-core'

export interface StockOptions {
  readonly network: string
  readonly mode: 'client' | 'server'
  readonly kBucketSize: number
}

/** Adds the library's DHT to a host that is a client of ours. Call before the host is connected. */
export async function addStockDht({ host }: Gossip, { network, mode, kBucketSize }: StockOptions) {
  // The library's type does not show what a service was made from.
  const { components } = host.services.dht as unknown as { components: KadDHTComponents }
  const { peerId, privateKey, registrar, addressManager, peerStore, connectionManager, events, logger, ping } =
    components
  const own: KadDHTComponents = {
    peerId,
    privateKey,
    registrar,
    addressManager,
    peerStore,
    connectionManager,
    events,
    logger,
    ping,
    datastore: new MemoryDatastore(),
  }
  const dht = kadDHT({
    protocol: dhtProtocol(network),
    clientMode: mode === 'client',
    kBucketSize,
    peerInfoMapper: passthroughMapper,
    validators: { profile: async (_key, value) => ensureSigned(value, network) },
    selectors: { profile: (_key, values) => newestOf(values) },
  })(own)
  await start(dht)
  return { dht, stop: async () => stop(dht) }
}

/** What came of a read as the library's users do it. */
export interface StockRead {
  readonly revision: number | undefined
  /** The name of the error that it failed with. */
  readonly failure: string | undefined
}

/** The value of the library's look-up, and nothing else that it heard on the way. */
export async function readStock(dht: KadDHT, vendor: Uint8Array, signal: AbortSignal): Promise<StockRead> {
  try {
    for await (const event of dht.get(profileKey(vendor), { signal }))
      if (event.name === 'VALUE') return { revision: decode(event.value).value.revision, failure: undefined }
    return { revision: undefined, failure: 'not-found' }
  } catch (error) {
    return { revision: undefined, failure: signal.aborted ? 'out-of-time' : nameOf(error) }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown')

function decode(value: Uint8Array): SignedRecord<'profile'> {
  const decoded = decodeRecord(value, ['profile'])
  if (!decoded.ok) throw new Error('not a profile')
  return decoded.value
}

async function ensureSigned(value: Uint8Array, network: string): Promise<void> {
  if (!(await verifyRecord(decode(value), network, nativeVerifier))) throw new Error('wrong signature')
}

function newestOf(values: readonly Uint8Array[]): number {
  const revisions = values.map((value) => decode(value).value.revision)
  return revisions.indexOf(Math.max(...revisions))
}
