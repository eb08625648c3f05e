// `pregon-vendor offers`, as the command line knows it.

import { addDataOption, addJsonOption } from '@pregon/cli'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { addConfigOption } from './config-options.ts'

export interface OffersOptions {
  readonly data: string
  readonly limit: number
  readonly json: boolean
}

const examples = `
Examples:
  pregon-vendor offers
  pregon-vendor offers --limit 100 --json
  pregon-vendor offers …k4x2mzqa`

export function addOffers(program: Command): void {
  const command = program
    .command('offers')
    .description('List the offers that were sent, newest first, with what became of them; or show one in full.')
    .argument('[id]', 'the id of an offer, or its end as the list shows it')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(parseLimit).default(20))
  addConfigOption(command)
  addDataOption(command, 'vendor')
  addJsonOption(command)
    .addHelpText('after', examples)
    .action(async (id: string | undefined, _options: OffersOptions, self: Command) =>
      (await import('../offers.ts')).offers(id, self),
    )
}

function parseLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('Write a whole number from 1 to 1000.')
}
