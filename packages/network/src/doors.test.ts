// The doors: nobody takes the places of others, whatever the address looks like.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { multiaddr } from '@multiformats/multiaddr'
import { expect, onTestFinished, test } from 'vitest'
import { createDoors } from './doors.ts'
import type { Gossip } from './gossip.ts'
import { limits } from './limits.ts'
import { addressOf, collect, overTcp, overWebSockets, soon, startNode, startRawHost } from './loopback.fixture.ts'
import { originOf, originOfMultiaddr } from './origins.ts'
import { connectionSettings } from './settings.ts'

test.for([
  ['8.8.8.8', '8.8.8.8'],
  ['::ffff:8.8.8.8', '8.8.8.8'],
  ['::FFFF:808:808', '8.8.8.8'],
  ['2a00:1450:4003:80f::200e', '2a00:1450:4003:80f/64'],
  ['2A00:1450:4003:080F:1:2:3:4', '2a00:1450:4003:80f/64'],
  ['2a00::1', '2a00:0:0:0/64'],
  ['2a00:1450:4003::1:2:3:4', '2a00:1450:4003:0/64'],
  ['64:ff9b::8.8.8.8', '64:ff9b:0:0/64'],
  ['fe80::1%eth0', 'fe80:0:0:0/64'],
] as const)('%s counts as %s', ([address, name]) => {
  expect(originOf(address).name).toBe(name)
})

test.for([
  ['127.0.0.1', true],
  ['::ffff:192.168.1.1', true],
  ['fe80::1%eth0', true],
  ['8.8.8.8', false],
  ['::ffff:8.8.8.8', false],
  ['2a00::1', false],
] as const)('%s is private: %s', ([address, isPrivate]) => {
  expect(originOf(address).isPrivate).toBe(isPrivate)
})

test('a multiaddr counts as the address or the name that it begins with', () => {
  expect(originOfMultiaddr(multiaddr('/ip4/8.8.8.8/tcp/1/ws'))).toEqual({ name: '8.8.8.8', isPrivate: false })
  expect(originOfMultiaddr(multiaddr('/ip6/::1/tcp/1'))).toEqual({ name: '0:0:0:0/64', isPrivate: true })
  expect(originOfMultiaddr(multiaddr('/dns4/Example.org/tcp/1'))).toEqual({ name: 'example.org', isPrivate: false })
})

const { pending, all } = limits.placesOfAddress
const stay = (): void => expect.unreachable()
const guests = (count: number): object[] => Array.from({ length: count }, () => ({}))
const [someone, neighbour, other] = ['2a00:1:2:3::1', '2a00:1:2:3:ffff::1', '2a00:1:2:4::1'].map(originOf)

test('an address gets its share of the handshakes, and others get theirs', () => {
  const doors = createDoors()
  for (const guest of guests(pending)) expect(doors.enter(guest, someone!, stay)).toBe(true)
  expect(doors.enter({}, someone!, stay)).toBe(false)
  expect(doors.enter({}, neighbour!, stay)).toBe(false)
  expect(doors.enter({}, other!, stay)).toBe(true)
})

test('a place is free again once the guest has shaken hands, or has left, and no sooner', () => {
  const doors = createDoors()
  const [first, second] = guests(pending).map((guest) => (doors.enter(guest, someone!, stay), guest))
  expect(doors.enter(first!, someone!, stay)).toBe(true)
  doors.settle(first!)
  doors.settle(first!)
  expect(doors.enter({}, someone!, stay)).toBe(true)
  expect(doors.enter({}, someone!, stay)).toBe(false)
  for (const gone of [first!, second!, second!]) doors.leave(gone)
  expect(doors.enter({}, someone!, stay)).toBe(true)
  expect(doors.enter({}, someone!, stay)).toBe(false)
})

test('an address gets so many connections in all, and a private one as many as it likes', () => {
  const doors = createDoors()
  const settled = (address: string) => {
    const guest = {}
    const isIn = doors.enter(guest, originOf(address), stay)
    doors.settle(guest)
    return isIn
  }
  for (let each = 0; each < all; each++) expect(settled('8.8.8.8')).toBe(true)
  expect(settled('8.8.8.8')).toBe(false)
  expect(settled('8.8.4.4')).toBe(true)
  for (let each = 0; each < 10 * all; each++) expect(settled('127.0.0.1')).toBe(true)
})

