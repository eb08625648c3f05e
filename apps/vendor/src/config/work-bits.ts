// The price of work as people write it: `18` everywhere, `63511000=20` in a category and all below it. SPEC section 7.

import {
  limits,
  networkParameters,
  parseCategory,
  ProtocolError,
  type Category,
  type WorkPrice,
} from '@pregon/protocol'

/** The same on every network. */
const { minWorkBits } = networkParameters()

/** Entries of a price: one for everything else, and those of categories. */
export const maxPriceParts = limits.maxPricedCategories + 1

interface PricePart {
  /** Undefined where it is the price of all that no other part covers. */
  readonly category: Category | undefined
  readonly bits: number
}

/** What is wrong with one part, as the end of a sentence that begins with its place; undefined where nothing is. */
export function pricePartFault(text: string, earlier: readonly string[]): string | undefined {
  const part = readPart(text)
  if (typeof part === 'string') return part
  const isSecond = earlier.map(readPart).some((other) => typeof other !== 'string' && other.category === part.category)
  const of = part.category ?? 'everything else'
  return isSecond ? `: «${text}» is a second price for ${of}: keep one of the two` : undefined
}

function readPart(text: string): PricePart | string {
  const [, code, digits] = /^(?:(.+)=)?(\d{1,3})$/.exec(text.trim()) ?? []
  if (digits === undefined)
    return `: «${text}» is no price: write bits of work, such as 18, or those of a category, such as 63511000=20`
  const bits = Number(digits)
  if (bits < minWorkBits || bits > limits.maxPriceBits)
    return `: «${text}» asks for ${bits} bits of work: write a whole number from ${minWorkBits}, the network’s minimum, to ${limits.maxPriceBits}`
  try {
    return { category: code === undefined ? undefined : parseCategory(code), bits }
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
    return `: ${error.message.replace(/\.$/, '')}`
  }
}

/** The price of parts without a fault; undefined where there are none. Categories stand in their order. */
export function toWorkPrice(parts: readonly string[]): WorkPrice | undefined {
  if (parts.length === 0) return undefined
  const read = parts.map(readPart).filter((part) => typeof part !== 'string')
  const categories = read.flatMap(({ category, bits }) => (category === undefined ? [] : [{ category, bits }]))
  return {
    bits: read.find(({ category }) => category === undefined)?.bits ?? minWorkBits,
    categories: categories.toSorted((a, b) => (a.category < b.category ? -1 : 1)),
  }
}

/** `18 bits; 20 in cpv2008/63511000`. */
export function workText({ bits, categories }: WorkPrice): string {
  const each = categories.map((entry) => `${entry.bits} in ${entry.category}`)
  return [`${bits} bits`, ...each].join('; ')
}
