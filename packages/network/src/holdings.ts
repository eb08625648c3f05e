// What of the bytes that peers sent is held until it is dealt with: waiting, or a frame in hand that may never come in full.

import type { PeerId } from '@libp2p/interface'
import { limits } from './limits.ts'

interface Holding {
  readonly peer: PeerId
  /** What has come and is not dealt with. */
  bytes: number
  /** Of this, what gossip has taken up: the frame at which it works, or one that has not come in full. */
  inHand: number
  /** Since when there is something that is neither a whole frame nor dealt with. */
  sinceMs: number
  /** Whether a whole frame is there, and waits for us. */
  isWhole: boolean
}

/** What is held of the bytes of all peers. Where it is too much, the peer that has most there is sent off. */
export function createHoldings(maxBytes: number, hangUp: (peer: PeerId) => void) {
  const holdings = new Map<string, Holding>()
  let total = 0

  function release(holding: Holding, bytes: number): void {
    holding.bytes -= bytes
    total -= bytes
  }

  return {
    /** Sends off who has begun a frame and not ended it in time. */
    dropUnfinished(nowMs: number): void {
      for (const { peer, bytes, isWhole, sinceMs } of holdings.values())
        if (bytes > 0 && !isWhole && nowMs - sinceMs > limits.frameTimeoutMs) hangUp(peer)
    },
    /** A stream of a peer, in the place of an earlier one. */
    open(peer: PeerId) {
      const id = peer.toString()
      const holding: Holding = { peer, bytes: 0, inHand: 0, sinceMs: 0, isWhole: false }
      holdings.set(id, holding)
      return {
        onArrived: (bytes: number): void => {
          if (holding.bytes === 0) holding.sinceMs = performance.now()
          release(holding, -bytes)
          if (total <= maxBytes) return
          const [largest] = [...holdings.values()].toSorted((a, b) => b.bytes - a.bytes)
          if (largest) hangUp(largest.peer)
        },
        onTaken: (bytes: number): void => {
          holding.inHand += bytes
        },
        onEnded: (): void => {
          release(holding, holding.bytes)
          if (holdings.get(id) === holding) holdings.delete(id)
        },
      }
    },
    /** A frame of a peer has come in full. */
    begin(id: string): void {
      const holding = holdings.get(id)
      if (holding) holding.isWhole = true
    },
    /** It has been dealt with. */
    settle(id: string): void {
      const holding = holdings.get(id)
      if (!holding) return
      holding.isWhole = false
      holding.sinceMs = performance.now()
      release(holding, Math.min(holding.inHand, holding.bytes))
      holding.inHand = 0
    },
  }
}
