// What comes in by gossip: read no faster than it is dealt with, and in fair turns among the peers that send it, before
// anything is computed of it. Overload so makes peers wait; it never makes a verdict. SPEC section 12.2.

import type { GossipSub } from '@libp2p/gossipsub'
import type { RPC } from '@libp2p/gossipsub/message'
import type { Connection, PeerId, Stream } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { createHoldings, type Holding } from './holdings.ts'
import { limits } from './limits.ts'
import { pace, type PacedStream } from './pace.ts'
import { createTurns } from './turns.ts'

/** What gossipsub keeps to itself: its one way in for streams, frames and messages. */
interface WayIn {
  /** Reads the stream, closes and aborts it, and does nothing else with it. */
  onIncomingStream(stream: PacedStream, connection: Connection): void
  /** Called for a stream at once when it comes; reads it to its end, and hands on the peer with every frame. */
  pipePeerReadStream(peer: PeerId, frames: unknown): Promise<void>
  handlePeerReadStreamError(error: Error, peer: PeerId): void
  decodeRpc(bytes: Uint8Array): RPC
  heartbeat(): Promise<void>
  handleReceivedRpc(from: PeerId, rpc: RPC): Promise<void>
  handleReceivedMessage(from: PeerId, message: RPC.Message): Promise<void>
}

export interface IntakeOptions {
  /** How many records of a peer may be checked at once; 0 for one that was sent away. */
  readonly maxAtOnceOf: (peer: string) => number
  /** Whether to let everybody wait, since what was taken cannot be passed on as fast. */
  readonly isHeld: () => boolean
  /** Counts what is no frame as a rejected record. */
  readonly reject: (peer: PeerId) => void
  /** Ends all connections with a peer. */
  readonly hangUp: (peer: PeerId) => void
}

/** Stands for a frame that cannot be decoded, which the library only logs. */
const garbage: RPC = { subscriptions: [], messages: [] }

/**
 * Stands in front of gossip. Call before it is started. Invariants:
 * 1. Of a stream at most one frame is in hand, for so long at most as a frame may take, and beside it at most
 *    `maxWaitingBytes` and what is under way. All of it counts until it is dealt with, also when its peer is gone.
 * 2. Of one peer no more records are checked at once than it may still send rejected ones, and a few more where it has
 *    brought ten times as many good ones: a flood of forged records costs ten checks, however much of it is there.
 * 3. Turns are fair among peers by what they cost, whatever each of them has waiting.
 * 4. Every turn that was asked for comes.
 */
export function guardIntake(gossip: GossipSub, { maxAtOnceOf, isHeld, reject, hangUp }: IntakeOptions): void {
  const wayIn = gossip as unknown as WayIn
  const decode = wayIn.decodeRpc.bind(gossip)
  const endReading = wayIn.handlePeerReadStreamError.bind(gossip)
  const beat = wayIn.heartbeat.bind(gossip)
  const takeStream = wayIn.onIncomingStream.bind(gossip)
  const read = wayIn.pipePeerReadStream.bind(gossip)
  const handleRpc = wayIn.handleReceivedRpc.bind(gossip)
  const handleMessage = wayIn.handleReceivedMessage.bind(gossip)
  const { maxRecordsAtOnce: maxAtOnce, turnsSliceMs: sliceMs, maxWaitingBytes } = limits
  const turns = createTurns({ maxAtOnce, maxAtOnceOf, isHeld: heldFor, sliceMs })
  const held = createHoldings(limits.maxHeldBytes, hangUp)
  /** By the object that stands for the peer on one of its streams. */
  const holdings = new WeakMap<PeerId, Holding>()
  let opening: Holding | undefined
  let waking: NodeJS.Timeout | undefined
  let passes = 0

  /** Two nodes that wait for each other must not do so for good: even in a hold a few turns begin, every few milliseconds. */
  function heldFor(): boolean {
    if (!isHeld() || passes-- > 0) return false
    waking ??= setTimeout(() => {
      waking = undefined
      passes = limits.turnsInHold
      turns.wake()
    }, limits.holdMs)
    return true
  }

  /** Whether what a peer sent is still to be dealt with. */
  const mayGoOn = (from: PeerId): boolean =>
    maxAtOnceOf(from.toString()) > 0 && holdings.get(from)?.isGivenUp() !== true

  Object.assign(wayIn, {
    onIncomingStream(stream: Stream, connection: Connection) {
      opening = held.open(connection.remotePeer)
      takeStream(pace(stream, { maxWaitingBytes, ...opening }), connection)
    },
    async pipePeerReadStream(peer, frames) {
      const ofStream = peerIdFromString(peer.toString())
      if (opening) holdings.set(ofStream, opening)
      await read(ofStream, frames)
    },
    // The library forgets a peer whose frame is out of bounds, and leaves it connected: deaf to each other for good.
    handlePeerReadStreamError(error, peer) {
      endReading(error, peer)
      hangUp(peer)
    },
    decodeRpc(bytes) {
      try {
        return decode(bytes)
      } catch {
        return garbage
      }
    },
    async handleReceivedRpc(from, rpc) {
      const peer = from.toString()
      const holding = holdings.get(from)
      holding?.begin()
      const turn = turns.take(peer, costOf(rpc))
      ;(turn instanceof Promise ? await turn : turn)()
      try {
        if (rpc === garbage) reject(from)
        else if (mayGoOn(from)) await handleRpc(from, rpc)
      } finally {
        holding?.settle()
      }
    },
    async handleReceivedMessage(from, message) {
      if (!mayGoOn(from)) return
      const turn = turns.take(from.toString())
      const end = turn instanceof Promise ? await turn : turn
      if (mayGoOn(from)) void handleMessage(from, message).catch(ignored).finally(end)
      else end()
    },
    async heartbeat() {
      held.dropUnfinished(performance.now())
      await beat()
    },
  } satisfies WayIn)
}

/** The library, too, only logs a record at which admission fails: no peer is to blame. */
const ignored = (): void => undefined

/** What a frame costs beside its records, in units of one record: gossipsub looks at each of its entries. */
export function costOf({ subscriptions, messages, control }: RPC): number {
  const { ihave = [], iwant = [], graft = [], prune = [], idontwant = [] } = control ?? {}
  const ids = [...ihave, ...iwant, ...idontwant].reduce((sum, { messageIDs }) => sum + 1 + messageIDs.length, 0)
  const others = subscriptions.length + messages.length + graft.length + prune.length
  return (1 + ids + others) / entriesPerRecord
}

/** Entries of a frame that take as long as one record, roughly. */
const entriesPerRecord = 32
