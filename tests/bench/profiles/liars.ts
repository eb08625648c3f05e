// Servers of the DHT that lie. Each is an honest host whose answers are changed on their way out, so that it is known
// and asked like any other. SPEC section 17.

import { setTimeout as wait } from 'node:timers/promises'
import { Record as DhtRecord } from '@libp2p/kad-dht'
import type { Gossip } from '@pregon/network'
import { toHex } from '@pregon/protocol'
import type { Random } from '../random.ts'

/** A request to a server of the DHT, or its answer. */
export interface DhtMessage {
  readonly type: string
  readonly key?: Uint8Array
  /** A serialized record. */
  readonly record?: Uint8Array
  readonly closer: readonly unknown[]
  readonly providers: readonly unknown[]
}

type Answer = Promise<DhtMessage | undefined>

/** Answers a request; `honestly` gives what an honest server would say. */
type Lie = (request: DhtMessage, honestly: () => Answer) => Answer

const slowMs = 30_000

/** By the name of each kind, how its next server lies; `number` counts the servers of that kind. */
export const lies = {
  /** Records that do not hold: a bit turned, random bytes, or the profile of another vendor. */
  wrong(random) {
    const seen = new Map<string, DhtRecord>()
    return async (request, honestly) => {
      if (request.record) remember(seen, request.record)
      const answer = await honestly()
      if (request.type !== 'GET_VALUE' || !answer) return answer
      const key = request.key!
      const foreign = random.pick([...seen.entries()].filter(([of]) => of !== toHex(key)).map(([, record]) => record))
      const value = random.pick([
        () => turnBit(seen.get(toHex(key))?.value ?? random.bytes(300), random),
        () => random.bytes(300),
        () => foreign?.value ?? random.bytes(300),
      ])()
      // Under a key that nobody asked for, too.
      const under = foreign && random.below(4) === 0 ? foreign.key : key
      return { ...answer, record: new DhtRecord(under, value, new Date()).serialize() }
    }
  },

  /** Keeps nothing and knows nobody, but says of everything that it is kept. */
  empty() {
    return async ({ type, key, record }) => ({
      type,
      ...(key && { key }),
      ...(type === 'PUT_VALUE' && record && { record }),
      closer: [],
      providers: [],
    })
  },

  /** Serves the first profile of each vendor for ever. Every other one says of a later one that it is kept, as an honest server would; the others break off. */
  stale(_random, number) {
    const first = new Map<string, Uint8Array>()
    return async (request, honestly) => {
      const { type, key, record } = request
      if (type === 'PUT_VALUE' && key && record) {
        const isFirst = !first.has(toHex(key))
        if (isFirst) first.set(toHex(key), record)
        if (isFirst || number % 2 === 0) return request
        throw new Error('takes nothing newer')
      }
      const answer = await honestly()
      const kept = key && first.get(toHex(key))
      return type === 'GET_VALUE' && answer && kept ? { ...answer, record: kept } : answer
    }
  },

  /** Answers after half a minute, or every other one never. */
  slow(_random, number) {
    return async (_request, honestly) => {
      if (number % 2 === 0) return new Promise(() => {})
      await wait(slowMs, undefined, { ref: false })
      return honestly()
    }
  },
} satisfies Record<string, (random: Random, number: number) => Lie>

export type LieName = keyof typeof lies

/** What the library's type does not show: where a server answers. */
interface Answering {
  readonly rpc: { handleMessage: (from: unknown, request: DhtMessage) => Answer }
}

/** Makes a server lie from now on. */
export function makeLiar({ host }: Gossip, lie: LieName, random: Random, number: number): void {
  const { rpc } = host.services.dht as unknown as Answering
  const honest = rpc.handleMessage.bind(rpc)
  const answer: Lie = lies[lie](random, number)
  rpc.handleMessage = async (from, request) => answer(request, async () => honest(from, request))
}

function remember(seen: Map<string, DhtRecord>, bytes: Uint8Array): void {
  const record = DhtRecord.deserialize(bytes)
  seen.set(toHex(record.key), record)
}

function turnBit(bytes: Uint8Array, random: Random): Uint8Array {
  const turned = bytes.slice()
  turned[random.below(turned.length)]! ^= 1 << random.below(8)
  return turned
}
