// Made-to-order parts: bicycle brackets of two workshops, whose options are chosen to fit. The planted ones answer
// intents/brackets.yaml.

import {
  amount, nearMiss, type CatalogueItem, type ItemOption, type PlantedFit, type Properties, type VendorGroup,
} from './catalogue.ts' // oxfmt-ignore
import type { Random } from './random.ts'

const bicyclePart = '34432000'
const bicycleTyre = '34432100'
const ironmongery = '44316000'

/**
 * The options of the first workshop. The bracket that the intent asks for: aluminium at 1.15 times 3.40 is 0.51 more,
 * 3 mm is 0.40 more, 118 mm are 1.18, the powder coat is 0.90; so 50 of them are 50 x (3.40 + 2.99) = 319.50.
 */
const quejigoOptions = {
  material: {
    name: 'material',
    choices: [
      { value: 'mild steel' },
      { value: 'stainless steel', priceFactor: '1.35' },
      { value: 'aluminium', priceFactor: '1.15' },
    ],
  },
  thickness: {
    name: 'thickness',
    choices: [{ value: '2 mm' }, { value: '3 mm', priceDelta: '0.40' }, { value: '4 mm', priceDelta: '0.80' }],
  },
  length: { name: 'length', range: { min: 40, max: 300, unit: 'mm', step: 1 }, pricePerUnit: '0.01' },
  finish: {
    name: 'finish',
    choices: [
      { value: 'raw' },
      { value: 'powder-coated', priceDelta: '0.90', leadTimeDeltaDays: 5, properties: { color: ['black', 'white'] } },
    ],
  },
} as const satisfies Record<string, ItemOption>

/** The options of the second one: its coat takes so long that only raw brackets come in time. */
const yunqueOptions = {
  thickness: { name: 'thickness', choices: [{ value: '1.5 mm' }, { value: '3 mm', priceDelta: '0.35' }] },
  length: { name: 'length', range: { min: 50, max: 500, unit: 'mm', step: 5 }, pricePerUnit: '0.01' },
  finish: {
    name: 'finish',
    choices: [
      { value: 'raw' },
      { value: 'powder-coated', priceDelta: '0.70', leadTimeDeltaDays: 21, properties: { color: 'black' } },
    ],
  },
} as const satisfies Record<string, ItemOption>

const quejigo: PlantedFit = {
  item: {
    sku: 'TQ-B90',
    category: bicyclePart,
    title: 'Right-angled bracket, laser-cut and bent to your measures',
    description: 'Two 5.2 mm holes, edges deburred. Send a sketch after the order if you need other holes.',
    price: '4.20',
    quantityBreaks: [
      { from: 10, price: '3.90' },
      { from: 50, price: '3.40' },
      { from: 200, price: '2.95' },
    ],
    leadTimeDays: [
      { from: 1, days: 6 },
      { from: 50, days: 11 },
      { from: 200, days: 20 },
    ],
    fees: [{ label: 'laser programme', amount: '35.00' }],
    delivery: [{ mode: 'ship', price: '12.50', days: { min: 2, max: 4 }, countries: ['ES', 'PT', 'FR'] }],
    properties: { bendAngle: 90, holeDiameter: '5.2 mm' },
    options: Object.values(quejigoOptions),
  },
  total: 31_950 + 3_500 + 1_250,
}

/** Stainless as it is; 50 x (3.60 + 0.35 + 120 x 0.01) and the postage. */
const yunque: PlantedFit = {
  item: {
    sku: 'YN-1140-A',
    category: bicyclePart,
    title: 'Bent stainless bracket for racks and mudguards, cut to length',
    price: '11.40',
    quantityBreaks: [
      { from: 25, price: '6.10' },
      { from: 50, price: '3.60' },
    ],
    leadTimeDays: [
      { from: 1, days: 8 },
      { from: 50, days: 14 },
    ],
    delivery: [{ mode: 'ship', price: '9.90', days: { min: 2, max: 3 }, countries: ['ES', 'PT'] }],
    properties: { bendAngle: 90, material: 'stainless steel' },
    options: Object.values(yunqueOptions),
  },
  total: 25_750 + 990,
}

/** The options of a fit with one of them changed. */
function options(own: Record<string, ItemOption>, change: ItemOption): Pick<CatalogueItem, 'options'> {
  return { options: Object.values({ ...own, [change.name]: change }) }
}

