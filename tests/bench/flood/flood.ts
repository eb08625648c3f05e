// `bench -- flood`: what one peer that floods a node costs the others, with forged records and with valid ones.

import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { networkParameters } from '@pregon/protocol'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { startChild, type Child } from '../children.ts'
import { BenchError } from '../errors.ts'
import { floorTo, median, percentile } from '../numbers.ts'
import type { FloodKind, FloodSample } from './flooder.ts'
import type { HonestSample } from './honest.ts'
import type { NodeSample } from './node.ts'
import { network, tuning } from './settings.ts'

const sizes = {
  rounds: { about: 'times that each kind of flood is poured', usual: 5, min: 1, max: 100 },
  seconds: { about: 'seconds of each flood', usual: 4, min: 1, max: 600 },
  honest: { about: 'honest nodes around the one that is flooded', usual: 4, min: 2, max: 50 },
  rate: { about: 'intents that each of them publishes in ten seconds', usual: 50, min: 1, max: 1000 },
  modest: { about: 'peers that send ten records a frame beside the one that floods', usual: 4, min: 1, max: 50 },
  intents: { about: 'intents of the valid flood', usual: 60_000, min: 100, max: 1_000_000 },
} as const

type Name = keyof typeof sizes

export const flood: Benchmark<Name> = {
  about: `A relay with a few honest nodes around it that know nobody else, each publishing intents that all others are to get.
Another process floods the relay as fast as it takes anything, 200 records a frame. «invalid»: forged signatures under
honest work, so that all checks are spent; four peers at a time, and each that is sent away comes back under a new identity
at once, as often as the process's core lets it: «identities» counts them all. «valid»: unique valid
intents from one peer. «crowd»: the same beside peers that write ten records a frame, just as fast as they are taken; the
share of the one that floods in what the relay takes is then to be one part of the peers. Each round has a new relay and
new honest nodes. A peer counts as punished whose score was ever below 0, anywhere, or that lost its connection.`,
  sizes,
  run,
}

interface Phase {
  readonly kind: FloodKind
  readonly honest: HonestSample
  readonly node: NodeSample
  readonly flood: FloodSample
  readonly honestPeers: readonly string[]
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, progress, random } = bench
  progress(`Making ${size.intents} intents …`)
  const flooder = start(bench, 'flooder', [random.below(2 ** 32), size.intents, size.modest])
  await flooder.next()
  const phases: Phase[] = []
  for (let round = 0; round < size.rounds; round++) {
    const node = start(bench, 'node', [])
    const { address } = await node.next<{ address: string }>()
    const honest = start(bench, 'honest', [random.below(2 ** 32), address, size.honest, size.rate / 10])
    const { peers: honestPeers } = await honest.next<{ peers: string[] }>()
    for (const kind of ['invalid', 'valid', 'crowd'] as const) {
      progress(`Round ${round + 1} of ${size.rounds}: ${kind} …`)
      phases.push({ kind, honestPeers, ...(await pour(bench, { node, honest, flooder }, address, kind)) })
    }
    await Promise.all([node.stop(), honest.stop()])
  }
  return outcome(phases, size)
}

const start = (bench: Bench<Name>, file: string, args: readonly unknown[]): Child =>
  startChild(bench, join(import.meta.dirname, `${file}.ts`), args)

type Actors = Readonly<Record<'node' | 'honest' | 'flooder', Child>>

async function pour(
  { sizes: { seconds }, signal }: Bench<Name>,
  { node, honest, flooder }: Actors,
  address: string,
  kind: FloodKind,
): Promise<Omit<Phase, 'kind' | 'honestPeers'>> {
  const ask = async (): Promise<NodeSample> => {
    node.tell({})
    return node.next<NodeSample>()
  }
  await ask()
  honest.tell({ begin: true })
  flooder.tell({ address, kind, seconds })
  await wait(seconds * 1000, undefined, { signal })
  const sample = await ask()
  honest.tell({ begin: false })
  flooder.tell({ kind: 'leave' })
  const [ofHonest, ofFlood] = await Promise.all([honest.next<HonestSample>(), flooder.next<FloodSample>()])
  if (kind === 'crowd' && ofFlood.peers.some((peer) => (sample.taken[peer] ?? 0) >= ofFlood.each))
    throw new BenchError('failed', 'a peer of the crowd had nothing more to send: give more with --intents.')
  return { node: sample, honest: ofHonest, flood: ofFlood }
}

function outcome(phases: readonly Phase[], { seconds, modest }: Bench<Name>['sizes']): Outcome {
  const of = (kind: FloodKind) => phases.filter((phase) => phase.kind === kind)
  const delivered = (some: readonly Phase[]) =>
    floorTo(sum(some.map(({ honest }) => honest.delivered)) / sum(some.map(({ honest }) => honest.due)), 4)
  const p99 = (some: readonly Phase[]) =>
    Math.round(
      percentile(
        some.flatMap(({ honest }) => honest.latenciesMs),
        0.99,
      ),
    )
  const rate = (some: readonly Phase[]) => Math.round(median(some.map(({ flood: { sent } }) => sent / seconds)))
  const byKind = Object.fromEntries(
    (['invalid', 'valid', 'crowd'] as const).map((kind) => [
      kind,
      { honestDelivered: delivered(of(kind)), honestP99Ms: p99(of(kind)), floodPerSecond: rate(of(kind)) },
    ]),
  )
  const checks = of('invalid').flatMap(({ node }) => Object.values(node.badSignatures))
  const identities = sum(of('invalid').map(({ flood: { peers } }) => peers.length))
  const punished = sum(phases.map(punishedIn))
  const share = floorTo(median(of('crowd').map(shareOfFlooder)), 3)
  const numbers = {
    honestDelivered: Math.min(delivered(of('invalid')), delivered(of('valid'))),
    checksSpentPerRejectingPeer: Math.max(0, ...checks),
    honestPunished: punished,
    validFloodShare: share,
    fairShare: floorTo(1 / (modest + 1), 3),
    identities,
    ...byKind,
  }
  return {
    numbers,
    table: [
      ['flood', 'records a second', 'honest delivered', 'honest p99 ms'],
      ...Object.entries(byKind).map(([kind, { honestDelivered, honestP99Ms, floodPerSecond }]) => [
        kind,
        String(floodPerSecond),
        String(honestDelivered),
        String(honestP99Ms),
      ]),
      ['checks spent on a rejecting peer, at most', String(numbers.checksSpentPerRejectingPeer)],
      ['honest peers punished', String(punished)],
      ['share of the valid flood', String(share)],
      ['fair share', String(numbers.fairShare)],
    ],
    overrides: [
      {
        setting: 'minWorkBits',
        public: networkParameters(network).minWorkBits,
        here: tuning.minWorkBits,
        why: 'so that the intents are made in seconds; the check is on',
      },
    ],
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function shareOfFlooder({ node, flood: { peers } }: Phase): number {
  const taken = peers.map((peer) => node.taken[peer] ?? 0)
  return taken[0]! / sum(taken)
}

function punishedIn({ honestPeers, node, honest }: Phase): number {
  const low = honestPeers.filter((peer) => (node.lowestScores[peer] ?? 0) < 0 || node.sentAway.includes(peer))
  const lowElsewhere = Object.values(honest.lowestScores).filter((score) => score < 0)
  return low.length + lowElsewhere.length + honest.lost
}
