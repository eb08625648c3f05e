// Judging one item: the best way to serve the intent with it, or every reason why it cannot.

import { addDays, type Currency, type DeliveryMode, type Intent } from '@pregon/protocol'
import { areaMiss } from './area.ts'
import { spend, type Effort, type Steps } from './effort.ts'
import { compareFractions, fractionOf, inUnit, roundHalfUp, times, whole, type Fraction } from './fraction.ts'
import { atQuantity, type Delivery, type Item, type Option } from './item.ts'
import type { NonMatch } from './non-match.ts'
import { limits } from './limits.ts'
import {
  candidatesIn,
  candidatesOf,
  cheapest,
  combine,
  compareAmounts,
  heaviest,
  usefulOf,
  valueAt,
  type Candidate,
  type Combination,
  type Useful,
} from './options.ts'
import { showValue, showValues } from './property.ts'
import { isAvailable, scheduleOf, type Schedule, type Wanted } from './timing.ts'
import { fitOf, type Fit, type JudgedWish } from './wishes.ts'

/** What all items of a catalogue are asked: an intent, prepared once. */
export interface Request {
  readonly intent: Intent
  readonly wishes: readonly JudgedWish[]
  readonly wanted: Wanted
  readonly currency: Currency
  /** Reasons that hold for every item. */
  readonly common: readonly NonMatch[]
  /** What the intent has cost so far. */
  readonly effort: Effort
  /** Whether anybody wants to read why an item does not fit that has at least so many reasons. */
  readonly isWorthTelling: (reasons: number) => boolean
}

/** How an item can serve an intent. Amounts are in minor units. */
export interface Plan {
  readonly item: Item
  readonly delivery: Delivery
  readonly schedule: Schedule
  /** What the options are set to, in their order. */
  readonly candidates: readonly Candidate[]
  readonly unitPrice: number
  readonly base: bigint
  readonly total: bigint
  /** Weight of the wishes that are met. */
  readonly weight: number
}

export type Judgement =
  | { readonly plan: Plan; readonly reasons?: undefined }
  /** Without reasons where they are too many to be worth telling. */
  | { readonly plan?: undefined; readonly reasons: readonly NonMatch[] | undefined }

const noValues: readonly [] = []

export function* judgeItem(item: Item, request: Request): Steps<Judgement> {
  const { effort } = request
  if (spend(effort, limits.stepsPerPart)) yield
  const owned = new Set(item.options.flatMap(({ owns }) => [...owns]))
  const onItem = owned.size === 0 ? request.wishes : request.wishes.filter(({ wish }) => !owned.has(wish.name))
  const valuesOf = (name: string) => item.properties.get(name) ?? noValues
  const fit = yield* fitOf(onItem, ({ wish, judge }) => judge(valuesOf(wish.name), effort), effort)
  const misses = request.common.length + fit.failed.length
  if (misses > 0 && !request.isWorthTelling(misses)) return { reasons: undefined }
  const reasons = [
    ...request.common,
    ...wishReasons(fit, item),
    ...stockReasons(item, request),
    ...availabilityReasons(item, request),
  ]
  const quantity = inUnit({ value: request.intent.quantity.amount, unit: request.intent.quantity.unit }, item.unit)
  // Without a quantity there is no price, no lead time and no choice of options.
  const judgement = quantity === undefined ? { reasons } : yield* judgeOrder(item, quantity, fit, request, reasons)
  if (spend(effort, limits.stepsPerReason * (judgement.reasons?.length ?? 0))) yield
  return judgement
}

function wishReasons({ failed }: Fit, item: Item): NonMatch[] {
  return failed.map((wish) => {
    const values = item.properties.get(wish.name)
    return values ? { code: 'wish-not-met', wish, offered: showValues(values) } : { code: 'unknown-property', wish }
  })
}

function stockReasons({ unit, minQuantity, stock }: Item, { intent }: Request): NonMatch[] {
  const quantity = inUnit({ value: intent.quantity.amount, unit: intent.quantity.unit }, unit)
  if (quantity === undefined) return [{ code: 'unit', wanted: intent.quantity.unit, unit }]
  const reasons: NonMatch[] = []
  if (minQuantity && compareFractions(quantity, fractionOf(minQuantity)) < 0)
    reasons.push({ code: 'quantity-below-minimum', minimum: minQuantity, unit })
  if (stock && compareFractions(quantity, fractionOf(stock)) > 0) reasons.push({ code: 'out-of-stock', stock, unit })
  return reasons
}

