// What the mutations begin with: the valid and invalid examples of the specification, by what they are.

import { fromHex } from '@pregon/protocol'
import { loadVectors } from '../../vectors/load.ts'

interface Vector {
  readonly hex?: string
  readonly kind?: string
  readonly valid?: boolean
}

/** Longer examples show a bound, and would slow down what all others show. */
const maxSeedBytes = 2048

const exampleOf = ({ hex = '' }: Vector): Uint8Array => fromHex(hex)

const examplesIn = (files: readonly string[], kind?: string): readonly Vector[] =>
  files
    .flatMap((file) => loadVectors<Vector>(file))
    .filter((vector) => vector.hex !== undefined && vector.hex.length <= 2 * maxSeedBytes)
    .filter((vector) => kind === undefined || vector.kind === kind)

/** Examples of these files, of one kind where they have several: the valid ones, or all. */
export const seedsIn = (files: readonly string[], kind?: string): Uint8Array[] => examplesIn(files, kind).map(exampleOf)

export const validSeedsIn = (files: readonly string[], kind?: string): Uint8Array[] =>
  examplesIn(files, kind)
    .filter(({ valid }) => valid === true)
    .map(exampleOf)

/** Texts of a field in all examples of a file. */
export const textsIn = (file: string, field: string): string[] =>
  loadVectors<Record<string, unknown>>(file)
    .map((vector) => vector[field])
    .filter((text) => typeof text === 'string')
