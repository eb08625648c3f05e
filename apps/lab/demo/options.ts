// The options of the demo's command line.

import { parseArgs } from 'node:util'
import { DemoError } from './errors.ts'

export interface DemoOptions {
  readonly seed: number
  readonly json: boolean
  readonly help: boolean
  /** The folder to write catalogues and intents to, instead of playing. */
  readonly write?: string
}

export const defaultSeed = 1

export const helpText = `npm run demo [-- options]

Starts a relay, eight vendors in three categories, three buyers and one peer that sends invalid records, each as a
process of its own on this machine. Shows what they do, and checks that every intent got exactly the offers that the
generator planted, that every invalid record was rejected, and that nobody took what they do not follow.

  --seed N      whole number from 0 to 4294967295 that the catalogues are made from (default ${defaultSeed})
  --json        print the result as one JSON object, the last line of standard output
  --write DIR   only write the catalogues and intents to a new folder
  --help        show this

Ends with 0 if all came out as planted, and with 1 if not.`

/** Reads the arguments. Throws `usage`. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { seed, write, ...flags } = parse(args)
  return { seed: seed === undefined ? defaultSeed : readSeed(seed), ...flags, ...(write !== undefined && { write }) }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        write: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    })
    return values
  } catch (cause) {
    const unknown = args.find((arg) => !/^(--(seed|write)(=.*)?|--json|--help|-h)$/.test(arg))
    const isValueMissing = /argument missing|ambiguous/.test(String(cause))
    const what = isValueMissing
      ? 'an option lacks its value'
      : `«${unknown ?? args.join(' ')}» is not an option of the demo`
    throw new DemoError('usage', `${what}; its options are --seed N, --json, --write DIR and --help.`, { cause })
  }
}

function readSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed < 2 ** 32) return seed
  throw new DemoError('usage', `--seed: «${text}» is not a whole number from 0 to 4294967295; write one such as 2.`)
}
