// The options that say when a command which follows offers ends by itself.

import { InvalidArgumentError, Option, type Command } from 'commander'
import { limits } from '../limits.ts'
import { wordsOf, type Words } from '../words.ts'

export interface EndingOptions {
  /** In milliseconds. */
  readonly wait?: number
  readonly untilOffers?: number
}

export function addEndingOptions(command: Command, words: Words): void {
  const { wait, untilOffers } = words.texts.commands.common
  command
    .addOption(new Option('--wait <time>', wait).argParser((text) => parseDurationMs(text, words)))
    .addOption(new Option('--until-offers <n>', untilOffers).argParser((text) => parseCount(text, words)))
}

const unitMs = { s: 1000, m: 60_000, h: 3_600_000 } as const

/** Reads `90s`, `10m` or `2h` as milliseconds. */
export function parseDurationMs(text: string, { texts }: Words = wordsOf('en')): number {
  const [, count, unit] = /^(\d{1,5})(s|m|h)$/.exec(text) ?? []
  const durationMs = Number(count) * unitMs[unit as keyof typeof unitMs]
  if (durationMs > 0 && durationMs <= limits.maxWaitMs) return durationMs
  throw new InvalidArgumentError(texts.commands.common.duration)
}

export function parseCount(text: string, { texts }: Words = wordsOf('en')): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count > 0) return count
  throw new InvalidArgumentError(texts.commands.common.number)
}
