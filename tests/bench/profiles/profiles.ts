// `bench -- profiles`: newest profiles among lying servers, and attempts to roll profiles back. SPEC section 17.2.

import { putProfile } from '@pregon/network'
import type { Bench, Benchmark, Outcome, Override } from '../benchmark.ts'
import { inLanes } from '../lanes.ts'
import { floorTo, mean, median, percentile } from '../numbers.ts'
import { join, network, startHost, startMesh, type Mesh } from './mesh.ts'
import { ask, type Arm, type Read } from './reads.ts'
import { countRollbacks } from './rollbacks.ts'
import { addStockDht } from './stock.ts'
import { createVendor, type Vendor } from './vendors.ts'

const sizes = {
  servers: { about: 'servers of the DHT', usual: 100, min: 5, max: 1000 },
  lying: { about: 'of a hundred servers, those that lie', usual: 20, min: 0, max: 90 },
  clients: { about: 'hosts that only ask', usual: 10, min: 1, max: 1000 },
  askers: { about: 'honest servers that ask too', usual: 10, min: 0, max: 1000 },
  k: { about: 'servers that keep each profile', usual: 8, min: 2, max: 20 },
  vendors: { about: 'vendors with a profile', usual: 20, min: 2, max: 1000 },
  rounds: { about: 'revisions published one after another', usual: 5, min: 1, max: 100 },
  reads: { about: 'look-ups in each arm', usual: 3000, min: 1, max: 1_000_000 },
  rollbacks: { about: 'attempts to roll a profile back', usual: 1000, min: 1, max: 1_000_000 },
  'stock-servers': { about: 'servers of the library’s own, which are attacked too', usual: 8, min: 1, max: 100 },
  lanes: { about: 'look-ups of ours at once', usual: 2, min: 1, max: 1000 },
  'stock-lanes': {
    about: 'look-ups of the library at once, most of which wait for somebody slow',
    usual: 16,
    min: 1,
    max: 1000,
  },
  deadline: {
    about: 'seconds that the library may take for a look-up; ours ends after 10',
    usual: 10,
    min: 1,
    max: 180,
  },
} as const

type Name = keyof typeof sizes

const publicK = 20

/** Look-ups that each asker makes before any counts, so that a new mesh's first connections are not measured. */
const warmUpReads = 4

export const profiles: Benchmark<Name> = {
  about: `Vendors publish their profiles, revision after revision, in a mesh where some servers of the DHT give wrong
answers, empty ones, stale ones, or slow ones. Each look-up is made our way, and the way the library's users do it, in
turn. An attacker then hands older profiles to honest servers, ours and the library's.`,
  sizes,
  run,
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { random, signal, sizes: size, progress } = bench
  const mesh = await startMesh(bench, size)
  const issuedAt = Date.now()
  const vendors = Array.from({ length: size.vendors }, () => createVendor(random.pick(mesh.honest), random, issuedAt))
  // What stale servers will serve for ever.
  const keepers = await publish(vendors, 0, signal)
  const askers = random.sample(mesh.honest, size.askers)
  const deadlineMs = size.deadline * 1000
  const asking = { mesh, askers, vendors, lanes: size.lanes, stockLanes: size['stock-lanes'], deadlineMs }
  progress('Warming up …')
  const warmUp = { ...asking, count: warmUpReads * (size.askers + size.clients) }
  await ask({ random, signal, onRead: () => {} }, warmUp)
  const rounds: Read[][] = []
  for (let revision = 1; revision <= size.rounds; revision++) {
    progress(`Round ${revision} of ${size.rounds}: publishing …`)
    await publish(vendors, revision, signal)
    const perRound = Math.ceil(size.reads / size.rounds)
    const onRead = counter(revision, (shares) =>
      progress(`Round ${revision} of ${size.rounds}, of ${perRound} look-ups each: newest ${shares} …`),
    )
    rounds.push(await ask({ random, signal, onRead }, { ...asking, count: perRound }))
  }
  progress(`Rolling back: ${size.rollbacks} attempts at our servers …`)
  const attempts = { vendors, newest: size.rounds, count: size.rollbacks }
  const rollbacksAccepted = await attackOurs(bench, mesh, attempts)
  progress(`Rolling back: ${size.rollbacks} attempts at the library’s servers …`)
  const stockRollbacksAccepted = await attackStock(bench, attempts)
  return outcome({ rounds, keepers: mean(keepers), rollbacksAccepted, stockRollbacksAccepted, size })
}

/** Says after each look-up how many gave the newest profile so far. */
function counter(newest: number, say: (shares: string) => void): (read: Read) => void {
  const counts = { ours: { newest: 0, all: 0 }, stock: { newest: 0, all: 0 } } satisfies Record<Arm, object>
  return ({ arm, revision }) => {
    counts[arm].all += 1
    if (revision === newest) counts[arm].newest += 1
    const { ours, stock } = counts
    say(`${ours.newest} of ${ours.all} by ours, ${stock.newest} of ${stock.all} by the stock client`)
  }
}

