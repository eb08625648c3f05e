// What goes out by gossip: a peer that does not take what it is sent loses records before it loses its connection, and a
// node whose peers do not keep up takes in less.

import type { GossipSub } from '@libp2p/gossipsub'
import type { RPC } from '@libp2p/gossipsub/message'
import type { PeerId, Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { limits } from './limits.ts'

/** What gossipsub keeps to itself: its streams to others, and its one way out to a single peer. */
interface WayOut {
  readonly streamsOutbound: ReadonlyMap<string, { readonly rawStream: Pick<Stream, 'writeBufferLength'> }>
  sendRpc(peer: string, rpc: RPC): boolean
  heartbeat(): Promise<void>
}

export interface Outflow {
  /**
   * Whether at least half of those that were sent records of late have more waiting for them than they take. Whoever is slow
   * all the time is not waited for: a few that read just enough would otherwise make everybody wait for good.
   */
  isCongested(): boolean
}

/** A peer with much unsent. */
interface SlowPeer {
  /** What was unsent at the last heartbeat, and what was added since. */
  unsent: number
  added: number
  /** Heartbeats in a row in which it took next to nothing. */
  stuck: number
  /** Heartbeats in a row in which it had much unsent. */
  slow: number
}

/** Call before gossip is started. `hangUp` ends all connections with a peer. */
export function guardOutflow(gossip: GossipSub, hangUp: (peer: PeerId) => void): Outflow {
  const wayOut = gossip as unknown as WayOut
  const send = wayOut.sendRpc.bind(gossip)
  const beat = wayOut.heartbeat.bind(gossip)
  const slow = new Map<string, SlowPeer>()
  /** Who was sent records since the last heartbeat, and between the two before. */
  let recipients: [now: Set<string>, before: Set<string>] = [new Set(), new Set()]

  const unsentTo = (peer: string): number => wayOut.streamsOutbound.get(peer)?.rawStream.writeBufferLength ?? 0
  const isSlow = (peer: string): boolean => unsentTo(peer) > limits.slowPeerBytes

  /** Forgets those that have taken what waited for them. */
  function stillSlow(): string[] {
    for (const peer of slow.keys()) if (!isSlow(peer)) slow.delete(peer)
    return [...slow.keys()]
  }

  function dropStuck(): void {
    for (const peer of stillSlow()) {
      const state = slow.get(peer)!
      const unsent = unsentTo(peer)
      const taken = state.unsent + state.added - unsent
      const stuck = taken < limits.minTakenBytes ? state.stuck + 1 : 0
      slow.set(peer, { unsent, added: 0, stuck, slow: state.slow + 1 })
      if (stuck >= limits.maxStuckHeartbeats) hangUp(peerIdFromString(peer))
    }
  }

  Object.assign(wayOut, {
    sendRpc(peer: string, rpc: RPC): boolean {
      const before = unsentTo(peer)
      const hasRecords = rpc.messages.length > 0
      if (hasRecords) recipients[0].add(peer)
      const sent = send(peer, hasRecords && before > limits.fullPeerBytes ? { ...rpc, messages: [] } : rpc)
      if (isSlow(peer)) {
        const state = slow.get(peer) ?? { unsent: before, added: 0, stuck: 0, slow: 0 }
        state.added += unsentTo(peer) - before
        slow.set(peer, state)
      }
      return sent
    },
    async heartbeat() {
      dropStuck()
      recipients = [new Set(), recipients[0]]
      await beat()
    },
  })

  return {
    isCongested() {
      if (slow.size === 0) return false
      const waitedFor = stillSlow().filter((peer) => slow.get(peer)!.slow < limits.maxSlowHeartbeats)
      return waitedFor.length > 0 && waitedFor.length * 2 >= Math.max(...recipients.map(({ size }) => size))
    },
  }
}
