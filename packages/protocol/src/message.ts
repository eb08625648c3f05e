// The message: everything that buyer and vendor say to each other after the first offer. SPEC section 16.

import { z } from 'zod'
import { ed25519 } from './ed25519.ts'
import { bytes, currency, extensible, line, minorUnits, paragraph, recordId, timeMs } from './fields.ts'
import { limits } from './limits.ts'
import { deliverySchema, quantitySchema } from './offer.ts'

/** Why somebody declines, by the codes proposed for commerce by agents, and four that conversations need beside them. */
export const declineReasons = [
  'price_sensitivity',
  'shipping_cost',
  'shipping_speed',
  'product_fit',
  'trust_security',
  'returns_policy',
  'payment_options',
  'comparison',
  'timing_deferred',
  'terms_not_accepted',
  'over_capacity',
  'expired',
  'not_chosen',
  'other',
] as const

export type DeclineReason = (typeof declineReasons)[number]

/** Why somebody takes back what they accepted or confirmed. `no_confirm` is no breach: the time for it had passed. */
export const cancelReasons = ['no_confirm', 'changed_mind', 'cannot_fulfil', 'not_received', 'other'] as const

export type CancelReason = (typeof cancelReasons)[number]

const text = paragraph(limits.maxDescriptionBytes)
const note = text.optional()

const bodies = {
  question: { text },
  answer: { question: recordId, text },
  /** What the buyer would agree to instead of an offer. It binds nobody: a vendor that is content offers it. */
  counter: {
    offer: recordId,
    price: z.strictObject({ currency, total: minorUnits }).optional(),
    quantity: quantitySchema.optional(),
    delivery: deliverySchema.optional(),
    note,
  },
  accept: {
    offer: recordId,
    /** The latest revision of the intent. */
    intent: recordId,
    /** Until when the vendor may confirm. */
    confirmBy: timeMs,
    /** The key that will sign this deal's review. */
    review: bytes(ed25519.publicKeyBytes),
  },
  confirm: {
    accept: recordId,
    /** The right to review this deal, signed by the key that confirms: review-token.ts. */
    token: bytes(ed25519.signatureBytes),
  },
  decline: { reason: z.enum(declineReasons), note },
  cancel: { accept: recordId, reason: z.enum(cancelReasons), note },
  'not-chosen': {},
  fulfil: { accept: recordId, note, tracking: line(limits.maxTextBytes).optional() },
  receive: { accept: recordId, note },
} as const

export type MessageType = keyof typeof bodies

export const messageTypes = Object.keys(bodies) as MessageType[]

const body = <T extends MessageType>(type: T) => z.strictObject({ type: z.literal(type), ...bodies[type] })

export const messageSchema = z
  .strictObject({
    ...extensible,
    /** The intent key of the buyer, or of the vendor the root or a delegate. */
    key: bytes(ed25519.publicKeyBytes),
    /** The first offer of the conversation. */
    conversation: recordId,
    /** The revision of the intent that the first offer answers. */
    intent: recordId,
    /** The reader's seal key. */
    to: bytes(32),
    /** The author's last in this conversation. */
    prev: recordId.optional(),
    /** The other's last that the author has. */
    seen: recordId.optional(),
    at: timeMs,
    body: z.discriminatedUnion('type', [
      body('question'),
      body('answer'),
      body('counter').refine(
        ({ price, quantity, delivery, note: said }) => Boolean(price ?? quantity ?? delivery ?? said),
        'asks for nothing',
      ),
      body('accept'),
      body('confirm'),
      body('decline'),
      body('cancel'),
      body('not-chosen'),
      body('fulfil'),
      body('receive'),
    ]),
  })
  .refine(({ prev, seen }) => prev !== undefined || seen !== undefined, 'follows nothing')

export type Message = z.infer<typeof messageSchema>
