// Matching: which items of a catalogue answer an intent, best first, and why the others do not.

import { categoryDigits, toHex, toIsoDate, type Category, type Intent } from '@pregon/protocol'
import type { Catalogue, Shelf } from './catalogue.ts'
import { toDraft, type Draft } from './draft.ts'
import type { NonMatch } from './non-match.ts'
import { compareTexts, judgeItem, type Plan, type Request } from './plan.ts'
import { compareAmounts } from './options.ts'
import { judgeable } from './wishes.ts'

export interface Matches {
  /** How many items fit. */
  readonly fitting: number
  /** Drafts of offers, best first: by weight of the wishes that are met, then by price, then by sku. */
  readonly offers: readonly Draft[]
  /** The other items of the intent's category group, in the order of the catalogue's categories, each with its reasons. */
  readonly nonMatches: readonly ItemNonMatch[]
}

export interface ItemNonMatch {
  readonly sku: string
  readonly reasons: readonly NonMatch[]
}

/**
 * Matches an intent that the protocol has checked. Never throws. `nowMs` is in milliseconds UTC. Drafts at most
 * `maxOffers`: writing a draft costs more than finding that an item fits.
 */
export function matchIntent(intent: Intent, catalogue: Catalogue, nowMs: number, maxOffers = Infinity): Matches {
  const request = prepare(intent, catalogue, nowMs)
  const wanted = categoryDigits(intent.category)
  const plans: Plan[] = []
  const nonMatches: ItemNonMatch[] = []
  for (const shelf of catalogue.shelves) {
    const relation = relate(shelf.digits, wanted)
    if (relation === 'same-branch') judgeShelf(shelf, request, plans, nonMatches)
    else if (relation === 'same-group') nonMatches.push(...missCategory(shelf, intent.category))
  }
  const bindingUntil = nowMs + catalogue.bindingMs
  const best = plans.toSorted(comparePlans).slice(0, maxOffers)
  return { fitting: plans.length, offers: best.map((plan) => toDraft(plan, request, bindingUntil)), nonMatches }
}

function prepare(intent: Intent, catalogue: Catalogue, nowMs: number): Request {
  const { currency } = catalogue
  const common: NonMatch[] = []
  if (intent.budget && intent.budget.currency !== currency)
    common.push({ code: 'currency', wanted: intent.budget.currency, currency })
  if (!catalogue.acceptedTerms.has(toHex(intent.terms.sha256))) common.push({ code: 'terms', terms: intent.terms.id })
  return {
    intent,
    wishes: intent.item.wishes.map(judgeable),
    wanted: { today: toIsoDate(nowMs), window: intent.window, latest: intent.delivery?.latest },
    currency,
    common,
  }
}

/**
 * An item matches an intent in its own category, in a wider one, or in a finer one: a vendor who files all bicycles
 * under 3443 is asked for mountain bikes too, and the wishes decide. Beside that only the group's items are explained.
 */
function relate(item: string, wanted: string): 'same-branch' | 'same-group' | 'elsewhere' {
  if (item.startsWith(wanted) || wanted.startsWith(item)) return 'same-branch'
  return item.slice(0, 3) === wanted.slice(0, 3) ? 'same-group' : 'elsewhere'
}

function judgeShelf({ items }: Shelf, request: Request, plans: Plan[], nonMatches: ItemNonMatch[]): void {
  for (const item of items) {
    const { plan, reasons } = judgeItem(item, request)
    if (plan) plans.push(plan)
    else nonMatches.push({ sku: item.sku, reasons })
  }
}

function missCategory({ category, items }: Shelf, wanted: Category): ItemNonMatch[] {
  const reasons: NonMatch[] = [{ code: 'category', wanted, category }]
  return items.map(({ sku }) => ({ sku, reasons }))
}

function comparePlans(a: Plan, b: Plan): number {
  return b.weight - a.weight || compareAmounts(a.total, b.total) || compareTexts(a.item.sku, b.item.sku)
}
