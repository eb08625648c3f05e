// The desk at the moment when the last peer leaves: what was kept goes out as soon as somebody is there again.

import { EventEmitter } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { NetworkError, type Gossip } from '@pregon/network'
import { decodeRecord, networkParameters, seedBytes, topicOf, type Topic } from '@pregon/protocol'
import { createBuyerStore, openDatabase, openDataFolder } from '@pregon/storage'
import { createIntentDesk, type BuyerEvents } from './intent-desk.ts'
import { network, nextEvent, temporaryFolder, wantOf } from './loopback.fixture.ts'
import { silentLogger } from './options.ts'

/** A desk whose one peer follows everything, and takes what is published only while it is there. */
function createDesk() {
  const folder = openDataFolder(temporaryFolder())
  const database = openDatabase(folder)
  const life = new AbortController()
  const events = new EventEmitter<BuyerEvents>()
  const peer = Object.assign(new EventEmitter<{ took: [Topic, Uint8Array] }>(), { isThere: true })
  const gossip = {
    host: { getPeers: () => [] },
    untilSubscribed: async () => {},
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
    reachTimeoutMs: 1000,
    nowMs: Date.now,
    events,
    logger: silentLogger,
    signal: life.signal,
  })
  onTestFinished(async () => {
    life.abort(new Error('The test has ended.'))
    await desk.close()
    database.close()
    folder.close()
  })
  return { desk, events, peer }
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
