// A process of `bench -- offer`: the vendors, and as many stock hosts in their places for the floor. All share a thread,
// and so the buyers have theirs to themselves.

import { multiaddr } from '@multiformats/multiaddr'
import { createVendorNode } from '@pregon/node'
import { parseCatalogue, type Catalogue } from '@pregon/vendor'
import { argumentsOf, report } from '../children.ts'
import { monotonicMs } from './clock.ts'
import { startFloorVendor } from './floor.ts'
import { offerNode } from './settings.ts'

export interface VendorsReady {
  readonly vendors: readonly string[]
  readonly floor: readonly string[]
}

/** A host of the floor was answered at an address, at this time of the machine's clock. */
export interface Answered {
  readonly address: string
  readonly atMs: number
}

const [count, folder, category] = argumentsOf<[number, string, string]>()

function catalogueOf(vendor: number): Catalogue {
  const item = { sku: 'HOTEL', category, title: 'A week by the sea', price: `${700 + vendor}.00` }
  const delivery = [{ mode: 'digital' }]
  const items = [{ ...item, delivery, properties: { pool: true, beds: 2 } }]
  const parsed = parseCatalogue({ vendor: { name: `Hotel ${vendor}` }, currency: 'EUR', items })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.catalogue
}

async function startVendors(): Promise<string[]> {
  const addresses: string[] = []
  for (let i = 0; i < count; i++) {
    const node = createVendorNode({
      ...offerNode(`${folder}/${i}`, addresses.slice(0, 1)),
      catalogue: catalogueOf(i),
    })
    await node.start()
    addresses.push(node.addresses()[0]!)
  }
  return addresses
}

/** Each host knows the next four, so that each has eight neighbours: as many as a vendor keeps of its category. */
async function startFloor(): Promise<string[]> {
  const onAnswer = (address: string) => report({ address, atMs: monotonicMs() } satisfies Answered)
  const hosts = await Promise.all(Array.from({ length: count }, async () => startFloorVendor(onAnswer)))
  const addresses = hosts.map((host) => String(host.getMultiaddrs()[0]))
  for (const [i, host] of hosts.entries())
    for (let step = 1; step <= 4; step++) {
      const other = (i + step) % count
      if (other !== i) await host.dial(multiaddr(addresses[other]))
    }
  return addresses
}

report({ vendors: await startVendors(), floor: await startFloor() } satisfies VendorsReady)
