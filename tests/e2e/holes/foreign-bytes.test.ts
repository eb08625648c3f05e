// Bytes that nobody asked for: a megabyte in the sender field of a message is not passed on, and messages of a topic that
// nobody follows take no memory.

import type { RPC } from '@libp2p/gossipsub/message'
import { expect, test } from 'vitest'
import {
  bytesOf,
  insideOf,
  otherTopic,
  startAttacker,
  startOurs,
  startStock,
  textOf,
  topic,
  topics,
  until,
  type GossipingHost,
} from './hosts.fixture.ts'

const noSign = { globalSignaturePolicy: 'StrictNoSign' } as const

/** What a follower is handed of a message with so large a sender field. */
async function passedOn(victim: GossipingHost, fromBytes: number): Promise<RPC.Message[]> {
  const attacker = await startAttacker(victim, { follows: [topic] })
  const follower = await startAttacker(victim, { follows: [topic] })
  const messages = () => follower.heard.flatMap((rpc) => rpc.messages)
  attacker.say({ messages: [{ topic, data: bytesOf('a record'), from: new Uint8Array(fromBytes).fill(7) }] })
  await until(() => messages().length > 0)
  return messages()
}

test('a sender field of 1,000,000 bytes: with stock settings it is passed on whole, with ours it is taken off', async () => {
  const stock = await startStock({ gossip: noSign, follows: [topic] })
  const ours = await startOurs({ topics: [topic] })
  expect(sizesOf(await passedOn(stock, 1_000_000))).toEqual([['a record', 1_000_000]])
  expect(sizesOf(await passedOn(ours.host, 1_000_000))).toEqual([['a record', 0]])
})

const sizesOf = (messages: readonly RPC.Message[]) =>
  messages.map(({ data, from }) => [textOf(data), from?.length ?? 0] as const)

test('50 messages of 100 kB on topics that nobody follows: with stock settings all are kept, with ours none', async () => {
  const stock = await startStock({ gossip: noSign, follows: [topic] })
  const ours = await startOurs({ topics: [topic] })
  const kept = async (victim: GossipingHost) => {
    const attacker = await startAttacker(victim, { follows: [topic] })
    // Half of them outside the taxonomy, and half in it but followed by nobody here.
    for (let each = 0; each < 50; each++)
      attacker.say({
        messages: [{ topic: each % 2 ? otherTopic : 'anything', data: new Uint8Array(100_000).fill(each) }],
      })
    const heard: string[] = []
    victim.services.gossip.addEventListener('message', ({ detail }) => heard.push(detail.topic))
    attacker.say({ messages: [{ topic, data: bytesOf('the last') }] })
    await until(() => heard.length > 0)
    return insideOf(victim).mcache.size - heard.length
  }
  expect(topics).toContain(otherTopic)
  expect(await kept(stock)).toBe(50)
  expect(await kept(ours.host)).toBe(0)
})
