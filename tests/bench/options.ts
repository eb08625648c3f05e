// The command line of the benchmarks: NAME, and options that depend on it.

import type { Benchmark, Sizes } from './benchmark.ts'
import { benchmarks } from './benchmarks.ts'
import { BenchError } from './errors.ts'

/** What a person asked for. */
export type Command =
  | { readonly does: 'list' }
  | { readonly does: 'explain'; readonly name: string; readonly benchmark: Benchmark }
  | ({ readonly does: 'run' } & Run)

export interface Run {
  readonly name: string
  readonly benchmark: Benchmark
  readonly sizes: Sizes<string>
  readonly seed: number
  readonly json: boolean
}

const defaultSeed = 1
const seedSize = { about: 'draws the same nodes and questions again', usual: defaultSeed, min: 0, max: 2 ** 32 - 1 }

export const listText = (): string => {
  const width = Math.max(...Object.keys(benchmarks).map((name) => name.length))
  const lines = Object.entries(benchmarks).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`)
  return `npm run bench -- NAME [--json] [--seed N] [options]

${lines.join('\n')}

npm run bench -- NAME --help shows the options of one.`
}

export function helpText(name: string, { about, sizes }: Benchmark): string {
  const rows: [string, string][] = [
    ...Object.entries({ ...sizes, seed: seedSize }).map(([option, size]): [string, string] => [
      `--${option} N`,
      `${size.about} (${size.min} to ${size.max}, default ${size.usual})`,
    ]),
    ['--json', 'the last line of standard output is the result as one JSON object'],
    ['--help', 'show this'],
  ]
  const width = Math.max(...rows.map(([option]) => option.length))
  const options = rows.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`).join('\n')
  return `npm run bench -- ${name} [options]\n\n${about}\n\n${options}`
}

/** Reads the arguments. Rejects with `usage`. */
export async function readCommand(args: readonly string[]): Promise<Command> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') return { does: 'list' }
  const entry = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
  if (!entry)
    throw new BenchError(
      'usage',
      `there is no benchmark «${name}»; the benchmarks are: ${Object.keys(benchmarks).join(', ')}.`,
    )
  const benchmark = await entry.load()
  const { numbers, flags } = readOptions(name, benchmark, rest)
  if (flags.has('help')) return { does: 'explain', name, benchmark }
  const { seed = defaultSeed, ...sizes } = numbers
  return { does: 'run', name, benchmark, sizes, seed, json: flags.has('json') }
}

function readOptions(name: string, { sizes }: Benchmark, words: readonly string[]) {
  const known: Readonly<Record<string, (typeof sizes)[string]>> = { ...sizes, seed: seedSize }
  const numbers = Object.fromEntries(Object.entries(sizes).map(([option, { usual }]) => [option, usual]))
  const flags = new Set<'json' | 'help'>()
  const left = [...words]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const [, option = '', attached] = /^--([^=]+)(?:=(.*))?$/.exec(word) ?? []
    if (word === '--json') flags.add('json')
    else if (word === '--help' || word === '-h') flags.add('help')
    else if (Object.hasOwn(known, option))
      numbers[option] = readNumber(option, attached ?? left.shift(), known[option]!)
    else throw unknownOption(name, word, Object.keys(known))
  }
  return { numbers, flags }
}

function readNumber(option: string, text: string | undefined, { min, max, usual }: Benchmark['sizes'][string]): number {
  const value = Number(text)
  if (text !== undefined && /^\d+$/.test(text) && value >= min && value <= max) return value
  const what = text === undefined ? 'lacks its value' : `: «${text}» is not a whole number from ${min} to ${max}`
  throw new BenchError('usage', `--${option}${text === undefined ? ' ' : ''}${what}; write one such as ${usual}.`)
}

function unknownOption(name: string, word: string, numbers: readonly string[]): BenchError {
  const options = [...numbers.map((option) => `--${option} N`), '--json', '--help'].join(', ')
  return new BenchError('usage', `«${word}» is not an option of ${name}; its options are ${options}.`)
}
