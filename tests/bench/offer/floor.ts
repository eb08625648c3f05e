// The floor under an offer: stock libp2p and gossipsub in the same places, doing what no offer can do without. A message
// goes out; whoever gets it dials the address in it, and asks there once.

import type { Libp2p, Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { fromString } from 'uint8arrays/from-string'
import { toString } from 'uint8arrays/to-string'
import { startStockHost, type StockHost } from '../../stock.ts'

export const floorTopic = 'offer-floor'
const protocol = '/offer-floor/1'

/** What an intent of this benchmark takes, and what an offer on it does, sealed. */
const messageBytes = 600
const offerBytes = 2400
const answerBytes = 60

/**
 * As a record is not signed by its publisher, so no message here is, and it goes to as many at first: were all hosts handed
 * it at once, they would dial at once, and each wait for the others. All else is stock.
 */
const gossip = { globalSignaturePolicy: 'StrictNoSign', floodPublish: false } as const
/** Stock takes five connections a second from one address, and here all come from one. */
const connectionManager = { inboundConnectionThreshold: Number.POSITIVE_INFINITY, maxIncomingPendingConnections: 1000 }

/** A host in a vendor's place. `onAnswer` is told of each address that was dialled and has answered. */
export async function startFloorVendor(onAnswer: (address: string) => void): Promise<StockHost> {
  const host = await startStockHost({ gossip, host: { connectionManager } })
  host.services.gossip.subscribe(floorTopic)
  host.services.gossip.addEventListener('message', ({ detail }) => {
    const address = toString(detail.data).trim()
    void askAt(host, address).then(() => onAnswer(address))
  })
  return host
}

async function askAt(host: Libp2p, address: string): Promise<void> {
  const connection = await host.dial(multiaddr(address))
  const stream = await connection.newStream(protocol)
  stream.send(new Uint8Array(offerBytes))
  await untilBytes(stream, answerBytes)
  await connection.close()
}

/** A host in the buyer's place, which publishes and follows nothing. */
export const startFloorBuyer = async (): Promise<StockHost> => startStockHost({ gossip, host: { connectionManager } })

/** The host that one message names: it answers whoever asks, and knows nothing else. */
export async function startFloorReply(): Promise<Libp2p> {
  const host = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    connectionManager,
  })
  await host.handle(protocol, (stream) => {
    void untilBytes(stream, offerBytes).then(() => stream.send(new Uint8Array(answerBytes)))
  })
  return host
}

export const floorMessage = (reply: Libp2p): Uint8Array =>
  fromString(String(reply.getMultiaddrs()[0]).padEnd(messageBytes))

async function untilBytes(stream: Stream, bytes: number): Promise<void> {
  let left = bytes
  await new Promise<void>((resolve) => {
    stream.addEventListener('message', ({ data }) => {
      left -= data.byteLength
      if (left <= 0) resolve()
    })
  })
}
