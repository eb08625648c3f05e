// What a host keeps for others, over real sockets: one entry that is missing or too large spoils no answer.

import { multiaddr } from '@multiformats/multiaddr'
import { rendezvousDigests } from '@pregon/protocol'
import { Key, type Datastore } from 'interface-datastore'
import { create } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { expect, test, vi } from 'vitest'
import { encodeAddProvider } from './dht-message.ts'
import { partsOf } from './dht-parts.ts'
import { askForFollowers, connectedServers, kadIdOfPlace, nameOf, nearestKnown } from './dht-requests.ts'
import { writeFrame } from './frames.ts'
import type { Gossip } from './gossip.ts'
import { join, soon, startNode, topic } from './loopback.fixture.ts'

const [digest] = rendezvousDigests(topic) as [Uint8Array]
const client = { mode: 'client', verify: () => true } as const
const idOf = ({ host }: Gossip) => host.peerId.toMultihash().bytes

async function startClient(hub: Gossip): Promise<Gossip> {
  const node = await startNode({ dht: client })
  await join(node, hub)
  await vi.waitFor(async () => expect(await connectedServers(node.host)).toHaveLength(1), 10_000)
  return node
}

/** Leaves word at the first place of the topic, with as many addresses as the announcer likes. */
async function announce(node: Gossip, hub: Gossip, addresses: readonly Uint8Array[]): Promise<void> {
  const stream = await node.host.dialProtocol(hub.host.peerId, partsOf(node.host).protocol, { signal: soon() })
  const key = create(sha256.code, digest).bytes
  await writeFrame(stream, encodeAddProvider(key, { id: idOf(node), addresses }), soon())
  await stream.close({ signal: soon() })
}

async function named(asker: Gossip): Promise<string[]> {
  const [contact] = await nearestKnown(asker.host, kadIdOfPlace(digest))
  const { answer } = await askForFollowers(asker.host, contact!, { digest, announce: false, signal: soon() })
  return answer.map(nameOf).toSorted()
}

const inHex = (node: Gossip) => Buffer.from(idOf(node)).toString('hex')
const address = multiaddr('/ip4/127.0.0.1/tcp/4001').bytes

test('a follower of whom nothing is known any more does not keep the others from being named', async () => {
  const hub = await startNode()
  const [one, two, asker] = [await startClient(hub), await startClient(hub), await startClient(hub)]
  for (const node of [one, two]) await announce(node, hub, [address])
  await vi.waitFor(async () => expect(await named(asker)).toEqual([one, two].map(inHex).toSorted()), 10_000)
  await hub.host.peerStore.delete(one.host.peerId)
  expect(await named(asker)).toEqual([inHex(two)])
})

test('a follower with thousands of addresses does not make the answer too long to be read', async () => {
  const hub = await startNode()
  const [honest, liar, asker] = [await startClient(hub), await startClient(hub), await startClient(hub)]
  const addresses = Array.from(
    { length: 30_000 },
    (_, i) => multiaddr(`/ip4/10.${i >> 16}.${(i >> 8) & 255}.${i & 255}/tcp/4001`).bytes,
  )
  await announce(liar, hub, addresses).catch(() => undefined)
  await announce(honest, hub, [address])
  await vi.waitFor(async () => expect(await named(asker)).toContain(inHex(honest)), 10_000)
  expect((await hub.host.peerStore.get(liar.host.peerId)).addresses.length).toBeLessThan(10)
})

test('what is known of a peer keeps no larger buffer alive', async () => {
  const hub = await startNode()
  const known = await startClient(hub)
  const { datastore } = (hub.host as unknown as { components: { datastore: Datastore } }).components
  const key = new Key(`/peers/${known.host.peerId.toCID().toString()}`)
  const { buffer, byteLength } = await datastore.get(key)
  expect(byteLength).toBeGreaterThan(0)
  expect(buffer.byteLength).toBe(byteLength)
})
