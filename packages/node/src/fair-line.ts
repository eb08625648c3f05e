// A bounded line in front of work, in which every sender has a turn: who sends much waits behind themselves, and others
// find a place and somebody to serve them whatever the first one does.

/** One piece of work that waits for its turn. */
export interface Job {
  /** Must not reject. */
  readonly work: () => Promise<void>
  /** Told where the line let it go for others. */
  readonly onDropped: () => void
}

export interface FairLineLimits {
  readonly maxAtWork: number
  readonly maxWaiting: number
}

export interface FairLine {
  /** Joins the line behind what the same sender has in it. Where the line is full, the longest share of it loses its newest. */
  add(from: string, job: Job): void
  /** Begins to work. What was added before waits until then. */
  start(): void
  /** Forgets what waits, and resolves when what is at work has ended. */
  close(): Promise<void>
  readonly waiting: number
}

interface Lane {
  readonly jobs: Job[]
  atWork: number
}

/**
 * Invariants:
 * 1. Senders take turns, one job each.
 * 2. A sender has at most half of what the others leave at work, and always one: so there is room for one who comes late.
 * 3. What one sender waits for is never let go for one who has as much in the line.
 */
export function createFairLine({ maxAtWork, maxWaiting }: FairLineLimits): FairLine {
  /** In the order of their turns. Lanes without jobs in line stay as long as something of theirs is at work. */
  const lanes = new Map<string, Lane>()
  const running = new Set<Promise<void>>()
  let waiting = 0
  let isOpen = false

  const mayWork = ({ jobs, atWork }: Lane): boolean => {
    const left = maxAtWork - (running.size - atWork)
    return jobs.length > 0 && running.size < maxAtWork && atWork < Math.max(1, Math.floor(left / 2))
  }

  const nextInTurn = () => (isOpen ? [...lanes].find(([, lane]) => mayWork(lane)) : undefined)

  function serve(): void {
    for (let next = nextInTurn(); next; next = nextInTurn()) {
      const [from, lane] = next
      lanes.delete(from)
      lanes.set(from, lane)
      void run(from, lane, lane.jobs.shift()!)
    }
  }

  async function run(from: string, lane: Lane, { work }: Job): Promise<void> {
    waiting--
    lane.atWork++
    const done = work()
    running.add(done)
    await done
    running.delete(done)
    lane.atWork--
    forgetIfIdle(from, lane)
    serve()
  }

  function forgetIfIdle(from: string, lane: Lane): void {
    if (lane.jobs.length === 0 && lane.atWork === 0) lanes.delete(from)
  }

  function dropOne(): void {
    const [from, lane] = [...lanes].reduce((most, next) => (next[1].jobs.length >= most[1].jobs.length ? next : most))
    waiting--
    lane.jobs.pop()!.onDropped()
    forgetIfIdle(from, lane)
  }

  return {
    add(from, job) {
      const lane = lanes.get(from) ?? { jobs: [], atWork: 0 }
      lanes.set(from, lane)
      lane.jobs.push(job)
      waiting++
      if (waiting > maxWaiting) dropOne()
      serve()
    },
    start() {
      isOpen = true
      serve()
    },
    async close() {
      isOpen = false
      for (const lane of lanes.values()) lane.jobs.length = 0
      waiting = 0
      await Promise.all(running)
    },
    get waiting() {
      return waiting
    },
  }
}
