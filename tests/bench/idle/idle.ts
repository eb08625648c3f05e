// `bench -- idle`: the memory that a built vendor node holds at rest, beside bare libp2p.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { median } from '../numbers.ts'
import { catalogueText } from './catalogue.ts'
import { flags, startResting, type Resting } from './resting.ts'

const sizes = {
  seconds: { about: 'seconds that each process rests before it is looked at', usual: 60, min: 1, max: 3600 },
  rounds: { about: 'rounds, in each of which all processes are started anew', usual: 5, min: 1, max: 100 },
  items: { about: 'items by which the larger catalogue exceeds the other', usual: 10_000, min: 1, max: 100_000 },
} as const

type Name = keyof typeof sizes

export const idle: Benchmark<Name> = {
  about: `Three processes at a time on loopback, which nobody connects to: bare libp2p with TCP, WebSockets, gossipsub and
kad-dht; the program that «npm run build» makes of pregon-vendor, with a catalogue of ten items; and the same with more
of them. Each rests, and then its resident memory is read.`,
  sizes,
  run,
}

const fewItems = 10
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const program = file('../../../apps/vendor/dist/pregon-vendor.js')

const arms = ['bare', 'few', 'many'] as const
type Measured = Readonly<Record<(typeof arms)[number], number>>

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, progress, onEnd } = bench
  progress('Building …')
  execFileSync(process.execPath, [file('../../../.ci/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const folder = mkdtempSync(join(tmpdir(), 'pregon-idle-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  const catalogueOf = (name: string, items: number): string => {
    const path = join(folder, `${name}.json`)
    writeFileSync(path, catalogueText(items, bench.random))
    return path
  }
  const [few, many] = [catalogueOf('few', fewItems), catalogueOf('many', fewItems + size.items)]
  const measured: Measured[] = []
  for (let round = 0; round < size.rounds; round++)
    measured.push(await measure(bench, { folder: join(folder, String(round)), few, many, round }))
  return outcome(measured)
}

interface Round {
  readonly folder: string
  /** The catalogue files. */
  readonly few: string
  readonly many: string
  readonly round: number
}

/** All arms rest at the same time, so that none has a machine of its own. */
async function measure(bench: Bench<Name>, { folder, few, many, round }: Round): Promise<Measured> {
  const { sizes: size, signal, progress } = bench
  const running: Resting[] = []
  const start = async (args: readonly string[]): Promise<Resting> => {
    const resting = await startResting(args, signal)
    running.push(resting)
    return resting
  }
  const startVendor = async (catalogue: string, items: number): Promise<Resting> => {
    const data = join(folder, String(items))
    const place = ['--network', 'idle', '--listen', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--data', data]
    const vendor = await start([program, 'start', '--json', '--catalogue', catalogue, ...place])
    if (vendor.started['items'] !== items) throw new Error(`A vendor has not its ${items} items.`)
    return vendor
  }
  try {
    const bare = await start([file('bare.ts')])
    const ours = await startVendor(few, fewItems)
    const larger = await startVendor(many, fewItems + size.items)
    for (let second = 0; second < size.seconds; second++) {
      progress(`Round ${round + 1} of ${size.rounds}: at rest for ${second} of ${size.seconds} s …`)
      await wait(1000, undefined, { signal })
    }
    return { bare: bare.rssMb(), few: ours.rssMb(), many: larger.rssMb() }
  } finally {
    await Promise.all(running.map(async ({ stop }) => stop()))
  }
}

function outcome(measured: readonly Measured[]): Outcome {
  const rounded = (value: number) => Math.round(value * 10) / 10
  const of = (arm: keyof Measured) => rounded(median(measured.map((round) => round[arm])))
  const extraMb = rounded(median(measured.map(({ few, many }) => many - few)))
  const numbers = {
    rssMb: of('few'),
    bareRssMb: of('bare'),
    rssMb10kItems: of('many'),
    extraMb,
    flags: flags.join(' ') || 'none',
    rounds: measured.map((round) => arms.map((arm) => rounded(round[arm]))),
  }
  const range = (arm: keyof Measured) => {
    const values = measured.map((round) => round[arm])
    return `${rounded(Math.min(...values))} to ${rounded(Math.max(...values))}`
  }
  return {
    numbers,
    table: [
      [`flags of Node: ${numbers.flags}`, 'resident MB', 'rounds'],
      ['bare libp2p', String(numbers.bareRssMb), range('bare')],
      [`vendor, ${fewItems} items`, String(numbers.rssMb), range('few')],
      ['vendor, with more items', String(numbers.rssMb10kItems), range('many')],
      ['what those items take', String(extraMb), ''],
    ],
    overrides: [{ setting: 'mdns', public: 'on', here: 'off', why: 'so that nobody of this link is met' }],
  }
}
