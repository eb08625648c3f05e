// Run by bootstrap-dies.test.ts, one process a node. Prints what happens as JSON lines, and publishes a want for each line
// that it reads. The first argument says what to run.

import { createInterface } from 'node:readline'
import { parseWant } from '@pregon/buyer'
import { createBuyerNode, createRelayNode, createVendorNode, type NodeOptions } from '@pregon/node'
import { parseCatalogue } from '@pregon/vendor'

interface Orders {
  readonly kind: 'buyer' | 'relay' | 'vendor'
  readonly name: string
  readonly options: NodeOptions
}

const print = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`)

const { kind, name, options } = JSON.parse(process.argv[2]!) as Orders
const category = '63511000'

function catalogue() {
  const items = [{ sku: name, category, title: name, price: '700.00', delivery: [{ mode: 'pickup' }] }]
  const parsed = parseCatalogue({ vendor: { name, country: 'ES' }, currency: 'EUR', items })
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.catalogue
}

function startBuyer() {
  const buyer = createBuyerNode(options)
  const titles = new Map<string, string>()
  buyer.events.on('offer', (key, { offer }) =>
    print({ event: 'offer', sku: offer.value.item.sku, title: titles.get(key) }),
  )
  buyer.events.on('republished', (_key, reached) => print({ event: 'republished', reached }))
  const publish = async (title: string) => {
    const parsed = parseWant({ category, title, expires: '12 hours' }, { nowMs: Date.now() })
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
    const prepared = await buyer.prepare(parsed.want)
    titles.set(prepared.key, title)
    await buyer.publish(prepared)
  }
  createInterface({ input: process.stdin }).on('line', (title) => void publish(title))
  return buyer
}

function startRelay() {
  const relay = createRelayNode(options)
  relay.events.on('sent-away', (peer) => print({ event: 'sent-away', peer }))
  return relay
}

function startVendor() {
  const vendor = createVendorNode({ ...options, catalogue: catalogue() })
  vendor.events.on('sent-away', (peer) => print({ event: 'sent-away', peer }))
  vendor.events.on('refused', ({ code }) => print({ event: 'refused', code }))
  vendor.events.on('profile-published', (kept) => print({ event: 'profile-published', kept }))
  return vendor
}

const kinds = { buyer: startBuyer, relay: startRelay, vendor: startVendor }
const node = kinds[kind]()
await node.start()
print({ event: 'started', addresses: node.network().addresses })

let told = ''
setInterval(() => {
  const { peers, rememberedPeers } = node.network()
  const line = JSON.stringify({ event: 'network', peers, rememberedPeers })
  if (line !== told) process.stdout.write(`${line}\n`)
  told = line
}, 100)
