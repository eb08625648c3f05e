// The document that says what an intent says: what `parseWant` reads, written back from a record.

import type { Json, PrivateWant } from '@pregon/buyer'
import {
  answerOnlyTerms,
  formatDecimal,
  formatMoney,
  isDecimalValue,
  toHex,
  units,
  type Decimal,
  type Intent,
  type Unit,
  type Value,
  type Wish,
} from '@pregon/protocol'

/** A document as plain data, in the order in which its fields are read best. */
export type DocumentJson = { readonly [field: string]: Json }

/** What is as it is by itself is left out, but for the end of the intent's life. */
export function wantDocument(intent: Intent, { sealedMax, preferences = {}, workBits }: PrivateWant): DocumentJson {
  const { item, quantity, deals, place, window, delivery, budget, expiresAt } = intent
  const [amount, unit] = [formatDecimal(quantity.amount), quantity.unit]
  return known({
    category: intent.category,
    title: item.title,
    description: item.description,
    wishes: item.wishes.length > 0 ? item.wishes.map(wishDocument) : undefined,
    quantity: unit === '1' ? (amount === '1' ? undefined : amount) : `${amount} ${unit}`,
    deals: deals === 1 ? undefined : deals,
    place: place && known(place),
    window,
    delivery: delivery && known(delivery),
    budget: budget && budgetDocument(budget, sealedMax),
    expires: new Date(expiresAt).toISOString(),
    terms: termsDocument(intent.terms),
    preferences: Object.keys(preferences).length > 0 ? known(preferences) : undefined,
    workBits,
  })
}

/** Without the fields that say nothing. */
function known(fields: Readonly<Record<string, Json | undefined>>): DocumentJson {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as DocumentJson
}

function budgetDocument({ currency, max }: NonNullable<Intent['budget']>, sealedMax: number | undefined): DocumentJson {
  const ceiling = sealedMax ?? max
  if (ceiling === undefined) return { currency }
  const written = formatMoney({ currency, amount: ceiling }).replace(` ${currency}`, '')
  return { currency, max: written, ...(sealedMax !== undefined && { sealed: true }) }
}

function termsDocument({ id, sha256, url }: Intent['terms']): DocumentJson | undefined {
  const hash = toHex(sha256)
  return hash === toHex(answerOnlyTerms.sha256) ? undefined : known({ id, sha256: hash, url })
}

function wishDocument(wish: Wish): DocumentJson {
  const unit = 'unit' in wish ? wish.unit : undefined
  return known({ name: wish.name, ...conditions[wish.op](wish as never, unit), must: wish.must, weight: wish.weight })
}

type Condition<Op extends Wish['op']> = (wish: Extract<Wish, { op: Op }>, unit: Unit | undefined) => DocumentJson

const conditions: { readonly [Op in Wish['op']]: Condition<Op> } = {
  eq: ({ value }, unit) => ({ value: valueOf(value, unit) }),
  in: ({ values }, unit) => ({ in: values.map((value) => valueOf(value, unit)) }),
  gte: ({ min }, unit) => ({ min: valueOf(min, unit) }),
  lte: ({ max }, unit) => ({ max: valueOf(max, unit) }),
  between: ({ min, max }, unit) => ({ min: valueOf(min, unit), max: valueOf(max, unit) }),
  contains: ({ value }) => ({ contains: value }),
  exists: () => ({ op: 'exists' }),
}

function valueOf(value: Value, unit: Unit | undefined): Json {
  if (isDecimalValue(value)) return measure(value, unit)
  if (typeof value !== 'object') return value
  return 'date' in value ? value.date : known(value.place)
}

/** A number stays one where nothing of it is lost: digits in quotes would be a text. */
function measure(value: Decimal, unit: Unit | undefined): Json {
  const digits = formatDecimal(value)
  if (unit !== undefined) return `${digits} ${unit}`
  return String(Number(digits)) === digits ? Number(digits) : `${digits} ${units['1'].label}`
}
