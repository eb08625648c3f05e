// From a plan to what an offer says, within the limits of the record.

import {
  encodePayload,
  formatDecimal,
  formatMoney,
  limits as protocol,
  units,
  utf8Length,
  type Offer,
  type Property,
  type Wish,
} from '@pregon/protocol'
import type { Plan, Request } from './plan.ts'
import { limits } from './limits.ts'
import { cutAtWord } from './text.ts'
import { promisedDays } from './timing.ts'

/** All that an offer says, save its keys, ids, time of creation and profile. */
export type Draft = Pick<Offer, 'item' | 'quantity' | 'price' | 'delivery' | 'terms' | 'bindingUntil'>

/** Writes the offer that a plan promises. `bindingUntil` is in milliseconds. */
export function toDraft(plan: Plan, request: Request, bindingUntil: number): Draft {
  const { item, delivery, schedule, candidates } = plan
  const { intent, wanted } = request
  const extraLeadDays = Math.max(0, ...candidates.map((candidate) => candidate.extraLeadDays))
  const bare: Draft = {
    item: { sku: item.sku, title: item.title, properties: [] },
    quantity: intent.quantity,
    price: { currency: request.currency, total: Number(plan.total), lines: priceLines(plan, request) },
    delivery: { mode: delivery.mode, ...promisedDays(item, schedule, extraLeadDays, wanted) },
    terms: { answer: 'accept', sha256: intent.terms.sha256 },
    bindingUntil,
  }
  return { ...bare, item: { ...bare.item, ...fill(plan, request, limits.maxDraftBytes - encodePayload(bare).length) } }
}

type PriceLine = Offer['price']['lines'][number]

/** The lines add up to the total: those of nothing are left out, save the first. */
function priceLines({ item, unitPrice, base, candidates, delivery }: Plan, { intent, currency }: Request): PriceLine[] {
  const { amount, unit } = intent.quantity
  const price = formatMoney({ currency, amount: unitPrice })
  const per = unit === item.unit && unit === '1' ? '' : ` per ${units[item.unit].label}`
  const added = [
    ...candidates.map((candidate) => priceLine(candidate.label, candidate.amount)),
    ...item.fees.map((fee) => priceLine(fee.label, fee.amount)),
    priceLine(`delivery: ${delivery.mode}`, delivery.price),
  ]
  return [
    priceLine(`${formatDecimal(amount)} ${units[unit].label} at ${price}${per}`, base),
    ...added.filter((line) => line.amount > 0),
  ]
}

function priceLine(label: string, amount: bigint | number): PriceLine {
  return { label: cutAtWord(label, limits.maxLabelBytes), amount: Number(amount) }
}

/** Wished properties first, then the description, then all other properties, as long as there is room. */
function fill(plan: Plan, request: Request, roomBytes: number): Pick<Draft['item'], 'description' | 'properties'> {
  const { wished, others } = sortProperties(plan, request)
  // The head of the list grows by a byte beyond 23 properties.
  const first = takeWhileFits(wished, protocol.maxProperties, roomBytes - 1)
  const description = describe(plan.item.description, first.roomBytes)
  const rest = takeWhileFits(others, protocol.maxProperties - first.taken.length, first.roomBytes - description.bytes)
  const properties = [...first.taken, ...rest.taken]
  return { ...(description.text !== undefined && { description: description.text }), properties }
}

/** Bytes that a description takes beside its text: its name and two lengths. */
const descriptionFrameBytes = 'description'.length + 4
const shortestDescriptionBytes = 40

function describe(text: string | undefined, roomBytes: number): { text?: string; bytes: number } {
  const most = Math.min(limits.maxOfferDescriptionBytes, roomBytes - descriptionFrameBytes)
  if (text === undefined || most < shortestDescriptionBytes) return { bytes: 0 }
  const cut = cutAtWord(text, most)
  return { text: cut, bytes: utf8Length(cut) + descriptionFrameBytes }
}

function takeWhileFits(
  properties: readonly Property[],
  most: number,
  roomBytes: number,
): { taken: Property[]; roomBytes: number } {
  const taken: Property[] = []
  let left = roomBytes
  for (const property of properties) {
    if (taken.length === most) break
    const bytes = encodePayload(property).length
    if (bytes > left) continue
    taken.push(property)
    left -= bytes
  }
  return { taken, roomBytes: left }
}

/** What requirements name comes before what preferences name; and of many values, those that meet the wish. */
function sortProperties({ item, candidates }: Plan, { wishes }: Request): { wished: Property[]; others: Property[] } {
  const chosen = candidates.flatMap(({ properties }) => properties)
  const all = [...item.properties.values()].flat().concat(chosen)
  const byName = Map.groupBy(all, ({ name }) => name)
  const meeting = new Set<Property>()
  const missing = new Set<Property>()
  for (const { wish, meets } of wishes.toSorted((a, b) => importance(b.wish) - importance(a.wish)))
    for (const property of byName.get(wish.name) ?? []) (meets(property) ? meeting : missing).add(property)
  const wished = [...new Set([...meeting, ...missing])]
  const isWished = new Set(wished)
  return { wished, others: all.filter((property) => !isWished.has(property)) }
}

const importance = ({ must, weight = 0 }: Wish) => (must ? protocol.maxWeight + 1 : weight)
