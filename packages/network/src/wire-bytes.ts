// All bytes on this process's TCP sockets, both ways, handshakes and framing included.

import { channel, type ChannelListener } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Counts from now on. Gives a function that reads the sum. */
export function countWireBytes(): () => number {
  const open = new Set<Socket>()
  let closed = 0
  const onSocket: ChannelListener = (message) => {
    const { socket } = message as { socket: Socket }
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      closed += bytesOf(socket)
    })
  }
  channel('net.client.socket').subscribe(onSocket)
  channel('net.server.socket').subscribe(onSocket)
  return () => [...open].reduce((sum, socket) => sum + bytesOf(socket), closed)
}

function bytesOf(socket: Socket): number {
  return socket.bytesRead + socket.bytesWritten
}
