// The buyer's desk when something is in the way: nobody to publish to, work called off, too much at once, a stop.

import { createServer } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createBuyerNode } from './buyer-node.ts'
import { limits } from './limits.ts'
import { loopback, nextEvent, publishWant, startBuyer, startRelay, wantOf } from './loopback.fixture.ts'

/** Sockets on which this process listens. */
const serversOpen = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length

describe('a buyer', () => {
  it('who knows of nobody publishes nothing and keeps nothing', async () => {
    const dataFolder = loopback().dataFolder
    const buyer = await startBuyer({ dataFolder })
    const prepared = await buyer.prepare(wantOf())
    await expect(buyer.publish(prepared)).rejects.toMatchObject({
      code: 'no-peers',
      message: /^--bootstrap: no peer/,
      details: { case: 'alone' },
    })
    expect(buyer.intents()).toEqual([])
    await buyer.discard(prepared)
    await expect(buyer.publish(prepared)).rejects.toMatchObject({
      code: 'unknown-intent',
      details: { case: 'discarded' },
    })
    await buyer.stop()
    await buyer.start()
    expect(buyer.intents()).toEqual([])
  })

  it('whose want does not fit a record is told so before any work, and nothing stays open', async () => {
    const buyer = await startBuyer()
    const long = 'x'.repeat(200)
    const wishes = Array.from({ length: 32 }, (_, i) => ({ name: `wish${i}`, contains: `${i}${long}`.slice(0, 200) }))
    const prepared = buyer.prepare(wantOf({ wishes, description: long.repeat(10) }))
    await expect(prepared).rejects.toMatchObject({ name: 'ProtocolError', code: 'too-large' })
    expect(buyer.intents()).toEqual([])
  })

  it('whose only bootstrap peer does not answer does not start, and can be started again', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as { port: number }
    await new Promise((resolve) => closed.close(resolve))
    const buyer = createBuyerNode(loopback({ bootstrap: [`/ip4/127.0.0.1/tcp/${port}`] }))
    for (let i = 0; i < 2; i++) await expect(buyer.start()).rejects.toMatchObject({ code: 'peer-unreachable' })
  })

  it('starts with those bootstrap peers that answer', async () => {
    const relay = await startRelay()
    const buyer = await startBuyer({ bootstrap: ['/ip4/127.0.0.1/tcp/1', ...relay.addresses()] })
    expect(buyer.peers()).toBe(1)
  })

  it('who calls the work off has published and kept nothing, and may publish later', async () => {
    const relay = await startRelay()
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const prepared = await buyer.prepare(wantOf())
    const interrupt = new AbortController()
    const reason = new Error('Ctrl-C')
    const refused = expect(buyer.publish(prepared, { signal: interrupt.signal })).rejects.toBe(reason)
    interrupt.abort(reason)
    await refused
    expect(buyer.intents()).toEqual([])
    expect(relay.liveIntents()).toBe(0)
    const admitted = nextEvent(relay.events, 'pool')
    await buyer.publish(prepared)
    await admitted
    expect(relay.liveIntents()).toBe(1)
  })

  it('who calls a withdrawal off still has a live intent', async () => {
    const relay = await startRelay()
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const key = await publishWant(buyer)
    const reason = new Error('Ctrl-C')
    await expect(buyer.withdraw(key, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(buyer.intents()).toMatchObject([{ key, state: 'live' }])
  })

  it('who stops at once after publishing or withdrawing has said it all the same', async () => {
    const relay = await startRelay()
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const admitted = nextEvent(relay.events, 'pool', ({ type }) => type === 'admitted')
    const key = await publishWant(buyer)
    await buyer.stop()
    await admitted
    await buyer.start()
    const withdrawn = nextEvent(relay.events, 'pool', ({ type }) => type === 'withdrawn')
    await buyer.withdraw(key)
    await buyer.stop()
    await withdrawn
  })

  it('who stops in the middle of things leaves nothing running', async () => {
    const relay = await startRelay()
    const buyer = await startBuyer({ bootstrap: relay.addresses() })
    const listening = serversOpen()
    const key = await publishWant(buyer)
    const prepared = await buyer.prepare(wantOf({ expires: '30 days' }))
    expect(serversOpen()).toBe(listening + 2)
    const underWay = [
      buyer.prepare(wantOf()),
      buyer.publish(prepared),
      buyer.revise(key, wantOf({ expires: '30 days' })),
      buyer.withdraw(key),
    ].map(async (change) => expect(change).rejects.toMatchObject({ code: 'not-running' }))
    await buyer.stop()
    await Promise.all(underWay)
    // A closed socket is counted until the event loop has turned.
    await vi.waitFor(() => expect(serversOpen()).toBe(listening))
    await buyer.start()
    expect(buyer.intents()).toMatchObject([{ key, state: 'live', record: { value: { revision: 0 } } }])
  })

  it('has at most so many intents open at once', async () => {
    const buyer = await startBuyer()
    const prepared = []
    for (let i = 0; i < limits.maxOpenIntents; i++) prepared.push(await buyer.prepare(wantOf()))
    expect(new Set(prepared.map(({ key }) => key)).size, 'each has keys of its own').toBe(limits.maxOpenIntents)
    await expect(buyer.prepare(wantOf())).rejects.toMatchObject({ code: 'too-many-intents' })
    await buyer.discard(prepared[0]!)
    await buyer.prepare(wantOf())
  })

  it('can do nothing before it is started, or after it was stopped', async () => {
    const buyer = createBuyerNode(loopback())
    onTestFinished(async () => buyer.stop())
    expect(() => buyer.intents()).toThrow('The node is not running')
    await expect(buyer.prepare(wantOf())).rejects.toMatchObject({ code: 'not-running' })
    await buyer.stop()
  })

  it('knows only its own intents', async () => {
    const buyer = await startBuyer()
    expect(() => buyer.offers('00')).toThrow('No intent of this node has the key 00')
    await expect(buyer.withdraw('00')).rejects.toMatchObject({
      code: 'unknown-intent',
      details: { case: 'no-such-key', key: '00' },
    })
    const { key } = await buyer.prepare(wantOf())
    await expect(buyer.revise(key, wantOf()), 'not published yet').rejects.toMatchObject({ code: 'unknown-intent' })
  })
})
