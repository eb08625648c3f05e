// From a record's value to the mesh: worked for, signed, and handed to the peers that follow its topic.

import type { Gossip } from '@pregon/network'
import { NetworkError } from '@pregon/network'
import {
  encodeRecordPayload,
  requiredWorkBits,
  signPayload,
  topicOf,
  workedLifeMs,
  type NetworkParameters,
  type RecordValues,
  type SignedRecord,
  type Signer,
  type Topic,
} from '@pregon/protocol'
import { NodeError } from './errors.ts'
import { mine, type MiningOptions } from './mine.ts'

/** The bits of work for a record that pays `priceBits`, or the network's minimum where that is more. */
export function requiredBits<K extends 'intent' | 'withdrawal'>(
  kind: K,
  value: RecordValues[K],
  { minWorkBits }: NetworkParameters,
  priceBits = minWorkBits,
): number {
  const { length } = encodeRecordPayload(kind, value)
  return requiredWorkBits(Math.max(priceBits, minWorkBits), length, workedLifeMs(value))
}

/** Does the work for a record and signs it. Throws a `ProtocolError` for a value that is not valid. */
export async function signWithWork<K extends 'intent' | 'withdrawal'>(
  kind: K,
  value: RecordValues[K],
  signer: Signer,
  parameters: NetworkParameters,
  { priceBits, ...options }: MiningOptions & { readonly priceBits?: number | undefined },
): Promise<SignedRecord<K>> {
  const bits = requiredBits(kind, value, parameters, priceBits)
  return signPayload(kind, await mine(encodeRecordPayload(kind, value), bits, options), signer, parameters.name)
}

export interface ReachingOptions {
  readonly signal: AbortSignal
  /** How long to wait for a peer that follows the topic. */
  readonly timeoutMs: number
}

/** Resolves once a connected peer follows the topic. Rejects with `no-peers` after a while, or with the signal's reason. */
export async function untilReachable(
  gossip: Gossip,
  topic: Topic,
  { signal, timeoutMs }: ReachingOptions,
): Promise<void> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  try {
    await gossip.untilSubscribed(topic, timed)
  } catch (cause) {
    signal.throwIfAborted()
    throw nobodyListens(gossip, cause)
  }
}

/** Gives the number of peers that took the record. Throws `no-peers` where the last one left meanwhile. */
export async function publishRecord(
  gossip: Gossip,
  record: SignedRecord<'intent' | 'withdrawal'>,
  network: string,
): Promise<number> {
  try {
    return await gossip.publish(topicOf(network, record.value.category), record.bytes)
  } catch (cause) {
    throw cause instanceof NetworkError && cause.code === 'no-subscribers' ? nobodyListens(gossip, cause) : cause
  }
}

function nobodyListens({ host }: Gossip, cause: unknown): NodeError {
  const peers = host.getPeers().length
  return peers === 0
    ? new NodeError(
        'no-peers',
        '--bootstrap: no peer is connected, so nothing was published; give the address of a node of this network, such as a relay’s.',
        { cause, details: { case: 'alone' } },
      )
    : new NodeError(
        'no-peers',
        `Of ${peers} connected ${peers === 1 ? 'peer' : 'peers'} none follows this category, so nothing was published; connect to a relay with --bootstrap.`,
        { cause, details: { case: 'none-follows', peers } },
      )
}
