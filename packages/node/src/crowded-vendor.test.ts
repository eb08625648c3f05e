// A vendor whom one peer keeps busy with intents that nobody waits for: it answers what others bring all the same.

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import {
  createSigner,
  encodeRecordPayload,
  signPayload,
  topicOf,
  type Intent,
  type SignedRecord,
} from '@pregon/protocol'
import { limits } from './limits.ts'
import {
  network,
  nextEvent,
  publishWant,
  startBuyer,
  startRelay,
  startStranger,
  startVendor,
  wantOf,
} from './loopback.fixture.ts'
import { mine } from './mine.ts'
import { parametersOf } from './options.ts'
import { requiredBits } from './publish.ts'

const tuning = { minWorkBits: 4 }
const parameters = parametersOf({ network, tuning })
const letters = 'ABCDEFGH'
const never = new AbortController().signal

/** Listens and never says a word; tells the most connections that it had at once. */
async function startSilence() {
  const open = new Set<object>()
  let most = 0
  const server = createServer((socket) => {
    open.add(socket)
    most = Math.max(most, open.size)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    onTestFinished(() => void socket.destroy())
  }).listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  // Each at an address of its own, as the hosts of strangers are.
  return { addressOf: (i: number) => `/ip4/127.0.1.${i}/tcp/${port}`, most: () => most }
}

/** The intent under a key of its own, with offers wanted by another host at another address. */
async function copyOf(intent: Intent, address: string, i: number): Promise<SignedRecord<'intent'>> {
  const signer = createSigner(new Uint8Array(randomBytes(32)))
  // Any last letters make another peer id, and here nobody is asked to prove it.
  const peer = intent.reply.peer.slice(0, -2) + letters[Math.floor(i / letters.length)] + letters[i % letters.length]
  const value: Intent = { ...intent, key: signer.publicKey, reply: { ...intent.reply, peer, addresses: [address] } }
  const bits = requiredBits('intent', value, parameters)
  return signPayload(
    'intent',
    await mine(encodeRecordPayload('intent', value), bits, { signal: never }),
    signer,
    network,
  )
}

it('keeps room for others, though all that one peer brought waits for hosts that never answer', async () => {
  const silence = await startSilence()
  const vendor = await startVendor({ tuning })
  const relay = await startRelay({ tuning, bootstrap: vendor.addresses() })
  const buyer = await startBuyer({ tuning, bootstrap: relay.addresses() })
  const { intent } = await buyer.prepare(wantOf())
  const flood = await Promise.all(
    Array.from({ length: limits.maxOffersAtWork + 8 }, async (_, i) => copyOf(intent, silence.addressOf(i), i)),
  )
  const stranger = await startStranger(vendor.addresses())
  const topic = topicOf(network, intent.category)
  await stranger.untilSubscribed(topic, AbortSignal.timeout(15_000))
  let admitted = 0
  const allAdmitted = nextEvent(vendor.events, 'pool', () => ++admitted === flood.length)
  for (const { bytes } of flood) await stranger.publish(topic, bytes)
  await allAdmitted

  const offered = nextEvent(buyer.events, 'offer')
  const key = await publishWant(buyer)
  expect((await offered)[0]).toBe(key)
  // Half of the places, and what the system is still closing of earlier tries.
  expect(silence.most()).toBeLessThan((3 / 4) * limits.maxOffersAtWork)
  expect(silence.most()).toBeGreaterThan(1)
})
