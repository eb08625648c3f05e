// Travel: package holidays by three agencies. The planted ones answer intents/holiday.yaml; two agencies have one each.

import {
  amount, nearMiss, type CatalogueItem, type DayAfter, type PlantedFit, type Properties, type VendorGroup,
} from './catalogue.ts' // oxfmt-ignore
import type { Random } from './random.ts'

const packageTour = '63511000'
const hotelStay = '55110000'
const guidedVisit = '63514000'

const andalusia = { place: { country: 'ES', region: 'ES-AN' } }
const algarve = { place: { country: 'PT', region: 'PT-08' } }

export function travel(day: DayAfter): VendorGroup {
  const albariza: PlantedFit = {
    item: {
      sku: 'MA-CONIL-HB',
      category: packageTour,
      title: 'Hotel Albariza Playa, Conil: siete noches con media pensión',
      description: 'Habitación doble con terraza frente al mar. Traslado desde la estación de Cádiz incluido.',
      price: '1180.00',
      stock: 6,
      leadTimeDays: 2,
      fees: [{ label: 'tasas y seguro de viaje', amount: '24.00' }],
      delivery: [{ mode: 'digital' }],
      available: { from: day(20), to: day(150) },
      properties: { ...seaside, starRating: 4, seaView: true, mealPlan: 'media pensión', beachDistance: '150 m' },
    },
    total: 120_400,
  }
  const tamarisco: PlantedFit = {
    item: {
      sku: 'AL-ROTA-FB',
      category: packageTour,
      title: 'Apartahotel El Tamarisco, Rota: una semana con pensión completa',
      description: 'Estudio para dos a cinco minutos de la playa. Se admiten perros pequeños.',
      price: '985.00',
      stock: 3,
      leadTimeDays: 3,
      delivery: [{ mode: 'digital' }],
      available: { from: day(30), to: day(120) },
      properties: {
        ...seaside,
        starRating: 3,
        seaView: false,
        petsAllowed: true,
        mealPlan: 'pensión completa',
        beachDistance: '400 m',
      },
    },
    total: 98_500,
  }
  const { properties: hotel } = albariza.item
  const { properties: studio } = tamarisco.item
  return {
    vendors: [
      {
        name: 'Viajes Mar Abierto',
        prefix: 'MA',
        bindingHours: 72,
        fits: [albariza],
        nearMisses: [
          nearMiss(albariza, 'MA-CONIL-HB2', 'ends a day too early', { available: { from: day(20), to: day(66) } }),
          nearMiss(
            albariza,
            'MA-CONIL-HB3',
            'has no pool',
            { properties: { ...hotel, pool: false } },
            'Hostal Albariza Centro, Conil: siete noches con media pensión',
          ),
          nearMiss(albariza, 'MA-CONIL-SUP', 'costs more than the public ceiling', { price: '1790.00' }),
        ],
      },
      {
        name: 'Albatros Viajes',
        prefix: 'AL',
        bindingHours: 48,
        fits: [tamarisco],
        nearMisses: [
          nearMiss(tamarisco, 'AL-ROTA-FB2', 'is too far from the beach', {
            properties: { ...studio, beachDistance: '0.9 km' },
          }),
          nearMiss(
            tamarisco,
            'AL-ROTA-SC',
            'has no meals',
            { properties: { ...studio, mealPlan: 'solo alojamiento' } },
            'Apartahotel El Tamarisco, Rota: una semana, solo alojamiento',
          ),
          nearMiss(tamarisco, 'AL-ROTA-FB3', 'is sold out', { stock: 0 }),
        ],
      },
      {
        name: 'Brújula del Suroeste',
        prefix: 'BS',
        bindingHours: 24,
        fits: [],
        nearMisses: [
          nearMiss(
            tamarisco,
            'BS-TAVIRA-FB',
            'is in another region',
            { properties: { ...studio, destination: algarve } },
            'Apartahotel Ria Mansa, Tavira: una semana con pensión completa',
          ),
          nearMiss(albariza, 'BS-CONIL-HB', 'is filed under another group of the taxonomy', { category: hotelStay }),
          nearMiss(albariza, 'BS-CONIL-HB2', 'does not say whether there is a pool', {
            properties: Object.fromEntries(Object.entries(hotel).filter(([name]) => name !== 'pool')),
          }),
        ],
      },
    ],
    everydayItem: (sku, random) => (random.chance(0.85) ? everydayTour : everydayVisit)(sku, day, random),
  }
}

