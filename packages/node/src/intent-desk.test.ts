// The desk at the moment when the last peer leaves: what was kept goes out as soon as somebody is there again. And when
// its reply host had to move: no record names the old address any more.

import { EventEmitter } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NetworkError, type Gossip } from '@pregon/network'
import { decodeRecord, networkParameters, seedBytes, topicOf, type Topic } from '@pregon/protocol'
import { createBuyerStore, openDatabase, openDataFolder } from '@pregon/storage'
import type { BuyerEvents } from './events.ts'
import { createIntentDesk } from './intent-desk.ts'
import { listenAt, network, nextEvent, temporaryFolder, wantOf } from './loopback.fixture.ts'
import { silentLogger } from './options.ts'

/** A desk whose one peer follows everything once `until` has come, and takes what is published only while it is there. */
function createDesk(dataFolder = temporaryFolder(), until: Promise<void> = Promise.resolve()) {
  const folder = openDataFolder(dataFolder)
  const database = openDatabase(folder)
  const life = new AbortController()
  const events = new EventEmitter<BuyerEvents>()
  const peer = Object.assign(new EventEmitter<{ took: [Topic, Uint8Array] }>(), { isThere: true })
  const gossip = {
    host: { getPeers: () => [] },
    untilSubscribed: async () => until,
    publish: async (topic: Topic, bytes: Uint8Array) => {
      if (!peer.isThere) throw new NetworkError('no-subscribers', 'No connected peer follows it.')
      peer.emit('took', topic, bytes)
      return 1
    },
  } as unknown as Gossip
  const desk = createIntentDesk({
    parameters: networkParameters(network),
    gossip,
    store: createBuyerStore(database),
    seed: new Uint8Array(seedBytes),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    reach: async () => undefined,
    reachTimeoutMs: 1000,
    nowMs: Date.now,
    events,
    logger: silentLogger,
    signal: life.signal,
  })
  const close = async () => {
    life.abort(new Error('The test has ended.'))
    await desk.close()
    database.close()
    folder.close()
  }
  onTestFinished(close)
  return { desk, events, peer, close }
}

describe('where the last peer leaves while the work is done', () => {
  it('an intent is kept, and goes out once a peer is there again', async () => {
    const { desk, events, peer } = createDesk()
    peer.isThere = false
    const republished = nextEvent(events, 'republished')
    const took = nextEvent(peer, 'took')
    const { intent, reached } = await desk.publish(await desk.prepare(wantOf()))
    expect(reached).toBe(0)
    expect(desk.intents()).toEqual([intent])
    peer.isThere = true
    expect(await took).toEqual([topicOf(network, intent.record.value.category), intent.record.bytes])
    expect(await republished).toEqual([intent.key, 1])
  })

  it('a withdrawal is kept, and is what goes out in the place of the intent', async () => {
    const { desk, peer } = createDesk()
    peer.isThere = false
    const { intent } = await desk.publish(await desk.prepare(wantOf()))
    expect(await desk.withdraw(intent.key)).toBe(0)
    expect(desk.intents()).toMatchObject([{ key: intent.key, state: 'withdrawn' }])
    const took = nextEvent(peer, 'took')
    peer.isThere = true
    const [, bytes] = await took
    expect(decodeRecord(bytes, ['intent', 'withdrawal'])).toMatchObject({
      value: { kind: 'withdrawal', value: { key: intent.record.value.key } },
    })
  })
})

it('a revision names the address at which its reply host listens now, whatever is still to be sent again', async () => {
  const dataFolder = temporaryFolder()
  const before = createDesk(dataFolder)
  const { intent } = await before.desk.publish(await before.desk.prepare(wantOf()))
  await before.close()
  const [oldAddress] = intent.record.value.reply.addresses
  await listenAt(oldAddress!)

  const { promise: until, resolve: follow } = Promise.withResolvers<void>()
  const { desk } = createDesk(dataFolder, until)
  await desk.resume()
  const revising = desk.revise(intent.key, wantOf({ title: 'A week by the sea, with breakfast' }))
  follow()
  const { record } = (await revising).intent
  expect(record.value).toMatchObject({ revision: 1, item: { title: 'A week by the sea, with breakfast' } })
  expect(record.value.reply.addresses).not.toContain(oldAddress)
  expect(desk.intents()).toMatchObject([{ record: { id: record.id } }])
})
