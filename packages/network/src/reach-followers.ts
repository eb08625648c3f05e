// How a buyer comes to the followers of a topic, right before it publishes there. SPEC section 17.3.

import { setTimeout as wait } from 'node:timers/promises'
import type { Topic } from '@pregon/protocol'
import { decoysFor } from './decoys.ts'
import { followersAt } from './gossip.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { findFollowers } from './rendezvous.ts'

export interface ReachingFollowers {
  readonly network: string
  /** Resolves once the host has had time to meet always-on nodes. */
  readonly ready: Promise<void>
  /** The node's life. */
  readonly signal: AbortSignal
}

/**
 * Gives a function that connects to followers of a topic, unless enough of them are connected. It resolves when they are,
 * when there are no more, or when those it has will do after some time; it never rejects. `secret` draws the topics that are looked up beside
 * it, and is the same each time that one intent goes out.
 */
export function createReach(
  host: GossipHost,
  { network, ready, signal }: ReachingFollowers,
): (topic: Topic, secret: Uint8Array) => Promise<void> {
  const running = new Map<Topic, Promise<unknown>>()
  /** Two intents in one category must not go out in different company either. */
  const companies = new Map<Topic, readonly Topic[]>()
  const isReached = (topic: Topic) => followersAt(host, topic).length >= limits.enoughFollowers
  const search = async (topic: Topic): Promise<void> => {
    await ready
    if (isReached(topic) || signal.aborted) return
    const decoys = companies.get(topic) ?? []
    await findFollowers(host, topic, { want: limits.enoughFollowers, decoys, signal }).catch(() => undefined)
  }
  return async (topic, secret) => {
    if (isReached(topic)) return
    if (!companies.has(topic)) companies.set(topic, decoysFor(network, topic, secret, limits.decoys))
    const searching = running.get(topic) ?? search(topic).finally(() => running.delete(topic))
    running.set(topic, searching)
    const ended = new AbortController()
    const found = limits.reachWaits.map(async ({ afterMs, followers }) => {
      await wait(afterMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
      // With fewer, this wait never ends the race.
      if (followersAt(host, topic).length < followers) await searching
    })
    await Promise.race([searching, ...found])
    ended.abort()
  }
}
