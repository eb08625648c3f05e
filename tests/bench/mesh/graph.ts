// Who dials whom: a random graph in which all know about as many others.

import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { Member } from './members.ts'

/** By the number of a node, the numbers of those that it dials. */
export type Dials = readonly (readonly number[])[]

/**
 * Each of `count` nodes dials `dials` others that it does not know yet, and is dialled by at most two more than that. So
 * no node has many connections from one address, which is what stock scores punish where all share a machine.
 */
export function drawGraph(random: Random, count: number, dials: number): Dials {
  const known = Array.from({ length: count }, (_, node) => new Set([node]))
  const dialled = Array.from({ length: count }, () => 0)
  const drawn = Array.from({ length: count }, (): number[] => [])
  // One dial of each at a time, so that those who draw last still find somebody.
  for (let turn = 0; turn < dials; turn++)
    for (const node of random.sample([...drawn.keys()], count)) {
      const free = [...known.keys()].filter((other) => !known[node]!.has(other) && dialled[other]! < dials + 2)
      if (free.length === 0) continue
      const other = random.pick(free)
      known[node]!.add(other)
      known[other]!.add(node)
      dialled[other]! += 1
      drawn[node]!.push(other)
    }
  return drawn
}

const pollMs = 50

/** Makes the connections, and waits until both ends of each know what the other follows. */
export async function connect(members: readonly Member[], dials: Dials, topic: string): Promise<void> {
  const links = members.map(() => 0)
  for (const [node, others] of dials.entries())
    for (const other of others) {
      await dial(members[node]!, members[other]!)
      links[node]! += 1
      links[other]! += 1
    }
  const isMet = ({ gossip, node }: Member) => gossip.getSubscribers(topic).length === links[node]
  while (!members.every(isMet)) await wait(pollMs)
}

/** A stock host takes five connections a second from one address. */
const dialTries = 5
const dialPauseMs = 1000

async function dial({ host: from }: Member, { host: to }: Member): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await from.dial(to.getMultiaddrs())
      return
    } catch (error) {
      if (tries === dialTries) throw error
      await wait(dialPauseMs)
    }
  }
}
