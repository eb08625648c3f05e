// What the hostile kinds work with: peers to send, records to spoil.

import { setTimeout as wait } from 'node:timers/promises'
import { fromHex } from '@pregon/protocol'
import type { Bench } from '../benchmark.ts'
import { makeIntent } from '../intents.ts'
import { startRawPeer, type RawPeer, type RawPeerOptions } from '../raw-peer.ts'
import { parameters } from './settings.ts'

export interface StageSizes {
  readonly peers: number
  readonly connections: number
  readonly phase: number
}

export interface Stage {
  readonly random: Bench['random']
  readonly signal: AbortSignal
  readonly sizes: StageSizes
  /** The relay's multiaddr. */
  readonly address: string
  /** Records that an honest peer published in an earlier phase: since the first, and in the last one. */
  readonly honestRecords: { readonly first: readonly Uint8Array[]; readonly latest: readonly Uint8Array[] }
  /** A hostile peer, counted and stopped when its phase ends. */
  peer(options?: RawPeerOptions): Promise<RawPeer>
  /** A valid intent of a new key. */
  intent(fields?: { readonly nowMs?: number; readonly minWorkBits?: number; readonly recordBytes?: number }): Uint8Array
  /** Resolves when so many milliseconds of the phase are over. */
  pause(ms: number): Promise<void>
}

/** What a kind did, and what it got out of it. */
export interface Sent {
  readonly sent: number
  /** What the relay answered to: records it handed out, ids it asked for, connections it keeps. */
  readonly answered?: number
  /** Connections or streams that the relay ended, where they are not those of peers. */
  readonly ended?: number
  /** Honest newcomers in between, and how many of them got in. */
  readonly newcomers?: number
  readonly welcomed?: number
}

export interface Kind {
  /** For people: what is sent. */
  readonly about: string
  readonly attack: (stage: Stage) => Promise<Sent>
}

export interface Props extends Stage {
  readonly peers: readonly RawPeer[]
  /** Ends the phase: gives the peers that the relay has cut off, and stops all. */
  leave(): Promise<readonly RawPeer[]>
}

const lifeMs = 60 * 60 * 1000

/** A relay that is still at work on the last kind may let nobody in for a moment. */
const [tries, triesPauseMs] = [10, 1000]

async function comeIn(address: string, options: RawPeerOptions | undefined): Promise<RawPeer> {
  for (let left = tries; ; left--) {
    try {
      return await startRawPeer(address, options)
    } catch (error) {
      if (left === 0) throw error
      await wait(triesPauseMs)
    }
  }
}

export function openStage(
  { random, signal, onEnd }: Pick<Bench, 'random' | 'signal' | 'onEnd'>,
  sizes: StageSizes,
  address: string,
  honest: { readonly first: readonly string[]; readonly latest: readonly string[] },
): Props {
  const peers: RawPeer[] = []
  const stopAll = async () => void (await Promise.all(peers.map(async (peer) => peer.stop())))
  onEnd(stopAll)
  return {
    random,
    signal,
    sizes,
    address,
    honestRecords: { first: honest.first.map(fromHex), latest: honest.latest.map(fromHex) },
    peers,
    async peer(options) {
      const peer = await comeIn(address, options)
      peers.push(peer)
      return peer
    },
    intent: ({ nowMs = Date.now(), minWorkBits = parameters.minWorkBits, recordBytes = 600 } = {}) =>
      makeIntent({ parameters: { ...parameters, minWorkBits }, random, recordBytes, lifeMs, nowMs }),
    pause: async (ms) => wait(ms, undefined, { signal }),
    async leave() {
      const gone = peers.filter((peer) => peer.isGone())
      await stopAll()
      return gone
    },
  }
}

/** Tries to come in as an honest newcomer would, for so long, and says whether it could. */
export async function isWelcome(address: string, patienceMs: number): Promise<boolean> {
  const untilMs = performance.now() + patienceMs
  do {
    try {
      const peer = await startRawPeer(address)
      await peer.stop()
      return true
    } catch {
      await wait(triesPauseMs)
    }
  } while (performance.now() < untilMs)
  return false
}

/** Has every one of so many peers do something, all at once, and adds up what they say. */
export async function byPeers(
  stage: Stage,
  work: (peer: RawPeer, index: number) => Promise<number>,
  options?: RawPeerOptions,
): Promise<number> {
  const counts = await Promise.all(
    Array.from({ length: stage.sizes.peers }, async (_, index) => {
      const peer = await stage.peer(options)
      return work(peer, index)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Says one thing after another, until the other side takes no more; gives how many it took. */
export async function sayAll(
  peer: RawPeer,
  count: number,
  rpcOf: (i: number) => Parameters<RawPeer['say']>[0],
): Promise<number> {
  for (let i = 0; i < count; i++) if (peer.isGone() || !(await peer.say(rpcOf(i)))) return i
  return count
}
