// The WebSocket transport, mended where the stock one lets any stranger bring a node down or hold its sockets for good.

import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { Listener, Transport } from '@libp2p/interface'
import { getNetConfig } from '@libp2p/utils'
import { webSockets as stockWebSockets } from '@libp2p/websockets'
import type { Multiaddr } from '@multiformats/multiaddr'
import { originOfSocket, type Doors } from './doors.ts'
import { limits } from './limits.ts'
import { endUnopened, socketUnder } from './web-socket-sockets.ts'

type Components = Parameters<ReturnType<typeof stockWebSockets>>[0]

/** One end of a WebSocket, as the platform and the listener's library both have it. */
interface Closable {
  close(code?: number, reason?: string): void
}

interface ServedWebSocket extends Closable {
  on(event: 'error', listener: () => void): void
  terminate(): void
}

/** The stock transport's own step before the handshake. */
const openSocket = '_connect'

/** What the stock transport and its listener keep to themselves. */
type OpenTransport = Transport & { [openSocket]: (address: Multiaddr, options: unknown) => Promise<Closable> }
type OpenListener = Listener & {
  readonly server: Server
  readonly wsServer: { readonly options: { maxPayload?: number; closeTimeout?: number } }
  onWsServerConnection: (socket: ServedWebSocket, request: IncomingMessage) => void
}

/** The code with which the transport resets. No WebSocket may send it: `close` throws, and nothing is closed. */
const resetCode = 1006

/** The stock transport for WebSockets, with its holes closed. What becomes no WebSocket is counted at the doors meanwhile. */
export function webSockets(doors: Doors): (components: Components) => Transport {
  return (components) => {
    const transport = stockWebSockets()(components) as OpenTransport
    const connect = transport[openSocket].bind(transport)
    transport[openSocket] = async (address, options) => {
      try {
        const socket = await connect(address, options)
        closeByForce(socket)
        return socket
      } catch (error) {
        // The stock transport leaves it open where the time for it is over.
        const { host, port } = getNetConfig(address)
        endUnopened(host, port)
        throw error
      }
    }
    const dial = transport.dial.bind(transport)
    transport.dial = async (address, options) => {
      const upgradeOutbound: typeof options.upgrader.upgradeOutbound = async (connection, how) => {
        try {
          return await options.upgrader.upgradeOutbound(connection, how)
        } catch (error) {
          // The stock transport leaves a connection open that came to nothing.
          connection.abort(error as Error)
          throw error
        }
      }
      return dial(address, { ...options, upgrader: { ...options.upgrader, upgradeOutbound } })
    }
    const createListener = transport.createListener.bind(transport)
    transport.createListener = (options) => guard(createListener(options) as OpenListener, doors)
    return transport
  }
}

function guard(listener: OpenListener, doors: Doors): Listener {
  const upgrading = new Map<Socket, NodeJS.Timeout>()
  const settle = (socket: Socket): void => {
    clearTimeout(upgrading.get(socket))
    upgrading.delete(socket)
    doors.leave(socket)
  }
  // Until it has become a WebSocket, nothing else counts a connection or ends it.
  listener.server.on('connection', (socket) => {
    if (!doors.enter(socket, originOfSocket(socket), () => socket.destroy())) {
      socket.destroy()
      return
    }
    upgrading.set(
      socket,
      setTimeout(() => socket.destroy(), limits.webSocketTurnMs),
    )
    socket.once('close', () => settle(socket))
  })
  listener.wsServer.options.maxPayload = limits.maxWebSocketMessageBytes
  listener.wsServer.options.closeTimeout = limits.webSocketTurnMs
  const accept = listener.onWsServerConnection.bind(listener)
  listener.onWsServerConnection = (socket, request) => {
    settle(request.socket)
    // Without a listener, the error of one malformed frame would end the process.
    socket.on('error', () => socket.terminate())
    resetWith(socket, socket.close.bind(socket), () => socket.terminate())
    accept(socket, request)
  }
  return listener
}

/**
 * A socket that was dialled asks the other side to end the connection, and the platform waits for that as long as it takes.
 * Ours waits for a moment.
 */
function closeByForce(socket: Closable): void {
  const under = socketUnder(socket)
  const ask = socket.close.bind(socket)
  const close: Closable['close'] = (...how) => {
    ask(...how)
    if (under && !under.destroyed) endAfter(under, limits.webSocketTurnMs)
  }
  resetWith(socket, close, () => close())
}

function endAfter(socket: Socket, ms: number): void {
  const grace = setTimeout(() => socket.destroy(), ms)
  socket.once('close', () => clearTimeout(grace))
}

/** Lets a socket be reset, where the transport asks for it in a way that would throw. */
function resetWith(socket: Closable, close: Closable['close'], reset: () => void): void {
  socket.close = (code, reason) => {
    if (code === resetCode) reset()
    else close(code, reason)
  }
}
