// `pregon want`, as the command line knows it.

import { addFlag, addNodeOptions, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import { addEndingOptions, type EndingOptions } from './ending-options.ts'

export interface WantOptions extends NodeCommandOptions, EndingOptions {
  readonly file?: string
  readonly yes: boolean
  readonly dryRun: boolean
  readonly verbose: boolean
  readonly withdrawOnExit: boolean
}

const nextYear = new Date().getFullYear() + 1

const examples = `
Examples:
  pregon want --file intent.yaml --bootstrap /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW...
  pregon want --file intent.yaml --dry-run --verbose
  pregon want --file intent.yaml --yes --until-offers 5 --wait 2m --json

An intent file:
  category: 63511000              # CPV 2008: package holidays
  title: A week by the sea
  wishes:
    - { name: beachDistance, max: 500 m, must: true }
    - { name: pool, value: true, weight: 30 }
  window: { from: ${nextYear}-07-03, to: ${nextYear}-07-10 }
  budget: { currency: EUR, max: 1200.00, sealed: true }`

export function addWant(program: Command): void {
  const command = program
    .command('want')
    .description('Publish what you want, and see the offers as they come, ranked, each with its reasons.')
    .option('--file <file>', 'YAML file that says what you want')
  addFlag(command, '--yes', 'publish without asking; nothing is asked either where no terminal is there to answer')
  addFlag(command, '--dry-run', 'show what strangers would see, and publish nothing')
  addFlag(command, '--verbose', 'show the exact record too')
  addFlag(command, '--withdraw-on-exit', 'end the intent when this command stops')
  addEndingOptions(command)
  addNodeOptions(command, 'buyer')
    .addHelpText('after', examples)
    // What it is done with is loaded only when it is needed: help and mistakes of the command line need not wait for it.
    .action(async (options: WantOptions) => (await import('../run-want.ts')).runWant(options))
}
