// Nodes that run for long: a machine that sleeps for a night, and clocks that are set by an hour.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { startNodeProcess, temporaryFolder, type RunningCommand } from './commands.fixture.ts'

const network = `e2e-long-life-${process.pid}`
const hourMs = 60 * 60 * 1000
const nightMs = 8 * hourMs
const anyPort = '/ip4/127.0.0.1/tcp/0'

interface Started {
  readonly node: RunningCommand
  /** Sets the node's clock ahead of the machine's by so much. It takes effect at once, or when the node goes on. */
  readonly setClock: (aheadMs: number) => void
}

type Kind = 'buyer' | 'relay' | 'vendor'

interface Place {
  readonly bootstrap?: readonly string[]
  readonly listen?: string
  readonly aheadMs?: number
}

function nodesIn(folder: string) {
  return (kind: Kind, name: string, { bootstrap = [], listen = anyPort, aheadMs = 0 }: Place = {}): Started => {
    const clock = join(folder, `${name}.clock`)
    writeFileSync(clock, String(aheadMs))
    const preload = pathToFileURL(join(import.meta.dirname, 'clock.fixture.ts'))
    preload.searchParams.set('file', clock)
    const options = { network, dataFolder: join(folder, name), bootstrap, listen: [listen], mdns: false }
    const node = startNodeProcess('network-node.fixture.ts', { kind, name, options }, ['--import', preload.href])
    const setClock = (ms: number): void => {
      writeFileSync(clock, String(ms))
      node.signal('SIGUSR2')
    }
    return { node, setClock }
  }
}

async function addressesOf({ node }: Started): Promise<string[]> {
  return (await node.until('started'))['addresses'] as string[]
}

const untilPeers = async ({ node }: Started, peers: number) =>
  node.until('network', (event) => (event['peers'] as number) >= peers)

/** Resolves once each of these vendors has answered an intent. */
async function untilOffers({ node }: Started, title: string, ...skus: readonly string[]): Promise<void> {
  for (const sku of skus) await node.until('offer', (event) => event['sku'] === sku && event['title'] === title)
}

/** The same for an intent that is published now. */
async function expectOffers(buyer: Started, title: string, ...skus: readonly string[]): Promise<void> {
  buyer.node.say(title)
  await untilOffers(buyer, title, ...skus)
}

const networksOf = (node: RunningCommand) => node.events.filter(({ event }) => event === 'network')

const countOf = ({ node }: Started, event: string): number => node.events.filter((each) => each.event === event).length

test('a buyer and a vendor that sleep for a night are back in the morning, though all that they knew has restarted', async () => {
  const folder = temporaryFolder()
  const start = nodesIn(folder)
  const relay = start('relay', 'relay')
  const addresses = await addressesOf(relay)
  const [vendor, buyer] = [
    start('vendor', 'sleeper', { bootstrap: addresses }),
    start('buyer', 'buyer', { bootstrap: addresses }),
  ]
  for (const each of [vendor, buyer]) await untilPeers(each, 1)
  await vendor.node.until('profile-published')
  await expectOffers(buyer, 'In the evening', 'sleeper')

  for (const { node } of [buyer, vendor]) node.signal('SIGSTOP')
  const published = countOf(vendor, 'profile-published')
  await relay.node.end('SIGKILL')
  const listen = addresses[0]!.replace(/\/p2p\/.*/, '')
  const again = start('relay', 'relay', { listen, aheadMs: nightMs })
  expect(await addressesOf(again)).toEqual(addresses)
  // Knows nothing of the evening.
  const newcomer = start('vendor', 'newcomer', { bootstrap: addresses, aheadMs: nightMs })
  await untilPeers(newcomer, 1)
  for (const { node, setClock } of [buyer, vendor]) {
    setClock(nightMs)
    node.signal('SIGCONT')
  }

  await buyer.node.until('republished')
  await vendor.node.until('profile-published', () => countOf(vendor, 'profile-published') > published)
  await untilOffers(buyer, 'In the evening', 'newcomer')
  await expectOffers(buyer, 'In the morning', 'sleeper', 'newcomer')
  for (const each of [again, vendor, newcomer]) expect(countOf(each, 'sent-away')).toBe(0)
})

test('nodes whose clocks are set by an hour lose nobody, punish nobody, and go on when they are right again', async () => {
  const folder = temporaryFolder()
  const start = nodesIn(folder)
  const relay = start('relay', 'relay')
  const bootstrap = await addressesOf(relay)
  const vendor = start('vendor', 'vendor', { bootstrap })
  await untilPeers(vendor, 1)
  // Told of the vendor as it comes; the vendor would ask who has come after a while only.
  const buyer = start('buyer', 'buyer', { bootstrap })
  const all = [relay, vendor, buyer]
  for (const each of all) await untilPeers(each, 2)
  await expectOffers(buyer, 'At the right time', 'vendor')
  const known = all.map(({ node }) => networksOf(node).length)

  for (const each of [relay, vendor]) each.setClock(-hourMs)
  await wait(2500)
  buyer.node.say('From the future')
  await vendor.node.until('refused', (event) => event['code'] === 'future')
  for (const each of [relay, vendor]) each.setClock(0)
  await expectOffers(buyer, 'At the right time again', 'vendor')

  for (const each of [relay, vendor]) each.setClock(hourMs)
  await wait(2500)
  for (const each of [relay, vendor]) each.setClock(0)
  await expectOffers(buyer, 'And once more', 'vendor')

  for (const each of all) expect(countOf(each, 'sent-away')).toBe(0)
  for (const [i, { node }] of all.entries())
    for (const { peers } of networksOf(node).slice(known[i])) expect(peers).toBeGreaterThanOrEqual(2)
})
