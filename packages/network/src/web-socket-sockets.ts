// The sockets under the WebSockets that this process dials. The platform shows them to diagnostics only, and without them a
// connection that the other side neither opens nor ends would stay.

import { channel, type ChannelListener } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Those of the platform's own client that are no WebSocket yet, with the host and the port that they lead to. */
const unopened = new Map<Socket, string>()
const opened = new WeakMap<object, Socket>()

const nameOf = (host: string, port: number | string): string => `${host.replace(/^\[|\]$/g, '')} ${port}`

interface Connected {
  readonly connectParams: { readonly hostname: string; readonly port: string; readonly protocol: string }
  readonly socket: Socket
}

const onConnected: ChannelListener = (message) => {
  const { connectParams, socket } = message as Connected
  const { hostname, protocol, port } = connectParams
  unopened.set(socket, nameOf(hostname, port || (protocol === 'https:' ? 443 : 80)))
  socket.once('close', () => unopened.delete(socket))
}

interface Opened {
  readonly address: { readonly port?: number }
  readonly websocket: object
}

const onOpen: ChannelListener = (message) => {
  const { address, websocket } = message as Opened
  const socket = [...unopened.keys()].find(({ localPort }) => localPort === address.port)
  if (!socket) return
  unopened.delete(socket)
  opened.set(websocket, socket)
}

channel('undici:client:connected').subscribe(onConnected)
channel('undici:websocket:open').subscribe(onOpen)

/** The socket of a WebSocket that is open. Undefined where the platform tells of none. */
export const socketUnder = (webSocket: object): Socket | undefined => opened.get(webSocket)

/** Ends what leads to a host and a port and became no WebSocket. */
export function endUnopened(host: string, port: number | undefined): void {
  for (const [socket, name] of unopened) if (name === nameOf(host, port ?? 80)) socket.destroy()
}
