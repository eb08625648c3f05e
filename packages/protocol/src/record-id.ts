// Record ids: the CID (version 1, dag-cbor, sha2-256) of a payload. SPEC section 4.

import { code as dagCbor } from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { base32 } from 'multiformats/bases/base32'
import { concat } from 'uint8arrays/concat'
import { sha256 } from './sha256.ts'

/** A record id as text, `bafyrei...`. */
export type RecordId = string & { readonly __brand: 'RecordId' }

/** Bytes of a record id in binary. */
export const recordIdBytes = 36

const sha2Code = 0x12
/** What every record id begins with: CID version 1, dag-cbor, sha2-256, 32 bytes. */
const idPrefix = Uint8Array.of(0x01, dagCbor, sha2Code, 0x20)

export function recordIdOf(payload: Uint8Array): RecordId {
  // What the library's own type would give, without making one of each record that comes.
  return base32.encode(concat([idPrefix, sha256(payload)])) as RecordId
}

export function recordIdToBytes(id: RecordId): Uint8Array {
  return CID.parse(id).bytes
}

/** Whether bytes from a record are the binary form of a record id. */
export function isRecordIdBytes(bytes: Uint8Array): boolean {
  return bytes.length === recordIdBytes && idPrefix.every((byte, i) => bytes[i] === byte)
}

/** Expects bytes for which `isRecordIdBytes` holds. */
export function recordIdFromBytes(bytes: Uint8Array): RecordId {
  return CID.decode(bytes).toString(base32) as RecordId
}
