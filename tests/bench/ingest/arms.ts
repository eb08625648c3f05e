// The receivers of `bench -- ingest`: each takes what arrives on one topic, and counts what got through its checks.

import { TopicValidatorResult } from '@libp2p/gossipsub'
import { nativeVerifier } from '@pregon/node'
import { decodeEnvelope, signatureDomain, signedBytes } from '@pregon/protocol'
import { startStockHost, type StockOptions } from '../../stock.ts'
import { topicIn } from '../intents.ts'
import { createRelay } from '../relay.ts'

export const network = 'bench'
export const minWorkBits = 8

/** A receiver that calls `took` for each record that got through. */
export interface Receiver {
  readonly address: string
  /** What is left undone of a public setting's work, as a sentence for the table; empty for ours. */
  readonly counts: () => Readonly<Record<string, number>>
}

type Start = (took: () => void) => Promise<Receiver>

export const arms = {
  /** A relay as it runs in public: every check on, into the pool, remembered on disk. */
  ours: async (took) => {
    const relay = createRelay(network, { minWorkBits })
    let refused = 0
    relay.events.on('pool', ({ type }) => {
      if (type === 'admitted') took()
    })
    relay.events.on('refused', () => void (refused += 1))
    await relay.start()
    return { address: relay.addresses()[0]!, counts: () => ({ refused, live: relay.liveIntents() }) }
  },
  /** gossipsub with its own settings, which checks the publisher's signature and nothing else. */
  stockStrictSign: async (took) => startStock({}, took),
  /** gossipsub without signatures and without a validator: what the transport alone can carry. */
  noChecks: async (took) => startStock({ gossip: { globalSignaturePolicy: 'StrictNoSign' } }, took),
  /** The same, and the record's signature is checked, and nothing else. */
  verifyOnly: async (took) => startStock({ gossip: { globalSignaturePolicy: 'StrictNoSign' } }, took, isSigned),
} satisfies Record<string, Start>

export type Arm = keyof typeof arms

async function startStock(
  options: StockOptions,
  took: () => void,
  check?: (data: Uint8Array) => boolean,
): Promise<Receiver> {
  const host = await startStockHost(options)
  const { gossip } = host.services
  const topic = topicIn(network)
  if (check)
    gossip.topicValidators.set(topic, (_, { data }) =>
      check(data) ? TopicValidatorResult.Accept : TopicValidatorResult.Reject,
    )
  gossip.addEventListener('gossipsub:message', took)
  gossip.subscribe(topic)
  return { address: host.getMultiaddrs()[0]!.toString(), counts: () => ({}) }
}

function isSigned(bytes: Uint8Array): boolean {
  const envelope = decodeEnvelope(new Uint8Array(bytes))
  if (!envelope.ok) return false
  const { signature, payloadType, payload, publicKey } = envelope.value
  return nativeVerifier(signature, signedBytes(signatureDomain(network), payloadType, payload), publicKey) as boolean
}
