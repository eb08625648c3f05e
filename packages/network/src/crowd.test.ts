// A thousand connections of strangers, from several addresses: half of them shake hands, and some open streams; all of them
// say nothing. The node stays up, and an honest peer that comes last still gets in, and gossips.

import { connect } from 'node:net'
import type { Connection, Libp2p } from '@libp2p/interface'
import { dhtProtocol } from '@pregon/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from './limits.ts'
import { accept, addressOf, collect, join, network, soon, startNode, startStranger, topic } from './loopback.fixture.ts'
import { connectionSettings } from './settings.ts'

/** What some of them open, to say nothing there. */
const silentStreams = ['/meshsub/1.2.0', dhtProtocol(network), '/ipfs/ping/1.0.0']

const openStream = async (connection: Connection, protocol: string): Promise<unknown> =>
  connection.newStream(protocol, { signal: soon() }).catch(() => undefined)

test('among a thousand connections of strangers, an honest peer gets in and gossips', { timeout: 90_000 }, async () => {
  const heard = collect<string>()
  const relay = await startNode({
    topics: [topic],
    admit: (bytes) => (heard.add(new TextDecoder().decode(bytes)), { verdict: 'accept' }),
  })
  const early = await startNode({ listen: [], topics: [topic], admit: accept })
  await join(early, relay)
  await early.untilSubscribed(topic, soon())

  const [, port] = /tcp\/(\d+)/.exec(addressOf(relay.host).toString())!
  const silent = Array.from({ length: 480 }, (_, at) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: `127.0.2.${(at % 20) + 1}` })
    onTestFinished(() => void socket.destroy())
    return socket.on('error', () => undefined)
  })
  expect(silent).toHaveLength(480)
  const strangers = await Promise.all(
    Array.from({ length: 8 }, async (_, number) => startStranger(`127.0.1.${number + 1}`)),
  )
  const crowd: Connection[] = []
  const push = async (stranger: Libp2p): Promise<void> => {
    const connection = await stranger.dial(addressOf(relay.host), { force: true, signal: soon() })
    if (crowd.push(connection) % 4 === 0)
      await Promise.all(silentStreams.map(async (protocol) => openStream(connection, protocol)))
  }
  // On a busy machine, some are too slow to shake hands.
  for (let round = 0; crowd.length < 520 && round < 130; round++) await Promise.allSettled(strangers.map(push))
  expect(crowd.length).toBeGreaterThanOrEqual(520)
  const max = connectionSettings.maxConnections - limits.spareConnections
  expect(relay.host.getConnections().length).toBeLessThanOrEqual(max + strangers.length)
  expect(relay.host.getConnections(early.host.peerId)).toHaveLength(1)

  const late = await startNode({ listen: [], topics: [topic], admit: accept })
  await join(late, relay)
  await late.untilSubscribed(topic, soon())
  for (const [node, text] of [
    [early, 'from one who was there'],
    [late, 'from one who came last'],
  ] as const)
    await node.publish(topic, new TextEncoder().encode(text))
  await heard.untilLength(2)
  expect(heard.items.toSorted()).toEqual(['from one who came last', 'from one who was there'])
})
