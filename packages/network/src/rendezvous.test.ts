// Meeting the followers of a topic over real sockets: who is found, who is not taken for one, and in what company a buyer
// looks.

import { rendezvousDigests, type Topic } from '@pregon/protocol'
import { expect, test, vi } from 'vitest'
import { nearestKnown, renewForGood } from './dht-requests.ts'
import type { Gossip } from './gossip.ts'
import { keepFollowers } from './keep-followers.ts'
import { join, network, otherTopic, secretOf, startNode, topic } from './loopback.fixture.ts'
import { createReach } from './reach-followers.ts'
import { findFollowers } from './rendezvous.ts'

const peerOf = ({ host }: Gossip) => host.peerId.toString()
const life = new AbortController().signal
const clientDht = { mode: 'client', verify: () => true } as const

/** Servers that follow nothing, each connected to the first. */
async function startServers(count: number): Promise<[Gossip, ...Gossip[]]> {
  const first = await startNode()
  const others = await Promise.all(Array.from({ length: count - 1 }, async () => startNode()))
  for (const other of others) await join(other, first)
  return [first, ...others]
}

/** A follower that has announced itself. */
async function startFollower(hub: Gossip, followed: Topic = topic): Promise<Gossip> {
  const node = await startNode({ topics: [followed] })
  await join(node, hub)
  await knowsServers(node)
  const { kept } = await findFollowers(node.host, followed, { want: 8, purpose: 'announce', signal: life })
  expect(kept).toBeGreaterThan(0)
  return node
}

async function knowsServers({ host }: Gossip): Promise<void> {
  await vi.waitFor(async () => expect(await nearestKnown(host, secretOf(0))).not.toEqual([]), 10_000)
}

async function startBuyer(hub: Gossip): Promise<Gossip> {
  const buyer = await startNode({ dht: clientDht })
  await join(buyer, hub)
  await knowsServers(buyer)
  return buyer
}

test('followers find each other, and a buyer that knows one server finds them all', async () => {
  const [hub] = await startServers(4)
  const [one, two] = [await startFollower(hub), await startFollower(hub)]
  await startFollower(hub, otherTopic)
  const again = await findFollowers(one.host, topic, { want: 8, signal: life })
  expect(again.met).toEqual([peerOf(two)])
  const buyer = await startBuyer(hub)
  const found = await findFollowers(buyer.host, topic, { want: 6, signal: life })
  expect(found.met.toSorted()).toEqual([peerOf(one), peerOf(two)].toSorted())
  expect(await buyer.publish(topic, secretOf(1))).toBe(2)
})

test('one who says so without following is not taken for a follower, and is not kept connected', async () => {
  const [hub] = await startServers(3)
  // No server, since those stay connected for the sake of the DHT.
  const liar = await startNode({ dht: clientDht })
  await join(liar, hub)
  await knowsServers(liar)
  const { kept } = await findFollowers(liar.host, topic, { want: 8, purpose: 'announce', signal: life })
  expect(kept).toBeGreaterThan(0)
  const honest = await startFollower(hub)
  const buyer = await startBuyer(hub)
  const found = await findFollowers(buyer.host, topic, { want: 6, signal: life })
  expect(found).toMatchObject({ met: [peerOf(honest)], named: 2 })
  await vi.waitFor(() => expect(buyer.host.getConnections(liar.host.peerId)).toHaveLength(0), 5000)
})

test('a look-up of a topic that nobody follows ends with nobody', async () => {
  const [hub] = await startServers(3)
  const buyer = await startBuyer(hub)
  expect(await findFollowers(buyer.host, topic, { want: 6, signal: life })).toEqual({ met: [], named: 0, kept: 0 })
})

test('an announcement can be asked of the host that made it', async () => {
  const [hub] = await startServers(1)
  const node = await startNode({ topics: [topic] })
  await join(node, hub)
  for (const digest of rendezvousDigests(topic)) await renewForGood(node.host, digest)
  const buyer = await startBuyer(node)
  // The library takes a second to note a host's own addresses.
  await vi.waitFor(async () => {
    const found = await findFollowers(buyer.host, topic, { want: 6, signal: life })
    expect(found).toMatchObject({ met: [peerOf(node)], named: 1 })
  }, 10_000)
})

test('a buyer looks up the decoys as it looks up what it means, and connects to their followers too', async () => {
  const [hub, ...servers] = await startServers(4)
  const real = await startFollower(hub)
  const decoy = await startFollower(hub, otherTopic)
  const asked: string[] = []
  for (const { host } of [hub, ...servers, real, decoy]) {
    const { rpc } = host.services.dht as unknown as { rpc: { handleMessage(from: unknown, message: Asked): unknown } }
    const handle = rpc.handleMessage.bind(rpc)
    rpc.handleMessage = (from, message) => {
      if (message.type === 'GET_PROVIDERS') asked.push(Buffer.from(message.key).subarray(2).toString('hex'))
      return handle(from, message)
    }
  }
  const buyer = await startBuyer(hub)
  await findFollowers(buyer.host, topic, { want: 6, decoys: [otherTopic], signal: life })
  const placesOf = (each: Topic) =>
    new Set(rendezvousDigests(each).map((digest) => Buffer.from(digest).toString('hex')))
  const askedOf = (each: Topic) => new Set(asked.filter((place) => placesOf(each).has(place))).size
  await vi.waitFor(() => {
    expect(askedOf(otherTopic)).toBeGreaterThanOrEqual(2)
    expect(askedOf(topic)).toBeGreaterThanOrEqual(2)
    expect(buyer.host.getConnections(decoy.host.peerId).length).toBeGreaterThan(0)
  }, 10_000)
})

interface Asked {
  readonly type: string
  readonly key: Uint8Array
}

test('a node that keeps its topics announces them and stays with the others, also with those that come later', async () => {
  const [hub] = await startServers(3)
  const ending = new AbortController()
  const keep = async () => {
    const node = await startNode({ topics: [topic] })
    await join(node, hub)
    void keepFollowers(node.host, {
      network,
      topics: [topic],
      announce: true,
      wanted: 8,
      low: 6,
      pauseMs: 10,
      signal: ending.signal,
    })
    return node
  }
  const nodes = [await keep(), await keep(), await keep()]
  await vi.waitFor(() => {
    for (const { host } of nodes) expect(host.services.gossip.getSubscribers(topic)).toHaveLength(2)
  }, 15_000)
  ending.abort()
})

test('publishing waits for followers, and for no longer than it says where there are none', async () => {
  const [hub] = await startServers(3)
  const follower = await startFollower(hub)
  const buyer = await startBuyer(hub)
  const reach = createReach(buyer.host, { network, ready: Promise.resolve(), signal: life })
  await reach(topic, secretOf(1))
  expect(buyer.host.services.gossip.getSubscribers(topic).map(String)).toEqual([peerOf(follower)])
  await reach(otherTopic, secretOf(1))
  expect(buyer.host.services.gossip.getSubscribers(otherTopic)).toEqual([])
})
