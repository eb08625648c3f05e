// `pregon show`, as the command line knows it.

import { addFlag, type NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

export interface ShowOptions extends NodeCommandOptions {
  readonly save?: string
  readonly verbose: boolean
}

const examples = ['pregon show', 'pregon show 2 --save intent.yaml', 'pregon show 4f2a91c0 --verbose']

export function addShow(program: Command, words: Words): void {
  const { show, common } = words.texts.commands
  const command = program
    .command('show')
    .argument('[intent]', common.intent)
    .description(show.description)
    .option('--save <file>', show.save)
  addFlag(command, '--verbose', common.verbose)
  addCommon(command, words, examples).action(async (intent: string | undefined, options: ShowOptions) =>
    (await import('../run-list.ts')).runShow(intent, options, words),
  )
}
