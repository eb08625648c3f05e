// A node in one process and a command in another, over the socket: the same answers as in one process, events and
// progress as they come, mistakes with their code, and strangers refused.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectLocal, serveLocal } from '@pregon/cli'
import { createBuyerNode, createRelayNode, type NodeOptions } from '@pregon/node'
import { expect, onTestFinished, test } from 'vitest'
import { wordsOf } from '../words.ts'
import { createApi } from './api.ts'
import type { ServiceEvent } from './buyer-service.ts'
import { createNodeService } from './node-service.ts'
import { createRemoteService } from './remote-service.ts'

const document = { category: '63511000', title: 'A week by the sea', expires: '12 hours' }
const network = `daemon-${process.pid}`

function options(more: Partial<NodeOptions> = {}): NodeOptions {
  const dataFolder = mkdtempSync(join(tmpdir(), 'pregon-daemon-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  return { dataFolder, network, mdns: false, listen: ['/ip4/127.0.0.1/tcp/0'], ...more }
}

/** A node with a relay to publish to, and the service as it is here and at the other end of the socket. */
async function start() {
  const relay = createRelayNode(options())
  onTestFinished(async () => relay.stop())
  await relay.start()
  const nodeOptions = options({ bootstrap: relay.addresses() })
  const node = createBuyerNode(nodeOptions)
  onTestFinished(async () => node.stop())
  const here = createNodeService(node)
  await node.start()
  const faults: unknown[] = []
  const api = createApi(here, (error) => faults.push(error))
  const server = await serveLocal(nodeOptions.dataFolder, (request) => api.fetch(request))
  onTestFinished(async () => server.close())
  const connection = (await connectLocal(nodeOptions.dataFolder))!
  onTestFinished(async () => connection.close())
  const there = createRemoteService(connection, wordsOf('en'))
  return { here, there, server, fetch: connection.fetch, faults }
}

test('what is done at one end is seen at the other', async () => {
  const { here, there, faults } = await start()
  const following = new AbortController()
  const events = (await there.events(following.signal))[Symbol.asyncIterator]()
  const { key, preview } = await there.prepare({ document }, 'es')
  expect(preview.shown[0]!.label).toBe('Categoría')
  let tries = 0
  const published = await there.publish(key, { onProgress: (n) => (tries = n) })
  expect(published).toMatchObject({ reached: 1, intent: { key, state: 'live', revision: 0 } })
  expect(tries).toBeGreaterThan(0)
  expect((await events.next()).value).toEqual({ type: 'published', key, reached: 1 } satisfies ServiceEvent)

  const changed = { ...document, title: 'Two weeks', workBits: 17 }
  const { preview: revision, work } = await there.previewRevision(key, { document: changed }, 'en')
  expect(work).toMatchObject({ priceBits: 17, vendors: [] })
  expect(revision.shown.find(({ code }) => code === 'title')?.value).toBe('Two weeks')
  const revised = await there.revise(key, { document: { ...document, title: 'Two weeks' } })
  expect(revised.intent).toMatchObject({ title: 'Two weeks', revision: 1 })

  expect(await there.intents()).toEqual(await here.intents())
  expect(await there.intent(key, 'fr')).toEqual(JSON.parse(JSON.stringify(await here.intent(key, 'fr'))))
  expect(await there.offers(key, 'en')).toEqual([])
  expect(await there.node()).toEqual(await here.node())

  expect(await there.phraseConfirmedAtMs()).toBeNull()
  await there.confirmPhrase()
  expect(await here.phraseConfirmedAtMs()).toBeLessThanOrEqual(Date.now())

  expect(await there.withdraw(key)).toBe(1)
  expect((await events.next()).value).toMatchObject({ type: 'revised' })
  expect((await events.next()).value).toMatchObject({ type: 'withdrawn' })
  following.abort()
  expect((await events.next()).done).toBe(true)
  expect(faults).toEqual([])
})

test('mistakes cross with their code, their details and their sentence', async () => {
  const { there } = await start()
  const key = '0'.repeat(64)
  await expect(there.offers(key, 'en')).rejects.toMatchObject({
    name: 'NodeError',
    code: 'unknown-intent',
    details: { key },
    message: `No intent of this node has the key ${key}.`,
  })
  await expect(there.withdraw(key)).rejects.toMatchObject({ name: 'NodeError', code: 'unknown-intent' })
  await expect(there.publish(key)).rejects.toMatchObject({ code: 'unknown-intent', details: { case: 'discarded' } })
  await expect(there.prepare({ document: { title: 5 } }, 'en')).rejects.toMatchObject({ code: 'content' })
})

test('a change that is called off does not happen, and the prepared intent can be given up', async () => {
  const { there } = await start()
  const { key } = await there.prepare({ document }, 'en')
  const reason = new Error('Ctrl-C')
  await expect(there.publish(key, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  await there.discard(key)
  await expect(there.publish(key)).rejects.toMatchObject({ code: 'unknown-intent' })
  expect(await there.intents()).toEqual([])
})

test('whatever makes no sense is refused, and no fault', async () => {
  const { fetch, faults } = await start()
  const post = async (path: string, body: string) =>
    fetch(`http://node${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  for (const response of [
    await fetch('http://node/elsewhere'),
    await fetch('http://node/intents/xyz?language=en'),
    await fetch(`http://node/intents/${'0'.repeat(64)}?language=de`),
    await post('/wants', '{'),
    await post('/wants', '{"document":{},"language":"en","more":1}'),
    await post('/wants', '{"document":{},"language":"en","terms":"*"}'),
  ]) {
    expect(response.ok).toBe(false)
    expect(await response.json()).toMatchObject({ code: 'bad-request' })
  }
  expect(faults).toEqual([])
})

test('the events end with the node', async () => {
  const { there, server } = await start()
  const events = (await there.events(new AbortController().signal))[Symbol.asyncIterator]()
  await server.close()
  expect((await events.next()).done).toBe(true)
  await expect(there.intents()).rejects.toMatchObject({ name: 'CliError', code: 'socket' })
})
