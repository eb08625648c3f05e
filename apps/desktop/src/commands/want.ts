// `pregon want`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import { Option, type Command } from 'commander'
import type { Words } from '../words.ts'
import { addWorkBitsOption, type WorkOptions } from '../work.ts'
import { addEndingOptions, type EndingOptions } from './ending-options.ts'
import { addCommon, exampleAddress } from './common.ts'

export interface WantOptions extends NodeCommandOptions, EndingOptions, WorkOptions {
  readonly file?: string
  readonly save?: string
  readonly yes: boolean
  readonly dryRun: boolean
  readonly verbose: boolean
  readonly withdrawOnExit: boolean
}

const nextYear = new Date().getFullYear() + 1

const examples = [
  'pregon want',
  'pregon want --lang es --save intent.yaml',
  `pregon want --file intent.yaml --bootstrap ${exampleAddress}`,
  'pregon want --file intent.yaml --dry-run --verbose',
  'pregon want --file intent.yaml --yes --until-offers 5 --wait 2m --json',
]

const intentFile = `
  category: 63511000              # CPV 2008: package holidays
  title: A week by the sea
  wishes:
    - { name: beachDistance, max: 500 m, must: true }
    - { name: pool, value: true, weight: 30 }
  window: { from: ${nextYear}-07-03, to: ${nextYear}-07-10 }
  budget: { currency: EUR, max: 1200.00, sealed: true }`

export function addWant(program: Command, words: Words): void {
  const { want, common, intentFile: title } = words.texts.commands
  const command = program.command('want').description(want.description).option('--file <file>', want.file)
  command.addOption(new Option('--save <file>', want.save).conflicts('file'))
  addFlag(command, '--yes', want.yes)
  addFlag(command, '--dry-run', want.dryRun)
  addFlag(command, '--verbose', common.verbose)
  addFlag(command, '--withdraw-on-exit', want.withdrawOnExit)
  addWorkBitsOption(command, words)
  addEndingOptions(command, words)
  addCommon(command, words, examples, `\n\n${title}${intentFile}`)
    // What it is done with is loaded only when it is needed: help and mistakes of the command line need not wait for it.
    .action(async (options: WantOptions) => (await import('../run-want.ts')).runWant(options, words))
}
