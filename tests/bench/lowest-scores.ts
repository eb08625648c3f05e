// The lowest score that gossip gave each peer, in this process. Import before a node is started.

import { PeerScore } from '@libp2p/gossipsub/score'

const lowest = new Map<string, number>()

// oxlint-disable-next-line typescript/unbound-method -- it is called on its own object, below
const { score } = PeerScore.prototype
PeerScore.prototype.score = function scoreAndNote(this: PeerScore, peer: string): number {
  const value = score.call(this, peer)
  lowest.set(peer, Math.min(lowest.get(peer) ?? value, value))
  return value
}

export const lowestScores = (): Readonly<Record<string, number>> => Object.fromEntries(lowest)
