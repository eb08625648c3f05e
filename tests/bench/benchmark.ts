// What a benchmark is: sizes that can be chosen, and a run that gives numbers.

import type { Random } from './random.ts'

/** A whole number that the command line may set. */
export interface Size {
  readonly about: string
  readonly usual: number
  readonly min: number
  readonly max: number
}

export type Sizes<Name extends string> = Readonly<Record<Name, number>>

export interface Benchmark<Name extends string = string> {
  /** What is measured and against what, for `--help`. */
  readonly about: string
  readonly sizes: Readonly<Record<Name, Size>>
  run(bench: Bench<Name>): Promise<Outcome>
}

/** What a running benchmark is given. */
export interface Bench<Name extends string = string> {
  readonly random: Random
  readonly sizes: Sizes<Name>
  /** Fires when a person stops the benchmark. */
  readonly signal: AbortSignal
  /** Says what is being done, on one line. */
  readonly progress: (text: string) => void
  /** Closes something when the benchmark ends, however it ends; the last one first. */
  readonly onEnd: (close: () => void | Promise<void>) => void
}

/** A public setting that the benchmark changed, and why. */
export interface Override {
  readonly setting: string
  readonly public: number | string
  readonly here: number | string
  readonly why: string
}

export interface Outcome {
  /** The numbers, by the names that scripts know. Sizes, seed and overrides are added to them. */
  readonly numbers: Readonly<Record<string, unknown>>
  /** The same for people: the first row is the heading. */
  readonly table: readonly (readonly string[])[]
  /** What people must look at, below the table. */
  readonly findings?: readonly string[]
  readonly overrides: readonly Override[]
}
