// The always-on nodes that a host stays connected to: those it was told of, those it remembers, and those that its peers
// tell it of when there are too few. SPEC section 17.4.

import { setTimeout as wait } from 'node:timers/promises'
import { createAcquaintances, type AcquaintanceOptions, type Acquaintances } from './acquaintances.ts'
import type { NetworkError } from './errors.ts'
import type { GossipHost } from './host.ts'
import { joinMesh } from './join.ts'
import { limits } from './limits.ts'
import { askForPeers, servePeers } from './peer-exchange.ts'
import type { SignedPeer } from './peer-records.ts'
import { jittered, shuffle } from './random.ts'
import { trimConnections } from './trim.ts'
import { hangUpOnDead, waitAwake } from './waking.ts'

export interface NeighboursOptions extends AcquaintanceOptions {
  readonly bootstrap: readonly string[]
  /** Always-on nodes to stay connected to, where there are as many. */
  readonly wanted: number
  /** Connections beyond which those that serve nothing are closed. */
  readonly maxConnections: number
  /** Told of every attempt to reach a bootstrap peer, with its failure if it failed. */
  readonly onAttempt: (address: string, failure?: NetworkError) => void
}

export interface Neighbours {
  /** The failures of bootstrap peers, of code `peer-unreachable`, where nobody was reached yet. */
  readonly failures: readonly NetworkError[]
  /** Resolves once the peers that were reached have been asked for others, or had their time. */
  readonly ready: Promise<void>
  /** How many always-on nodes are connected. */
  readonly servers: () => number
  /** How many peers the memory holds. */
  readonly remembered: () => number
  /** Tells nobody of a peer any more. */
  readonly forget: (peer: string) => void
}

/**
 * Dials the bootstrap peers and some remembered ones at the same time. Resolves once somebody was reached, or nobody; goes
 * on in the background until the signal fires. Throws `invalid-address` before anybody is dialled.
 */
export async function startNeighbours(host: GossipHost, options: NeighboursOptions): Promise<Neighbours> {
  const { network, bootstrap, signal, nowMs } = options
  const acquaintances = createAcquaintances(host, options)
  hangUpOnDead(host)
  await servePeers(host, { network, sample: (max, asker) => acquaintances.sample(max, asker), nowMs })
  const joining = joinMesh(host, bootstrap, options)
  const recalling = acquaintances.recall(limits.maxRecalledDials)
  const failures = await Promise.race([
    Promise.all([joining, recalling]).then(([failed]) => failed),
    untilReached(host, signal).then(() => []),
  ])
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  void keepNeighbours(host, acquaintances, options, resolve)
  const inTime = wait(limits.firstNeighboursMs, undefined, { ref: false })
  return {
    failures,
    ready: Promise.race([ready, inTime]),
    servers: () => acquaintances.serving.size,
    remembered: acquaintances.remembered,
    forget: acquaintances.forget,
  }
}

/** Resolves a moment after the first connection; never, where none comes before the signal fires. */
async function untilReached(host: GossipHost, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (host.getPeers().length > 0) resolve()
    host.addEventListener('peer:connect', () => resolve(), { once: true })
  })
  await wait(limits.reachedGraceMs, undefined, { signal, ref: false }).catch(() => undefined)
}

/** Looks again and again whether there are enough, at once while that helps, and soon after one was lost. */
async function keepNeighbours(
  host: GossipHost,
  acquaintances: Acquaintances,
  options: NeighboursOptions,
  onReady: () => void,
): Promise<void> {
  const { signal, wanted, maxConnections } = options
  for (let round = 0; !signal.aborted; round++) {
    acquaintances.rememberConnected()
    const before = acquaintances.serving.size
    await lookForMore(host, acquaintances, options).catch(() => undefined)
    const isEnough = acquaintances.serving.size >= wanted
    if (isEnough || round > 0) onReady()
    if (!isEnough && acquaintances.serving.size > before) continue
    await trimConnections(host, maxConnections).catch(() => undefined)
    const pauseMs = round === 0 ? limits.reachedGraceMs : jittered(limits.neighbourIntervalMs)
    await waitAwake(host, pauseMs, signal)
  }
}

async function lookForMore(
  host: GossipHost,
  acquaintances: Acquaintances,
  { network, wanted, signal }: NeighboursOptions,
): Promise<void> {
  const missing = wanted - acquaintances.serving.size
  if (missing <= 0) return
  const asked = shuffle(host.getPeers()).slice(0, limits.maxPeersAsked)
  const told = await Promise.all(asked.map(async (peer) => askForPeers(host, { network, peer, max: wanted }, signal)))
  const isNew = ({ peer }: SignedPeer) => host.getConnections(peer).length === 0
  // As many of each peer that was asked, so that one of them does not choose them all.
  const share = Math.ceil(missing / Math.max(1, asked.length))
  const chosen = told.flatMap((peers) => shuffle(peers.filter(isNew)).slice(0, share))
  await Promise.all([
    ...chosen.map(async (peer) => acquaintances.meet(peer)),
    chosen.length === 0 && acquaintances.recall(missing),
  ])
}
