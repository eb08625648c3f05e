// Every setting of libp2p that this network uses, each with its reason. Stock values that suit are not repeated.

import type { ConnectionManagerInit, Libp2pOptions } from 'libp2p'
import type { GossipsubOpts } from '@libp2p/gossipsub'
import { createTopicScoreParams } from '@libp2p/gossipsub/score'
import type { KadDHTInit } from '@libp2p/kad-dht'
import { allTopics } from '@pregon/protocol'
import { limits } from './limits.ts'
import type { WalkSettings } from './walk.ts'

const second = 1000
const hour = 3600 * second
const KiB = 1024

/** How a host treats connections. */
export const connectionSettings = {
  // Room for a relay of a few hundred nodes, each with one or two connections.
  maxConnections: 512,
  // Stock keeps 10 handshakes pending: one peer that opens them slowly would shut everybody out.
  maxIncomingPendingConnections: 200,
  // An honest handshake takes three round trips. A slow one must give its slot back soon.
  inboundUpgradeTimeout: 3 * second,
  // A peer that stalls holds an attempt at a stream for this long, and nobody else up: see open-streams.ts.
  inboundStreamProtocolNegotiationTimeout: 2 * second,
  outboundStreamProtocolNegotiationTimeout: 2 * second,
  dialTimeout: limits.dialTimeoutMs,
  // Several honest nodes share an address at home, in an office and on one machine; stock allows 5 a second for all.
  inboundConnectionThreshold: 100,
  // A neighbour of the DHT that is lost is tried again for half a minute. One that is gone for good must not be dialled for
  // ever, and must not keep others waiting; bootstrap peers are seen to in peers.ts.
  reconnectRetries: 3,
  reconnectRetryInterval: 2 * second,
  reconnectBackoffFactor: 3,
  maxParallelReconnects: 32,
} satisfies ConnectionManagerInit

/** How a host finds out that a connection is dead. */
export const monitorSettings = {
  // Each time, a stream is opened on every connection. At stock's 10 s a relay with 512 of them opens 51 streams a second
  // for nothing else; in a mesh of a hundred hosts in one process this took most of its time.
  pingInterval: 60 * second,
} satisfies NonNullable<Libp2pOptions['connectionMonitor']>

/** A reply host speaks to vendors only, and to few at a time. */
export const replyConnectionSettings = {
  ...connectionSettings,
  maxConnections: limits.maxReplyConnections,
} satisfies ConnectionManagerInit

/** What a host remembers of others. */
export const peerStoreSettings = {
  // Stock forgets an address an hour after it was dialled: a relay that restarts later than that would be lost for good.
  maxAddressAge: Number.POSITIVE_INFINITY,
} satisfies NonNullable<Libp2pOptions['peerStore']>

const topicScore = createTopicScoreParams({
  // All topics count alike.
  topicWeight: 1,
  // An hour in the mesh is worth about ten points: a small standing that a newcomer does not have.
  timeInMeshWeight: 0.0027,
  timeInMeshQuantum: 1 * second,
  timeInMeshCap: 3600,
  // First deliveries tell who is well connected, not who is honest: worth little, and capped low.
  firstMessageDeliveriesWeight: 0.1,
  firstMessageDeliveriesDecay: 0.5,
  firstMessageDeliveriesCap: 50,
  // A quiet topic has nothing to deliver: silence is no fault, so these two are off.
  meshMessageDeliveriesWeight: 0,
  meshFailurePenaltyWeight: 0,
  // Counted squared: ten rejected records weigh 9,900 and pass every threshold below but the last.
  invalidMessageDeliveriesWeight: -99,
  // A rejected record is forgiven over about an hour.
  invalidMessageDeliveriesDecay: 0.9994,
})

/**
 * Links of a node in the mesh of a topic. Each link more is a copy more of each record, in bytes and in CPU; the README has
 * what `npm run bench -- mesh` measured for D from 3 to 6. At 3, the fewest, nothing was lost where a tenth of the peers
 * passed nothing on, and records arrived sooner than by stock gossipsub.
 */
const meshDegrees = {
  D: 3,
  Dlo: 2,
  // Stock's. Few nodes have as many, but a relay may be all that a dozen followers know.
  Dhi: 12,
  // Of those kept where there are too many: the best two, and one that we dialled ourselves.
  Dscore: 2,
  Dout: 1,
}

