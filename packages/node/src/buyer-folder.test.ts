// A buyer's folder without a node: what it holds is read, a seed is restored once, and nothing is made by looking.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { seedToPhrase } from '@pregon/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { inspectBuyerFolder, openBuyerFolder, readSeed, restoreSeed } from './buyer-folder.ts'
import { publishWant, startBuyer, startRelay, temporaryFolder, wantOf } from './loopback.fixture.ts'

function open(path: string) {
  const folder = openBuyerFolder(path)!
  onTestFinished(() => folder.close())
  return folder
}

test('where no node has worked there is nothing, and looking makes nothing', () => {
  const path = join(temporaryFolder(), 'new')
  expect(openBuyerFolder(path)).toBeUndefined()
  expect(readSeed(path)).toBeUndefined()
  expect(inspectBuyerFolder(path).folder.code).toBe('missing')
  expect(existsSync(path)).toBe(false)
})

test('what a node has left is there, and the folder is held by one at a time', async () => {
  const relay = await startRelay()
  const dataFolder = temporaryFolder()
  const node = await startBuyer({ dataFolder, bootstrap: relay.addresses() })
  const key = await publishWant(node)
  const seed = readSeed(dataFolder)!
  expect(() => openBuyerFolder(dataFolder)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
  node.facts().set('colour', 'blue')
  const remembered = node.network().rememberedPeers
  await node.stop()
  const folder = open(dataFolder)
  expect(folder.intents()).toMatchObject([{ key, state: 'live', private: {} }])
  expect(folder.offers(key)).toEqual([])
  expect(folder.offerCount(key)).toBe(0)
  expect(() => folder.offers('00')).toThrow(expect.objectContaining({ code: 'unknown-intent' }))
  expect(folder.facts().get('colour')).toBe('blue')
  expect(folder.rememberedPeers()).toBe(remembered)
  expect(seedToPhrase(readSeed(dataFolder)!)).toBe(seedToPhrase(seed))
})

test('a seed is restored into a folder that has none, and never replaced', () => {
  const path = join(temporaryFolder(), 'restored')
  const seed = new Uint8Array(16).fill(7)
  restoreSeed(path, seed)
  expect(readSeed(path)).toEqual(seed)
  expect(() => restoreSeed(path, new Uint8Array(16))).toThrow(expect.objectContaining({ code: 'key-exists' }))
  expect(readSeed(path)).toEqual(seed)
  expect(open(path).intents()).toEqual([])
})

test('the draft of a revision is the record that would go out, and publishes nothing', async () => {
  const relay = await startRelay()
  const node = await startBuyer({ bootstrap: relay.addresses() })
  const key = await publishWant(node)
  const changed = wantOf({ title: 'Two weeks' })
  const draft = node.draftRevision(key, changed)
  expect(draft).toMatchObject({ revision: 1, item: { title: 'Two weeks' } })
  expect(node.intents()).toMatchObject([{ record: { value: { revision: 0 } } }])
  const { intent } = await node.revise(key, changed)
  expect({ ...intent.record.value, n: draft.n }).toEqual(draft)
  expect(() => node.draftRevision(key, wantOf({ category: '34110000' }))).toThrow(
    expect.objectContaining({ code: 'category-changed' }),
  )
  await node.withdraw(key)
  expect(() => node.draftRevision(key, changed)).toThrow(expect.objectContaining({ code: 'intent-ended' }))
})
