// Meeting the followers of a topic: the look-ups at its places in the DHT, and the dials that tell who really follows it.
// SPEC section 17.3.

import type { PeerId } from '@libp2p/interface'
import { rendezvousDigests, rendezvousPlaces, type Topic } from '@pregon/protocol'
import pLimit from 'p-limit'
import type { PeerEntry } from './dht-message.ts'
import { askForFollowers, kadIdOfPlace, nameOf, nearestKnown, readEntry, renewForGood } from './dht-requests.ts'
import { untilFollows } from './gossip.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { shuffle } from './random.ts'
import { calmWalk, hurriedWalk } from './settings.ts'
import { dialStranger } from './stranger-dial.ts'
import { createTally, type Candidate, type Named } from './tally.ts'
import { walk } from './walk.ts'

export interface FindingOptions {
  /** Followers to be connected to; fewer where there are no more. */
  readonly want: number
  /** Other topics that are looked up in the same manner, so that an observer cannot tell which one is meant. */
  readonly decoys?: readonly Topic[] | undefined
  /**
   * What for: to publish `now`; to `announce` at all places that this host follows the topic too; or to `check`, at some
   * of them, whether there are followers that it is not connected to. Only the first is in a hurry.
   */
  readonly purpose?: Purpose | undefined
  /** Ends everything, also what goes on for the decoys once the topic's own search is over. */
  readonly signal: AbortSignal
}

type Purpose = 'now' | 'announce' | 'check'

/** How each of these is done: the walks, look-ups at once, places, and the time for all. */
const manners = {
  now: {
    settings: hurriedWalk,
    atOnce: limits.maxLookUpsAtOnce,
    places: rendezvousPlaces,
    timeoutMs: limits.lookUpTimeoutMs,
  },
  announce: { settings: calmWalk, atOnce: 1, places: rendezvousPlaces, timeoutMs: limits.announcingTimeoutMs },
  check: { settings: calmWalk, atOnce: 1, places: limits.minPlacesAsked, timeoutMs: limits.announcingTimeoutMs },
} as const satisfies Record<Purpose, object>

export interface FoundFollowers {
  /** The followers found and connected, as peer ids. */
  readonly met: readonly string[]
  /** All who were named, followers or not. */
  readonly named: number
  /** Announcements that were taken, over all places. */
  readonly kept: number
}

/** Resolves when enough followers are connected, or when all look-ups are done. Rejects with the signal's reason. */
export async function findFollowers(
  host: GossipHost,
  topic: Topic,
  { want, decoys = [], purpose = 'now', signal }: FindingOptions,
): Promise<FoundFollowers> {
  const { atOnce, timeoutMs } = manners[purpose]
  const timed = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const searches = [topic, ...decoys].map((each) => createSearch(host, each, { want, purpose, signal: timed }))
  const own = searches[0]!
  const inTurn = pLimit(atOnce)
  // One place of every topic after the other, so that each topic soon has two that can be compared.
  for (const lookUp of rounds(searches.map(({ lookUps }) => lookUps))) void inTurn(lookUp)
  await own.settled
  signal.throwIfAborted()
  return own.result()
}

/** The first of every list in a random order, then their second ones, and so on. */
function rounds<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => shuffle(lists.flatMap((list) => list.slice(i, i + 1)))).flat()
}

interface SearchOptions {
  readonly want: number
  readonly purpose: Purpose
  readonly signal: AbortSignal
}

/** The search for the followers of one topic. Its look-ups never reject, and are to be run once each. */
function createSearch(host: GossipHost, topic: Topic, { want, purpose, signal }: SearchOptions) {
  const announce = purpose === 'announce'
  const { places, settings } = manners[purpose]
  const tally = createTally()
  const tried = new Set<string>()
  const met = new Set<string>()
  let dialling = 0
  let kept = 0
  let done = 0
  /** Whether the last look-up named nobody who had not been named at another place. */
  let agrees = false
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>()

  const isOver = (): boolean => {
    if (signal.aborted || (done === places && dialling === 0)) return true
    if (done < limits.minPlacesAsked) return false
    return met.size >= want || (agrees && met.size > 0 && tried.size === tally.size && dialling === 0)
  }
  const dial = async (candidate: Candidate): Promise<void> => {
    const peer = await meet(host, topic, candidate, signal)
    dialling -= 1
    if (peer !== undefined) met.add(peer)
    dialBest()
  }
  const dialBest = (): void => {
    const candidates = tally.ranked(Math.random).filter(({ name }) => !tried.has(name))
    while (!signal.aborted && met.size + dialling / 2 < want && tried.size < limits.maxCandidates) {
      const candidate = candidates.shift()
      if (!candidate) break
      tried.add(candidate.name)
      dialling += 1
      void dial(candidate)
    }
    if (!isOver()) return
    clearInterval(ticking)
    settle()
  }
  const ticking = setInterval(dialBest, limits.dialTickMs)
  const lookUp = (digest: Uint8Array, place: number) => async (): Promise<void> => {
    // Whoever announces itself does so at every place.
    if (isOver() && !announce) return
    const namedBefore = tally.size
    try {
      const target = kadIdOfPlace(digest)
      const answered = await walk({
        target,
        starts: await nearestKnown(host, target),
        ask: async (contact) => askForFollowers(host, contact, { digest, announce, signal }),
        onAnswer: (followers, _from, path) => tally.add(`${place}/${path}`, namesOf(followers)),
        signal,
        settings,
      })
      if (!announce) return
      await renewForGood(host, digest)
      kept += answered.length
    } finally {
      agrees = done > 0 && tally.size === namedBefore
      done += 1
      dialBest()
    }
  }
  const lookUps = shuffle(rendezvousDigests(topic).map(lookUp)).slice(0, places)
  return { lookUps, settled, result: (): FoundFollowers => ({ met: [...met], named: tally.size, kept }) }
}

const inHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const namesOf = (entries: readonly PeerEntry[]): Named =>
  new Map(entries.map((entry) => [nameOf(entry), entry.addresses.map(inHex)]))

const entryOf = ({ name, addresses }: Candidate): PeerEntry => ({
  id: Buffer.from(name, 'hex'),
  addresses: addresses.map((address) => Buffer.from(address, 'hex')),
})

/** The candidate's peer id where it is connected and follows the topic. One that does not is let go again. Never rejects. */
async function meet(
  host: GossipHost,
  topic: Topic,
  candidate: Candidate,
  signal: AbortSignal,
): Promise<string | undefined> {
  let peer: PeerId | undefined
  let isNew = false
  const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.meetingTimeoutMs)])
  try {
    const entry = readEntry(host, entryOf(candidate))
    peer = entry.peer
    isNew = host.getConnections(peer).length === 0
    if (isNew) await dialStranger(host, entry.targets, timed)
    // Whoever follows a topic says so at once.
    await untilFollows(host, topic, peer, AbortSignal.any([timed, AbortSignal.timeout(limits.subscribingMs)]))
    return peer.toString()
  } catch {
    if (peer && isNew)
      for (const connection of host.getConnections(peer)) void connection.close().catch(() => undefined)
    return undefined
  }
}
