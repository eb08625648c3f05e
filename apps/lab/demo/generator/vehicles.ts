// Vehicles: second-hand cars of three dealers around Madrid. The planted ones answer intents/car.yaml, one of them above
// the ceiling that only the buyer's node knows.

import {
  amount, nearMiss, type CatalogueItem, type DayAfter, type PlantedFit, type Properties, type VendorGroup,
} from './catalogue.ts' // oxfmt-ignore
import type { Random } from './random.ts'

const usedCar = '34115300'
const saloonCar = '34111200'
const trailer = '34220000'

const guadalajara = { country: 'ES', region: 'ES-CM', geohash: 'ezjxp' }
const segovia = { country: 'ES', region: 'ES-CL', geohash: 'ezm0f' }
const toledo = { country: 'ES', region: 'ES-CM', geohash: 'ezj4u' }
const valencia = { country: 'ES', region: 'ES-VC', geohash: 'ezp8x' }

export function vehicles(day: DayAfter): VendorGroup {
  const brisa: PlantedFit = {
    item: {
      sku: 'MO-4471',
      category: usedCar,
      title: 'Norvia Brisa 1.5 hybrid estate, automatic, one owner',
      description: 'Full service book, new tyres, twelve months of warranty.',
      price: '13250.00',
      stock: 1,
      leadTimeDays: 3,
      fees: [{ label: 'transfer of ownership', amount: '190.00' }],
      delivery: [{ mode: 'pickup' }],
      place: guadalajara,
      properties: {
        itemCondition: 'used',
        fuelType: 'hybrid',
        mileageFromOdometer: '48200 km',
        dateVehicleFirstRegistered: { date: day(-1150) },
        vehicleTransmission: 'automatic',
        numberOfDoors: 5,
        color: 'grey',
      },
    },
    total: 1_344_000,
  }
  const faro: PlantedFit = {
    item: {
      sku: 'VC-20817',
      category: usedCar,
      title: 'Tarsis Faro 1.2 petrol, manual, 5 doors',
      price: '9890.00',
      stock: 1,
      leadTimeDays: 3,
      delivery: [{ mode: 'pickup' }],
      place: segovia,
      properties: {
        itemCondition: 'used',
        fuelType: 'petrol',
        mileageFromOdometer: '81350 km',
        dateVehicleFirstRegistered: { date: day(-1900) },
        vehicleTransmission: 'manual',
        numberOfDoors: 5,
        color: 'white',
      },
    },
    total: 989_000,
  }
  const cumbre: PlantedFit = {
    item: {
      sku: 'SR-0093',
      category: usedCar,
      title: 'Boreal Cumbre 2.0 hybrid, automatic, tow bar',
      price: '17400.00',
      stock: 1,
      leadTimeDays: 5,
      delivery: [{ mode: 'pickup' }],
      place: toledo,
      properties: {
        itemCondition: 'used',
        fuelType: 'hybrid',
        mileageFromOdometer: '22900 km',
        dateVehicleFirstRegistered: { date: day(-640) },
        vehicleTransmission: 'automatic',
        numberOfDoors: 5,
        towBar: true,
        color: 'blue',
      },
    },
    total: 1_740_000,
  }
  const changed = ({ item }: PlantedFit, change: Properties) => ({ properties: { ...item.properties, ...change } })
  return {
    vendors: [
      {
        name: 'Motor Alcarria',
        prefix: 'MO',
        bindingHours: 96,
        fits: [brisa],
        nearMisses: [
          nearMiss(brisa, 'MO-4472', 'has run too far', changed(brisa, { mileageFromOdometer: '124000 km' })),
          nearMiss(brisa, 'MO-4473', 'is to be had too late', { leadTimeDays: 45 }),
          nearMiss(brisa, 'MO-4474', 'is sold', { stock: 0 }),
        ],
      },
      {
        name: 'Vehículos del Cierzo',
        prefix: 'VC',
        bindingHours: 48,
        fits: [faro],
        nearMisses: [
          nearMiss(faro, 'VC-20818', 'runs on diesel', changed(faro, { fuelType: 'diesel' })),
          nearMiss(faro, 'VC-20819', 'is too old', changed(faro, { dateVehicleFirstRegistered: { date: day(-3400) } })),
          nearMiss(faro, 'VC-20820', 'is filed under another group of the taxonomy', { category: trailer }),
        ],
      },
      {
        name: 'Segunda Rueda',
        prefix: 'SR',
        bindingHours: 24,
        fits: [cumbre],
        nearMisses: [
          nearMiss(cumbre, 'SR-0094', 'stands too far away', { place: valencia }),
          nearMiss(cumbre, 'SR-0095', 'is new', changed(cumbre, { itemCondition: 'new' })),
          nearMiss(cumbre, 'SR-0096', 'is brought and cannot be fetched', {
            delivery: [{ mode: 'ship', price: '350.00' }],
          }),
        ],
      },
    ],
    everydayItem: (sku, random) => everydayCar(sku, day, random),
  }
}

const makes = ['Norvia', 'Tarsis', 'Boreal', 'Lumen', 'Aldara', 'Quercus', 'Vantis'] as const
const models = ['Brisa', 'Faro', 'Cumbre', 'Ribera', 'Duna', 'Senda', 'Alba', 'Nimbo'] as const
const engines = ['1.0', '1.2', '1.5', '1.6', '2.0'] as const
const colours = ['white', 'grey', 'black', 'blue', 'red', 'green'] as const
const yards = [guadalajara, segovia, toledo] as const

function everydayCar(sku: string, day: DayAfter, random: Random): CatalogueItem {
  const isNew = random.chance(0.15)
  const fuelType = random.pick(['petrol', 'hybrid', 'diesel', 'electric'])
  const vehicleTransmission = random.pick(['manual', 'automatic'])
  const ageDays = random.integer(200, 3600)
  const name = `${random.pick(makes)} ${random.pick(models)} ${random.pick(engines)} ${fuelType}`
  return {
    sku,
    category: isNew ? saloonCar : usedCar,
    title: `${name}, ${vehicleTransmission}`,
    price: amount(Math.max(2500, 26_000 - ageDays * 5 + random.integer(-2000, 2000)) * 100),
    stock: 1,
    leadTimeDays: random.integer(1, 10),
    delivery: [{ mode: 'pickup' }],
    place: random.pick(yards),
    properties: {
      itemCondition: isNew ? 'new' : 'used',
      fuelType,
      vehicleTransmission,
      mileageFromOdometer: `${isNew ? 10 : ageDays * random.integer(20, 60)} km`,
      dateVehicleFirstRegistered: { date: day(-ageDays) },
      numberOfDoors: random.pick([3, 5]),
      color: random.pick(colours),
      ...random.pick(whatKeepsItOut)(day, random),
    },
  }
}

/** One of these holds for every everyday car, and each alone is enough for not answering the intent. */
const whatKeepsItOut: readonly ((day: DayAfter, random: Random) => Properties)[] = [
  (_, random) => ({ fuelType: random.pick(['diesel', 'electric']) }),
  (_, random) => ({ mileageFromOdometer: `${random.integer(95, 260) * 1000} km` }),
  (day, random) => ({ dateVehicleFirstRegistered: { date: day(-random.integer(2400, 4800)) } }),
  () => ({ numberOfDoors: 3 }),
]
