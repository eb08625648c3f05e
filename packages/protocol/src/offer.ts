// The offer: what a vendor promises in answer to one intent, until when it binds. SPEC section 14.

import { z } from 'zod'
import { ed25519 } from './ed25519.ts'
import {
  bytes,
  currency,
  date,
  extensible,
  line,
  minorUnits,
  paragraph,
  positiveDecimal,
  recordId,
  termsReference,
  timeMs,
  unitCode,
} from './fields.ts'
import { deliveryModes } from './intent.ts'
import { limits } from './limits.ts'
import { propertySchema } from './wish.ts'

export const quantitySchema = z.strictObject({ amount: positiveDecimal, unit: unitCode })

export const deliverySchema = z
  .strictObject({ mode: z.enum(deliveryModes), from: date.optional(), to: date.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'ends before it begins')

export const offerSchema = z
  .strictObject({
    ...extensible,
    /** The key that signs: the vendor's root, or a delegate with the scope `offer`. */
    key: bytes(ed25519.publicKeyBytes),
    /** The envelope of the vendor's profile. */
    profile: bytes(1, limits.maxProfileBytes),
    /** The record id of the intent's revision that is answered, in binary. */
    intent: recordId,
    /** The seal key of that intent. */
    to: bytes(32),
    createdAt: timeMs,
    /** Until when the vendor may not take it back. */
    bindingUntil: timeMs,
    item: z.strictObject({
      /** The vendor's own name for it. */
      sku: line(64),
      title: line(limits.maxTitleBytes),
      description: paragraph(limits.maxDescriptionBytes).optional(),
      properties: z.array(propertySchema).max(limits.maxProperties),
    }),
    quantity: quantitySchema,
    price: z
      .strictObject({
        currency,
        /** The sum of the lines. */
        total: minorUnits,
        lines: z
          .array(z.strictObject({ label: line(limits.maxTitleBytes), amount: z.int() }))
          .min(1)
          .max(limits.maxPriceLines),
      })
      .refine(
        ({ total, lines }) => lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n) === BigInt(total),
        'has a total that is not the sum of its lines',
      ),
    delivery: deliverySchema,
    /** The answer to the intent's terms: its hash accepted, one alternative proposed, or none agreed to. */
    terms: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('accept'), sha256: bytes(32) }),
      z.strictObject({ answer: z.literal('propose'), ...termsReference.shape }),
      z.strictObject({ answer: z.literal('decline') }),
    ]),
    note: paragraph(500).optional(),
    /** Of an offer that is not the first of its conversation: where it stands there, as of a message (section 16). */
    after: z.strictObject({ conversation: recordId, prev: recordId, seen: recordId.optional() }).optional(),
  })
  .refine(
    ({ createdAt, bindingUntil }) => bindingUntil > createdAt && bindingUntil - createdAt <= limits.maxOfferLifeMs,
    'binds for no time, or longer than 30 days',
  )

export type Offer = z.infer<typeof offerSchema>
