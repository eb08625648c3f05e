// Commands of one user speak with the node in a data folder, over real sockets and with real processes.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectLocal, serveLocal, type LocalConnection } from './local-socket.ts'

function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'pregon-socket-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function serve(folder: string, fetch: (request: Request) => Response | Promise<Response>) {
  const server = await serveLocal(folder, fetch)
  onTestFinished(async () => server.close())
  return server
}

async function reach(folder: string): Promise<LocalConnection> {
  const connection = await connectLocal(folder)
  if (connection === undefined) throw new Error('no node answers')
  onTestFinished(async () => connection.close())
  return connection
}

const echo = async (request: Request) =>
  Response.json({ method: request.method, path: new URL(request.url).pathname, body: await request.text() })

const eventStream = (body: ReadableStream) => new Response(body, { headers: { 'content-type': 'text/event-stream' } })

/** Events that a test sends one by one, and a promise of the moment in which nobody wants them any more. */
function createFeed() {
  const gone = Promise.withResolvers<unknown>()
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (feed = controller),
    cancel: gone.resolve,
  })
  return { body, gone: gone.promise, send: (text: string) => feed?.enqueue(new TextEncoder().encode(text)) }
}

function readerOf(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('no body')
  return reader
}

/** A real process that serves a folder. It ends with the block that uses it. */
async function startChild(folder: string) {
  const program = fileURLToPath(new URL('local-server.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  await once(child.stdout, 'data')
  return { pid: child.pid, kill, [Symbol.asyncDispose]: kill }
}

test('requests and answers pass, of several clients', async () => {
  const folder = temporaryFolder()
  await serve(folder, echo)
  const [one, other] = [await reach(folder), await reach(folder)]
  const post = { method: 'POST', body: 'Mañana', headers: { 'content-type': 'text/plain' } }
  const answers = await Promise.all([
    one.fetch('http://node/offers').then(async (response) => response.json()),
    other.fetch(new Request('http://node/want', post)).then(async (response) => response.json()),
    other.fetch(new URL('http://node/want'), post).then(async (response) => response.json()),
  ])
  expect(answers).toEqual([
    { method: 'GET', path: '/offers', body: '' },
    { method: 'POST', path: '/want', body: 'Mañana' },
    { method: 'POST', path: '/want', body: 'Mañana' },
  ])
})

test('the socket is its owner’s alone, and gone when the server is', async () => {
  const folder = temporaryFolder()
  const server = await serve(folder, echo)
  expect(statSync(join(folder, 'node.sock')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['node.sock'])
  await server.close()
  await server.close()
  expect(readdirSync(folder)).toEqual([])
  expect(await connectLocal(folder)).toBeUndefined()
})

test('no node runs in an empty folder, in none, and in a file', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await connectLocal(folder)).toBeUndefined()
  expect(await connectLocal(join(folder, 'none'))).toBeUndefined()
  expect(await connectLocal(join(folder, 'file'))).toBeUndefined()
  writeFileSync(join(folder, 'node.sock'), '')
  expect(await connectLocal(folder)).toBeUndefined()
})

test('a folder that others may use is no mistake before a node runs in it', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o777)
  expect(await connectLocal(folder)).toBeUndefined()
})

test('what a killed process has left is no node, and the next one takes its place', async () => {
  const folder = temporaryFolder()
  await using child = await startChild(folder)
  const connection = await reach(folder)
  const response = await connection.fetch('http://node/')
  expect(await response.text()).toBe(`process ${child.pid}`)
  const stream = readerOf(await connection.fetch('http://node/stream'))
  expect(await stream.read()).toMatchObject({ value: 'data: 1\n\n' })
  await child.kill()
  await expect(stream.read()).rejects.toThrow()
  await expect(connection.fetch('http://node/')).rejects.toMatchObject({
    name: 'CliError',
    code: 'socket',
    message: `The node of the data folder «${folder}» stopped before it answered: start it again.`,
  })
  expect(existsSync(join(folder, 'node.sock'))).toBe(true)
  expect(await connectLocal(folder)).toBeUndefined()
  await serve(folder, echo)
  expect(await (await (await reach(folder)).fetch('http://node/x')).json()).toMatchObject({ path: '/x' })
})

test('a node that is killed in the middle of an answer is a mistake of one sentence', async () => {
  const folder = temporaryFolder()
  await using child = await startChild(folder)
  const connection = await reach(folder)
  const reader = readerOf(await connection.fetch('http://node/stream'))
  expect((await reader.read()).value).toBe('data: 1\n\n')
  await child.kill()
  await expect(reader.read()).rejects.toMatchObject({ name: 'CliError', code: 'socket', details: { folder } })
})

