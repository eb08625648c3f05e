// Giving up connections that serve nothing, where there are many. The library closes none over which gossip could go.

import type { GossipSub } from '@libp2p/gossipsub'
import type { Connection, Libp2p } from '@libp2p/interface'
import { limits } from './limits.ts'
import { shuffle } from './random.ts'

/** Tags of at least this value hold a connection: bootstrap peers, followers of a topic, neighbours in the DHT. So does a mesh. */
export const holdingTagValue = 50

/** Closes connections that this host opened, has had for a while and does not need, until there are at most `max`. */
export async function trimConnections(host: Libp2p<{ gossip: GossipSub }>, max: number): Promise<void> {
  const surplus = host.getConnections().length - max
  if (surplus <= 0) return
  const isOld = ({ timeline }: Connection) => Date.now() - timeline.open > limits.minConnectionMs
  const own = host.getConnections().filter((each) => each.direction === 'outbound' && isOld(each))
  const given: Connection[] = []
  for (const connection of shuffle(own)) {
    if (given.length === surplus) break
    if (!(await isHeld(host, connection))) given.push(connection)
  }
  await Promise.allSettled(given.map(async (connection) => connection.close()))
}

/** Whether a peer serves something: it is in a mesh, or it has a tag that holds it. */
export async function isHeld(host: Libp2p<{ gossip: GossipSub }>, { remotePeer }: Connection): Promise<boolean> {
  const peer = remotePeer.toString()
  const { mesh } = host.services.gossip as GossipSub & { mesh: ReadonlyMap<string, ReadonlySet<string>> }
  if ([...mesh.values()].some((peers) => peers.has(peer))) return true
  const known = await host.peerStore.get(remotePeer).catch(() => undefined)
  return [...(known?.tags.values() ?? [])].some(({ value }) => value >= holdingTagValue)
}
