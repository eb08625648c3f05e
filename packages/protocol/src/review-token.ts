// The right to review one deal, which its vendor signs with the confirmation. SPEC section 16.4.

import { fromString } from 'uint8arrays/from-string'
import { encodePayload } from './cbor.ts'
import { toIsoDate } from './date.ts'
import { signedBytes } from './envelope.ts'
import { signatureDomain } from './networks.ts'

export interface ReviewToken {
  /** The vendor's root key, 32 bytes. */
  readonly vendor: Uint8Array
  /** The key that will sign the review, 32 bytes. */
  readonly review: Uint8Array
  /** When the vendor confirmed. The token tells its month only, so that strangers can't join it to a deal. */
  readonly confirmedAtMs: number
}

/** The last time that calendars reach. */
const lastDateMs = 8.64e15

const payloadType = fromString('/pregon/review-token/1')

/** The bytes that a token is the signature of. */
export function reviewTokenBytes(network: string, { vendor, review, confirmedAtMs }: ReviewToken): Uint8Array {
  const month = toIsoDate(Math.min(confirmedAtMs, lastDateMs)).slice(0, 'YYYY-MM'.length)
  return signedBytes(signatureDomain(network), payloadType, encodePayload({ v: 0, month, review, vendor }))
}
