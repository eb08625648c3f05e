// Reading a catalogue file: what is wrong is listed, and what is right can be used.

import { answerOnlyTerms, categoryDigits, isCurrency, toHex, type Category, type Currency } from '@pregon/protocol'
import { z } from 'zod'
import {
  fault,
  filledList,
  list,
  object,
  problemsOf,
  showPath,
  wants,
  wholeNumber,
  yesOrNo,
  type Problem,
} from './fields.ts'
import type { Item } from './item.ts'
import { limits } from './limits.ts'
import { itemSchema } from './parse-item.ts'
import { vendorDescription } from './vendor-description.ts'

/** A vendor's items, ready to be matched. */
export interface Catalogue {
  readonly vendor: { readonly name: string; readonly country?: string | undefined; readonly url?: string | undefined }
  readonly currency: Currency
  /** How long an offer binds. */
  readonly bindingMs: number
  /** SHA-256 of the agreement texts that the vendor accepts, lower-case hex. */
  readonly acceptedTerms: ReadonlySet<string>
  /** In the order of the file. */
  readonly items: readonly Item[]
  /** The same items by category, so that an intent meets only those of its own. */
  readonly shelves: readonly Shelf[]
}

/** The items of one category. `digits` are those of the category that carry meaning. */
export interface Shelf {
  readonly category: Category
  readonly digits: string
  readonly items: readonly Item[]
}

/** With `ok`, the problems are those of items that were left out. Without it, nothing could be used. */
export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const hourMs = 60 * 60 * 1000
const defaultBindingHours = 48

const catalogueFile = object({
  vendor: vendorDescription,
  currency: z
    .string(wants('the three letters of a currency, such as "EUR"'))
    .transform((code, context) =>
      isCurrency(code)
        ? code
        : fault(context, `: «${code}» is not a currency of ISO 4217: write three capital letters, such as "EUR"`),
    ),
  terms: object({
    accept: list(
      z
        .string(wants('64 hexadecimal digits'))
        .regex(/^[0-9a-fA-F]{64}$/, 'is not a SHA-256 hash: write its 64 hexadecimal digits'),
      limits.maxTerms,
      'a list of SHA-256 hashes',
    ).optional(),
    acceptDefault: yesOrNo.optional(),
  }).optional(),
  bindingHours: wholeNumber(1, limits.maxBindingHours, 'whole hours, such as 48').optional(),
  items: filledList(z.unknown(), limits.maxItems, 'a list with at least one item'),
})

/** Reads what a JSON file holds. Never throws. An item with a mistake is left out and its problems are listed. */
export function parseCatalogue(document: unknown): ParsedCatalogue {
  const parsed = catalogueFile.safeParse(document)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { vendor, currency, terms, bindingHours = defaultBindingHours } = parsed.data
  const acceptedTerms = new Set(terms?.accept?.map((hash) => hash.toLowerCase()))
  if (terms?.acceptDefault ?? true) acceptedTerms.add(toHex(answerOnlyTerms.sha256))
  if (acceptedTerms.size === 0)
    return {
      ok: false,
      problems: [
        {
          path: 'terms',
          at: ['terms'],
          message: 'terms accepts none: list a hash in «accept», or leave «acceptDefault» out.',
        },
      ],
    }
  const { items, problems } = parseItems(parsed.data.items, currency, vendor.country)
  const catalogue = {
    vendor,
    currency,
    bindingMs: bindingHours * hourMs,
    acceptedTerms,
    items,
    shelves: toShelves(items),
  }
  return { ok: true, catalogue, problems }
}

function parseItems(files: readonly unknown[], currency: Currency, homeCountry: string | undefined) {
  const schema = itemSchema(currency, homeCountry)
  const intern = createIntern()
  const items = new Map<string, Item>()
  const problems: Problem[] = []
  for (const [i, file] of files.entries()) {
    const parsed = schema.safeParse(file)
    const sku = skuOf(file)
    if (!parsed.success) problems.push(...problemsOf(parsed.error, { base: ['items', i], sku }))
    else if (items.has(parsed.data.sku)) problems.push(repeatedSku(i, parsed.data.sku))
    else items.set(parsed.data.sku, intern(parsed.data))
  }
  return { items: [...items.values()], problems }
}

function repeatedSku(index: number, sku: string): Problem {
  const at = ['items', index, 'sku']
  const path = showPath(at)
  return { path, at, message: `${path}: «${sku}» is the sku of an earlier item: give each item its own.`, sku }
}

function skuOf(file: unknown): string | undefined {
  const sku = typeof file === 'object' && file !== null && 'sku' in file ? file.sku : undefined
  return typeof sku === 'string' ? sku : undefined
}

/**
 * Makes what equals in many items the same object: a large catalogue says the same of most of its items. Judgements rely
 * on it for property values.
 */
function createIntern(): (item: Item) => Item {
  const known = new Map<string, unknown>()
  const same = <T>(value: T): T => {
    const key = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? [String(part)] : part))
    if (!known.has(key)) known.set(key, value)
    return known.get(key) as T
  }
  return (item) => ({
    ...item,
    unitPrices: same(item.unitPrices.map(({ from, value }) => ({ from: same(from), value }))),
    stock: item.stock && same(item.stock),
    leadDays: same(item.leadDays),
    fees: same(item.fees),
    deliveries: same(item.deliveries),
    place: item.place && same(item.place),
    properties: new Map([...item.properties].map(([name, values]) => [name, same(values)])),
  })
}

function toShelves(items: readonly Item[]): Shelf[] {
  const shelves = Map.groupBy(items, ({ category }) => category)
  return [...shelves].map(([category, own]) => ({ category, digits: categoryDigits(category), items: own }))
}

/** The distinct categories of a catalogue, sorted: what its topics follow from. */
export function categoriesOf({ shelves }: Catalogue): Category[] {
  return shelves.map(({ category }) => category).toSorted()
}
