// The node's own records, read back from its store.

import { decodeRecord, type RecordKind, type SignedRecord } from '@pregon/protocol'
import type { StoredIntent, StoredOffer } from '@pregon/buyer'
import { NodeError } from './errors.ts'

export function readIntent({ record }: StoredIntent): SignedRecord<'intent'> {
  return read(record, 'intent')
}

export function readWithdrawal(bytes: Uint8Array): SignedRecord<'withdrawal'> {
  return read(bytes, 'withdrawal')
}

/** An offer with the profile of its vendor. Both were verified before they were kept. */
export function readOffer({ offerId, record, receivedAtMs }: StoredOffer) {
  const offer = read(record, 'offer').value
  return { id: offerId, offer, profile: read(offer.profile, 'profile').value, receivedAtMs }
}

/** Throws `damaged-record`: what this node kept was checked when it came. */
function read<K extends RecordKind>(bytes: Uint8Array, kind: K): SignedRecord<K> {
  const decoded = decodeRecord(bytes, [kind])
  if (decoded.ok) return decoded.value
  const { detail: reason } = decoded.refusal
  throw new NodeError('damaged-record', `The data folder holds a damaged ${kind}: ${reason}.`, {
    details: { kind, reason },
  })
}
