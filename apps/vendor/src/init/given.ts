// What the options of `pregon-vendor init` answer already, checked, and all that is wrong with them at once.

import { existsSync } from 'node:fs'
import { CliError } from '@pregon/cli'
import type { InitOptions } from '../commands/init.ts'
import {
  answerFault,
  categoriesFor,
  currencyFault,
  toCode,
  type AnswerName,
  type Answers,
  type SoldCategory,
} from './answers.ts'

type Single = Exclude<keyof Answers, 'sample' | 'bootstrap' | 'workBits'>

export interface Given extends Readonly<Partial<Record<Single, string | undefined>>> {
  readonly bootstrap: readonly string[]
  readonly workBits: readonly string[]
  readonly sells: readonly SoldCategory[]
  readonly currency: string | undefined
}

const flags: Readonly<Record<AnswerName, string>> = {
  name: '--name',
  country: '--country',
  url: '--url',
  catalogue: '--catalogue',
  network: '--network',
  bootstrap: '--bootstrap',
  data: '--data',
  rootKey: '--root-key',
}

/** Throws a `CliError` with a sentence for every option that does not work. */
export function readGiven(options: InitOptions): Given {
  const { name, country, url, catalogue, network, bootstrap, data, rootKey, currency, workBits } = options
  const singles = { name, country, url, catalogue, network, data, rootKey }
  const faults = [
    ...Object.entries(singles).map(([field, value]) => faultOf(field as AnswerName, value)),
    ...bootstrap.map((address) => faultOf('bootstrap', address)),
    currency === undefined ? undefined : sentence('--currency', currencyFault(currency)),
    ...options.sells.map((words) =>
      categoriesFor(words, 1).length > 0
        ? undefined
        : `--sells: no category is known by «${words}»: try other words, or a code of CPV 2008.`,
    ),
  ].filter((fault) => fault !== undefined)
  if (faults.length > 0) throw new CliError('usage', faults.join('\n'))
  const codes = { country: country && toCode(country), currency: currency && toCode(currency) }
  return { ...singles, ...codes, bootstrap, workBits, sells: options.sells.flatMap((words) => categoriesFor(words, 1)) }
}

function faultOf(name: AnswerName, value: string | undefined): string | undefined {
  return value === undefined ? undefined : sentence(flags[name], answerFault(name, value))
}

function sentence(flag: string, fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : `${flag}${fault.startsWith(':') ? '' : ' '}${fault}.`
}

/** What takes the place of the questions where no terminal is there to answer. */
export function withoutQuestions(given: Given): Answers {
  const { name, catalogue = 'items.json', sells, currency = 'EUR', bootstrap } = given
  const hasCatalogue = existsSync(catalogue)
  const missing = [
    name === undefined && '--name is missing: say what your business is called, such as --name "Casa Azul".',
    !hasCatalogue &&
      sells.length === 0 &&
      `--sells is missing: say what you sell, such as --sells bicycles, or name a catalogue that is there with --catalogue.`,
  ].filter((fault) => fault !== false)
  if (name === undefined || missing.length > 0)
    throw new CliError(
      'usage',
      [...missing, 'No terminal is there to ask on: see pregon-vendor init --help.'].join('\n'),
    )
  return { ...given, name, catalogue, bootstrap, sample: hasCatalogue ? undefined : { sells, currency } }
}
