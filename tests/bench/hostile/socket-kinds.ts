// Hostile kinds below gossip: handshakes that take their time, connections by the thousand, streams that say nothing.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Connection } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { startRawHost } from '../raw-peer.ts'
import { byPeers, isWelcome, type Kind, type Sent, type Stage } from './stage.ts'

/** Addresses that attackers come from. */
const localAddressOf = (index: number): string => `127.0.${1 + (index >> 7)}.${1 + (index & 127)}`

interface Siege {
  /** Connections that were tried so far. */
  readonly tried: () => number
  /** Of these, those that are still there. */
  readonly kept: () => number
  readonly lift: () => Promise<void> | void
}

/** How many honest newcomers try to get in meanwhile, and after how long the last of them gives up. */
const newcomers = 4
const newcomerPatienceMs = 10_000

async function besieged(stage: Stage, { tried, kept, lift }: Siege): Promise<Sent> {
  try {
    const came = await Promise.all(
      Array.from({ length: newcomers }, async () => isWelcome(stage.address, newcomerPatienceMs)),
    )
    await stage.pause(stage.sizes.phase / 2)
    const [sent, answered] = [tried(), kept()]
    return { sent, answered, ended: sent - answered, newcomers, welcomed: came.filter(Boolean).length }
  } finally {
    await lift()
  }
}

/** Sockets that come from four addresses in turn. Each that is closed by the other side is opened again. */
async function besiegeBySockets(stage: Stage, onOpen: (socket: Socket) => void): Promise<Siege> {
  const [, , host = '', , port] = stage.address.split('/')
  const open = new Set<Socket>()
  let [tried, isOver] = [0, false]
  const start = (index: number): Socket => {
    tried += 1
    const localAddress = localAddressOf(index % addressesOfSockets)
    const socket = connect({ host, port: Number(port), localAddress })
    socket.on('error', () => undefined)
    // What is sent is read and thrown away, so that the end of it is heard.
    socket.resume()
    socket.once('connect', () => {
      open.add(socket)
      onOpen(socket)
    })
    socket.once('close', () => {
      open.delete(socket)
      // At once would be a flood of connections, which the address is not let in with.
      if (!isOver) setTimeout(() => !isOver && start(index), reopenMs)
    })
    return socket
  }
  const first = Array.from({ length: stage.sizes.connections }, (_, index) => start(index))
  await Promise.all(first.map(async (socket) => once(socket, 'connect').catch(() => undefined)))
  return {
    tried: () => tried,
    kept: () => open.size,
    lift() {
      isOver = true
      for (const socket of open) socket.destroy()
    },
  }
}

const addressesOfSockets = 4
const reopenMs = 500
const dripMs = 1000

async function shakeSlowly(stage: Stage): Promise<Sent> {
  const drips = new Set<NodeJS.Timeout>()
  const siege = await besiegeBySockets(stage, (socket) => {
    const drip = setInterval(() => socket.writable && socket.write(Uint8Array.of(0x13)), dripMs)
    drips.add(drip)
    socket.once('close', () => clearInterval(drip))
  })
  return besieged(stage, siege).finally(() => {
    for (const drip of drips) clearInterval(drip)
  })
}

/** Addresses that connections come from which shake hands as they should. */
const addressesOfConnections = 50

async function connectOften(stage: Stage): Promise<Sent> {
  const each = Math.ceil(stage.sizes.connections / addressesOfConnections)
  const hosts = await Promise.all(
    Array.from({ length: addressesOfConnections }, async (_, index) => startRawHost(localAddressOf(index))),
  )
  const made: Connection[] = []
  for (let i = 0; i < each; i++)
    await Promise.all(
      hosts.map(async (host) => {
        const signal = AbortSignal.timeout(5000)
        const connection = await host.dial(multiaddr(stage.address), { force: true, signal }).catch(() => undefined)
        if (connection) made.push(connection)
      }),
    )
  return besieged(stage, {
    tried: () => each * addressesOfConnections,
    kept: () => made.filter(({ status }) => status === 'open').length,
    lift: async () => void (await Promise.all(hosts.map(async (host) => host.stop()))),
  })
}

const streamsPerPeer = 500

async function openStreams(stage: Stage): Promise<Sent> {
  let kept = 0
  const sent = await byPeers(stage, async (peer) => {
    const { muxer } = peer.connection as unknown as { muxer: { createStream(): Promise<{ status: string }> } }
    const streams: { status: string }[] = []
    for (let i = 0; i < streamsPerPeer && !peer.isGone(); i++) streams.push(await muxer.createStream())
    await stage.pause(stage.sizes.phase / 2)
    kept += streams.filter(({ status }) => status === 'open').length
    return streams.length
  })
  return { sent, answered: kept, ended: sent - kept }
}

export const socketKinds = {
  slowHandshakes: {
    about: 'connections from four addresses that shake hands a byte a second, and come again',
    attack: shakeSlowly,
  },
  endlessHandshakes: {
    about: 'connections from four addresses whose first length never ends, and that come again',
    attack: async (stage) =>
      besieged(stage, await besiegeBySockets(stage, (socket) => socket.write(new Uint8Array(64 * 1024).fill(0x80)))),
  },
  thousandConnections: {
    about: 'connections from fifty addresses that shake hands, and then say nothing',
    attack: connectOften,
  },
  halfOpenStreams: { about: 'streams that never say what they are for', attack: openStreams },
} satisfies Record<string, Kind>
