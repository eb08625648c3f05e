// Peers to knock at after a restart, in the database: where the network is found again when nobody else tells.

import type { Database } from './database.ts'
import { limits } from './limits.ts'

export interface RememberedPeer {
  /** Its peer id, as text. */
  readonly peer: string
  /** Its signed peer record, as an envelope. */
  readonly record: Uint8Array
  readonly lastSeenMs: number
}

export interface PeerMemory {
  /** Keeps a peer, over what was kept of it. Beyond `limits.maxRememberedPeers`, those not seen for longest are dropped. */
  remember(entry: RememberedPeer): void
  forget(peer: string): void
  /** At most `max`, those seen last first. */
  recent(max: number): RememberedPeer[]
}

/** A write outlives a crash of the process; what a power cut takes is met again. Methods throw a `StorageError`. */
export function createPeerMemory(database: Database): PeerMemory {
  const { quick } = database
  const upsert = quick.prepare(`
    INSERT INTO remembered_peers (peer, record, last_seen_ms) VALUES (:peer, :record, :lastSeenMs)
    ON CONFLICT (peer) DO UPDATE SET record = excluded.record, last_seen_ms = excluded.last_seen_ms
  `)
  const newestFirst = 'ORDER BY last_seen_ms DESC, peer'
  const dropOldest = quick.prepare(`
    DELETE FROM remembered_peers
    WHERE peer IN (SELECT peer FROM remembered_peers ${newestFirst} LIMIT -1 OFFSET :max)
  `)
  const remove = quick.prepare('DELETE FROM remembered_peers WHERE peer = :peer')
  const select = quick.prepare<RememberedPeer>(`
    SELECT peer, record, last_seen_ms AS lastSeenMs FROM remembered_peers ${newestFirst} LIMIT :max
  `)

  return {
    remember: ({ peer, record, lastSeenMs }) =>
      quick.transaction(() => {
        upsert.run({ peer, record, lastSeenMs })
        dropOldest.run({ max: limits.maxRememberedPeers })
      }),
    forget: (peer) => void remove.run({ peer }),
    // A negative limit would be none at all to SQLite.
    recent: (max) => select.all({ max: Math.max(0, max) }),
  }
}
