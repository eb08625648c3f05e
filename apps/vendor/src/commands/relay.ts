// `pregon-vendor relay`, as the command line knows it.

import { addNodeOptions, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import { addWorkBitsOption } from './config-options.ts'

const examples = `
Examples:
  pregon-vendor relay --listen /ip4/0.0.0.0/tcp/4001
  pregon-vendor relay --work-bits 18
  pregon-vendor relay --network my-test --no-mdns --listen /ip4/127.0.0.1/tcp/0`

export interface RelayOptions extends NodeCommandOptions {
  readonly workBits: readonly string[]
}

export function addRelay(program: Command): void {
  addNodeOptions(addWorkBitsOption(program.command('relay')), 'relay')
    .description('Pass the intents of all categories on, and be there for others to connect to, until Ctrl-C.')
    .addHelpText('after', examples)
    .action(async (options: RelayOptions) => (await import('../relay.ts')).relay(options))
}
