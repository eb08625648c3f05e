// The next profile of a vendor, drawn up and signed with its root key: by the node itself where the key is at hand, or
// apart from it. SPEC section 13.

import {
  limits as protocolLimits,
  minorVersion,
  signRecord,
  type Profile,
  type SignedRecord,
  type Signer,
  type WorkPrice,
} from '@pregon/protocol'
import { limits } from './limits.ts'
import { VendorError } from './vendor-errors.ts'

/** Who a vendor says it is. */
export interface VendorDescription {
  readonly name: string
  /** ISO 3166-1, `ES`. */
  readonly country?: string | undefined
  readonly url?: string | undefined
  /** What its nodes ask of intents. */
  readonly work?: WorkPrice | undefined
}

/** What a node contributes to the next profile, and nothing of it is secret. */
export interface ProfileBasis {
  readonly network: string
  /** The X25519 key that messages to the vendor are sealed to, 32 bytes. */
  readonly seal: Uint8Array
  /** The delegate key with which the node is to sign, 32 bytes. */
  readonly delegate: Uint8Array
  /** The profile that it has now. */
  readonly previous: Profile | undefined
}

export interface SigningOptions extends ProfileBasis {
  readonly description: VendorDescription
  readonly nowMs: number
  /** What becomes of the other delegate keys: they stay until they end, end soon, or end at once. */
  readonly others: 'stay' | 'end-soon' | 'end-now'
}

/** Throws a `VendorError` of code `root-key-foreign`, or a `ProtocolError` where the description does not fit. */
export function signProfile(root: Signer, options: SigningOptions): SignedRecord<'profile'> {
  const { previous, network, seal, description, nowMs } = options
  if (previous && !sameKey(previous.key, root.publicKey)) throw foreignRootKey()
  const expiresAt = nowMs + protocolLimits.maxProfileLifeMs
  const profile: Profile = {
    v: minorVersion,
    key: root.publicKey,
    // Strictly higher, also where the clock was set back.
    revision: Math.max(Math.floor(nowMs / 1000), (previous?.revision ?? -1) + 1),
    issuedAt: nowMs,
    expiresAt,
    seal,
    delegates: delegatesOf(options, expiresAt),
    name: description.name,
    ...(description.country !== undefined && { country: description.country }),
    ...(description.url !== undefined && { url: description.url }),
    ...(description.work !== undefined && { work: description.work }),
  }
  return signRecord('profile', profile, root, network)
}

export const foreignRootKey = (): VendorError =>
  new VendorError(
    'root-key-foreign',
    'This root key is not the one that signed the profile in the data folder: bring that one, or name another data folder.',
  )

export const sameKey = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

type Delegate = Profile['delegates'][number]

function delegatesOf({ delegate, previous, nowMs, others }: SigningOptions, expiresAt: number): Delegate[] {
  const own: Delegate = { key: delegate, scope: ['offer', 'confirm'], expiresAt }
  const latestEnd = { stay: Infinity, 'end-soon': nowMs + limits.delegateOverlapMs, 'end-now': 0 }[others]
  const kept = (previous?.delegates ?? [])
    .filter(({ key }) => !sameKey(key, delegate))
    .map((other) => ({ ...other, expiresAt: Math.min(other.expiresAt, latestEnd) }))
    .filter((other) => other.expiresAt > nowMs)
    .toSorted((a, b) => b.expiresAt - a.expiresAt)
  return [own, ...kept].slice(0, protocolLimits.maxDelegates)
}
