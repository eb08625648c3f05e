// Judging one item: the best way to serve the intent with it, or every reason why it cannot.

import { addDays, type Currency, type DeliveryMode, type Intent } from '@pregon/protocol'
import { areaMiss } from './area.ts'
import { compareFractions, fractionOf, inUnit, roundHalfUp, times, whole, type Fraction } from './fraction.ts'
import { atQuantity, type Delivery, type Item, type Option } from './item.ts'
import type { NonMatch } from './non-match.ts'
import { candidatesOf, combine, compareAmounts, valueAt, type Candidate, type Combination } from './options.ts'
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
}

/** How an item can serve an intent. Amounts are in minor units. */
export interface Plan {
  readonly item: Item
  readonly delivery: Delivery
  readonly schedule: Schedule
  readonly combination: Combination
  readonly unitPrice: number
  readonly base: bigint
  readonly total: bigint
  /** Weight of the wishes that are met. */
  readonly weight: number
}

export type Judgement =
  | { readonly plan: Plan; readonly reasons?: undefined }
  | { readonly plan?: undefined; readonly reasons: readonly NonMatch[] }

const noValues: readonly [] = []

export function judgeItem(item: Item, request: Request): Judgement {
  const owned = new Set(item.options.flatMap(({ owns }) => [...owns]))
  const onItem = owned.size === 0 ? request.wishes : request.wishes.filter(({ wish }) => !owned.has(wish.name))
  const fit = fitOf(onItem, (name) => item.properties.get(name) ?? noValues)
  const reasons = [
    ...request.common,
    ...wishReasons(fit, item),
    ...stockReasons(item, request),
    ...availabilityReasons(item, request),
  ]
  const quantity = inUnit({ value: request.intent.quantity.amount, unit: request.intent.quantity.unit }, item.unit)
  // Without a quantity there is no price, no lead time and no choice of options.
  return quantity === undefined ? { reasons } : judgeOrder(item, quantity, fit, request, reasons)
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
function judgeOrder(item: Item, quantity: Fraction, fit: Fit, request: Request, found: readonly NonMatch[]): Judgement {
  const reaches = (from: Fraction) => compareFractions(quantity, from) >= 0
  const unitPrice = atQuantity(item.unitPrices, reaches)
  const options = item.options.map((option) => candidatesOf(option, request.wishes, { unitPrice, quantity }))
  const optionReasons = options.flatMap((candidates, i) => unmetByOption(item.options[i]!, candidates))
  const choices = deliveryChoices(item, atQuantity(item.leadDays, reaches), request)
  const served = choices.open.map((choice) => ({
    ...choice,
    combinations: combine(options, choice.schedule.slackDays),
  }))
  const routes = served.filter(({ combinations }) => combinations.length > 0)
  const base = roundHalfUp(times(whole(unitPrice), quantity))
  const order = { item, unitPrice, base, itemWeight: fit.weight }
  const reasons = [...found, ...optionReasons]
  if (served.length === 0) reasons.push(...choices.reasons)
  // Where no options fit the wishes, the time that they take is no reason of its own.
  else if (routes.length === 0 && optionReasons.length === 0)
    reasons.push(...choices.reasons, ...served.map((choice) => lateByOptions(choice, options)))
  const most = mostPayable(request)
  const plans = routes.flatMap((route) => planWithin(order, route, most) ?? [])
  if (plans.length === 0) reasons.push(...priceReasons(leastTotal(order, routes), request))
  return reasons.length > 0 ? { reasons } : { plan: plans.toSorted(compareRoutes)[0]! }
}

interface DeliveryChoice {
  readonly delivery: Delivery
  readonly schedule: Schedule
}

interface Route extends DeliveryChoice {
  readonly combinations: readonly Combination[]
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

function totalOf({ item, base }: Order, { delivery }: DeliveryChoice, combination: Combination): bigint {
  return base + feesOf(item) + BigInt(delivery.price) + combination.amount
}

/** The best combination that the buyer can pay for. */
function planWithin(order: Order, route: Route, most: bigint): Plan | undefined {
  const combination = route.combinations.find((candidate) => totalOf(order, route, candidate) <= most)
  if (combination === undefined) return undefined
  const { item, unitPrice, base } = order
  const { delivery, schedule } = route
  const weight = order.itemWeight + combination.weight
  return { item, delivery, schedule, combination, unitPrice, base, total: totalOf(order, route, combination), weight }
}

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
  const totals = routes.map((route) => totalOf(order, route, route.combinations.at(-1)!))
  return totals.toSorted(compareAmounts)[0] ?? order.base + feesOf(order.item)
}

function priceReasons(least: bigint, { intent, currency }: Request): NonMatch[] {
  if (least > largestTotal) return [{ code: 'total-too-large' }]
  const max = intent.budget?.max
  if (max === undefined || intent.budget?.currency !== currency || least <= BigInt(max)) return []
  return [{ code: 'over-budget', total: { currency, amount: Number(least) }, max: { currency, amount: max } }]
}
