// Looking for the peers nearest to a place of the DHT, along paths that share no peer, so that a liar spoils one of them.
// Knows no network: it is told where to start and how to ask. SPEC section 17.1.

import { compare } from 'uint8arrays/compare'
import { xor } from 'uint8arrays/xor'

/** A peer that may be asked. */
export interface Contact {
  /** Another text for each peer. */
  readonly name: string
  /** Its place in the space of the DHT, 32 bytes. */
  readonly kadId: Uint8Array
}

export interface WalkOptions<C extends Contact, A> {
  /** The place, in the space of the DHT. */
  readonly target: Uint8Array
  readonly starts: readonly C[]
  /** Asks one peer. Rejects where it does not answer in time. Must end when the signal fires. */
  readonly ask: (contact: C, signal: AbortSignal) => Promise<{ readonly closer: readonly C[]; readonly answer: A }>
  /** Told of every answer as it comes. */
  readonly onAnswer?: ((answer: A, from: C, path: number) => void) | undefined
  readonly signal: AbortSignal
  readonly settings: WalkSettings
}

export interface WalkSettings {
  readonly paths: number
  /** A path is at its end when this many of its nearest peers have answered. */
  readonly width: number
  /** Peers that a path asks at once. */
  readonly parallel: number
  /** Peers that a path asks at most. */
  readonly maxAsked: number
  /** Peers that are taken from one answer, the nearest ones. */
  readonly maxCloser: number
}

/** Gives those that answered, the nearest first. Where the signal fires, what there is by then. */
export async function walk<C extends Contact, A>(options: WalkOptions<C, A>): Promise<C[]> {
  const { starts, target, settings } = options
  const seen = new Set<string>()
  const startsOf = dealOut(byDistance(target, starts), settings.paths)
  for (const { name } of starts) seen.add(name)
  const paths = startsOf.map(async (own, path) => walkPath(own, path, seen, options))
  return byDistance(target, (await Promise.all(paths)).flat())
}

async function walkPath<C extends Contact, A>(
  starts: readonly C[],
  path: number,
  seen: Set<string>,
  { target, ask, onAnswer, signal, settings }: WalkOptions<C, A>,
): Promise<C[]> {
  let open = [...starts]
  let answered: C[] = []
  let asked = 0
  const running = new Set<Promise<void>>()
  const askOne = async (contact: C): Promise<void> => {
    try {
      const { closer, answer } = await ask(contact, signal)
      answered = byDistance(target, [...answered, contact])
      // What is already known belongs to the path that met it first.
      const fresh = byDistance(target, closer).slice(0, settings.maxCloser)
      const own = fresh.filter(({ name }) => !seen.has(name))
      for (const { name } of own) seen.add(name)
      open = byDistance(target, [...open, ...own])
      onAnswer?.(answer, contact, path)
    } catch {
      // Whoever does not answer is passed over.
    }
  }
  const takeNext = (): C | undefined => {
    const [next] = open
    if (!next || asked >= settings.maxAsked || signal.aborted) return undefined
    const farthest = answered[settings.width - 1]
    if (farthest && compare(distance(next, target), distance(farthest, target)) >= 0) return undefined
    open = open.slice(1)
    return next
  }
  for (;;) {
    while (running.size < settings.parallel) {
      const next = takeNext()
      if (!next) break
      asked += 1
      const asking: Promise<void> = askOne(next).finally(() => running.delete(asking))
      running.add(asking)
    }
    if (running.size === 0) return answered
    await Promise.race(running)
  }
}

const distance = ({ kadId }: Contact, target: Uint8Array): Uint8Array => xor(kadId, target)

/** The nearest first, each once. */
export function byDistance<C extends Contact>(target: Uint8Array, contacts: readonly C[]): C[] {
  const unique = new Map(contacts.map((contact) => [contact.name, { contact, far: distance(contact, target) }]))
  return [...unique.values()].toSorted((a, b) => compare(a.far, b.far)).map(({ contact }) => contact)
}

/** Deals the contacts out, one to each path in turn; paths without any are left out. */
function dealOut<C>(contacts: readonly C[], paths: number): C[][] {
  const hands = Array.from({ length: paths }, (_, path) => contacts.filter((_contact, i) => i % paths === path))
  return hands.filter((hand) => hand.length > 0)
}
