// `bench -- offer`: how long a buyer waits for the first offer, beside the least that any network of this kind takes.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { multiaddr } from '@multiformats/multiaddr'
import { parseWant, type Want } from '@pregon/buyer'
import { createBuyerNode, type BuyerNode } from '@pregon/node'
import { networkParameters } from '@pregon/protocol'
import type { StockHost } from '../../stock.ts'
import type { Bench, Benchmark, Outcome } from '../benchmark.ts'
import { startChild, type Child } from '../children.ts'
import { BenchError } from '../errors.ts'
import { percentile } from '../numbers.ts'
import { monotonicMs } from './clock.ts'
import { offerNode, minWorkBits } from './settings.ts'
import { floorMessage, floorTopic, startFloorBuyer, startFloorReply } from './floor.ts'
import type { Answered, VendorsReady } from './vendors.ts'

const sizes = {
  vendors: { about: 'vendors, each with an offer on every intent', usual: 20, min: 1, max: 100 },
  rounds: { about: 'rounds, each of an intent and of a message for the floor', usual: 300, min: 1, max: 10_000 },
  warm: { about: 'rounds before these, which do not count', usual: 20, min: 0, max: 1000 },
  settle: { about: 'seconds that the vendors have to meet each other', usual: 20, min: 0, max: 600 },
} as const

type Name = keyof typeof sizes

export const offer: Benchmark<Name> = {
  about: `A buyer in this process and vendors in another, on loopback. Each round has two arms, by turns one or the other
first. Ours: from the moment an intent's work is done to the first of its offers that is verified and kept. The floor, by
stock libp2p and gossipsub (StrictNoSign) in as many hosts, in the same two processes: a message of an intent's size goes
out; all hosts that get it dial the host that it names, with a handshake of Noise, and send as much as an offer takes;
until the first of them has the answer.`,
  sizes,
  run,
}

const category = '63511000'
/** How long all offers on one intent may take before the next round begins. */
const roundMs = 15_000

interface Arms {
  readonly buyer: BuyerNode
  readonly floor: StockHost
  readonly child: Child
}

interface Round {
  /** The first offer. */
  readonly ours: number
  /** The last one. */
  readonly all: number
  readonly floor: number
}

async function run(bench: Bench<Name>): Promise<Outcome> {
  const { sizes: size, progress, signal } = bench
  const arms = await start(bench)
  const rounds: Round[] = []
  for (let i = -size.warm; i < size.rounds; i++) {
    signal.throwIfAborted()
    const { ours, floor } = await inTurns(i % 2 === 0, {
      ours: async () => publishOnce(arms.buyer, bench),
      floor: async () => floorOnce(arms, bench),
    })
    if (i >= 0) rounds.push({ ours: ours.first, all: ours.last, floor })
    progress(`${Math.max(0, i + 1)} of ${size.rounds} rounds …`)
  }
  return outcome(rounds)
}

/** Whichever goes first has no advantage of it in the end. */
async function inTurns<A, B>(
  oursFirst: boolean,
  { ours, floor }: { ours: () => Promise<A>; floor: () => Promise<B> },
): Promise<{ ours: A; floor: B }> {
  if (oursFirst) return { ours: await ours(), floor: await floor() }
  const floorMs = await floor()
  return { ours: await ours(), floor: floorMs }
}

