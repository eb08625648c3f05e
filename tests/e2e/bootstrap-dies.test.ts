// The bootstrap peer dies for good: whoever was there keeps meeting, newcomers get in through any of them, and those that
// restart come back through the peers that they remember.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startNodeProcess, temporaryFolder, type RunningCommand } from './commands.fixture.ts'

const network = `e2e-bootstrap-${process.pid}`

function nodesIn(folder: string) {
  return (kind: 'buyer' | 'relay' | 'vendor', name: string, bootstrap: readonly string[]): RunningCommand => {
    const listen = ['/ip4/127.0.0.1/tcp/0']
    const options = { network, dataFolder: join(folder, name), bootstrap, listen, mdns: false }
    return startNodeProcess('network-node.fixture.ts', { kind, name, options })
  }
}

async function addressesOf(node: RunningCommand): Promise<string[]> {
  return (await node.until('started'))['addresses'] as string[]
}

/** Resolves once a node is connected to so many, and would know as many always-on ones after a restart. */
async function untilConnected(node: RunningCommand, peers: number, remembered: number): Promise<void> {
  await node.until(
    'network',
    (event) => (event['peers'] as number) >= peers && (event['rememberedPeers'] as number) >= remembered,
  )
}

/** Publishes, and resolves once each of these vendors has answered. */
async function expectOffers(buyer: RunningCommand, ...skus: readonly string[]): Promise<void> {
  buyer.say('A week by the sea')
  for (const sku of skus) await buyer.until('offer', (event) => event['sku'] === sku)
}

/** A relay that all others were started with, two vendors and a buyer; once they know each other, the relay is killed. */
async function startOrphans(folder: string) {
  const start = nodesIn(folder)
  const relay = start('relay', 'relay', [])
  const dead = await addressesOf(relay)
  const vendors = [start('vendor', 'first', dead), start('vendor', 'second', dead)] as const
  for (const vendor of vendors) await vendor.until('started')
  const buyer = start('buyer', 'buyer', dead)
  for (const vendor of vendors) await untilConnected(vendor, 3, 2)
  await untilConnected(buyer, 3, 3)
  expect(await relay.end('SIGKILL')).toBeNull()
  return { start, dead, vendors, buyer }
}

test('a buyer that knows only another buyer, or only a vendor, still reaches all vendors', async () => {
  const { start, vendors, buyer } = await startOrphans(temporaryFolder())
  const throughBuyer = start('buyer', 'newcomer', await addressesOf(buyer))
  await throughBuyer.until('started')
  await expectOffers(throughBuyer, 'first', 'second')
  const throughVendor = start('buyer', 'latecomer', await addressesOf(vendors[0]))
  await throughVendor.until('started')
  await expectOffers(throughVendor, 'first', 'second')
  await expectOffers(buyer, 'first', 'second')
})

test('a vendor and a buyer that restart with nobody but the dead peer come back through those they remember', async () => {
  const { start, dead, vendors, buyer } = await startOrphans(temporaryFolder())
  for (const killed of [vendors[0], buyer]) expect(await killed.end('SIGKILL')).toBeNull()
  const vendorAgain = start('vendor', 'first', dead)
  await untilConnected(vendorAgain, 1, 1)
  const buyerAgain = start('buyer', 'buyer', dead)
  await buyerAgain.until('started')
  await expectOffers(buyerAgain, 'first', 'second')
})
