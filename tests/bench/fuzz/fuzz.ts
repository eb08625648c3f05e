// `bench -- fuzz`: every reader of bytes from strangers, on inputs that are nearly right.

import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { BenchError } from '../errors.ts'
import { inLanes } from '../lanes.ts'
import { floorTo } from '../numbers.ts'
import { added, noTally, type Batch, type Finding, type Tally } from './batch.ts'
import { startCrew } from './crew.ts'
import { slowMs, type Decoders } from './decoder.ts'

const sizes = {
  inputs: { about: 'inputs in all', usual: 10_000_000, min: 1, max: 10_000_000_000 },
  decoder: { about: 'which decoder alone, by its number in the table; 0 for all', usual: 0, min: 0, max: 1000 },
  first: { about: 'the number of the first input of each decoder', usual: 0, min: 0, max: 2 ** 31 },
  threads: { about: 'threads', usual: 2, min: 1, max: 64 },
} as const

type Name = keyof typeof sizes

export const fuzz: Benchmark<Name> = {
  about: `Inputs made from valid ones: bits flipped, pieces of two spliced, and for CBOR its items replaced, doubled,
swapped, nested, their heads lengthened or made to lie; signed anew where a signature stands before the rest. Each goes
to one decoder, which must take it or refuse it. What throws, or takes more than ${slowMs} ms, is told with what it takes
to make it again.`,
  sizes,
  run,
}

/** Inputs of a batch: enough to keep a thread busy for a moment, few enough to see the numbers move. */
const batchInputs = { light: 4000, heavy: 250 }
const heavyBelow = 1

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, random, signal, progress, onEnd } = bench
  // Here, since they bring all of the project along.
  const { decoders } = await import('./decoders.ts')
  const names = Object.keys(decoders)
  if (size.decoder > names.length)
    throw new BenchError('usage', `--decoder: there are ${names.length}; write a number from 0 to ${names.length}.`)
  const seed = random.below(2 ** 32)
  const batches = plan(size, seed, decoders)
  const crew = startCrew(Math.min(size.threads, batches.length), signal)
  onEnd(async () => crew.stop())
  const tallies = new Map<string, Tally>()
  const startedMs = performance.now()
  let done = 0
  await inLanes(batches, size.threads, async (batch) => {
    signal.throwIfAborted()
    const tally = await crew.run(batch)
    tallies.set(batch.decoder, added(tallies.get(batch.decoder) ?? noTally, tally))
    done += tally.inputs
    progress(`${done} of ${size.inputs} inputs, ${batch.decoder} at work, ${rate(done, startedMs)} a second …`)
  })
  return outcome(tallies, { perSecond: rate(done, startedMs), names })
}

const rate = (inputs: number, startedMs: number): number =>
  Math.round((1000 * inputs) / (performance.now() - startedMs))

/** The inputs of each decoder by its weight, all of them in batches. Those left over by rounding go to the first. */
export function plan(size: Bench<Name>['sizes'], seed: number, decoders: Decoders): Batch[] {
  const names = Object.keys(decoders)
  const chosen = size.decoder === 0 ? names : [names[size.decoder - 1]!]
  const total = chosen.reduce((sum, name) => sum + decoders[name]!.weight, 0)
  const shares = chosen.map((name) => Math.floor((size.inputs * decoders[name]!.weight) / total))
  shares[0]! += size.inputs - shares.reduce((sum, share) => sum + share, 0)
  return chosen.flatMap((decoder, at) => {
    const most = decoders[decoder]!.weight < heavyBelow ? batchInputs.heavy : batchInputs.light
    return Array.from({ length: Math.ceil(shares[at]! / most) }, (_, i) => ({
      decoder,
      seed,
      first: size.first + i * most,
      count: Math.min(most, shares[at]! - i * most),
    }))
  })
}

/** Findings that are shown; all are counted. */
const maxShown = 20

function outcome(
  tallies: ReadonlyMap<string, Tally>,
  { perSecond, names }: { readonly perSecond: number; readonly names: readonly string[] },
): Outcome {
  /** The options that make the input again, alone; what a decoder remembers of earlier ones is then missing. */
  const again = ({ decoder, input }: Finding): string =>
    `--decoder ${names.indexOf(decoder) + 1} --first ${input} --inputs 1, with the same --seed`
  const sum = [...tallies.values()].reduce(added, noTally)
  // What throws comes first.
  const shown = sum.findings.toSorted((a, b) => Number(a.isSlow) - Number(b.isSlow)).slice(0, maxShown)
  const byName = [...tallies].map(
    ([name, { inputs: count, accepted, refused, throws: thrown, slow: late, slowestMs }]) => [
      name,
      { inputs: count, accepted, refused, throws: thrown, slow: late, slowestMs: floorTo(slowestMs, 2) },
    ],
  )
  const { inputs, throws, slow } = sum
  const numbers = {
    inputs,
    throws,
    slow,
    perSecond,
    decoders: Object.fromEntries(byName),
    findings: shown.map((finding) => ({ ...finding, again: again(finding) })),
  }
  const rows = [...tallies].map(([name, tally]) => [
    `${name} (${names.indexOf(name) + 1})`,
    ...[tally.inputs, tally.accepted, tally.refused, tally.throws, floorTo(tally.slowestMs, 2)].map(String),
  ])
  const table = [['decoder', 'inputs', 'accepted', 'refused', 'throws', 'slowest, ms'], ...rows]
  const findings = shown.map((finding) => {
    const { decoder, input, what, bytes, hex } = finding
    return `${decoder}, input ${input} of ${bytes} bytes: ${what}\n${hex}\nAgain with ${again(finding)}.\n`
  })
  return { numbers, table, findings, overrides: [] }
}
