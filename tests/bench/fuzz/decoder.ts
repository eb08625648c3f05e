// What is fuzzed: a reader of strangers' bytes, with what makes inputs for it.

import type { Random } from '../random.ts'

/** Reads one input: whether it was taken. Throws, or rejects, for what the reader does not promise to refuse. */
export type Decode = (input: Uint8Array) => boolean | Promise<boolean>

export interface Decoder {
  /** The functions that it stands for, as `package.function`: the table must name each that the project has. */
  readonly covers: readonly string[]
  /** How many of the inputs it gets, in proportion to the others: little for what costs much. */
  readonly weight: number
  readonly make: (random: Random) => Uint8Array
  /** What takes longer is slow; `slowMs` unless it is said here. */
  readonly slowMs?: number
  /** Called for each batch of inputs, so that what a reader remembers does not grow with their number. */
  readonly open: () => Decode | Promise<Decode>
}

/** Longer than anything may take that a stranger can have a node read: with more, they could keep it at work. */
export const slowMs = 50

export type Decoders = Readonly<Record<string, Decoder>>

/** A reader that throws for what it refuses, but nothing else than the errors of these names. */
export function refusing(names: readonly string[], read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return false
    throw error
  }
}

/** The same for a reader that rejects. */
export async function refusingLater(names: readonly string[], read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return false
    throw error
  }
}

/** A reader of text, which takes bytes as a program does that opens a file. */
export const asText = (input: Uint8Array): string => new TextDecoder().decode(input)
