// How the commands of one user speak with the node that runs in a data folder: HTTP over a Unix socket in it.

import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { createEndingStreams } from './ending-stream.ts'
import { limits } from './limits.ts'
import { addressIn, hasSocket, listenIn, socketName } from './local-path.ts'
import { mistake } from './mistakes.ts'

export interface LocalServer {
  /** Ends open event streams at once, and other requests that are being answered after at most 2 s. */
  close(): Promise<void>
}

/** A running node, as another process of the same user speaks with it. */
export interface LocalConnection {
  /**
   * As the global one; the host of the address does not matter. It rejects with a `CliError` where the node has gone, and
   * so does what is read of a body.
   */
  readonly fetch: typeof globalThis.fetch
  close(): Promise<void>
}

/**
 * Answers the requests of this user's other processes on the socket `node.sock` of a data folder. The caller holds the
 * folder, so that a socket found there is a leftover, which is replaced. A request has at most 1 MiB and states its
 * length. Responses of the type `text/event-stream` end when the client goes, which cancels their body, or when the
 * server closes. Throws a `CliError` of code `socket`.
 */
export async function serveLocal(
  dataFolder: string,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<LocalServer> {
  const folder = resolve(dataFolder)
  const streams = createEndingStreams()
  let closing: Promise<void> | undefined

  async function answer(request: Request, { incoming, outgoing }: HttpBindings): Promise<Response> {
    const refusal = refusalOf(incoming.headers)
    const response = refusal ?? (await fetch(request))
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    // No connection is kept that would hold up the closing.
    if (isStream || closing !== undefined || refusal !== undefined) outgoing.setHeader('connection', 'close')
    if (!isStream || response.body === null) return response
    const stream = streams.add(response.body)
    if (closing !== undefined) streams.endAll()
    return new Response(stream, response)
  }

  // Loaded only where it is needed: most commands neither serve nor connect.
  const { getRequestListener } = await import('@hono/node-server')
  const listener = getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
    overrideGlobalObjects: false,
  })
  const timeouts = {
    headersTimeout: limits.maxLocalHeadersMs,
    requestTimeout: limits.maxLocalRequestMs,
    connectionsCheckingInterval: 1000,
  }
  const server = createServer(timeouts, (incoming, outgoing) => void listener(incoming, outgoing))
  server.maxConnections = limits.maxLocalConnections

  async function close(): Promise<void> {
    rmSync(join(folder, socketName), { force: true })
    const closed = once(server, 'close')
    server.close()
    streams.endAll()
    const grace = setTimeout(() => server.closeAllConnections(), limits.maxLocalCloseMs)
    await closed
    clearTimeout(grace)
  }

  try {
    await listenIn(server, folder)
  } catch (cause) {
    server.close()
    throw mistake('socket', 'unmade', { folder, reason: (cause as Error).message }, cause)
  }
  // A connection that could not be accepted is no reason to go down.
  server.on('error', () => undefined)
  return { close: () => (closing ??= close()) }
}

function refusalOf(headers: NodeJS.Dict<string | string[]>): Response | undefined {
  if (headers['transfer-encoding'] !== undefined) return new Response('State the length of the body.', { status: 411 })
  if (Number(headers['content-length'] ?? 0) <= limits.maxLocalRequestBytes) return undefined
  return new Response(`The body has more than ${limits.maxLocalRequestBytes} bytes.`, { status: 413 })
}

/**
 * Connects to the node that runs in a data folder; `undefined` where none does, be it that there is no socket or that
 * nobody answers at it any more. Throws a `CliError` of code `socket` where the socket is not this user's alone.
 */
export async function connectLocal(dataFolder: string): Promise<LocalConnection | undefined> {
  const folder = resolve(dataFolder)
  if (!hasSocket(folder)) return undefined
  const address = addressIn(folder, socketName)
  try {
    if (await isAnswered(address.path)) return await connectionTo(address.path, folder, () => address.remove())
  } catch (cause) {
    address.remove()
    throw mistake('socket', 'unreachable', { folder, reason: (cause as Error).message }, cause)
  }
  address.remove()
  return undefined
}

async function isAnswered(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (cause) {
    if (['ENOENT', 'ECONNREFUSED'].includes((cause as NodeJS.ErrnoException).code ?? '')) return false
    throw cause
  } finally {
    socket.destroy()
  }
}

async function connectionTo(path: string, folder: string, onClose: () => void): Promise<LocalConnection> {
  // By its default, which it also has as part of a built program; the names of an older kind of module are lost there.
  const { Agent, fetch: fetchWith } = (await import('undici')).default
  // An event stream may be silent for hours, and an answer take as long as the work for an intent.
  const agent = new Agent({ connect: { socketPath: path }, headersTimeout: 0, bodyTimeout: 0 })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    // A body of a known length: a server takes no other.
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer())
    const { url, method } = request
    // A request follows the signal that it was given only until it is collected, and a stream may outlive it.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : request.signal)
    const told = (cause: unknown): unknown => {
      signal.throwIfAborted()
      return mistake('socket', 'stopped', { folder }, cause)
    }
    try {
      const response = await fetchWith(url, { method, headers: [...request.headers], body, signal, dispatcher: agent })
      const { status, headers } = response
      return new Response(response.body && mendedStream(response.body, told), { status, headers: [...headers] })
    } catch (cause) {
      throw told(cause)
    }
  }
  return {
    fetch,
    async close() {
      await agent.destroy()
      onClose()
    },
  }
}

/** A stream whose failures are told in another way. Who cancels it cancels its source, also before anything was read. */
function mendedStream(
  source: ReadableStream<Uint8Array<ArrayBuffer>>,
  told: (cause: unknown) => unknown,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw told(cause)
      })
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async (reason) => reader.cancel(reason),
  })
}
