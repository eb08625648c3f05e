// The load of `bench -- soak`: one peer that publishes a new intent all the time, and others that come, follow a topic,
// say something and leave.

import { setTimeout as wait } from 'node:timers/promises'
import type { Gossip } from '@pregon/network'
import { allTopics, networkParameters, refuse, type Topic } from '@pregon/protocol'
import { argumentsOf, onLine, report } from '../children.ts'
import { meet, startPeer } from '../honest-peer.ts'
import { makeIntent, topicIn } from '../intents.ts'
import { inLanes } from '../lanes.ts'
import { createRandom } from '../random.ts'
import { network, tuning } from './settings.ts'

/** How many peers are to come and go, and how many did. */
export interface Wave {
  readonly peers: number
}

const [seed, address, perSecond] = argumentsOf<[number, string, number]>()
const parameters = { ...networkParameters(network), minWorkBits: tuning.minWorkBits }
const random = createRandom(seed)
const topic = topicIn(network)
const otherTopics = allTopics(network).filter((each) => each !== topic)
/** Short, so that what peers said leaves the pool soon after them. */
const lifeMs = 30_000
const recordBytes = 600
const patienceMs = 60_000
/** Peers that are there at once. */
const lanes = 4

const newIntent = () => makeIntent({ parameters, random, recordBytes, lifeMs, nowMs: Date.now() })

const open = async (topics: readonly Topic[]): Promise<Gossip> =>
  startPeer({ network, topics, admit: () => refuse('topic') })

async function meetRelay(peer: Gossip): Promise<void> {
  await meet(peer, address, patienceMs)
  await peer.untilSubscribed(topic, AbortSignal.timeout(patienceMs))
}

/** Whether it came so far as to say something: on a busy machine, one in many does not get in. */
async function comeAndGo(): Promise<boolean> {
  const peer = await open([random.pick(otherTopics)])
  try {
    await meetRelay(peer)
    await peer.publish(topic, newIntent())
    // Until the other side has taken its subscription into account.
    await wait(200)
    return true
  } catch {
    return false
  } finally {
    await peer.stop()
  }
}

const tickMs = 20
/** What could not be sent in this time is left out, so that a slow machine is not flooded later. */
const maxBehindMs = 100

async function publishForEver(publisher: Gossip): Promise<never> {
  let due = 0
  let lastMs = performance.now()
  for (;;) {
    await wait(tickMs)
    const nowMs = performance.now()
    due += (Math.min(nowMs - lastMs, maxBehindMs) / 1000) * perSecond
    lastMs = nowMs
    for (; due >= 1; due--) await publisher.publish(topic, newIntent()).catch(async () => meetAgain(publisher))
  }
}

/** A connection may be lost on a busy machine; it is dialled anew as for any peer. */
async function meetAgain(publisher: Gossip): Promise<void> {
  await publisher.untilSubscribed(topic, AbortSignal.timeout(10 * patienceMs)).catch(async () => meetRelay(publisher))
}

async function ride({ peers }: Wave): Promise<void> {
  const came = await inLanes(Array.from({ length: peers }), lanes, comeAndGo)
  report({ peers: came.filter(Boolean).length } satisfies Wave)
}

const publisher = await open([])
await meetRelay(publisher)
void publishForEver(publisher)
onLine<Wave>((wave) => void ride(wave))
report({ ready: true })
