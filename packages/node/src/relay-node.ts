// The relay: an always-on node without a catalogue, which passes records of every category on.

import { EventEmitter } from 'node:events'
import { allTopics, networkParameters } from '@pregon/protocol'
import type { FollowerEvents } from './events.ts'
import { startFollowing, type Following } from './followers.ts'
import { openOwnFolder } from './folder.ts'
import { createLifeCycle } from './life-cycle.ts'
import type { NodeOptions } from './options.ts'

export interface RelayNode {
  readonly events: EventEmitter<FollowerEvents>
  /** Rejects with a `StorageError`, a `NetworkError`, or the signal's reason. */
  start(options?: { signal?: AbortSignal }): Promise<void>
  stop(): Promise<void>
  /** Where other nodes can reach it, with its peer id. */
  addresses(): string[]
  /** Live intents in its pool. */
  liveIntents(): number
}

export function createRelayNode(options: NodeOptions): RelayNode {
  const events = new EventEmitter<FollowerEvents>()
  const parameters = networkParameters(options.network)
  const life = createLifeCycle<Following>(async (lifetime) =>
    startFollowing(
      options,
      {
        parameters,
        own: openOwnFolder(options.dataFolder, lifetime),
        topics: allTopics(parameters.name),
        events,
      },
      lifetime,
    ),
  )
  return {
    events,
    start: async ({ signal } = {}) => life.start(signal),
    stop: life.stop,
    addresses: () => life.running().gossip.host.getMultiaddrs().map(String),
    liveIntents: () => life.running().pool.size,
  }
}
