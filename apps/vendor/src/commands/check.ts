// `pregon-vendor check`, as the command line knows it.

import { addFlag } from '@pregon/cli'
import type { Command } from 'commander'

export interface CheckOptions {
  readonly catalogue?: string
  readonly json: boolean
}

const examples = `
Examples:
  pregon-vendor check --catalogue items.json
  pregon-vendor check --catalogue items.json --json`

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('List the mistakes of a catalogue, and what is good in it. Ends with 1 if there is a mistake.')
    .option('--catalogue <file>', 'JSON file of what you sell')
  addFlag(command, '--json', 'print one JSON object a line')
    .addHelpText('after', examples)
    .action(async (options: CheckOptions) => (await import('../check.ts')).check(options))
}
