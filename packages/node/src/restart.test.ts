// Restarts: a buyer finds its live intents, keys and offers again, and a vendor its name.

import { describe, expect, it, onTestFinished } from 'vitest'
import { createPeerMemory, limits as storageLimits, openDatabase, openDataFolder } from '@pregon/storage'
import { createBuyerNode, type BuyerNode } from './buyer-node.ts'
import {
  hotels,
  hour,
  listenAt,
  loopback,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startVendor,
  temporaryFolder,
} from './loopback.fixture.ts'

/** A buyer from an earlier life, not started yet, so that what it does first can be awaited. */
function revive(dataFolder: string, bootstrap: readonly string[], nowMs = Date.now): BuyerNode {
  const buyer = createBuyerNode(loopback({ dataFolder, bootstrap, nowMs }))
  onTestFinished(async () => buyer.stop())
  return buyer
}

function forgetPeers(dataFolder: string): void {
  const folder = openDataFolder(dataFolder)
  const database = openDatabase(folder)
  const memory = createPeerMemory(database)
  for (const { peer } of memory.recent(storageLimits.maxRememberedPeers)) memory.forget(peer)
  database.close()
  folder.close()
}

describe('after a restart', () => {
  it('a buyer has its intents and offers again, and takes further ones at the same address', async () => {
    const vendor = await startVendor({ catalogue: hotels('700.00') })
    const dataFolder = temporaryFolder()
    const first = await startBuyer({ dataFolder, bootstrap: vendor.addresses() })
    const offered = nextEvent(first.events, 'offer')
    const key = await publishWant(first)
    await offered
    const [intent] = first.intents()
    const offers = first.offers(key)
    await first.stop()

    const newcomer = await startVendor({ catalogue: hotels('650.00') })
    const second = revive(dataFolder, newcomer.addresses())
    const republished = nextEvent(second.events, 'republished')
    const offeredAgain = nextEvent(second.events, 'offer')
    await second.start()
    expect(second.intents(), 'the same record, and so the same address').toEqual([intent])
    const [republishedKey, reached] = await republished
    expect(republishedKey).toBe(key)
    expect(reached).toBeGreaterThanOrEqual(1)
    const [, { offer }] = await offeredAgain
    expect(second.offers(key).map(({ id }) => id)).toEqual([offer.id, ...offers.map(({ id }) => id)])
  })

  it('a buyer with several intents can be asked about each as soon as it tells of it', async () => {
    const vendor = await startVendor({ catalogue: hotels('700.00') })
    const dataFolder = temporaryFolder()
    const first = await startBuyer({ dataFolder, bootstrap: vendor.addresses() })
    const keys = [await publishWant(first), await publishWant(first), await publishWant(first)]
    await first.stop()

    const second = revive(dataFolder, vendor.addresses())
    const told: string[] = []
    const { promise: all, resolve } = Promise.withResolvers<void>()
    second.events.on('republished', (key) => {
      told.push(...second.intents().flatMap((intent) => (intent.key === key ? [key] : [])))
      if (told.length === keys.length) resolve()
    })
    await second.start()
    await all
    expect(told.toSorted()).toEqual(keys.toSorted())
  })

  it('a buyer whose reply port was taken publishes its new address, and vendors answer there', async () => {
    const relay = await startRelay()
    const vendor = await startVendor({ bootstrap: relay.addresses() })
    const dataFolder = temporaryFolder()
    const first = await startBuyer({ dataFolder, bootstrap: relay.addresses() })
    const offered = nextEvent(first.events, 'offer')
    const key = await publishWant(first)
    await offered
    const before = first.intents()[0]!.record.value
    await first.stop()
    await listenAt(before.reply.addresses[0]!)

    const second = revive(dataFolder, relay.addresses())
    const replaced = nextEvent(vendor.events, 'pool', ({ type }) => type === 'replaced')
    const republished = nextEvent(second.events, 'republished')
    const offeredAgain = nextEvent(second.events, 'offer')
    await second.start()
    const [republishedKey, reached] = await republished
    expect(republishedKey).toBe(key)
    expect(reached).toBeGreaterThanOrEqual(1)
    await replaced
    const [, { offer }] = await offeredAgain
    const after = second.intents()[0]!.record.value
    expect(after.reply.addresses).not.toEqual(before.reply.addresses)
    expect({ ...after, n: before.n, reply: before.reply }).toEqual({ ...before, revision: 1 })
    expect(after.reply).toMatchObject({ seal: before.reply.seal, peer: before.reply.peer })
    const [best, old] = second.offers(key)
    expect(best?.id).toBe(offer.id)
    expect(old?.verdict).toBe('excluded')
  })

  it('a withdrawn intent stays withdrawn, and who missed the withdrawal hears of it', async () => {
    const vendor = await startVendor()
    const relay = await startRelay()
    const dataFolder = temporaryFolder()
    const first = await startBuyer({ dataFolder, bootstrap: vendor.addresses() })
    const offered = nextEvent(first.events, 'offer')
    const key = await publishWant(first)
    await offered
    await first.stop()
    // Otherwise it would meet the vendor again at once.
    forgetPeers(dataFolder)
    const second = await startBuyer({ dataFolder, bootstrap: relay.addresses() })
    await second.withdraw(key)
    await second.stop()
    expect(vendor.liveIntents()).toBe(1)

    const third = revive(dataFolder, vendor.addresses())
    const withdrawn = nextEvent(vendor.events, 'pool', ({ type }) => type === 'withdrawn')
    await third.start()
    await withdrawn
    expect(third.intents()).toMatchObject([{ key, state: 'withdrawn' }])
    expect(third.offers(key)).toHaveLength(1)
  })

  it('an expired intent is shown as such, and goes out no more', async () => {
    const vendor = await startVendor()
    const dataFolder = temporaryFolder()
    const first = await startBuyer({ dataFolder, bootstrap: vendor.addresses() })
    const key = await publishWant(first)
    await first.stop()
    const nowMs = Date.now() + 13 * hour
    const second = revive(dataFolder, vendor.addresses(), () => nowMs)
    second.events.on('republished', () => expect.unreachable())
    await second.start()
    expect(second.intents()).toMatchObject([{ key, state: 'expired' }])
  })

  it('a vendor has its name and peer id again, and its newest offer stands for it', async () => {
    const folder = temporaryFolder()
    const dataFolder = temporaryFolder()
    const vendor = await startVendor({ dataFolder: folder })
    const buyer = await startBuyer({ dataFolder, bootstrap: vendor.addresses() })
    const offered = nextEvent(buyer.events, 'offer')
    const key = await publishWant(buyer)
    await offered
    const before = { vendor: vendor.vendor(), peer: vendor.addresses()[0]!.split('/p2p/')[1] }
    await Promise.all([buyer.stop(), vendor.stop()])

    const restarted = await startVendor({ dataFolder: folder })
    expect({ vendor: restarted.vendor(), peer: restarted.addresses()[0]!.split('/p2p/')[1] }).toEqual(before)
    const again = revive(dataFolder, restarted.addresses())
    const offeredAgain = nextEvent(again.events, 'offer')
    await again.start()
    const [, { offer }] = await offeredAgain
    const [best, old] = again.offers(key)
    expect(best?.id).toBe(offer.id)
    expect(old).toMatchObject({ verdict: 'excluded', reasons: [{ code: 'superseded' }] })
  })
})
