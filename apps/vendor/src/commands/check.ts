// `pregon-vendor check`, as the command line knows it.

import { addNodeOptions } from '@pregon/cli'
import type { Command } from 'commander'
import {
  addCatalogueOption,
  addConfigOption,
  addRootKeyOption,
  addWorkBitsOption,
  configHelp,
} from './config-options.ts'

export interface CheckOptions {
  readonly catalogue?: string
  readonly json: boolean
}

const examples = `
Examples:
  pregon-vendor check
  pregon-vendor check --config shop/pregon-vendor.yaml --json
  pregon-vendor check --catalogue items.json`

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description(
      'List the mistakes of a configuration and a catalogue by line, what is good, and what would be used. Ends with 1 if there is a mistake.',
    )
  addConfigOption(command)
  addCatalogueOption(command)
  addRootKeyOption(command)
  addWorkBitsOption(command)
  addNodeOptions(command, 'vendor')
    .addHelpText('after', `${configHelp}\n${examples}`)
    .action(async (_options: CheckOptions, self: Command) => (await import('../check.ts')).check(self))
}
