// The work that a record takes: how much a buyer wants to do, how long it takes here, and what vendors are known to ask.

import { limits as protocolLimits, findNonce, networkParameters } from '@pregon/protocol'
import { formatDuration } from '@pregon/cli'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { WorkView } from './daemon/buyer-service.ts'
import type { WantFile } from './read-want-file.ts'
import type { Words } from './words.ts'

export interface WorkOptions {
  readonly workBits?: number
}

/** The same on every network. */
const { minWorkBits } = networkParameters()

/** Adds --work-bits. */
export function addWorkBitsOption(command: Command, { texts }: Words): Command {
  const { workBits, bits } = texts.commands.common
  const parse = (text: string): number => {
    const value = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (value >= minWorkBits && value <= protocolLimits.maxPriceBits) return value
    throw new InvalidArgumentError(bits(minWorkBits, protocolLimits.maxPriceBits))
  }
  return command.addOption(new Option('--work-bits <n>', workBits).argParser(parse))
}

/** The want with the work that the command line asks for, which wins over what the document says. */
export function withWorkBits<W extends WantFile>(file: W, { workBits }: WorkOptions): W {
  if (workBits === undefined) return file
  const document = { ...(file.document as object), workBits }
  return { ...file, document, want: { ...file.want, private: { ...file.want.private, workBits } } }
}

/** What is worth saying of the work: nothing where the least will do. */
export function workText({ bits, priceBits, vendors }: WorkView, { language, texts }: Words): string | undefined {
  const dearer = vendors.filter((vendor) => vendor.bits > priceBits)
  const least = Math.max(...dearer.map((vendor) => vendor.bits))
  const lines = [
    ...(priceBits > minWorkBits ? [texts.work.takes(bits, formatDuration(expectedMs(bits), language))] : []),
    ...(dearer.length > 0 ? [texts.work.dearer(dearer.length, least)] : []),
  ]
  return lines.length === 0 ? undefined : lines.join('\n')
}

/** Tries that are timed: some milliseconds. */
const sampleTries = 4000

/** How long so many bits usually take on this computer, and at least a second. */
function expectedMs(bits: number): number {
  const payload = new Uint8Array(600)
  const impossible = 256
  // The first tries are slower than all that follow.
  findNonce(payload, impossible, 0, sampleTries)
  const startedAt = performance.now()
  findNonce(payload, impossible, 0, sampleTries)
  const msEach = (performance.now() - startedAt) / sampleTries
  return Math.max(1000, msEach * 2 ** bits)
}
