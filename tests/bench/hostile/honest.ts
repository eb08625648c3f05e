// The honest ones of `bench -- hostile`: one publishes an intent every now and then, one follows their topic. Each knows
// the relay and nobody else.

import { setTimeout as wait } from 'node:timers/promises'
import { createIntentPool, createVolatileMemory } from '@pregon/intent-pool'
import type { Admit, Gossip } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'
import { refuse, toHex, type Topic } from '@pregon/protocol'
import { argumentsOf, onLine, report } from '../children.ts'
import { meet, startPeer } from '../honest-peer.ts'
import { makeIntent } from '../intents.ts'
import { lowestScores } from '../lowest-scores.ts'
import { createRandom } from '../random.ts'
import { network, parameters, topic } from './settings.ts'

export interface HonestSample {
  readonly published: number
  readonly delivered: number
  /** Records of others that came through to the follower. */
  readonly foreign: number
  /** Times that one of them lost its connection to the relay. */
  readonly lost: number
  /** The lowest score that they gave to the relay, or to anybody. */
  readonly lowestScores: Readonly<Record<string, number>>
  /** Some of the records, in hexadecimal. */
  readonly records: readonly string[]
}

/** `say` begins to publish; otherwise publishing ends, and what was published has so long to arrive. */
export interface HonestOrder {
  readonly say: boolean
}

const [seed, address, perSecond] = argumentsOf<[number, string, number]>()
const random = createRandom(seed)
const patienceMs = 15_000
/** How long a record may take from one to the other. */
const arrivalMs = 5_000
const lifeMs = 60 * 60 * 1000
const recordBytes = 600
const maxSamples = 40

let underWay = new Set<string>()
let [published, delivered, foreign, lost] = [0, 0, 0, 0]
let records: string[] = []

const pool = createIntentPool({ parameters, verify: nativeVerifier, memory: createVolatileMemory(), nowMs: Date.now() })

const admit: Admit = async (bytes, source) => {
  const admission = await pool.admit(bytes, { ...source, nowMs: Date.now() })
  if (admission.verdict === 'accept') {
    if (underWay.delete(toHex(bytes))) delivered += 1
    else foreign += 1
  }
  return admission
}

async function join(topics: readonly Topic[], judge: Admit): Promise<Gossip> {
  const peer = await startPeer({ network, topics, admit: judge })
  await meet(peer, address, patienceMs)
  peer.host.addEventListener('peer:disconnect', () => void (lost += 1))
  return peer
}

async function publishOne(): Promise<void> {
  const bytes = makeIntent({ parameters, random, recordBytes, lifeMs, nowMs: Date.now() })
  const hex = toHex(bytes)
  published += 1
  underWay.add(hex)
  if (records.length < maxSamples) records.push(hex)
  // Where nobody takes it, it does not arrive, and counts as that.
  await publisher.publish(topic, bytes).catch(() => undefined)
}

const follower = await join([topic], admit)
const publisher = await join([], () => refuse('topic'))
await publisher.untilSubscribed(topic, AbortSignal.timeout(patienceMs))

let isSaying = false
async function sayForEver(): Promise<never> {
  for (;;) {
    await wait(1000 / perSecond)
    if (isSaying) await publishOne()
  }
}

async function untilArrived(): Promise<void> {
  const untilMs = performance.now() + arrivalMs
  while (underWay.size > 0 && performance.now() < untilMs) await wait(20)
}

async function obey({ say }: HonestOrder): Promise<void> {
  isSaying = say
  if (!say) {
    // At least one, so that a phase that is over at once shows something.
    if (published === 0) await publishOne()
    await untilArrived()
  }
  report({ published, delivered, foreign, lost, lowestScores: lowestScores(), records } satisfies HonestSample)
  underWay = new Set()
  ;[published, delivered, foreign, lost, records] = [0, 0, 0, 0, []]
}

void sayForEver()
onLine<HonestOrder>((order) => void obey(order))
report({ peers: [follower, publisher].map(({ host }) => host.peerId.toString()) })
