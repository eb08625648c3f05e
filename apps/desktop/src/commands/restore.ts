// `pregon restore`, as the command line knows it. The words are no argument: others see arguments, and shells keep them.

import type { NodeCommandOptions } from '@pregon/cli'
import type { Command } from 'commander'
import type { Words } from '../words.ts'
import { addCommon } from './common.ts'

export type RestoreOptions = NodeCommandOptions

const examples = ['pregon restore', 'pregon restore --data ~/restored']

export function addRestore(program: Command, words: Words): void {
  const command = program.command('restore').description(words.texts.commands.restore.description)
  addCommon(command, words, examples).action(async (options: RestoreOptions) =>
    (await import('../run-phrase.ts')).runRestore(options, words),
  )
}
