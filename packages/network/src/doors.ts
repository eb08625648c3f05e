// How many connections one address may have towards a host: while they shake hands, in all, and in a while. One that opens
// them slowly, or by the hundred, must not shut others out.

import type { ConnectionGater, MultiaddrConnection } from '@libp2p/interface'
import { limits } from './limits.ts'
import { originOf, originOfMultiaddr, type Origin } from './origins.ts'
import { createQuota } from './quota.ts'

export interface Doors {
  /**
   * Takes a place, or says false where the address has all that it gets. A guest that has one already keeps it. Where all
   * places for handshakes are taken, the address that has most of them gives up its oldest: that guest is turned away.
   */
  enter(guest: object, origin: Origin, turnAway: () => void): boolean
  /** Says that a guest has shaken hands, so that its place counts in all only. */
  settle(guest: object): void
  leave(guest: object): void
}

/** What is known of an address: its connections, and of these the ones that shake hands, the oldest first. */
interface Taken {
  all: number
  readonly pending: Map<object, () => void>
}

/** The clock only has to go on. */
export function createDoors(nowMs: () => number = () => performance.now()): Doors {
  const arrivals = createQuota(limits.arrivalsOfAddress)
  const taken = new Map<string, Taken>()
  const guests = new Map<object, string>()
  const takenBy = (guest: object): Taken | undefined => taken.get(guests.get(guest) ?? '')
  let pending = 0
  const settle = (guest: object): void => {
    if (takenBy(guest)?.pending.delete(guest)) pending -= 1
  }
  const leave = (guest: object): void => {
    const known = takenBy(guest)
    if (!known) return
    settle(guest)
    known.all -= 1
    if (known.all === 0) taken.delete(guests.get(guest)!)
    guests.delete(guest)
  }
  const makeRoom = (): void => {
    const [greediest] = [...taken.values()].toSorted((one, other) => other.pending.size - one.pending.size)
    const [oldest] = greediest?.pending ?? []
    if (!oldest) return
    const [guest, turnAway] = oldest
    leave(guest)
    turnAway()
  }
  return {
    enter(guest, { name, isPrivate }, turnAway) {
      if (guests.has(guest)) return true
      const known = taken.get(name) ?? { all: 0, pending: new Map() }
      const max = limits[isPrivate ? 'placesOfPrivateAddress' : 'placesOfAddress']
      if (known.pending.size >= max.pending || known.all >= max.all) return false
      if (!isPrivate && !arrivals.take(name, nowMs())) return false
      if (pending >= limits.maxPendingConnections) makeRoom()
      known.all += 1
      known.pending.set(guest, turnAway)
      pending += 1
      // Making room may just have forgotten the address.
      taken.set(name, known)
      guests.set(guest, name)
      return true
    },
    settle,
    leave,
  }
}

/** The gater of a host, that counts connections at its doors as well. */
export function withDoors(gater: ConnectionGater, doors: Doors): ConnectionGater {
  return {
    ...gater,
    denyInboundConnection: (connection: MultiaddrConnection) => {
      const turnAway = () => connection.abort(new Error('others wait at the door'))
      if (connection.status !== 'open') return true
      if (!doors.enter(connection, originOfMultiaddr(connection.remoteAddr), turnAway)) return true
      connection.addEventListener('close', () => doors.leave(connection), { once: true })
      return false
    },
    denyInboundUpgradedConnection: (_peer, connection) => {
      doors.settle(connection)
      return false
    },
  }
}

/** The origin of a socket's other end. One that is gone already has none, and will be closed. */
export const originOfSocket = ({ remoteAddress }: { readonly remoteAddress?: string | undefined }): Origin =>
  originOf(remoteAddress ?? '')
