// Nodes that follow topics: what they refuse, whom they send away, and what happens when their disk does not play along.

import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PoolEvent } from '@pregon/intent-pool'
import { topicOf, type RuleName } from '@pregon/protocol'
import {
  loopback,
  network,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startStranger,
  startVendor,
  temporaryFolder,
  tellOnceFollowed,
  wantOf,
} from './loopback.fixture.ts'
import { createRelayNode } from './relay-node.ts'

describe('a follower', () => {
  it('tells what it refuses, sends away who goes on with it, and stays there for others', async () => {
    const relay = await startRelay()
    const other = await startRelay()
    const buyer = await startBuyer({ bootstrap: other.addresses() })
    await publishWant(buyer)
    const { record } = buyer.intents()[0]!
    const stranger = await startStranger(relay.addresses())
    const codes: RuleName[] = []
    relay.events.on('refused', ({ verdict, code }, { topic, from }) => {
      expect([verdict, topic, from]).toEqual([
        'reject',
        topicOf(network, record.value.category),
        stranger.host.peerId.toString(),
      ])
      codes.push(code)
    })
    const sentAway = nextEvent(relay.events, 'sent-away')
    for (let i = 1; i <= 10; i++) {
      const forged = record.bytes.slice()
      forged[forged.length - i]! ^= 1
      await tellOnceFollowed(stranger, record, forged)
    }
    expect(await sentAway).toEqual([stranger.host.peerId.toString()])
    expect(codes).toEqual(Array(10).fill('signature'))
    expect(relay.liveIntents()).toBe(0)
    const honest = await startStranger(relay.addresses())
    const admitted = nextEvent(relay.events, 'pool')
    await tellOnceFollowed(honest, record)
    await admitted
    expect(relay.liveIntents()).toBe(1)
  })

  it('follows nothing beside its own categories', async () => {
    const vendor = await startVendor()
    const relay = await startRelay({ bootstrap: vendor.addresses() })
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const passedOn = nextEvent(vendor.events, 'pool')
    const isHotel = (event: PoolEvent) =>
      event.type === 'admitted' && event.intent.record.value.category === 'cpv2008/63511000'
    const atRelay = nextEvent(relay.events, 'pool', isHotel)
    await publishWant(buyer, wantOf({ category: '34430000' }))
    await publishWant(buyer)
    const [event] = await passedOn
    await atRelay
    expect(event).toMatchObject({ type: 'admitted', intent: { record: { value: { category: 'cpv2008/63511000' } } } })
    expect([relay.liveIntents(), vendor.liveIntents()]).toEqual([2, 1])
  })

  it('admits nothing that it cannot remember, and goes on once it can', async () => {
    const dataFolder = temporaryFolder()
    const warnings: string[] = []
    const logger = { debug: () => {}, info: () => {}, warn: (_: object, event: string) => void warnings.push(event) }
    const relay = await startRelay({ dataFolder, logger })
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const lock = new DatabaseSync(join(dataFolder, 'pregon.sqlite'))
    lock.exec('BEGIN IMMEDIATE')
    await publishWant(buyer)
    await vi.waitUntil(() => warnings.length > 0, 15_000)
    const refused = nextEvent(relay.events, 'refused')
    await publishWant(buyer)
    const [{ verdict, code }] = await refused
    expect([verdict, code]).toEqual(['ignore', 'pool-full'])
    expect(new Set(warnings)).toEqual(new Set(['memory-failed']))
    lock.exec('ROLLBACK')
    lock.close()
    const before = relay.liveIntents()
    const admitted = nextEvent(relay.events, 'pool')
    await publishWant(buyer)
    await admitted
    expect(relay.liveIntents()).toBe(before + 1)
  })

  it('starts without its bootstrap peers, and says which do not answer', async () => {
    const warnings: object[] = []
    const logger = { debug: () => {}, info: () => {}, warn: (fields: object) => void warnings.push(fields) }
    const relay = await startRelay({ bootstrap: ['/ip4/127.0.0.1/tcp/1'], logger })
    expect(relay.addresses()).toHaveLength(1)
    expect(warnings).toMatchObject([{ address: '/ip4/127.0.0.1/tcp/1' }])
  })

  it('can be called off while a bootstrap peer keeps it waiting, and lets go of its folder', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    onTestFinished(async () => silent[Symbol.asyncDispose]())
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const dataFolder = temporaryFolder()
    const relay = createRelayNode(loopback({ dataFolder, bootstrap: [`/ip4/127.0.0.1/tcp/${port}`] }))
    onTestFinished(async () => relay.stop())
    const interrupt = new AbortController()
    const reason = new Error('Ctrl-C')
    const connected = once(silent, 'connection')
    const refused = expect(relay.start({ signal: interrupt.signal })).rejects.toBe(reason)
    await connected
    interrupt.abort(reason)
    await refused
    await startRelay({ dataFolder })
  })

  it('has its data folder to itself', async () => {
    const dataFolder = temporaryFolder()
    await startRelay({ dataFolder })
    await expect(startRelay({ dataFolder })).rejects.toMatchObject({ code: 'folder-in-use' })
  })
})
