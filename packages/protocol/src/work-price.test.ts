// The price of work: the finest entry that covers a category counts, and nobody asks less than the network does.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workPrice } from './arbitraries.fixture.ts'
import { categoryDigits, isWithinCategory, parseCategory, type Category } from './category.ts'
import { networkParameters } from './networks.ts'
import { pricing, type WorkPrice } from './work-price.ts'

const { minWorkBits } = networkParameters()

/** Codes of one branch that lie within each other in many ways. */
const code = fc
  .array(fc.constantFrom('1', '2'), { maxLength: 5 })
  .map((digits) => parseCategory(`34${digits.length > 0 ? '4' : ''}${digits.join('')}`))
const entry = fc.record({ category: code, bits: fc.nat(24) })
const branchPrice = fc.record({
  bits: fc.nat(24),
  categories: fc.uniqueArray(entry, { maxLength: 32, selector: ({ category }) => category }),
})

/** What the table says, entry by entry. */
function finestOf({ categories }: WorkPrice, asked: Category): WorkPrice['categories'][number] | undefined {
  return categories
    .filter(({ category }) => isWithinCategory(asked, category))
    .toSorted((a, b) => categoryDigits(b.category).length - categoryDigits(a.category).length)[0]
}

describe('a price by category', () => {
  test('is that of the finest entry that covers the category, else the usual one, and at least the minimum', () => {
    fc.assert(
      fc.property(branchPrice, code, fc.nat(24), (price, asked, minimum) => {
        const bits = finestOf(price, asked)?.bits ?? price.bits
        expect(pricing(price, minimum)(asked)).toBe(Math.max(bits, minimum))
      }),
    )
  })

  test('does not depend on the order of its entries', () => {
    fc.assert(
      fc.property(branchPrice, code, (price, asked) => {
        const turned = { ...price, categories: price.categories.toReversed() }
        expect(pricing(turned, 0)(asked)).toBe(pricing(price, 0)(asked))
      }),
    )
  })

  test('is left alone by entries that cover other categories', () => {
    fc.assert(
      fc.property(workPrice, code, (price, asked) => {
        const others = price.categories.filter(({ category }) => !isWithinCategory(asked, category))
        expect(pricing({ ...price, categories: others }, minWorkBits)(asked)).toBe(Math.max(price.bits, minWorkBits))
      }),
    )
  })
})

test('without a price, every category costs the minimum', () => {
  fc.assert(
    fc.property(code, (asked) => {
      expect(pricing(undefined, minWorkBits)(asked)).toBe(minWorkBits)
    }),
  )
})
