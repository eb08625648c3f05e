// `pregon start`, as the command line knows it.

import { addNodeOptions, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import { addEndingOptions, type EndingOptions } from './ending-options.ts'

export interface StartOptions extends NodeCommandOptions, EndingOptions {}

const examples = `
Examples:
  pregon start --bootstrap /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW...
  pregon start --data ~/wishes --wait 10m --json`

export function addStart(program: Command): void {
  const command = program
    .command('start')
    .description('Bring your live intents back, and see the offers on them as they come.')
  addEndingOptions(command)
  addNodeOptions(command, 'buyer')
    .addHelpText('after', examples)
    .action(async (options: StartOptions) => (await import('../run-start.ts')).runStart(options))
}
