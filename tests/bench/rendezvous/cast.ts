// Who takes part: vendors that follow a few categories each, relays if any, and buyers that others may know.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createBuyerNode,
  createRelayNode,
  createVendorNode,
  type BuyerNode,
  type NodeOptions,
  type RelayNode,
  type VendorNode,
} from '@pregon/node'
import { allTopics, parseCategory, topicOf, type Topic } from '@pregon/protocol'
import { parseCatalogue, type Catalogue } from '@pregon/vendor'
import type { Bench } from '../benchmark.ts'
import { inLanes } from '../lanes.ts'

export const network = 'bench'

export interface RunningVendor {
  readonly node: VendorNode
  readonly categories: readonly string[]
  readonly stop: () => Promise<void>
}

export interface Cast {
  readonly relays: readonly RelayNode[]
  readonly vendors: readonly RunningVendor[]
  readonly buyers: readonly BuyerNode[]
}

export interface CastSizes {
  /** Nodes in all. */
  readonly nodes: number
  readonly relays: number
  readonly buyers: number
  readonly categories: number
  /** Seconds that vendors have at most to announce themselves before the first buyer starts. */
  readonly settle: number
}

/** Nodes that start at once. */
const startLanes = 2

/** A vendor follows one category to this many. */
const maxFollowed = 3

/** Groups of the taxonomy, as codes of 8 digits, each of another division. */
export function pickCategories({ random }: Pick<Bench, 'random'>, count: number): string[] {
  const groups = allTopics(network).flatMap((topic) => /\/(\d{3})$/.exec(topic)?.[1] ?? [])
  const divisions = Map.groupBy(groups, (group) => group.slice(0, 2))
  return random.sample([...divisions.values()], count).map((ofOne) => random.pick(ofOne).padEnd(8, '0'))
}

export const topicOfCode = (code: string): Topic => topicOf(network, parseCategory(code))

/** Starts everybody, each knowing one who was there before. All are stopped when the benchmark ends. */
export async function startCast(
  bench: Omit<Bench, 'sizes'>,
  sizes: CastSizes,
  codes: readonly string[],
): Promise<Cast> {
  const { random, signal, progress, onEnd } = bench
  const addresses: string[] = []
  const known = () => (addresses.length > 0 ? [random.pick(addresses)] : [])
  const total = sizes.nodes
  let started = 0
  const open = async <
    N extends { start: (options: { signal: AbortSignal }) => Promise<void>; stop: () => Promise<void> },
  >(
    node: N,
  ): Promise<N> => {
    signal.throwIfAborted()
    onEnd(async () => node.stop())
    await node.start({ signal })
    started += 1
    progress(`Starting: ${started} of ${total} nodes …`)
    return node
  }
  const atOnce = async <N>(count: number, openOne: (index: number) => Promise<N>): Promise<N[]> => {
    const numbers = Array.from({ length: count }, (_, i) => i)
    // The first alone, since others are to know it.
    const first = await inLanes(numbers.slice(0, 1), 1, openOne)
    return [...first, ...(await inLanes(numbers.slice(1), startLanes, openOne))]
  }
  const relays = await atOnce(sizes.relays, async () => {
    const relay = await open(createRelayNode(nodeOptions(bench, known())))
    addresses.push(relay.addresses()[0]!)
    return relay
  })
  const followed = Array.from({ length: total - sizes.relays - sizes.buyers }, (_, i) => {
    const some = random.sample(codes, 1 + random.below(maxFollowed))
    // The first few see to it that every category has a follower.
    return i < codes.length ? [...new Set([codes[i]!, ...some.slice(1)])] : some
  })
  const vendors = await atOnce(followed.length, async (i): Promise<RunningVendor> => {
    const categories = followed[i]!
    const node = await open(createVendorNode({ ...nodeOptions(bench, known()), catalogue: catalogueOf(categories) }))
    addresses.push(node.addresses()[0]!)
    return { node, categories, stop: async () => node.stop() }
  })
  await untilQuiet(bench, sizes.settle * 1000)
  const buyers = await atOnce(sizes.buyers, async () => open(createBuyerNode(nodeOptions(bench, known()))))
  return { relays, vendors, buyers }
}

/** The share of its time in which this process works; and for how long it must be lower to be at rest. */
const restingShare = 0.25
const restingMs = 10_000

/**
 * Waits until the nodes have done what they do once. All of them share one thread here: as long as it is busy, what is
 * measured is the thread.
 */
async function untilQuiet({ progress, signal }: Pick<Bench, 'progress' | 'signal'>, maxMs: number): Promise<void> {
  const startedAt = performance.now()
  for (let share = 1; share > restingShare && performance.now() - startedAt < maxMs;) {
    const before = performance.eventLoopUtilization()
    progress(`Until the nodes are at rest: ${Math.round((performance.now() - startedAt) / 1000)} s …`)
    await wait(restingMs, undefined, { signal })
    share = performance.eventLoopUtilization(before).utilization
  }
}

/** What a node on loopback is started with, in a folder that is gone when the benchmark ends. */
export function nodeOptions({ onEnd }: Pick<Bench, 'onEnd'>, bootstrap: readonly string[]): NodeOptions {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pregon-bench-'))
  onEnd(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }))
  return { dataFolder, network, bootstrap, mdns: false, listen: ['/ip4/127.0.0.1/tcp/0'] }
}

/** One item in each category, that no intent of this benchmark fits: what is measured ends where an intent arrives. */
function catalogueOf(codes: readonly string[]): Catalogue {
  const items = codes.map((code) => ({
    sku: code,
    category: code,
    title: 'Something else',
    price: '10.00',
    delivery: [{ mode: 'digital' }],
  }))
  const parsed = parseCatalogue({ vendor: { name: 'Bicicletas Sol' }, currency: 'EUR', items })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.catalogue
}
