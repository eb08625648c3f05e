// What a vendor's data folder holds of its identity: the secrets of its delegate and seal keys, and the profile that
// names them. The profile is the one thing that changes in place, and it changes whole: a key is made before a profile
// lists it, and is used only once one does, so that a process may be killed between any two steps.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  decodeRecord,
  limits as protocolLimits,
  sealKeyPair,
  verifyRecord,
  type Profile,
  type SignedRecord,
  type Signer,
} from '@pregon/protocol'
import { createFacts, loadOrCreateSecret } from '@pregon/storage'
import type { OwnFolder } from './folder.ts'
import { sameKey, type ProfileBasis } from './profile-signing.ts'
import { nativeSigner } from './signer.ts'
import { nativeVerifier } from './verifier.ts'
import { VendorError } from './vendor-errors.ts'

export interface VendorKeys {
  /** The stored profile, in force or not; undefined where there is none, or none that can be read. */
  readonly profile: () => SignedRecord<'profile'> | undefined
  /** Whether a profile is stored that cannot be read. */
  readonly isDamaged: boolean
  /** What the next profile is drawn up from. Makes a delegate key where this folder has none that can go on. */
  readonly basis: () => ProfileBasis
  /** The own key that the profile entitles to sign offers, the one that lasts longest, and when that ends. */
  delegate(): { readonly signer: Signer; readonly expiresAt: number } | undefined
  /** Makes a key for the next profile to list. One that still waits for that is given again. */
  readonly makeDelegate: (nowMs: number) => Uint8Array
  /** Stores a profile that follows the present one. Rejects with a `VendorError` of code `profile-refused`. */
  readonly accept: (bytes: Uint8Array, accepting: Accepting) => Promise<SignedRecord<'profile'>>
}

export interface Accepting {
  readonly nowMs: number
  /**
   * The revision of the profile from which the new one was drawn up; undefined where there was none. Where another was
   * stored since, the new one would undo it, and bring back a key that it revoked.
   */
  readonly after: number | undefined
}

/** Throws a `StorageError`. */
export async function openVendorKeys({ folder, database }: OwnFolder, network: string): Promise<VendorKeys> {
  const facts = createFacts(database)
  const factName = `profile-${network}`
  const { publicKey: seal } = await sealKeyPair(loadOrCreateSecret(folder, 'seal', 32))
  const load = (name: string): Signer => nativeSigner(loadOrCreateSecret(folder, name, 32))
  const own = new Map(delegateNames(folder.path).map((name) => [name, load(name)]))
  const newest = (): Signer | undefined => own.get([...own.keys()].toSorted(byNumber).at(-1) ?? '')
  const isOwn = (key: Uint8Array) => [...own.values()].some((signer) => sameKey(signer.publicKey, key))

  const stored = facts.get(factName)
  let current = stored === undefined ? undefined : readProfile(stored)
  const isDamaged = stored !== undefined && current === undefined

  const entitled = () =>
    current?.value.delegates
      .filter(({ key, scope }) => scope.includes('offer') && isOwn(key))
      .toSorted((a, b) => b.expiresAt - a.expiresAt)[0]

  function create(name: string): Signer {
    const signer = load(name)
    own.set(name, signer)
    return signer
  }

  return {
    profile: () => current,
    isDamaged,
    basis() {
      const delegate = entitled()?.key ?? (newest() ?? create('delegate')).publicKey
      return { network, seal, delegate, previous: current?.value }
    },
    delegate() {
      const listed = entitled()
      const signer = listed && [...own.values()].find(({ publicKey }) => sameKey(publicKey, listed.key))
      return signer && { signer, expiresAt: listed.expiresAt }
    },
    makeDelegate(nowMs) {
      const last = newest()
      const waits = last && current && !current.value.delegates.some(({ key }) => sameKey(key, last.publicKey))
      if (waits) return last.publicKey
      const numbers = [...own.keys()].map(numberOf)
      return create(`delegate-${Math.max(Math.floor(nowMs / 1000), ...numbers.map((n) => n + 1))}`).publicKey
    },
    async accept(bytes, accepting) {
      const record = await verified(bytes, network)
      const fault = faultOf(record.value, { ...accepting, seal, current: current?.value, isOwn })
      if (fault !== undefined) throw new VendorError('profile-refused', `The profile was refused: ${fault}.`)
      facts.set(factName, Buffer.from(record.bytes).toString('base64'))
      current = record
      return record
    },
  }
}

/** `delegate` was the first; a later one has the time of its making in seconds in its name. */
function delegateNames(folder: string): string[] {
  const names = readdirSync(join(folder, 'keys')).map((name) => name.replace(/\.key$/, ''))
  return names.filter((name) => /^delegate(-\d{1,15})?$/.test(name))
}

const numberOf = (name: string): number => Number(name.split('-')[1] ?? 0)
const byNumber = (a: string, b: string): number => numberOf(a) - numberOf(b)

function readProfile(stored: string): SignedRecord<'profile'> | undefined {
  const decoded = decodeRecord(new Uint8Array(Buffer.from(stored, 'base64')), ['profile'])
  return decoded.ok ? decoded.value : undefined
}

async function verified(bytes: Uint8Array, network: string): Promise<SignedRecord<'profile'>> {
  const decoded = decodeRecord(bytes, ['profile'])
  if (!decoded.ok)
    throw new VendorError('profile-refused', `The profile was refused: it breaks the rule «${decoded.refusal.code}».`)
  if (await verifyRecord(decoded.value, network, nativeVerifier)) return decoded.value
  throw new VendorError('profile-refused', `The profile was refused: it is not signed for the network «${network}».`)
}

interface Expected extends Accepting {
  readonly seal: Uint8Array
  readonly current: Profile | undefined
  readonly isOwn: (key: Uint8Array) => boolean
}

/** What keeps a profile from following the present one. */
function faultOf(profile: Profile, { seal, current, nowMs, after, isOwn }: Expected): string | undefined {
  const { delegates } = profile
  const lists = delegates.some(
    ({ key, scope, expiresAt }) => isOwn(key) && scope.includes('offer') && expiresAt > nowMs,
  )
  const faults: readonly (readonly [boolean, string])[] = [
    [current !== undefined && !sameKey(profile.key, current.key), 'another root key signed it'],
    [current?.revision !== after, 'another one was stored meanwhile, so run the command again'],
    [current !== undefined && profile.revision <= current.revision, 'its revision is not higher than the stored one'],
    [profile.issuedAt > nowMs + protocolLimits.maxClockSkewMs, 'it was issued in the future: check the clocks'],
    [profile.expiresAt <= nowMs, 'it has ended already: check the clocks'],
    [!sameKey(profile.seal, seal), 'it names another seal key than this node’s'],
    [!lists, 'it lists no delegate key of this node that may sign offers'],
  ]
  return faults.find(([holds]) => holds)?.[1]
}
