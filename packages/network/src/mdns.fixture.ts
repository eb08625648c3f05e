// Run by mdns.test.ts where the loopback is the only link: two networks of two nodes each, with mDNS. Prints whom three of
// them are connected to, once both networks have met.

import { once } from 'node:events'
import { startGossip, type Gossip } from './gossip.ts'

const signal = AbortSignal.timeout(10_000)

async function startNode(network: string, secret: number): Promise<Gossip> {
  return startGossip({
    network,
    peerSecret: new Uint8Array(32).fill(secret),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: true,
    dht: { mode: 'server', verify: () => true },
    topics: [],
    admit: () => ({ verdict: 'accept' }),
    nowMs: Date.now,
  })
}

const one = await startNode('same', 1)
const other = await startNode('another', 2)
const firstMeeting = once(one.host, 'peer:connect', { signal })
const two = await startNode('same', 3)
await firstMeeting
// A second pair in the other network meets, so its packets do travel, and the first node there has heard all others by then.
const secondMeeting = once(other.host, 'peer:connect', { signal })
const last = await startNode('another', 4)
await secondMeeting

const names = new Map([one, two, other].map((node, at) => [node.host.peerId.toString(), ['one', 'two', 'other'][at]!]))
const met = (node: Gossip) => node.host.getPeers().flatMap((peer) => names.get(peer.toString()) ?? [])
process.stdout.write(JSON.stringify({ one: met(one), two: met(two), other: met(other) }))
await Promise.all([one, two, other, last].map(async (node) => node.stop()))