test('where all places for handshakes are taken, the address with most of them gives up its oldest', () => {
  const doors = createDoors()
  const away: string[] = []
  const enter = (address: string, name: string) => doors.enter({}, originOf(address), () => away.push(name))
  const { pending: greedy } = limits.placesOfPrivateAddress
  expect(enter('10.0.0.1', 'honest')).toBe(true)
  for (let each = 0; each < greedy; each++) expect(enter('10.0.0.2', `greedy ${each}`)).toBe(true)
  for (let each = greedy + 1; each < limits.maxPendingConnections; each++) enter(`10.0.1.${each}`, `other ${each}`)
  expect(away).toEqual([])
  for (let each = 0; each < greedy - 1; each++) expect(enter(`10.0.2.${each}`, `newcomer ${each}`)).toBe(true)
  expect(away).toEqual(Array.from({ length: greedy - 1 }, (_, each) => `greedy ${each}`))
})

test('an address that comes and goes is let in so often in a while, and a private one as often as it likes', () => {
  let nowMs = 0
  const doors = createDoors(() => nowMs)
  const visit = (address: string) => {
    const guest = {}
    const isIn = doors.enter(guest, originOf(address), stay)
    doors.leave(guest)
    return isIn
  }
  const { max, windowMs } = limits.arrivalsOfAddress
  for (let each = 0; each < max; each++) expect(visit('8.8.8.8')).toBe(true)
  expect([visit('8.8.8.8'), visit('8.8.4.4'), visit('127.0.0.1')]).toEqual([false, true, true])
  for (let each = 0; each < 2 * max; each++) expect(visit('127.0.0.1')).toBe(true)
  nowMs = windowMs
  expect(visit('8.8.8.8')).toBe(true)
})

const httpRequest = [
  'GET / HTTP/1.1',
  'Host: x',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
]
  .concat('Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', '', '')
  .join('\r\n')

/** Opens connections to a node and says nothing on them, in the test that calls it. */
function knockerAt(node: Gossip): (localAddress: string) => { socket: Socket; ended: Promise<Socket> } {
  const [, port] = /tcp\/(\d+)/.exec(addressOf(node.host).toString())!
  return (localAddress) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress })
    onTestFinished(() => void socket.destroy())
    const ended = new Promise<Socket>((resolve) =>
      socket.on('error', () => resolve(socket)).on('close', () => resolve(socket)),
    )
    return { socket: socket.resume(), ended }
  }
}

test.for([
  [overTcp, '\u0013/multistream/1.0.0\n'],
  [overWebSockets, httpRequest],
] as const)(
  'one address that never shakes hands leaves room for others, and gets it back, over %s',
  async ([listen, greeting]) => {
    const node = await startNode({ listen: [listen] })
    const knockFrom = knockerAt(node)
    const knock = () => knockFrom('127.0.0.9')
    const { pending: max } = limits.placesOfPrivateAddress
    const sentOff = new Set<Socket>()
    const knocks = (count: number) =>
      Array.from({ length: count }, () => {
        const { socket, ended } = knock()
        void ended.then(() => sentOff.add(socket))
        return socket
      })
    // The library takes a hundred connections a second of one address, and ends a handshake after three.
    const early = knocks(max / 2)
    await wait(1000)
    const late = knocks(max / 2 + 20)
    await Promise.race(late.map(async (socket) => once(socket, 'close', { signal: soon() }).catch(() => undefined)))
    expect(early.filter((socket) => sentOff.has(socket))).toEqual([])
    const peer = await startRawHost()
    await peer.dial(addressOf(node.host), { signal: soon() })
    for (const socket of [...early, ...late]) socket.destroy()
    // The host learns of that a moment later.
    for (let answered = false; !answered;) {
      const { socket, ended } = knock()
      socket.write(greeting)
      answered = await Promise.race([
        once(socket, 'data', { signal: soon() }).then(() => true),
        ended.then(() => false),
      ])
    }
  },
)

test.for([overTcp, overWebSockets])(
  'a newcomer gets in where two addresses hold all places for handshakes between them, over %s',
  async (listen) => {
    const node = await startNode({ listen: [listen] })
    const knockFrom = knockerAt(node)
    const greedy = ['127.0.0.20', '127.0.0.21']
    // More than the library takes in all, and of each address less than it takes in a second.
    const each = connectionSettings.maxIncomingPendingConnections / 2
    const waiting = greedy.flatMap((address) => Array.from({ length: each }, () => knockFrom(address)))
    const turnedAway = 2 * each - limits.maxPendingConnections
    const gone = collect<Socket>()
    for (const { ended } of waiting) void ended.then((socket) => gone.add(socket))
    await gone.untilLength(turnedAway)
    const peer = await startRawHost()
    await peer.dial(addressOf(node.host), { signal: soon() })
    // The newcomer took the place of one of them, and the others are still there.
    expect(gone.items.length).toBeLessThanOrEqual(turnedAway + 1)
  },
)
