// Gossip between real nodes: what reaches admission, what does not, and who is sent away.

import { getEventListeners, once } from 'node:events'
import { multiaddr } from '@multiformats/multiaddr'
import { allTopics } from '@pregon/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { withoutPeerId } from './addresses.ts'
import { limits } from './limits.ts'
import {
  accept,
  addressOf,
  collect,
  heartbeatOf,
  join,
  otherTopic,
  overTcp,
  overWebSockets,
  soon,
  scoreOf,
  startNode,
  topic,
  topics,
  untilGone,
} from './loopback.fixture.ts'

const record = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An admission that accepts everything and keeps what it saw. */
function admission() {
  const seen = collect<{ text: string; topic: string; from: string }>()
  const admit: typeof accept = (bytes, source) => {
    seen.add({ text: new TextDecoder().decode(bytes), ...source })
    return { verdict: 'accept' }
  }
  return { seen, admit }
}

test.for([
  ['TCP', overTcp],
  ['WebSockets', overWebSockets],
] as const)(
  'a record published without a subscription reaches a follower through a relay, over %s',
  async ([, listen]) => {
    const [atRelay, atVendor] = [admission(), admission()]
    const relay = await startNode({ listen: [listen], topics, admit: atRelay.admit })
    const vendor = await startNode({ listen: [], topics: [topic], admit: atVendor.admit })
    const buyer = await startNode({ listen: [], topics: [] })
    await join(vendor, relay)
    await relay.untilSubscribed(topic, soon())
    await join(buyer, relay)
    await buyer.untilSubscribed(topic, soon())

    expect(await buyer.publish(topic, record('a week in Cádiz'))).toBe(1)

    expect(await atVendor.seen.untilLength(1)).toEqual([
      { text: 'a week in Cádiz', topic, from: relay.host.peerId.toString() },
    ])
    expect(atRelay.seen.items).toEqual([{ text: 'a week in Cádiz', topic, from: buyer.host.peerId.toString() }])
  },
)

test('a record of a topic that is not followed never reaches admission, and is passed on to nobody', async () => {
  const [atRelay, atVendor] = [admission(), admission()]
  const relay = await startNode({ topics: [topic], admit: atRelay.admit })
  const vendor = await startNode({ listen: [], topics: [topic, otherTopic], admit: atVendor.admit })
  const buyer = await startNode({ listen: [], topics: [otherTopic] })
  await join(vendor, relay)
  await join(buyer, relay)
  await buyer.untilSubscribed(topic, soon())

  await expect(buyer.publish(otherTopic, record('unheard'))).rejects.toMatchObject({ code: 'no-subscribers' })
  await buyer.publish(topic, record('heard'))

  expect(await atVendor.seen.untilLength(1)).toMatchObject([{ text: 'heard' }])
  expect(atRelay.seen.items).toMatchObject([{ text: 'heard' }])
})

test('a record goes through admission once, however often it arrives and is published', async () => {
  const { seen, admit } = admission()
  const follower = await startNode({ topics: [topic], admit })
  const [one, two] = [await startNode(), await startNode()]
  for (const publisher of [one, two]) {
    await join(publisher, follower)
    await publisher.untilSubscribed(topic, soon())
    await publisher.publish(topic, record('the same'))
  }
  expect(await one.publish(topic, record('the same'))).toBe(0)
  await two.publish(topic, record('the last'))
  expect((await seen.untilLength(2)).map(({ text }) => text)).toEqual(['the same', 'the last'])
})

test('nothing is accepted where admission throws, or answers with no verdict', async () => {
  const calls = collect<string>()
  const admit = ((bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes)
    calls.add(text)
    if (text === 'throws') throw new Error('a mistake')
    if (text === 'throws nothing') throw undefined // oxlint-disable-line only-throw-error
    if (text === 'rejects') return Promise.reject(new Error('a mistake'))
    return text === 'no verdict' ? undefined : { verdict: text === 'good' ? 'accept' : 'Accept' }
  }) as typeof accept
  const relay = await startNode({ topics, admit })
  const { seen, admit: admitAtVendor } = admission()
  const [vendor, buyer] = [await startNode({ topics: [topic], admit: admitAtVendor }), await startNode()]
  await join(vendor, relay)
  await relay.untilSubscribed(topic, soon())
  await join(buyer, relay)
  await buyer.untilSubscribed(topic, soon())

  const bad = ['throws', 'throws nothing', 'rejects', 'no verdict', 'another word']
  for (const text of [...bad, 'good']) await buyer.publish(topic, record(text))

  expect(await seen.untilLength(1)).toMatchObject([{ text: 'good' }])
  expect(calls.items).toEqual([...bad, 'good'])
})

test('a relay announces every topic, and a peer learns them all', async () => {
  const relay = await startNode({ topics })
  const peer = await startNode()
  await join(peer, relay)
  for (const each of topics) await peer.untilSubscribed(each, soon())
  expect(topics.length).toBeGreaterThan(300)
})