function availabilityReasons(item: Item, { wanted }: Request): NonMatch[] {
  return item.available === undefined || isAvailable(item, wanted)
    ? []
    : [{ code: 'not-available-in-window', ...item.available }]
}

/** Judges an item whose unit fits, given the reasons found so far. */
function* judgeOrder(
  item: Item,
  quantity: Fraction,
  fit: Fit,
  request: Request,
  found: readonly NonMatch[],
): Steps<Judgement> {
  const { effort } = request
  const reaches = (from: Fraction) => compareFractions(quantity, from) >= 0
  const unitPrice = atQuantity(item.unitPrices, reaches)
  const options: Candidate[][] = []
  for (const option of item.options)
    options.push(yield* candidatesOf(option, request.wishes, { unitPrice, quantity }, effort))
  const optionReasons = options.flatMap((candidates, i) => unmetByOption(item.options[i]!, candidates))
  const choices = deliveryChoices(item, atQuantity(item.leadDays, reaches), request)
  if (spend(effort, limits.stepsPerPart * item.deliveries.length)) yield
  const waysFor = waysBySlack(options)
  const routes: Route[] = choices.open.flatMap((choice) => {
    const ways = waysFor(choice.schedule.slackDays)
    return ways ? [{ ...choice, ways }] : []
  })
  const base = roundHalfUp(times(whole(unitPrice), quantity))
  const order = { item, unitPrice, base, itemWeight: fit.weight }
  const reasons = [...found, ...optionReasons]
  if (choices.open.length === 0) reasons.push(...choices.reasons)
  // Where no options fit the wishes, the time that they take is no reason of its own.
  else if (routes.length === 0 && optionReasons.length === 0)
    reasons.push(...choices.reasons, ...choices.open.map((choice) => lateByOptions(choice, options)))
  const most = mostPayable(request)
  const plans: Plan[] = []
  for (const route of routes) {
    const plan = yield* planWithin(order, route, most, effort)
    if (plan) plans.push(plan)
  }
  if (plans.length === 0) reasons.push(...priceReasons(leastTotal(order, routes), request))
  return reasons.length > 0 ? { reasons } : { plan: plans.toSorted(compareRoutes)[0]! }
}

interface DeliveryChoice {
  readonly delivery: Delivery
  readonly schedule: Schedule
}

interface Route extends DeliveryChoice {
  readonly ways: Ways
}

/** The ways to set an item's options in a given time. */
interface Ways {
  readonly useful: Useful
  readonly heaviest: Combination
  readonly cheapest: Combination
  /** All that are worth looking at under a ceiling, once they were asked for. */
  all?: readonly Combination[]
}

/** By the days of extra lead time that still fit; ways of delivery with as many share what is found. */
function waysBySlack(options: readonly (readonly Candidate[])[]): (slackDays: number) => Ways | undefined {
  const longest = Math.max(0, ...options.flat().map(({ extraLeadDays }) => extraLeadDays))
  const known = new Map<number, Ways | undefined>()
  return (slackDays) => {
    const days = Math.min(slackDays, longest)
    if (!known.has(days)) known.set(days, waysWithin(options, days))
    return known.get(days)
  }
}

function waysWithin(options: readonly (readonly Candidate[])[], maxExtraLeadDays: number): Ways | undefined {
  const useful = usefulOf(options, maxExtraLeadDays)
  const [best, least] = [heaviest(useful), cheapest(useful)]
  return best && least && { useful, heaviest: best, cheapest: least }
}

interface Order {
  readonly item: Item
  readonly unitPrice: number
  readonly base: bigint
  readonly itemWeight: number
}

/** The ways of delivery that reach the buyer in place and time, and why the others do not. */
function deliveryChoices(item: Item, leadDays: number, { intent, wanted }: Request) {
  const modes: readonly DeliveryMode[] | undefined = intent.delivery?.modes
  const asked = item.deliveries.filter(({ mode }) => modes?.includes(mode) ?? true)
  const open: DeliveryChoice[] = []
  const reasons: NonMatch[] = []
  for (const delivery of asked) {
    const { mode } = delivery
    const schedule = scheduleOf(item, leadDays, delivery, wanted)
    const area = areaMiss(delivery, item, intent.place)
    if (area) reasons.push({ code: 'out-of-area', mode, area })
    if (schedule.slackDays < 0)
      reasons.push({ code: 'too-late', mode, ready: schedule.ready, deadline: schedule.deadline! })
    if (!area && schedule.slackDays >= 0) open.push({ delivery, schedule })
  }
  if (asked.length === 0)
    reasons.push({ code: 'delivery-mode', modes: [...new Set(item.deliveries.map(({ mode }) => mode))] })
  return { open, reasons }
}