export function parts(): VendorGroup {
  return {
    vendors: [
      {
        name: 'Taller Quejigo',
        prefix: 'TQ',
        bindingHours: 168,
        fits: [quejigo],
        nearMisses: [
          nearMiss(quejigo, 'TQ-B91', 'comes in no material that is asked for', {
            ...options(quejigoOptions, { name: 'material', choices: [{ value: 'mild steel' }, { value: 'brass' }] }),
          }),
          nearMiss(quejigo, 'TQ-B92', 'is not cut that long', {
            ...options(quejigoOptions, {
              name: 'length',
              range: { min: 40, max: 110, unit: 'mm', step: 1 },
              pricePerUnit: '0.01',
            }),
          }),
          nearMiss(quejigo, 'TQ-B93', 'has too few blanks in stock', { stock: 40 }),
          nearMiss(quejigo, 'TQ-B94', 'is sent to Portugal only', {
            delivery: [{ mode: 'ship', price: '12.50', days: { min: 2, max: 4 }, countries: ['PT'] }],
          }),
        ],
      },
      {
        name: 'Yunque Norte',
        prefix: 'YN',
        bindingHours: 72,
        fits: [yunque],
        nearMisses: [
          nearMiss(yunque, 'YN-1140-B', 'is not made 3 mm thick', {
            ...options(yunqueOptions, { name: 'thickness', choices: [{ value: '2 mm' }, { value: '4 mm' }] }),
          }),
          nearMiss(yunque, 'YN-1140-C', 'takes too long at fifty', {
            leadTimeDays: [
              { from: 1, days: 8 },
              { from: 50, days: 40 },
            ],
          }),
          nearMiss(yunque, 'YN-1140-D', 'costs too much below a hundred', {
            quantityBreaks: [{ from: 100, price: '3.60' }],
          }),
          nearMiss(yunque, 'YN-1140-E', 'is made from two hundred on', { minQuantity: 200 }),
          nearMiss(yunque, 'YN-1140-F', 'is filed under another group of the taxonomy', { category: ironmongery }),
        ],
      },
    ],
    everydayItem: (sku, random) => (random.chance(0.8) ? everydayPart : everydayTyre)(sku, random),
  }
}

const things = ['mudguard stay', 'rack arm', 'lamp holder', 'bottle cage bolt', 'chain guard', 'cable clip', 'seat clamp', 'basket hook', 'bell mount', 'spacer ring'] // oxfmt-ignore
const materials = ['mild steel', 'stainless steel', 'aluminium', 'brass', 'polyamide'] as const
const finishes = ['raw', 'galvanised', 'powder-coated', 'anodised'] as const

function everydayPart(sku: string, random: Random): CatalogueItem {
  const thing = random.pick(things)
  const material = random.pick(materials)
  const length = random.integer(12, 320)
  const price = random.integer(90, 1900)
  return {
    sku,
    category: bicyclePart,
    title: `${thing[0]!.toUpperCase()}${thing.slice(1)}, ${material}, ${length} mm`,
    price: amount(price),
    quantityBreaks: [{ from: random.pick([10, 20, 50]), price: amount(Math.round(price * 0.85)) }],
    stock: random.integer(5, 900),
    leadTimeDays: random.integer(1, 12),
    delivery: [
      { mode: 'ship', price: amount(random.integer(4, 12) * 100), days: { min: 1, max: 4 }, countries: ['ES'] },
    ],
    properties: {
      material,
      length: `${length} mm`,
      thickness: `${random.pick([1, 1.5, 2, 3, 4])} mm`,
      bendAngle: random.pick([0, 45, 90, 120]),
      finish: random.pick(finishes),
      color: random.pick(['black', 'silver', 'white']),
      ...random.pick(whatKeepsItOut)(random),
    },
  }
}

/** One of these holds for every everyday part, and each alone is enough for not answering the intent. */
const whatKeepsItOut: readonly ((random: Random) => Properties)[] = [
  (random) => ({ material: random.pick(['mild steel', 'brass', 'polyamide']) }),
  (random) => ({ thickness: `${random.pick([1, 1.5, 2, 4])} mm` }),
  (random) => ({ bendAngle: random.pick([0, 45, 120]) }),
]

function everydayTyre(sku: string, random: Random): CatalogueItem {
  const width = random.pick([25, 28, 32, 37, 42, 50])
  return {
    sku,
    category: bicycleTyre,
    title: `Tyre ${width}-622, ${random.pick(['puncture-proof', 'light', 'for winter', 'with reflecting stripe'])}`,
    price: amount(random.integer(140, 520) * 10),
    stock: random.integer(2, 120),
    leadTimeDays: 1,
    delivery: [{ mode: 'ship', price: '6.90', days: { min: 1, max: 3 }, countries: ['ES', 'PT'] }],
    properties: { width: `${width} mm`, material: 'rubber', color: 'black' },
  }
}
