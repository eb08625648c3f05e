// Matching: which items of a catalogue answer an intent, best first, and why the others do not.

import { categoryDigits, toHex, toIsoDate, type Intent } from '@pregon/protocol'
import type { Catalogue, Shelf } from './catalogue.ts'
import { toDraft, type Draft } from './draft.ts'
import { finish, noEffort, spend, type Steps } from './effort.ts'
import { limits } from './limits.ts'
import type { NonMatch } from './non-match.ts'
import { compareTexts, judgeItem, type Plan, type Request } from './plan.ts'
import { compareAmounts } from './options.ts'
import { judgeable } from './wishes.ts'

export interface Matches {
  /** How many items fit. */
  readonly fitting: number
  /** Drafts of offers, best first: by weight of the wishes that are met, then by price, then by sku. */
  readonly offers: readonly Draft[]
  /** How many of the intent's category group do not. */
  readonly missing: number
  /** Those of them with the fewest reasons, in the order of the catalogue's categories. */
  readonly nonMatches: readonly ItemNonMatch[]
  /** Items that were not looked at, since the intent had cost `maxSteps` by then. */
  readonly unjudged: number
}

export interface ItemNonMatch {
  readonly sku: string
  readonly reasons: readonly NonMatch[]
}

/** How much of the outcome is told; all of it unless given. */
export interface Telling {
  /** Drafts: writing one costs more than finding that an item fits. */
  readonly maxOffers?: number
  /** Items that do not fit: saying why costs more than finding that it is so. */
  readonly maxNonMatches?: number
}

/** Matches an intent that the protocol has checked. Never throws. `nowMs` is in milliseconds UTC. */
export function matchIntent(intent: Intent, catalogue: Catalogue, nowMs: number, telling: Telling = {}): Matches {
  return finish(matchInSteps(intent, catalogue, nowMs, telling))
}

/** The same with pauses of `stepsBetweenPauses`, for those who have other things to do meanwhile. */
export function* matchInSteps(
  intent: Intent,
  catalogue: Catalogue,
  nowMs: number,
  { maxOffers = Infinity, maxNonMatches = Infinity }: Telling = {},
): Steps<Matches> {
  const found: Found = {
    best: [],
    maxOffers,
    fitting: 0,
    nearest: [],
    maxNonMatches,
    missing: 0,
    unjudged: 0,
  }
  const request = prepare(intent, catalogue, nowMs, (reasons) => isAmongNearest(reasons, found))
  const wanted = categoryDigits(intent.category)
  for (const shelf of catalogue.shelves) {
    const relation = relate(shelf.digits, wanted)
    if (relation === 'same-branch') yield* judgeShelf(shelf, request, found)
    else if (relation === 'same-group') yield* missCategory(shelf, request, found)
  }
  const { best, fitting, missing, nearest, unjudged } = found
  // Writing drafts is a slice of its own.
  yield
  const bindingUntil = nowMs + catalogue.bindingMs
  const offers = best.map((plan) => toDraft(plan, request, bindingUntil))
  return { fitting, offers, missing, nonMatches: nearest, unjudged }
}

/** What was found so far. */
interface Found {
  /** The best plans, best first. */
  readonly best: Plan[]
  readonly maxOffers: number
  fitting: number
  readonly nearest: ItemNonMatch[]
  readonly maxNonMatches: number
  missing: number
  unjudged: number
}

function prepare(
  intent: Intent,
  catalogue: Catalogue,
  nowMs: number,
  isWorthTelling: Request['isWorthTelling'],
): Request {
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
    effort: noEffort(),
    isWorthTelling,
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

function* judgeShelf({ items }: Shelf, request: Request, found: Found): Steps<void> {
  for (const [i, item] of items.entries()) {
    if (request.effort.spent >= limits.maxSteps) {
      found.unjudged += items.length - i
      return
    }
    const { plan, reasons } = yield* judgeItem(item, request)
    if (plan) keepIfGood(plan, found)
    else miss(item.sku, reasons, found)
  }
}

/** Puts a plan in its place among the best; sorting them all at the end would take long in one go. */
function keepIfGood(plan: Plan, found: Found): void {
  const { best, maxOffers } = found
  found.fitting++
  const at = best.findLastIndex((better) => comparePlans(better, plan) <= 0) + 1
  if (at >= maxOffers) return
  best.splice(at, 0, plan)
  if (best.length > maxOffers) best.pop()
}

function miss(sku: string, reasons: readonly NonMatch[] | undefined, found: Found): void {
  const { nearest, maxNonMatches } = found
  found.missing++
  if (!reasons || !isAmongNearest(reasons.length, found)) return
  nearest.push({ sku, reasons })
  if (nearest.length > maxNonMatches) nearest.splice(farthest(nearest), 1)
}

/** Whether an item with so many reasons is among those that are told. */
function isAmongNearest(reasons: number, { nearest, maxNonMatches }: Found): boolean {
  if (nearest.length < maxNonMatches) return true
  return maxNonMatches > 0 && reasons < nearest[farthest(nearest)]!.reasons.length
}

/** The last of those with the most reasons. */
function farthest(nearest: readonly ItemNonMatch[]): number {
  const most = Math.max(...nearest.map(({ reasons }) => reasons.length))
  return nearest.findLastIndex(({ reasons }) => reasons.length === most)
}

function* missCategory({ category, items }: Shelf, { intent, effort }: Request, found: Found): Steps<void> {
  const reasons: NonMatch[] = [{ code: 'category', wanted: intent.category, category }]
  for (const { sku } of items) {
    miss(sku, reasons, found)
    if (spend(effort, 1)) yield
  }
}

function comparePlans(a: Plan, b: Plan): number {
  return b.weight - a.weight || compareAmounts(a.total, b.total) || compareTexts(a.item.sku, b.item.sku)
}
