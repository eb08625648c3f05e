// The lowest scores: what gossip thought of a peer at its worst stays known.

import { createPeerScoreParams, PeerScore } from '@libp2p/gossipsub/score'
import { expect, test } from 'vitest'
import { lowestScores } from './lowest-scores.ts'

const logger = { forComponent: () => Object.assign(() => undefined, { enabled: false }) }

test('a score that was below 0 once is what counts, also when it is good again', () => {
  const params = createPeerScoreParams({
    behaviourPenaltyWeight: -1,
    behaviourPenaltyDecay: 0.5,
    appSpecificScore: () => 0,
  })
  const scores = new PeerScore(params, null, logger as never, { scoreCacheValidityMs: 0 })
  for (const peer of ['tried', 'good']) scores.addPeer(peer)
  scores.addPenalty('tried', 2, 'graft_backoff' as never)
  expect(scores.score('tried')).toBeLessThan(0)
  scores.addPenalty('tried', -2, 'graft_backoff' as never)
  expect(scores.score('tried')).toBeCloseTo(0)
  expect(scores.score('good')).toBeCloseTo(0)
  const lowest = lowestScores()
  expect(lowest['tried']).toBeLessThan(0)
  expect(lowest['good']).toBeCloseTo(0)
})