/** Publishes a revision of every vendor, and gives how many servers keep each. */
async function publish(vendors: readonly Vendor[], revision: number, signal: AbortSignal): Promise<number[]> {
  return inLanes(vendors, 4, async ({ node, profile }) => putProfile(node.host, profile(revision), signal))
}

interface Attack {
  readonly vendors: readonly Vendor[]
  readonly newest: number
  readonly count: number
}

async function attackOurs(bench: Bench<Name>, { honest }: Mesh, attack: Attack): Promise<number> {
  const attacker = await startHost(bench, 'client', bench.sizes.k)
  await join(attacker, honest, bench.signal)
  return countRollbacks(bench, { ...attack, attacker, servers: honest })
}

async function attackStock(bench: Bench<Name>, attack: Attack): Promise<number> {
  const kBucketSize = bench.sizes.k
  const attacker = await startHost(bench, 'client', kBucketSize)
  const servers = await inLanes(Array.from({ length: bench.sizes['stock-servers'] }), 1, async () => {
    const node = await startHost(bench, 'server', kBucketSize)
    // In place of ours, whose handler it takes over.
    const { stop } = await addStockDht(node, { network, mode: 'server', kBucketSize })
    bench.onEnd(stop)
    return node
  })
  await join(attacker, servers, bench.signal)
  return countRollbacks(bench, { ...attack, attacker, servers })
}

interface Measured {
  readonly rounds: readonly (readonly Read[])[]
  /** Servers that kept a first profile, on average. */
  readonly keepers: number
  readonly rollbacksAccepted: number
  readonly stockRollbacksAccepted: number
  readonly size: Bench<Name>['sizes']
}

function outcome({ rounds, keepers, rollbacksAccepted, stockRollbacksAccepted, size }: Measured): Outcome {
  const ours = summarise(rounds, 'ours')
  const stock = summarise(rounds, 'stock')
  const numbers = {
    reads: ours.reads,
    newest: ours.newest,
    stockNewest: stock.newest,
    rollbacksAccepted,
    stockRollbacksAccepted,
    rollbackAttempts: size.rollbacks,
    p50Ms: ours.p50Ms,
    p99Ms: ours.p99Ms,
    stockP50Ms: stock.p50Ms,
    stockP99Ms: stock.p99Ms,
    asked: ours.asked,
    answered: ours.answered,
    refusedOrSilent: ours.refusedOrSilent,
    keepers: floorTo(keepers, 1),
    missed: ours.missed,
    stockMissed: stock.missed,
  }
  const row = (text: string, left: unknown, right: unknown) => [text, String(left), String(right)]
  const table = [
    ['', 'Pregón', 'stock'],
    row('look-ups', ours.reads, stock.reads),
    row('newest profile', ours.newest, stock.newest),
    row('median of the rounds: p50, ms', ours.p50Ms, stock.p50Ms),
    row('median of the rounds: p99, ms', ours.p99Ms, stock.p99Ms),
    ...Object.entries({ ...ours.missed, ...stock.missed }).map(([why]) =>
      row(`missed: ${why}`, ours.missed[why] ?? 0, stock.missed[why] ?? 0),
    ),
    row(`rolled back, of ${size.rollbacks} attempts`, rollbacksAccepted, stockRollbacksAccepted),
    row('peers asked in a look-up', ours.asked, '—'),
    row('of these, refused for their answer, or silent', ours.refusedOrSilent, '—'),
  ]
  return { numbers, table, overrides: overridesOf(size) }
}

function summarise(rounds: readonly (readonly Read[])[], arm: Arm) {
  const perRound = rounds.map((round) => round.filter((read) => read.arm === arm))
  const reads = perRound.flat()
  const missed: Record<string, number> = {}
  let newest = 0
  for (const [round, list] of perRound.entries())
    for (const read of list) {
      const why = missOf(read, round + 1)
      if (why === undefined) newest += 1
      else missed[why] = (missed[why] ?? 0) + 1
    }
  const medianOf = (share: number) =>
    Math.round(median(perRound.map((list) => percentile(list.map(({ ms }) => ms), share)))) // oxfmt-ignore
  return {
    reads: reads.length,
    newest: floorTo(newest / reads.length, 4),
    p50Ms: medianOf(0.5),
    p99Ms: medianOf(0.99),
    asked: floorTo(mean(reads.map(({ asked }) => asked)), 1),
    answered: floorTo(mean(reads.map(({ answered }) => answered)), 1),
    refusedOrSilent: floorTo(mean(reads.map(({ asked, answered }) => asked - answered)), 1),
    missed,
  }
}

/** Why a look-up did not give the newest profile, or undefined if it did. */
function missOf({ revision, failure }: Read, newest: number): string | undefined {
  if (revision === newest) return undefined
  return revision === undefined ? (failure ?? 'nothing found') : 'an older one'
}

function overridesOf({ k }: Bench<Name>['sizes']): Override[] {
  const why = 'so that a profile is with a small part of the mesh'
  return k === publicK ? [] : [{ setting: 'kBucketSize', public: publicK, here: k, why }]
}
