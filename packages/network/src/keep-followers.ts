// What an always-on node does for the topics that it follows: it announces itself at their places, and stays connected
// to some of the others who follow them. SPEC section 17.3.

import { setTimeout as wait } from 'node:timers/promises'
import type { PeerUpdate } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { allTopics, type Topic } from '@pregon/protocol'
import { onWaking } from './clock.ts'
import { followersAt } from './gossip.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { jittered, shuffle } from './random.ts'
import { findFollowers } from './rendezvous.ts'
import { holdingTagValue } from './trim.ts'

export interface KeepingOptions {
  readonly network: string
  readonly topics: readonly Topic[]
  /** Whether to announce itself. A relay, which follows everything, does not. */
  readonly announce: boolean
  /** Followers of each topic to be connected to, and below how many it looks for more. */
  readonly wanted: number
  readonly low: number
  /** How long to pause between one topic and the next. */
  readonly pauseMs: number
  /** The node's life. */
  readonly signal: AbortSignal
}

interface KeptTopic {
  readonly topic: Topic
  /** Those that the last look-up found. */
  met: ReadonlySet<string>
  rounds: number
  dueMs: number
  isAnnounced: boolean
}

/** Sees to every topic in turn until the signal fires. Never rejects. */
export async function keepFollowers(host: GossipHost, options: KeepingOptions): Promise<void> {
  const { topics, announce, low, pauseMs, signal } = options
  const kept: KeptTopic[] = shuffle(topics).map((topic) => ({
    topic,
    met: new Set(),
    rounds: 0,
    dueMs: 0,
    isAnnounced: !announce,
  }))
  onNewAddresses(host, () => {
    for (const each of kept) Object.assign(each, { isAnnounced: !announce, dueMs: 0 })
  })
  // While it slept, others may have forgotten what it announced. First it has to be connected again.
  onWaking(host, () => {
    const dueMs = performance.now() + jittered(limits.lowFollowersPauseMs)
    for (const each of kept) Object.assign(each, { isAnnounced: !announce, dueMs })
  })
  onLoss(host, (peer) => {
    for (const each of kept)
      if (each.met.has(peer) && vendorsAt(host, each.topic, options) < low)
        each.dueMs = Math.min(each.dueMs, performance.now() + jittered(limits.lowFollowersPauseMs))
  })
  while (!signal.aborted) {
    const due = kept.filter(({ dueMs }) => dueMs <= performance.now())
    for (const each of due) {
      await seeTo(host, each, options)
      await pause(pauseMs, signal)
      if (signal.aborted) return
    }
    if (due.length === 0) await pause(limits.keepingTickMs, signal)
  }
}

async function seeTo(host: GossipHost, each: KeptTopic, options: KeepingOptions): Promise<void> {
  const { announce, wanted, low, signal } = options
  const isRenewal = announce && (limits.announcingRounds as readonly number[]).includes(each.rounds)
  each.rounds += 1
  if (each.isAnnounced && !isRenewal && vendorsAt(host, each.topic, options) >= low) {
    each.dueMs = performance.now() + jittered(limits.followersIntervalMs.at(-1)!)
    return
  }
  const purpose = announce && (isRenewal || !each.isAnnounced) ? 'announce' : 'check'
  const found = await findFollowers(host, each.topic, { want: wanted, purpose, signal }).catch(() => undefined)
  if (!found) return
  each.met = new Set(found.met)
  await Promise.all(found.met.map(async (peer) => hold(host, peer)))
  if (found.kept > 0) each.isAnnounced = true
  const intervals = limits.followersIntervalMs
  const intervalMs = each.isAnnounced ? intervals[Math.min(each.rounds, intervals.length) - 1]! : intervals[0]
  each.dueMs = performance.now() + jittered(intervalMs)
}

/** Keeps a connection from being given up for others. */
async function hold(host: GossipHost, peer: string): Promise<void> {
  await host.peerStore.merge(peerIdFromString(peer), { tags: { follower: { value: holdingTagValue } } })
}

/**
 * How many connected peers follow a topic of their own accord: relays, which follow everything, do not count. They tell
 * themselves by two other topics that only a relay would follow beside this one.
 */
function vendorsAt(host: GossipHost, topic: Topic, { network, topics }: KeepingOptions): number {
  const others = allTopics(network).filter((other) => other !== topic && !sharesDivision(other, topic))
  const foreign = others.filter((other) => !topics.includes(other))
  const [one, two] = shuffle(foreign.length < 2 ? others : foreign) as [Topic, Topic]
  const followersOf = (each: Topic) => new Set(followersAt(host, each).map(String))
  const [ofOne, ofTwo] = [followersOf(one), followersOf(two)]
  return [...followersOf(topic)].filter((peer) => !ofOne.has(peer) || !ofTwo.has(peer)).length
}

const divisionOf = (topic: Topic): string => topic.slice(0, topic.lastIndexOf('/') + 3)
const sharesDivision = (one: Topic, other: Topic): boolean => divisionOf(one) === divisionOf(other)

async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  await wait(jittered(durationMs), undefined, { signal, ref: false }).catch(() => undefined)
}

/** Tells of every peer that is lost. */
function onLoss(host: GossipHost, tell: (peer: string) => void): void {
  host.addEventListener('peer:disconnect', ({ detail }) => tell(detail.toString()))
}

/** Tells when this host has come to listen elsewhere. */
function onNewAddresses(host: GossipHost, tell: () => void): void {
  const current = () => host.getMultiaddrs().map(String).toSorted().join()
  let known = current()
  host.addEventListener('self:peer:update', (_event: CustomEvent<PeerUpdate>) => {
    if (current() === known) return
    known = current()
    tell()
  })
}
