// A row of inputs for one decoder, and what became of them. Each input follows from the seed, the decoder's name and its
// number alone, so that any of them can be made again.

import { toHex } from '@pregon/protocol'
import { createRandom } from '../random.ts'
import { slowMs, type Decode, type Decoder } from './decoder.ts'

export interface Batch {
  readonly decoder: string
  readonly seed: number
  /** The number of the first input, and how many there are. */
  readonly first: number
  readonly count: number
}

/** An input that must be looked at. */
export interface Finding {
  readonly decoder: string
  readonly input: number
  readonly what: string
  /** It did not throw, but took long. */
  readonly isSlow: boolean
  /** The input, or as much of its beginning as fits on a screen. */
  readonly hex: string
  readonly bytes: number
}

export interface Tally {
  readonly inputs: number
  readonly accepted: number
  readonly refused: number
  readonly throws: number
  readonly slow: number
  readonly slowestMs: number
  readonly findings: readonly Finding[]
}

/** An input that seems slow is read so many times more, since the machine may have been busy with something else. */
const retries = 2

/** Findings of a kind that one batch tells; all are counted. */
const maxFindings = 5
const maxHexBytes = 300

export const noTally: Tally = { inputs: 0, accepted: 0, refused: 0, throws: 0, slow: 0, slowestMs: 0, findings: [] }

export const inputOf = (decoder: Decoder, { decoder: name, seed }: Batch, input: number): Uint8Array =>
  decoder.make(createRandom(mixed(seed, name, input)))

/** One number from all three, whose bits all depend on all of theirs. */
function mixed(seed: number, name: string, input: number): number {
  let state = seed ^ Math.imul(input, 0x9e3779b1)
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return state ^ (state >>> 13)
}

export async function runBatch(decoder: Decoder, batch: Batch): Promise<Tally> {
  const tally = { ...noTally, findings: [] as Finding[] }
  const decode = await decoder.open()
  const mostMs = decoder.slowMs ?? slowMs
  for (let input = batch.first; input < batch.first + batch.count; input++) {
    const bytes = inputOf(decoder, batch, input)
    const note = (what: string, isSlow: boolean) => {
      if (tally.findings.filter((each) => each.isSlow === isSlow).length < maxFindings)
        tally.findings.push({ ...findingOf(batch, input, bytes), what, isSlow })
    }
    tally.inputs += 1
    const startedMs = performance.now()
    try {
      const result = decode(bytes)
      const isAccepted = typeof result === 'boolean' ? result : await result
      tally[isAccepted ? 'accepted' : 'refused'] += 1
    } catch (error) {
      tally.throws += 1
      note(error instanceof Error ? (error.stack ?? String(error)) : String(error), false)
      continue
    }
    const tookMs = performance.now() - startedMs
    if (tookMs <= tally.slowestMs) continue
    const surelyMs = tookMs > mostMs ? await leastMs(decode, bytes) : tookMs
    tally.slowestMs = Math.max(tally.slowestMs, surelyMs)
    if (surelyMs <= mostMs) continue
    tally.slow += 1
    note(`takes ${Math.round(surelyMs)} ms`, true)
  }
  return tally
}

/** Of the thread's own time, which other work on the machine adds nothing to. */
async function leastMs(decode: Decode, bytes: Uint8Array): Promise<number> {
  let least = Infinity
  for (let left = retries; left > 0; left--) {
    const before = process.threadCpuUsage()
    await decode(bytes)
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

function findingOf({ decoder }: Batch, input: number, bytes: Uint8Array) {
  return { decoder, input, hex: toHex(bytes.subarray(0, maxHexBytes)), bytes: bytes.length }
}

export function added(a: Tally, b: Tally): Tally {
  return {
    inputs: a.inputs + b.inputs,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    throws: a.throws + b.throws,
    slow: a.slow + b.slow,
    slowestMs: Math.max(a.slowestMs, b.slowestMs),
    findings: [...a.findings, ...b.findings],
  }
}
