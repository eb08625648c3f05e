// Where something is wanted, never finer than about 5 km: an intent is public. SPEC section 10.7.

import { limits, placeSchema, type Place } from '@pregon/protocol'
import type { DocumentPart } from './document-part.ts'
import { readInteger, readText } from './want-values.ts'

const exactFields = new Set(
  (
    'address addressline door floor housenumber lat latitude lng lon long longitude number postalcode ' +
    'postcode street streetaddress zip zipcode'
  ).split(' '),
)

const coarsely = `give a coarse place: country, region, or a geohash of at most ${limits.maxGeohashLength} characters (about 5 km)`

/** Why a field that would tell where somebody lives is none of an intent's fields. */
export function whyNoAddress(name: string): string | undefined {
  const isExact = exactFields.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return isExact ? `tells more than strangers should know: an intent is public, so ${coarsely}.` : undefined
}

/** Reads the place of an intent. That of a wish has no radius. */
export function readPlace(part: DocumentPart, radius: 'with radius' | 'without radius'): Place | undefined {
  if (typeof part.value === 'string') return part.problem(`is not a place: an intent is public, so ${coarsely}.`)
  const names = ['country', 'region', 'geohash', ...(radius === 'with radius' ? (['radiusKm'] as const) : [])] as const
  const fields = part.fields(names, whyNoAddress)
  if (fields === undefined) return undefined
  const given = names.filter((name) => !fields[name].isMissing)
  const read = given.map((name) => [name, readers[name](fields[name])] as const)
  if (read.some(([, value]) => value === undefined)) return undefined
  const place = Object.fromEntries(read) as Place
  return placeSchema.safeParse(place).success ? place : part.problem(whatIsMissing(place))
}

const readers: { readonly [Name in keyof Required<Place>]: (part: DocumentPart) => Place[Name] } = {
  country: (part) => readCode(part, /^[A-Z]{2}$/, 'is not a country: write its two letters of ISO 3166, such as ES.'),
  region: (part) =>
    readCode(part, /^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'is not a region: write its code of ISO 3166-2, such as ES-AN.'),
  geohash: readGeohash,
  radiusKm: (part) => readInteger(part, 1, limits.maxRadiusKm),
}

function readCode(part: DocumentPart, pattern: RegExp, otherwise: string): string | undefined {
  const code = readText(part, 'value')?.toUpperCase()
  return code === undefined || pattern.test(code) ? code : part.problem(otherwise)
}

function readGeohash(part: DocumentPart): string | undefined {
  const geohash = readText(part, 'value')?.toLowerCase()
  if (geohash === undefined) return undefined
  if (!/^[0-9b-hjkmnp-z]+$/.test(geohash))
    return part.problem('is not a geohash: write digits and letters without a, i, l and o, such as eysb.')
  if (geohash.length <= limits.maxGeohashLength) return geohash
  return part.problem(
    `tells more than strangers should know: an intent is public, so keep its first ${limits.maxGeohashLength} characters, ` +
      `${geohash.slice(0, limits.maxGeohashLength)} (about 5 km).`,
  )
}

/** What the protocol has against a place whose fields are each in order. */
function whatIsMissing({ country, region, geohash, radiusKm }: Place): string {
  if (radiusKm !== undefined && geohash === undefined) return 'has a radiusKm around nothing: add a geohash.'
  if (region !== undefined && country !== undefined) return `has the region ${region}, which is not in ${country}.`
  return `is empty: ${coarsely}, or leave it out.`
}
