// The honest ones: a few nodes that know the flooded one and nobody else. Each publishes an intent now and then, which all
// others are to get.

import { setTimeout as wait } from 'node:timers/promises'
import { createIntentPool, createVolatileMemory } from '@pregon/intent-pool'
import type { Gossip } from '@pregon/network'
import { nativeVerifier } from '@pregon/node'
import { toHex } from '@pregon/protocol'
import { argumentsOf, onLine, report } from '../children.ts'
import { meet, startPeer } from '../honest-peer.ts'
import { makeIntent } from '../intents.ts'
import { lowestScores } from '../lowest-scores.ts'
import { createRandom } from '../random.ts'
import { lifeMs, network, parameters, recordBytes, topic } from './settings.ts'

export interface HonestSample {
  /** Pairs of an intent and a node that was to get it, and those that came about. */
  readonly due: number
  readonly delivered: number
  /** How long each took. */
  readonly latenciesMs: readonly number[]
  /** Connections to the flooded node that were lost. */
  readonly lost: number
  readonly lowestScores: Readonly<Record<string, number>>
}

/** `begin` starts publishing; otherwise it ends, what is under way has its time to arrive, and a sample is given. */
export interface HonestOrder {
  readonly begin: boolean
}

const [seed, address, count, perSecond] = argumentsOf<[number, string, number, number]>()
const random = createRandom(seed)
const patienceMs = 20_000
/** How long an intent may take. */
const arrivalMs = 5_000

/** When each intent was published, and to how many it still has to come. */
const underWay = new Map<string, { atMs: number; left: number }>()
let due = 0
let lost = 0
let latenciesMs: number[] = []

function arrived(bytes: Uint8Array): void {
  const sent = underWay.get(toHex(bytes))
  if (sent === undefined) return
  const tookMs = performance.now() - sent.atMs
  if (tookMs <= arrivalMs) latenciesMs.push(tookMs)
  if (--sent.left === 0) underWay.delete(toHex(bytes))
}

async function startNode(): Promise<Gossip> {
  const memory = createVolatileMemory()
  const pool = createIntentPool({ parameters, verify: nativeVerifier, memory, nowMs: Date.now() })
  const node = await startPeer({
    network,
    topics: [topic],
    admit: async (bytes, source) => {
      const admission = await pool.admit(bytes, { ...source, nowMs: Date.now() })
      if (admission.verdict === 'accept') arrived(bytes)
      return admission
    },
  })
  await meet(node, address, patienceMs)
  node.host.addEventListener('peer:disconnect', () => void (lost += 1))
  await node.untilSubscribed(topic, AbortSignal.timeout(patienceMs))
  return node
}

const nodes: Gossip[] = []
for (let i = 0; i < count; i++) nodes.push(await startNode())

let isSaying = false
async function sayForEver(node: Gossip): Promise<never> {
  for (;;) {
    await wait(1000 / perSecond)
    if (!isSaying) continue
    const bytes = makeIntent({ parameters, random, recordBytes, lifeMs, nowMs: Date.now() })
    underWay.set(toHex(bytes), { atMs: performance.now(), left: count - 1 })
    due += count - 1
    // Where nobody takes it, it does not arrive, and counts as that.
    await node.publish(topic, bytes).catch(() => undefined)
  }
}

async function obey({ begin }: HonestOrder): Promise<void> {
  isSaying = begin
  if (begin) return
  const untilMs = performance.now() + arrivalMs
  while (underWay.size > 0 && performance.now() < untilMs) await wait(20)
  const delivered = latenciesMs.length
  report({ due, delivered, latenciesMs, lost, lowestScores: lowestScores() } satisfies HonestSample)
  underWay.clear()
  ;[due, lost, latenciesMs] = [0, 0, []]
}

nodes.forEach((node) => void sayForEver(node))
onLine<HonestOrder>((order) => void obey(order))
report({ peers: nodes.map(({ host }) => host.peerId.toString()) })
