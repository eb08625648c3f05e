// Tests that the catalogues follow from the seed alone, and that what is planted stands out by one thing.

import { addDays, parseCategory, type IsoDate } from '@pregon/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueItem } from './catalogue.ts'
import { generate, groupNames, itemsPerVendor, type Generated } from './generate.ts'

const today = '2027-02-10' as IsoDate
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

const itemsOf = ({ vendors }: Generated): CatalogueItem[] => vendors.flatMap(({ catalogue }) => [...catalogue.items])
const expectedSkus = ({ expected }: Generated) => groupNames.flatMap((name) => expected[name].map(({ sku }) => sku))
const nearMissesOf = ({ vendors }: Generated) => vendors.flatMap(({ nearMisses }) => nearMisses)

test('one seed gives the same items again, and another seed other ones', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(generate(seed, today)).toEqual(generate(seed, today))
      expect(itemsOf(generate(seed, today))).not.toEqual(itemsOf(generate((seed + 1) % 2 ** 32, today)))
    }),
    { numRuns: 10 },
  )
})

test('there are at least six vendors and a thousand items, each with a sku and a category of its own', () => {
  const generated = generate(1, today)
  const items = itemsOf(generated)
  expect(generated.vendors.length).toBeGreaterThanOrEqual(6)
  expect(items.length).toBe(generated.vendors.length * itemsPerVendor)
  expect(items.length).toBeGreaterThanOrEqual(1000)
  expect(new Set(items.map(({ sku }) => sku)).size).toBe(items.length)
  for (const { category, price } of items) {
    expect(parseCategory(category)).toContain(category)
    expect(price).toMatch(/^[1-9]\d*\.\d{2}$|^0\.\d{2}$/)
  }
})

test('what is planted is on the shelves of its vendor, whatever the seed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const generated = generate(seed, today)
      for (const group of groupNames)
        for (const { vendor: name, sku } of generated.expected[group]) {
          const vendor = generated.vendors.find((candidate) => candidate.name === name)!
          expect(vendor.group).toBe(group)
          expect(vendor.catalogue.items.filter((item) => item.sku === sku)).toHaveLength(1)
        }
    }),
    { numRuns: 10 },
  )
})

test('fits and near misses have no sku in common', () => {
  const generated = generate(1, today)
  const fits = new Set(expectedSkus(generated))
  const misses = nearMissesOf(generated).map(({ item }) => item.sku)
  expect(fits.size).toBe(7)
  expect(misses.filter((sku) => fits.has(sku))).toEqual([])
  expect(new Set(misses).size).toBe(misses.length)
})

test.each(nearMissesOf(generate(1, today)).map((miss) => [miss.item.sku, miss.because, miss] as const))(
  '%s differs from a fit in one thing alone: it %s',
  (_, __, { item, like }) => {
    const fit = itemsOf(generate(1, today)).find(({ sku }) => sku === like)!
    expect(differences(fit, item)).toHaveLength(1)
  },
)

test('days move with today', () => {
  const [first, next] = [today, addDays(today, 1)].map((day) => generate(1, day))
  const windowOf = (generated: Generated) => itemsOf(generated).find(({ sku }) => sku === 'MA-CONIL-HB')!.available!
  expect(windowOf(next!).from).toBe(addDays(windowOf(first!).from as IsoDate, 1))
})

/** The fields, properties and options in which two items differ, beside what names them. */
function differences(a: CatalogueItem, b: CatalogueItem): string[] {
  const flat = ({ properties, options = [], ...fields }: CatalogueItem) =>
    new Map<string, unknown>([
      ...Object.entries({ ...fields, sku: '', title: '' }),
      ...Object.entries(properties),
      ...options.map((option) => [option.name, option] as const),
    ])
  const [left, right] = [flat(a), flat(b)]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter((name) => JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name)))
}
