// The vendor's profile: who sells, and which keys may speak for them. SPEC section 13.

import { z } from 'zod'
import { ed25519 } from './ed25519.ts'
import { bytes, countryCode, distinct, extensible, integer, line, timeMs, url } from './fields.ts'
import { limits } from './limits.ts'
import type { SignedRecord } from './record.ts'
import { workPriceSchema } from './work-price.ts'

/** What a delegate key may sign. */
export const delegateScopes = ['offer', 'confirm'] as const
export type DelegateScope = (typeof delegateScopes)[number]

export const profileSchema = z
  .strictObject({
    ...extensible,
    /** The vendor's root key: signs the profile and names the vendor. */
    key: bytes(ed25519.publicKeyBytes),
    /** The highest stands. The time of issue in seconds serves, and needs no counter that could be lost. */
    revision: integer(0, Number.MAX_SAFE_INTEGER),
    issuedAt: timeMs,
    expiresAt: timeMs,
    name: line(limits.maxTitleBytes),
    country: countryCode.optional(),
    url: url.optional(),
    /** X25519: messages to the vendor are sealed to it. */
    seal: bytes(32),
    delegates: z
      .array(
        z.strictObject({
          key: bytes(ed25519.publicKeyBytes),
          scope: distinct(z.enum(delegateScopes), delegateScopes.length),
          expiresAt: timeMs,
        }),
      )
      .max(limits.maxDelegates),
    /** What its nodes ask of intents; the network's minimum without it. */
    work: workPriceSchema.optional(),
  })
  .refine(
    ({ issuedAt, expiresAt }) => expiresAt > issuedAt && expiresAt - issuedAt <= limits.maxProfileLifeMs,
    'lives no time, or longer than 14 days',
  )

export type Profile = z.infer<typeof profileSchema>

/**
 * Whether a profile stands over another of the same vendor: by its revision, and of two with one revision, which an
 * honest vendor never signs, everybody takes the same one.
 */
export function isNewerProfile(a: SignedRecord<'profile'>, b: SignedRecord<'profile'>): boolean {
  return a.value.revision === b.value.revision ? a.id > b.id : a.value.revision > b.value.revision
}
