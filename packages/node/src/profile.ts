// The vendor's keys and the profile that they sign. SPEC section 13.

import {
  createSigner,
  limits as protocolLimits,
  minorVersion,
  sealKeyPair,
  signRecord,
  type SignedRecord,
  type Signer,
} from '@pregon/protocol'
import { loadOrCreateSecret, type DataFolder } from '@pregon/storage'

/** Who a vendor says it is. */
export interface VendorDescription {
  readonly name: string
  /** ISO 3166-1, `ES`. */
  readonly country?: string | undefined
  readonly url?: string | undefined
}

export interface VendorIdentity {
  /** The vendor's root key, 32 bytes: names the vendor. */
  readonly vendor: Uint8Array
  /** Signs offers with this node's delegate key. */
  readonly delegate: Signer
  /** The profile in force: signed anew once half of its life has passed. */
  profile(nowMs: number): SignedRecord<'profile'>
}

/** Loads the vendor's keys, making them at the first start. Throws a `StorageError`. */
export async function loadVendorIdentity(
  folder: DataFolder,
  description: VendorDescription,
  network: string,
): Promise<VendorIdentity> {
  const root = createSigner(loadOrCreateSecret(folder, 'root', 32))
  const delegate = createSigner(loadOrCreateSecret(folder, 'delegate', 32))
  const { publicKey: seal } = await sealKeyPair(loadOrCreateSecret(folder, 'seal', 32))
  const sign = (nowMs: number): SignedRecord<'profile'> => {
    const expiresAt = nowMs + protocolLimits.maxProfileLifeMs
    const delegates = [{ key: delegate.publicKey, scope: ['offer' as const, 'confirm' as const], expiresAt }]
    const profile = {
      v: minorVersion,
      key: root.publicKey,
      revision: Math.floor(nowMs / 1000),
      issuedAt: nowMs,
      expiresAt,
      seal,
      delegates,
      ...description,
    }
    return signRecord('profile', profile, root, network)
  }
  let current: SignedRecord<'profile'> | undefined
  return {
    vendor: root.publicKey,
    delegate,
    profile(nowMs) {
      const halfLife = protocolLimits.maxProfileLifeMs / 2
      // After the clock was set back, what was issued in the future would be refused until that time is there.
      const ageMs = current ? nowMs - current.value.issuedAt : -1
      if (!current || ageMs < 0 || ageMs > halfLife) current = sign(nowMs)
      return current
    },
  }
}
