// Vendors whose profiles are published, revision after revision.

import type { Gossip } from '@pregon/network'
import { createSigner, signRecord, type SignedRecord, type Signer } from '@pregon/protocol'
import type { Random } from '../random.ts'
import { network } from './mesh.ts'

const dayMs = 24 * 60 * 60 * 1000

export interface Vendor {
  readonly key: Uint8Array
  /** The host that publishes for it. */
  readonly node: Gossip
  /** The profile of a revision: the same bytes each time. */
  readonly profile: (revision: number) => SignedRecord<'profile'>
}

export function createVendor(node: Gossip, random: Random, issuedAt: number): Vendor {
  const signer = createSigner(random.bytes(32))
  const seal = random.bytes(32)
  return { key: signer.publicKey, node, profile: (revision) => sign(signer, { seal, issuedAt, revision }) }
}

function sign(
  signer: Signer,
  fields: { readonly seal: Uint8Array; readonly issuedAt: number; readonly revision: number },
): SignedRecord<'profile'> {
  const rest = {
    v: 0,
    key: signer.publicKey,
    expiresAt: fields.issuedAt + dayMs,
    name: 'Bicicletas Sol',
    delegates: [],
  }
  return signRecord('profile', { ...fields, ...rest }, signer, network)
}
