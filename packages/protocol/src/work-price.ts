// The price of work: the bits that a node asks of intents in the place of its network's minimum, category by category.
// SPEC section 7.

import { z } from 'zod'
import { categoryDigits, type Category } from './category.ts'
import { category, integer } from './fields.ts'
import { limits } from './limits.ts'

const priceBits = integer(0, limits.maxPriceBits)

export const workPriceSchema = z.strictObject({
  /** Asked where no entry covers the category. */
  bits: priceBits,
  /** An entry covers all that lies within its category; of several that cover one, the finest counts. */
  categories: z
    .array(z.strictObject({ category, bits: priceBits }))
    .max(limits.maxPricedCategories)
    .refine((list) => new Set(list.map((entry) => entry.category)).size === list.length, 'repeats a category'),
})

/** Bits in the place of the network's `minWorkBits`, to which those for size and life are added. */
export type WorkPrice = z.infer<typeof workPriceSchema>

/**
 * What is asked in a category: never less than the network's minimum, and just that without a price. Looks a price up once,
 * so that asking costs a few look-ups of digits, however many entries there are.
 */
export function pricing(price: WorkPrice | undefined, minWorkBits: number): (category: Category) => number {
  const atLeast = (bits: number) => Math.max(bits, minWorkBits)
  const usual = atLeast(price?.bits ?? minWorkBits)
  const entries = new Map(price?.categories.map((entry) => [categoryDigits(entry.category), atLeast(entry.bits)]))
  if (entries.size === 0) return () => usual
  return (asked) => {
    for (let digits = categoryDigits(asked); digits !== ''; digits = digits.slice(0, -1)) {
      const bits = entries.get(digits)
      if (bits !== undefined) return bits
    }
    return usual
  }
}
