// The same questions, asked our way and the library's: whether each gives the newest profile, and how long it takes.

import { lookUpProfile, type Gossip } from '@pregon/network'
import type { Bench } from '../benchmark.ts'
import { inLanes } from '../lanes.ts'
import type { Mesh } from './mesh.ts'
import { readStock } from './stock.ts'
import type { Vendor } from './vendors.ts'

export type Arm = 'ours' | 'stock'

export interface Read {
  readonly arm: Arm
  readonly ms: number
  readonly revision: number | undefined
  /** Ours: the peers asked, and those of them that answered with anything that holds. */
  readonly asked: number
  readonly answered: number
  /** The library's: what it failed with. */
  readonly failure: string | undefined
}

export interface Asking {
  readonly mesh: Mesh
  /** The honest servers that ask. */
  readonly askers: readonly Gossip[]
  readonly vendors: readonly Vendor[]
  /** Questions for each arm. */
  readonly count: number
  /** Questions of ours at once. */
  readonly lanes: number
  /** Those of the library, most of which wait for somebody slow. */
  readonly stockLanes: number
  /** How long the library may take for one. Ours ends in its own time, after 10 s at most. */
  readonly deadlineMs: number
}

/**
 * Asks `count` questions each way, both at the same time. Ours are asked by servers and clients, the library's by
 * clients.
 */
export async function ask(
  bench: Pick<Bench, 'random' | 'signal'> & { readonly onRead: (read: Read) => void },
  { mesh, askers, vendors, count, lanes, stockLanes, deadlineMs }: Asking,
): Promise<Read[]> {
  const { random, signal, onRead } = bench
  const everybody = [...askers, ...mesh.clients.map(({ node }) => node)]
  const questions = Array.from({ length: count }, () => {
    const vendor = random.pick(vendors)
    const reader = random.pick(everybody.filter((node) => node !== vendor.node))
    return { vendor, reader, client: random.pick(mesh.clients) }
  })
  const told = async (reading: Promise<Read>): Promise<Read> => {
    const read = await reading
    signal.throwIfAborted()
    onRead(read)
    return read
  }
  const arms = [
    inLanes(questions, lanes, async ({ vendor, reader }) => told(readOurs(reader, vendor, signal))),
    inLanes(questions, stockLanes, async ({ vendor, client }) =>
      told(readTheirs(client, vendor, AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]))),
    ),
  ]
  return (await Promise.all(arms)).flat()
}

async function readOurs(reader: Gossip, { key }: Vendor, signal: AbortSignal): Promise<Read> {
  const startedMs = performance.now()
  const { profile, asked, answered } = await lookUpProfile(reader.host, key, signal)
  const ms = performance.now() - startedMs
  return { arm: 'ours', ms, revision: profile?.value.revision, asked, answered, failure: undefined }
}

async function readTheirs({ stock }: Mesh['clients'][number], { key }: Vendor, signal: AbortSignal): Promise<Read> {
  const startedMs = performance.now()
  const { revision, failure } = await readStock(stock, key, signal)
  return { arm: 'stock', ms: performance.now() - startedMs, revision, asked: 0, answered: 0, failure }
}
