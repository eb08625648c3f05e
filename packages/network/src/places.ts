// Places for connections: whoever is of no use makes room for those who come, so that strangers cannot take all places.

import type { Connection, Libp2p } from '@libp2p/interface'
import type { GossipHost } from './host.ts'
import { limits } from './limits.ts'
import { shuffle } from './random.ts'
import { connectionSettings } from './settings.ts'
import { isHeld } from './trim.ts'

export interface PlaceKeeping {
  /** The connections that a host may have. */
  readonly max: number
  /** How many of these places are kept free. */
  readonly spare: number
  /** Of the open connections, the oldest first, the one to end. Undefined where all are to stay. */
  readonly choose: (open: readonly Connection[]) => Connection | undefined | Promise<Connection | undefined>
}

/** Ends connections from now on, whenever there are so many that new ones would soon be refused. */
export function keepPlacesFree(host: Libp2p, { max, spare, choose }: PlaceKeeping): void {
  const open = new Set<Connection>()
  let isAtWork = false
  const makeRoom = async (): Promise<void> => {
    while (open.size > max - spare) {
      const connection = await choose([...open])
      if (!connection) return
      open.delete(connection)
      connection.abort(new Error('the place is needed'))
    }
  }
  host.addEventListener('connection:close', ({ detail }) => void open.delete(detail))
  host.addEventListener('connection:open', ({ detail }) => {
    open.add(detail)
    if (isAtWork) return
    isAtWork = true
    void makeRoom().finally(() => (isAtWork = false))
  })
}

/**
 * The places of a reply host. An honest vendor opens a stream and sends its frame as soon as that is made, so whoever is not
 * being served and has been there for longest is not waited for.
 */
export function keepReplyPlacesFree(host: Libp2p, isServed: (connection: Connection) => boolean): void {
  keepPlacesFree(host, {
    max: limits.maxReplyConnections,
    spare: limits.spareReplyConnections,
    choose: (open) => open.find((connection) => !isServed(connection)),
  })
}

/**
 * The places of a host that gossips. Of those that others opened and nothing holds, the oldest go that do not gossip, and
 * then any: whoever opens many connections cannot choose whose place it takes.
 */
export function keepGossipPlacesFree(host: GossipHost): void {
  keepPlacesFree(host, {
    max: connectionSettings.maxConnections,
    spare: limits.spareConnections,
    choose: async (open) => {
      const inbound = open.filter(({ direction }) => direction === 'inbound')
      const gossiping = inbound.filter(gossips)
      for (const connection of [...inbound.filter((each) => !gossips(each)), ...shuffle(gossiping)])
        if (!(await isHeld(host, connection))) return connection
      return undefined
    },
  })
}

/** Whether the peer at the other end has opened a gossip stream. */
const gossips = ({ streams }: Connection): boolean =>
  streams.some(({ direction, protocol }) => direction === 'inbound' && protocol.startsWith('/meshsub/'))
