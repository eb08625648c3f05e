// The nodes of both arms: ours as a vendor's node makes them, and the library's with its own settings.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GossipSub } from '@libp2p/gossipsub'
import type { Libp2p } from '@libp2p/interface'
import { createIntentPool } from '@pregon/intent-pool'
import { startGossip, type Admit } from '@pregon/network'
import { deferWrites, nativeVerifier, threadedVerifier } from '@pregon/node'
import { refuse, type NetworkParameters, type Topic, type Verifier } from '@pregon/protocol'
import { createPoolMemory, openDatabase, openDataFolder } from '@pregon/storage'
import { startStockHost } from '../../stock.ts'
import type { Degrees } from './degrees.ts'

export interface Member {
  readonly node: number
  readonly host: Libp2p
  readonly gossip: GossipSub
  readonly isSilent: boolean
  /** Gossipsub's D, before it was overridden. */
  readonly publicD: number
  /** Links in the mesh. */
  readonly links: () => number
  /** Signatures that it had checked by our verifier. */
  readonly checks: () => number
  readonly publish: (bytes: Uint8Array) => Promise<unknown>
}

export interface Starting {
  /** Its number, from 0. */
  readonly node: number
  readonly topic: Topic
  /** Called with the bytes of each record that reached the node, once they are found valid. */
  readonly onDelivery: (bytes: Uint8Array) => void
}

/** An address for each, since stock scores punish peers that share one. */
const listenOf = (node: number): string => `/ip4/127.0.0.${node + 2}/tcp/0`

/** What gossipsub's type does not show: what it was made with, and reads at every use; and its links. */
type OpenGossip = GossipSub & { readonly opts: Degrees; getMeshPeers(topic: string): readonly string[] }
const optionsOf = (gossip: GossipSub): Degrees => (gossip as OpenGossip).opts
const linksOf = (gossip: GossipSub, topic: string): number => (gossip as OpenGossip).getMeshPeers(topic).length

export async function startStock({ node, topic, onDelivery }: Starting): Promise<Member> {
  const host = await startStockHost({ listen: [listenOf(node)] })
  const { gossip } = host.services
  gossip.addEventListener('gossipsub:message', ({ detail }) => onDelivery(detail.msg.data))
  gossip.subscribe(topic)
  return {
    node,
    host,
    gossip,
    isSilent: false,
    publicD: optionsOf(gossip).D,
    links: () => linksOf(gossip, topic),
    checks: () => 0,
    publish: async (bytes) => gossip.publish(topic, bytes),
  }
}

export interface StartingOurs extends Starting {
  readonly parameters: NetworkParameters
  readonly peerSecret: Uint8Array
  readonly isSilent: boolean
  readonly degrees: Degrees | undefined
  readonly folder: string
}

/** One of ours. Its part in the DHT is that of a client, and no host here is a server, so that nothing of it runs. */
export async function startOurs(options: StartingOurs): Promise<Member> {
  const { node, topic, parameters, isSilent } = options
  let checks = 0
  const verify: Verifier = (signature, message, publicKey) => {
    checks += 1
    return threadedVerifier(signature, message, publicKey)
  }
  const started = await startGossip({
    network: parameters.name,
    peerSecret: options.peerSecret,
    listen: [listenOf(node)],
    mdns: false,
    dht: { mode: 'client', verify: nativeVerifier },
    topics: [topic],
    // What is ignored is not passed on, and costs the peer that sent it nothing.
    admit: isSilent ? () => refuse('pool-full') : admission(options, verify),
    nowMs: Date.now,
  })
  const { host } = started
  const { gossip } = host.services
  const publicD = optionsOf(gossip).D
  // Nobody is connected yet.
  Object.assign(optionsOf(gossip), isSilent ? greedy : options.degrees)
  return {
    node,
    host,
    gossip,
    isSilent,
    publicD,
    links: () => linksOf(gossip, topic),
    checks: () => checks,
    publish: async (bytes) => started.publish(topic, bytes),
  }
}

/** A silent peer takes all links that it can get. */
const greedy = { D: 12, Dlo: 12, Dhi: 24 }

/** The pool as every node that follows topics has it: its memory on disk, its signatures checked in a thread when many. */
function admission({ node, folder, parameters, onDelivery }: StartingOurs, verify: Verifier): Admit {
  const path = join(folder, String(node))
  mkdirSync(path)
  const memory = deferWrites(createPoolMemory(openDatabase(openDataFolder(path))), (error) => {
    throw error
  })
  const pool = createIntentPool({ parameters, verify, memory, nowMs: Date.now() })
  return async (bytes, source) => {
    const admitted = await pool.admit(bytes, { ...source, nowMs: Date.now() })
    if (admitted.verdict === 'accept') onDelivery(bytes)
    return admitted
  }
}