/** What gossipsub is given, save for the functions that depend on the node. */
export function gossipSettings(network: string) {
  const topics = allTopics(network)
  return {
    // The record carries its own signature; a publisher's peer id in every message would join its intents together.
    globalSignaturePolicy: 'StrictNoSign',
    // Floodsub has neither scores nor limits.
    fallbackToFloodsub: false,
    // One spy that is connected to everyone names the publisher nearly always when messages go to all peers at once.
    floodPublish: false,
    // Each graft, also one that is refused, is written to the peer store as a tag: one peer that sends hundreds in each frame
    // kept everybody else waiting for seconds.
    tagMeshPeers: false,
    ...meshDegrees,
    // Peers outside the mesh are told each second which records are there: each of them, of the records of the last two
    // seconds. Stock picks a few of them at random, three times over, which costs more and may miss one that has nobody else.
    gossipFactor: 1,
    mcacheGossip: 2,
    // One encoding for all receivers of a record.
    batchPublish: true,
    // One frame of a peer is dealt with at a time, and its records in turns among those of all peers: see intake.ts.
    awaitRpcHandler: true,
    awaitRpcMessageHandler: true,
    // Only topics of the taxonomy may take memory.
    allowedTopics: new Set<string>(topics),
    // The largest honest message answers a peer outside the mesh that asks for all records of the last second: at 64 KiB,
    // ten intents of full size cut it off. Announcing every topic takes 12 to 22 KiB.
    maxInboundDataLength: 1024 * KiB,
    // An honest peer opens one stream, and perhaps another when that one breaks. Stock allows 32, each with its buffer.
    maxInboundStreams: 4,
    // A reader that does not read costs at most this much memory.
    maxOutboundBufferSize: 2 * 1024 * KiB,
    decodeRpcLimits: {
      // A relay announces every topic in its first frame; twice that leaves room for a change of mind.
      maxSubscriptions: 2 * topics.length,
      // As many records of an ordinary size as fit into one message.
      maxMessages: 2048,
      // Stock, as gossipsub itself announces and asks for no more than 5000 at a time.
      maxIhaveMessageIDs: 5000,
      maxIwantMessageIDs: 5000,
      // Only of records of `idontwantMinDataSize` and more, which are few.
      maxIdontwantMessageIDs: 512,
      // Of each kind: one for every topic, twice over.
      maxControlMessages: 2 * topics.length,
      // What a peer recommends on leaving, which nobody here takes up; stock sends 16 at most.
      maxPeerInfos: 16,
    },
    // Below this size the announcement costs more than the copies that it saves.
    idontwantMinDataSize: 4 * KiB,
    // A busy event loop must not look like a broken promise.
    gossipsubIWantFollowupMs: 12 * second,
    scoreParams: {
      // Many honest nodes share an address; connections, not scores, are what bounds them.
      IPColocationFactorWeight: 0,
      // Gossipsub keeps the scores of peers that are gone, an hour by default, and yet gives each that comes back a new one.
      retainScore: 0,
      // A broken promise, or a graft that comes too early, happens to honest peers now and then. At stock's 0.2 a peer that
      // lies all the time is forgiven so fast that it is asked for invented records for ever; here six in half a minute
      // are free, and the counter passes the thresholds below at 26, 35 and 46.
      behaviourPenaltyThreshold: 6,
      behaviourPenaltyDecay: 0.95,
      topics: Object.fromEntries(topics.map((topic) => [topic, topicScore])),
      // Half of what one rejected record costs, so that good service elsewhere never pays for it.
      topicScoreCap: 50,
    },
    scoreThresholds: {
      // Passed at 7, 9 and 13 rejected records; the gate sends a peer away at 10.
      gossipThreshold: -4000,
      publishThreshold: -8000,
      graylistThreshold: -16_000,
      // Above what any peer can reach: whom to connect to is not for strangers to say.
      acceptPXThreshold: 100,
      // Where the middle peer of a mesh has not half an hour's standing, better ones are let in.
      opportunisticGraftThreshold: 5,
    },
  } satisfies Partial<GossipsubOpts>
}

/** Bytes of a message id. */
export const messageIdBytes = 20

/** How often a node asks the local link who is there. */
export const mdnsIntervalMs = 10 * second

/** What the DHT is given, save for what depends on the node. */
export const dhtSettings = {
  // Servers that keep each record, and answers that a look-up asks for.
  kBucketSize: 20,
  // Paths of a look-up that share no peer, so that a liar spoils one of them; and requests at once on each.
  disjointPaths: 4,
  alpha: 4,
  // Stock waits 5 to 60 seconds for a peer that does not answer.
  networkDialTimeout: { minTimeout: 2 * second, maxTimeout: 3 * second },
  pingOldContactTimeout: { minTimeout: 2 * second, maxTimeout: 3 * second },
  pingNewContactTimeout: { minTimeout: 2 * second, maxTimeout: 3 * second },
  // An honest peer has as many requests open as a look-up of its own sends at once, and twice that.
  maxInboundStreams: 32,
  // Look for neighbours as soon as there is anybody to ask.
  initialQuerySelfInterval: 0,
  // Followers announce themselves anew each hour and are forgotten after three: stock takes 24 and 48, in which most
  // announcements would be of peers that are gone.
  reprovide: { validity: 3 * hour, threshold: 2 * hour, interval: hour / 4 },
} satisfies KadDHTInit

/** How a place of a topic is looked up by who is about to publish. */
export const hurriedWalk = {
  // As for the DHT's own look-ups.
  paths: dhtSettings.disjointPaths,
  // Each path ends with the nearest server that it knows of. So at least four are heard at each place, and there are four
  // places: enough where a fifth of the servers lie, and half of what twice the width would cost.
  width: 1,
  parallel: 2,
  // Several times what a path needs where everybody answers.
  maxAsked: 12,
  maxCloser: limits.maxCloserPeers,
} satisfies WalkSettings

/** And by who announces itself, to each server that it asks, or who only looks whether somebody is new. */
export const calmWalk = { ...hurriedWalk, parallel: 1 } satisfies WalkSettings
