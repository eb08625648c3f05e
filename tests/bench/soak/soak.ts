// `bench -- soak`: what a node's memory grows by for each message and for each peer that comes and goes.

import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { startChild, type Child } from '../children.ts'
import { mean } from '../numbers.ts'
import { fitLine } from './fit.ts'
import type { Wave } from './load.ts'
import type { Sample } from './node.ts'
import { overrides } from './settings.ts'

const sizes = {
  minutes: { about: 'minutes of measuring', usual: 20, min: 0, max: 10_000 },
  seconds: { about: 'seconds of measuring on top of these', usual: 0, min: 0, max: 59 },
  warmup: {
    about: 'seconds before that, in which caches fill: gossip forgets after 120',
    usual: 180,
    min: 0,
    max: 3600,
  },
  rate: { about: 'intents a second', usual: 900, min: 1, max: 10_000 },
  peers: { about: 'peers that come and go, for each minute of measuring', usual: 250, min: 1, max: 2000 },
  leak: {
    about: 'bytes that the node wastes on each intent, to see that it is noticed',
    usual: 0,
    min: 0,
    max: 100_000,
  },
} as const

type Name = keyof typeof sizes

/** Points that the fit runs over, and measures of the heap that each is the mean of, save in a run of seconds. */
const blocks = 10
const maxSamplesPerBlock = 6
/** A collection takes a tenth of this. */
const minSampleMs = 1000

const bytesPerMb = 1_000_000

/**
 * One node in a process of its own takes intents without pause. The heap after a collection is fitted as
 * `a + b · messages + c · peers`; b is given in MB for a million messages, with the interval that holds it with 95 %
 * confidence, and c in MB for ten thousand peers.
 *
 * Messages come at one rate throughout, while peers come and go in waves between samples, and only in the first half:
 * were both to grow evenly, nothing could tell which of them takes the memory. A sample is taken after a wave is over.
 * Samples are not independent, since what a cache holds now it held a moment ago; the longest that anything is held is
 * two minutes. So the fit runs over the means of blocks, which are that long in a run of 20 minutes, and Student's t has
 * as many degrees of freedom as there are blocks, less three. In a much shorter run the interval is too narrow.
 */
export const soak: Benchmark<Name> = {
  about: `A relay in a process of its own takes new signed intents from another, every check on, while other peers come,
follow a topic, publish something and leave. Its heap is measured again and again after a collection; a fit tells what it
grows by for a million messages, with a 95 % interval, and for ten thousand peers.`,
  sizes,
  run,
}

interface Measured extends Sample {
  /** Peers that have come and gone. */
  readonly peers: number
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, random, progress } = bench
  const at = (name: string) => join(import.meta.dirname, name)
  const node = startChild(bench, at('node.ts'), [size.leak], ['--expose-gc'])
  const { address } = await node.next<{ address: string }>()
  const load = startChild(bench, at('load.ts'), [random.below(2 ** 32), address, size.rate])
  await load.next()
  const measuringMs = (size.minutes * 60 + size.seconds) * 1000
  const perBlock = Math.max(1, Math.min(maxSamplesPerBlock, Math.floor(measuringMs / minSampleMs / blocks)))
  const samples = perBlock * blocks
  const everyMs = measuringMs / samples
  const wavePeers = Math.max(1, Math.round((2 * size.peers * everyMs) / 60_000))
  const soaking = { node, load, everyMs, bench }

  const warmingWaves = Math.ceil((size.warmup * 1000) / Math.max(everyMs, 1))
  let peers = 0
  for (let i = 0; i < warmingWaves; i++) {
    const { live } = await oneRound(soaking, wavePeers)
    progress(`Warming up: ${i + 1} of ${warmingWaves} rounds, ${live} intents in the pool …`)
  }
  const measured: Measured[] = []
  for (let i = 0; i < samples; i++) {
    const wave = i < samples / 2 ? wavePeers : 0
    const round = await oneRound(soaking, wave)
    peers += round.came
    const sample = { ...round, peers }
    measured.push(sample)
    const { heapBytes, admitted } = sample
    progress(`${i + 1} of ${samples}: ${toMb(heapBytes)} MB after ${admitted} intents, ${peers} peers gone …`)
  }
  return outcome(Array.from({ length: blocks }, (_, i) => measured.slice(i * perBlock, (i + 1) * perBlock)))
}

interface Soaking {
  readonly node: Child
  readonly load: Child
  readonly everyMs: number
  readonly bench: Bench<Name>
}

/** A wave of peers, how many of them came, and what the node holds at the end of its time. */
async function oneRound({ node, load, everyMs, bench }: Soaking, peers: number): Promise<Sample & { came: number }> {
  const over = wait(everyMs, undefined, { signal: bench.signal })
  load.tell({ peers } satisfies Wave)
  const { peers: came } = await load.next<Wave>()
  await over
  node.tell({})
  return { ...(await node.next<Sample>()), came }
}

const toMb = (bytes: number): number => Number((bytes / bytesPerMb).toFixed(2))

function outcome(measured: readonly (readonly Measured[])[]): Outcome {
  const meanOf = (value: (sample: Measured) => number) => measured.map((block) => mean(block.map(value)))
  const messages = meanOf(({ admitted }) => admitted / 1e6)
  const peers = meanOf((sample) => sample.peers / 1e4)
  const { slopes, margins } = fitLine(
    messages.map((each, i) => [each, peers[i]!]),
    meanOf(({ heapBytes }) => heapBytes / bytesPerMb),
  )
  const [perMillion, per10k] = slopes as [number, number]
  const rounded = (value: number) => Number(value.toFixed(3))
  const interval = (i: number) => [slopes[i]! - margins[i]!, slopes[i]! + margins[i]!].map(rounded)
  const [first, last] = [measured[0]![0]!, measured.at(-1)!.at(-1)!]
  const numbers = {
    heapMbPerMillion: rounded(perMillion),
    ci95: interval(0),
    peersChurned: last.peers,
    heapMbPer10kPeers: rounded(per10k),
    peersCi95: interval(1),
    messages: last.admitted - first.admitted,
    refused: last.refused - first.refused,
    heapMb: { first: toMb(first.heapBytes), last: toMb(last.heapBytes) },
    residentMb: { first: toMb(first.residentBytes), last: toMb(last.residentBytes) },
    blocksMb: meanOf(({ heapBytes }) => heapBytes / bytesPerMb).map(rounded),
  }
  const row = (text: string, value: unknown) => [text, String(value)]
  const table = [
    ['', ''],
    row('intents admitted while measuring', numbers.messages),
    row('heap for a million of them, MB', numbers.heapMbPerMillion),
    row('  with 95 % confidence', numbers.ci95.join(' to ')),
    row('peers that came and went', numbers.peersChurned),
    row('heap for ten thousand of them, MB', numbers.heapMbPer10kPeers),
    row('  with 95 % confidence', numbers.peersCi95.join(' to ')),
    row('heap at the first and at the last measure, MB', `${numbers.heapMb.first}, ${numbers.heapMb.last}`),
    row('resident memory at these, MB', `${numbers.residentMb.first}, ${numbers.residentMb.last}`),
  ]
  return { numbers, table, overrides }
}
