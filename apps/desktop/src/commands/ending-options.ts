// The options that say when a command which follows offers ends by itself.

import { InvalidArgumentError, Option, type Command } from 'commander'
import { limits } from '../limits.ts'

export interface EndingOptions {
  /** In milliseconds. */
  readonly wait?: number
  readonly untilOffers?: number
}

export function addEndingOptions(command: Command): void {
  command
    .addOption(new Option('--wait <time>', 'stop after this time, such as 90s, 10m or 2h').argParser(parseDurationMs))
    .addOption(new Option('--until-offers <n>', 'stop once so many offers have come').argParser(parseCount))
}

const unitMs = { s: 1000, m: 60_000, h: 3_600_000 } as const

/** Reads `90s`, `10m` or `2h` as milliseconds. */
export function parseDurationMs(text: string): number {
  const [, count, unit] = /^(\d{1,5})(s|m|h)$/.exec(text) ?? []
  const durationMs = Number(count) * unitMs[unit as keyof typeof unitMs]
  if (durationMs > 0 && durationMs <= limits.maxWaitMs) return durationMs
  throw new InvalidArgumentError('Write it as 90s, 10m or 2h, at most 24h.')
}

export function parseCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count > 0) return count
  throw new InvalidArgumentError('Write a whole number from 1 to 999.')
}
