// `pregon revise`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addWorkBitsOption, type WorkOptions } from '../work.ts'
import { addCommon, exampleAddress } from './common.ts'

export interface ReviseOptions extends NodeCommandOptions, WorkOptions {
  readonly file?: string
  readonly yes: boolean
  readonly dryRun: boolean
  readonly verbose: boolean
}

const examples = [
  'pregon show 2 --save intent.yaml',
  `pregon revise 2 --file intent.yaml --bootstrap ${exampleAddress}`,
  'pregon revise --file intent.yaml --dry-run --verbose',
]

export function addRevise(program: Command, words: Words): void {
  const { revise, common } = words.texts.commands
  const command = program
    .command('revise')
    .argument('[intent]', common.intent)
    .description(revise.description)
    .option('--file <file>', revise.file)
  addFlag(command, '--yes', common.yes)
  addFlag(command, '--dry-run', revise.dryRun)
  addFlag(command, '--verbose', common.verbose)
  addWorkBitsOption(command, words)
  addCommon(command, words, examples).action(async (intent: string | undefined, options: ReviseOptions) =>
    (await import('../run-change.ts')).runRevise(intent, options, words),
  )
}
