// The gossip runner: every record's one way in from the mesh, and the way out. SPEC section 12.

import { setTimeout as wait } from 'node:timers/promises'
import { TopicValidatorResult, type GossipSub, type TopicValidatorFn } from '@libp2p/gossipsub'
import type { Connection, ConnectionGater, PeerId } from '@libp2p/interface'
import { allTopics, type Topic, type Verdict } from '@pregon/protocol'
import { NetworkError } from './errors.ts'
import { createGate, type Gate } from './gate.ts'
import { guardIntake } from './intake.ts'
import { guardOutflow } from './outflow.ts'
import { startGossipHost, type GossipHost, type HostOptions } from './host.ts'
import { stopHost } from './stop-host.ts'

/** Judges the bytes of one record. Called once for each distinct message on a followed topic. Must not throw. */
export type Admit = (bytes: Uint8Array, source: { topic: Topic; from: string }) => Promise<Verdict> | Verdict

export interface GossipOptions extends Omit<HostOptions, 'gater' | 'prepare'> {
  /** The topics to subscribe to. None for a buyer: a subscription would tell what it is about to publish. */
  readonly topics: readonly Topic[]
  readonly admit: Admit
  /** Told of each peer that is sent away for the records that it sent. */
  readonly onSentAway?: ((peer: string) => void) | undefined
  readonly nowMs: () => number
}

export interface Gossip {
  readonly host: GossipHost
  /**
   * Hands a record to the peers that follow its topic. Resolves with how many took it, 0 where the same bytes went out in
   * the last two minutes; rejects with `no-subscribers` where no peer is known.
   */
  publish(topic: Topic, bytes: Uint8Array): Promise<number>
  /** Resolves once a record on the topic would reach a peer that follows it. */
  untilSubscribed(topic: Topic, signal: AbortSignal): Promise<void>
  stop(): Promise<void>
}

/** Starts a node of the mesh. Throws as `startGossipHost`. */
export async function startGossip(options: GossipOptions): Promise<Gossip> {
  const gate = createGate()
  const prepare = (own: GossipHost): void => {
    const hangUpOn = (peer: PeerId): void => hangUp(own, peer, 'does not keep to what is bearable')
    const outflow = guardOutflow(own.services.gossip, hangUpOn)
    const maxAtOnceOf = (peer: string): number => gate.maxAtOnceOf(peer)
    const reject = rejection(own, gate, options)
    guardIntake(own.services.gossip, { maxAtOnceOf, isHeld: () => outflow.isCongested(), reject, hangUp: hangUpOn })
  }
  const host = await startGossipHost({ ...options, gater: gaterOf(gate), prepare })
  const { gossip } = host.services
  const followed = new Set<string>(options.topics)
  const validate = validator(host, gate, options)
  // A topic without a validator would be taken unchecked, so each has one, also those that are not followed.
  for (const topic of allTopics(options.network))
    gossip.topicValidators.set(topic, followed.has(topic) ? validate : ignoreAll)
  for (const topic of options.topics) gossip.subscribe(topic)
  hangUpOnDropped(host)
  return {
    host,
    async publish(topic, bytes) {
      try {
        const { recipients } = await gossip.publish(topic, bytes)
        if (recipients.length > 0) return recipients.length
      } catch (cause) {
        // Nobody is handed the same bytes twice: what was published in the last two minutes is out already.
        if (String(cause).includes('PublishError.Duplicate')) return 0
        if (!String(cause).includes('NoPeersSubscribedToTopic')) throw cause
      }
      throw new NetworkError('no-subscribers', `No connected peer follows ${topic}.`, { details: { topic } })
    },
    untilSubscribed: (topic, signal) => untilSubscribed(host, topic, signal),
    stop: async () => stopHost(host),
  }
}

const pollMs = 20

const results: Record<Verdict['verdict'], TopicValidatorResult> = {
  accept: TopicValidatorResult.Accept,
  ignore: TopicValidatorResult.Ignore,
  reject: TopicValidatorResult.Reject,
}

const ignoreAll: TopicValidatorFn = () => results.ignore

function validator(host: GossipHost, gate: Gate, options: GossipOptions): TopicValidatorFn {
  const reject = rejection(host, gate, options)
  return async (from, message) => {
    // A copy: the message is a view of the frame that it came in, and a record that is kept must not keep all of that.
    const { verdict } = await options.admit(new Uint8Array(message.data), {
      topic: message.topic as Topic,
      from: from.toString(),
    })
    if (verdict === 'reject') reject(from)
    else if (verdict === 'accept') gate.accepted(from.toString())
    return results[verdict]
  }
}

/** Counts what no honest peer would send, and sends its peer away in time. */
function rejection(host: GossipHost, gate: Gate, { onSentAway }: GossipOptions): (from: PeerId) => void {
  return (from) => {
    const peer = from.toString()
    // What was being judged when a peer was sent away may send it away again.
    const isAway = gate.isBanned(peer)
    if (!gate.rejected(peer)) return
    hangUp(host, from, 'too many rejected records')
    if (!isAway) onSentAway?.(peer)
  }
}

/** Whether our own gossip stream to a peer is open. */
function hears(host: GossipHost, peer: PeerId): boolean {
  const { streamsOutbound } = host.services.gossip as GossipSub & { streamsOutbound: ReadonlyMap<string, unknown> }
  return streamsOutbound.has(peer.toString())
}

function hangUp(host: GossipHost, peer: PeerId, why: string): void {
  for (const connection of host.getConnections(peer)) connection.abort(new Error(why))
}

/**
 * Gossipsub drops a peer whose frame was out of bounds or that did not read, but leaves it connected: the two would be
 * deaf to each other for good. Ending the connection lets an honest peer dial anew.
 */
function hangUpOnDropped(host: GossipHost): void {
  let gossiping: Connection[] = []
  host.services.gossip.addEventListener('gossipsub:heartbeat', () => {
    const open = host.getConnections()
    for (const connection of open)
      if (gossiping.includes(connection) && !hears(host, connection.remotePeer))
        connection.abort(new Error('gossip ended'))
    gossiping = open.filter(({ remotePeer }) => hears(host, remotePeer))
  })
}

function gaterOf(gate: Gate): ConnectionGater {
  const isBanned = (peer: PeerId) => gate.isBanned(peer.toString())
  // The third is for a peer that was dialled by an address without its peer id.
  return { denyDialPeer: isBanned, denyInboundEncryptedConnection: isBanned, denyOutboundEncryptedConnection: isBanned }
}

/** The connected peers that follow a topic, and that a record would reach. */
export function followersAt(host: GossipHost, topic: Topic): PeerId[] {
  // A peer may tell what it follows before our own stream to it is open, and of that no event tells.
  return host.services.gossip.getSubscribers(topic).filter((peer) => hears(host, peer))
}

async function untilSubscribed(host: GossipHost, topic: Topic, signal: AbortSignal): Promise<void> {
  await until(() => followersAt(host, topic).length > 0, signal)
}

/** Resolves once a connected peer is known to follow a topic. Rejects with the signal's reason. */
export async function untilFollows(host: GossipHost, topic: Topic, peer: PeerId, signal: AbortSignal): Promise<void> {
  await until(() => followersAt(host, topic).some((follower) => follower.equals(peer)), signal)
}

async function until(holds: () => boolean, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  while (!holds()) await wait(pollMs, undefined, { signal }).catch(() => signal.throwIfAborted())
}