test('a relay of the longest network name announces every topic, too', async () => {
  const longName = 'n'.repeat(32)
  const all = allTopics(longName)
  const relay = await startNode({ network: longName, topics: all })
  const peer = await startNode({ network: longName })
  await join(peer, relay)
  for (const each of all) await peer.untilSubscribed(each, soon())
})

test('followers outside a full mesh still get every record, also many large ones at once', async () => {
  const relay = await startNode({ topics: [topic] })
  const { seen, admit } = admission()
  const followers = await Promise.all(
    // Twelve are in the mesh. Of eight others, stock gossip tells six at a time, drawn at random.
    Array.from({ length: 20 }, async () => startNode({ listen: [], topics: [topic], admit })),
  )
  for (const follower of followers) await join(follower, relay)
  const buyer = await startNode({ listen: [] })
  await join(buyer, relay)
  await buyer.untilSubscribed(topic, soon())
  // Two heartbeats: the relay's mesh is full, and who is left has been told.
  await heartbeatOf(relay)
  await heartbeatOf(relay)

  const large = Array.from({ length: 20 }, (_, each) => new Uint8Array(8000).fill(each))
  for (const bytes of large) await buyer.publish(topic, bytes)

  await seen.untilLength(large.length * followers.length)
  expect(seen.items).toHaveLength(large.length * followers.length)
})

test('admission is given bytes of its own, so that a record that is kept does not keep the frame that it came in', async () => {
  const memory = collect<number>()
  const follower = await startNode({
    topics: [topic],
    admit: (bytes) => {
      memory.add(bytes.buffer.byteLength)
      return { verdict: 'ignore', code: 'expired', detail: '' }
    },
  })
  const publisher = await startNode()
  await join(publisher, follower)
  await publisher.untilSubscribed(topic, soon())
  await publisher.publish(topic, new Uint8Array(500))
  expect(await memory.untilLength(1)).toEqual([500])
})

test('publishing where nobody follows the topic is an error with a sentence', async () => {
  const lonely = await startNode()
  await expect(lonely.publish(topic, record('anyone?'))).rejects.toMatchObject({
    name: 'NetworkError',
    code: 'no-subscribers',
    message: `No connected peer follows ${topic}.`,
  })
})

test('waiting for a follower ends with the reason of the signal, and leaves no listener behind', async () => {
  const node = await startNode()
  const controller = new AbortController()
  const waiting = node.untilSubscribed(topic, controller.signal)
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(node.untilSubscribed(topic, controller.signal)).rejects.toThrow('enough')
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
})

test('many honest peers at one address keep their scores', async () => {
  const relay = await startNode({ topics })
  const peers = await Promise.all(Array.from({ length: 12 }, async () => startNode({ listen: [], topics: [topic] })))
  for (const peer of peers) await join(peer, relay)
  await heartbeatOf(relay)
  for (const peer of peers) expect(scoreOf(relay, peer)).toBeGreaterThanOrEqual(0)
})

test('a peer that sends rejected records is sent away at the tenth, loses its standing, and stays away for an hour', async () => {
  let wallMs = 0
  const calls = collect<string>()
  const admit: typeof accept = (bytes) => {
    calls.add(new TextDecoder().decode(bytes))
    return { verdict: 'reject', code: 'signature', detail: '' }
  }
  const onSentAway = vi.fn<(peer: string) => void>()
  const relay = await startNode({ topics: [topic], admit, nowMs: () => wallMs, onSentAway })
  const bad = await startNode()
  const gone = once(bad.host, 'peer:disconnect', { signal: soon() })
  await bad.host.dial(addressOf(relay.host))
  await bad.untilSubscribed(topic, soon())
  for (let each = 1; each < limits.maxRejectedRecords; each++) await bad.publish(topic, record(String(each)))
  await calls.untilLength(limits.maxRejectedRecords - 1)
  expect(relay.host.getConnections(bad.host.peerId)).not.toEqual([])
  await bad.publish(topic, record('the tenth'))
  await gone
  expect(onSentAway.mock.calls).toEqual([[bad.host.peerId.toString()]])

  expect(relay.host.services.gossip.getPeers()).toEqual([])
  const onOpen = vi.fn<() => void>()
  relay.host.addEventListener('connection:open', onOpen)
  // Setting the clock does not end it.
  wallMs = 2 * limits.banMs
  // The dialler finishes its handshake before it learns that it is refused.
  await bad.host.dial(addressOf(relay.host)).catch(() => undefined)
  await untilGone(bad.host, relay.host)
  await expect(relay.host.dial(addressOf(bad.host))).rejects.toThrow('dial request is blocked')
  await expect(relay.host.dial(multiaddr(withoutPeerId(addressOf(bad.host))))).rejects.toThrow('blocked by gater')
  expect(onOpen).not.toHaveBeenCalled()

  const steadyMs = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => steadyMs() + limits.banMs)
  onTestFinished(() => void vi.restoreAllMocks())
  const opened = once(relay.host, 'connection:open', { signal: soon() })
  await bad.host.dial(addressOf(relay.host))
  await opened
})
