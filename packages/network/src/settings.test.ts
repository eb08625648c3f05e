// The settings are ones that gossipsub takes, and hold what an honest node needs.

import {
  createPeerScoreParams,
  createPeerScoreThresholds,
  validatePeerScoreParams,
  validatePeerScoreThresholds,
} from '@libp2p/gossipsub/score'
import { allTopics, limits as protocolLimits } from '@pregon/protocol'
import { expect, test } from 'vitest'
import { limits } from './limits.ts'
import { gossipSettings } from './settings.ts'

const settings = gossipSettings('test')

test('the score parameters and thresholds are ones that gossipsub allows', () => {
  expect(() => validatePeerScoreParams(createPeerScoreParams(settings.scoreParams))).not.toThrow()
  expect(() => validatePeerScoreThresholds(createPeerScoreThresholds(settings.scoreThresholds))).not.toThrow()
})

test('every topic of the network is scored and allowed, and no other', () => {
  expect([...settings.allowedTopics]).toEqual(allTopics('test'))
  expect(Object.keys(settings.scoreParams.topics)).toEqual(allTopics('test'))
})

test('as many rejected records as send a peer away cost it the right to gossip and to be published to', () => {
  const { topics } = createPeerScoreParams(settings.scoreParams)
  const { invalidMessageDeliveriesWeight, topicWeight } = topics[allTopics('test')[0]!]!
  const score = topicWeight * invalidMessageDeliveriesWeight * limits.maxRejectedRecords ** 2
  const { gossipThreshold, publishThreshold, graylistThreshold, acceptPXThreshold } = settings.scoreThresholds
  expect(score).toBeLessThan(publishThreshold)
  expect(score).toBeLessThan(gossipThreshold)
  expect(score).toBeGreaterThan(graylistThreshold)
  expect(acceptPXThreshold).toBeGreaterThan(settings.scoreParams.topicScoreCap)
})

test('a rejected record counts for nothing after about an hour', () => {
  const { topics, decayInterval, decayToZero } = createPeerScoreParams(settings.scoreParams)
  const { invalidMessageDeliveriesDecay } = topics[allTopics('test')[0]!]!
  const minutes = (Math.log(decayToZero) / Math.log(invalidMessageDeliveriesDecay)) * (decayInterval / 60_000)
  expect(minutes).toBeGreaterThan(55)
  expect(minutes).toBeLessThan(70)
})

test('a hundred records of full size fit into one answer, and as many ordinary ones as are decoded', () => {
  expect(100 * protocolLimits.maxIntentBytes).toBeLessThan(settings.maxInboundDataLength)
  expect(settings.decodeRpcLimits.maxMessages * 512).toBe(settings.maxInboundDataLength)
})