async function start(bench: Bench<Name>): Promise<Arms> {
  const { sizes: size, progress, signal, onEnd } = bench
  const folder = mkdtempSync(join(tmpdir(), 'pregon-offer-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  progress(`Starting ${size.vendors} vendors …`)
  const child = startChild(bench, join(import.meta.dirname, 'vendors.ts'), [size.vendors, folder, category])
  const ready = await child.next<VendorsReady>()
  const buyer = createBuyerNode(offerNode(join(folder, 'buyer'), ready.vendors.slice(0, 1)))
  onEnd(async () => buyer.stop())
  await buyer.start({ signal })
  progress('Until all have met …')
  await wait(size.settle * 1000, undefined, { signal })
  // The first intent has the buyer look for followers; the floor's publisher gets as many.
  await publishOnce(buyer, bench)
  const floor = await startFloorBuyer()
  onEnd(async () => floor.stop())
  for (const address of ready.floor.slice(0, buyer.peers())) await floor.dial(multiaddr(address))
  while (floor.services.gossip.getSubscribers(floorTopic).length === 0) await wait(50, undefined, { signal })
  return { buyer, floor, child }
}

/** Publishes an intent, waits for the offers of all vendors, and withdraws it. In milliseconds from the end of its work. */
async function publishOnce(buyer: BuyerNode, { sizes: size, signal }: Bench<Name>) {
  const prepared = await buyer.prepare(want())
  let workDoneMs = Number.NaN
  const arrivals: number[] = []
  const { promise: complete, resolve } = Promise.withResolvers<void>()
  const hear = (key: string): void => {
    if (key !== prepared.key) return
    arrivals.push(monotonicMs())
    if (arrivals.length === size.vendors) resolve()
  }
  buyer.events.on('offer', hear)
  try {
    await buyer.publish(prepared, { signal, onWorkDone: () => (workDoneMs = monotonicMs()) })
    await inTime(complete, signal, () => `${arrivals.length} of ${size.vendors} vendors made an offer`)
  } finally {
    buyer.events.off('offer', hear)
  }
  await buyer.withdraw(prepared.key, { signal })
  return { first: arrivals[0]! - workDoneMs, last: arrivals.at(-1)! - workDoneMs }
}

/** Sends one message and waits until all hosts have the answer to it. In milliseconds to the first of them. */
async function floorOnce({ floor, child }: Arms, { sizes: size, signal }: Bench<Name>): Promise<number> {
  const reply = await startFloorReply()
  try {
    const startedMs = monotonicMs()
    await floor.services.gossip.publish(floorTopic, floorMessage(reply))
    const answers: number[] = []
    const all = async (): Promise<void> => {
      while (answers.length < size.vendors) answers.push((await child.next<Answered>()).atMs - startedMs)
    }
    await inTime(all(), signal, () => `${answers.length} of ${size.vendors} hosts of the floor were answered`)
    return Math.min(...answers)
  } finally {
    await reply.stop()
  }
}

async function inTime(work: Promise<void>, signal: AbortSignal, state: () => string): Promise<void> {
  const ended = new AbortController()
  const late = wait(roundMs, undefined, { signal: AbortSignal.any([signal, ended.signal]) }).then(() => {
    throw new BenchError('failed', `a round took longer than ${roundMs / 1000} s: ${state()}.`)
  })
  try {
    await Promise.race([work, late])
  } finally {
    ended.abort()
    late.catch(() => undefined)
  }
}

/** A want that every vendor answers. It lives for twelve hours, which asks for little work. */
function want(): Want {
  const wishes = [{ name: 'pool', value: true, must: true }]
  const document = { category, title: 'A week by the sea', expires: '12 hours', wishes }
  const parsed = parseWant(document, { nowMs: Date.now() })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.want
}

function outcome(rounds: readonly Round[]): Outcome {
  const ms = (values: readonly number[], share: number) => Math.round(percentile(values, share) * 100) / 100
  const column = (name: keyof Round) => rounds.map((round) => round[name])
  const numbers = {
    p50Ms: ms(column('ours'), 0.5),
    p99Ms: ms(column('ours'), 0.99),
    floorP50Ms: ms(column('floor'), 0.5),
    floorP99Ms: ms(column('floor'), 0.99),
    lastOfferP50Ms: ms(column('all'), 0.5),
    offers: rounds.length,
  }
  const row = (name: string, p50: number, p99: number) => [name, p50.toFixed(2), p99.toFixed(2)]
  return {
    numbers,
    table: [
      ['milliseconds', 'p50', 'p99'],
      row('to the first offer', numbers.p50Ms, numbers.p99Ms),
      row('the floor', numbers.floorP50Ms, numbers.floorP99Ms),
      row('times the floor', numbers.p50Ms / numbers.floorP50Ms, numbers.p99Ms / numbers.floorP99Ms),
    ],
    overrides: [
      { setting: 'mdns', public: 'on', here: 'off', why: 'so that nobody of this link is met' },
      {
        setting: 'minWorkBits',
        public: networkParameters().minWorkBits,
        here: minWorkBits,
        why: 'since the work of intents is not what is measured',
      },
    ],
  }
}
