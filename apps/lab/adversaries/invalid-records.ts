// A peer that sends ten kinds of invalid records to each peer that it is given, until that one hangs up on it.
//
//   node invalid-records.ts --network NAME --category CODE --to ADDRESS [--to ADDRESS ...]
//
// Prints one JSON object a line: started, sent (one a record), hung-up (one a target), stopped.

import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connectTo, countWireBytes, parseBootstrap, startGossip } from '@pregon/network'
import { parseCategory, refuse, verifyPortable, type Category } from '@pregon/protocol'
import { makeInvalidRecords } from './ten-kinds.ts'

/** How long to wait for a peer that should hang up. */
const patienceMs = 8000
/** How long stopping may take. */
const stopTimeoutMs = 2000

const { values } = parseArgs({
  options: { network: { type: 'string' }, category: { type: 'string' }, to: { type: 'string', multiple: true } },
})
const { network, category, to = [] } = values
if (network === undefined || category === undefined) throw new Error('--network and --category are needed.')

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort(new Error(name)))

const say = (event: string, fields: object) => process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`)

const wireBytes = countWireBytes()
const gossip = await startGossip({
  network,
  peerSecret: randomBytes(32),
  listen: [],
  mdns: false,
  dht: { mode: 'client', verify: verifyPortable },
  topics: [],
  admit: () => refuse('topic', 'an adversary takes nothing'),
  nowMs: Date.now,
})
try {
  say('started', { role: 'adversary', network, peer: gossip.host.peerId.toString(), addresses: [] })
  for (const target of to) await attack(target, network, parseCategory(category))
} catch (error) {
  if (!stop.signal.aborted) throw error
} finally {
  await stopGossip()
  say('stopped', { wireBytes: wireBytes() })
}

/** A stream that the other side resets at this moment may never tell that it closed, and stopping waits for it. */
async function stopGossip(): Promise<void> {
  const over = new AbortController()
  const timeout = sleep(stopTimeoutMs, undefined, { signal: over.signal }).catch(() => undefined)
  await Promise.race([gossip.stop(), timeout])
  over.abort()
}

/** Sends one record of each kind to a peer, and waits for what that peer does about it. */
async function attack(target: string, on: string, wanted: Category): Promise<void> {
  const [address] = parseBootstrap([target])
  const peer = target.split('/p2p/').at(-1)!
  const records = makeInvalidRecords(on, wanted, Date.now())
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(patienceMs)])
  const hungUp = untilHungUp(peer, signal)
  await connectTo(gossip.host, address!, signal)
  for (const topic of new Set(records.map((record) => record.topic))) await gossip.untilSubscribed(topic, signal)
  for (const { rule, about, topic, bytes } of records) {
    const reached = await gossip.publish(topic, bytes)
    say('sent', { rule, about, topic, bytes: bytes.length, reached, to: peer })
  }
  if (await hungUp) say('hung-up', { by: peer })
}

/** Resolves with whether the peer ended the connection in time. */
async function untilHungUp(peer: string, signal: AbortSignal): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const onDisconnect = ({ detail }: CustomEvent<{ toString(): string }>) =>
    void (detail.toString() === peer && resolve(true))
  gossip.host.addEventListener('peer:disconnect', onDisconnect)
  signal.addEventListener('abort', () => resolve(false), { once: true })
  try {
    return await promise
  } finally {
    gossip.host.removeEventListener('peer:disconnect', onDisconnect)
  }
}
