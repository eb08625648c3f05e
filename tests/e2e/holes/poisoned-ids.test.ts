// Message ids: a bad copy of a record that arrives first does not keep the honest one out.

import { TopicValidatorResult, type GossipsubOpts } from '@libp2p/gossipsub'
import type { Admit } from '@pregon/network'
import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  accept,
  bytesOf,
  otherTopic,
  startAttacker,
  startOurs,
  startStock,
  textOf,
  topic,
  until,
  type GossipingHost,
} from './hosts.fixture.ts'

const honest = bytesOf('payload|good signature')
const badlySigned = bytesOf('payload|bad signature')
const last = bytesOf('another payload|good signature')

/** What an application checks: the signature, and that the record came by the topic of its category. */
const admit: Admit = (bytes, source) =>
  textOf(bytes).endsWith('|good signature') && source.topic === topic
    ? accept(bytes, source)
    : { verdict: 'reject', code: 'signature', detail: '' }

/** The id that suggests itself: that of the payload, which all revisions of the envelope share. */
const recordIdOf: NonNullable<GossipsubOpts['msgIdFn']> = ({ data }) =>
  hash('sha256', textOf(data).split('|')[0]!, 'buffer')

async function startStockAdmitting(gossip: Partial<GossipsubOpts> = {}) {
  const host = await startStock({
    gossip: { globalSignaturePolicy: 'StrictNoSign', ...gossip },
    follows: [topic, otherTopic],
  })
  for (const each of [topic, otherTopic])
    host.services.gossip.topicValidators.set(each, async (from, message) => {
      const { verdict } = await admit(message.data, { topic: each, from: from.toString() })
      return verdict === 'accept' ? TopicValidatorResult.Accept : TopicValidatorResult.Reject
    })
  return host
}

/** The records that a host takes when a bad copy comes before the honest one. */
async function taken(victim: GossipingHost, bad: { topic: string; data: Uint8Array }): Promise<string[]> {
  const heard: string[] = []
  victim.services.gossip.addEventListener('message', ({ detail }) => heard.push(textOf(detail.data)))
  const attacker = await startAttacker(victim, { follows: [topic] })
  const neighbour = await startAttacker(victim, { follows: [topic] })
  attacker.say({ messages: [bad] })
  attacker.say({ messages: [{ topic, data: bytesOf('from the attacker|good signature') }] })
  await until(() => heard.length === 1)
  neighbour.say({
    messages: [
      { topic, data: honest },
      { topic, data: last },
    ],
  })
  await until(() => heard.includes(textOf(last)))
  return heard.slice(1)
}

test('a copy with a bad signature first: where the id is the record’s, the honest one is lost; ours takes it', async () => {
  const bad = { topic, data: badlySigned }
  const stock = await startStockAdmitting({ msgIdFn: recordIdOf })
  expect(await taken(stock, bad)).toEqual([textOf(last)])
  const ours = await startOurs({ topics: [topic, otherTopic], admit })
  expect(await taken(ours.host, bad)).toEqual([textOf(honest), textOf(last)])
})

test('a copy on the wrong topic first: with the stock id the honest one is lost; ours takes it', async () => {
  const bad = { topic: otherTopic, data: honest }
  expect(await taken(await startStockAdmitting(), bad)).toEqual([textOf(last)])
  const ours = await startOurs({ topics: [topic, otherTopic], admit })
  expect(await taken(ours.host, bad)).toEqual([textOf(honest), textOf(last)])
})
