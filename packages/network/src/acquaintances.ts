// The always-on nodes that a host has met: those connected, those that it may tell others of, those remembered.
// SPEC section 17.4.

import type { IdentifyResult, PeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { dhtProtocol } from '@pregon/protocol'
import { connectedServers } from './dht-requests.ts'
import { dialable } from './dialable.ts'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { readPeerRecord, type SignedPeer } from './peer-records.ts'
import { introduce, wasIntroduced } from './peers.ts'
import { shuffle } from './random.ts'

/** Where always-on nodes outlive the process. */
export interface PeerMemory {
  remember(entry: RememberedPeer): void
  forget(peer: string): void
  /** At most `max`, those seen last first. */
  recent(max: number): readonly RememberedPeer[]
}

export interface RememberedPeer {
  readonly peer: string
  /** Its signed peer record. */
  readonly record: Uint8Array
  readonly lastSeenMs: number
}

export interface AcquaintanceOptions {
  readonly network: string
  readonly memory?: PeerMemory | undefined
  /**
   * Whom to tell others of, and to remember: every always-on node that it met, or, for a buyer, only those that no search
   * for followers found, which would tell what it looked for.
   */
  readonly tells: 'all' | 'introduced'
  /** The node's life. */
  readonly signal: AbortSignal
  /** Told of what went wrong with the memory. */
  readonly onFault: (error: unknown) => void
  readonly nowMs: () => number
}

export type Acquaintances = ReturnType<typeof createAcquaintances>

/** An always-on node that this host has met. */
interface Acquaintance {
  readonly peer: PeerId
  readonly record: Uint8Array
  seenMs: number
  rememberedMs: number
}

/** Whom this host knows of always-on nodes: those connected, those that it may tell others of, those remembered. */
export function createAcquaintances(
  host: GossipHost,
  { network, memory, tells, signal, nowMs, onFault }: AcquaintanceOptions,
) {
  const protocol = dhtProtocol(network)
  /** The connected ones. */
  const serving = new Set<string>()
  /** Those met lately, the one seen longest ago first. */
  const known = new Map<string, Acquaintance>()
  const failed = new Map<string, { count: number; lastMs: number }>()
  const mayTell = ({ peer }: Acquaintance) => tells === 'all' || wasIntroduced(host, peer)

  const withMemory = <T>(use: (memory: PeerMemory) => T): T | undefined => {
    try {
      return memory && use(memory)
    } catch (error) {
      onFault(error)
      return undefined
    }
  }
  const remember = (acquaintance: Acquaintance): void => {
    const { peer, record } = acquaintance
    if (!mayTell(acquaintance) || nowMs() - acquaintance.rememberedMs < limits.rememberingIntervalMs) return
    acquaintance.rememberedMs = nowMs()
    withMemory((each) => each.remember({ peer: peer.toString(), record, lastSeenMs: nowMs() }))
  }
  const note = async (peer: PeerId): Promise<void> => {
    const name = peer.toString()
    serving.add(name)
    failed.delete(name)
    const { peerRecordEnvelope: record } = await host.peerStore.get(peer)
    if (!record || signal.aborted) return
    // What the library keeps was checked when it came.
    // Copies, since both are views of what they came in, all of which would be kept.
    const own = { peer: peerIdFromString(name), record: new Uint8Array(record) }
    const acquaintance = { ...own, seenMs: nowMs(), rememberedMs: Number.NEGATIVE_INFINITY }
    known.delete(name)
    known.set(name, acquaintance)
    const [oldest] = known.keys()
    if (known.size > limits.maxKnownServers) known.delete(oldest!)
    remember(acquaintance)
  }
  host.addEventListener('peer:identify', ({ detail }: CustomEvent<IdentifyResult>) => {
    if (detail.protocols.includes(protocol)) note(detail.peerId).catch(() => undefined)
  })
  host.addEventListener('peer:disconnect', ({ detail }) => {
    const peer = detail.toString()
    serving.delete(peer)
    const acquaintance = known.get(peer)
    if (acquaintance) acquaintance.seenMs = nowMs()
  })
  void connectedServers(host).then(async (peers) => Promise.allSettled(peers.map(note)))

  /** Counts a dial that failed, unless one was counted lately: a peer may be starting anew. */
  const fail = (peer: string): void => {
    const { count, lastMs } = failed.get(peer) ?? { count: 0, lastMs: Number.NEGATIVE_INFINITY }
    // Where nobody answers, it is this host that is cut off.
    if (serving.size === 0 || nowMs() - lastMs < limits.failedDialIntervalMs) return
    failed.set(peer, { count: count + 1, lastMs: nowMs() })
    const [oldest] = failed.keys()
    if (failed.size > limits.maxKnownServers) failed.delete(oldest!)
    if (count + 1 >= limits.maxFailedDials) forget(peer)
  }
  const forget = (peer: string): void => {
    failed.delete(peer)
    known.delete(peer)
    withMemory((each) => each.forget(peer))
  }
  const recent = (max: number) => withMemory((each) => each.recent(max)) ?? []
  return {
    serving,
    forget,
    remembered: () => recent(Number.MAX_SAFE_INTEGER).length,
    sample(max: number, asker: PeerId): Uint8Array[] {
      const isFresh = ({ peer, seenMs }: Acquaintance) =>
        serving.has(peer.toString()) || nowMs() - seenMs < limits.knownServerMs
      const told = [...known.values()].filter((each) => !each.peer.equals(asker) && isFresh(each) && mayTell(each))
      return shuffle(told.map(({ record }) => record)).slice(0, max)
    },
    /** Notes in the memory who is connected: also those that were introduced only after they were met. */
    rememberConnected(): void {
      for (const each of known.values()) if (serving.has(each.peer.toString())) remember(each)
    },
    /** Dials one that a record tells of. Resolves once it said what it serves, or did not answer. */
    async meet(each: SignedPeer): Promise<void> {
      const peer = each.peer.toString()
      if (host.getConnections(each.peer).length > 0) return
      introduce(host, each.peer)
      const timed = AbortSignal.any([signal, AbortSignal.timeout(limits.meetingTimeoutMs)])
      const identified = untilIdentified(host, each.peer, timed)
      try {
        await host.dial(dialable(host, each), { signal: timed })
        await identified
      } catch {
        fail(peer)
      }
    },
    /** Dials some of those remembered, in a random order. */
    async recall(max: number): Promise<void> {
      const remembered = shuffle(recent(limits.maxRecalledPeers)).slice(0, max)
      const records = await Promise.all(remembered.map(async ({ record }) => readPeerRecord(record)))
      await Promise.all(records.map(async (record) => record && this.meet(record)))
    },
  }
}

async function untilIdentified(host: GossipHost, peer: PeerId, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const onIdentify = ({ detail }: CustomEvent<IdentifyResult>) => {
      if (detail.peerId.equals(peer)) end()
    }
    const end = (): void => {
      host.removeEventListener('peer:identify', onIdentify)
      resolve()
    }
    host.addEventListener('peer:identify', onIdentify)
    signal.addEventListener('abort', end, { once: true })
  })
}
