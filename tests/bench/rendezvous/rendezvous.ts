// `bench -- rendezvous`: how many of a category's vendors a buyer reaches that knows nobody but another buyer.
// SPEC section 17.

import { parseWant, type Want } from '@pregon/buyer'
import { createBuyerNode, type BuyerNode } from '@pregon/node'
import { toHex } from '@pregon/protocol'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { floorTo, mean, percentile } from '../numbers.ts'
import { watchArrivals, type Arrivals } from './arrivals.ts'
import { nodeOptions, pickCategories, startCast, type Cast, type RunningVendor } from './cast.ts'

const sizes = {
  nodes: { about: 'vendors, relays and buyers that are there already', usual: 100, min: 4, max: 1000 },
  relays: { about: 'of these, relays', usual: 0, min: 0, max: 100 },
  buyers: { about: 'of these, buyers, one of whom each new buyer knows', usual: 8, min: 1, max: 100 },
  categories: { about: 'categories, of which each vendor follows one to three', usual: 20, min: 1, max: 40 },
  intents: { about: 'intents, each by a new buyer', usual: 60, min: 1, max: 10_000 },
  stopped: { about: 'vendors that stop in between', usual: 10, min: 0, max: 500 },
  settle: {
    about: 'seconds that the nodes have at most to come to rest before the first buyer',
    usual: 300,
    min: 0,
    max: 3600,
  },
} as const

type Name = keyof typeof sizes

/** How long after publishing a vendor counts as reached. */
const reachedWithinMs = 5000

export const rendezvous: Benchmark<Name> = {
  about: `Real nodes in one process: vendors that follow one to three categories each and know one other node, and buyers.
For each intent a new buyer starts that knows the address of one other buyer and nothing else, and publishes, work
included. A vendor that follows the category and runs is found if it has admitted the intent 5 s after that. Some
vendors stop on the way.`,
  sizes,
  run,
}

/** What came of one intent. */
export interface Sent {
  readonly category: string
  /** Vendors that follow the category and run. */
  readonly live: number
  /** From the call of publish to the admission of each that was found in time, the fastest first. */
  readonly arrivalsMs: readonly number[]
  /** From the start of the buyer's node to that call. */
  readonly startMs: number
  /** From that call until a vendor was met and the work began. */
  readonly meetMs: number
  /** From that call until the intent was handed out, its work done. */
  readonly publishMs: number
  /** Peers that the buyer handed it to; undefined where it could not publish, and why. */
  readonly reached: number | undefined
  readonly failure: string | undefined
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { random, sizes: size, progress } = bench
  const codes = pickCategories(bench, size.categories)
  const cast = await startCast(bench, size, codes)
  const arrivals = watchArrivals(cast.vendors, toHex)
  const live = new Set(cast.vendors)
  const sent: Sent[] = []
  for (let i = 0; i < size.intents; i++) {
    const code = codes[i % codes.length]!
    const stopping = stopsBefore(i, size)
    await Promise.all(random.sample([...live], stopping).map(async (vendor) => leave(vendor, live)))
    const followers = [...live].filter(({ categories }) => categories.includes(code))
    sent.push(await sendOne(bench, { code, followers, cast, arrivals }))
    progress(`${sent.length} of ${size.intents} intents: found ${foundShare(sent)} of the vendors …`)
  }
  return outcome(sent)
}

async function leave(vendor: RunningVendor, live: Set<RunningVendor>): Promise<void> {
  live.delete(vendor)
  await vendor.stop()
}

/** How many vendors stop before an intent, so that they stop evenly over the run. */
function stopsBefore(intent: number, { stopped, intents }: Bench<Name>['sizes']): number {
  const until = (count: number) => Math.floor((count * stopped) / intents)
  return until(intent + 1) - until(intent)
}

interface Sending {
  readonly code: string
  readonly followers: readonly RunningVendor[]
  readonly cast: Cast
  readonly arrivals: Arrivals
}

async function sendOne(bench: Bench<Name>, { code, followers, cast, arrivals }: Sending): Promise<Sent> {
  const { random, signal } = bench
  const acquaintance = random.pick(cast.buyers)
  const opened: (() => void | Promise<void>)[] = []
  const onEnd = (close: () => void | Promise<void>) => void opened.push(close)
  const buyer = createBuyerNode(nodeOptions({ onEnd }, acquaintance.network().addresses))
  onEnd(async () => buyer.stop())
  try {
    return await publishCold(buyer, { code, followers, arrivals, signal })
  } catch (error) {
    signal.throwIfAborted()
    // A buyer that did not come so far has reached nobody.
    const none = {
      category: code,
      live: followers.length,
      arrivalsMs: [],
      startMs: Number.NaN,
      meetMs: Number.NaN,
      publishMs: Number.NaN,
    }
    return { ...none, reached: undefined, failure: codeOf(error) }
  } finally {
    for (const close of opened.toReversed()) await close()
  }
}