test('a path too long for a socket makes no difference, and leaves nothing behind', async () => {
  const base = temporaryFolder()
  const folder = join(base, 'x'.repeat(200), 'y'.repeat(200))
  mkdirSync(folder, { recursive: true })
  const temporary = join(base, 'temporary')
  mkdirSync(temporary)
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = await serve(folder, echo)
  expect(readdirSync(folder)).toEqual(['node.sock'])
  const connection = await reach(folder)
  expect((await connection.fetch('http://node/')).status).toBe(200)
  await connection.close()
  await server.close()
  expect(await connectLocal(folder)).toBeUndefined()
  expect([readdirSync(folder), readdirSync(temporary)]).toEqual([[], []])
})

test('nor does a temporary folder whose own path is too long', async () => {
  const base = temporaryFolder()
  const folder = join(base, 'x'.repeat(200))
  mkdirSync(folder)
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  await serve(folder, echo)
  expect((await (await reach(folder)).fetch('http://node/')).status).toBe(200)
})

test('events arrive as they are sent, each of two clients gets its own', async () => {
  const folder = temporaryFolder()
  const feeds = { '/a': createFeed(), '/b': createFeed() }
  await serve(folder, ({ url }) => eventStream(feeds[new URL(url).pathname as '/a' | '/b'].body))
  const a = readerOf(await (await reach(folder)).fetch('http://node/a'))
  const b = readerOf(await (await reach(folder)).fetch('http://node/b'))
  for (const text of ['data: 1\n\n', 'data: 2\n\n']) {
    feeds['/a'].send(text)
    expect(await a.read()).toEqual({ done: false, value: text })
  }
  feeds['/b'].send('data: 3\n\n')
  expect(await b.read()).toEqual({ done: false, value: 'data: 3\n\n' })
})

test('a client that goes ends its stream', async () => {
  const folder = temporaryFolder()
  const [aborted, cancelled, closed] = [createFeed(), createFeed(), createFeed()]
  const waiting = [aborted, cancelled, closed]
  await serve(folder, () => eventStream(waiting.shift()?.body ?? new ReadableStream()))
  const connection = await reach(folder)
  const controller = new AbortController()
  await connection.fetch('http://node/', { signal: controller.signal })
  const reason = new Error('enough')
  controller.abort(reason)
  await aborted.gone
  await expect(connection.fetch('http://node/', { signal: controller.signal })).rejects.toBe(reason)
  const response = await connection.fetch('http://node/')
  await response.body?.cancel()
  await cancelled.gone
  await connection.fetch('http://node/')
  await connection.close()
  await closed.gone
})

test('a stream that was opened long ago still ends with its signal', async () => {
  const folder = temporaryFolder()
  const feed = createFeed()
  await serve(folder, () => eventStream(feed.body))
  const connection = await reach(folder)
  const stop = new AbortController()
  const open = async () => readerOf(await connection.fetch('http://node/events', { signal: stop.signal }))
  const reader = await open()
  feed.send('data: 1\n\n')
  await reader.read()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let i = 0; i < 3; i++) {
    collect()
    await nextTurn()
  }
  const next = reader.read()
  stop.abort()
  await expect(next).rejects.toMatchObject({ name: 'AbortError' })
})

test('closing ends an open stream cleanly, and tells its source', async () => {
  const folder = temporaryFolder()
  const feed = createFeed()
  const server = await serve(folder, () => eventStream(feed.body))
  const stream = readerOf(await (await reach(folder)).fetch('http://node/'))
  feed.send('data: 1\n\n')
  expect(await stream.read()).toMatchObject({ value: 'data: 1\n\n' })
  await server.close()
  expect(await stream.read()).toEqual({ done: true, value: undefined })
  await feed.gone
})

test('closing lets an answer that was begun come through', async () => {
  const folder = temporaryFolder()
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<Response>()
  const server = await serve(folder, async () => {
    asked.resolve()
    return answer.promise
  })
  const response = (await reach(folder)).fetch('http://node/')
  await asked.promise
  const closed = server.close()
  answer.resolve(new Response('late'))
  expect(await (await response).text()).toBe('late')
  await closed
})

