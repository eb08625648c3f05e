// A process of `bench -- ingest`: makes the records once, then publishes them to one receiver after another through stock
// gossipsub, as fast as the receiver takes them.

import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { GossipSub } from '@libp2p/gossipsub'
import type { Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { networkParameters } from '@pregon/protocol'
import { argumentsOf, onLine, report } from '../children.ts'
import { untilDrained } from '../drained.ts'
import { makeIntent, topicIn } from '../intents.ts'
import { createRandom } from '../random.ts'
import { startStockHost } from '../../stock.ts'
import { minWorkBits, network } from './arms.ts'

const [seed, count, recordBytes, burst] = argumentsOf<[number, number, number, number]>()
const parameters = { ...networkParameters(network), minWorkBits }
const topic = topicIn(network)
const random = createRandom(seed)
const nowMs = Date.now()
const dayMs = 24 * 60 * 60 * 1000
const records = Array.from({ length: count }, () =>
  makeIntent({ parameters, random, recordBytes, lifeMs: dayMs, nowMs }),
)

/** The stream to the receiver, which gossipsub writes to without waiting for it to take anything. */
function streamOf(gossip: GossipSub): Stream | undefined {
  const { streamsOutbound } = gossip as unknown as { streamsOutbound: ReadonlyMap<string, { rawStream: Stream }> }
  return [...streamsOutbound.values()][0]?.rawStream
}

async function sendTo(address: string, signs: boolean): Promise<void> {
  const host = await startStockHost({
    gossip: { globalSignaturePolicy: signs ? 'StrictSign' : 'StrictNoSign' },
    listen: [],
  })
  const { gossip } = host.services
  const { promise: known, resolve } = Promise.withResolvers<void>()
  gossip.addEventListener('subscription-change', () => resolve())
  const over = new AbortController()
  const gone = new Promise<void>((end) => over.signal.addEventListener('abort', () => end()))
  host.addEventListener('peer:disconnect', () => over.abort())
  await host.dial(multiaddr(address))
  await known
  // What is published before this end of gossip is open would go nowhere, and nobody would say so.
  while (!streamOf(gossip)) await wait(5)
  for (const [i, record] of records.entries()) {
    await gossip.publish(topic, record)
    // Intents of different buyers do not come in one packet.
    if (i % burst === 0) await nextTurn()
    const stream = streamOf(gossip)
    if (stream) await untilDrained(stream, over.signal).catch(() => undefined)
  }
  await gone
  await host.stop()
}

onLine<{ address: string; signs: boolean }>(({ address, signs }) => {
  sendTo(address, signs).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
})
report({ ready: records.length })
