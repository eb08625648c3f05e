// A catalogue as a shop has one: no two items alike, and most of what they say said of many.

import type { Random } from '../random.ts'

const categories = ['18230000', '22112000', '30231000', '33711000', '37414000', '39110000', '39515000', '44510000']
const things = ['Lamp', 'Tent', 'Chair', 'Drill', 'Backpack', 'Kettle', 'Notebook', 'Jacket']
const materials = ['steel', 'oak', 'cotton', 'wool', 'glass', 'bamboo']
const colours = ['blue', 'green', 'red', 'black', 'white', 'yellow', 'grey']

/** The text of a catalogue file with so many items. */
export function catalogueText(items: number, random: Random): string {
  return JSON.stringify({
    vendor: { name: 'Bazar Sol', country: 'ES' },
    currency: 'EUR',
    items: Array.from({ length: items }, (_, i) => itemOf(i, random)),
  })
}

function itemOf(i: number, random: Random): object {
  const [thing, material, colour] = [random.pick(things), random.pick(materials), random.pick(colours)]
  return {
    sku: `SOL-${i}`,
    category: random.pick(categories),
    title: `${thing} of ${material}, ${colour}, model ${i}`,
    description: `Model ${i} of our ${thing.toLowerCase()}s in ${colour}, made of ${material} that we know the origin of.`,
    price: `${1 + random.below(900)}.${10 + random.below(90)}`,
    stock: random.below(50),
    leadTimeDays: random.below(5),
    delivery: [{ mode: 'ship', price: '4.90', days: { min: 1, max: 3 }, countries: ['ES', 'PT'] }, { mode: 'digital' }],
    properties: { material, color: colour, weight: `${1 + random.below(80)} kg`, warranty: random.below(2) === 1 },
  }
}
