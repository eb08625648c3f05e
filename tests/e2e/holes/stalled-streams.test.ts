// Streams that stall: peers that ask for gossip and never answer do not keep an honest peer waiting.

import type { Libp2p, StreamMuxerFactory } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { expect, onTestFinished, test } from 'vitest'
import {
  bytesOf,
  insideOf,
  soon,
  startOurs,
  startStock,
  textOf,
  topic,
  until,
  type GossipingHost,
} from './hosts.fixture.ts'

const meshProtocol = '/meshsub/1.2.0'

/** A host that answers no stream that others open towards it. */
async function startDeafHost(): Promise<Libp2p> {
  const host = await createLibp2p({
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [() => deaf(yamux()())],
  })
  onTestFinished(async () => host.stop())
  return host
}

function deaf(factory: StreamMuxerFactory): StreamMuxerFactory {
  return {
    protocol: factory.protocol,
    createStreamMuxer(connection) {
      const muxer = factory.createStreamMuxer(connection)
      const listen = muxer.addEventListener.bind(muxer)
      muxer.addEventListener = ((name: 'stream', ...how: [() => void]) => {
        if (name !== 'stream') listen(name, ...how)
      }) as typeof muxer.addEventListener
      return muxer
    },
  }
}

/** Three peers, each of which asks four times for a stream back. */
async function stall(victim: GossipingHost): Promise<void> {
  for (let each = 0; each < 3; each++) {
    const attacker = await startDeafHost()
    const connection = await attacker.dial(victim.getMultiaddrs()[0]!, { signal: soon() })
    for (let stream = 0; stream < 4; stream++) await connection.newStream([meshProtocol], { signal: soon() })
  }
  await until(() => victim.services.gossip.getPeers().length === 3)
}

test('three peers that stall: our host is heard by an honest peer at once, while a stock host has no stream to it yet', async () => {
  const noSign = { globalSignaturePolicy: 'StrictNoSign' } as const
  const [stock, ours] = [await startStock({ gossip: noSign }), await startOurs()]
  for (const victim of [stock, ours.host]) await stall(victim)
  const honest = await startStock({ gossip: noSign, listen: [], follows: [topic] })
  const heard: string[] = []
  honest.services.gossip.addEventListener('message', ({ detail }) => heard.push(textOf(detail.data)))
  const hears = (host: GossipingHost) => insideOf(host).streamsOutbound.has(honest.peerId.toString())
  for (const victim of [stock, ours.host]) await honest.dial(victim.getMultiaddrs()[0]!, { signal: soon() })
  await until(() => hears(ours.host))
  await ours.untilSubscribed(topic, soon())
  await ours.publish(topic, bytesOf('a record'))
  await until(() => heard.length === 1)
  expect(hears(stock)).toBe(false)
})
