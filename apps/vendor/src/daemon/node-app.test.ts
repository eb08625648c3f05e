// What a running node answers its owner's other commands, and how it refuses what it cannot do.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createVendorNode, ownRootKeyPath, readRootKey, signProfile, type VendorNode } from '@pregon/node'
import { decodeRecord } from '@pregon/protocol'
import { parseCatalogue } from '@pregon/vendor'
import { fromBase64, toBase64, toBasis } from './answers.ts'
import { answerOf } from './client.ts'
import { createVendorApp, type VendorApp } from './node-app.ts'

let folder: string
let node: VendorNode
let client: ReturnType<typeof hc<VendorApp>>
let app: VendorApp

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pregon-daemon-'))
  const items = [{ sku: 'A', category: '63511000', title: 'A week', price: '1', delivery: [{ mode: 'digital' }] }]
  const parsed = parseCatalogue({ vendor: { name: 'Sol' }, currency: 'EUR', items })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  const listen = ['/ip4/127.0.0.1/tcp/0']
  node = createVendorNode({
    dataFolder: folder,
    network: 'daemon-test',
    mdns: false,
    listen,
    catalogue: parsed.catalogue,
  })
  onTestFinished(async () => {
    await node.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  await node.start()
  const tally = { admitted: 0, rejected: 0, ignored: 0, offered: 0 }
  app = createVendorApp(node, { startedAtMs: Date.now(), tally, wireBytes: () => 7, name: 'Sol', items: 1 })
  client = hc<VendorApp>('http://node', {
    fetch: async (input: string | URL | Request, init?: RequestInit) => app.fetch(new Request(input, init)),
  })
})

test('its status', async () => {
  expect(await answerOf(client.status.$get())).toMatchObject({
    role: 'vendor',
    network: 'daemon-test',
    peers: 0,
    liveIntents: 0,
    wireBytes: 7,
    vendor: { did: node.vendor(), name: 'Sol', items: 1, offers: { received: 0 }, profile: { isRootKeyThere: true } },
  })
})

test('a new delegate key and the profile that lists it are used from then on', async () => {
  const { delegate } = await answerOf(client.profile.delegates.$post())
  const answer = await answerOf(client.profile.$get())
  const previous = decodeRecord(fromBase64(answer.record), ['profile'])
  if (!previous.ok) throw new Error(previous.refusal.detail)
  const basis = { ...toBasis(answer, previous.value.value), delegate: fromBase64(delegate) }
  const root = readRootKey(ownRootKeyPath(folder))!
  const signed = signProfile(root, { ...basis, description: { name: 'Sol' }, nowMs: Date.now(), others: 'end-now' })
  const json = { record: toBase64(signed.bytes), after: previous.value.value.revision }
  expect(await answerOf(client.profile.$put({ json }))).toEqual({ kept: 0 })
  expect(node.profile()).toMatchObject({ record: { id: signed.id }, basis: { delegate: basis.delegate } })
  await expect(answerOf(client.profile.$put({ json }))).rejects.toThrow(
    'The profile was refused: another one was stored meanwhile, so run the command again.',
  )
})

describe('what it cannot do is a sentence', () => {
  test.for<[string, RequestInit, number, object]>([
    ['/offers?limit=0', {}, 400, { code: 'request' }],
    ['/offers?limit=1001', {}, 400, { code: 'request' }],
    ['/offers', {}, 400, { code: 'request' }],
    [
      '/profile',
      { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } },
      400,
      { code: 'request' },
    ],
    [
      '/profile',
      { method: 'PUT', body: '{', headers: { 'content-type': 'application/json' } },
      400,
      { code: 'request' },
    ],
    [
      '/profile',
      { method: 'PUT', body: '{"record":"AAAA","after":1}', headers: { 'content-type': 'application/json' } },
      400,
      { code: 'profile-refused' },
    ],
    ['/profiles/did:key:nobody', {}, 400, { code: 'invalid-did' }],
  ])('%s %j', async ([path, request, status, fields]) => {
    const response = await app.fetch(new Request(`http://node${path}`, request))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ ...fields, message: expect.stringMatching(/\S/) })
  })

  test('and what it does not know is not found', async () => {
    expect((await app.fetch(new Request('http://node/intents'))).status).toBe(404)
  })
})
