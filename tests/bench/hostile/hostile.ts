// `bench -- hostile`: what becomes of hostile input, one kind after another, and of the honest traffic meanwhile.

import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { startChild, type Child } from '../children.ts'
import { floorTo } from '../numbers.ts'
import { gossipKinds } from './gossip-kinds.ts'
import type { HonestOrder, HonestSample } from './honest.ts'
import { recordKindsOfHostility, replay } from './record-kinds.ts'
import type { RelaySample } from './relay.ts'
import { serviceKinds } from './service-kinds.ts'
import { overrides } from './settings.ts'
import { socketKinds } from './socket-kinds.ts'
import { openStage, type Kind, type Sent } from './stage.ts'

/** In this order; the replay comes last, since gossip must have forgotten what is replayed. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...recordKindsOfHostility,
  ...gossipKinds,
  ...serviceKinds,
  ...socketKinds,
  replay,
}

const names = Object.keys(kinds)

const sizes = {
  peers: { about: 'hostile peers of each kind', usual: 4, min: 1, max: 100 },
  connections: { about: 'connections of the kinds that open many', usual: 1000, min: 1, max: 20_000 },
  phase: { about: 'milliseconds that a kind takes at least', usual: 4000, min: 0, max: 600_000 },
  rate: { about: 'honest intents a second', usual: 20, min: 1, max: 1000 },
  forget: { about: 'seconds until gossip has forgotten what it has seen', usual: 130, min: 0, max: 3600 },
  from: { about: 'the first kind, by its number in the table', usual: 1, min: 1, max: names.length },
  to: { about: 'the last kind', usual: names.length, min: 1, max: names.length },
} as const

type Name = keyof typeof sizes

export const hostile: Benchmark<Name> = {
  about: `A relay in a process of its own, as it runs in public. An honest publisher and an honest follower, in another,
know the relay and nobody else. Hostile peers send one kind of input after another. For each: what was sent; how much of
it came to nothing, how many peers or connections the relay cut off, and the share of the honest records that were
published meanwhile and arrived. An honest peer is punished when it loses its connection, is sent away, has a record
rejected, or has a score below 0 at any time.`,
  sizes,
  run,
}

interface Became extends Sent {
  readonly refused: number
  readonly disconnected: number
  readonly taken: number
  /** Of the records that were refused, how many by which rule. */
  readonly codes: Readonly<Record<string, number>>
  readonly honestDelivered: number
  readonly honestPublished: number
  readonly rssMb: number
}

interface Scene {
  readonly relay: Child
  readonly address: string
  readonly honest: Child
  readonly honestPeers: readonly string[]
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, progress, random } = bench
  progress('Starting the relay and the honest ones …')
  const relay = startChild(bench, join(import.meta.dirname, 'relay.ts'), [])
  const { address } = await relay.next<{ address: string }>()
  const honest = startChild(bench, join(import.meta.dirname, 'honest.ts'), [random.below(2 ** 32), address, size.rate])
  const { peers: honestPeers } = await honest.next<{ peers: string[] }>()
  const scene = { relay, address, honest, honestPeers }
  const became = new Map<string, Became>()
  const startedMs = performance.now()
  const calm = await quiet(bench, scene)
  const first = calm.records
  let [latest, lost] = [calm.records, calm.lost]
  let scores = calm.lowestScores
  let last = await sampleOf(relay)
  let downBy: string | undefined
  for (const name of names.slice(size.from - 1, size.to)) {
    if (name === 'replay') await untilForgotten(bench, startedMs)
    progress(`${became.size + 1} of ${names.length}: ${name} …`)
    try {
      const phase = await suffer(bench, scene, name, { first, latest })
      became.set(name, phase.became)
      if (phase.honest.records.length > 0) latest = phase.honest.records
      lost += phase.honest.lost
      scores = phase.honest.lowestScores
      last = phase.sample
    } catch (error) {
      bench.signal.throwIfAborted()
      if (isRunning(relay)) throw error
      downBy = name
      break
    }
  }
  return outcome(became, { lost, relay: last, honestPeers, relayScores: scores, downBy })
}

const isRunning = ({ process: child }: Child): boolean => child.exitCode === null && child.signalCode === null

/** Honest traffic alone, which shows that it flows, and gives the records that are copied later. */
async function quiet(bench: Bench<Name>, { honest }: Scene): Promise<HonestSample> {
  await order(honest, { say: true })
  await wait(Math.max(500, bench.sizes.phase), undefined, { signal: bench.signal })
  return order(honest, { say: false })
}

async function order(honest: Child, what: HonestOrder): Promise<HonestSample> {
  honest.tell(what)
  return honest.next<HonestSample>()
}

async function sampleOf(relay: Child): Promise<RelaySample> {
  relay.tell({})
  return relay.next<RelaySample>()
}

/** The relay may be behind with what it was sent: asks until two answers in a row agree, a few seconds at most. */
async function settledSampleOf(relay: Child): Promise<RelaySample> {
  let sample = await sampleOf(relay)
  for (let left = 10; left > 0; left--) {
    await wait(settlingMs)
    const next = await sampleOf(relay)
    const isSettled = countsIn(next) === countsIn(sample)
    sample = next
    if (isSettled) break
  }
  return sample
}

