// Whose turn it is: work of many peers in fair order, so that a peer that asks for much waits for itself and for nobody
// else. Start-time fair queueing: every peer has a clock that its own work moves on, and the slowest clock goes first.

/** Ends a turn. A second call does nothing. */
export type EndTurn = () => void

export interface Turns {
  /**
   * Resolves when the peer's turn comes. `cost` is in units of one record; a peer that spends more waits longer for its
   * next turn. The turn lasts until it is ended.
   */
  take(peer: string, cost?: number): Promise<EndTurn>
  /** Lets waiting peers go on, where what held them may have passed. */
  wake(): void
  /** Turns that have begun and not ended. */
  readonly running: number
  /** Peers of which something is known: those that wait, or that had more than their share of late. */
  readonly known: number
}

export interface TurnsOptions {
  /** Turns at once, of all peers. */
  readonly maxAtOnce: number
  /** Turns at once of one peer, asked anew each time. At least 1. */
  readonly maxAtOnceOf: (peer: string) => number
  /** Whether nobody's turn may come at present. */
  readonly isHeld?: () => boolean
  /** For how long turns may follow each other before the event loop gets its own, in milliseconds. */
  readonly sliceMs: number
}

interface Waiting {
  readonly cost: number
  readonly begin: (end: EndTurn) => void
}

interface Peer {
  /** The clock of this peer: when its next turn is due, in units of work that a peer could have had. */
  due: number
  running: number
  readonly waiting: Waiting[]
}

export function createTurns({ maxAtOnce, maxAtOnceOf, isHeld = () => false, sliceMs }: TurnsOptions): Turns {
  const peers = new Map<string, Peer>()
  /** The clock of the turn that began last. A peer that comes anew starts here: time that it did not use is no credit. */
  let now = 0
  let running = 0
  /** Until when turns may begin in this round of the event loop; undefined before the first. */
  let sliceEnd: number | undefined

  /** Where peers are at the same clock, the one that has waited longest in the map goes first, and then to its end. */
  function next(): [string, Peer] | undefined {
    let first: [string, Peer] | undefined
    for (const entry of peers) {
      const [name, peer] = entry
      if (peer.waiting.length === 0 || peer.running >= Math.max(1, maxAtOnceOf(name))) continue
      if (first === undefined || peer.due < first[1].due) first = entry
    }
    return first
  }

  function begin(name: string, peer: Peer): void {
    const { cost, begin: start } = peer.waiting.shift()!
    now = Math.max(now, peer.due)
    peer.due = now + cost
    peer.running += 1
    running += 1
    peers.delete(name)
    peers.set(name, peer)
    let isOver = false
    start(() => {
      if (isOver) return
      isOver = true
      peer.running -= 1
      running -= 1
      go()
    })
  }

  /** A peer whose clock is not ahead is as one that was never heard of. */
  function forgetIdle(): void {
    for (const [name, { due, running: own, waiting }] of peers)
      if (own === 0 && waiting.length === 0 && due <= now) peers.delete(name)
  }

  /** Whether this round of the event loop has time left for turns. */
  function hasTime(): boolean {
    if (sliceEnd !== undefined) return performance.now() < sliceEnd
    sliceEnd = performance.now() + sliceMs
    setImmediate(() => {
      sliceEnd = undefined
      go()
    })
    return true
  }

  function go(): void {
    while (running < maxAtOnce && !isHeld()) {
      const due = next()
      if (due === undefined) return tidy()
      if (!hasTime()) return
      begin(...due)
    }
  }

  /** Where nothing is under way, it no longer matters whose clock is ahead. */
  function tidy(): void {
    if (running > 0) {
      if (peers.size > 2 * maxAtOnce) forgetIdle()
      return
    }
    peers.clear()
    now = 0
  }

  return {
    async take(name, cost = 1) {
      const peer = peers.get(name) ?? { due: now, running: 0, waiting: [] }
      peers.set(name, peer)
      peer.due = Math.max(peer.due, now)
      const turn = new Promise<EndTurn>((resolve) => peer.waiting.push({ cost, begin: resolve }))
      go()
      return turn
    },
    wake: go,
    get running() {
      return running
    },
    get known() {
      return peers.size
    },
  }
}
