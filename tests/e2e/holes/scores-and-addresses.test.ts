// Scores: whoever sends rejected records loses its place, and honest peers that share an address keep theirs.

import { TopicValidatorResult } from '@libp2p/gossipsub'
import { expect, test } from 'vitest'
import {
  bytesOf,
  connect,
  heartbeatOf,
  insideOf,
  isInMesh,
  otherTopic,
  reject,
  scoreOf,
  soon,
  startAttacker,
  startOurs,
  startStock,
  topic,
  until,
  untilFollowed,
  type Attacker,
} from './hosts.fixture.ts'

test('200 rejected records: with stock settings their sender keeps its place in the mesh, with ours it is sent away', async () => {
  let rejected = 0
  const stock = await startStock({ follows: [topic] })
  stock.services.gossip.topicValidators.set(topic, () => {
    rejected += 1
    return TopicValidatorResult.Reject
  })
  const sentAway: string[] = []
  const ours = await startOurs({ topics: [topic], admit: reject, onSentAway: (peer) => sentAway.push(peer) })
  const atStock = await startAttacker(stock, { follows: [topic], gossip: { globalSignaturePolicy: 'StrictSign' } })
  const atOurs = await startAttacker(ours.host, { follows: [topic] })

  for (const text of bad) await atStock.host.services.gossip.publish(topic, bytesOf(text))
  await until(() => rejected === 200)
  await heartbeatOf(stock)
  await heartbeatOf(stock)
  expect(scoreOf(stock, atStock.host)).toBe(0)
  expect(isInMesh(stock, topic, atStock.host)).toBe(true)

  sendWhileHeard(atOurs, bad.slice(0, 5))
  await heartbeatOf(ours.host)
  await heartbeatOf(ours.host)
  expect(scoreOf(ours.host, atOurs.host)).toBeLessThan(-2000)
  expect(isInMesh(ours.host, topic, atOurs.host)).toBe(false)
  sendWhileHeard(atOurs, bad.slice(5))
  await until(() => ours.host.getConnections(atOurs.host.peerId).length === 0)
  expect(sentAway).toEqual([atOurs.host.peerId.toString()])
  let opened = 0
  ours.host.addEventListener('connection:open', () => (opened += 1))
  // The dialler finishes its handshake before it learns that it is refused.
  await atOurs.host.dial(ours.host.getMultiaddrs()[0]!, { signal: soon() }).catch(() => undefined)
  await until(() => atOurs.host.getConnections().length === 0)
  expect(opened).toBe(0)
})

/** Sends so many, or as many as somebody takes. */
function sendWhileHeard({ say }: Attacker, texts: readonly string[]): void {
  try {
    for (const text of texts) say({ messages: [{ topic, data: bytesOf(text) }] })
  } catch {
    // It was sent away.
  }
}

const bad = Array.from({ length: 200 }, (_, each) => `bad ${each}`)

test('16 honest peers at one address: with stock settings none hears a record, with ours all do', async () => {
  // Stock also takes no more than five connections a second from one address, and the test has no time to wait.
  const connectionManager = { inboundConnectionThreshold: 100 }
  const stock = await startStock({ gossip: noSign, host: { connectionManager }, follows: [topic] })
  const ours = await startOurs({ topics: [otherTopic] })
  const heard: string[] = []
  const followers = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const host = await startStock({ gossip: noSign, listen: [], follows: [topic, otherTopic] })
      host.services.gossip.addEventListener('message', ({ detail }) => heard.push(detail.topic))
      return host
    }),
  )
  for (const [each, hub] of [
    [topic, stock],
    [otherTopic, ours.host],
  ] as const)
    for (const follower of followers) {
      await connect(follower, hub)
      // Stock does not even hear the last ones say what they follow.
      if (hub !== stock) await untilFollowed(hub, each, follower.peerId)
    }
  await heartbeatOf(stock)
  await heartbeatOf(stock)
  expect(followers.map((follower) => scoreOf(stock, follower))).toEqual(Array(16).fill(-180))
  expect(followers.map((follower) => Math.min(0, scoreOf(ours.host, follower)))).toEqual(Array(16).fill(0))

  await expect(stock.services.gossip.publish(topic, bytesOf('a record'))).rejects.toThrow('NoPeersSubscribedToTopic')
  // To all at once, as stock does: this is about scores, not about the degrees of the mesh.
  await insideOf(ours.host).publish(otherTopic, bytesOf('a record'), { floodPublish: true })
  await until(() => heard.length >= 16)
  expect(heard).toEqual(Array(16).fill(otherTopic))
})

const noSign = { globalSignaturePolicy: 'StrictNoSign' } as const
