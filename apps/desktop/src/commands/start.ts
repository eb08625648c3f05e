// `pregon start`, as the command line knows it.

import type { NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addEndingOptions, type EndingOptions } from './ending-options.ts'
import { addCommon, exampleAddress } from './common.ts'

export interface StartOptions extends NodeCommandOptions, EndingOptions {}

const examples = [`pregon start --bootstrap ${exampleAddress}`, 'pregon start --data ~/wishes --wait 10m --json']

export function addStart(program: Command, words: Words): void {
  const command = program.command('start').description(words.texts.commands.start.description)
  addEndingOptions(command, words)
  addCommon(command, words, examples).action(async (options: StartOptions) =>
    (await import('../run-start.ts')).runStart(options, words),
  )
}
