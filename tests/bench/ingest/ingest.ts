// `bench -- ingest`: how many signed intents a second one node takes from another process, beside stock gossipsub.

import { join } from 'node:path'
import { networkParameters } from '@pregon/protocol'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { startChild, type Child } from '../children.ts'
import { floorTo, median } from '../numbers.ts'
import { arms, minWorkBits, network, type Arm } from './arms.ts'

const sizes = {
  rounds: { about: 'times that each arm is measured', usual: 5, min: 1, max: 100 },
  intents: { about: 'intents in each round', usual: 24_000, min: 10, max: 1_000_000 },
  warm: { about: 'of these, intents before the clock starts', usual: 8_000, min: 1, max: 1_000_000 },
  bytes: { about: 'bytes of an intent', usual: 600, min: 500, max: 8_000 },
  burst: { about: 'intents that may share a packet', usual: 1, min: 1, max: 1_000_000 },
} as const

type Name = keyof typeof sizes

export const ingest: Benchmark<Name> = {
  about: `One node receives unique signed intents that another process writes as fast as they are taken, one a frame. Arms,
each in a fresh process, in turn: «ours» is a relay with every check on, into its pool, remembered on disk;
«stockStrictSign» is gossipsub with its own settings, which checks publishers' signatures; «noChecks» is gossipsub
without signatures and validators, what the transport alone carries; «verifyOnly» is the same with the intent's
signature checked. All run libp2p over TCP, Noise and Yamux. Medians of the rounds, in intents a second.`,
  sizes,
  run,
}

interface Measured {
  readonly perSecond: number
  /** CPU of all threads of the receiver, in microseconds an intent. */
  readonly cpuUs: number
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, progress, random } = bench
  progress(`Making ${size.intents} intents …`)
  const sender = startChild(bench, join(import.meta.dirname, 'sender.ts'), [
    random.below(2 ** 32),
    size.intents,
    size.bytes,
    size.burst,
  ])
  await sender.next()
  const names = Object.keys(arms) as Arm[]
  const measured = new Map<Arm, Measured[]>(names.map((arm) => [arm, []]))
  for (let round = 0; round < size.rounds; round++)
    for (const arm of names) {
      bench.signal.throwIfAborted()
      progress(`Round ${round + 1} of ${size.rounds}: ${arm} …`)
      measured.get(arm)!.push(await measure(bench, sender, arm))
    }
  return outcome(measured)
}

async function measure(bench: Bench<Name>, sender: Child, arm: Arm): Promise<Measured> {
  const { warm, intents } = bench.sizes
  const receiver = startChild(bench, join(import.meta.dirname, 'receiver.ts'), [arm, warm, intents])
  const { address } = await receiver.next<{ address: string }>()
  sender.tell({ address, signs: arm === 'stockStrictSign' })
  const result = await receiver.next<Measured>()
  await receiver.stop()
  return result
}

function outcome(measured: ReadonlyMap<Arm, readonly Measured[]>): Outcome {
  const rates = (arm: Arm) => measured.get(arm)!.map(({ perSecond }) => perSecond)
  /** The median of the ratios round by round, since the machine's speed drifts. */
  const ratio = (to: Arm) => floorTo(median(rates('ours').map((rate, round) => rate / rates(to)[round]!)), 3)
  const rows = [...measured].map(([arm, runs]) => [
    arm,
    String(Math.round(median(rates(arm)))),
    String(Math.round(median(runs.map(({ cpuUs }) => cpuUs)))),
  ])
  const perSecond = Object.fromEntries([...measured.keys()].map((arm) => [arm, Math.round(median(rates(arm)))]))
  const ratios = { oursPerNoChecks: ratio('noChecks'), oursPerStockStrictSign: ratio('stockStrictSign') }
  return {
    numbers: { ...perSecond, ...ratios },
    table: [
      ['arm', 'intents a second', 'CPU µs each'],
      ...rows,
      ['ours / noChecks', String(ratios.oursPerNoChecks)],
      ['ours / stockStrictSign', String(ratios.oursPerStockStrictSign)],
    ],
    overrides: [
      {
        setting: 'minWorkBits',
        public: networkParameters(network).minWorkBits,
        here: minWorkBits,
        why: 'so that the intents are made in seconds; the check is on',
      },
    ],
  }
}