const seaside: Properties = { destination: andalusia, pool: true, petsAllowed: false, nights: 7 }

/** Place, region and country of everyday holidays. */
const destinations: readonly (readonly [string, string, string])[] = [
  ['Nerja', 'ES-AN', 'ES'], ['Chipiona', 'ES-AN', 'ES'], ['Mojácar', 'ES-AN', 'ES'], ['Peñíscola', 'ES-VC', 'ES'],
  ['Altea', 'ES-VC', 'ES'], ['Llanes', 'ES-AS', 'ES'], ['Laredo', 'ES-CB', 'ES'], ['Sanxenxo', 'ES-GA', 'ES'],
  ['Cala Ratjada', 'ES-IB', 'ES'], ['Corralejo', 'ES-CN', 'ES'], ['Cadaqués', 'ES-CT', 'ES'], ['Lagos', 'PT-08', 'PT'],
  ['Nazaré', 'PT-10', 'PT'], ['Biarritz', 'FR-NAQ', 'FR'], ['Collioure', 'FR-OCC', 'FR'],
] // oxfmt-ignore

const houses = ['Hotel', 'Hotel', 'Hostal', 'Apartahotel', 'Casona', 'Resort'] as const
const names = ['Los Olivos', 'Miramar', 'La Duna', 'Playa Larga', 'El Faro', 'Las Salinas', 'Bahía Clara', 'El Pinar', 'La Marisma', 'Alborada', 'Villa Rosalía', 'Puerto Viejo'] // oxfmt-ignore
const mealPlans = ['solo alojamiento', 'desayuno', 'media pensión', 'pensión completa'] as const

function everydayTour(sku: string, day: DayAfter, random: Random): CatalogueItem {
  const [town, region, country] = random.pick(destinations)
  const mealPlan = random.pick(mealPlans)
  const nights = random.pick([3, 4, 7, 7, 10, 14])
  const starRating = random.integer(2, 5)
  const opens = random.integer(0, 40)
  return {
    sku,
    category: packageTour,
    title: `${random.pick(houses)} ${random.pick(names)}, ${town}: ${nights} noches, ${mealPlan}`,
    price: amount(nights * starRating * random.integer(1600, 4200)),
    stock: random.integer(1, 20),
    leadTimeDays: random.integer(1, 7),
    delivery: [{ mode: 'digital' }],
    available: { from: day(opens), to: day(opens + random.integer(60, 200)) },
    properties: {
      destination: { place: { country, region } },
      nights,
      starRating,
      mealPlan,
      pool: random.chance(0.6),
      seaView: random.chance(0.4),
      petsAllowed: random.chance(0.3),
      beachDistance: `${random.integer(1, 40) * 50} m`,
      ...random.pick(whatKeepsItOut)(random),
    },
  }
}

/** One of these holds for every everyday holiday, and each alone is enough for not answering the intent. */
const whatKeepsItOut: readonly ((random: Random) => Properties)[] = [
  () => ({ pool: false }),
  (random) => ({ beachDistance: `${random.integer(6, 80) * 100} m` }),
  (random) => ({ mealPlan: random.pick(['solo alojamiento', 'desayuno']) }),
  () => ({ destination: algarve }),
]

const sights = ['la catedral', 'el casco antiguo', 'las murallas', 'el puerto pesquero', 'las bodegas', 'el parque natural'] // oxfmt-ignore

function everydayVisit(sku: string, day: DayAfter, random: Random): CatalogueItem {
  const [town, region, country] = random.pick(destinations)
  return {
    sku,
    category: guidedVisit,
    title: `${town}: visita guiada por ${random.pick(sights)}`,
    price: amount(random.integer(12, 60) * 100),
    stock: random.integer(5, 40),
    leadTimeDays: 1,
    delivery: [{ mode: 'digital' }],
    available: { from: day(1), to: day(random.integer(60, 300)) },
    properties: { destination: { place: { country, region } }, duration: `${random.integer(2, 6)} h` },
  }
}