test('closing waits for no answer that does not come', async () => {
  const folder = temporaryFolder()
  const asked = Promise.withResolvers<void>()
  const server = await serve(folder, async () => {
    asked.resolve()
    return new Promise<Response>(() => {})
  })
  const response = (await reach(folder)).fetch('http://node/')
  const failed = expect(response).rejects.toMatchObject({ code: 'socket' })
  await asked.promise
  await server.close()
  await failed
})

test('a fault in answering is told by its status', async () => {
  const folder = temporaryFolder()
  await serve(folder, async () => Promise.reject(new TypeError('x is undefined')))
  const response = await (await reach(folder)).fetch('http://node/')
  expect([response.status, await response.text()]).toEqual([500, ''])
})

test('a body of just the most bytes is taken, one more is refused, and so is one of an unknown length', async () => {
  const folder = temporaryFolder()
  const seen = vi.fn<() => void>()
  await serve(folder, async (request) => {
    seen()
    return new Response(String((await request.arrayBuffer()).byteLength))
  })
  const { fetch } = await reach(folder)
  const post = async (bytes: number) => fetch('http://node/', { method: 'POST', body: new Uint8Array(bytes) })
  expect(await (await post(1_048_576)).text()).toBe('1048576')
  expect((await post(1_048_577)).status).toBe(413)
  expect((await fetch('http://node/')).status).toBe(200)
  expect(await speak(folder, 'POST / HTTP/1.1\r\nhost: node\r\ntransfer-encoding: chunked\r\n\r\n')).toMatch(
    /^HTTP\/1.1 411 /,
  )
  expect(seen).toHaveBeenCalledTimes(2)
})

test('a client that is too slow with its headers, or sends too many, is cut off', { timeout: 30_000 }, async () => {
  const folder = temporaryFolder()
  await serve(folder, echo)
  const many = `GET / HTTP/1.1\r\nhost: node\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`
  expect(await Promise.all([speak(folder, 'GET / HTTP/1.1\r\nhost:'), speak(folder, many)])).toEqual([
    expect.stringMatching(/^HTTP\/1.1 408 /),
    expect.stringMatching(/^HTTP\/1.1 431 /),
  ])
})

/** All that a server says to these bytes, until it ends the connection. */
async function speak(folder: string, bytes: string): Promise<string> {
  const socket = connect(join(folder, 'node.sock'))
  socket.write(bytes)
  let said = ''
  for await (const chunk of socket) said += String(chunk)
  return said
}

test('no more clients than the most are served', async () => {
  const folder = temporaryFolder()
  await serve(folder, echo)
  const connected = async () => {
    const socket = connect(join(folder, 'node.sock'))
    await once(socket, 'connect')
    return socket
  }
  const first = await connected()
  const others = await Promise.all(Array.from({ length: 63 }, connected))
  const request = 'GET / HTTP/1.1\r\nhost: node\r\nconnection: close\r\n\r\n'
  expect(await speak(folder, request).catch(() => 'cut off')).toMatch(/^(cut off)?$/)
  first.write(request)
  expect(String((await once(first, 'data'))[0])).toMatch(/^HTTP\/1.1 200 /)
  for (const socket of others) socket.destroy()
})

test('a socket or a folder that others may use is not trusted', async () => {
  const folder = temporaryFolder()
  await serve(folder, echo)
  const socket = join(folder, 'node.sock')
  chmodSync(socket, 0o660)
  const refusal = (path: string) => ({
    name: 'CliError',
    code: 'socket',
    message: `Other users may use «${path}»: run «chmod go-rwx '${path}'».`,
  })
  await expect(connectLocal(folder)).rejects.toMatchObject(refusal(socket))
  chmodSync(socket, 0o600)
  chmodSync(folder, 0o777)
  await expect(connectLocal(folder)).rejects.toMatchObject(refusal(folder))
})

test('another user’s socket is not trusted', async () => {
  const folder = temporaryFolder()
  await serve(folder, echo)
  vi.spyOn(process as { geteuid: () => number }, 'geteuid').mockReturnValue(statSync(folder).uid + 1)
  onTestFinished(() => void vi.restoreAllMocks())
  await expect(connectLocal(folder)).rejects.toThrow(/belongs to another user \(number \d+\)/)
})

test('a folder in which no socket can be made is a mistake of one sentence', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'node.sock'))
  await expect(serveLocal(folder, echo)).rejects.toMatchObject({ name: 'CliError', code: 'socket' })
  await expect(serveLocal(join(folder, 'none'), echo)).rejects.toMatchObject({ code: 'socket' })
  expect(readdirSync(folder)).toEqual(['node.sock'])
})