/** The wishes that no way to set the option meets: those of the way that misses the fewest. */
function unmetByOption(option: Option, candidates: readonly Candidate[]): NonMatch[] {
  const nearest = candidates.reduce((best, next) => (next.failed.length < best.failed.length ? next : best))
  return nearest.failed.map((wish) => {
    const offered = offeredBy(option, wish.name)
    return offered === '' ? { code: 'unknown-property', wish } : { code: 'wish-not-met', wish, offered }
  })
}

function offeredBy(option: Option, name: string): string {
  if ('choices' in option)
    return showValues(
      option.choices.flatMap(({ properties }) => properties.filter((property) => property.name === name)),
    )
  const { range } = option
  const show = (steps: bigint) => showValue(valueAt(range, steps), range.unit)
  return `${show(0n)} to ${show(range.steps)}`
}

function lateByOptions({ delivery, schedule }: DeliveryChoice, options: readonly (readonly Candidate[])[]): NonMatch {
  const fastest = options.map((candidates) =>
    Math.min(...candidates.filter(({ failed }) => failed.length === 0).map(({ extraLeadDays }) => extraLeadDays)),
  )
  return {
    code: 'too-late',
    mode: delivery.mode,
    ready: addDays(schedule.ready, Math.max(...fastest)),
    deadline: schedule.deadline!,
  }
}

const largestTotal = BigInt(Number.MAX_SAFE_INTEGER)

function mostPayable({ intent }: Request): bigint {
  return intent.budget?.max === undefined ? largestTotal : BigInt(intent.budget.max)
}

function feesOf({ fees }: Item): bigint {
  return fees.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
}

function totalOf(
  { item, base }: Order,
  { delivery }: DeliveryChoice,
  combination: Pick<Combination, 'amount'>,
): bigint {
  return base + feesOf(item) + BigInt(delivery.price) + combination.amount
}

/** The best combination that the buyer can pay for. */
function* planWithin(order: Order, route: Route, most: bigint, effort: Effort): Steps<Plan | undefined> {
  const combination = yield* payable(route, most - totalOf(order, route, noOptions), effort)
  if (combination === undefined) return undefined
  const { item, unitPrice, base } = order
  const { delivery, schedule } = route
  const weight = order.itemWeight + combination.weight
  const candidates = candidatesIn(combination)
  return { item, delivery, schedule, candidates, unitPrice, base, total: totalOf(order, route, combination), weight }
}

/** Only where the best is too dear and the cheapest is not, all must be looked at. */
function* payable({ ways }: Route, most: bigint, effort: Effort): Steps<Combination | undefined> {
  if (ways.heaviest.amount <= most) return ways.heaviest
  if (ways.cheapest.amount > most) return undefined
  ways.all ??= yield* combine(ways.useful, effort)
  return ways.all.find(({ amount }) => amount <= most)
}

const noOptions: Pick<Combination, 'amount'> = { amount: 0n }

/** The best fit first, then the cheapest, then the one that comes first. */
function compareRoutes(a: Plan, b: Plan): number {
  return (
    b.weight - a.weight ||
    compareAmounts(a.total, b.total) ||
    compareTexts(a.schedule.earliest.to, b.schedule.earliest.to)
  )
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What the order costs at the least. Where it cannot be delivered, that is the price without delivery and options. */
function leastTotal(order: Order, routes: readonly Route[]): bigint {
  const totals = routes.map((route) => totalOf(order, route, route.ways.cheapest))
  return totals.toSorted(compareAmounts)[0] ?? order.base + feesOf(order.item)
}

function priceReasons(least: bigint, { intent, currency }: Request): NonMatch[] {
  if (least > largestTotal) return [{ code: 'total-too-large' }]
  const max = intent.budget?.max
  if (max === undefined || intent.budget?.currency !== currency || least <= BigInt(max)) return []
  return [{ code: 'over-budget', total: { currency, amount: Number(least) }, max: { currency, amount: max } }]
}
