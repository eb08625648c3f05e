// What a person wants, read from the document they wrote, with every mistake told at once. SPEC section 11.

import { limits, networkParameters, type Intent } from '@pregon/protocol'
import { DocumentPart, type Notes } from './document-part.ts'
import type { Problem } from './problem.ts'
import type { Preferences } from './preferences.ts'
import { readPlace, refuseAddress } from './want-place.ts'
import {
  readBudget,
  readCategory,
  readDelivery,
  readLifeMs,
  readPreferences,
  readQuantity,
  readTerms,
  readWindow,
} from './want-sections.ts'
import { readInteger, readPublicText } from './want-values.ts'
import { readWishes } from './want-wishes.ts'

/** What an intent says, whoever signs it and when. */
export type WantBody = Pick<
  Intent,
  'category' | 'item' | 'quantity' | 'deals' | 'place' | 'window' | 'delivery' | 'budget' | 'terms'
>

/** What never leaves the buyer's node. */
export interface PrivateWant {
  /** The ceiling that only this node applies, in minor units of the budget's currency. */
  readonly sealedMax?: number | undefined
  readonly preferences?: Partial<Preferences> | undefined
  /** A price of work that the record pays (SPEC section 7); the network's minimum without it. */
  readonly workBits?: number | undefined
}

export interface Want {
  readonly body: WantBody
  /** From the moment of reading to the wanted expiry, in milliseconds. */
  readonly lifeMs: number
  readonly private: PrivateWant
}

/**
 * `warnings` tell of what may be meant as it is, such as a phone number in a public text. The sentences are English;
 * `problemText` says each in another language.
 */
export type ParsedWant =
  | { readonly ok: true; readonly want: Want; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }

export interface WantContext {
  readonly nowMs: number
  /** The bytes of the file that `termsFileOf` names, where it names one. */
  readonly termsBytes?: Uint8Array | undefined
}

/** The same on every network. */
const { minWorkBits } = networkParameters()

const wantFields = [
  'category',
  'title',
  'description',
  'wishes',
  'quantity',
  'deals',
  'place',
  'window',
  'delivery',
  'budget',
  'expires',
  'terms',
  'preferences',
  'workBits',
] as const

/** Reads a want from a document such as `intent.yaml`, already parsed as YAML or JSON. Never throws for any document. */
export function parseWant(document: unknown, { nowMs, termsBytes }: WantContext): ParsedWant {
  const notes: Notes = { problems: [], warnings: [] }
  const want = readWant(new DocumentPart('', document, notes), nowMs, termsBytes)
  return want === undefined || notes.problems.length > 0
    ? { ok: false, ...notes }
    : { ok: true, want, warnings: notes.warnings }
}

/** The file that a document's terms are in: its bytes are the caller's to read, and to pass on as `termsBytes`. */
export function termsFileOf(document: unknown): string | undefined {
  const file = fieldOf(fieldOf(document, 'terms'), 'file')
  return typeof file === 'string' ? file : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function readWant(document: DocumentPart, nowMs: number, termsBytes: Uint8Array | undefined): Want | undefined {
  const fields = document.fields(wantFields, refuseAddress)
  if (fields === undefined) return undefined
  const category = readCategory(fields.category)
  const title = fields.title.isMissing ? fields.title.problem('missing-title') : readPublicText(fields.title, 'title')
  const description = fields.description.isMissing ? undefined : readPublicText(fields.description, 'description')
  const wishes = readWishes(fields.wishes)
  const quantity = readQuantity(fields.quantity)
  const deals = fields.deals.isMissing ? 1 : readInteger(fields.deals, 1, limits.maxDeals)
  const place = fields.place.isMissing ? undefined : readPlace(fields.place, 'with radius')
  const window = readWindow(fields.window, nowMs)
  const delivery = readDelivery(fields.delivery, nowMs)
  const { budget, sealedMax } = readBudget(fields.budget) ?? {}
  const lifeMs = readLifeMs(fields.expires, nowMs)
  const terms = readTerms(fields.terms, termsBytes)
  const preferences = readPreferences(fields.preferences)
  const workBits = fields.workBits.isMissing
    ? undefined
    : readInteger(fields.workBits, minWorkBits, limits.maxPriceBits)
  if (!category || title === undefined || !quantity || deals === undefined || lifeMs === undefined || !terms)
    return undefined
  const item = { title, ...(description !== undefined && { description }), wishes }
  const optional = {
    ...(place && { place }),
    ...(window && { window }),
    ...(delivery && { delivery }),
    ...(budget && { budget }),
  }
  return {
    body: { category, item, quantity, deals, ...optional, terms },
    lifeMs,
    private: {
      ...(sealedMax !== undefined && { sealedMax }),
      preferences,
      ...(workBits !== undefined && { workBits }),
    },
  }
}
