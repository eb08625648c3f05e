// `bench -- mesh`: what a delivered record costs thirty nodes in bytes, CPU and time, beside stock gossipsub.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { networkParameters } from '@pregon/protocol'
import type { Bench, Benchmark, Outcome, Override } from '../benchmark.ts'
import { startChild } from '../children.ts'
import { BenchError } from '../errors.ts'
import { degreesFor } from './degrees.ts'
import type { Job, Measured } from './job.ts'
import { summarise, type ArmName, type Round } from './summary.ts'

const sizes = {
  nodes: { about: 'nodes in each arm', usual: 30, min: 4, max: 200 },
  silent: { about: 'of a hundred nodes, those that pass nothing on, in the third arm', usual: 10, min: 0, max: 50 },
  dials: { about: 'others that each node dials', usual: 5, min: 1, max: 8 },
  bytes: { about: 'bytes of a record', usual: 600, min: 500, max: 4000 },
  rate: { about: 'records a second, by all nodes together', usual: 10, min: 1, max: 1000 },
  settle: { about: 'seconds in which the mesh finds its links', usual: 4, min: 1, max: 60 },
  warmup: { about: 'seconds of publishing before anything is measured', usual: 10, min: 0, max: 600 },
  seconds: { about: 'seconds that are measured', usual: 10, min: 1, max: 600 },
  rounds: { about: 'rounds, each on another graph', usual: 5, min: 1, max: 100 },
  d: { about: 'D of our mesh, from 3 on; 0 for the public setting', usual: 0, min: 0, max: 6 },
} as const

type Name = keyof typeof sizes

export const mesh: Benchmark<Name> = {
  about: `Real nodes on loopback TCP that follow one topic, thirty in one process, in three arms that take turns:
stock libp2p and gossipsub with StrictSign and every setting as it comes; ours with the public settings, from the socket
through the whole admission into a pool with its memory on disk; and ours with some nodes that take records, keep their
links, and never pass one on. In one round all arms have the same graph of connections, the same records of the same
size, and publish them at the same moments, from nodes drawn in the same way. Only one arm runs at a time, each in a new
process.

Wire bytes are what TCP carries in the measured seconds on all sockets, each byte once: records, gossip, heartbeats, pings
and framing. Useful bytes are those of a record, once for every node that it reached. CPU is all of the process, over the
same deliveries. Both arms have the host's pings and no DHT, mDNS or look-ups: none of our nodes serves the DHT here, so
that nothing of it runs. The records' own signatures and work are made before; the stock arm signs as it publishes, one
signature for some hundred and fifty checks. Time runs from the call of publish to the admission, or to the stock event.`,
  sizes,
  run,
}

/** Bits of work in the place of the public ones. */
const minWorkBits = 8

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { random, sizes: size, progress } = bench
  if (size.d > 0 && !degreesFor[size.d])
    throw new BenchError('usage', '--d: write 3 to 6, or 0 for the public setting.')
  const rounds: Round[] = []
  const turns: readonly ArmName[] = ['stock', 'ours', 'silent']
  for (let round = 1; round <= size.rounds; round++) {
    const seed = random.below(2 ** 32)
    const measured: Partial<Record<ArmName, Measured>> = {}
    for (const arm of round % 2 === 1 ? turns : turns.toReversed()) {
      progress(`Round ${round} of ${size.rounds}: ${armTexts[arm]} …`)
      measured[arm] = await runArm(bench, jobOf(size, arm, seed))
    }
    rounds.push(measured as Round)
  }
  const { numbers, table } = summarise(rounds)
  return { numbers, table, overrides: overridesOf(size, numbers.d) }
}

const armTexts: Readonly<Record<ArmName, string>> = {
  stock: 'stock gossipsub with StrictSign',
  ours: 'ours',
  silent: 'ours with silent peers',
}

function jobOf(size: Bench<Name>['sizes'], arm: ArmName, seed: number): Omit<Job, 'folder'> {
  return {
    arm: arm === 'silent' ? 'ours' : arm,
    seed,
    nodes: size.nodes,
    silent: arm === 'silent' ? Math.round((size.nodes * size.silent) / 100) : 0,
    dials: size.dials,
    recordBytes: size.bytes,
    minWorkBits,
    rate: size.rate,
    settleMs: size.settle * 1000,
    warmUpMs: size.warmup * 1000,
    measuredMs: size.seconds * 1000,
    degrees: degreesFor[size.d],
  }
}

async function runArm({ signal, onEnd }: Bench<Name>, job: Omit<Job, 'folder'>): Promise<Measured> {
  signal.throwIfAborted()
  const folder = mkdtempSync(join(tmpdir(), 'pregon-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  onEnd(remove)
  const child = startChild({ onEnd }, fileURLToPath(new URL('child.ts', import.meta.url)), [{ ...job, folder }])
  const stop = () => void child.stop()
  signal.addEventListener('abort', stop)
  try {
    return await child.next<Measured>()
  } finally {
    signal.removeEventListener('abort', stop)
    await child.stop()
    remove()
  }
}

function overridesOf({ d }: Bench<Name>['sizes'], publicD: number): Override[] {
  const { minWorkBits: publicBits } = networkParameters()
  const work = {
    setting: 'minWorkBits',
    public: publicBits,
    here: minWorkBits,
    why: 'so that the records are made in seconds',
  }
  const degree = { setting: 'D', public: publicD, here: d, why: 'with its bounds, to compare degrees' }
  return degreesFor[d] ? [work, degree] : [work]
}
