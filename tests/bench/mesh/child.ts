// One arm of one round, in a process of its own: starts its nodes, publishes at a steady rate, and reports. See job.ts.

import { setTimeout as wait } from 'node:timers/promises'
import { countWireBytes } from '@pregon/network'
import { networkParameters } from '@pregon/protocol'
import { argumentsOf, report } from '../children.ts'
import { makeIntent, topicIn } from '../intents.ts'
import { inLanes } from '../lanes.ts'
import { mean, percentile } from '../numbers.ts'
import { createRandom } from '../random.ts'
import { createBook, type Book } from './book.ts'
import { connect, drawGraph } from './graph.ts'
import type { Job, Measured } from './job.ts'
import { startOurs, startStock, type Member } from './members.ts'

const network = 'bench'
const topic = topicIn(network)
const lifeMs = 12 * 60 * 60 * 1000

/** How long after its publication a record counts as delivered. */
const inTimeMs = 5000

async function run(job: Job): Promise<Measured> {
  const wire = countWireBytes()
  const book = createBook(inTimeMs)
  const members = await startMembers(job, book)
  await connect(members, drawGraph(createRandom(job.seed), job.nodes, job.dials), topic)
  const connected = connectionsOf(members)
  await wait(job.settleMs)
  const random = createRandom(job.seed)
  const publishers = members.filter(({ isSilent }) => !isSilent)
  const schedule = recordsOf(job).map((bytes, i) => ({
    bytes,
    dueMs: (i * 1000) / job.rate,
    member: random.pick(publishers),
  }))
  const publishing = publishAll(schedule, book)
  await wait(job.warmUpMs)
  const before = readings(wire, book)
  await wait(job.measuredMs)
  const after = readings(wire, book)
  const meshLinks = mean(publishers.map(({ links }) => links()))
  const lostConnections = connected - connectionsOf(members)
  await publishing
  const honest = publishers.map(({ node }) => node)
  await book.untilDelivered(honest, inTimeMs)
  const { expected, latenciesMs } = book.ofThosePublished({ fromMs: before.atMs, untilMs: after.atMs }, honest)
  // What never came is no quicker than what came last.
  const times = [...latenciesMs, ...Array.from({ length: expected - latenciesMs.length }, () => inTimeMs)]
  return {
    deliveries: after.deliveries - before.deliveries,
    usefulBytes: after.usefulBytes - before.usefulBytes,
    cpuMs: after.cpuMs - before.cpuMs,
    wireBytes: after.wireBytes - before.wireBytes,
    busy: performance.eventLoopUtilization(after.loop, before.loop).utilization,
    expected,
    inTime: latenciesMs.length,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    checks: members.reduce((sum, { checks }) => sum + checks(), 0),
    allDeliveries: book.sums().deliveries,
    meshLinks,
    lostConnections,
    publicD: members[0]!.publicD,
  }
}

/** Both ends of each. */
const connectionsOf = (members: readonly Member[]): number =>
  members.reduce((sum, { host }) => sum + host.getConnections().length, 0)

async function startMembers(job: Job, book: Book): Promise<Member[]> {
  const random = createRandom(job.seed)
  const parameters = { ...networkParameters(network), minWorkBits: job.minWorkBits }
  return inLanes(Array.from({ length: job.nodes }), 2, async (_, node) => {
    const starting = { node, topic, onDelivery: (bytes: Uint8Array) => book.delivered(node, bytes) }
    if (job.arm === 'stock') return startStock(starting)
    const isSilent = node >= job.nodes - job.silent
    const { folder, degrees } = job
    return startOurs({ ...starting, parameters, peerSecret: random.bytes(32), isSilent, degrees, folder })
  })
}

/** The same records for the same seed, so that all arms carry the same bytes. */
function recordsOf({ seed, recordBytes, minWorkBits, rate, warmUpMs, measuredMs }: Job): Uint8Array[] {
  const count = Math.ceil(((warmUpMs + measuredMs) * rate) / 1000)
  const parameters = { ...networkParameters(network), minWorkBits }
  const making = { parameters, random: createRandom(seed), recordBytes, lifeMs, nowMs: Date.now() }
  return Array.from({ length: count }, () => makeIntent(making))
}

interface Publication {
  readonly bytes: Uint8Array
  /** From the first one on. */
  readonly dueMs: number
  readonly member: Member
}

/** Each at its time, whatever became of the ones before. */
async function publishAll(schedule: readonly Publication[], book: Book): Promise<void> {
  const startedMs = performance.now()
  const publishing: Promise<unknown>[] = []
  for (const { bytes, dueMs, member } of schedule) {
    const left = startedMs + dueMs - performance.now()
    if (left > 0) await wait(left)
    book.published(member.node, bytes)
    // What cannot be published reaches nobody, and counts so.
    publishing.push(member.publish(bytes).catch(() => undefined))
  }
  await Promise.all(publishing)
}

function readings(wire: () => number, book: Book) {
  const { user, system } = process.cpuUsage()
  return {
    atMs: performance.now(),
    cpuMs: (user + system) / 1000,
    // Both ends of every socket are in this process, so each byte was counted twice.
    wireBytes: wire() / 2,
    loop: performance.eventLoopUtilization(),
    ...book.sums(),
  }
}

// Whoever started this process, and no longer listens, needs no result.
process.stdin.once('end', () => process.exit()).resume()
const [job] = argumentsOf<[Job]>()
report(await run(job))
