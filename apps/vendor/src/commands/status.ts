// `pregon-vendor status`, as the command line knows it.

import { addDataOption, addFlag, addJsonOption } from '@pregon/cli'
import type { Command } from 'commander'
import { addConfigOption } from './config-options.ts'

export interface StatusOptions {
  readonly data: string
  readonly relay: boolean
  readonly json: boolean
}

const examples = `
Examples:
  pregon-vendor status
  pregon-vendor status --relay
  pregon-vendor status --data shop/data --json`

export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('Tell how the running node is: peers, intents, offers, profile. Ends with 1 if none runs.')
  addConfigOption(command)
  addDataOption(command, 'vendor')
  addFlag(command, '--relay', 'of the relay, in its usual folder')
  addJsonOption(command)
    .addHelpText('after', examples)
    .action(async (_options: StatusOptions, self: Command) => (await import('../status.ts')).status(self))
}
