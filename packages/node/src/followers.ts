// What vendors and relays share: they follow topics, and every record that reaches them goes through admission into
// the pool of live intents.

import type { EventEmitter } from 'node:events'
import { createIntentPool, type Admission, type IntentPool, type PoolEvent } from '@pregon/intent-pool'
import { keepFollowers, limits as networkLimits, startGossip, startNeighbours, type Gossip } from '@pregon/network'
import { allTopics, refuse, type NetworkParameters, type Refusal, type Topic } from '@pregon/protocol'
import { createByteStore, createPeerMemory, createPoolMemory, loadOrCreateSecret } from '@pregon/storage'
import { deferWrites } from './deferred-memory.ts'
import type { FollowerEvents, RecordSource } from './events.ts'
import type { OwnFolder } from './folder.ts'
import type { Lifetime } from './life-cycle.ts'
import { limits } from './limits.ts'
import { codeOf, defaultListen, joiningReport, silentLogger, type FollowerOptions } from './options.ts'
import { tell } from './tell.ts'
import { threadedVerifier } from './threaded-verifier.ts'
import { nativeVerifier } from './verifier.ts'

export interface Following {
  readonly parameters: NetworkParameters
  readonly pool: IntentPool
  readonly gossip: Gossip
}

export interface FollowingOptions {
  readonly parameters: NetworkParameters
  readonly own: OwnFolder
  readonly topics: readonly Topic[]
  readonly events: EventEmitter<FollowerEvents>
  /** Told of what happens to intents, after the listeners. */
  readonly onPoolEvent?: (event: PoolEvent) => void
}

/** Starts the pool and the gossip of a node that follows topics. Throws a `NetworkError`. */
export async function startFollowing(
  options: FollowerOptions,
  { parameters, own, topics, events, onPoolEvent }: FollowingOptions,
  { signal, onStop }: Lifetime,
): Promise<Following> {
  const { nowMs = Date.now, bootstrap = [], mdns = true, logger = silentLogger } = options
  // A memory that cannot be written is no fault of the peer, and no reason to go down: the record gets no place.
  const unkept = (error: unknown): Refusal => {
    if (!signal.aborted) logger.warn({ code: codeOf(error) }, 'memory-failed')
    return refuse('pool-full', 'The memory could not be written.')
  }
  const memory = deferWrites(createPoolMemory(own.database), unkept)
  onStop(() => memory.close())
  const limitsOfPool = options.tuning?.pool ?? {}
  const pool = createIntentPool({
    parameters,
    verify: threadedVerifier,
    memory,
    nowMs: nowMs(),
    limits: limitsOfPool,
    price: options.work,
  })
  const happened = (event: PoolEvent): void => {
    tell(events, 'pool', event)
    onPoolEvent?.(event)
  }
  const admit = async (bytes: Uint8Array, source: RecordSource): Promise<Admission> => {
    const admission = await pool.admit(bytes, { ...source, nowMs: nowMs() }).catch(unkept)
    if (admission.verdict === 'accept') admission.events.forEach(happened)
    else tell(events, 'refused', admission, source)
    return admission
  }
  const expire = (): void => {
    try {
      pool.expire(nowMs()).forEach(happened)
    } catch (error) {
      unkept(error)
    }
  }
  let forgetPeer = (_peer: string): void => undefined
  const onSentAway = (peer: string): void => {
    forgetPeer(peer)
    tell(events, 'sent-away', peer)
  }
  const gossip = await startGossip({
    network: parameters.name,
    peerSecret: loadOrCreateSecret(own.folder, 'peer', 32),
    listen: options.listen ?? defaultListen,
    mdns,
    dht: {
      mode: 'server',
      verify: nativeVerifier,
      profiles: createByteStore(own.database, 'profiles'),
      settings: options.tuning,
    },
    topics,
    admit,
    onSentAway,
    nowMs,
  })
  onStop(async () => gossip.stop())
  const expiring = setInterval(expire, limits.expiryIntervalMs)
  onStop(() => clearInterval(expiring))
  // An always-on node starts without its bootstrap peers, since they may be starting too.
  const neighbours = await startNeighbours(gossip.host, {
    network: parameters.name,
    bootstrap,
    memory: createPeerMemory(own.database),
    tells: 'all',
    wanted: networkLimits.wantedServers,
    maxConnections: networkLimits.maxIdleConnections,
    signal,
    onAttempt: joiningReport(logger),
    onFault: unkept,
    nowMs,
  })
  forgetPeer = neighbours.forget
  void keepFollowers(gossip.host, { network: parameters.name, topics, signal, ...keepingOf(parameters.name, topics) })
  return { parameters, pool, gossip }
}

/** How the followers of its topics are kept: a relay, which has all topics, is met by many and announces nothing. */
function keepingOf(network: string, topics: readonly Topic[]) {
  const isRelay = topics.length === allTopics(network).length
  return isRelay
    ? {
        announce: false,
        wanted: networkLimits.wantedFollowersOfRelay,
        low: networkLimits.minFollowersOfRelay,
        pauseMs: networkLimits.topicPauseOfRelayMs,
      }
    : {
        announce: true,
        wanted: networkLimits.wantedFollowers,
        low: networkLimits.minFollowers,
        pauseMs: networkLimits.topicPauseMs,
      }
}
