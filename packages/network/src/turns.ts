// Whose turn it is: work of many peers in fair order, so that a peer that asks for much waits for itself and for nobody
// else. Start-time fair queueing: every peer has a clock that its own work moves on, and the slowest clock goes first.

/** Ends a turn. A second call does nothing. */
export type EndTurn = () => void

export interface Turns {
  /**
   * Gives the turn at once, or resolves when it comes. `cost` is in units of one record; a peer that spends more waits
   * longer for its next turn. The turn lasts until it is ended.
   */
  take(peer: string, cost?: number): EndTurn | Promise<EndTurn>
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
  let waiting = 0
  /** Until when turns may begin in this round of the event loop; undefined before the first. */
  let sliceEnd: number | undefined

  const isFree = (name: string, peer: Peer): boolean => peer.running < Math.max(1, maxAtOnceOf(name))

  /** Where peers are at the same clock, the one whose last turn is longest ago goes first. */
  function next(): [string, Peer] | undefined {
    let first: [string, Peer] | undefined
    for (const entry of peers) {
      const [name, peer] = entry
      if (peer.waiting.length === 0 || !isFree(name, peer)) continue
      if (first === undefined || peer.due < first[1].due) first = entry
    }
    return first
  }

  function begin(name: string, peer: Peer, cost: number): EndTurn {
    now = Math.max(now, peer.due)
    peer.due = now + cost
    peer.running += 1
    running += 1
    if (waiting > 0) {
      peers.delete(name)
      peers.set(name, peer)
    }
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      peer.running -= 1
      running -= 1
      if (waiting > 0) go()
      if (running === 0 || peers.size > 2 * maxAtOnce) tidy()
    }
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

  const mayBegin = (): boolean => running < maxAtOnce && !isHeld() && hasTime()

  function go(): void {
    while (waiting > 0 && mayBegin()) {
      const due = next()
      if (due === undefined) return
      const [name, peer] = due
      const turn = peer.waiting.shift()!
      waiting -= 1
      turn.begin(begin(name, peer, turn.cost))
    }
  }

  /** A peer whose clock is not ahead is as one that was never heard of; where nothing is under way, no clock matters. */
  function tidy(): void {
    const isIdle = running === 0 && waiting === 0
    for (const [name, peer] of peers)
      if (isIdle || (peer.running === 0 && peer.waiting.length === 0 && peer.due <= now)) peers.delete(name)
    if (isIdle) now = 0
  }

  return {
    take(name, cost = 1) {
      const peer = peers.get(name) ?? { due: now, running: 0, waiting: [] }
      peers.set(name, peer)
      peer.due = Math.max(peer.due, now)
      if (waiting === 0 && isFree(name, peer) && mayBegin()) return begin(name, peer, cost)
      waiting += 1
      return new Promise((resolve) => {
        peer.waiting.push({ cost, begin: resolve })
        go()
      })
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
