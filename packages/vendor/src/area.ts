// Where an item is or can be brought, against where it is wanted. Distances run between the centres of geohash cells.

import type { DeliveryMode, Place } from '@pregon/protocol'
import ngeohash from 'ngeohash'
import type { Delivery, Item } from './item.ts'

/** Why a place is not served: too far, in another country or region, or one side does not say enough to tell. */
export type AreaMiss =
  | { readonly why: 'too-far'; readonly distanceKm: number; readonly withinKm: number }
  | { readonly why: 'elsewhere'; readonly found: string; readonly wanted: readonly string[] }
  | { readonly why: 'unsaid'; readonly by: 'intent' | 'item'; readonly field: 'country' | 'region' | 'geohash' }

/** Buyers come to the item; all else comes to the buyer. */
const comesToItem: Readonly<Record<DeliveryMode, boolean>> = {
  pickup: true,
  ship: false,
  digital: false,
  onsite: false,
}

/** What keeps a way of delivery from serving a buyer who wants it at `wanted`; undefined where nothing does. */
export function areaMiss(
  delivery: Delivery,
  item: Pick<Item, 'place'>,
  wanted: Place | undefined,
): AreaMiss | undefined {
  if (comesToItem[delivery.mode]) return wanted && outside(item.place ?? {}, wanted)
  return unservedCountry(delivery, wanted ?? {}) ?? unservedDistance(delivery, item.place, wanted)
}

/** Every term in which the buyer says a place must hold for the item's. */
function outside(place: Place, wanted: Place): AreaMiss | undefined {
  return (
    outsideCountry(place, wanted.country) ?? outsideRegion(place, wanted.region) ?? outsideCircle(place.geohash, wanted)
  )
}

function outsideCountry(place: Place, wanted: string | undefined): AreaMiss | undefined {
  if (wanted === undefined) return undefined
  const found = countryOf(place)
  if (found === undefined) return { why: 'unsaid', by: 'item', field: 'country' }
  return found === wanted ? undefined : { why: 'elsewhere', found, wanted: [wanted] }
}

function outsideRegion(place: Place, wanted: string | undefined): AreaMiss | undefined {
  if (wanted === undefined || place.region === wanted) return undefined
  const found = place.region ?? countryOf(place)
  const isAbroad = found !== undefined && !wanted.startsWith(found.slice(0, 2))
  return place.region !== undefined || isAbroad
    ? { why: 'elsewhere', found: found!, wanted: [wanted] }
    : { why: 'unsaid', by: 'item', field: 'region' }
}

/** Without a radius, the circle around the wanted cell: its half diagonal. */
function outsideCircle(geohash: string | undefined, wanted: Place): AreaMiss | undefined {
  if (wanted.geohash === undefined) return undefined
  if (geohash === undefined) return { why: 'unsaid', by: 'item', field: 'geohash' }
  return tooFar(distanceKm(geohash, wanted.geohash), wanted.radiusKm ?? halfDiagonalKm(wanted.geohash))
}

function unservedCountry({ countries, regions }: Delivery, wanted: Place): AreaMiss | undefined {
  if (countries.length + regions.length === 0) return undefined
  const country = countryOf(wanted)
  if (country === undefined) return { why: 'unsaid', by: 'intent', field: 'country' }
  if (countries.includes(country)) return undefined
  if (wanted.region === undefined && regions.some((region) => region.startsWith(country)))
    return { why: 'unsaid', by: 'intent', field: 'region' }
  const found = wanted.region ?? country
  return regions.includes(found) ? undefined : { why: 'elsewhere', found, wanted: [...countries, ...regions] }
}

function unservedDistance(
  { radiusKm }: Delivery,
  place: Place | undefined,
  wanted: Place | undefined,
): AreaMiss | undefined {
  if (radiusKm === undefined) return undefined
  if (place?.geohash === undefined) return { why: 'unsaid', by: 'item', field: 'geohash' }
  if (wanted?.geohash === undefined) return { why: 'unsaid', by: 'intent', field: 'geohash' }
  return tooFar(distanceKm(place.geohash, wanted.geohash), radiusKm)
}

function tooFar(distance: number, withinKm: number): AreaMiss | undefined {
  return distance <= withinKm
    ? undefined
    : { why: 'too-far', distanceKm: Math.ceil(distance), withinKm: Math.floor(withinKm) }
}

const countryOf = ({ country, region }: Place): string | undefined => country ?? region?.slice(0, 2)

const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** The great-circle distance between the centres of two geohash cells. */
export function distanceKm(a: string, b: string): number {
  return haversineKm(ngeohash.decode(a), ngeohash.decode(b))
}

function haversineKm(a: Point, b: Point): number {
  const [latA, latB] = [radians(a.latitude), radians(b.latitude)]
  const squared =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(squared)))
}

function halfDiagonalKm(geohash: string): number {
  const [south, west, north, east] = ngeohash.decode_bbox(geohash)
  return haversineKm({ latitude: south, longitude: west }, { latitude: north, longitude: east }) / 2
}
