// What gossipsub leaves to nobody, done with every heartbeat: its marks of time move along when the clock jumps, and what it
// keeps of peers that are gone is forgotten.

import type { GossipSub } from '@libp2p/gossipsub'
import { createClockWatch, readClocks, tellClockJump } from './clock.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'

/** The parts of gossipsub that are seen to. Times are in milliseconds UTC; peers are ids as text. */
export interface GossipParts {
  readonly peers: ReadonlyMap<string, unknown>
  /** By topic, who follows it. */
  readonly topics: Map<string, Set<string>>
  /** By topic and peer, until when they keep out of each other's mesh. */
  readonly backoff: ReadonlyMap<string, Map<string, number>>
  readonly fanoutLastpub: Map<string, number>
  readonly seenCache: TimeCache
  readonly fastMsgIdCache: TimeCache
  readonly publishedMessageIds: TimeCache
  readonly gossipTracer: { clear(): void }
  readonly peerTopicBytes: Map<string, unknown>
  readonly acceptFromWhitelist: Map<string, unknown>
  readonly control: Map<string, unknown>
  readonly gossip: Map<string, unknown>
  readonly outbound: Map<string, unknown>
  readonly idontwants: Map<string, unknown>
  readonly score: {
    readonly peerStats: ReadonlyMap<string, PeerStats>
    readonly scoreCache: Map<string, unknown>
    /** By address, the peers there. */
    readonly peerIPs: Map<string, Set<string>>
    readonly deliveryRecords: { clear(): void }
  }
  heartbeat(): Promise<void>
}

interface TimeCache {
  readonly entries: ReadonlyMap<unknown, { validUntilMs: number }>
}

interface PeerStats {
  expire: number
  readonly topics: Readonly<Record<string, { graftTime: number }>>
}

export const gossipParts = (gossip: GossipSub): GossipParts => gossip as unknown as GossipParts

/** Sees to a host's gossip from now on, and tells who listens of jumps of the clock. */
export function keepUp(host: GossipHost): void {
  const parts = gossipParts(host.services.gossip)
  const look = createClockWatch(readClocks())
  const beat = parts.heartbeat.bind(parts)
  let beats = 0
  const heartbeat = async (): Promise<void> => {
    // First, since a heartbeat holds broken promises against peers, and may do so only by a clock that it can trust.
    const aheadMs = look(readClocks())
    if (aheadMs !== undefined) {
      moveMarks(parts, aheadMs)
      tellClockJump(host, aheadMs)
    }
    await beat()
    if (++beats % limits.heartbeatsBetweenSweeps === 0) forgetGone(parts, Date.now())
  }
  Object.assign(parts, { heartbeat })
}

/**
 * Moves what gossipsub noted by the clock, as if the jump had not been. Left alone, a clock that is set back by an hour
 * stops every score for that hour, hides that the time of peers in the mesh has become negative, keeps whatever was seen,
 * and has peers punished that come back to the mesh after the minute that they were asked to stay away.
 */
export function moveMarks(parts: GossipParts, aheadMs: number): void {
  const { backoff, fanoutLastpub, seenCache, fastMsgIdCache, publishedMessageIds, score } = parts
  for (const ofTopic of backoff.values()) move(ofTopic, aheadMs)
  move(fanoutLastpub, aheadMs)
  // After a sleep, others have forgotten what was said before it, and it may be said again.
  if (aheadMs < 0)
    for (const { entries } of [seenCache, fastMsgIdCache, publishedMessageIds])
      for (const entry of entries.values()) entry.validUntilMs += aheadMs
  for (const stats of score.peerStats.values()) {
    stats.expire += aheadMs
    for (const inTopic of Object.values(stats.topics)) inTopic.graftTime += aheadMs
  }
  // What is looked up again at once, or owed by peers that could not know.
  score.scoreCache.clear()
  score.deliveryRecords.clear()
  parts.acceptFromWhitelist.clear()
  parts.gossipTracer.clear()
}

function move(times: Map<string, number>, byMs: number): void {
  for (const [key, timeMs] of times) times.set(key, timeMs + byMs)
}

/**
 * Forgets what is kept of peers that are gone: the cached score of each that left with a good one, and whatever a frame
 * brought that was still being read when its peer left. What a peer asked to be kept out of a mesh for is cut to size.
 */
export function forgetGone(parts: GossipParts, nowMs: number): void {
  const { peers, topics, backoff, score } = parts
  const { peerTopicBytes, acceptFromWhitelist, control, gossip, outbound, idontwants } = parts
  for (const ofPeer of [peerTopicBytes, acceptFromWhitelist, control, gossip, outbound, idontwants])
    keepOnly(ofPeer, peers)
  for (const [topic, followers] of topics) {
    keepOnly(followers, peers)
    if (followers.size === 0) topics.delete(topic)
  }
  keepOnly(score.scoreCache, score.peerStats)
  for (const [address, there] of score.peerIPs) {
    keepOnly(there, score.peerStats)
    if (there.size === 0) score.peerIPs.delete(address)
  }
  for (const ofTopic of backoff.values())
    for (const [peer, untilMs] of ofTopic)
      if (untilMs > nowMs + limits.maxBackoffMs) ofTopic.set(peer, nowMs + limits.maxBackoffMs)
}

/** Deletes the keys that are not known. */
function keepOnly(
  kept: { keys(): Iterable<string>; delete(key: string): unknown },
  known: { has(key: string): boolean },
): void {
  for (const key of kept.keys()) if (!known.has(key)) kept.delete(key)
}