async function publishCold(
  buyer: BuyerNode,
  {
    code,
    followers,
    arrivals,
    signal,
  }: Pick<Sending, 'code' | 'followers' | 'arrivals'> & { readonly signal: AbortSignal },
): Promise<Sent> {
  const createdMs = performance.now()
  await buyer.start({ signal })
  const prepared = await buyer.prepare(wantOf(code))
  const calledMs = performance.now()
  let metMs: number | undefined
  const onProgress = () => {
    metMs ??= performance.now()
  }
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(reachedWithinMs)])
  const publishing = buyer.publish(prepared, { signal, onProgress }).then(
    ({ reached }) => ({ reached, failure: undefined, publishMs: performance.now() - calledMs }),
    (error: unknown) => {
      signal.throwIfAborted()
      return { reached: undefined, failure: codeOf(error), publishMs: performance.now() - calledMs }
    },
  )
  await arrivals.untilAll(prepared.key, followers, inTime)
  signal.throwIfAborted()
  const arrivalsMs = followers.flatMap((vendor) => arrivals.of(prepared.key).get(vendor) ?? [])
  return {
    category: code,
    live: followers.length,
    arrivalsMs: arrivalsMs
      .map((ms) => ms - calledMs)
      .filter((ms) => ms <= reachedWithinMs)
      .toSorted((a, b) => a - b),
    startMs: calledMs - createdMs,
    meetMs: (metMs ?? performance.now()) - calledMs,
    ...(await publishing),
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** A want that no vendor here has anything for. It lives for twelve hours, which asks for little work. */
function wantOf(code: string): Want {
  const wishes = [{ name: 'colour', value: 'blue', must: true }]
  const parsed = parseWant(
    { category: code, title: 'Anything blue', expires: '12 hours', wishes },
    { nowMs: Date.now() },
  )
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.want
}

function foundShare(sent: readonly Sent[]): number {
  const live = sent.reduce((sum, { live: count }) => sum + count, 0)
  return floorTo(sent.reduce((sum, { arrivalsMs }) => sum + arrivalsMs.length, 0) / live, 4)
}

function outcome(sent: readonly Sent[]): Outcome {
  const arrivals = sent.flatMap(({ arrivalsMs }) => arrivalsMs)
  const started = sent.filter(({ startMs }) => !Number.isNaN(startMs))
  const fromStart = sent.flatMap(({ arrivalsMs, startMs }) => arrivalsMs.map((ms) => ms + startMs))
  const ms = (values: readonly number[], share: number) => Math.round(percentile(values, share))
  const incomplete = sent
    .filter(({ live, arrivalsMs }) => arrivalsMs.length < live)
    .map(({ category, live, arrivalsMs, meetMs, publishMs, reached, failure }) => ({
      category,
      live,
      found: arrivalsMs.length,
      meetMs: Math.round(meetMs),
      publishMs: Math.round(publishMs),
      reached,
      failure,
    }))
  const numbers = {
    found: foundShare(sent),
    p50Ms: ms(arrivals, 0.5),
    p99Ms: ms(arrivals, 0.99),
    lookups: sent.length,
    fromStartP50Ms: ms(fromStart, 0.5),
    fromStartP99Ms: ms(fromStart, 0.99),
    startP50Ms: ms(
      started.map(({ startMs }) => startMs),
      0.5,
    ),
    meetP50Ms: ms(
      started.map(({ meetMs }) => meetMs),
      0.5,
    ),
    meetP99Ms: ms(
      started.map(({ meetMs }) => meetMs),
      0.99,
    ),
    publishP50Ms: ms(
      started.map(({ publishMs }) => publishMs),
      0.5,
    ),
    vendorsPerCategory: floorTo(mean(sent.map(({ live }) => live)), 1),
    incomplete,
  }
  const row = (text: string, value: unknown) => [text, String(value)]
  const table = [
    ['', ''],
    row('intents, each by a new buyer', numbers.lookups),
    row('live vendors of the category', numbers.vendorsPerCategory),
    row('of these, reached within 5 s', numbers.found),
    row('publish to admission: p50, ms', numbers.p50Ms),
    row('publish to admission: p99, ms', numbers.p99Ms),
    row('start of the node to admission: p50, ms', numbers.fromStartP50Ms),
    row('start of the node to admission: p99, ms', numbers.fromStartP99Ms),
    row('publish until a vendor is met: p50, ms', numbers.meetP50Ms),
    row('intents that missed a vendor', incomplete.length),
  ]
  return { numbers, table, overrides: [] }
}