const settlingMs = 150
const countsIn = ({ refused, taken }: RelaySample): string => JSON.stringify([refused, taken])

async function untilForgotten({ sizes: size, progress, signal }: Bench<Name>, startedMs: number): Promise<void> {
  for (let leftMs = Infinity; leftMs > 0;) {
    leftMs = startedMs + size.forget * 1000 - performance.now()
    progress(`Until gossip has forgotten the first records: ${Math.max(0, Math.ceil(leftMs / 1000))} s …`)
    await wait(Math.max(0, Math.min(1000, leftMs)), undefined, { signal })
  }
}

/** One phase: honest traffic and one hostile kind. */
async function suffer(
  bench: Bench<Name>,
  { relay, address, honest }: Scene,
  name: string,
  records: { readonly first: readonly string[]; readonly latest: readonly string[] },
): Promise<{ readonly became: Became; readonly honest: HonestSample; readonly sample: RelaySample }> {
  const stage = openStage(bench, bench.sizes, address, records)
  await order(honest, { say: true })
  const over = wait(bench.sizes.phase, undefined, { signal: bench.signal })
  const [sent] = await Promise.all([kinds[name]!.attack(stage), over])
  const told = await order(honest, { say: false })
  const sample = await settledSampleOf(relay)
  const gone = await stage.leave()
  const ids = stage.peers.map(({ id }) => id)
  const taken = ids.reduce((sum, id) => sum + (sample.taken[id] ?? 0), 0)
  const { published, delivered } = told
  return {
    honest: told,
    sample,
    became: {
      ...sent,
      refused: sent.sent - taken - (sent.answered ?? 0),
      disconnected: sent.ended ?? gone.length,
      taken,
      codes: ids.map((id) => sample.refused[id] ?? {}).reduce(addCounts, {}),
      honestDelivered: floorTo(delivered / published, 4),
      honestPublished: published,
      rssMb: Math.round(sample.rssMb),
    },
  }
}

type Counts = Readonly<Record<string, number>>

function addCounts(a: Counts, b: Counts): Counts {
  const all = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return Object.fromEntries(all.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}

interface Ending {
  readonly lost: number
  readonly relay: RelaySample
  readonly honestPeers: readonly string[]
  /** The lowest scores that the honest ones gave to others, which are the relay. */
  readonly relayScores: Readonly<Record<string, number>>
  /** The kind under which the relay ended, if it did. */
  readonly downBy: string | undefined
}

/** Codes that say no more of a peer than that its clock, or what it knows, is another. */
const blameless = new Set(['known', 'superseded', 'future', 'expired', 'price', 'pool-full', 'withdrawn'])

/** Times that an honest peer was cut off, sent away, or a record of its rejected; and honest ones whose score was below 0. */
export function punishedOf({ lost, relay, honestPeers, relayScores }: Omit<Ending, 'downBy'>): number {
  const away = honestPeers.filter((peer) => relay.sentAway.includes(peer)).length
  const scores = [...honestPeers.map((peer) => relay.lowestScores[peer] ?? 0), ...Object.values(relayScores)]
  const low = scores.filter((score) => score < 0).length
  const rejected = honestPeers.flatMap((peer) => Object.entries(relay.refused[peer] ?? {}))
  return lost + away + low + rejected.reduce((sum, [code, count]) => sum + (blameless.has(code) ? 0 : count), 0)
}

function outcome(became: ReadonlyMap<string, Became>, ending: Ending): Outcome {
  const all = [...became.values()]
  const published = all.reduce((sum, { honestPublished }) => sum + honestPublished, 0)
  const delivered = all.reduce((sum, each) => sum + each.honestDelivered * each.honestPublished, 0)
  const numbers = {
    kinds: Object.fromEntries(became),
    up: ending.downBy === undefined,
    ...(ending.downBy !== undefined && { downBy: ending.downBy }),
    honestDelivered: floorTo(delivered / published, 4),
    leastHonestDelivered: Math.min(...all.map(({ honestDelivered }) => honestDelivered)),
    honestPunished: punishedOf(ending),
    rssMb: Math.max(...all.map(({ rssMb }) => rssMb)),
  }
  const rows = [...became].map(([name, each]) => [
    `${name} (${names.indexOf(name) + 1})`,
    ...[each.sent, each.refused, each.disconnected, each.honestDelivered, each.rssMb].map(String),
    each.newcomers === undefined ? '' : `${each.welcomed}/${each.newcomers}`,
    Object.entries(each.codes)
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  ])
  const heading = ['kind', 'sent', 'refused', 'cut off', 'honest delivered', 'rss, MB', 'newcomers', 'rules']
  const summary = [
    `${ending.downBy === undefined ? 'The relay is up.' : `The relay ended under ${ending.downBy}.`} Honest records delivered: ${numbers.honestDelivered}; honest peers punished: ${numbers.honestPunished} times.\n`,
  ]
  return { numbers, table: [heading, ...rows], findings: summary, overrides }
}
