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

const most = limits.maxGeohashLength

/** Notes why a field that would tell where somebody lives is none of an intent's fields. */
export function refuseAddress(name: string, part: DocumentPart): boolean {
  const isExact = exactFields.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  if (isExact) part.problem('exact-place', { most })
  return isExact
}

/** Reads the place of an intent. That of a wish has no radius. */
export function readPlace(part: DocumentPart, radius: 'with radius' | 'without radius'): Place | undefined {
  if (typeof part.value === 'string') return part.problem('place-in-words', { most })
  const names = ['country', 'region', 'geohash', ...(radius === 'with radius' ? (['radiusKm'] as const) : [])] as const
  const fields = part.fields(names, refuseAddress)
  if (fields === undefined) return undefined
  const given = names.filter((name) => !fields[name].isMissing)
  const read = given.map((name) => [name, readers[name](fields[name])] as const)
  if (read.some(([, value]) => value === undefined)) return undefined
  const place = Object.fromEntries(read) as Place
  return placeSchema.safeParse(place).success ? place : noteWhatIsMissing(part, place)
}

const readers: { readonly [Name in keyof Required<Place>]: (part: DocumentPart) => Place[Name] } = {
  country: (part) => readCode(part, /^[A-Z]{2}$/, 'not-a-country'),
  region: (part) => readCode(part, /^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'not-a-region'),
  geohash: readGeohash,
  radiusKm: (part) => readInteger(part, 1, limits.maxRadiusKm),
}

function readCode(
  part: DocumentPart,
  pattern: RegExp,
  otherwise: 'not-a-country' | 'not-a-region',
): string | undefined {
  const code = readText(part, 'value')?.toUpperCase()
  return code === undefined || pattern.test(code) ? code : part.problem(otherwise)
}

function readGeohash(part: DocumentPart): string | undefined {
  const geohash = readText(part, 'value')?.toLowerCase()
  if (geohash === undefined) return undefined
  if (!/^[0-9b-hjkmnp-z]+$/.test(geohash)) return part.problem('not-a-geohash')
  if (geohash.length <= most) return geohash
  return part.problem('fine-geohash', { most, kept: geohash.slice(0, most) })
}

/** Notes what the protocol has against a place whose fields are each in order. */
function noteWhatIsMissing(part: DocumentPart, { country, region, geohash, radiusKm }: Place): undefined {
  if (radiusKm !== undefined && geohash === undefined) return part.problem('radius-around-nothing')
  if (region !== undefined && country !== undefined) return part.problem('foreign-region', { region, country })
  return part.problem('empty-place', { most })
}
