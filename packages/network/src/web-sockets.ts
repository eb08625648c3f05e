// The WebSocket transport, mended where the stock one lets any stranger bring a node down or hold its sockets for good.

import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { Listener, Transport } from '@libp2p/interface'
import { webSockets as stockWebSockets } from '@libp2p/websockets'
import { limits } from './limits.ts'

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
type OpenTransport = Transport & { [openSocket]: (...args: unknown[]) => Promise<Closable> }
type OpenListener = Listener & {
  readonly server: Server
  readonly wsServer: { readonly options: { maxPayload?: number; closeTimeout?: number } }
  onWsServerConnection: (socket: ServedWebSocket, request: IncomingMessage) => void
}

/** The code with which the transport resets. No WebSocket may send it: `close` throws, and nothing is closed. */
const resetCode = 1006

/** The stock transport for WebSockets, with its holes closed. */
export function webSockets(): (components: Components) => Transport {
  return (components) => {
    const transport = stockWebSockets()(components) as OpenTransport
    const connect = transport[openSocket].bind(transport)
    transport[openSocket] = async (...args) => {
      const socket = await connect(...args)
      resetWith(socket, (close) => close())
      return socket
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
    transport.createListener = (options) => guard(createListener(options) as OpenListener)
    return transport
  }
}

function guard(listener: OpenListener): Listener {
  const upgrading = new Map<Socket, NodeJS.Timeout>()
  const settle = (socket: Socket): void => {
    clearTimeout(upgrading.get(socket))
    upgrading.delete(socket)
  }
  // Until it has become a WebSocket, nothing else counts a connection or ends it.
  listener.server.on('connection', (socket) => {
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
    resetWith(socket, () => socket.terminate())
    accept(socket, request)
  }
  return listener
}

/** Lets a socket be reset, where the transport asks for it in a way that would throw. */
function resetWith(socket: Closable, reset: (close: () => void) => void): void {
  const close = socket.close.bind(socket)
  socket.close = (code, reason) => {
    if (code === resetCode) reset(close)
    else close(code, reason)
  }
}
