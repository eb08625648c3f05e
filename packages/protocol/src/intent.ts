// The intent, what a buyer wants, and its withdrawal: schemas and rules of time. SPEC section 11.

import { z } from 'zod'
import { ed25519 } from './ed25519.ts'
import {
  bytes,
  category,
  currency,
  date,
  distinct,
  extensible,
  integer,
  line,
  minorUnits,
  paragraph,
  positiveDecimal,
  termsReference,
  timeMs,
  unitCode,
} from './fields.ts'
import { limits } from './limits.ts'
import { placeSchema, wishSchema } from './wish.ts'
import { nonceBytes } from './work.ts'

/** How goods or services may come: shipped, fetched, sent as data, or done where the buyer is. */
export const deliveryModes = ['ship', 'pickup', 'digital', 'onsite'] as const
export type DeliveryMode = (typeof deliveryModes)[number]

const bornAt = timeMs.multipleOf(limits.bornAtStepMs)

export const intentSchema = z.strictObject({
  n: bytes(nonceBytes),
  ...extensible,
  /** The intent key: signs the intent and names it. */
  key: bytes(ed25519.publicKeyBytes),
  bornAt,
  revision: integer(0, limits.maxRevision),
  expiresAt: timeMs,
  category,
  item: z.strictObject({
    title: line(limits.maxTitleBytes),
    description: paragraph(limits.maxDescriptionBytes).optional(),
    wishes: z.array(wishSchema).max(limits.maxWishes),
  }),
  quantity: z.strictObject({ amount: positiveDecimal, unit: unitCode }),
  /** How many agreements are wanted. */
  deals: integer(1, limits.maxDeals),
  place: placeSchema.optional(),
  /** First and last day on which it is wanted, both included. */
  window: z
    .strictObject({ from: date, to: date })
    .refine(({ from, to }) => from <= to, 'ends before it begins')
    .optional(),
  delivery: z
    .strictObject({ modes: distinct(z.enum(deliveryModes), deliveryModes.length), latest: date.optional() })
    .optional(),
  /** The currency of offers, and the ceiling unless the buyer keeps it to themself. */
  budget: z.strictObject({ currency, max: minorUnits.optional() }).optional(),
  terms: termsReference,
  reply: z.strictObject({
    /** X25519: offers are sealed to it. */
    seal: bytes(32),
    /** The reply host's libp2p peer id as text. */
    peer: z.string().regex(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/, 'is not the peer id of an Ed25519 key'),
    /** Multiaddrs without the peer id. */
    addresses: distinct(line(limits.maxAddressBytes).regex(/^\/[^\s]+$/, 'is not a multiaddr'), limits.maxAddresses),
  }),
})

export type Intent = z.infer<typeof intentSchema>

/** Ends an intent for good, whatever its revision. */
export const withdrawalSchema = z.strictObject({
  n: bytes(nonceBytes),
  ...extensible,
  key: bytes(ed25519.publicKeyBytes),
  bornAt,
  category,
})

export type Withdrawal = z.infer<typeof withdrawalSchema>

/** The latest time at which anything signed by an intent's key may still matter. */
export function lastMomentOf({ bornAt: born }: Pick<Intent, 'bornAt'>): number {
  return born + limits.maxIntentLifeMs
}

/** The birth that an intent made at `now` states. */
export function bornAtFor(nowMs: number): number {
  return nowMs - (nowMs % limits.bornAtStepMs)
}

/** The life that an intent's work is asked for. A withdrawal asks for the least. */
export function workedLifeMs(record: Intent | Withdrawal): number {
  return 'expiresAt' in record ? record.expiresAt - record.bornAt : 0
}

/** Whether an intent's expiry lies after its birth and within the longest life. */
export function hasLawfulLife(intent: Intent): boolean {
  return intent.expiresAt > intent.bornAt && intent.expiresAt <= lastMomentOf(intent)
}
