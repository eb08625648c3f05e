// A vendor's identity in its running node: the profile in force, and the delegate key that it entitles. The root key,
// which signs profiles, is read when one is due and may be away in between. SPEC section 13.

import { isDeepStrictEqual } from 'node:util'
import { limits as protocolLimits, type SignedRecord, type Signer } from '@pregon/protocol'
import { loadOrCreateSecret } from '@pregon/storage'
import type { OwnFolder } from './folder.ts'
import { foreignRootKey, sameKey, signProfile, type ProfileBasis, type VendorDescription } from './profile-signing.ts'
import { ownRootKeyPath, readRootKey } from './root-key.ts'
import { openVendorKeys, type VendorKeys } from './vendor-keys.ts'
import { VendorError } from './vendor-errors.ts'

/** How the profile stands. */
export interface ProfileStanding {
  readonly record: SignedRecord<'profile'>
  /** What the next profile is drawn up from. */
  readonly basis: ProfileBasis
  /** When the first of the two ends: the profile, or the right of this node's delegate key. In milliseconds UTC. */
  readonly endsAt: number
  /** Whether the root key is there to sign the next one. */
  readonly isRootKeyThere: boolean
  /** Whether it says of the vendor what the node was started with. Where not, the root key was away since. */
  readonly saysAll: boolean
}

export interface VendorIdentity {
  /** The vendor's root key, 32 bytes: names the vendor. */
  readonly vendor: Uint8Array
  /**
   * The profile in force, and the key that signs offers under it. Where the root key is there, the profile is signed
   * anew once half of its life has passed. Rejects with a `VendorError` of code `profile-over`.
   */
  readonly inForce: (nowMs: number) => Promise<{ readonly profile: SignedRecord<'profile'>; readonly delegate: Signer }>
  readonly standing: () => ProfileStanding
  /** The stored profile, which may be over. Cheap enough to be asked all the time. */
  readonly profile: () => SignedRecord<'profile'>
  /** Makes a key for the next profile to list, and gives its public part. */
  readonly makeDelegate: (nowMs: number) => Uint8Array
  /** Stores a profile that was signed elsewhere. Rejects with a `VendorError` of code `profile-refused`. */
  readonly accept: VendorKeys['accept']
}

export interface IdentityOptions {
  readonly description: VendorDescription
  readonly network: string
  /** Where the root key is, if it is kept apart. Otherwise it is in the data folder, and made at the first start. */
  readonly rootKey?: string | undefined
  readonly nowMs: number
}

/**
 * Loads the vendor's keys and profile; makes what is missing, as far as the root key is there. Rejects with a
 * `VendorError` or a `StorageError`.
 */
export async function loadVendorIdentity(own: OwnFolder, options: IdentityOptions): Promise<VendorIdentity> {
  const { description, network, rootKey, nowMs: startedAtMs } = options
  const keys = await openVendorKeys(own, network)
  const isNew = keys.profile() === undefined && !keys.isDamaged
  // A root key is made only where there is no vendor yet: made anew, it would be another vendor.
  if (isNew && rootKey === undefined) loadOrCreateSecret(own.folder, 'root', 32)
  const rootPath = rootKey ?? ownRootKeyPath(own.folder.path)

  async function signAnew(nowMs: number): Promise<void> {
    const root = readRootKey(rootPath)
    if (!root) return
    const basis = keys.basis()
    const signed = signProfile(root, { ...basis, description, nowMs, others: 'stay' })
    await keys.accept(signed.bytes, { nowMs, after: basis.previous?.revision })
  }
  let renewing: Promise<void> | undefined
  const renew = async (nowMs: number): Promise<void> =>
    (renewing ??= signAnew(nowMs).finally(() => {
      renewing = undefined
    }))

  const root = readRootKey(rootPath)
  const stored = keys.profile()
  if (!stored && !root) throw keys.isDamaged ? damaged(rootPath) : away(rootPath)
  if (stored && root && !sameKey(stored.value.key, root.publicKey)) throw foreignRootKey()
  const saysOther = stored && !describes(stored, description)
  if (!stored || !keys.delegate() || saysOther || isDue(keys, startedAtMs)) await renew(startedAtMs)
  ensureInForce(keys, startedAtMs, rootPath)

  return {
    vendor: keys.profile()!.value.key,
    async inForce(nowMs) {
      if (isDue(keys, nowMs)) {
        try {
          await renew(nowMs)
        } catch (error) {
          // What holds for now need not be renewed now.
          if (!isInForce(keys, nowMs)) throw error
        }
      }
      return ensureInForce(keys, nowMs, rootPath)
    },
    standing: () => ({
      ...standingOf(keys),
      isRootKeyThere: isThere(rootPath),
      saysAll: describes(keys.profile()!, description),
    }),
    profile: () => keys.profile()!,
    makeDelegate: keys.makeDelegate,
    accept: keys.accept,
  }
}

/** How the profile stands, which must be stored. */
export function standingOf(keys: VendorKeys): Omit<ProfileStanding, 'isRootKeyThere' | 'saysAll'> {
  const record = keys.profile()!
  return {
    record,
    basis: keys.basis(),
    endsAt: Math.min(record.value.expiresAt, keys.delegate()?.expiresAt ?? 0),
  }
}

/** After the clock was set back, what was issued in the future would be refused until that time is there. */
function isDue(keys: VendorKeys, nowMs: number): boolean {
  const ageMs = nowMs - keys.profile()!.value.issuedAt
  return ageMs < 0 || ageMs > protocolLimits.maxProfileLifeMs / 2 || !isInForce(keys, nowMs)
}

function isInForce(keys: VendorKeys, nowMs: number): boolean {
  return standingOf(keys).endsAt > nowMs
}

function ensureInForce(keys: VendorKeys, nowMs: number, rootPath: string) {
  const profile = keys.profile()!
  const delegate = keys.delegate()
  if (delegate && isInForce(keys, nowMs)) return { profile, delegate: delegate.signer }
  throw new VendorError(
    'profile-over',
    `The profile of this vendor is over, so that no buyer would take its offers: bring the root key to «${rootPath}» and run pregon-vendor profile publish.`,
  )
}

function describes({ value }: SignedRecord<'profile'>, { name, country, url, work }: VendorDescription): boolean {
  return value.name === name && value.country === country && value.url === url && isDeepStrictEqual(value.work, work)
}

function isThere(path: string): boolean {
  try {
    return readRootKey(path) !== undefined
  } catch {
    return false
  }
}

const away = (path: string): VendorError =>
  new VendorError(
    'root-key-away',
    `The root key «${path}» is not there, and without it there is no first profile: bring it, or make one with pregon-vendor profile publish --new-root-key.`,
  )

const damaged = (path: string): VendorError =>
  new VendorError(
    'profile-damaged',
    `The profile in the data folder is damaged: bring the root key to «${path}» and run pregon-vendor profile publish.`,
  )
