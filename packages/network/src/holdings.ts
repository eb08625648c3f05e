// What of the bytes that peers sent is held until it is dealt with: waiting, or a frame in hand that may never come in full.

import type { PeerId } from '@libp2p/interface'
import { limits } from './limits.ts'

/** What one stream brought. It counts until it is dealt with, also when its stream or its peer is gone. */
export interface Holding {
  readonly onArrived: (bytes: number) => void
  readonly onTaken: (bytes: number) => void
  readonly onEnded: () => void
  /** A frame has come in full. */
  readonly begin: () => void
  /** It has been dealt with. */
  readonly settle: () => void
  /** Whether the rest of it is not to be dealt with: it was too much. */
  readonly isGivenUp: () => boolean
}

interface Held {
  readonly peer: PeerId
  /** What has come and is not dealt with. */
  bytes: number
  /** Of this, what gossip has taken up: the frame at which it works, or one that has not come in full. */
  inHand: number
  /** Since when there is something that is neither a whole frame nor dealt with. */
  sinceMs: number
  /** Whether a whole frame is there, and waits for us. */
  isWhole: boolean
  isGivenUp: boolean
}

/** What is held of the bytes of all peers. Where it is too much, the peer that has most there is sent off, with all of it. */
export function createHoldings(maxBytes: number, hangUp: (peer: PeerId) => void) {
  const all = new Set<Held>()
  let total = 0

  function release(held: Held, bytes: number): void {
    const released = Math.min(bytes, held.bytes)
    held.bytes -= released
    total -= released
  }

  function leave(held: Held): void {
    release(held, held.bytes)
    all.delete(held)
  }

  /** Whoever comes and goes leaves frames behind, of whom hanging up ends none. */
  function giveUpMost(): void {
    const ofPeers = Map.groupBy(all, ({ peer }) => peer.toString())
    const sums = [...ofPeers.values()].map((ofPeer) => [sumOf(ofPeer), ofPeer] as const)
    const [most] = sums.toSorted(([one], [other]) => other - one)
    for (const held of most?.[1] ?? []) {
      held.isGivenUp = true
      leave(held)
      hangUp(held.peer)
    }
  }

  return {
    /** Sends off who has begun a frame and not ended it in time. */
    dropUnfinished(nowMs: number): void {
      for (const { peer, bytes, isWhole, sinceMs } of all)
        if (bytes > 0 && !isWhole && nowMs - sinceMs > limits.frameTimeoutMs) hangUp(peer)
    },
    /** For a stream of a peer. */
    open(peer: PeerId): Holding {
      const held: Held = { peer, bytes: 0, inHand: 0, sinceMs: 0, isWhole: false, isGivenUp: false }
      return {
        onArrived(bytes) {
          if (held.isGivenUp) return
          if (held.bytes === 0) held.sinceMs = performance.now()
          all.add(held)
          held.bytes += bytes
          total += bytes
          if (total > maxBytes) giveUpMost()
        },
        onTaken(bytes) {
          held.inHand += bytes
        },
        onEnded: () => leave(held),
        begin() {
          held.isWhole = true
        },
        settle() {
          held.isWhole = false
          held.sinceMs = performance.now()
          release(held, held.inHand)
          held.inHand = 0
        },
        isGivenUp: () => held.isGivenUp,
      }
    },
  }
}

const sumOf = (ofPeer: readonly Held[]): number => ofPeer.reduce((sum, { bytes }) => sum + bytes, 0)
